/** After a vote that decided nothing or said no: a new draft, new talks, or the end. */
import { entry, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { insertNextDraft } from '../drafting/nextDraft.ts';
import { proposerOf, type MatterFacts } from './facts.ts';
import { transition } from './transition.ts';

/**
 * Back to step 3 with the next version (six-step matters), or to the talks (templates without a draft) after NO_QUORUM or FAILED.
 * A re-vote on the same text is noticed instead. Refuses `matter.wrong-state`. Source: domain process MT17, MT18; SPEC MT17.
 */
export function decideRedraft(
  facts: Pick<MatterFacts, 'matter' | 'drafts'>,
  payload: { matterId: string; reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { matter } = facts;
  const hasDraft = matter.template === 'SIX_STEP_FULL' || matter.template === 'OWNERS_FULL';
  const moved = transition(matter, hasDraft ? 'MT17_REDRAFT' : 'MT17_TALK', context, { pollId: null });
  if (!moved.ok) return moved;
  const next = hasDraft ? insertNextDraft(facts, payload.reason, context) : [];
  return ok({
    changes: [moved.value.change, ...next],
    entries: [entry('MatterRedrafted', { matterId: matter.id }, { reason: payload.reason, after: matter.state }), moved.value.entry]
  });
}

/** Ends a matter after a vote without success, with the reason. Refuses `matter.wrong-state`, `matter.reason-missing`. Source: domain process MT17; SPEC MT17. */
export function decideCloseAfterVote(
  facts: Pick<MatterFacts, 'matter'>,
  payload: { matterId: string; note: string },
  context: Context
): Result<Decision, Refusal> {
  if (payload.note === '') return refuse('matter.reason-missing', 'MT17');
  const moved = transition(facts.matter, 'MT17_CLOSE', context, { closingReason: payload.note });
  if (!moved.ok) return moved;
  const about = { matterId: facts.matter.id, personIds: proposerOf(facts) };
  return ok({
    changes: [moved.value.change],
    entries: [entry('MatterClosed', about, { note: payload.note, after: facts.matter.state }), moved.value.entry]
  });
}
