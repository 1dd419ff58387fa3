/** Ways to a meeting: the code on the wall, and one's own list. */
import * as v from 'valibot';
import type { MeetingDoorView, MyMeeting, MyMeetingsView } from '#contract/views/myMeetings.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { awaitedOf, recordDueAt, type Confirmer } from '#domain/meeting/confirmRecord.ts';
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
    const { id: meetingId, title, state, place, startsAt, agenda } = meeting;
    const endsAt = startsAt + agenda.reduce((sum, item) => sum + item.minutes, 0) * MINUTE_MS;
    return ok({ meetingId, code: meeting.code, title, state, place, startsAt, endsAt });
  }
});

const MINUTE_MS = 60_000;

/** Meetings that somebody finds on the own page, and how far back the officers see theirs. */
const LIST_MAX = 60;

export const myMeetingsQuery = query({
  name: 'my.meetings',
  params: v.strictObject({}),
  roles: SIGNED_IN,
  audience: 'OWN',
  topics: (_params, actor) => [`person:${actor.personId}`],
  async run({ read, actor, zone }: Reading): Promise<Result<MyMeetingsView, Refusal>> {
    const { personId } = actor;
    if (personId === '') return ok({ meetings: [] });
    const seats = await read.list('seat', { personId });
    const [called, chaired, recorded] = await Promise.all([
      read.list('meeting', { id: seats.map((seat) => seat.meetingId) }),
      read.list('meeting', { chairPersonId: personId }),
      read.list('meeting', { recorderPersonId: personId })
    ]);
    const all = new Map([...called, ...chaired, ...recorded].map((meeting) => [meeting.id, meeting]));
    const asked = await askedToConfirm(read, [...all.values()], personId);
    const rows = [...all.values()].map((meeting) => {
      const as = asked.get(meeting.id) ?? [];
      const seat = seats.find((one) => one.meetingId === meeting.id);
      return mine(meeting, seat, personId, as.length === 0 ? null : { as, dueAt: recordDueAt(meeting, zone) });
    });
    rows.sort((a, b) => rank(a.state) - rank(b.state) || (rank(a.state) === 2 ? b.startsAt - a.startsAt : a.startsAt - b.startsAt));
    return ok({ meetings: rows.slice(0, LIST_MAX) });
  }
});

/** 0 runs now, 1 is to come, 2 is over. */
function rank(state: MeetingState): number {
  if (state === 'CHECK_IN' || state === 'IN_SESSION' || state === 'RECESS') return 0;
  return state === 'SCHEDULED' || state === 'NOTICED' ? 1 : 2;
}

/** The records that wait for a person, by meeting. Source: domain 2.7 [D]; SPEC MG13. */
async function askedToConfirm(read: Read, meetings: readonly Meeting[], personId: string): Promise<Map<string, Confirmer[]>> {
  const over = meetings.filter((meeting) => meeting.state === 'ADJOURNED');
  if (over.length === 0) return new Map();
  const meetingId = over.map((meeting) => meeting.id);
  const [seats, rounds] = await Promise.all([read.list('seat', { meetingId }), read.list('round', { meetingId })]);
  const of = <T extends { meetingId: string | null }>(all: readonly T[], { id }: Meeting) => all.filter((one) => one.meetingId === id);
  return new Map(
    over.map((meeting) => [meeting.id, awaitedOf({ meeting, seats: of(seats, meeting), rounds: of(rounds, meeting) }, personId)])
  );
}

function mine(meeting: Meeting, seat: Seat | undefined, personId: string, confirm: MyMeeting['confirm']): MyMeeting {
  return {
    ...headOf(meeting),
    isChair: meeting.chairPersonId === personId,
    isRecorder: meeting.recorderPersonId === personId,
    confirm,
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
