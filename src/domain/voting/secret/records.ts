/** Records of a secret vote: who took part, and, apart from it, the choices. Nothing joins the two after the close. */
import type { RecordBase } from '../../basics/decision.ts';

/** That a right was used; neither when nor how. Owners' votes keep one as well, so that turnout is added up without reading ballots. */
export interface TurnoutMark extends RecordBase {
  pollId: string;
  rollEntryId: string;
  /** Building of the first unit of the right; '' where there is none. */
  buildingId: string;
  /** Weight of the right in 0.01 m²; null where only heads count. */
  areaCenti: number | null;
  /** Its ballots must be judged one by one: several, per unit, under a power, out of time. Always false in a secret vote. */
  isSpecial: boolean;
}

/** A choice without voter, weight, time or order; its id is random. */
export interface SealedBallot extends RecordBase {
  pollId: string;
  choice: string;
}
