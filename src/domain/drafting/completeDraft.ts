/** Decides that a version is complete: all that MT8 asks of it, and the hash of the text that is posted and voted on. */
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { MatterFacts } from '../matter/facts.ts';
import type { Draft } from './records.ts';
import { draftTextHash } from './textHash.ts';

const FIELDS = ['title', 'body', 'scope', 'cost', 'duties', 'deadline'] as const;

/**
 * What a version needs before it is posted: text, scope, cost, duties and deadline; "no change" and at least one other option; the table
 * of opinions with a line for every objection that was accepted as material; the legality self-check; from version 2 on a reason.
 * Refuses `drafting.field-missing` (facts: field), `drafting.option-missing`, `drafting.adoption-missing`, `drafting.opinion-not-in-table`,
 * `drafting.self-check-missing`, `drafting.change-reason-missing`. Source: domain process MT8; SPEC MT8.
 */
export function checkComplete(facts: Pick<MatterFacts, 'opinions'>, draft: Draft): Result<void, Refusal> {
  const empty = FIELDS.find((field) => draft[field].trim() === '');
  if (empty) return refuse('drafting.field-missing', 'MT8', { field: empty });
  const options = draft.options.filter((option) => option.withdrawnReason === null);
  const hasStatusQuo = options.some((option) => option.isStatusQuo);
  if (!hasStatusQuo || options.length < 2) return refuse('drafting.option-missing', 'MT8');
  if (draft.adoption.length === 0) return refuse('drafting.adoption-missing', 'MT8');
  const covered = new Set(draft.adoption.map((line) => line.sourceId));
  const missing = facts.opinions.find(
    (opinion) => opinion.outcome === 'ACCEPTED_MATERIAL' && !opinion.againstCount && !covered.has(opinion.id)
  );
  if (missing) return refuse('drafting.opinion-not-in-table', 'MT8', { number: missing.number });
  if (draft.version > 1 && draft.changeReason.trim() === '') return refuse('drafting.change-reason-missing', 'MT8');
  if (!draft.selfCheck) return refuse('drafting.self-check-missing', 'MT8');
  return ok(undefined);
}

/** Completes the working version; the matter carries its number from now on. Answers `{version, textHash, revision}`. Refuses as `checkComplete`, `drafting.none`, `drafting.changed-meanwhile`. SPEC MT8. */
export function decideCompleteDraft(
  facts: Pick<MatterFacts, 'matter' | 'drafts' | 'opinions'>,
  payload: { readonly matterId: string; readonly revision?: number | undefined },
  context: Context
): Result<Decision, Refusal> {
  const { matter } = facts;
  if (matter.state !== 'DRAFTING') return refuse('matter.wrong-state', 'MT8', { state: matter.state, needs: 'DRAFTING' });
  const draft = facts.drafts.find((one) => one.state === 'WORKING');
  if (!draft) return refuse('drafting.none', 'MT8');
  if (payload.revision !== undefined && payload.revision !== draft.revision) {
    return refuse('drafting.changed-meanwhile', 'MT32', { by: draft.savedBy, revision: draft.revision });
  }
  const checked = checkComplete(facts, draft);
  if (!checked.ok) return checked;
  const textHash = draftTextHash(draft, context.sha256);
  const { version, title, isMaterial, changeReason } = draft;
  return ok({
    changes: [update('draft', draft, { state: 'COMPLETE', textHash }), update('matter', matter, { draftVersion: version })],
    entries: [
      entry('DraftCompleted', { matterId: matter.id }, { version, title, textHash, isMaterial, changeReason, by: context.actor.name })
    ],
    answer: { version, textHash, revision: draft.revision + 1 }
  });
}
