/** Views that lead to a meeting: by the code on the wall, and one's own list. */
import type { Confirmer } from '#domain/meeting/confirmRecord.ts';
import type { Seat } from '#domain/meeting/records.ts';
import type { MeetingHead } from './meeting.ts';

/** meeting.by-code: which meeting a code belongs to; for everybody, since the notice is posted. */
export interface MeetingDoorView {
  readonly meetingId: string;
  readonly code: string;
  readonly title: string;
  readonly state: MeetingHead['state'];
  readonly place: string;
  readonly startsAt: number;
  /** By the minutes of its agenda. */
  readonly endsAt: number;
}

/** A meeting that one is called to, chairs or records. */
export interface MyMeeting extends MeetingHead {
  readonly isChair: boolean;
  readonly isRecorder: boolean;
  /** The record waits for this person: in which capacities, and until when. */
  readonly confirm: { readonly as: readonly Confirmer[]; readonly dueAt: number | null } | null;
  /** null for a chair or recorder without a seat. */
  readonly seat: {
    readonly standing: Seat['standing'];
    readonly hasVote: boolean;
    readonly checkedInAt: number | null;
    readonly leftAt: number | null;
    readonly excusedReason: string;
  } | null;
}

/** my.meetings: what runs first, then what comes, then what was. */
export interface MyMeetingsView {
  readonly meetings: readonly MyMeeting[];
}
