/** Pieces of which the views of a meeting are made. */
import type { CheckInCodeView, MeetingHead, MotionView, PositionView, PresenceView, RoundView, SeatView } from '#contract/views/meeting.ts';
import { PARTIES } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { checkInCodeAt } from '#domain/meeting/checkInCode.ts';
import { meetingQuorum } from '#domain/meeting/quorum.ts';
import type { Meeting, Motion, PartyPosition, Round, Seat } from '#domain/meeting/records.ts';
import { isHere, shownName, votersOn } from '#domain/meeting/seats.ts';
import { namesOf } from '../../commands/meeting/facts.ts';
import { sha256 } from '../../randomness.ts';

/** What names a meeting everywhere. */
export function headOf(meeting: Meeting): MeetingHead {
  const { id, code, title, sort, bodyKind, place, startsAt, state, isUrgent, noticedAt, openedAt, adjournedAt } = meeting;
  return { meetingId: id, code, title, sort, bodyKind, place, startsAt, state, isUrgent, noticedAt, openedAt, adjournedAt };
}

/** Presence, on the matter in hand. */
export function presenceOf(meeting: Meeting, seats: readonly Seat[], matterId: string | null): PresenceView {
  const { roll, present, tests, holds } = meetingQuorum(meeting, seats, matterId);
  const voters = votersOn(seats, matterId);
  const count = (members: readonly Seat[]) => ({ present: members.filter(isHere).length, total: members.length });
  return {
    parties: PARTIES.map((party) => ({ party, ...count(voters.filter((seat) => seat.party === party)) })).filter((row) => row.total > 0),
    others: count(voters.filter((seat) => seat.party === null)),
    quorum: { roll, present, tests, holds }
  };
}

/** A motion with the positions given on it; names masked as the seats say. */
export function motionOf(
  motion: Motion,
  positions: readonly PartyPosition[],
  names: (personId: string | null, name: string) => string
): MotionView {
  const { id, number, sort, text, state, rule, method, matterId, hands, verdict, pollId, proposerParty } = motion;
  return {
    ...{ motionId: id, number, sort, text, state, rule, method, matterId, hands, verdict, pollId, proposerParty },
    options: [...motion.options],
    proposerName: names(motion.proposerPersonId, motion.proposerName),
    seconderName: names(motion.seconderPersonId, motion.seconderName),
    positions: positionsOf(positions.filter((position) => position.motionId === id))
  };
}

/** In the order of the parties. */
export function positionsOf(positions: readonly PartyPosition[]): PositionView[] {
  return PARTIES.flatMap((party) =>
    positions.filter((one) => one.party === party).map(({ position, reservation }) => ({ party, position, reservation }))
  );
}

/** Masks the names of those who came for their household. */
export function namesBySeat(seats: readonly Seat[]): (personId: string | null, name: string) => string {
  const shown = new Map(seats.map((seat) => [seat.personId, shownName(seat)]));
  return (personId, name) => (personId === null ? name : (shown.get(personId) ?? name));
}

/** A seat as its holder, the chair and the desk see it. */
export function seatView(seat: Seat): SeatView {
  const { id, personId, name, party, title, standing, hasVote, label, checkedInAt, checkInBy, helperName, leftAt } = seat;
  return {
    ...{ seatId: id, personId, name, party, title, standing, hasVote, label, checkedInAt, checkInBy, helperName, leftAt },
    ...{ excusedReason: seat.excusedReason, warnings: seat.warnings, mutedForMotionId: seat.mutedForMotionId },
    recusedOn: seat.recusals.map((recusal) => recusal.matterId)
  };
}

/** Rounds with the titles of their matters. */
export async function roundViews(read: Read, rounds: readonly Round[]): Promise<RoundView[]> {
  const matters = await read.list('matter', { id: [...new Set(rounds.map((round) => round.matterId))] });
  const titles = new Map(matters.map((matter) => [matter.id, matter.title]));
  return rounds.map(({ id, matterId, number, outcome, closedAt, summary, survey }) => ({
    ...{ roundId: id, matterId, matterTitle: titles.get(matterId) ?? '', number, outcome, closedAt, summary, survey }
  }));
}

/** Chair and recorder by name; empty where none is named. */
export async function officersOf(read: Read, { chairPersonId, recorderPersonId }: Meeting) {
  const names = await namesOf(
    read,
    [chairPersonId, recorderPersonId].flatMap((one) => one ?? [])
  );
  const named = (personId: string | null) => ({ personId: personId ?? '', name: names.get(personId ?? '') ?? '' });
  return { chair: named(chairPersonId), recorder: named(recorderPersonId) };
}

/** The code to check in now. */
export function codeView(meeting: Meeting, now: number): CheckInCodeView {
  return checkInCodeAt(meeting, now, sha256);
}
