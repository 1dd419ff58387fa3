/** Views of a vote: while it runs only how many ballots are in; numbers and verdict after the declaration. */
import type { Poll, PollOption } from '#domain/voting/records.ts';
import type { Tally } from '#domain/voting/tally.ts';
import type { Verdict } from '#domain/voting/verdict.ts';

/** What everybody may know about a vote at any time. */
export interface PollHeadView {
  readonly pollId: string;
  readonly matterId: string | null;
  readonly motionId: string | null;
  readonly title: string;
  readonly text: string;
  readonly method: Poll['method'];
  readonly conduct: Poll['conduct'];
  readonly isFormal: boolean;
  readonly isRunOff: boolean;
  readonly options: readonly PollOption[];
  /** Ballots received. */
  readonly received: number;
  /** Present with a vote when it was opened; the roll outside a meeting. */
  readonly expected: number;
  readonly rollCount: number;
  readonly opensAt: number | null;
  readonly openedAt: number | null;
  readonly closesAt: number | null;
  readonly closedAt: number | null;
  readonly lastCallAt: number | null;
}

/** Before the declaration there is no field for the split: what does not exist cannot leak (G13). */
export interface RunningPollView extends PollHeadView {
  readonly state: Exclude<Poll['state'], 'DECLARED'>;
  readonly result?: undefined;
}

/** After the declaration: the numbers, the verdict with its sum. */
export interface DeclaredPollView extends PollHeadView {
  readonly state: 'DECLARED';
  readonly result: PollOutcomeView;
}

/** A vote as everybody in the room may see it. */
export type LivePollView = RunningPollView | DeclaredPollView;

export interface PollOutcomeView {
  readonly verdict: Verdict;
  /** null where no ballots were cast (positions of the parties). */
  readonly tally: Tally | null;
  /** Positions judged by DR1, where the vote confirms a consensus. */
  readonly consensus: Verdict | null;
  readonly isCarried: boolean;
  readonly declaredAt: number | null;
  readonly profile: { readonly name: string; readonly version: number };
}

/** poll.paper: my ballot paper, or why I have none. */
export interface PaperView {
  readonly pollId: string;
  readonly title: string;
  /** One sentence for the read-back. */
  readonly subject: string;
  readonly text: string;
  readonly options: readonly PollOption[];
  readonly method: Poll['method'];
  readonly marks: 'ONE' | 'MANY';
  readonly state: Poll['state'];
  readonly conduct: Poll['conduct'];
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  /** null = as often as wished before the close. */
  readonly changesAllowed: number | null;
  readonly meetingCode: string | null;
  /** Why I cannot vote now; null = I can. */
  readonly barred: 'NOT_ON_ROLL' | 'RECUSED' | 'NOT_PRESENT' | 'OBSERVER' | 'CHAIR_WAITS' | 'NOT_OPEN' | 'CLOSED' | 'VOID' | null;
  readonly rights: readonly {
    readonly rollEntryId: string;
    /** Masked label of the household, '' for a person's own right. */
    readonly label: string;
    readonly cast: {
      readonly ballotId: string;
      readonly choice: string;
      readonly at: number;
      readonly changes: number;
      readonly helperName: string;
    } | null;
  }[];
}

/** poll.result: for everybody; before the declaration it has no numbers but the ballots received. */
export type PollResultView = LivePollView & {
  readonly rule: Poll['rule'];
  readonly presentCount: number;
  readonly voidReason: string;
  readonly matter: { readonly matterId: string; readonly number: string; readonly title: string } | null;
  readonly meeting: { readonly code: string; readonly title: string } | null;
};

/** poll.receipt: where one's ballot stands in the journal. */
export interface PollReceiptView {
  readonly ballotId: string;
  readonly pollId: string;
  readonly title: string;
  readonly choice: string;
  readonly entries: readonly {
    readonly seq: number;
    readonly at: number;
    readonly choice: string;
    readonly hash: string;
    readonly prevHash: string;
  }[];
}

/** my.polls: what I can vote on, open ones first. */
export interface MyPollsView {
  readonly polls: readonly {
    readonly pollId: string;
    readonly title: string;
    readonly state: Poll['state'];
    readonly conduct: Poll['conduct'];
    readonly opensAt: number | null;
    readonly closesAt: number | null;
    readonly meetingCode: string | null;
    readonly castAt: number | null;
  }[];
}
