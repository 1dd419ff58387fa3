/** Changes before a meeting begins: another time with a new notice, or no meeting at all; somebody cannot come. */
import { entry, remove, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter } from '../matter/records.ts';
import { isDesk, notChairOrDesk, notInState } from './checks.ts';
import { noticeGiven, profilesOf } from './noticeMeeting.ts';
import type { Meeting, Round, Seat } from './records.ts';
import { matterOf } from './scheduleMeeting.ts';

export interface ChangeTimeFacts {
  readonly meeting: Meeting;
  readonly matters: readonly { readonly matter: Matter }[];
  readonly invitedIds: readonly string[];
}

/**
 * Moves a meeting; when it was noticed, the change is a new notice that must be long enough from now.
 * Refuses `meeting.wrong-state`, `meeting.not-chair`, `meeting.in-the-past`, `meeting.notice-too-short`. Source: domain 2.9 [D]; SPEC MG12.
 */
export function decideChangeTime(
  { meeting, matters, invitedIds }: ChangeTimeFacts,
  payload: { readonly startsAt: number; readonly place: string; readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const refused = notInState(meeting, 'SCHEDULED', 'NOTICED') ?? notChairOrDesk(meeting, context.actor);
  if (refused) return refused;
  if (payload.startsAt < context.now) return refuse('meeting.in-the-past', 'MG12');
  const wasNoticed = meeting.state === 'NOTICED';
  if (wasNoticed) {
    const given = noticeGiven(meeting, profilesOf(meeting, matters), payload.startsAt, context);
    if (!given.ok) return given;
  }
  const place = payload.place || meeting.place;
  const set = { startsAt: payload.startsAt, place, ...(wasNoticed ? { noticedAt: context.now } : {}) };
  const data = { from: meeting.startsAt, startsAt: payload.startsAt, place, reason: payload.reason, isNewNotice: wasNoticed };
  return ok({
    changes: [update('meeting', meeting, set)],
    entries: [entry('MeetingTimeChanged', { meetingId: meeting.id, ...matterOf(meeting.agenda), personIds: invitedIds }, data)]
  });
}

export interface CancelMeetingFacts {
  readonly meeting: Meeting;
  /** Rounds that its notice opened; they never took place. */
  readonly rounds: readonly Round[];
  readonly invitedIds: readonly string[];
}

/** Cancels a meeting that has not begun. Refuses `meeting.wrong-state`, `meeting.not-chair`. Source: domain 4.4; SPEC MG4. */
export function decideCancelMeeting(
  { meeting, rounds, invitedIds }: CancelMeetingFacts,
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const refused = notInState(meeting, 'SCHEDULED', 'NOTICED', 'CHECK_IN') ?? notChairOrDesk(meeting, context.actor);
  if (refused) return refused;
  const about = { meetingId: meeting.id, ...matterOf(meeting.agenda), personIds: invitedIds };
  return ok({
    changes: [
      update('meeting', meeting, { state: 'CANCELLED', cancelledReason: payload.reason }),
      ...rounds.map((round) => remove('round', round))
    ],
    entries: [entry('MeetingCancelled', about, { title: meeting.title, startsAt: meeting.startsAt, reason: payload.reason })]
  });
}

/**
 * Notes before the meeting that somebody cannot come, with the reason that the record prints. Oneself, or the desk for others.
 * Refuses `seat.none`, `seat.not-yours`, `seat.already-here`, `meeting.wrong-state`. Source: domain 2.7 [P32]; SPEC MG5.
 */
export function decideExcuse(
  { meeting, seat }: { readonly meeting: Meeting; readonly seat: Seat | undefined },
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  if (!seat) return refuse('seat.none', 'MG5');
  if (seat.personId !== context.actor.personId && !isDesk(context.actor)) return refuse('seat.not-yours', 'MG5');
  const refused = notInState(meeting, 'SCHEDULED', 'NOTICED', 'CHECK_IN', 'IN_SESSION', 'RECESS');
  if (refused) return refused;
  if (seat.checkedInAt !== null) return refuse('seat.already-here', 'MG5');
  const data = { name: seat.name, party: seat.party, reason: payload.reason };
  return ok({
    changes: [update('seat', seat, { excusedReason: payload.reason })],
    entries: [entry('SeatExcused', { meetingId: meeting.id, personIds: [seat.personId] }, data)]
  });
}
