/** A recount (MT20): the same ballots and roll once more, in the light of what an objection showed. */
import { entry, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import type { Json } from '../basics/json.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter } from '../matter/records.ts';
import type { Refused } from '../meeting/checks.ts';
import { pollTopics } from './closePoll.ts';
import { declaredData, judge, moveMatter, type DeclarePollFacts } from './declarePoll.ts';
import type { Poll } from './records.ts';

/** Refuses `poll.recount-not-due`: declared with a count, and its matter stands at COUNTED by this vote. Source: domain MT20; SPEC BL11. */
export function notRecountable(poll: Poll, matter: Matter | undefined): Refused {
  const isDue = poll.state === 'DECLARED' && poll.tally !== null && matter?.state === 'COUNTED' && matter.pollId === poll.id;
  return isDue ? undefined : refuse('poll.recount-not-due', 'BL11');
}

/**
 * Counts a declared vote again while its matter stands at COUNTED, and replaces tally and verdict; the first count stays in the journal.
 * Refuses `poll.recount-not-due`, and as the rule does. Answers `{outcome, isSame}`. Source: domain MT20; SPEC BL11.
 */
export function decideRecountPoll(
  facts: DeclarePollFacts,
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { poll, matter } = facts;
  const early = notRecountable(poll, matter);
  if (early) return early;
  const judged = judge(facts, context);
  if (!judged.ok) return judged;
  const { tally, verdict, consensus } = judged.value;
  const moved = moveMatter({ ...facts, poll: { ...poll, isFormal: true } }, judged.value, context);
  if (!moved.ok) return moved;
  const isSame = JSON.stringify([poll.tally, poll.verdict]) === JSON.stringify([tally, verdict]);
  const changes: Change[] = [update('poll', poll, { tally, verdict, consensus, recountedAt: context.now }), ...moved.value.changes];
  const data = { ...(declaredData(facts, judged.value, context) as { [key: string]: Json }), reason: payload.reason, isSame };
  return ok({
    changes,
    entries: [entry('PollRecounted', pollTopics(poll), data), ...moved.value.entries],
    answer: { outcome: verdict.outcome, isSame }
  });
}
