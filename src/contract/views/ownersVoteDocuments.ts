/** What the official papers of an owners' vote say: notice, extension, result, and the extension of a notice that was not to be seen. */
import type { VotingChannel } from '#domain/register/votingChannel.ts';
import type { SilentClause, VoidBallotReason } from '#domain/voting/owners/records.ts';
import type { Materiality } from '#domain/voting/owners/terms.ts';
import type { PaperSums } from '#domain/voting/papers/paperSums.ts';
import type { RuleTest } from '#domain/voting/verdict.ts';
import type { Instant, PeriodView, TextBlock, VerdictView } from './documentParts.ts';
import type { DocumentBase } from './documents.ts';

/** Heads, and area in 0.01 m². */
export interface HeadsAndArea {
  heads: number;
  areaCenti: number;
}

/** By which numbers an owners' vote is decided; the words are those of the printed page. */
export interface NoticeRule {
  /** The rule whose participation is asked for. */
  body: 'DR5' | 'DR6' | 'DR7' | 'DR8';
  majority: 'GENERAL' | 'SPECIAL';
  method: 'YES_NO' | 'MAJORITY_RUNOFF' | 'APPROVAL' | 'ELECTION';
  stage: 'FIRST' | 'RUN_OFF';
  /** Smallest numbers that fulfil the two thirds; absent for DR8. */
  participation?: HeadsAndArea;
  /** DR8: the thresholds as set, e.g. `>= 1/1`. */
  consent?: { unit: string; unitArea: boolean; estate: string; estateArea: boolean; asksEstate: boolean; affectedUnits: number };
  /** ELECTION: a candidate needs the majority of area as well. */
  areaMajority: boolean;
  duplicatePolicy: 'FIRST_VALID' | 'ELECTRONIC_PREVAILS' | 'LAST_VALID';
  changes: number;
  proxyLimit: number;
  abstainParticipates: boolean;
  voidItemParticipates: boolean;
  offersFollowMajority: boolean;
  /** Days set for the notice and for the posting of those who cannot be reached. */
  noticeDays: number;
  postingDays: number;
}

/** 表决公告. */
export interface VoteNoticeView extends DocumentBase {
  type: 'vote-notice';
  addressee: string;
  subject: string;
  /** A run-off or by-election of an earlier vote. */
  isAgain: boolean;
  blocks: TextBlock[];
  /** SHA-256 of the text that is voted on. */
  textHash: string;
  /** Boxes of the paper in their order. */
  boxes: string[];
  marksMax: number;
  seats?: number;
  scope: { kind: 'ESTATE' | 'BUILDING' | 'STAIRCASE'; estate: string; places: string[] };
  roll: HeadsAndArea & { buildings: (HeadsAndArea & { name: string })[]; unitsLeftOut: number; url: string; objectionsUntil: Instant };
  rule: NoticeRule;
  window: PeriodView;
  form: 'WRITTEN' | 'MIXED';
  ballotMode: 'NAMED' | 'SECRET';
  takesPhoneBallots: boolean;
  voteUrl: string;
  /** The clause of the estate's own rules, only where it holds for this vote. */
  silentClause?: Pick<SilentClause, 'title' | 'article' | 'adoptedOn'>;
  scrutineers: { names: string[]; needs: number };
  publicCount?: { at: Instant; place: string };
  contact: string;
  channel: VotingChannel;
}

/** 延期公告: how many have voted, never what. */
export interface ExtensionNoticeView extends DocumentBase {
  type: 'extension-notice';
  addressee: string;
  subject: string;
  noticeTitle?: string;
  noticeNumber?: string;
  /** First, second … extension of this vote. */
  number: number;
  opensAt: Instant;
  from: Instant;
  to: Instant;
  reason: string;
  /** When the turnout was taken. */
  asOf: Instant;
  turnout: { heads: { roll: number; voted: number }; area: { roll: number; voted: number } };
  /** Both participation tests; empty for a vote that asks everybody (DR8). */
  tests: readonly RuleTest[];
  voteUrl: string;
  contact: string;
  channel: VotingChannel;
}

/** What belongs to the result of an owners' vote beside its sum. */
export interface OwnersResultView {
  /** Rights that were reached or used in some way. */
  materiality?: Omit<Materiality, 'marginHeads' | 'marginAreaCenti'>;
  /** By how much the outcome holds; absent for options and candidates, where no single number says it. */
  margin?: { heads: number; areaCenti: number | null };
  extensions: { from: Instant; to: Instant; reason: string }[];
  publicCount?: { at: Instant; place: string };
  scrutineers: { name: string; signedAt: Instant }[];
  /** SHA-256 of the masked count record; absent where a vote has none or it is too large to be made at once. */
  fingerprint?: string;
  recordUrl?: string;
  verifierUrl?: string;
  /** Days within which the result was to be posted, when it was posted later. */
  lateAfterDays?: number;
}

/** 表决结果公告: the final one after the publicity, or that of a vote that was not passed. */
export interface ResultNoticeView extends DocumentBase {
  type: 'result-notice';
  kind: 'FINAL' | 'NOT_PASSED';
  addressee: string;
  noticeTitle?: string;
  noticeNumber?: string;
  verdict: VerdictView;
  result: OwnersResultView;
  /** FINAL: the publicity of the result that came before. */
  preliminary?: { title: string; number?: string; period: PeriodView; received: number; objections: number; maintained: number };
  inForceAt?: Instant;
  contact: string;
  channel?: VotingChannel;
  recountedAt?: Instant;
}

/** 公示延期说明: the notice was not to be seen, so it hangs longer. */
export interface PublicityExtensionView extends DocumentBase {
  type: 'publicity-extension';
  addressee: string;
  noticeTitle: string;
  noticeNumber?: string;
  number: number;
  absence: PeriodView;
  reason: string;
  oldEnd: Instant;
  period: PeriodView;
  contact: string;
}

/** What the count sheet of an owners' vote adds to the sum. No channel and no building says how it voted. */
export interface OwnersCountView {
  /** Rights whose ballot counts, by the way it came; absent where they were added up where they lie. */
  channels?: (HeadsAndArea & { channel: 'PHONE' | 'DESK' | 'PAPER' })[];
  places: { name: string; roll: HeadsAndArea; voted?: HeadsAndArea }[];
  /** Ballots void as a whole, of every channel. */
  voids: { reason: VoidBallotReason; count: number }[];
  /** Papers added up; null without paper, absent where they were not added up here. */
  paper?: PaperSums | null;
  result: OwnersResultView;
  countHash?: string;
}

/** What heads and area of an owners' vote add up from; every number once as heads, once in 0.01 m². */
export interface OwnersSumView {
  heads: OwnersBaseView;
  area: OwnersBaseView;
  /** Several marks on one paper: the options do not add up to the papers. */
  isMany: boolean;
  /** Where silence and 随多数 went. */
  joined?: string;
  elected: string[];
}

export interface OwnersBaseView {
  roll: number;
  participating: number;
  /** In the order of `choices`, silence and 随多数 included. */
  counts: number[];
  /** Papers with at least one option marked. */
  marked: number;
  abstained: number;
  followed: number;
  silent: number;
  voidItems: number;
  voidBallots: number;
  suspended: number;
  notReturned: number;
}

export type OwnersVoteDocumentView = VoteNoticeView | ExtensionNoticeView | ResultNoticeView | PublicityExtensionView;
