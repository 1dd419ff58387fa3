/** The list of candidates: who stands, in the order in which they go on the paper, and for how many seats that is contested. */
import type { Nomination } from './records.ts';

/** Those who stand, by the number of their nomination. SPEC NO4. */
export function candidatesOf(nominations: readonly Nomination[]): Nomination[] {
  return nominations.filter(({ state }) => state === 'STANDING').sort((a, b) => a.number - b.number);
}

/** The most seats for which so many candidates are one more than seats. Source: DR12; SPEC NO4. */
export function seatsContested(candidates: number): number {
  return Math.max(0, candidates - 1);
}
