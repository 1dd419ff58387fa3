/** What an owners' vote says of itself beside the poll: scope, class of the matter, window, who watches the count. */
import type { Instant } from '../../basics/time.ts';
import type { VotingChannel } from '../../register/votingChannel.ts';
import type { RollProblemKind } from './ownersRoll.ts';
import type { SilentClause, VoteScope } from './records.ts';

export interface OwnersTerms {
  readonly estateId: string;
  readonly scope: VoteScope;
  /** 278(1)1–5, 9 are GENERAL, 6–8 SPECIAL. */
  readonly majority: 'GENERAL' | 'SPECIAL';
  /** A of the frozen roll, 0.01 m². */
  readonly rollAreaCenti: number;
  /** Of the frozen roll, see `rollHash`. */
  readonly rollHash: string;
  /** The estate's clause that adds delivered silent ballots to the majority; null = silence does not take part. */
  readonly silentClause: SilentClause | null;
  /** The paper has a box 随多数. */
  readonly offersFollowMajority: boolean;
  /** Until when objections to the posted roll are taken. */
  readonly rollObjectionsUntil: Instant;
  /** DR8: consent of every head of the staircase, and of two thirds of all estate heads where a common part of the estate is used. */
  readonly occupiesEstateCommonPart: boolean;
  /** DR8: units whose exclusive part is used; each of their owners must consent. */
  readonly affectedUnitIds: readonly string[];
  /** WRITTEN: every right gets its paper before the vote opens; MIXED: phones, and paper on request or for those not reached. */
  readonly form: 'WRITTEN' | 'MIXED';
  /** Whether this product is the official e-voting channel of the place, and by which document; as it was said in the notice. */
  readonly channel: VotingChannel;
  /** False where only the government's system may take votes over the internet: then paper alone counts. */
  readonly takesPhoneBallots: boolean;
  /** N and A by building, as frozen; a right is counted where its first unit lies. */
  readonly buildings: readonly RollOfBuilding[];
  /** What the register did not know when the roll was built; shown with the posted roll. */
  readonly problems: readonly { readonly kind: RollProblemKind; readonly units: number }[];
  /** Units of the scope that are neither in N nor in A: parking, storage, ended. */
  readonly unitsLeftOut: number;
}

/** N and A of one building. */
export interface RollOfBuilding {
  readonly buildingId: string;
  readonly heads: number;
  /** 0.01 m². */
  readonly areaCenti: number;
}

export interface PollExtension {
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
  readonly at: Instant;
  readonly byName: string;
}

/** A person who watched the count and signed for it (监票人). */
export interface Scrutineer {
  readonly personId: string;
  readonly name: string;
  readonly signedAt: Instant;
  /** Hash of the count that was signed; only signatures under the count that is declared are good. */
  readonly countHash: string;
}

/** Where and when the count can be watched. */
export interface PublicCount {
  readonly at: Instant;
  readonly place: string;
  readonly announcedAt: Instant;
}

/** What could have changed the result, beside the margin. Counts of rights unless said otherwise. */
export interface Materiality {
  readonly checkedIn: number;
  readonly delivered: number;
  readonly voted: number;
  readonly gaveUp: number;
  readonly reissued: number;
  readonly paper: number;
  /** Heads that would have turned the outcome. */
  readonly marginHeads: number;
  /** 0.01 m² that would have turned it; null where area does not count. */
  readonly marginAreaCenti: number | null;
}
