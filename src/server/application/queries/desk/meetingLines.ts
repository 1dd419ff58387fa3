/** Meetings of today and the next days, and records that wait for their confirmation. */
import type { Meeting } from '#domain/meeting/records.ts';
import { addDays, calendarDateAt, DAY_MS, endOfDay } from '#domain/basics/time.ts';
import type { Reading } from '../../query.ts';
import type { Due } from './matterLines.ts';

const AHEAD_MS = 7 * DAY_MS;

/** Lines of meetings. */
export async function meetingLines({ read, now, zone }: Reading): Promise<Due[]> {
  const meetings = await read.list('meeting', {
    state: ['SCHEDULED', 'NOTICED', 'CHECK_IN', 'IN_SESSION', 'RECESS', 'ADJOURNED', 'RECORD_CONFIRMED']
  });
  return meetings.flatMap((meeting) => lineOf(meeting, now, zone));
}

function lineOf(meeting: Meeting, now: number, zone: string): Due[] {
  const line = { subjectId: meeting.id, meetingCode: meeting.code, title: meeting.title };
  if (meeting.state === 'ADJOURNED' || meeting.state === 'RECORD_CONFIRMED') {
    const dueOn = addDays(calendarDateAt(meeting.adjournedAt ?? meeting.startsAt, zone), meeting.profile.recordConfirmDays);
    return [{ kind: 'RECORD', ...line, dueAt: endOfDay(dueOn, zone) }];
  }
  const isRunning = ['CHECK_IN', 'IN_SESSION', 'RECESS'].includes(meeting.state);
  return meeting.startsAt - now <= AHEAD_MS ? [{ kind: 'MEETING', ...line, dueAt: meeting.startsAt, isRunning }] : [];
}
