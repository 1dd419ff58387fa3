/** Views of nominations: the candidates for everybody, all nominations for the desk. */
import type { Nomination, NominationSort } from '#domain/election/records.ts';

export interface CandidateLine {
  readonly number: number;
  readonly name: string;
  readonly statement: string;
  readonly sort: NominationSort;
  /** Who nominated jointly is told by number only; organisations are named. */
  readonly organisation: string;
  readonly jointly: number;
}

export interface CandidateList {
  readonly candidates: readonly CandidateLine[];
  /** The most seats for which the list is contested. */
  readonly seatsContested: number;
  /** People may still be nominated: an election whose vote is not noticed. */
  readonly isOpen: boolean;
}

/** A nomination of the reader: to answer, or to withdraw from. */
export interface OwnNomination {
  readonly nominationId: string;
  readonly matterNumber: string;
  readonly matterTitle: string;
  readonly sort: NominationSort;
  readonly jointly: number;
  readonly organisation: string;
  readonly state: 'NOMINATED' | 'STANDING';
}

export interface NominationLine {
  readonly nominationId: string;
  readonly number: number;
  readonly candidateName: string;
  readonly statement: string;
  readonly sort: NominationSort;
  readonly nominators: readonly string[];
  readonly state: Nomination['state'];
  readonly reason: string;
  readonly at: number;
}

export interface DeskNominations extends CandidateList {
  readonly nominations: readonly NominationLine[];
  /** The names for the notice of the vote, in the order of the paper. */
  readonly options: readonly string[];
}
