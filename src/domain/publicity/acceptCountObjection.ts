/** An objection to the count is accepted: the matter goes back to COUNTED and is counted again. */
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { MatterFacts } from '../matter/facts.ts';
import { withdrawResult } from '../matter/reportDefect.ts';
import { transition } from '../matter/transition.ts';
import type { Opinion } from './records.ts';

/**
 * MT20, by the supervisor: the result notice is withdrawn, a new one follows the re-count. Refuses `publicity.not-against-count`,
 * `publicity.already-withdrawn`, `matter.wrong-state`. Source: domain process MT20; SPEC MT20.
 */
export function decideAcceptCountObjection(
  facts: MatterFacts & { opinion: Opinion },
  payload: { readonly opinionId: string; readonly answer: string },
  context: Context
): Result<Decision, Refusal> {
  const { opinion, matter } = facts;
  if (!opinion.againstCount) return refuse('publicity.not-against-count', 'MT20');
  if (opinion.outcome === 'WITHDRAWN') return refuse('publicity.already-withdrawn', 'MT20');
  const moved = transition(matter, 'MT20', context, { resultPublicityId: null });
  if (!moved.ok) return moved;
  const answered = {
    outcome: 'ACCEPTED_MATERIAL' as const,
    answer: payload.answer,
    answeredAt: context.now,
    answeredBy: context.actor.name,
    settledAt: context.now
  };
  const about = { matterId: matter.id, personIds: opinion.authorPersonId ? [opinion.authorPersonId] : [] };
  return ok({
    changes: [update('opinion', opinion, answered), ...withdrawResult(facts, payload.answer), moved.value.change],
    entries: [
      entry(
        'RecountOrdered',
        { ...about, ...(matter.pollId ? { pollId: matter.pollId } : {}) },
        {
          opinionId: opinion.id,
          number: opinion.number,
          answer: payload.answer,
          by: context.actor.name
        }
      ),
      moved.value.entry
    ]
  });
}
