/** Adding and removing seats before a meeting begins. */
import type { Party } from '../basics/actor.ts';
import { entry, insert, remove, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { notChairOrDesk, notInState } from './checks.ts';
import { checkStakeholderShare, emptySeat, votes } from './planSeats.ts';
import type { Meeting, Seat } from './records.ts';

export interface AddSeat {
  readonly standing: Exclude<Seat['standing'], 'CHAIR_ONLY'>;
  readonly party: Party | null;
  readonly title: string;
}

export interface AddSeatFacts {
  readonly meeting: Meeting;
  readonly seats: readonly Seat[];
  readonly person: { readonly id: string; readonly name: string; readonly householdId: string | null; readonly endedAt: number | null };
  /** Masked address of the person's household, '' without one. */
  readonly label: string;
}

/**
 * Seats one more person. Seats with a vote only before the meeting begins, observers until it ends.
 * Refuses `seat.already-there` (one person, one seat), `seat.person-unknown`, `seat.too-many-stakeholders`, `meeting.wrong-state`,
 * `meeting.not-chair`. Source: M-35, M-46; SPEC MG5, MG6.
 */
export function decideAddSeat(
  { meeting, seats, person, label }: AddSeatFacts,
  payload: AddSeat,
  context: Context
): Result<Decision, Refusal> {
  const before = ['SCHEDULED', 'NOTICED', 'CHECK_IN'] as const;
  const states = payload.standing === 'OBSERVER' ? ([...before, 'IN_SESSION', 'RECESS'] as const) : before;
  const refused = notChairOrDesk(meeting, context.actor) ?? notInState(meeting, ...states);
  if (refused) return refused;
  if (person.endedAt !== null) return refuse('seat.person-unknown', 'MG5');
  if (seats.some((seat) => seat.personId === person.id)) return refuse('seat.already-there', 'MG5', { name: person.name });
  const hasVote = votes(payload.standing);
  const share = checkStakeholderShare(meeting, [...seats, { standing: payload.standing, hasVote }], meeting.profile.adhocMaxSharePercent);
  if (!share.ok) return share;
  const { standing, party, title } = payload;
  const isHousehold = standing === 'REPRESENTATIVE';
  const planned = {
    ...{ personId: person.id, name: person.name, title, party, standing, hasVote },
    householdId: isHousehold ? person.householdId : null,
    label: isHousehold ? label : ''
  };
  const id = context.newId();
  return ok({
    changes: [insert('seat', emptySeat(id, meeting.id, planned))],
    entries: [
      entry('SeatAdded', { meetingId: meeting.id, personIds: [person.id] }, { name: person.name, standing, party, title, hasVote })
    ],
    answer: { seatId: id }
  });
}

/**
 * Takes a seat away before the meeting begins, with a reason. Refuses `seat.already-here`, `seat.officer`, `meeting.wrong-state`,
 * `meeting.not-chair`. Source: SPEC MG5.
 */
export function decideRemoveSeat(
  { meeting, seat }: { readonly meeting: Meeting; readonly seat: Seat },
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const refused = notChairOrDesk(meeting, context.actor) ?? notInState(meeting, 'SCHEDULED', 'NOTICED', 'CHECK_IN');
  if (refused) return refused;
  if (seat.checkedInAt !== null) return refuse('seat.already-here', 'MG5');
  if (seat.personId === meeting.chairPersonId) return refuse('seat.officer', 'MG5');
  const { name, standing, party } = seat;
  return ok({
    changes: [remove('seat', seat)],
    entries: [
      entry('SeatRemoved', { meetingId: meeting.id, personIds: [seat.personId] }, { name, standing, party, reason: payload.reason })
    ]
  });
}
