/** Where a door stands in the round from door to door: what the volunteers' map shows, and never how anybody voted. */
import type { BallotPaper, Visit } from './records.ts';

/**
 * VOTED: a ballot of the right is in, by whatever way; RETURNED: its papers are handed in; HANDED_OUT: delivered; REFUSED, GAVE_UP,
 * MOVED_AWAY: said at the last visit; NOT_HOME, REACHED: visited without result; OPEN: nobody was there yet; NO_PAPER: nothing to bring.
 */
export const DOOR_STATUSES = [
  'OPEN',
  'NOT_HOME',
  'REACHED',
  'HANDED_OUT',
  'RETURNED',
  'VOTED',
  'REFUSED',
  'GAVE_UP',
  'MOVED_AWAY',
  'NO_PAPER'
] as const;
export type DoorStatus = (typeof DOOR_STATUSES)[number];

export interface DoorFacts {
  /** Good papers that belong to this door. */
  readonly papers: readonly BallotPaper[];
  readonly visits: readonly Visit[];
  /** A ballot of the right is in. */
  readonly hasVoted: boolean;
}

/** The last visit, or undefined. */
export function lastVisit(visits: readonly Visit[]): Visit | undefined {
  return visits.reduce<Visit | undefined>((last, visit) => (last === undefined || visit.at >= last.at ? visit : last), undefined);
}

/** The one word for a door. What is done stands before what was said, what was said before what was tried. Source: M-62 [D]; SPEC PP7. */
export function doorStatus({ papers, visits, hasVoted }: DoorFacts): DoorStatus {
  if (hasVoted) return 'VOTED';
  if (papers.length > 0 && papers.every((paper) => paper.returnedAt !== null)) return 'RETURNED';
  const last = lastVisit(visits)?.outcome;
  if (last === 'REFUSED' || last === 'GAVE_UP' || last === 'MOVED_AWAY') return last;
  if (papers.some((paper) => paper.delivery !== null && paper.delivery.way !== 'POSTED')) return 'HANDED_OUT';
  if (last === 'NOT_HOME' || last === 'REACHED') return last;
  return papers.length === 0 ? 'NO_PAPER' : 'OPEN';
}
