/**
 * Views of a meeting: the room's, the wall's, one's own, the chair's, the desk's. None of them has a field for the split of a vote before
 * its declaration (G13). Times are epoch ms of the server; names of residents who came for their household are masked.
 */
import type { Party } from '#domain/basics/actor.ts';
import type { Json } from '#domain/basics/json.ts';
import type { MeetingMaterial, MeetingSort, MeetingState, Motion, PartyPosition, Round, Seat, Stance } from '#domain/meeting/records.ts';
import type { Scene } from '#domain/meeting/scene.ts';
import type { BodyKind } from '#domain/register/records.ts';
import type { RuleTest, Verdict } from '#domain/voting/verdict.ts';
import type { MatterRail } from './board.ts';
import type { LivePollView, PaperView } from './voting.ts';

/** What names a meeting everywhere. */
export interface MeetingHead {
  readonly meetingId: string;
  readonly code: string;
  readonly title: string;
  readonly sort: MeetingSort;
  readonly bodyKind: BodyKind;
  readonly place: string;
  readonly startsAt: number;
  readonly state: MeetingState;
  readonly isUrgent: boolean;
  readonly noticedAt: number | null;
  readonly openedAt: number | null;
  readonly adjournedAt: number | null;
}

export interface AgendaItemView {
  readonly id: string;
  readonly title: string;
  readonly matterId: string | null;
  readonly minutes: number;
}

/** Who is here, and whether that is a quorum for the item in hand, with both sides of every test. */
export interface PresenceView {
  /** The four parties in their order, those with seats only. */
  readonly parties: readonly { readonly party: Party; readonly present: number; readonly total: number }[];
  /** Seats with a vote but without a party. */
  readonly others: { readonly present: number; readonly total: number };
  readonly quorum: { readonly roll: number; readonly present: number; readonly tests: readonly RuleTest[]; readonly holds: boolean };
}

export interface PositionView {
  readonly party: Party;
  readonly position: PartyPosition['position'];
  readonly reservation: string;
}

export interface MotionView {
  readonly motionId: string;
  readonly number: number;
  readonly sort: Motion['sort'];
  readonly text: string;
  readonly state: Motion['state'];
  readonly rule: Motion['rule'];
  readonly method: Motion['method'];
  readonly options: readonly string[];
  readonly matterId: string | null;
  readonly proposerName: string;
  readonly proposerParty: Party | null;
  readonly seconderName: string;
  /** Positions given so far (DR1): parties speak openly. */
  readonly positions: readonly PositionView[];
  /** Once declared. */
  readonly hands: Motion['hands'];
  readonly verdict: Verdict | null;
  readonly pollId: string | null;
}

export interface SpeakingView {
  readonly requestId: string;
  readonly name: string;
  readonly party: Party | null;
  readonly stance: Stance;
  readonly startedAt: number;
  readonly allowedMs: number;
}

/** One who waits for the floor; the list is in speaking order. */
export interface WaitingView {
  readonly requestId: string;
  readonly name: string;
  readonly party: Party | null;
  readonly stance: Stance;
  readonly requestedAt: number;
  /** Whom the chair is offered now: the sides alternate. */
  readonly isNext: boolean;
}

/** meeting.live: one view for everybody in the meeting. */
export interface MeetingLiveView extends MeetingHead {
  readonly chair: { readonly personId: string; readonly name: string };
  readonly recorder: { readonly personId: string; readonly name: string };
  readonly agenda: readonly AgendaItemView[];
  /** Index into the agenda; -1 before the first item. */
  readonly currentItem: number;
  readonly presence: PresenceView;
  readonly observersPresent: number;
  readonly motion: MotionView | null;
  /** Motions of this meeting that are decided, withdrawn or postponed, in their order. */
  readonly decided: readonly MotionView[];
  readonly speaking: SpeakingView | null;
  readonly queue: readonly WaitingView[];
  /** The vote that runs or waits for its declaration, else the last declared one while no other motion is put. */
  readonly poll: LivePollView | null;
  readonly noticedPolls: readonly {
    readonly pollId: string;
    readonly matterId: string | null;
    readonly title: string;
    readonly rollCount: number;
  }[];
  readonly scene: Scene;
  /** The chair holds the scene; else it follows the meeting. */
  readonly isHeld: boolean;
  readonly checkInMode: 'STATIC' | 'ROTATING';
  readonly rulesText: string;
  readonly material: readonly MeetingMaterial[];
}

/** The code that checks in; a rotating one changes at `changesAt`. */
export interface CheckInCodeView {
  readonly code: string;
  readonly changesAt: number | null;
}

/** A named vote that is read back before its declaration: one line for each right, as the roll calls it, with its choice. */
export interface ReadBackView {
  readonly shownAt: number;
  /** The declaration waits until then, epoch ms; null when nobody is left who could object. */
  readonly endsAt: number | null;
  readonly page: { readonly lines: number; readonly seconds: number };
  /** `choice` is '' where the right was present and cast nothing. */
  readonly lines: readonly { readonly label: string; readonly choice: string; readonly isObjected: boolean }[];
}

/** meeting.wall: the same for the projector, with the code to check in. */
export interface WallView extends MeetingLiveView {
  readonly checkIn: CheckInCodeView;
  readonly communityName: string;
  /** While the vote that is shown is read back, else null. */
  readonly readBack: ReadBackView | null;
  /** Of the item that is open, for the six-step rail. */
  readonly matter: (MatterRail & { readonly number: string; readonly title: string }) | null;
}

