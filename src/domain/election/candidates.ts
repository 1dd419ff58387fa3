/** The list of candidates: who stands, in the order in which they go on the paper, and for how many seats that is contested. */
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { PollCandidate } from '../voting/records.ts';
import type { Nomination } from './records.ts';

/** Those who stand, by the number of their nomination. SPEC NO4. */
export function candidatesOf(nominations: readonly Nomination[]): Nomination[] {
  return nominations.filter(({ state }) => state === 'STANDING').sort((a, b) => a.number - b.number);
}

/** The most seats for which so many candidates are one more than seats. Source: DR12; SPEC NO4. */
export function seatsContested(candidates: number): number {
  return Math.max(0, candidates - 1);
}

/** Names on the paper, and who is behind each option, `o1` being the first. */
export interface BallotCandidates {
  readonly names: readonly string[];
  readonly candidates: readonly PollCandidate[];
}

/**
 * The candidates of a ballot: those who stand, in their order; names that are given as well must be the same. Where nobody stands the names
 * given. Refuses `nomination.ballot-differs`. Source: DR12, 差额选举; SPEC NO5.
 */
export function ballotCandidates(nominations: readonly Nomination[], names: readonly string[]): Result<BallotCandidates, Refusal> {
  const standing = candidatesOf(nominations);
  if (standing.length === 0) return ok({ names, candidates: [] });
  const list = standing.map(({ candidateName }) => candidateName);
  const isSame = names.length === 0 || (names.length === list.length && names.every((name, index) => name === list[index]));
  if (!isSame) return refuse('nomination.ballot-differs', 'NO5', { candidates: list.length, names: names.length });
  const candidates = standing.map(({ id, candidatePersonId }, index) => ({
    ...{ optionId: `o${index + 1}`, nominationId: id, personId: candidatePersonId }
  }));
  return ok({ names: list, candidates });
}
