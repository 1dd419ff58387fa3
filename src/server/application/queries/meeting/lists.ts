/** Lists of meetings, the desk's view of one, and its record from the journal. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { MeetingDetailView, MeetingListView, MeetingRecordView } from '#contract/views/meeting.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { confirmersOf } from '#domain/meeting/confirmRecord.ts';
import { earliestStart } from '#domain/meeting/notice.ts';
import { noticeLength, profilesOf } from '#domain/meeting/noticeMeeting.ts';
import { currentItem } from '#domain/meeting/seats.ts';
import { mattersOf, namesOf, seatOf } from '../../commands/meeting/facts.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Reading } from '../../query.ts';
import { roomTopics } from './live.ts';
import { codeView, headOf, officersOf, presenceOf, roundViews, seatView } from './parts.ts';
import { pollView } from './pollView.ts';
import { OFFICERS, SIGNED_IN } from './readers.ts';

const LIST_MAX = 200;

export const listQuery = query({
  name: 'meeting.list',
  params: v.strictObject({ when: v.optional(v.picklist(['COMING', 'PAST', 'ALL']), 'ALL'), matterId: v.optional(id) }),
  roles: null,
  audience: 'SHARED',
  topics: () => ['community'],
  async run({ read }: Reading, { when, matterId }): Promise<Result<MeetingListView, Refusal>> {
    const over = ['ADJOURNED', 'RECORD_CONFIRMED', 'MINUTES_PUBLISHED', 'CANCELLED'];
    const meetings = await read.list('meeting', {}, { orderBy: 'startsAt', descending: true, limit: LIST_MAX });
    const wanted = meetings.filter((meeting) => when === 'ALL' || over.includes(meeting.state) === (when === 'PAST'));
    const entries = wanted.map((meeting) => ({
      ...headOf(meeting),
      matterIds: [...new Set(meeting.agenda.flatMap((item) => item.matterId ?? []))]
    }));
    return ok({ meetings: matterId === undefined ? entries : entries.filter((entry) => entry.matterIds.includes(matterId)) });
  }
});

export const detailQuery = query({
  name: 'meeting.detail',
  params: v.strictObject({ meetingId: id }),
  roles: OFFICERS,
  audience: 'SHARED',
  topics: ({ meetingId }) => roomTopics(meetingId),
  run: (reading, { meetingId }) => detail(reading, meetingId)
});

async function detail({ read, journal, now, zone }: Reading, meetingId: string): Promise<Result<MeetingDetailView, Refusal>> {
  const found = await known(read, 'meeting', meetingId);
  if (!found.ok) return found;
  const meeting = found.value;
  const [seats, rounds, polls, matters, officers] = await Promise.all([
    read.list('seat', { meetingId }),
    read.list('round', { meetingId }),
    read.list('poll', { meetingId }),
    mattersOf(read, meeting.agenda),
    officersOf(read, meeting)
  ]);
  const { rulesText, checkInMode, minutesPublishedAt, cancelledReason } = meeting;
  const subjects = matters.ok ? matters.value.map((matter) => ({ matter })) : [];
  const length = noticeLength(meeting, profilesOf(meeting, subjects));
  return ok({
    ...headOf(meeting),
    ...officers,
    ...{ rulesText, checkInMode, minutesPublishedAt, cancelledReason },
    checkIn: codeView(meeting, now),
    agenda: meeting.agenda.map((item) => ({ ...item })),
    material: meeting.material.map((item) => ({ ...item })),
    presence: presenceOf(meeting, seats, currentItem(meeting)?.matterId ?? null),
    seats: seats.map(seatView),
    rounds: await roundViews(read, rounds),
    polls: await Promise.all(polls.map((poll) => pollView({ read, journal }, poll))),
    confirmations: meeting.confirmedBy.map(({ role, name, at }) => ({ role, name, at })),
    confirmersMissing: confirmersOf(meeting, seats).filter((role) => !meeting.confirmedBy.some((one) => one.role === role)),
    noticeNeeded: length,
    earliestStartsAt: meeting.noticedAt === null ? earliestStart({ length, postedAt: now, zone }) : null
  });
}

/** Entries that are not part of the course of a meeting, or must not be read before a close: ballots stand in the count alone. */
const NOT_IN_RECORD = [
  'BallotCast',
  'RightUsed',
  'CheckpointTaken',
  'SceneHeld',
  'FloorRequested',
  'FloorWithdrawn',
  'SeatAdded',
  'SeatRemoved',
  'RollCorrected'
];

export const recordQuery = query({
  name: 'meeting.record',
  params: v.strictObject({ meetingId: id }),
  roles: SIGNED_IN,
  audience: 'OWN',
  topics: ({ meetingId }) => [`meeting:${meetingId}`],
  async run({ read, journal, actor }: Reading, { meetingId }): Promise<Result<MeetingRecordView, Refusal>> {
    const meeting = await known(read, 'meeting', meetingId);
    if (!meeting.ok) return meeting;
    const seat = await seatOf(read, meetingId, actor.personId);
    if (!seat && !OFFICERS.some((role) => actor.roles.includes(role)))
      return refuse('authority.role-missing', 'AU2', { needs: OFFICERS.join(' ') });
    const lines = (await journal({ meetingId })).filter((line) => !NOT_IN_RECORD.includes(line.type));
    const names = await namesOf(
      read,
      lines.map((line) => line.actor).filter((one) => one !== 'SYSTEM')
    );
    return ok({
      meeting: headOf(meeting.value),
      lines: lines.map(({ seq, at, type, actor: by, data }) => ({ seq, at, type, by: names.get(by) ?? '', data }))
    });
  }
});
