/** Views of a vote: while it runs only how many ballots are in; numbers and verdict after the declaration. */
import type { VotingChannel } from '#domain/register/votingChannel.ts';
import type { Poll, PollOption } from '#domain/voting/records.ts';
import type { Tally } from '#domain/voting/tally.ts';
import type { Verdict } from '#domain/voting/verdict.ts';

/** Where the chain of the journal stood at a moment of the vote, as digits to be compared aloud. */
export interface CheckpointView {
  readonly seq: number;
  readonly at: number;
  readonly digits: string;
}

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
  readonly ballotMode: Poll['ballotMode'];
  /** A secret vote is counted after this only; true for every other one. */
  readonly isSealed: boolean;
  /** The last checkpoint; null before the first. */
  readonly checkpoint: CheckpointView | null;
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
  /** Said beside the ballot of an owners' vote; null for every other body. */
  readonly channel: VotingChannel | null;
  /** Why I cannot vote now; null = I can. */
  readonly barred:
    'NOT_ON_ROLL' | 'RECUSED' | 'NOT_PRESENT' | 'OBSERVER' | 'CHAIR_WAITS' | 'NOT_OPEN' | 'CLOSED' | 'VOID' | 'PAPER_ONLY' | null;
  /** Said on the ballot, with who may see the choice. */
  readonly ballotMode: Poll['ballotMode'];
  /** Marks that the paper may have. */
  readonly marksMax: number;
  readonly rights: readonly PaperRight[];
  /** While the vote is read back: on which of the reader's lines an objection stands, by roll entry. */
  readonly readBack?: { readonly objected: readonly string[] };
}

export interface PaperRight {
  readonly rollEntryId: string;
  /** Masked label of the household, '' for a person's own right; in an owners' vote the doors of the right in full, for it is the reader's. */
  readonly label: string;
  /** Weight in 0.01 m²; null where only heads count. */
  readonly areaCenti: number | null;
  readonly cast: {
    readonly ballotId: string;
    readonly choice: string;
    readonly at: number;
    readonly changes: number;
    readonly helperName: string;
    /** The short code that stands in the published record; '' outside owners' votes. */
    readonly receipt: string;
  } | null;
  /** A secret ballot of this right is in the box: that it is there, and nothing of it. */
  readonly tookPart: boolean;
  /** Used otherwise, or not by the reader alone: nothing more can be cast, or co-owners differ. */
  readonly note: 'USED_ON_PAPER' | 'USED_BY_PROXY' | 'CAST_BEFORE_SALE' | 'CO_OWNERS_DIFFER' | null;
}

/** poll.result: for everybody; before the declaration it has no numbers but the ballots received. */
export type PollResultView = LivePollView & {
  readonly rule: Poll['rule'];
  readonly ruleBase: Poll['ruleBase'];
  readonly presentCount: number;
  readonly voidReason: string;
  /** What an owners' vote here counts for; null for every other body. */
  readonly channel: VotingChannel | null;
  /** Declared, and with a record from which it can be counted again. */
  readonly hasRecord: boolean;
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
    /** Also of a secret vote, of which no time is kept. */
    readonly hasVoted: boolean;
  }[];
}

/** poll.checkpoints: every checkpoint of a vote, the oldest first. */
export interface PollCheckpointsView {
  readonly pollId: string;
  readonly checkpoints: readonly CheckpointView[];
}
