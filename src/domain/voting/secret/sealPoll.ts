/** After the close of a secret vote its ballots are sealed: mixed and written anew by the store; this is the line that says so. Nothing is counted before. */
import { entry, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Refused } from '../../meeting/checks.ts';
import { pollTopics } from '../closePoll.ts';
import type { Poll } from '../records.ts';

/** Takes no more ballots, and its ballots are not sealed yet: also one that was voided after it opened. Source: SPEC SB5. */
export function needsSealing({ ballotMode, state, openedAt, sealedAt }: Poll): boolean {
  const isOver = state === 'CLOSED' || (state === 'VOID' && openedAt !== null);
  return ballotMode === 'SECRET' && isOver && sealedAt === undefined;
}

/** A copy of the data made now could join voters and choices: the vote runs, or is not sealed yet. Source: reliability F38; SPEC SB7. */
export function bindsCopies(poll: Poll): boolean {
  return needsSealing(poll) || (poll.ballotMode === 'SECRET' && poll.state === 'OPEN');
}

/** Refuses `poll.not-sealed` for a closed secret vote whose ballots were not sealed. Source: reliability 3.3; SPEC SB6. */
export function notSealed(poll: Poll): Refused {
  return needsSealing(poll) ? refuse('poll.not-sealed', 'SB6') : undefined;
}

/**
 * Records that the store has sealed the ballots; given by the clockwork alone, after it was done. Twice is a no-op. Refuses `poll.not-closed`
 * where there is nothing to seal. Source: reliability 3.3; SPEC SB5.
 */
export function decideSealPoll({ poll }: { readonly poll: Poll }, _payload: unknown, context: Context): Result<Decision, Refusal> {
  if (poll.sealedAt !== undefined) return ok({ changes: [], entries: [], answer: { pollId: poll.id } });
  if (!needsSealing(poll)) return refuse('poll.not-closed', 'SB5', { state: poll.state });
  return ok({
    changes: [update('poll', poll, { sealedAt: context.now })],
    entries: [entry('PollSealed', pollTopics(poll), { title: poll.title })],
    answer: { pollId: poll.id }
  });
}
