/** Readings of seats: who is here, who votes on a matter, which parties are represented. */
import { PARTIES, type Party } from '../basics/actor.ts';
import { maskedName } from '../register/householdLabel.ts';
import type { AgendaItem, Meeting, Seat } from './records.ts';

/** Checked in and not gone. */
export function isHere(seat: Pick<Seat, 'checkedInAt' | 'leftAt'>): boolean {
  return seat.checkedInAt !== null && seat.leftAt === null;
}

/** True when the person is recused on the matter; nobody is on a motion that belongs to none. Source: domain 5.2 [D]; SPEC MG10. */
export function isRecused(seat: Pick<Seat, 'recusals'>, matterId: string | null): boolean {
  return matterId !== null && seat.recusals.some((recusal) => recusal.matterId === matterId);
}

/** Seats with a vote on this matter: recused members are out of the roll. Source: domain DR2; SPEC MG10. */
export function votersOn(seats: readonly Seat[], matterId: string | null): Seat[] {
  return seats.filter((seat) => seat.hasVote && !isRecused(seat, matterId));
}

/** Parties of which a member with a vote is here; a recused member still represents the party. Source: domain 5.2 [D]; SPEC MG9. */
export function partiesHere(seats: readonly Seat[]): Party[] {
  const here = new Set(seats.filter((seat) => seat.hasVote && isHere(seat)).map((seat) => seat.party));
  return PARTIES.filter((party) => here.has(party));
}

/** The item of the agenda that is open; undefined before the first. */
export function currentItem(meeting: Pick<Meeting, 'agenda' | 'currentItem'>): AgendaItem | undefined {
  return meeting.currentItem < 0 ? undefined : meeting.agenda[meeting.currentItem];
}

/** How the person is called on the wall and in views: officers by name, residents who came for their household masked. Source: domain 2.13; SPEC MG17. */
export function shownName(seat: Pick<Seat, 'standing' | 'name'>): string {
  return seat.standing === 'REPRESENTATIVE' ? maskedName(seat.name) : seat.name;
}
