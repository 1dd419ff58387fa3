/** What the printed sheets of an owners' vote say: ballots, the list of ballots, receipts, powers of attorney, the list of void ballots. */
import type { VotingChannel } from '#domain/register/votingChannel.ts';
import type { VoidBallotReason, VoidItemReason } from '#domain/voting/owners/records.ts';
import type { PaperSums } from '#domain/voting/papers/paperSums.ts';
import type { DocumentBase } from './documents.ts';
import type { Instant, PeriodView } from './documentParts.ts';

/** What is voted on, the same on every sheet of one vote. */
export interface PrintedMatter {
  title: string;
  /** The plan in short; the full text is posted. */
  summary: string;
  textHash: string;
  window: PeriodView;
}

export interface PrintedBallot {
  serial: number;
  /** Set when it was made in place of another. */
  replacesSerial?: number;
  /** Personal code and the address behind its QR: the reason why this view is never kept. */
  code: string;
  url: string;
  /** Masked. */
  owner: string;
  units: { place: string; areaCenti: number }[];
  areaCenti: number;
  handIn: string;
}

/** 表决票: one page each (large print: as many as it takes), with number, code, boxes, validity. */
export interface BallotPaperView extends DocumentBase {
  type: 'ballot-paper';
  size: 'NORMAL' | 'LARGE';
  matter: PrintedMatter;
  /** Titles of the boxes in their order. */
  boxes: string[];
  /** Most boxes that may be marked. */
  marksMax: number;
  /** How many seats are to be filled; absent where nobody is elected. */
  seats?: number;
  takesPhoneBallots: boolean;
  duplicatePolicy: 'FIRST_VALID' | 'ELECTRONIC_PREVAILS' | 'LAST_VALID';
  proxyLimit: number;
  channel: VotingChannel;
  contact: string;
  ballots: PrintedBallot[];
}

/** 表决票发放、送达登记表: who carries what to which door, with room for signatures. */
export interface PaperRegisterView extends DocumentBase {
  type: 'paper-register';
  matter: PrintedMatter;
  rows: {
    serial: number;
    place: string;
    owner: string;
    areaCenti: number;
    /** In words, '' while it was not delivered. */
    way?: 'IN_PERSON' | 'POST' | 'ELECTRONIC' | 'POSTED';
    deliveredAt?: Instant;
    receivedBy: string;
    returnedAt?: Instant;
    replacedBySerial?: number;
  }[];
}

/** 送达回执: one for each ballot, to be cut apart. */
export interface DeliveryReceiptView extends DocumentBase {
  type: 'delivery-receipt';
  matter: PrintedMatter;
  receipts: {
    serial: number;
    place: string;
    owner: string;
    way?: 'IN_PERSON' | 'POST' | 'ELECTRONIC' | 'POSTED';
    at?: Instant;
    receivedBy: string;
    deliveredBy: string;
    note: string;
  }[];
}

/** 授权委托书: filled in by hand; place and owner are printed when it is made for one right. */
export interface ProxyFormView extends DocumentBase {
  type: 'proxy-form';
  matter: PrintedMatter;
  boxes: string[];
  marksMax: number;
  place: string;
  owner: string;
  areaCenti?: number;
  proxyLimit: number;
}

/** 纸质表决票核对表和无效票清单: the sums of the paper side, and every paper that does not count, by reason. */
export interface VoidListView extends DocumentBase {
  type: 'void-list';
  matter: PrintedMatter;
  total: PaperSums;
  places: { name: string; sums: PaperSums }[];
  rows: {
    serial: number;
    label: string;
    batchNumber?: number;
    voidReason?: VoidBallotReason;
    voidItemReason?: VoidItemReason;
    superseded?: 'DUPLICATE' | 'SUSPENDED';
  }[];
  foreign: { serial: number; batchNumber: number; voidReason: VoidBallotReason }[];
  signers: string[];
}

export type PaperDocumentView = BallotPaperView | PaperRegisterView | DeliveryReceiptView | ProxyFormView | VoidListView;
