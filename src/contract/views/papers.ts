/** Views of paper in owners' votes. No view here has a field for a choice, except a teller's own entries of his own running pass. */
import type { DeliveryWay, VoidBallotReason, VoidItemReason } from '#domain/voting/owners/records.ts';
import type { DoorStatus } from '#domain/voting/papers/doorStatus.ts';
import type { NotCounting } from '#domain/voting/papers/paperOutlook.ts';
import type { PaperSums } from '#domain/voting/papers/paperSums.ts';
import type { BallotPaper, PaperBatch, PaperPass, PaperSource, VisitOutcome } from '#domain/voting/papers/records.ts';
import type { Poll } from '#domain/voting/records.ts';
import type { OwnersTerms } from '#domain/voting/owners/terms.ts';
import type { Paged } from './register.ts';

export interface PaperPollLine {
  readonly pollId: string;
  readonly title: string;
  readonly state: Poll['state'];
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  readonly rollCount: number;
  readonly issued: number;
  readonly returned: number;
}

/** papers.polls: owners' votes with paper, the running ones first. */
export interface PaperPollsView {
  readonly polls: readonly PaperPollLine[];
}

/** Why something must wait, as a refusal would say it. */
export interface WaitingFor {
  readonly code: string;
  readonly rule?: string | undefined;
  readonly facts?: Readonly<Record<string, string | number | boolean>> | undefined;
}

export interface PaperPollHead {
  readonly pollId: string;
  readonly matterId: string | null;
  readonly title: string;
  readonly state: Poll['state'];
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  readonly rollCount: number;
  readonly form: OwnersTerms['form'];
  readonly takesPhoneBallots: boolean;
  readonly isSecret: boolean;
}

export interface PlaceSums {
  readonly buildingId: string;
  readonly name: string;
  readonly sums: PaperSums;
}

export interface PaperObjectionLine {
  readonly serial: number;
  readonly label: string;
  readonly text: string;
  readonly at: number;
  readonly outcome: 'UPHELD' | 'KEPT' | null;
  readonly answer: string;
}

/** papers.overview: the whole paper side of one vote. */
export interface PapersOverview {
  readonly poll: PaperPollHead;
  readonly sums: PaperSums;
  readonly places: readonly PlaceSums[];
  /** Rights without a paper. */
  readonly notIssued: number;
  /** What a written vote waits for before it opens; null when it may. */
  readonly opening: WaitingFor | null;
  /** What the count waits for; null when it may begin. */
  readonly counting: WaitingFor | null;
  readonly postingDays: number;
  readonly objections: readonly PaperObjectionLine[];
  /** Numbers in volumes that one file prints. */
  readonly volumes: readonly { readonly from: number; readonly to: number; readonly place: string }[];
}

export interface PaperRow {
  readonly serial: number;
  readonly rollEntryId: string;
  readonly place: string;
  /** Masked. */
  readonly owner: string;
  readonly state: BallotPaper['state'];
  readonly issuedAt: number;
  readonly way: DeliveryWay | null;
  readonly receivedBy: string;
  readonly deliveredAt: number | null;
  readonly returnedAt: number | null;
  readonly replacedBySerial: number | null;
  readonly replacesSerial: number | null;
  readonly reason: string;
  readonly batchNumber: number | null;
}

/** papers.list */
export interface PaperListView {
  readonly poll: PaperPollHead;
  readonly buildings: readonly { readonly buildingId: string; readonly name: string }[];
  readonly rows: Paged<PaperRow>;
}

export interface DoorView {
  readonly rollEntryId: string;
  readonly unitId: string;
  readonly number: string;
  /** Masked. */
  readonly owner: string;
  readonly status: DoorStatus;
  readonly serials: readonly number[];
  /** A paper may be handed out, or collected. */
  readonly mayHandOut: boolean;
  readonly mayCollect: boolean;
  readonly visits: readonly { readonly outcome: VisitOutcome; readonly at: number; readonly byName: string; readonly note: string }[];
}

/** papers.doors: one building as staircases × floors × doors. */
export interface DoorsView {
  readonly poll: PaperPollHead;
  readonly buildingId: string;
  readonly name: string;
  readonly staircases: readonly {
    readonly staircase: string;
    /** From the top down. */
    readonly floors: readonly { readonly floor: string; readonly doors: readonly DoorView[] }[];
  }[];
  readonly counts: Readonly<Partial<Record<DoorStatus, number>>>;
  readonly buildings: readonly { readonly buildingId: string; readonly name: string; readonly doors: number }[];
}

export interface BatchLine {
  readonly batchId: string;
  readonly number: number;
  readonly paperCount: number;
  readonly source: PaperSource;
  readonly state: PaperBatch['state'];
  readonly receivedAt: number;
  readonly closedAt: number | null;
  /** Tellers by name; '' while nobody is. */
  readonly first: { readonly name: string; readonly isDone: boolean; readonly isMe: boolean };
  readonly second: { readonly name: string; readonly isDone: boolean; readonly isMe: boolean };
  readonly mismatches: number;
  readonly openCorrections: number;
  readonly photoIds: readonly string[];
  /** What this reader can do with it now. */
  readonly myWork: 'ENTER' | 'LOOK' | 'CONFIRM' | 'WAIT' | 'NONE';
}

