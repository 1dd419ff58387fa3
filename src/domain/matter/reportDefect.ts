/** A proven defect of procedure that could change the result sends a matter back from its result publicity. */
import { entry, update, type Change } from '../basics/decision.ts';
import { ok } from '../basics/result.ts';
import { insertNextDraft } from '../drafting/nextDraft.ts';
import type { CarryOut, DecisionFacts } from './jointDecision.ts';
import { openPublicity } from './facts.ts';
import { transition, type TransitionId } from './transition.ts';

export type DefectReturn = 'VOTE' | 'DRAFT' | 'TALK';

const MOVES: Record<DefectReturn, TransitionId> = { VOTE: 'MT21_VOTE', DRAFT: 'MT21_DRAFT', TALK: 'MT21_TALK' };

/**
 * Sends the matter back to a new vote, to a new draft, or (templates without a draft) to the talks; the result notice is withdrawn.
 * Refuses `matter.wrong-state`, `matter.wrong-template`. Source: domain process MT21; SPEC MT21.
 */
export const carryOutDefect: CarryOut = (facts, proposal, context) => {
  const { matter } = facts;
  const backTo = proposal['backTo'] as DefectReturn;
  const reason = String(proposal['reason']);
  const moved = transition(matter, MOVES[backTo], context, { pollId: null, resultPublicityId: null });
  if (!moved.ok) return moved;
  const changes: Change[] = [moved.value.change, ...withdrawResult(facts, reason)];
  if (backTo === 'DRAFT') changes.push(...insertNextDraft(facts, reason, context));
  return ok({ changes, entries: [entry('ProceduralDefectFound', { matterId: matter.id }, { backTo, reason }), moved.value.entry] });
};

/** The running result notice is withdrawn with the reason. */
export function withdrawResult(facts: Pick<DecisionFacts, 'publicities'>, reason: string): Change[] {
  const publicity = openPublicity(facts, 'RESULT');
  return publicity ? [update('publicity', publicity, { state: 'WITHDRAWN', withdrawnReason: reason })] : [];
}
