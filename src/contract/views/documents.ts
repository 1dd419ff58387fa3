/** What each printed document says: plain JSON, fully resolved and already masked, so that the same view always prints the same page. */
import type { Party } from '#domain/basics/actor.ts';
import type { VotingChannel } from '#domain/register/votingChannel.ts';
import type {
  CalendarDate,
  ChoiceCountView,
  InlineText,
  Instant,
  MeetingHeadView,
  MotionView,
  PeriodView,
  TaskView,
  TextBlock,
  VerdictView
} from './documentParts.ts';

import type { OwnersCountView, OwnersResultView, OwnersVoteDocumentView } from './ownersVoteDocuments.ts';
import type { PaperDocumentView } from './paperDocuments.ts';

export type * from './documentParts.ts';
export type * from './ownersVoteDocuments.ts';
export type * from './paperDocuments.ts';

export const DOCUMENT_TYPES = [
  'resolution',
  'minutes',
  'record',
  'publicity-notice',
  'publicity-certificate',
  'corrigendum',
  'meeting-notice',
  'check-in-sheet',
  'poster',
  'invitations',
  'count-sheet',
  'ballot-paper',
  'paper-register',
  'delivery-receipt',
  'proxy-form',
  'void-list',
  'vote-notice',
  'extension-notice',
  'result-notice',
  'publicity-extension'
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** The body that issues a document, or one of several that sign it. */
export interface Issuer {
  name: string;
  /** PNG or JPEG as base64 without a `data:` prefix; absent where the body has no seal. */
  sealImage?: string;
}

/** What all documents carry, so that a paper on a wall leads back to the entry of the journal. */
export interface DocumentBase {
  type: DocumentType;
  lang: 'zh-CN' | 'en';
  /** Full title; a `\n` breaks the line where the words allow it. */
  title: string;
  community: string;
  /** 四方决〔2026〕3号, as given by the register of numbers. */
  docNumber?: string;
  matterNumber?: string;
  /** Version of the text that is posted or decided. */
  version?: number;
  /** SHA-256 of the canonical JSON of the content, hexadecimal. */
  viewHash: string;
  /** Code a person can type at the verification page. */
  shortCode: string;
  /** Address behind the QR. */
  verifyUrl: string;
  /** Time of the journal entry that issued the document; also the creation date of the file. */
  issuedAt: Instant;
  /** IANA zone in which every time is printed. */
  zone: string;
  issuer: Issuer;
}

export interface SignatoryView extends Issuer {
  party?: Party;
  /** Role of the person who signs, e.g. 主任. */
  signer?: string;
}

export interface ResolutionView extends DocumentBase {
  type: 'resolution';
  origin: { statement: string; channels: string[]; proposerKind?: string; proposedOn?: CalendarDate; households?: number };
  rounds: { number: number; at: Instant; place: string; parties: string[]; outcome: string }[];
  publicities: {
    kind: 'DRAFT' | 'RESULT';
    version: number;
    period: PeriodView;
    support: number;
    change: number;
    objections: number;
    answered: number;
    note?: string;
  }[];
  reviews: { expert: string; field: string; on: CalendarDate; conclusion: string; reason?: string }[];
  /** Waiver of a step with its reason, printed instead of the step. */
  waivers: string[];
  /** Positions of the parties (DR1), with their reservations. */
  positions: { party: Party; position: string; reservation?: string }[];
  verdicts: VerdictView[];
  decided: InlineText[];
  /** The text that was adopted, e.g. the covenant; printed as an annex on a new page. */
  adoptedText?: { title: string; blocks: TextBlock[] };
  tasks: TaskView[];
  costs: string[];
  inForceAt?: Instant;
  supervision: string;
  remedy: string;
  /** On a resolution of owners. */
  channel?: VotingChannel;
  annexes: string[];
  /** Four parties for a joint resolution (四方签章); empty when the issuer signs alone. */
  signatories: SignatoryView[];
  signedOn: CalendarDate;
}

export interface MinutesView extends DocumentBase {
  type: 'minutes';
  meeting: MeetingHeadView;
  topics: {
    title: string;
    situation: string;
    opinions: { party: string; points: string[] }[];
    motions: MotionView[];
    decided: string[];
    tasks: TaskView[];
  }[];
  dissent: string[];
  nextMeeting?: string;
  /** Lines to sign on: chair, recorder, one representative of each party present. */
  signers: string[];
}

export type RecordEntryView =
  | { kind: 'speech'; at: Instant; speaker: string; party?: string; stance?: string; gist: string; seconds?: number }
  | { kind: 'motion'; at: Instant; motion: MotionView }
  | { kind: 'procedure'; at: Instant; text: string };

export interface RecordView extends DocumentBase {
  type: 'record';
  meeting: MeetingHeadView;
  agenda: string[];
  /** In the order of the journal. */
  entries: RecordEntryView[];
  /** Additions of the recorder; annexes after confirmation carry their number. */
  remarks: { at: Instant; text: string; annex?: number }[];
  signers: string[];
}

export interface PublicityNoticeView extends DocumentBase {
  type: 'publicity-notice';
  kind: 'DRAFT' | 'RESULT';
  /** 关于××的公示 goes to … , e.g. 全体居民. */
  addressee?: string;
  basis: string;
  blocks: TextBlock[];
  scope: string;
  costs: string[];
  period: PeriodView;
  /** Of the vote, for a result: counts of papers and verdicts. */
  ballots?: { issued: number; delivered: number; returned: number; valid: number; voids: ChoiceCountView[] };
  verdicts: VerdictView[];
  /** On the result of an owners' vote: it is preliminary. */
  owners?: OwnersResultView;
  howToObject: string[];
  objectionHandling: string;
  contact: string;
  places: string[];
  annexes: string[];
  corrigenda: { at: Instant; text: string; reason: string }[];
  /** On the result of an owners' vote. */
  channel?: VotingChannel;
}

export interface PublicityCertificateView extends DocumentBase {
  type: 'publicity-certificate';
  noticeTitle: string;
  noticeNumber?: string;
  textHash: string;
  period: PeriodView;
  pauses: { period: PeriodView; reason: string }[];
  proofs: { place: string; occasion: 'FIRST_DAY' | 'LAST_DAY' | 'OTHER'; at: Instant; photos: number }[];
  opinions: { support: number; change: number; objections: number };
  answers: { number: number; channel: string; gist: string; outcome: string; answer: string; answeredAt: Instant }[];
  hearing?: string;
  conclusion: string;
}

/** 更正说明: a correction of the pen, posted beside its notice. */
export interface CorrigendumView extends DocumentBase {
  type: 'corrigendum';
  addressee: string;
  noticeTitle: string;
  noticeNumber?: string;
  /** First, second … correction of this notice. */
  number: number;
  text: string;
  reason: string;
  /** Of the notice; it runs on. */
  period: PeriodView;
  contact: string;
}

export interface MeetingNoticeView extends DocumentBase {
  type: 'meeting-notice';
  /** The notice that this one takes the place of, and why. */
  change?: { noticeNumber?: string; startsAt: Instant; place: string; reason: string };
  addressee: string;
  meetingName: string;
  startsAt: Instant;
  place: string;
  agenda: { title: string; minutes?: number }[];
  invited: string[];
  materials: string[];
  /** What counts: quorum, speaking time, who votes. */
  rules: string[];
  contact: string;
}

export interface CheckInSheetView extends DocumentBase {
  type: 'check-in-sheet';
  meetingName: string;
  startsAt: Instant;
  place: string;
  rows: {
    name: string;
    party: string;
    post: string;
    standing: string;
    hasVote: boolean;
    checkedInAt?: Instant;
    by?: string;
    recusal?: string;
  }[];
  /** Empty lines below for people who were not on the list. */
  blankRows: number;
}

/** A4 for the wall: body at least 22 pt, one big QR. */
export interface PosterView extends DocumentBase {
  type: 'poster';
  /** e.g. 公示 or 会议通知. */
  kindLabel: string;
  /** Sentences of a few words each. */
  lines: string[];
  facts: { label: string; value: string }[];
  /** Where the QR leads, where that is not the page of the document itself. */
  qrUrl?: string;
  /** What the QR opens, e.g. 扫码看全文、提意见. */
  callToAction: string;
  /** Where people without a phone go. */
  otherWay: string;
}

/** Invitations to cut apart; holds secrets, so it is never kept in the cache. */
export interface InvitationsView extends DocumentBase {
  type: 'invitations';
  meetingName?: string;
  cards: { name: string; role: string; code: string; url: string; note?: string }[];
  instructions: string;
}

export interface CountSheetView extends DocumentBase {
  type: 'count-sheet';
  /** What a sheet that lies alone is about; owners' sheets say it in their title. */
  about?: { meeting?: string; startedAt?: Instant; matter?: string; text?: string };
  ballots?: { issued: number; delivered: number; returned: number; valid: number; voids: ChoiceCountView[] };
  verdict: VerdictView;
  /** Lines to sign on: tellers, scrutineers, chair. */
  signers: string[];
  declaredAt?: Instant;
  /** When it was counted again after an objection. */
  recountedAt?: Instant;
  /** On the count of an owners' vote. */
  channel?: VotingChannel;
  owners?: OwnersCountView;
}

export type DocumentView =
  | ResolutionView
  | MinutesView
  | RecordView
  | PublicityNoticeView
  | PublicityCertificateView
  | CorrigendumView
  | MeetingNoticeView
  | CheckInSheetView
  | PosterView
  | InvitationsView
  | CountSheetView
  | OwnersVoteDocumentView
  | PaperDocumentView;
