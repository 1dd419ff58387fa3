/** What the public board shows. Anybody may read it: names of private persons are masked, phones and open counts have no field here. */
import type { Party } from '#domain/basics/actor.ts';
import type { AdoptionLine, Draft, DraftOption } from '#domain/drafting/records.ts';
import type { Evaluation, Task } from '#domain/followup/records.ts';
import type { Channel, Matter, MatterState, Rejection, Template, Urgency, VoteRule } from '#domain/matter/records.ts';
import type { Meeting, Round } from '#domain/meeting/records.ts';
import type { Opinion, PostingProof, Publicity } from '#domain/publicity/records.ts';
import type { BodyKind } from '#domain/register/records.ts';
import type { Review } from '#domain/review/records.ts';
import type { Poll } from '#domain/voting/records.ts';
import type { BaseTally } from '#domain/voting/tally.ts';
import type { Verdict } from '#domain/voting/verdict.ts';
import type { IssuedLine } from './issued.ts';
import type { Paged } from './register.ts';

/** Where a matter stands; the six marks are drawn from it. */
export interface MatterRail {
  readonly state: MatterState;
  readonly reachedAt: Partial<Record<MatterState, number>>;
  readonly resumesTo: MatterState | null;
  readonly template: Template | null;
  /** End of the period that runs in the present step; null when none runs or it is paused. */
  readonly endsAt: number | null;
}

export interface MatterCard extends MatterRail {
  readonly number: string;
  readonly title: string;
  readonly proposedAt: number;
  /** When it came into its present state. */
  readonly since: number;
}

export interface PublicityCard {
  readonly id: string;
  readonly sort: Publicity['sort'];
  readonly version: number;
  readonly state: Publicity['state'];
  readonly title: string;
  readonly docNumber: string;
  readonly matterNumber: string;
  readonly matterTitle: string;
  readonly postedAt: number;
  readonly endsAt: number;
  readonly scope: string;
  readonly pausedAt: number | null;
  readonly pauseReason: string;
  readonly opinions: number;
  readonly objections: number;
  /** Objections with an answer; withdrawn ones are counted nowhere. */
  readonly settled: number;
}

/** A vote that is noticed or open: never a split. */
export interface VoteCard {
  readonly pollId: string;
  readonly matterNumber: string;
  readonly title: string;
  readonly state: 'NOTICED' | 'OPEN' | 'CLOSED';
  readonly conduct: Poll['conduct'];
  readonly rule: VoteRule;
  readonly ruleBase: Poll['ruleBase'];
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  readonly rollCount: number;
}

export interface MeetingCard {
  readonly id: string;
  readonly sort: Meeting['sort'];
  readonly state: Meeting['state'];
  readonly title: string;
  readonly startsAt: number;
  readonly place: string;
  readonly matters: readonly { readonly number: string; readonly title: string }[];
}

/** The numbers of one base. */
export type BaseSum = Pick<BaseTally, 'roll' | 'participating' | 'counts' | 'voidBallots' | 'voidItems'>;

/** A declared vote with its sum. */
export interface VoteSum {
  readonly pollId: string;
  readonly title: string;
  readonly rule: VoteRule;
  readonly ruleBase: Poll['ruleBase'];
  readonly stage: Poll['stage'];
  readonly conduct: Poll['conduct'];
  readonly roll: number;
  readonly participating: number;
  readonly counts: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly voids: number;
  /** In a meeting: there when the vote opened, and without a choice; 0 elsewhere. */
  readonly silent: number;
  readonly verdict: Verdict;
  readonly consensus: Verdict | null;
  readonly declaredAt: number | null;
  /** Owners' votes: the same numbers in area (0.01 m²); null where only heads count. */
  readonly area: BaseSum | null;
  /** There is a file from which it can be counted again. */
  readonly hasRecord: boolean;
}

export interface ResolutionCard {
  readonly matterNumber: string;
  readonly title: string;
  readonly state: MatterState;
  readonly inForceAt: number;
  readonly vote: VoteSum | null;
  readonly tasks: { readonly done: number; readonly total: number };
  readonly document: IssuedLine | null;
}

export interface BoardHome {
  /** Running and paused ones first to end, then those whose period is over and not yet certified. */
  readonly publicities: readonly PublicityCard[];
  readonly votes: readonly VoteCard[];
  readonly meetings: readonly MeetingCard[];
  readonly resolutions: readonly ResolutionCard[];
  readonly resolutionCount: number;
  readonly notices: readonly IssuedLine[];
  /** Matters under way in each step, `AFTER` for those decided and being carried out. */
  readonly steps: Readonly<Record<BoardStep, number>>;
  readonly archived: number;
}

