/** The frozen roll: one entry per right to vote, with presence as it was when the poll opened. */
import { PARTIES, type Party } from '../basics/actor.ts';
import { insert, type Change, type Context, type NewRow } from '../basics/decision.ts';
import type { Json } from '../basics/json.ts';
import type { CalledHousehold } from '../meeting/planSeats.ts';
import type { Meeting, Seat } from '../meeting/records.ts';
import { isHere, shownName, votersOn } from '../meeting/seats.ts';
import { maskedName } from '../register/householdLabel.ts';

export type RollDraft = Omit<NewRow<'rollEntry'>, 'id' | 'pollId'>;

/** What an entry has where only heads count. */
export function headsOnly(): Pick<RollDraft, 'buildingId' | 'areaCenti' | 'ownerIds' | 'voterIds' | 'builtFrom'> {
  return { buildingId: '', areaCenti: null, ownerIds: [], voterIds: [], builtFrom: [] };
}

/**
 * The roll of a motion in a live meeting: seats with a vote, less those recused on the matter. One person has one entry whatever posts
 * the person holds. Rights without a holder stay on the roll. Source: domain DR2, M-35, I5; SPEC RL1, RL2, RL3.
 */
export function rollOfSeats(meeting: Meeting, seats: readonly Seat[], matterId: string | null): RollDraft[] {
  const seated = votersOn(seats, matterId).map((seat) => ({
    rightKey: seat.householdId === null ? `person:${seat.personId}` : `household:${seat.householdId}`,
    personId: seat.personId,
    householdId: seat.householdId,
    party: seat.party,
    label: seat.label || shownName(seat),
    isPresent: isHere(seat),
    isChair: seat.personId === meeting.chairPersonId,
    ...headsOnly()
  }));
  const vacant = Array.from({ length: meeting.vacantRights }, (_, index) => ({
    ...{ rightKey: `vacant:${index + 1}`, personId: '', householdId: null, party: null, label: '', isPresent: false, isChair: false },
    ...headsOnly()
  }));
  return [...seated, ...vacant];
}

/**
 * The roll of the owners' committee: every member, also one who is recused on the matter: the law counts all members, so recusal takes
 * away the presence, not the right. Source: 北京 39, 45; 杭州 29 [L]; SPEC DR9.
 */
export function rollOfCommittee(meeting: Meeting, seats: readonly Seat[]): RollDraft[] {
  return rollOfSeats(meeting, seats, null);
}

/** The roll of a household vote: every household, also one without a voter. Source: domain DR3; SPEC RL1. */
export function rollOfHouseholds(households: readonly CalledHousehold[]): RollDraft[] {
  return households.map(({ householdId, label, votingPersonId }) => ({
    rightKey: `household:${householdId}`,
    personId: votingPersonId ?? '',
    householdId,
    party: null,
    label,
    isPresent: false,
    isChair: false,
    ...headsOnly()
  }));
}

/** The roll of a vote by persons: adults, representatives, council members; each once. Source: domain DR3, DR4; SPEC RL2. */
export function rollOfPersons(
  persons: readonly { readonly personId: string; readonly name: string; readonly party: Party | null }[]
): RollDraft[] {
  const once = new Map(persons.map((person) => [person.personId, person]));
  return [...once.values()].map(({ personId, name, party }) => ({
    rightKey: `person:${personId}`,
    personId,
    householdId: null,
    party,
    label: maskedName(name),
    isPresent: false,
    isChair: false,
    ...headsOnly()
  }));
}

/** Rows of a roll. */
export function insertRoll(pollId: string, roll: readonly RollDraft[], context: Context): Change[] {
  return roll.map((draft) => insert('rollEntry', { id: context.newId(), pollId, ...draft }));
}

/** Roll and presence by party, as frozen: what the record prints. */
export function rollData(roll: readonly Pick<RollDraft, 'party' | 'isPresent'>[]): Json {
  return {
    roll: roll.length,
    present: roll.filter((entry) => entry.isPresent).length,
    byParty: PARTIES.map((party) => ({
      party,
      roll: roll.filter((entry) => entry.party === party).length,
      present: roll.filter((entry) => entry.party === party && entry.isPresent).length
    }))
  };
}
