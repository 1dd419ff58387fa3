/** People of a meeting as options of a form: name first, then party or home, so that two of one name can be told apart. */
import type { SeatView } from '#contract/views/meeting.ts';
import { PARTIES } from '#domain/basics/actor.ts';
import type { Messages } from '../../words/zh-CN.ts';
import type { FieldOption } from '../fields.ts';

/** Checked in and not gone. */
export function isSeatHere(seat: Pick<SeatView, 'checkedInAt' | 'leftAt'>): boolean {
  return seat.checkedInAt !== null && seat.leftAt === null;
}

/** In the order of the parties, those of no party last, by name within. */
export function inPartyOrder<Seat extends Pick<SeatView, 'party' | 'name'>>(seats: readonly Seat[]): Seat[] {
  const rank = ({ party }: Seat) => (party === null ? PARTIES.length : PARTIES.indexOf(party));
  return [...seats].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh'));
}

/** One person with what tells people of one name apart. */
export function personOption(seat: SeatView, words: Pick<Messages, 'parties' | 'meeting'>): FieldOption {
  const beside = seat.party ? words.parties.short[seat.party] : seat.label || words.meeting.standings[seat.standing];
  return { value: seat.personId, label: `${seat.name}（${beside}）` };
}

/** Those with a vote who are here, without the chair. */
export function votersHere(seats: readonly SeatView[], chairPersonId: string, words: Pick<Messages, 'parties' | 'meeting'>): FieldOption[] {
  return inPartyOrder(seats)
    .filter((seat) => seat.hasVote && isSeatHere(seat) && seat.personId !== chairPersonId)
    .map((seat) => personOption(seat, words));
}

/** Everybody who is here, without the person named. */
export function othersHere(
  seats: readonly SeatView[],
  exceptPersonId: string,
  words: Pick<Messages, 'parties' | 'meeting'>
): FieldOption[] {
  return inPartyOrder(seats)
    .filter((seat) => isSeatHere(seat) && seat.personId !== exceptPersonId)
    .map((seat) => personOption(seat, words));
}
