/** matter.draft: one version to read or write on, what changed against the one before, and the opinions its table may answer. */
import * as v from 'valibot';
import type { DraftVersion, MatterDraft } from '#contract/views/matter.ts';
import { hasRole } from '#domain/basics/actor.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { checkComplete } from '#domain/drafting/completeDraft.ts';
import type { Draft } from '#domain/drafting/records.ts';
import type { MatterFacts } from '#domain/matter/facts.ts';
import { saveDraft } from '#contract/commands/drafting.ts';
import { markdownHtml } from '#server/documents/markdownHtml.ts';
import { textChanges } from '../../drafting/textChanges.ts';
import { factsOf } from '../../matter/loadFacts.ts';
import { query } from '../../query.ts';
import { MATTER_READERS } from './detail.ts';
import { id } from '#contract/limits.ts';

export const matterDraft = query({
  name: 'matter.draft',
  params: v.object({ matterId: id, version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))) }),
  roles: MATTER_READERS,
  audience: 'OWN',
  topics: ({ matterId }) => [`matter:${matterId}`],
  async run({ read, actor }, { matterId, version }) {
    const matter = await read.get('matter', matterId);
    if (!matter) return refuse('record.not-found', undefined, { kind: 'matter' });
    const facts = await factsOf(read, matter);
    const shown = version === undefined ? facts.drafts.at(-1) : facts.drafts.find((draft) => draft.version === version);
    if (version !== undefined && !shown) return refuse('record.not-found', undefined, { kind: 'draft' });
    const working = facts.drafts.find((draft) => draft.state === 'WORKING');
    const complete = working ? checkComplete(facts, working) : null;
    const view: MatterDraft = {
      matterId,
      matterNumber: matter.number,
      matterTitle: matter.title,
      matterState: matter.state,
      versions: facts.drafts.map(({ version: number, state, savedAt, savedBy, changeReason, isMaterial }) => ({
        ...{ version: number, state, savedAt, savedBy, changeReason, isMaterial }
      })),
      shown: shown ? versionView(shown, facts.drafts) : null,
      mayWrite: matter.state === 'DRAFTING' && hasRole(actor, ...saveDraft.roles),
      missing: complete && !complete.ok ? { code: complete.error.code, facts: complete.error.facts ?? {} } : null,
      sources: sourcesOf(facts)
    };
    return ok(view);
  }
});

function versionView(draft: Draft, drafts: readonly Draft[]): DraftVersion {
  const before = drafts.filter((one) => one.version < draft.version).at(-1);
  const { version, revision, state, title, body, scope, cost, duties, deadline, options, adoption, selfCheck } = draft;
  const { isMaterial, changeReason, textHash, savedAt, savedBy } = draft;
  return {
    ...{ version, revision, state, title, body, scope, cost, duties, deadline, options, adoption, selfCheck },
    ...{ isMaterial, changeReason, textHash, savedAt, savedBy },
    html: markdownHtml(body),
    comparedWith: before?.version ?? null,
    changes: before ? textChanges(comparedText(before), comparedText(draft)) : []
  };
}

/** All that binds, line by line. */
function comparedText({ title, body, scope, cost, duties, deadline }: Draft): string {
  return [title, body, scope, cost, duties, deadline].filter((part) => part !== '').join('\n');
}

function sourcesOf({ opinions, statements }: MatterFacts): MatterDraft['sources'] {
  const asked = opinions
    .filter((opinion) => opinion.stance !== 'SUPPORT' && opinion.outcome !== 'WITHDRAWN' && !opinion.againstCount)
    .map(({ id: sourceId, text, number, outcome }) => ({
      sourceId,
      text,
      from: 'OPINION' as const,
      number,
      mustAnswer: outcome === 'ACCEPTED_MATERIAL'
    }));
  const said = statements.map(({ id: sourceId, gist }) => ({
    sourceId,
    text: gist,
    from: 'STATEMENT' as const,
    number: null,
    mustAnswer: false
  }));
  return [...asked, ...said];
}
