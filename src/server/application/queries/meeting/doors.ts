/** Ways to a meeting: the code on the wall, and one's own list. */
import * as v from 'valibot';
import type { MeetingDoorView, MyMeeting, MyMeetingsView } from '#contract/views/myMeetings.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { Meeting, MeetingState, Seat } from '#domain/meeting/records.ts';
import { query, type Reading } from '../../query.ts';
import { headOf } from './parts.ts';
import { SIGNED_IN } from './readers.ts';

export const doorQuery = query({
  name: 'meeting.by-code',
  params: v.strictObject({ code: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,20}$/i)) }),
  roles: null,
  audience: 'SHARED',
  topics: () => [],
  async run({ read }: Reading, { code }): Promise<Result<MeetingDoorView, Refusal>> {
    const meeting = await read.find('meeting', { code: code.toLowerCase() });
    if (!meeting) return refuse('record.not-found', undefined, { kind: 'meeting' });
    const { id: meetingId, title, state, place, startsAt } = meeting;
    return ok({ meetingId, code: meeting.code, title, state, place, startsAt });
  }
});

/** Meetings that somebody finds on the own page, and how far back the officers see theirs. */
const LIST_MAX = 60;

export const myMeetingsQuery = query({
  name: 'my.meetings',
  params: v.strictObject({}),
  roles: SIGNED_IN,
  audience: 'OWN',
  topics: (_params, actor) => [`person:${actor.personId}`],
  async run({ read, actor }: Reading): Promise<Result<MyMeetingsView, Refusal>> {
    const { personId } = actor;
    if (personId === '') return ok({ meetings: [] });
    const seats = await read.list('seat', { personId });
    const [called, chaired, recorded] = await Promise.all([
      read.list('meeting', { id: seats.map((seat) => seat.meetingId) }),
      read.list('meeting', { chairPersonId: personId }),
      read.list('meeting', { recorderPersonId: personId })
    ]);
    const all = new Map([...called, ...chaired, ...recorded].map((meeting) => [meeting.id, meeting]));
    const rows = [...all.values()].map((meeting) =>
      mine(
        meeting,
        seats.find((seat) => seat.meetingId === meeting.id),
        personId
      )
    );
    rows.sort((a, b) => rank(a.state) - rank(b.state) || (rank(a.state) === 2 ? b.startsAt - a.startsAt : a.startsAt - b.startsAt));
    return ok({ meetings: rows.slice(0, LIST_MAX) });
  }
});

/** 0 runs now, 1 is to come, 2 is over. */
function rank(state: MeetingState): number {
  if (state === 'CHECK_IN' || state === 'IN_SESSION' || state === 'RECESS') return 0;
  return state === 'SCHEDULED' || state === 'NOTICED' ? 1 : 2;
}

function mine(meeting: Meeting, seat: Seat | undefined, personId: string): MyMeeting {
  return {
    ...headOf(meeting),
    isChair: meeting.chairPersonId === personId,
    isRecorder: meeting.recorderPersonId === personId,
    seat: seat
      ? {
          standing: seat.standing,
          hasVote: seat.hasVote,
          checkedInAt: seat.checkedInAt,
          leftAt: seat.leftAt,
          excusedReason: seat.excusedReason
        }
      : null
  };
}
