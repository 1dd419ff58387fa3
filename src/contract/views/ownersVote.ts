/** Views of an owners' vote of weeks: turnout, posted roll, the desk's page, the count before it is declared. No view has a split before the close. */
import type { Materiality, OwnersTerms, PollExtension, PublicCount } from '#domain/voting/owners/terms.ts';
import type { Poll } from '#domain/voting/records.ts';
import type { Tally } from '#domain/voting/tally.ts';
import type { RuleTest, Verdict } from '#domain/voting/verdict.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import type { Paged } from './register.ts';

export interface TurnoutBase {
  readonly roll: number;
  /** Of which a ballot is in. */
  readonly voted: number;
}

export interface TurnoutRow {
  readonly buildingId: string;
  readonly name: string;
  readonly heads: number;
  readonly votedHeads: number;
  /** 0.01 m². */
  readonly areaCenti: number;
  readonly votedAreaCenti: number;
}

/** vote.turnout: for everybody, live; preliminary, since the count may find a ballot void. */
export interface TurnoutView {
  readonly pollId: string;
  readonly state: Poll['state'];
  readonly bodyRule: Poll['bodyRule'];
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  readonly extensions: readonly PollExtension[];
  readonly publicCount: PublicCount | null;
  readonly heads: TurnoutBase;
  readonly area: TurnoutBase;
  /** Both participation tests over what is in; none for a vote that asks everybody (DR8). */
  readonly tests: readonly RuleTest[];
  readonly buildings: readonly TurnoutRow[];
}

/** One right on the posted roll, masked. */
export interface RollRow {
  readonly rollEntryId: string;
  readonly label: string;
  readonly areaCenti: number;
  readonly units: number;
}

/** One's own right, with everything it was built from. */
export interface OwnRollRow extends RollRow {
  readonly builtFrom: readonly {
    readonly place: string;
    readonly areaCenti: number;
    readonly areaSource: 'REGISTERED' | 'SURVEYED' | 'CONTRACT';
  }[];
  /** Several persons may cast for it: co-owners who have not named one. */
  readonly isShared: boolean;
}

/** vote.roll: the posted roll, and one's own rights in full. */
export interface RollView {
  readonly pollId: string;
  readonly title: string;
  readonly state: Poll['state'];
  readonly matterNumber: string;
  readonly rollCount: number;
  readonly rollAreaCenti: number;
  readonly noticedAt: number | null;
  readonly objectionsUntil: number;
  readonly isOpenForObjections: boolean;
  readonly objections: { readonly all: number; readonly open: number };
  readonly buildings: readonly { readonly buildingId: string; readonly name: string; readonly heads: number; readonly areaCenti: number }[];
  readonly buildingId: string;
  readonly rows: Paged<RollRow>;
  readonly mine: readonly OwnRollRow[];
  /** The reader's own objections with their answers. */
  readonly ownObjections: readonly OwnRollObjection[];
}

export interface OwnRollObjection {
  readonly number: number;
  readonly text: string;
  readonly at: number;
  readonly outcome: 'CORRECTED' | 'KEPT' | 'WITHDRAWN' | null;
  readonly answer: string;
}

/** votes.list: owners' votes for the desk, running ones first. */
export interface OwnersVotesView {
  readonly votes: readonly {
    readonly pollId: string;
    readonly title: string;
    readonly matterId: string;
    readonly matterNumber: string;
    readonly state: Poll['state'];
    readonly bodyRule: Poll['bodyRule'];
    readonly opensAt: number | null;
    readonly closesAt: number | null;
    readonly rollCount: number;
    readonly outcome: Verdict['outcome'] | null;
  }[];
}

export type OwnersStep =
  | 'ANSWER_OBJECTIONS'
  | 'ISSUE_PAPERS'
  | 'DELIVER_PAPERS'
  | 'READ_PAPERS'
  | 'ANNOUNCE_COUNT'
  | 'EXTEND'
  | 'REMIND'
  | 'SIGN'
  | 'DECLARE'
  | 'RUN_OFF'
  | 'POST_RESULT'
  | 'WAIT_OPEN'
  | 'WAIT_CLOSE'
  | 'WAIT_COUNT'
  | 'DONE';

