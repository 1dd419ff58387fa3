/** What an owners' vote is made of: units, owners, the frozen roll, ballots, proofs of delivery, proxies. Plain data that any store can fill. */
import type { CalendarDate, Instant } from '../../basics/time.ts';

/** Which figure an exclusive area is: registered, else surveyed, else of the sales contract. Source: 司法解释 2020 art. 8 [L]. */
export const AREA_SOURCES = ['REGISTERED', 'SURVEYED', 'CONTRACT'] as const;
export type AreaSource = (typeof AREA_SOURCES)[number];

export const UNIT_USES = ['DWELLING', 'SHOP', 'PARKING', 'STORAGE'] as const;
export type UnitUse = (typeof UNIT_USES)[number];

/** UNSOLD and UNDELIVERED (sold, not handed over) units are the developer's for a vote; ENDED = merged, demolished, entered by mistake. */
export const UNIT_STATUSES = ['DELIVERED', 'UNDELIVERED', 'UNSOLD', 'ENDED'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** An exclusive unit (专有部分): flat, shop, parking space or storage room. */
export interface Unit {
  readonly id: string;
  readonly buildingId: string;
  /** 单元, '' when the building has none. */
  readonly staircase: string;
  /** Storey as written, e.g. `5`, `-1`; '' when not known. */
  readonly floor: string;
  /** Room or space number, e.g. `502`. */
  readonly number: string;
  /** Exclusive area in 0.01 m²; null while it is not known. */
  readonly areaCenti: number | null;
  /** Null while the area is not known. */
  readonly areaSource: AreaSource | null;
  readonly use: UnitUse;
  readonly status: UnitStatus;
}

/** DEVELOPER: the building company; its unsold and undelivered units together are one head. */
export const OWNER_KINDS = ['PERSON', 'COMPANY', 'DEVELOPER'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

export interface Owner {
  readonly id: string;
  readonly kind: OwnerKind;
  /** The person of the register who acts as this owner: himself, legal representative, guardian, named heir; null = nobody can yet. */
  readonly personId: string | null;
  /** In which quality that person acts. */
  readonly actsAs: 'SELF' | 'LEGAL_REPRESENTATIVE' | 'GUARDIAN' | 'HEIR';
  readonly name: string;
  /** Day of death as entered; from then on nobody votes for this owner until an heir is named (`actsAs` HEIR). */
  readonly diedOn: CalendarDate | null;
}

/**
 * REGISTERED = real-estate register; HANDED_OVER = bought from the developer and in possession, not yet registered (votes);
 * CONTRACT = bought, not handed over (does not vote); DEVELOPER = first owner. Source: 司法解释 2020 art. 1, 9 [L].
 */
export const OWNERSHIP_KINDS = ['REGISTERED', 'HANDED_OVER', 'CONTRACT', 'DEVELOPER'] as const;
export type OwnershipKind = (typeof OWNERSHIP_KINDS)[number];

/** Who owns one unit for how long: the exact set of owners, for the head key depends on it. */
export interface Ownership {
  readonly id: string;
  readonly unitId: string;
  /** One, or all co-owners; order does not matter. */
  readonly ownerIds: readonly string[];
  /** Shares as written, e.g. `各1/2`; never computed with. */
  readonly share: string;
  /** The co-owner whom all named as the one who votes; null = none named. */
  readonly namedVoterOwnerId: string | null;
  /** First day. */
  readonly since: CalendarDate;
  /** The first day on which it no longer holds; null = still holds. */
  readonly until: CalendarDate | null;
  readonly kind: OwnershipKind;
}

/** Whose units are counted. ESTATE: all; BUILDING: those of the places; STAIRCASE: those of the places with their staircase. */
export interface VoteScope {
  readonly kind: 'ESTATE' | 'BUILDING' | 'STAIRCASE';
  /** Empty for ESTATE; `staircase` is null except for STAIRCASE. */
  readonly places: readonly { readonly buildingId: string; readonly staircase: string | null }[];
}

/** One unit of a roll entry as it was when the roll was frozen: what the roll was built from stays visible. */
export interface OwnersRollUnit {
  readonly unitId: string;
  readonly buildingId: string;
  readonly staircase: string;
  readonly number: string;
  readonly areaCenti: number;
  readonly areaSource: AreaSource;
  /** The ownership row that was read; null where no owner is known. */
  readonly ownershipId: string | null;
  readonly ownershipKind: OwnershipKind | null;
}

/** One head on the frozen roll, with all its units in the scope. */
export interface OwnersRollEntry {
  readonly id: string;
  /** `owners:` and the sorted ids of the exact set of owners, or `unit:` and the unit where no owner is known. */
  readonly headKey: string;
  readonly ownerIds: readonly string[];
  readonly unitIds: readonly string[];
  /** Sum of the units, 0.01 m². */
  readonly areaCenti: number;
  /** Masked, for posting: `3号楼1单元***室 张**`. */
  readonly label: string;
  readonly isDeveloper: boolean;
  /**
   * Who may cast in person: the persons of the owners, or the one co-owner named by all. Empty = nobody with an account, so on paper only;
   * the entry stays in N and A.
   */
  readonly voterPersonIds: readonly string[];
  readonly builtFrom: readonly OwnersRollUnit[];
}

/** PHONE and DESK are electronic ballots of the owner (at the desk with a helper); PAPER is a signed ballot. */
export const OWNERS_CHANNELS = ['PHONE', 'PAPER', 'DESK'] as const;
export type OwnersChannel = (typeof OWNERS_CHANNELS)[number];

/** The mark that joins the option leading among explicit votes (随多数). */
export const FOLLOW_MAJORITY = 'FOLLOW_MAJORITY';

/** Why a whole ballot is void: it does not take part, and the owner is told while he can still vote. Source: domain 5.2 [P7][D]. */
export const VOID_BALLOT_REASONS = [
  'NO_SIGNATURE',
  'SIGNATURE_ILLEGIBLE',
  'NOT_THE_OWNER',
  'NO_PROXY_DOCUMENT',
  'PROXY_NOT_ALLOWED',
  'LATE',
  'EARLY',
  'COPY',
  'NOT_ISSUED',
  'REISSUED',
  'REVOKED'
] as const;
export type VoidBallotReason = (typeof VOID_BALLOT_REASONS)[number];

/** Why one item is void: it takes part and is not for, unless the profile says otherwise; other items are unaffected. Source: domain 5.2 [P7]. */
export const VOID_ITEM_REASONS = ['TWO_MARKS', 'WRONG_MARK', 'BLANK', 'TOO_MANY_MARKS', 'AGAINST_INSTRUCTION'] as const;
export type VoidItemReason = (typeof VOID_ITEM_REASONS)[number];

export interface OwnersBallotItem {
  readonly itemId: string;
  /** FOR, AGAINST, ABSTAIN, FOLLOW_MAJORITY, option ids or candidate ids: all marks as seen on the paper, also too many. */
  readonly choices: readonly string[];
  /** What the tellers found on paper (a cross over the box, a name written in); null where the marks speak for themselves. */
  readonly voidReason: VoidItemReason | null;
}

/** One ballot that came in, whatever becomes of it. */
export interface OwnersBallot {
  readonly id: string;
  readonly entryId: string;
  /** The one unit of a per-unit paper ballot; null = for all units of the entry. */
  readonly unitId: string | null;
  readonly items: readonly OwnersBallotItem[];
  readonly channel: OwnersChannel;
  /** When it was handed in: on a phone the server's time, on paper the time on the receipt, whenever it was entered. */
  readonly castAt: Instant;
  /** Number of the issued ballot, '' for a ballot that came by invitation without a paper. */
  readonly serial: string;
  /**
   * Who cast or signed it: an owner's person or the proxy holder; '' on paper that an owner without a person in the register signed (a
   * signature that cannot be read, or is not the owner's, is a `voidReason`).
   */
  readonly personId: string;
  /** What the tellers found; the judgement adds what follows from times, proxies and duplicates. */
  readonly voidReason: VoidBallotReason | null;
  readonly proxyId: string | null;
}

/** A ballot that was made for an entry: printed or sent. */
export interface IssuedBallot {
  readonly serial: string;
  readonly entryId: string;
  /** Null = for all units of the entry. */
  readonly unitId: string | null;
  readonly issuedAt: Instant;
  /** Set when a new one was made in its place: from then on this number is no longer good. */
  readonly replacedAt: Instant | null;
}

/** IN_PERSON, POST and ELECTRONIC reach one owner; POSTED hangs in the estate for those who could not be reached. */
export const DELIVERY_WAYS = ['IN_PERSON', 'POST', 'ELECTRONIC', 'POSTED'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

/** Proof that the ballot with its full text reached the owner. */
export interface DeliveryProof {
  readonly id: string;
  readonly entryId: string;
  readonly serial: string;
  readonly way: DeliveryWay;
  readonly at: Instant;
  /** Who signed the receipt, or the address that confirmed. */
  readonly receivedBy: string;
  /** Photo or scan of the receipt; null for an electronic proof kept in the ledger. */
  readonly fileId: string | null;
}

/** An owner's word that he will not vote ("gave up"), or that he was met and refused the ballot. */
export interface Waiver {
  readonly entryId: string;
  readonly at: Instant;
  readonly kind: 'GAVE_UP' | 'REFUSED_BALLOT';
}

/** A written power to vote on one poll (授权委托书). */
export interface OwnersProxy {
  readonly id: string;
  readonly entryId: string;
  /** The owner's person who gave it. */
  readonly principalPersonId: string;
  readonly holderPersonId: string;
  /** What to mark, per item: the holder votes as instructed. */
  readonly instructions: readonly { readonly itemId: string; readonly choices: readonly string[] }[];
  /** The signed document was handed in. */
  readonly hasDocument: boolean;
  readonly registeredAt: Instant;
  readonly revokedAt: Instant | null;
}

/** The clause of the estate's own rules that adds delivered, unreturned ballots to the majority. */
export interface SilentClause {
  readonly title: string;
  /** Article in those rules, e.g. `第十八条`. */
  readonly article: string;
  readonly documentFileId: string;
  readonly adoptedOn: CalendarDate;
}

/** How one question is put: for and against, one of several options, any number of options, or candidates for seats. */
export interface OwnersItem {
  readonly id: string;
  readonly title: string;
  readonly method: 'YES_NO' | 'ONE_OPTION' | 'APPROVAL' | 'ELECTION';
  /** FOR and AGAINST, or the ids of options or candidates, in the order of the paper; ABSTAIN and FOLLOW_MAJORITY are not among them. */
  readonly options: readonly string[];
  /** Most marks that a ballot may have: 1, the number of options, or the number of seats. */
  readonly marksMax: number;
  /** The paper has a box 随多数. Never in an election. */
  readonly offersFollowMajority: boolean;
}

/** A unit that changed hands while the vote runs: a ballot cast before stands, else the new owner votes; N and A stay. Source: [P8]. */
export interface UnitTransfer {
  readonly entryId: string;
  readonly unitId: string;
  readonly at: Instant;
  /** The new ownership row. */
  readonly ownershipId: string;
  /** Who may cast for the unit from then on. */
  readonly voterPersonIds: readonly string[];
}

/** Co-owners whose ballots differed say which one stands. */
export interface CoOwnerSettlement {
  readonly entryId: string;
  readonly ballotId: string;
  readonly at: Instant;
}

/** A cast ballot that its voter took back: part of the record of a count, empty for votes held here. */
export interface BallotRevocation {
  readonly ballotId: string;
  readonly at: Instant;
}