/** batch.list */
export interface BatchListView {
  readonly poll: PaperPollHead;
  readonly batches: readonly BatchLine[];
  /** Numbers handed in that no batch has read in. */
  readonly unread: number;
}

/** One box of the paper with the key that marks it. */
export interface PaperBox {
  readonly id: string;
  readonly title: string;
  readonly key: string;
}

/** batch.work: one batch as one teller may see it. */
export interface BatchWorkView {
  readonly poll: PaperPollHead;
  readonly batch: BatchLine;
  readonly boxes: readonly PaperBox[];
  /** Most boxes that a valid paper may have marked. */
  readonly marksMax: number;
  /** The pass that this teller makes; null when he makes none. */
  readonly pass: Extract<PaperPass, 'FIRST' | 'SECOND'> | null;
  /** Why he makes none. */
  readonly barred: WaitingFor | null;
  /** His own entries, the last first; empty unless he is making a pass. */
  readonly own: readonly {
    readonly serial: number;
    readonly choice: string;
    readonly voidReason: VoidBallotReason | null;
    readonly voidItemReason: VoidItemReason | null;
    readonly isByProxy: boolean;
  }[];
  /** Numbers in question: whether a third teller looked, and who waits for whom; never what anybody read. */
  readonly questions: readonly {
    readonly serial: number;
    readonly isLooked: boolean;
    /** One of the two tellers has decided and waits for the other: for this reader, or by this reader. */
    readonly together: 'NONE' | 'ASKED_BY_ME' | 'ASKED_OF_ME' | 'ASKED';
    readonly hands: PaperHands;
  }[];
  readonly isOneOfTwo: boolean;
  /** Corrections that wait for a second person. */
  readonly corrections: readonly { readonly serial: number; readonly reason: string; readonly at: number; readonly isMine: boolean }[];
  /** Numbers that became ballots, once it is closed. */
  readonly entered: readonly number[];
}

/** Who may have filled in a paper: an agent by his power, or one of several co-owners. */
export interface PaperHands {
  readonly proxies: readonly { readonly proxyId: string; readonly holderName: string }[];
  /** Co-owners who may have signed; empty where there is one voter. */
  readonly signers: readonly { readonly personId: string; readonly name: string }[];
}

/** paper.look: what a teller sees of a number before marking: whether it was issued, for whom, whether it will count; no choice. */
export interface PaperLookView extends PaperHands {
  readonly serial: number;
  readonly isIssued: boolean;
  readonly label: string;
  readonly replacedBySerial: number | null;
  readonly handedInAt: number | null;
  /** Why it will not count whatever is on it; null when nothing is known against it. */
  readonly outlook: NotCounting | null;
  /** Ballots that are in for the right: by which way and when. */
  readonly others: readonly { readonly channel: 'PHONE' | 'DESK' | 'PAPER'; readonly at: number }[];
}

export interface ProxyRow {
  readonly proxyId: string;
  readonly place: string;
  readonly owner: string;
  readonly holderName: string;
  /** How many powers the holder has in this vote. */
  readonly principals: number;
  readonly signedOn: string;
  readonly validUntil: string | null;
  readonly registeredAt: number;
  readonly revokedAt: number | null;
  readonly revokedReason: string;
  readonly fileId: string | null;
  readonly isUsed: boolean;
}

/** proxy.list */
export interface ProxyListView {
  readonly poll: PaperPollHead;
  readonly rows: readonly ProxyRow[];
  readonly limit: number;
  readonly isScanRequired: boolean;
  readonly boxes: readonly PaperBox[];
}

/** papers.rights: rights found by door or number of a paper, to register a power or to ask for paper. */
export interface RightsFoundView {
  readonly rights: readonly {
    readonly rollEntryId: string;
    readonly place: string;
    readonly owner: string;
    readonly areaCenti: number;
    readonly voters: readonly { readonly personId: string; readonly name: string }[];
    readonly hasPaper: boolean;
  }[];
  readonly total: number;
}

export interface VoidRow {
  readonly serial: number;
  readonly label: string;
  readonly batchNumber: number | null;
  readonly voidReason: VoidBallotReason | null;
  readonly voidItemReason: VoidItemReason | null;
  readonly superseded: 'DUPLICATE' | 'SUSPENDED' | null;
}

/** papers.voids: every paper that does not count as it stands, and why. */
export interface VoidsView {
  readonly poll: PaperPollHead;
  readonly sums: PaperSums;
  readonly places: readonly PlaceSums[];
  readonly rows: readonly VoidRow[];
  /** Read in without being a ballot of this vote: numbers never issued, second papers of a number. */
  readonly foreign: readonly { readonly serial: number; readonly batchNumber: number; readonly voidReason: VoidBallotReason }[];
  readonly gaveUp: number;
}
