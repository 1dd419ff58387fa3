/** What those who work with a matter see of it: everything on record, what may be done next, and the draft with its versions. */
import type { Role } from '#domain/basics/actor.ts';
import type { RefusalFacts } from '#domain/basics/refusal.ts';
import type { AdoptionLine, Draft, DraftOption } from '#domain/drafting/records.ts';
import type { Overdue } from '#domain/followup/overdue.ts';
import type { Evaluation, Rating, Task } from '#domain/followup/records.ts';
import type { JointDecision, Matter } from '#domain/matter/records.ts';
import type { StepView } from '#domain/matter/steps.ts';
import type { Meeting, Round } from '#domain/meeting/records.ts';
import type { Opinion, PostingProof, Publicity } from '#domain/publicity/records.ts';
import type { Review } from '#domain/review/records.ts';
import type { ChangedLine, MatterCard, PublicityCard, Support, VoteCard, VoteSum } from './board.ts';
import type { IssuedLine } from './issued.ts';

/** A command that may be given now, or the guard that holds it. */
export interface ActionView {
  readonly command: string;
  readonly weight: 'NEXT' | 'ALSO' | 'CLOCK';
  /** The one obvious button of this matter. */
  readonly isPrimary: boolean;
  /** Posts that may give it; `isMine` says whether the reader holds one. */
  readonly roles: readonly Role[];
  readonly isMine: boolean;
  readonly blockedBy: { readonly code: string; readonly rule: string | null; readonly facts: RefusalFacts } | null;
  readonly subjectId: string | null;
  readonly count: number | null;
  readonly dueAt: number | null;
  readonly payload: Readonly<Record<string, string>>;
}

export interface DecisionView {
  readonly decisionId: string;
  readonly subject: JointDecision['subject'];
  readonly state: JointDecision['state'];
  readonly proposal: Readonly<Record<string, unknown>>;
  readonly needs: readonly string[];
  readonly confirmations: readonly { readonly role: string; readonly name: string; readonly at: number }[];
  /** Roles that have not confirmed yet. */
  readonly missing: readonly string[];
  readonly enteredBy: string;
  readonly at: number;
  /** The reader may confirm now. */
  readonly mayConfirm: boolean;
}

export interface RoundView {
  readonly number: number;
  readonly purpose: string;
  readonly meetingId: string;
  readonly meetingTitle: string;
  readonly meetingState: Meeting['state'] | null;
  readonly startsAt: number | null;
  readonly place: string;
  readonly outcome: Round['outcome'];
  readonly summary: string;
  readonly survey: Round['survey'];
}

export interface StaffOpinion {
  readonly opinionId: string;
  readonly publicityId: string;
  readonly number: number;
  readonly sort: Opinion['sort'];
  readonly stance: Opinion['stance'];
  readonly againstCount: boolean;
  readonly author: string;
  readonly dwelling: string;
  readonly channel: string;
  readonly text: string;
  readonly at: number;
  readonly display: Opinion['display'];
  readonly hiddenReason: string;
  readonly outcome: Opinion['outcome'];
  readonly answer: string;
  readonly answeredAt: number | null;
  readonly answeredBy: string | null;
  readonly isMaintained: boolean;
}

export interface StaffPublicity extends PublicityCard {
  readonly basis: string;
  readonly days: number;
  readonly places: readonly string[];
  readonly isEndConfirmed: boolean;
  readonly rolledOver: boolean;
  readonly isLate: boolean;
  readonly textHash: string;
  readonly pauses: Publicity['pauses'];
  readonly corrigenda: Publicity['corrigenda'];
  readonly hearing: Publicity['hearing'];
  readonly certifiedAt: number | null;
  readonly withdrawnReason: string | null;
  readonly objectors: number;
  /** Objecting households from which on a hearing is due. */
  readonly hearingFrom: number;
  /** Which proof is still owed. */
  readonly missingProof: 'FIRST_DAY' | 'LAST_DAY' | null;
  readonly proofs: readonly {
    readonly occasion: PostingProof['occasion'];
    readonly place: string;
    readonly note: string;
    readonly at: number;
    readonly fileId: string | null;
  }[];
  readonly opinionList: readonly StaffOpinion[];
}

export interface StaffTask {
  readonly taskId: string;
  readonly matterId: string;
  readonly matterNumber: string;
  readonly matterTitle: string;
  readonly number: number;
  readonly text: string;
  readonly party: Task['party'];
  readonly responsibleName: string;
  readonly supervisorName: string;
  readonly dueOn: string;
  readonly budgetFen: number;
  readonly state: Task['state'];
  readonly overdue: Overdue;
  readonly reports: Task['reports'];
  readonly doneAt: number | null;
  /** What the reader may do with it now. */
  readonly mayAccept: boolean;
  readonly mayReport: boolean;
  readonly mayJudge: boolean;
}

