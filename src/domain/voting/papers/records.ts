/** Records of the paper side of a vote of weeks: printed ballots and their delivery, visits at doors, batches, double entries, proxies, roll objections. */
import type { RecordBase } from '../../basics/decision.ts';
import type { DeliveryWay, OwnersProxy, VoidBallotReason, VoidItemReason } from '../owners/records.ts';

export interface BallotDelivery {
  way: DeliveryWay;
  at: number;
  /** Who received it, as signed; '' for posted ballots. */
  receivedBy: string;
  deliveredBy: string;
  note: string;
  fileId: string | null;
}

/** One printed ballot (表决票) for one right: numbered, with a code that brings its owner to the phone ballot. */
export interface BallotPaper extends RecordBase {
  pollId: string;
  rollEntryId: string;
  /** The one unit it stands for; null = all units of the right. */
  unitId: string | null;
  /** Running number in the poll, printed. */
  serial: number;
  /** Hash of the personal code in the QR. */
  codeHash: string;
  state: 'ISSUED' | 'DELIVERED' | 'RETURNED' | 'SPOILED' | 'REPLACED';
  issuedAt: number;
  deliveredAt: number | null;
  /** When it was handed back, by the receipt or the ballot box's log: the time that counts. */
  returnedAt: number | null;
  /** Set when a new one was made in its place: from then on this number is no longer good. */
  replacedAt: number | null;
  replacedBySerial: number | null;
  delivery: BallotDelivery | null;
  batchId: string | null;
  /** Why it was spoiled or replaced; '' while it is good. */
  reason: string;
  /** Where and how to hand it in, as printed on it. */
  handIn: string;
  /** The number that this one was made in place of; null for a first one. */
  replacesSerial: number | null;
  /** When its code let a device in, and as whom: once. */
  openedAt: number | null;
  openedBy: string;
  /** What the owner says against the ballot that was entered in his name; null = nothing. */
  objection: PaperObjection | null;
}

/** "I did not hand in this paper": said on the phone or at the desk, answered before the count. */
export interface PaperObjection {
  text: string;
  at: number;
  /** The owner's person. */
  personId: string;
  outcome: 'UPHELD' | 'KEPT' | null;
  answer: string;
  answeredAt: number | null;
  answeredBy: string;
}

export const VISIT_OUTCOMES = ['REACHED', 'NOT_HOME', 'HANDED_OUT', 'COLLECTED', 'REFUSED', 'GAVE_UP', 'MOVED_AWAY'] as const;
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];

/** One visit at a door; says nothing about a choice. */
export interface Visit extends RecordBase {
  pollId: string;
  rollEntryId: string;
  unitId: string | null;
  outcome: VisitOutcome;
  byPersonId: string;
  byName: string;
  note: string;
  at: number;
}

/** A batch of returned papers, entered twice by tellers who do not see each other. */
export interface PaperBatch extends RecordBase {
  pollId: string;
  number: number;
  /** Papers in the batch as counted by hand when it was made. */
  paperCount: number;
  /** OPEN: both entries are being made; MISMATCH: a third look is due; CLOSED: the ballots are in. */
  state: 'OPEN' | 'MISMATCH' | 'CLOSED';
  firstTellerId: string | null;
  secondTellerId: string | null;
  thirdTellerId: string | null;
  firstDoneAt: number | null;
  secondDoneAt: number | null;
  closedAt: number | null;
  photoIds: string[];
  /** When the papers had come in by the log of the box or desk: the time of papers that bear none of their own. */
  receivedAt: number;
  source: PaperSource;
  openedBy: string;
  /** Why the number of papers was changed; '' = it was not. */
  recountReason: string;
  /** Numbers on which the two entries differ and nobody has decided yet. */
  mismatches: number[];
  corrections: PaperCorrection[];
}

/** Where a batch came from. */
export const PAPER_SOURCES = ['BOX', 'DESK', 'DOORS', 'POST'] as const;
export type PaperSource = (typeof PAPER_SOURCES)[number];

/** What one pair of eyes read from one paper. */
export interface PaperReading {
  /** All marks as seen: option ids in the order of the paper, joined by a space; '' = none. */
  choice: string;
  voidReason: VoidBallotReason | null;
  /** Only what the marks do not say by themselves. */
  voidItemReason: VoidItemReason | null;
  proxyId: string | null;
  /** Which co-owner signed, where several may; '' = the one voter of the right, or the holder of the power. */
  signedBy: string;
  /** There is no paper of this number in the batch. */
  isAbsent: boolean;
}

/** A ballot corrected after its batch was closed: asked for by one teller, confirmed by another. */
export interface PaperCorrection {
  serial: number;
  reading: PaperReading;
  reason: string;
  byId: string;
  at: number;
  /** '' until somebody else confirmed it. */
  confirmedBy: string;
  confirmedAt: number | null;
}

/** What one teller read from one paper of a batch. */
export interface PaperEntry extends RecordBase, PaperReading {
  pollId: string;
  batchId: string;
  serial: number;
  pass: PaperPass;
  tellerId: string;
  at: number;
  /** TOGETHER only: the other teller, once he has read the same; '' before. */
  togetherWith: string;
  /** TOGETHER only: why the two decide it. */
  reason: string;
}

/** FIRST and SECOND: the two entries. THIRD: a third teller's look at a number in question. TOGETHER: the two tellers decide it, with a reason. */
export const PAPER_PASSES = ['FIRST', 'SECOND', 'THIRD', 'TOGETHER'] as const;
export type PaperPass = (typeof PAPER_PASSES)[number];

/** A written power for one poll, as registered. */
export interface ProxyRecord extends RecordBase, Omit<OwnersProxy, 'instructions' | 'entryId'> {
  pollId: string;
  rollEntryId: string;
  holderName: string;
  /** The owner's instruction: option ids joined by a space. */
  instruction: string;
  fileId: string | null;
  revokedReason: string;
  /** Day on which the power was signed, and its last day; null = until the vote ends. */
  signedOn: string;
  validUntil: string | null;
  /** The holder has signed that he accepts. */
  isAccepted: boolean;
}

/** An objection to the posted roll. */
export interface RollObjection extends RecordBase {
  pollId: string;
  number: number;
  rollEntryId: string | null;
  personId: string | null;
  name: string;
  contact: string;
  text: string;
  at: number;
  outcome: 'CORRECTED' | 'KEPT' | 'WITHDRAWN' | null;
  answer: string;
  answeredAt: number | null;
}

/** One of several persons who may cast for one right: co-owners who have not named their voter. */
export interface RollVoter extends RecordBase {
  pollId: string;
  rollEntryId: string;
  personId: string;
}
