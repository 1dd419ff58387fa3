/** The record of a meeting is confirmed by chair, recorder and one representative of each party that was there; then the minutes go out. */
import { PARTIES, type Party } from '../basics/actor.ts';
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { addDays, calendarDateAt, endOfDay } from '../basics/time.ts';
import { notChairOrDesk, notInState, type Refused } from './checks.ts';
import type { Meeting, Round, Seat } from './records.ts';
import { matterOf } from './scheduleMeeting.ts';

export type Confirmer = 'CHAIR' | 'RECORDER' | Party;

export interface ConfirmRecordFacts {
  readonly meeting: Meeting;
  readonly seats: readonly Seat[];
  readonly rounds: readonly Round[];
}

/** Whose confirmation the record needs: chair, recorder if one was named, each party with a voting member who came. Source: domain 2.7 [D]; SPEC MG13. */
export function confirmersOf(meeting: Pick<Meeting, 'recorderPersonId'>, seats: readonly Seat[]): Confirmer[] {
  const came = new Set(seats.filter((seat) => seat.hasVote && seat.checkedInAt !== null).map((seat) => seat.party));
  return ['CHAIR', ...(meeting.recorderPersonId === null ? [] : (['RECORDER'] as const)), ...PARTIES.filter((party) => came.has(party))];
}

/**
 * Confirms in one capacity (`RecordSigned`); the last one makes the record RECORD_CONFIRMED (`RecordConfirmed`). Later than the days of the profile is possible and marked.
 * Refuses `meeting.wrong-state`, `round.not-closed`, `record.capacity-not-asked`, `record.already-confirmed`, `record.not-yours`.
 * Answers `{missing}`. Source: domain 2.7 [D]; SPEC MG13.
 */
export function decideConfirmRecord(
  { meeting, seats, rounds }: ConfirmRecordFacts,
  payload: { readonly as: Confirmer },
  context: Context
): Result<Decision, Refusal> {
  const refused = notInState(meeting, 'ADJOURNED');
  if (refused) return refused;
  const open = rounds.find((round) => round.closedAt === null);
  if (open) return refuse('round.not-closed', 'MG13', { round: open.number });
  const needed = confirmersOf(meeting, seats);
  if (!needed.includes(payload.as)) return refuse('record.capacity-not-asked', 'MG13', { as: payload.as });
  if (meeting.confirmedBy.some((one) => one.role === payload.as)) return refuse('record.already-confirmed', 'MG13', { as: payload.as });
  const barred = notTheirs(meeting, seats, payload.as, context.actor.personId);
  if (barred) return barred;
  const { personId, name } = context.actor;
  const confirmedBy = [...meeting.confirmedBy, { role: payload.as, personId, name, at: context.now }];
  const missing = needed.filter((role) => !confirmedBy.some((one) => one.role === role));
  const dueAt = recordDueAt(meeting, context.zone);
  const data = { as: payload.as, name, missing, isLate: dueAt !== null && context.now >= dueAt, isComplete: missing.length === 0 };
  return ok({
    changes: [update('meeting', meeting, { confirmedBy, ...(missing.length === 0 ? { state: 'RECORD_CONFIRMED' as const } : {}) })],
    entries: [
      entry(missing.length === 0 ? 'RecordConfirmed' : 'RecordSigned', { meetingId: meeting.id, ...matterOf(meeting.agenda) }, data)
    ],
    answer: { missing }
  });
}

/** Until when a record is to be confirmed, epoch ms; null before the meeting is over. Source: domain 2.7 [D]; SPEC MG13. */
export function recordDueAt({ adjournedAt, profile }: Pick<Meeting, 'adjournedAt' | 'profile'>, zone: string): number | null {
  return adjournedAt === null ? null : endOfDay(addDays(calendarDateAt(adjournedAt, zone), profile.recordConfirmDays), zone);
}

/** In which capacities the record still waits for this person; empty while a round is open. Source: domain 2.7 [D]; SPEC MG13. */
export function awaitedOf({ meeting, seats, rounds }: ConfirmRecordFacts, personId: string): Confirmer[] {
  if (meeting.state !== 'ADJOURNED' || rounds.some((round) => round.closedAt === null)) return [];
  const isMissing = (as: Confirmer) => !meeting.confirmedBy.some((one) => one.role === as);
  return confirmersOf(meeting, seats).filter((as) => isMissing(as) && notTheirs(meeting, seats, as, personId) === undefined);
}

function notTheirs(meeting: Meeting, seats: readonly Seat[], as: Confirmer, personId: string): Refused {
  const firstChair = meeting.handedOver?.fromPersonId;
  if (as === 'CHAIR')
    return [meeting.chairPersonId, firstChair].includes(personId) ? undefined : refuse('record.not-yours', 'MG13', { as });
  if (as === 'RECORDER') return meeting.recorderPersonId === personId ? undefined : refuse('record.not-yours', 'MG13', { as });
  const came = seats.some((seat) => seat.personId === personId && seat.party === as && seat.checkedInAt !== null);
  return came ? undefined : refuse('record.not-yours', 'MG13', { as });
}

/** Publishes the minutes of a confirmed record. Refuses `meeting.wrong-state`, `meeting.not-chair`. Source: domain 2.7 [D]; SPEC MG14. */
export function decidePublishMinutes(
  { meeting }: { readonly meeting: Meeting },
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  const refused = notInState(meeting, 'RECORD_CONFIRMED') ?? notChairOrDesk(meeting, context.actor);
  if (refused) return refused;
  return ok({
    changes: [update('meeting', meeting, { state: 'MINUTES_PUBLISHED', minutesPublishedAt: context.now })],
    entries: [
      entry(
        'MinutesPublished',
        { meetingId: meeting.id, ...matterOf(meeting.agenda) },
        { title: meeting.title, startsAt: meeting.startsAt }
      )
    ]
  });
}