export interface EvaluationView {
  readonly state: Evaluation['state'];
  readonly opensAt: number;
  readonly closesAt: number;
  readonly ratings: number;
  readonly satisfied: number;
  /** GOOD closes; IMPROVE closes with a note; REOPEN does not. */
  readonly judgement: 'GOOD' | 'IMPROVE' | 'REOPEN';
  readonly supervisorReport: string;
  readonly improvementNote: string;
  /** Comments without their authors, worst first. */
  readonly comments: readonly { readonly ratingId: Rating['id']; readonly stars: number; readonly comment: string }[];
}

export interface ReviewView {
  readonly reviewId: string;
  readonly draftVersion: number;
  readonly expertPersonId: string;
  readonly expertName: string;
  readonly field: Review['field'];
  readonly qualification: string;
  readonly appointedAt: number;
  readonly conflict: Review['conflict'];
  readonly conclusion: Review['conclusion'];
  readonly reasons: string;
  readonly conditions: Review['conditions'];
  readonly concludedAt: number | null;
  readonly replacedAt: number | null;
  readonly replacedReason: string;
  readonly isMine: boolean;
}

/** matter.detail */
export interface MatterDetail {
  readonly matter: Omit<Matter, 'communityId' | 'profile'> & {
    readonly proposerName: string;
    readonly profile: { readonly name: string; readonly version: number } | null;
  };
  readonly card: MatterCard;
  readonly steps: readonly StepView[];
  readonly support: Support;
  readonly actions: readonly ActionView[];
  readonly decisions: readonly DecisionView[];
  readonly rounds: readonly RoundView[];
  readonly drafts: readonly {
    readonly version: number;
    readonly state: Draft['state'];
    readonly title: string;
    readonly savedAt: number;
    readonly savedBy: string;
    readonly textHash: string;
  }[];
  readonly publicities: readonly StaffPublicity[];
  readonly reviews: readonly ReviewView[];
  readonly openVote: VoteCard | null;
  readonly votes: readonly VoteSum[];
  readonly tasks: readonly StaffTask[];
  readonly evaluation: EvaluationView | null;
  readonly documents: readonly IssuedLine[];
  readonly children: readonly {
    readonly matterId: string;
    readonly number: string;
    readonly title: string;
    readonly state: Matter['state'];
  }[];
}

/** matter.draft: one version to read or to write on, with what changed against the one before. */
export interface MatterDraft {
  readonly matterId: string;
  readonly matterNumber: string;
  readonly matterTitle: string;
  readonly matterState: Matter['state'];
  readonly versions: readonly {
    readonly version: number;
    readonly state: Draft['state'];
    readonly savedAt: number;
    readonly savedBy: string;
    readonly changeReason: string;
    readonly isMaterial: boolean;
  }[];
  readonly shown: DraftVersion | null;
  /** The reader may write on the working version; `revision` goes back with every save. */
  readonly mayWrite: boolean;
  /** What is missing before it can be completed; null = nothing. */
  readonly missing: { readonly code: string; readonly facts: RefusalFacts } | null;
  /** Opinions of earlier publicities and statements of the rounds that the table may answer. */
  readonly sources: readonly {
    readonly sourceId: string;
    readonly text: string;
    readonly from: 'OPINION' | 'STATEMENT';
    readonly number: number | null;
    readonly mustAnswer: boolean;
  }[];
}

export interface DraftVersion {
  readonly version: number;
  readonly revision: number;
  readonly state: Draft['state'];
  readonly title: string;
  /** Markdown, and its sanitised HTML. */
  readonly body: string;
  readonly html: string;
  readonly scope: string;
  readonly cost: string;
  readonly duties: string;
  readonly deadline: string;
  readonly options: readonly DraftOption[];
  readonly adoption: readonly AdoptionLine[];
  readonly selfCheck: Draft['selfCheck'];
  readonly isMaterial: boolean;
  readonly changeReason: string;
  readonly textHash: string;
  readonly savedAt: number;
  readonly savedBy: string;
  /** The version it is compared with; null for the first. */
  readonly comparedWith: number | null;
  readonly changes: readonly ChangedLine[];
}

/** task.list */
export interface TaskList {
  readonly tasks: readonly StaffTask[];
}

/** my.duties: what waits for this person, whatever the post. */
export interface MyDuties {
  readonly decisions: readonly (DecisionView & {
    readonly matterId: string;
    readonly matterNumber: string;
    readonly matterTitle: string;
  })[];
  readonly tasks: readonly StaffTask[];
  readonly reviews: readonly (ReviewView & { readonly matterId: string; readonly matterNumber: string; readonly matterTitle: string })[];
}
