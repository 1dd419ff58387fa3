/** Check-in: by the person with the code, or by the desk for somebody; presence starts here. */
import type { Actor } from '../basics/actor.ts';
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { HOUR_MS } from '../basics/time.ts';
import { isCheckInCode } from './checkInCode.ts';
import { isDesk, mayEnter, notChairOrDesk, notHere, notInState, type Refused } from './checks.ts';
import type { Meeting, Seat } from './records.ts';

/** Check-in opens at most this long before the start. Source: product default [D]. */
export const CHECK_IN_EARLIEST_MS = 4 * HOUR_MS;

const OPEN_STATES = ['CHECK_IN', 'IN_SESSION', 'RECESS'] as const;

export interface SeatFacts {
  readonly meeting: Meeting;
  /** The seat concerned; undefined when the person has none. */
  readonly seat: Seat | undefined;
}

/** NOTICED → CHECK_IN. Refuses `meeting.wrong-state`, `meeting.not-chair`, `meeting.check-in-too-early`. Source: domain 4.4; SPEC MG8. */
export function decideOpenCheckIn(
  { meeting }: { readonly meeting: Meeting },
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  const refused = notInState(meeting, 'NOTICED') ?? notChairOrDesk(meeting, context.actor);
  if (refused) return refused;
  const earliestAt = meeting.startsAt - CHECK_IN_EARLIEST_MS;
  if (context.now < earliestAt) return refuse('meeting.check-in-too-early', 'MG8', { earliestAt });
  return ok({
    changes: [update('meeting', meeting, { state: 'CHECK_IN' })],
    entries: [entry('CheckInOpened', { meetingId: meeting.id }, { title: meeting.title })]
  });
}

/**
 * Checks oneself in with the code of the room. A second time is a no-op. Late check-ins count for later polls only, because a poll
 * freezes presence when it opens. Refuses `meeting.wrong-state`, `seat.none`, `meeting.check-in-code-wrong`. Source: domain 4.4; SPEC MG8, MG9.
 */
export function decideCheckIn(
  { meeting, seat }: SeatFacts,
  payload: { readonly code: string },
  context: Context
): Result<Decision, Refusal> {
  const refused = notInState(meeting, ...OPEN_STATES);
  if (refused) return refused;
  if (!seat) return refuse('seat.none', 'MG8');
  if (!isCheckInCode(meeting, payload.code, context.now, context.sha256)) return refuse('meeting.check-in-code-wrong', 'MG8');
  return ok(checkedIn(meeting, seat, { by: 'QR', helperName: '' }, context));
}

/**
 * Checks somebody in at the desk, with the name of the helper where one helps. Refuses `meeting.wrong-state`, `meeting.not-desk`,
 * `seat.none`. Source: domain 2.12, 4.4; SPEC MG8.
 */
export function decideCheckInFor(
  { meeting, seat }: SeatFacts,
  payload: { readonly helperName: string },
  context: Context
): Result<Decision, Refusal> {
  const refused = notInState(meeting, ...OPEN_STATES) ?? notAtDoor(meeting, context.actor);
  if (refused) return refused;
  if (!seat) return refuse('seat.none', 'MG8');
  return ok(checkedIn(meeting, seat, { by: 'DESK', helperName: payload.helperName }, context));
}

function checkedIn(meeting: Meeting, seat: Seat, how: { by: 'QR' | 'DESK'; helperName: string }, context: Context): Decision {
  const answer = { seatId: seat.id };
  if (seat.checkedInAt !== null && seat.leftAt === null) return { changes: [], entries: [], answer };
  const { name, party, standing, hasVote } = seat;
  const data = { name, party, standing, hasVote, by: how.by, helperName: how.helperName, isBack: seat.leftAt !== null };
  return {
    changes: [update('seat', seat, { checkedInAt: context.now, checkInBy: how.by, helperName: how.helperName, leftAt: null })],
    entries: [entry('CheckedIn', { meetingId: meeting.id, personIds: [seat.personId] }, data)],
    answer
  };
}

/** Leaves the meeting, oneself or by the desk. Refuses `meeting.wrong-state`, `seat.none`, `seat.not-checked-in`, `seat.not-yours`. Source: SPEC MG9. */
export function decideCheckOut({ meeting, seat }: SeatFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const refused = notInState(meeting, ...OPEN_STATES) ?? notHere(seat);
  if (refused) return refused;
  if (!seat) return refuse('seat.none', 'MG9');
  if (seat.personId !== context.actor.personId && !mayEnter(meeting, context.actor)) return refuse('seat.not-yours', 'MG9');
  return ok({
    changes: [update('seat', seat, { leftAt: context.now })],
    entries: [entry('CheckedOut', { meetingId: meeting.id, personIds: [seat.personId] }, { name: seat.name, party: seat.party })]
  });
}

/**
 * Takes back a check-in that was entered by mistake, with a reason; both lines stay in the journal. Refuses `meeting.wrong-state`,
 * `meeting.not-desk`, `seat.none`, `seat.not-checked-in`. Source: SPEC MG8.
 */
export function decideUndoCheckIn(
  { meeting, seat }: SeatFacts,
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const refused = notInState(meeting, ...OPEN_STATES) ?? notAtDoor(meeting, context.actor);
  if (refused) return refused;
  if (!seat) return refuse('seat.none', 'MG8');
  if (seat.checkedInAt === null) return refuse('seat.not-checked-in', 'MG8');
  const data = { name: seat.name, party: seat.party, reason: payload.reason, undone: seat.checkedInAt };
  return ok({
    changes: [update('seat', seat, { checkedInAt: null, checkInBy: null, helperName: '', leftAt: null })],
    entries: [entry('CheckInUndone', { meetingId: meeting.id, personIds: [seat.personId] }, data)]
  });
}

/** The desk, the tellers at the door, the chair and the recorder may check others in. */
function notAtDoor(meeting: Meeting, actor: Actor): Refused {
  const may = mayEnter(meeting, actor) || isDesk(actor) || actor.roles.includes('TELLER');
  return may ? undefined : refuse('meeting.not-desk', 'MG8');
}