export interface SeatView {
  readonly seatId: string;
  readonly personId: string;
  readonly name: string;
  readonly title: string;
  readonly party: Party | null;
  readonly standing: Seat['standing'];
  readonly hasVote: boolean;
  /** Masked address of the household represented, else ''. */
  readonly label: string;
  readonly checkedInAt: number | null;
  readonly checkInBy: Seat['checkInBy'];
  readonly helperName: string;
  readonly leftAt: number | null;
  readonly excusedReason: string;
  /** Matters on which the person is recused. */
  readonly recusedOn: readonly string[];
  readonly warnings: number;
  readonly mutedForMotionId: string | null;
}

/** What one may do now: allowed, or the code of the guard that stands in the way. */
export type Permission =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly code: string;
      readonly rule?: string;
      readonly facts?: Readonly<Record<string, string | number | boolean>>;
    };

/** meeting.mine: one's own seat, request, ballot paper and duties. */
export interface MeetingMineView {
  readonly meetingId: string;
  readonly seat: SeatView | null;
  readonly isChair: boolean;
  /** Chair, recorder, desk: may enter what others said or did. */
  readonly mayEnter: boolean;
  /** One's own request that waits or speaks. */
  readonly request: { readonly requestId: string; readonly stance: Stance; readonly state: 'WAITING' | 'SPEAKING' } | null;
  readonly ask: Permission;
  readonly speechesLeft: number;
  /** Parties that one leads: a position is asked of them on a DR1 motion. */
  readonly leads: readonly Party[];
  /** The vote of this meeting that runs, else the latest. */
  readonly paper: PaperView | null;
}

/** The one next thing that the chair is offered. */
export const CHAIR_NEXT = [
  'NOTICE',
  'OPEN_CHECK_IN',
  'BEGIN',
  'RESUME',
  'GIVE_FLOOR',
  'END_FLOOR',
  'PUT_MOTION',
  'SECOND',
  'DECLARE_POSITIONS',
  'OPEN_POLL',
  'LAST_CALL',
  'CLOSE_POLL',
  'READ_BACK',
  'DECLARE_POLL',
  'RUN_OFF',
  'NEXT_ITEM',
  'CLOSE_ROUND',
  'ADJOURN',
  'RECORD',
  'WAIT'
] as const;
export type ChairNext = (typeof CHAIR_NEXT)[number];

/** One command of the chair, with what pressing it would answer now. */
export interface ChairActionView {
  readonly command: string;
  readonly payload: Readonly<Record<string, Json>>;
  readonly permission: Permission;
}

export interface RoundView {
  readonly roundId: string;
  readonly matterId: string;
  readonly matterTitle: string;
  readonly number: number;
  readonly outcome: Round['outcome'];
  readonly closedAt: number | null;
  readonly summary: string;
  readonly survey: Round['survey'];
}

/** meeting.chair: the console of chair, recorder and desk. */
export interface MeetingChairView extends WallView {
  readonly next: ChairNext;
  /** While ballots are awaited: from when on the last call is offered, epoch ms; a passing clock pushes no view. Else null. */
  readonly lastCallFrom: number | null;
  readonly actions: readonly ChairActionView[];
  readonly seats: readonly SeatView[];
  /** Persons on the roll of the open vote who have not voted yet: whom to wait for, never how anybody voted. */
  readonly awaited: readonly string[];
  readonly rounds: readonly RoundView[];
  /** Urgent measures of the matters on the agenda that run and may be ratified. */
  readonly measures: readonly {
    readonly measureId: string;
    readonly matterId: string;
    readonly purpose: string;
    readonly endsAt: number;
  }[];
  /** Order warnings of the person who speaks, on this motion. */
  readonly reminders: { readonly personId: string; readonly warnings: number } | null;
  /** Speeches so far on the motion or item, by the request that waits. */
  readonly spoken: Readonly<Record<string, number>>;
  /** Whose confirmation the record still needs. */
  readonly confirmersMissing: readonly string[];
}

/** meeting.list, newest first. */
export interface MeetingListView {
  readonly meetings: readonly (MeetingHead & { readonly matterIds: readonly string[] })[];
}

/** meeting.detail: everything the desk prepares and follows. */
export interface MeetingDetailView extends MeetingHead {
  readonly chair: { readonly personId: string; readonly name: string };
  readonly recorder: { readonly personId: string; readonly name: string };
  readonly agenda: readonly AgendaItemView[];
  readonly material: readonly MeetingMaterial[];
  readonly rulesText: string;
  readonly checkInMode: 'STATIC' | 'ROTATING';
  readonly checkIn: CheckInCodeView;
  readonly presence: PresenceView;
  readonly seats: readonly SeatView[];
  readonly rounds: readonly RoundView[];
  readonly polls: readonly LivePollView[];
  readonly confirmations: readonly { readonly role: string; readonly name: string; readonly at: number }[];
  readonly confirmersMissing: readonly string[];
  readonly minutesPublishedAt: number | null;
  readonly cancelledReason: string;
  /** How long the notice must be. */
  readonly noticeNeeded: { readonly days: number } | { readonly hours: number };
  /** Until the notice is sent: from when on the meeting may begin if it is sent now, epoch ms. Else null. */
  readonly earliestStartsAt: number | null;
}

/** meeting.record: the course of the meeting as the journal has it. */
export interface MeetingRecordView {
  readonly meeting: MeetingHead;
  readonly lines: readonly { readonly seq: number; readonly at: number; readonly type: string; readonly by: string; readonly data: Json }[];
}