/** vote.owners: one owners' vote on the desk. */
export interface OwnersVoteView extends TurnoutView {
  readonly title: string;
  readonly matterId: string;
  readonly matterNumber: string;
  readonly method: Poll['method'];
  readonly rollCount: number;
  readonly noticedAt: number | null;
  readonly terms: Omit<OwnersTerms, 'buildings'>;
  readonly objections: { readonly all: number; readonly open: number };
  readonly messages: { readonly waiting: number; readonly sent: number; readonly listed: number; readonly failed: number };
  readonly remindedAt: number | null;
  readonly scrutineers: { readonly signed: readonly { readonly name: string; readonly signedAt: number }[]; readonly needs: number };
  /** The one obvious next step. */
  readonly next: OwnersStep;
  /** What may be done now: null = allowed, else the guard that holds it. */
  readonly allowed: Readonly<Record<string, Refusal | null>>;
  readonly voidReason: string;
}

/** vote.objections: objections to the roll for the desk, open ones first. */
export interface RollObjectionsView {
  readonly pollId: string;
  readonly title: string;
  readonly state: Poll['state'];
  readonly objections: readonly {
    readonly objectionId: string;
    readonly number: number;
    readonly rollEntryId: string | null;
    /** Masked, as on the posted roll. */
    readonly label: string;
    readonly unitIds: readonly string[];
    readonly name: string;
    readonly contact: string;
    readonly text: string;
    readonly at: number;
    readonly outcome: 'CORRECTED' | 'KEPT' | 'WITHDRAWN' | null;
    readonly answer: string;
    readonly answeredAt: number | null;
  }[];
}

/** vote.count: after the close, before the declaration, for those who count and those who watch. */
export interface CountView {
  readonly pollId: string;
  readonly title: string;
  readonly state: Poll['state'];
  readonly publicCount: PublicCount | null;
  /** Why it cannot be signed or declared yet. */
  readonly blocked: Refusal | null;
  readonly countHash: string;
  readonly tally: Tally | null;
  readonly verdict: Verdict | null;
  readonly materiality: Materiality | null;
  readonly voids: Readonly<Record<string, number>>;
  readonly options: readonly { readonly id: string; readonly title: string }[];
}

/** vote.reminders: rights that wait, for a list on paper; names and phones, for the desk alone. */
export interface ReminderListView {
  readonly pollId: string;
  readonly title: string;
  readonly closesAt: number | null;
  readonly rows: readonly {
    readonly messageId: string;
    readonly sort: 'REMINDER' | 'PAPER_ENTERED' | 'VOID_NOTICE' | 'OTHER';
    readonly place: string;
    readonly name: string;
    readonly phone: string;
    readonly text: string;
    readonly at: number;
    readonly state: 'QUEUED' | 'SENT' | 'FAILED' | 'LISTED';
    readonly failure: string;
  }[];
}

/** One right as the desk works on it: full names and doors, whether a ballot is in, never what it says. */
export interface OwnersRightRow {
  readonly rollEntryId: string;
  readonly place: string;
  readonly owners: string;
  readonly areaCenti: number;
  readonly units: readonly { readonly unitId: string; readonly place: string }[];
  /** Who may cast; several before co-owners have named one. */
  readonly voters: readonly { readonly personId: string; readonly name: string }[];
  readonly isUsed: boolean;
  /** Ballots of co-owners that differ; empty where they agree or one is in. */
  readonly differing: readonly { readonly ballotId: string; readonly name: string; readonly at: number }[];
}

/** vote.rights: rights found by door or owner. */
export interface OwnersRightsView {
  readonly pollId: string;
  readonly rights: readonly OwnersRightRow[];
  readonly total: number;
  /** Units of the scope that no right on the roll holds; only before the vote opens. */
  readonly missing: readonly { readonly unitId: string; readonly place: string }[];
}

/** votes.places: where an owners' vote may be asked; a staircase only where a building has several. */
export interface VotePlacesView {
  readonly estates: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly { readonly buildingId: string; readonly name: string; readonly staircase: string | null }[];
}
