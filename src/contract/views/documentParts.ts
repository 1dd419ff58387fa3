/** The pieces that several documents are made of: running text, periods, verdicts, motions, attendance, tasks. */
import type { Party } from '#domain/basics/actor.ts';
import type { Outcome, RuleTest } from '#domain/voting/verdict.ts';
import type { OwnersSumView } from './ownersVoteDocuments.ts';

/** Instant, epoch ms. */
export type Instant = number;
/** Calendar date, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** A piece of a paragraph. */
export interface InlineRun {
  text: string;
  bold?: boolean;
}
export type InlineText = string | InlineRun[];

/** A piece of running text; headings are printed as 一、 （一） 1. （1） exactly as written, without numbering of their own. */
export type TextBlock =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; text: InlineText }
  | { kind: 'item'; marker: string; text: InlineText }
  | { kind: 'table'; head: string[]; rows: string[][]; widths?: number[] };

/** From the posting to the end; `to` is 24:00 of the last day as an instant (00:00 of the day after). */
export interface PeriodView {
  from: Instant;
  to: Instant;
}

export interface ChoiceCountView {
  label: string;
  count: number;
}

/** The outcome of a vote with its sum. Present only after the close. */
export interface VerdictView {
  subject: string;
  /** How the subject is called where its text stands beside it; absent where `subject` is short already. */
  heading?: string;
  rule: { id: string; name: string; basis?: string };
  profile: { name: string; hash?: string };
  /** What was counted: 户, 人, 名成员 …. */
  unitLabel: string;
  roll: number;
  participating: number;
  choices: ChoiceCountView[];
  /** Papers that took part but are void for this item, by reason. */
  voids: ChoiceCountView[];
  /** Takes part by being there: the roll is called when the vote opens. */
  isInMeeting?: boolean;
  /** There when the vote opened, without a choice. */
  silent?: number;
  /** Roll minus participating. */
  notReturned: number;
  /** Rows in the order of `choices`; absent for bodies that are not split by party. */
  byParty?: { party: Party; counts: number[]; silent?: number }[];
  /** The tests of the rule as it computed them; an `option` is its title here, not its id. */
  tests: readonly RuleTest[];
  outcome: Outcome;
  /** One sentence by which a chair would declare it; written by the rule. */
  statement?: string;
  window?: PeriodView;
  /** Ballots without names, mixed and written anew before they were counted. */
  isSecret?: boolean;
  /** The last checkpoint of the chain that the room and the phones were shown. */
  checkpoint?: { digits: string; at: Instant };
  /** Votes of owners: heads and area with everything that they add up from. */
  owners?: OwnersSumView;
}

export interface TaskView {
  text: string;
  responsible: string;
  dueOn: CalendarDate;
  supervisor: string;
}

/** Who was there, in the words that may be printed (record: names; minutes: party and role). */
export interface AttendanceView {
  present: { party: string; people: string[] }[];
  observers: string[];
  absent: { who: string; reason: string }[];
}

export interface MeetingHeadView {
  meetingName: string;
  /** e.g. 第2轮. */
  session?: string;
  startedAt: Instant;
  endedAt?: Instant;
  place: string;
  chair: string;
  recorder: string;
  attendance: AttendanceView;
}

export interface MotionView {
  number: number;
  text: string;
  proposer?: string;
  seconder?: string;
  outcome: string;
  verdict?: VerdictView;
  /** Vote without a poll, e.g. `14 赞成，0 反对，0 弃权`. */
  count?: string;
}
