/** Whether a matter may go into its next round of deliberation, and which number that round has. */
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter } from '../matter/records.ts';
import { DEFAULT_PROFILE } from '../register/profile.ts';
import type { MeetingState, Round } from './records.ts';

export interface RoundHistory {
  readonly matter: Matter;
  readonly rounds: readonly Round[];
  /** State of the meeting of the last round; absent when there was none. */
  readonly lastMeetingState?: MeetingState | undefined;
}

/** Outcomes after which a further round makes sense. */
const LEADS_ON: readonly Round['outcome'][] = ['CONTINUE', 'SURVEY', 'NO_CONSENSUS', 'INQUORATE'];

/**
 * The number of the next round. The round before is closed and its record confirmed; rounds that count stay below `maxRounds` unless a
 * higher body agreed; inquorate rounds do not count. Refuses `round.previous-open`, `round.record-not-confirmed`,
 * `round.discussion-finished`, `round.limit-reached`. Source: domain MT6, M-03; SPEC MT6, MG15.
 */
export function checkNextRound({ matter, rounds, lastMeetingState }: RoundHistory, agreedBy: string): Result<number, Refusal> {
  const last = [...rounds].sort((a, b) => a.number - b.number).at(-1);
  if (!last) return ok(1);
  if (last.closedAt === null) return refuse('round.previous-open', 'MT6', { round: last.number });
  const wasBefore = last.closedAt < (matter.reachedAt.DELIBERATING ?? 0);
  if (!wasBefore && !LEADS_ON.includes(last.outcome)) return refuse('round.discussion-finished', 'MT6', { outcome: last.outcome ?? '' });
  if (lastMeetingState !== 'RECORD_CONFIRMED' && lastMeetingState !== 'MINUTES_PUBLISHED') {
    return refuse('round.record-not-confirmed', 'MT6', { round: last.number });
  }
  const { maxRounds } = matter.profile ?? DEFAULT_PROFILE;
  if (countedRounds(rounds) >= maxRounds && agreedBy === '') return refuse('round.limit-reached', 'MT6', { maxRounds });
  return ok(last.number + 1);
}

/** Rounds that count against the limit. Source: domain 4.7; SPEC MG15. */
export function countedRounds(rounds: readonly Round[]): number {
  return rounds.filter((round) => round.outcome !== 'INQUORATE').length;
}