export const BOARD_STEPS = ['PROPOSE', 'DISCUSS', 'DRAFT', 'PUBLICIZE', 'REVIEW', 'VOTE', 'AFTER'] as const;
export type BoardStep = (typeof BOARD_STEPS)[number];

export type BoardMatters = Paged<MatterCard>;

export interface Support {
  readonly households: number;
  readonly parties: number;
  readonly gridHeads: number;
  /** Households needed for triage, or for the petition to force it. */
  readonly needs: number;
  readonly all: number;
}

/** One line of text of a draft against the version before. */
export interface ChangedLine {
  readonly parts: readonly { readonly kind: 'SAME' | 'ADDED' | 'REMOVED'; readonly text: string }[];
  readonly isChanged: boolean;
}

export interface PublicDraft {
  readonly version: number;
  readonly state: Draft['state'];
  readonly title: string;
  /** Sanitised HTML. */
  readonly html: string;
  readonly scope: string;
  readonly cost: string;
  readonly duties: string;
  readonly deadline: string;
  readonly options: readonly DraftOption[];
  readonly adoption: readonly AdoptionLine[];
  readonly isMaterial: boolean;
  readonly changeReason: string;
  readonly textHash: string;
  readonly savedAt: number;
  /** Against the version before; empty for the first. */
  readonly changes: readonly ChangedLine[];
}

export interface PublicReview {
  readonly field: Review['field'];
  readonly expertName: string;
  readonly qualification: string;
  readonly draftVersion: number;
  readonly conclusion: Review['conclusion'];
  readonly reasons: string;
  readonly conditions: readonly { readonly text: string; readonly isMerged: boolean }[];
  readonly hasConflict: boolean | null;
  readonly appointedAt: number;
  readonly concludedAt: number | null;
}

export interface PublicTask {
  readonly number: number;
  readonly text: string;
  readonly party: Party;
  readonly responsible: string;
  readonly supervisor: string;
  readonly dueOn: string;
  readonly budgetFen: number;
  readonly state: Task['state'];
  readonly isOverdue: boolean;
  readonly doneAt: number | null;
  readonly reports: readonly { readonly at: number; readonly text: string; readonly photoIds: readonly string[] }[];
}

export interface PublicEvaluation {
  readonly state: Evaluation['state'];
  readonly opensAt: number;
  readonly closesAt: number;
  /** Ratings and those with four stars or more; counted after the close only, so that nobody follows others. */
  readonly ratings: number | null;
  readonly satisfied: number | null;
  readonly supervisorReport: string;
  readonly improvementNote: string;
}

export interface PublicRound {
  readonly number: number;
  readonly purpose: string;
  readonly meetingId: string;
  readonly startsAt: number;
  readonly place: string;
  readonly meetingState: Meeting['state'];
  readonly outcome: Round['outcome'];
  readonly parties: readonly Party[];
}

/** A step from one state to another, as the journal has it. */
export interface TimelineMove {
  readonly at: number;
  readonly from: MatterState | null;
  readonly to: MatterState;
}

export interface PublicMatter {
  readonly card: MatterCard;
  readonly matterId: string;
  readonly text: string;
  readonly channel: Channel;
  /** Masked dwelling of the proposer, '' when the proposer is a party or lives nowhere here. */
  readonly proposer: string;
  readonly proposerParty: Party | null;
  readonly isPetition: boolean;
  readonly support: Support;
  readonly triageDueAt: number;
  readonly triage: { readonly urgency: Urgency; readonly topicClass: string; readonly reason: string; readonly decidedOn: string } | null;
  readonly bodyKind: BodyKind | null;
  readonly rule: VoteRule | null;
  readonly stakeholders: readonly string[];
  readonly partyOrganisationDiscussedOn: string | null;
  readonly rejection: {
    readonly sort: Rejection['sort'];
    readonly reason: string;
    readonly at: number;
    readonly receiver: string;
    readonly intoNumber: string | null;
  } | null;
  readonly suspension: {
    readonly since: number;
    readonly ground: NonNullable<Matter['suspension']>['ground'];
    readonly document: string;
    readonly reason: string;
  } | null;
  readonly filing: { readonly filedOn: string; readonly receiver: string } | null;
  readonly closingReason: string | null;
  readonly parent: { readonly number: string; readonly title: string } | null;
  readonly children: readonly { readonly number: string; readonly title: string }[];
  readonly rounds: readonly PublicRound[];
  readonly drafts: readonly PublicDraft[];
  readonly publicities: readonly PublicityCard[];
  readonly reviews: readonly PublicReview[];
  readonly openVote: VoteCard | null;
  readonly votes: readonly VoteSum[];
  readonly tasks: readonly PublicTask[];
  readonly evaluation: PublicEvaluation | null;
  readonly documents: readonly IssuedLine[];
  readonly timeline: readonly TimelineMove[];
  /** What the signed-in reader has to do with it; null for visitors. */
  readonly mine: MatterAndMe | null;
}

