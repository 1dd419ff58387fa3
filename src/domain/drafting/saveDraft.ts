/** Decides what is written in step 3: the text, the table of opinions, the legality self-check. */
import { entry, insert, update, type Context, type Decision, type NewRow } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { MatterFacts } from '../matter/facts.ts';
import { emptyDraft, nextVersion, withStatusQuo } from './nextDraft.ts';
import type { AdoptionLine, Draft, DraftOption } from './records.ts';
import { postedText } from './textHash.ts';

export type DraftFacts = Pick<MatterFacts, 'matter' | 'drafts'>;

export interface SaveDraft {
  readonly matterId: string;
  /** Revision of the working draft as it was read; 0 when there was none. */
  readonly revision: number;
  readonly title: string;
  readonly body: string;
  readonly scope: string;
  readonly cost: string;
  readonly duties: string;
  readonly deadline: string;
  readonly options: readonly DraftOption[];
  /** From version 2 on: whether the substance changes, and why. */
  readonly isMaterial?: boolean | undefined;
  readonly changeReason?: string | undefined;
}

/**
 * The draft that may be written on, unless somebody else saved since it was read.
 * Refuses `matter.wrong-state`, `drafting.none`, `drafting.changed-meanwhile` (facts: by, revision). Source: SPEC MT32.
 */
function workingDraft(facts: DraftFacts, revision: number): Result<Draft | undefined, Refusal> {
  if (facts.matter.state !== 'DRAFTING') return refuse('matter.wrong-state', 'MT32', { state: facts.matter.state, needs: 'DRAFTING' });
  const draft = facts.drafts.find((one) => one.state === 'WORKING' || one.state === 'COMPLETE');
  if ((draft?.revision ?? 0) !== revision)
    return refuse('drafting.changed-meanwhile', 'MT32', { by: draft?.savedBy ?? '', revision: draft?.revision ?? 0 });
  return ok(draft);
}

/**
 * Saves the working version; also called by itself while somebody types. The option "no change" is always among the options. A change of
 * the text undoes the self-check and reopens a version that was complete. Answers `{draftId, version, revision}`.
 * Source: domain process step 3; M-27; SPEC MT32.
 */
export function decideSaveDraft(facts: DraftFacts, payload: SaveDraft, context: Context): Result<Decision, Refusal> {
  const working = workingDraft(facts, payload.revision);
  if (!working.ok) return working;
  const draft = working.value;
  const { title, body, scope, cost, duties, deadline } = payload;
  const text = { title, body, scope, cost, duties, deadline, options: withStatusQuo(payload.options) };
  const saved = {
    ...text,
    isMaterial: payload.isMaterial ?? draft?.isMaterial ?? true,
    changeReason: payload.changeReason ?? draft?.changeReason ?? ''
  };
  const stamp = { savedAt: context.now, savedBy: context.actor.name };
  if (!draft) {
    const row: NewRow<'draft'> = { ...emptyDraft(payload.matterId, nextVersion(facts.drafts), context), ...saved };
    return ok({
      changes: [insert('draft', row)],
      entries: [savedEntry(payload.matterId, row, context)],
      answer: { draftId: row.id, version: row.version, revision: 1 }
    });
  }
  const isSame = postedText({ ...draft, ...text }) === postedText(draft);
  const undone = isSame ? {} : { state: 'WORKING' as const, selfCheck: null, textHash: '' };
  return ok({
    changes: [update('draft', draft, { ...saved, ...stamp, ...undone })],
    entries: [savedEntry(payload.matterId, { ...draft, ...text }, context)],
    answer: { draftId: draft.id, version: draft.version, revision: draft.revision + 1 }
  });
}

function savedEntry(matterId: string, draft: Pick<Draft, 'version'> & Parameters<typeof postedText>[0], context: Context) {
  return entry('DraftSaved', { matterId }, { version: draft.version, by: context.actor.name, textHash: context.sha256(postedText(draft)) });
}

export interface SetAdoption {
  readonly matterId: string;
  readonly revision: number;
  readonly lines: readonly AdoptionLine[];
}

/** Sets the table of what became of each opinion. What is not adopted in full carries a reason. Refuses `drafting.none`, `drafting.reason-missing`. Source: domain process MT8; SPEC MT8. */
export function decideSetAdoption(facts: DraftFacts, payload: SetAdoption, context: Context): Result<Decision, Refusal> {
  const working = workingDraft(facts, payload.revision);
  if (!working.ok) return working;
  if (!working.value) return refuse('drafting.none', 'MT8');
  const bare = payload.lines.findIndex((line) => line.adoption !== 'ADOPTED' && line.reason === '');
  if (bare >= 0) return refuse('drafting.reason-missing', 'MT8', { line: bare + 1 });
  const draft = working.value;
  const adoption = payload.lines.map((line) => ({ ...line }));
  return ok({
    changes: [update('draft', draft, { adoption, savedAt: context.now, savedBy: context.actor.name })],
    entries: [entry('AdoptionTableSet', { matterId: payload.matterId }, { version: draft.version, lines: adoption })],
    answer: { revision: draft.revision + 1 }
  });
}

/** Records who looked at the legality of this text and what was looked at; a later change of the text undoes it. Refuses `drafting.none`. Source: domain process MT8; SPEC MT8. */
export function decideSelfCheck(
  facts: DraftFacts,
  payload: { readonly matterId: string; readonly revision: number; readonly text: string },
  context: Context
): Result<Decision, Refusal> {
  const working = workingDraft(facts, payload.revision);
  if (!working.ok) return working;
  if (!working.value) return refuse('drafting.none', 'MT8');
  const draft = working.value;
  const selfCheck = { byName: context.actor.name, at: context.now, text: payload.text };
  return ok({
    changes: [update('draft', draft, { selfCheck })],
    entries: [
      entry(
        'LegalitySelfChecked',
        { matterId: payload.matterId },
        { version: draft.version, ...selfCheck, textHash: context.sha256(postedText(draft)) }
      )
    ],
    answer: { revision: draft.revision + 1 }
  });
}
