/** Who was there, as the record prints it. */
import { PARTIES } from '../basics/actor.ts';
import type { Json } from '../basics/json.ts';
import type { Seat } from './records.ts';

/** More names than this are counted instead: a residents' meeting has its check-in sheet. */
export const NAMES_MAX = 120;

/** Present with a vote by party, attending without one, absent with the reason. Source: domain 2.7 [P32]; SPEC MG13. */
export function attendanceData(seats: readonly Seat[]): Json {
  const came = seats.filter((seat) => seat.checkedInAt !== null);
  const voters = came.filter((seat) => seat.hasVote);
  const listed = seats.length <= NAMES_MAX;
  const named = (list: readonly Seat[]) => list.filter((seat) => listed || seat.standing !== 'REPRESENTATIVE').map(nameData);
  return {
    called: seats.filter((seat) => seat.hasVote).length,
    presentCount: voters.length,
    byParty: PARTIES.map((party) => ({ party, present: voters.filter((seat) => seat.party === party).length })),
    present: named(voters),
    observers: named(came.filter((seat) => !seat.hasVote)),
    absent: named(seats.filter((seat) => seat.checkedInAt === null && seat.standing !== 'OBSERVER'))
  };
}

function nameData({ name, party, title, standing, excusedReason, checkedInAt, leftAt }: Seat): Json {
  return { name, party, title, standing, excusedReason, checkedInAt, leftAt };
}
