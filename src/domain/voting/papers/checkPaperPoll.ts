/** Whether paper has a place in a poll at all, and in which of its states. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Poll } from '../records.ts';

/** What may be done with paper: made and given out before the close; read in while ballots may still change the result. */
export type PaperDeed = 'GIVE_OUT' | 'READ_IN';

const STATES: Readonly<Record<PaperDeed, readonly Poll['state'][]>> = {
  GIVE_OUT: ['NOTICED', 'OPEN'],
  READ_IN: ['OPEN', 'CLOSED']
};

/**
 * Paper is for owners' votes by window with named ballots: a numbered personal paper would give a secret choice away.
 * Refuses `papers.not-owners-poll`, `papers.secret-poll`, `papers.wrong-state` with the state.
 * Source: domain 2.2, reliability 3.5 [D]; SPEC PP1.
 */
export function checkPaperPoll(poll: Pick<Poll, 'owners' | 'ballotMode' | 'state'>, deed: PaperDeed): Result<void, Refusal> {
  if (poll.owners === null) return refuse('papers.not-owners-poll', 'PP1');
  if (poll.ballotMode === 'SECRET') return refuse('papers.secret-poll', 'PP1');
  if (!STATES[deed].includes(poll.state)) return refuse('papers.wrong-state', 'PP1', { state: poll.state });
  return ok(undefined);
}