export interface MatterAndMe {
  readonly isProposer: boolean;
  /** In whose name the reader supports it; null = not. */
  readonly secondedAs: 'HOUSEHOLD' | 'PARTY' | 'GRID' | null;
  /** Null when the reader may second; else the code of the refusal that a try would meet. */
  readonly cannotSecond: string | null;
  readonly mayRate: boolean;
  /** Stars that the reader's household gave. */
  readonly stars: number | null;
}

export interface PublicOpinion {
  readonly number: number;
  readonly sort: Opinion['sort'];
  readonly stance: Opinion['stance'];
  readonly againstCount: boolean;
  readonly at: number;
  readonly channel: string;
  /** Masked dwelling, '' where none is known. */
  readonly who: string;
  readonly display: Opinion['display'];
  /** Null until it is shown. */
  readonly text: string | null;
  readonly outcome: Opinion['outcome'];
  readonly answer: string;
  readonly answeredAt: number | null;
  readonly isMaintained: boolean;
}

/** One's own opinion with everything that became of it. */
export interface OwnOpinion extends PublicOpinion {
  readonly opinionId: string;
  readonly publicityId: string;
  readonly publicityTitle: string;
  readonly matterNumber: string;
  readonly hiddenReason: string;
  readonly mayWithdraw: boolean;
  readonly mayMaintain: boolean;
}

export interface PublicPublicity {
  readonly card: PublicityCard;
  readonly rail: MatterRail;
  readonly days: number;
  readonly rolledOver: boolean;
  readonly isEndConfirmed: boolean;
  readonly basis: string;
  readonly textHash: string;
  readonly places: readonly string[];
  readonly contact: string;
  readonly pauses: readonly {
    readonly from: number;
    readonly to: number;
    readonly reason: string;
    readonly sort: 'ABSENCE' | 'SUSPENSION';
  }[];
  readonly corrigenda: readonly { readonly at: number; readonly text: string; readonly reason: string }[];
  readonly hearing: { readonly heldOn: string; readonly report: string } | null;
  readonly certifiedAt: number | null;
  readonly withdrawnReason: string | null;
  /** The publicity of the version that replaced this one. */
  readonly supersededBy: string | null;
  readonly draft: PublicDraft | null;
  /** Of a result. */
  readonly vote: VoteSum | null;
  readonly html: string;
  readonly proofs: readonly {
    readonly occasion: PostingProof['occasion'];
    readonly place: string;
    readonly note: string;
    readonly at: number;
    readonly photoId: string | null;
  }[];
  readonly opinions: readonly PublicOpinion[];
  readonly stances: { readonly support: number; readonly change: number; readonly object: number };
  readonly documents: readonly IssuedLine[];
  /** Opinions of the signed-in reader; null for visitors. */
  readonly mine: readonly OwnOpinion[] | null;
  readonly isOpen: boolean;
}

export interface OwnProposal extends MatterCard {
  readonly matterId: string;
  readonly isPetition: boolean;
  readonly support: Support;
  readonly triageDueAt: number;
  readonly rejection: {
    readonly sort: Rejection['sort'];
    readonly reason: string;
    readonly reviewOutcome: 'UPHELD' | 'DISMISSED' | null;
    readonly reviewAnswer: string;
    readonly reviewAskedAt: number | null;
  } | null;
  readonly mayWithdraw: boolean;
  readonly mayAskReview: boolean;
}

export interface OwnMatters {
  readonly proposals: readonly OwnProposal[];
  readonly opinions: readonly OwnOpinion[];
  readonly seconded: readonly MatterCard[];
}
