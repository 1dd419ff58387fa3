/** Corrections of a noticed vote before it opens: an option withdrawn, an entry of the roll mended; each with its reason. */
import { entry, insert, remove, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { pollTopics } from './closePoll.ts';
import { standingOptions } from './paper.ts';
import type { Poll, RollEntry } from './records.ts';
import type { RollDraft } from './roll.ts';
import { secretRefused } from './secret/secretAllowed.ts';

/**
 * Withdraws an option with its reason; "no change" stays, and two others. Refuses `poll.not-noticed`, `voting.option-unknown`,
 * `voting.too-few-options`. Source: domain AC-2, DR11; SPEC DR11, BL12.
 */
export function decideWithdrawOption(
  { poll }: { readonly poll: Poll },
  payload: { readonly optionId: string; readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  if (poll.state !== 'NOTICED') return refuse('poll.not-noticed', 'BL12', { state: poll.state });
  const standing = standingOptions(poll);
  const option = standing.find((one) => one.id === payload.optionId && !one.isStatusQuo);
  if (!option || poll.method === 'YES_NO') return refuse('voting.option-unknown', 'BL12');
  const left = standing.filter((one) => !one.isStatusQuo).length - 1;
  if (left < 2) return refuse('voting.too-few-options', 'DR11', { options: left });
  const options = poll.options.map((one) => (one.id === option.id ? { ...one, withdrawnReason: payload.reason } : one));
  return ok({
    changes: [update('poll', poll, { options })],
    entries: [
      entry('OptionWithdrawn', pollTopics(poll), {
        title: poll.title,
        option: option.title,
        reason: payload.reason,
        by: context.actor.name
      })
    ]
  });
}

export interface CorrectRollFacts {
  readonly poll: Poll;
  /** The entry that is wrong, unless one is missing. */
  readonly wrong: RollEntry | undefined;
  /** What should stand there instead; absent when the right does not exist. */
  readonly correct: RollDraft | undefined;
}

/**
 * Mends the roll after an objection to it: replaces who votes for a right, adds a right that was forgotten, removes one that does not
 * exist. Refuses `poll.not-noticed`, `voting.right-there`, `voting.right-unknown`, `voting.secret-too-few`. Source: domain MT14, 2.11; SPEC RL4.
 */
export function decideCorrectRoll(
  { poll, wrong, correct }: CorrectRollFacts,
  payload: { readonly action: 'ADD' | 'REMOVE' | 'REPLACE'; readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  if (poll.state !== 'NOTICED') return refuse('poll.not-noticed', 'RL4', { state: poll.state });
  if (payload.action === 'ADD' && wrong) return refuse('voting.right-there', 'RL4');
  if ((payload.action !== 'ADD' && !wrong) || (payload.action !== 'REMOVE' && !correct)) return refuse('voting.right-unknown', 'RL4');
  const delta = payload.action === 'ADD' ? 1 : payload.action === 'REMOVE' ? -1 : 0;
  const rollCount = poll.rollCount + delta;
  if (rollCount < 1) return refuse('voting.roll-empty', 'DR20');
  const barred = secretRefused({ ...poll, voters: rollCount });
  if (barred) return barred;
  const changes: Change[] = [update('poll', poll, { rollCount })];
  if (payload.action === 'ADD' && correct) changes.push(insert('rollEntry', { id: context.newId(), pollId: poll.id, ...correct }));
  if (payload.action === 'REMOVE' && wrong) changes.push(remove('rollEntry', wrong));
  if (payload.action === 'REPLACE' && wrong && correct)
    changes.push(update('rollEntry', wrong, { personId: correct.personId, label: correct.label }));
  const personIds = [wrong?.personId, correct?.personId].filter((id): id is string => id !== undefined && id !== '');
  const data = {
    action: payload.action,
    label: correct?.label ?? wrong?.label ?? '',
    reason: payload.reason,
    rollCount,
    by: context.actor.name
  };
  return ok({ changes, entries: [entry('RollCorrected', { ...pollTopics(poll), personIds }, data)] });
}
