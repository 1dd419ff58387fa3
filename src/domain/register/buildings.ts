/** Decides the entry of buildings and of dwellings, their correction, and who votes for a dwelling. */
import { entry, guard, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { bareRoom, bareStaircase, householdLabel } from './householdLabel.ts';
import type { Building, Household, Person } from './records.ts';

export interface AddBuilding {
  readonly name: string;
}

/** Enters a building behind the others. Answers `{buildingId}`. Refuses `register.building-there`. Source: SPEC RG4. */
export function decideAddBuilding(
  facts: { buildings: readonly Building[] },
  payload: AddBuilding,
  context: Context
): Result<Decision, Refusal> {
  if (facts.buildings.some((building) => building.name === payload.name))
    return refuse('register.building-there', 'RG4', { name: payload.name });
  const id = context.newId();
  const position = Math.max(0, ...facts.buildings.map((building) => building.position)) + 1;
  return ok({
    changes: [insert('building', { id, name: payload.name, position })],
    entries: [entry('BuildingAdded', {}, { buildingId: id, name: payload.name })],
    answer: { buildingId: id }
  });
}

export interface HouseholdPlace {
  readonly buildingId: string;
  readonly staircase: string;
  readonly room: string;
}

/** Enters a dwelling, without a voting person yet. Answers `{householdId}`. Refuses `register.household-there`. Source: SPEC RG5. */
export function decideAddHousehold(
  facts: { building: Building; twin: Household | undefined },
  payload: HouseholdPlace,
  context: Context
): Result<Decision, Refusal> {
  const place = { staircase: bareStaircase(payload.staircase), room: bareRoom(payload.room) };
  const label = householdLabel(facts.building, place);
  if (facts.twin) return refuse('register.household-there', 'RG5', { label });
  const id = context.newId();
  return ok({
    changes: [insert('household', { id, buildingId: facts.building.id, ...place, votingPersonId: null })],
    entries: [entry('HouseholdAdded', {}, { householdId: id, label })],
    answer: { householdId: id }
  });
}

export interface CorrectHousehold extends HouseholdPlace {
  readonly householdId: string;
  readonly reason: string;
}

export interface CorrectHouseholdFacts {
  readonly household: Household;
  readonly oldBuilding: Building;
  readonly building: Building;
  readonly twin: Household | undefined;
}

/**
 * Corrects where a dwelling lies; the journal keeps both readings and the reason.
 * Refuses `register.household-there`, `register.nothing-changed`. Source: SPEC RG6.
 */
export function decideCorrectHousehold(facts: CorrectHouseholdFacts, payload: CorrectHousehold): Result<Decision, Refusal> {
  const place = { buildingId: facts.building.id, staircase: bareStaircase(payload.staircase), room: bareRoom(payload.room) };
  const [from, to] = [householdLabel(facts.oldBuilding, facts.household), householdLabel(facts.building, place)];
  if (facts.twin && facts.twin.id !== facts.household.id) return refuse('register.household-there', 'RG5', { label: to });
  if (from === to) return refuse('register.nothing-changed', 'RG6');
  return ok({
    changes: [update('household', facts.household, place)],
    entries: [entry('HouseholdCorrected', {}, { householdId: facts.household.id, from, to, reason: payload.reason })]
  });
}

export interface NameVoter {
  readonly householdId: string;
  /** null = nobody for now. */
  readonly personId: string | null;
}

/**
 * Names who votes for a dwelling where households vote. Rolls that are already frozen keep the earlier person.
 * Refuses `register.voter-elsewhere`, `register.person-ended`, `register.nothing-changed`. Source: 居民委员会组织法 9 [L]; SPEC RG7.
 */
export function decideNameVoter(facts: { household: Household; person: Person | null }, payload: NameVoter): Result<Decision, Refusal> {
  const { household, person } = facts;
  if (household.votingPersonId === payload.personId) return refuse('register.nothing-changed', 'RG6');
  if (person && person.endedAt !== null) return refuse('register.person-ended', 'RG8');
  if (person && person.householdId !== household.id) return refuse('register.voter-elsewhere', 'RG7');
  return ok({
    changes: [update('household', household, { votingPersonId: payload.personId })],
    guards: person ? [guard('person', person)] : [],
    entries: [
      entry(
        'VoterNamed',
        { personIds: ids(household.votingPersonId, payload.personId) },
        { householdId: household.id, personId: payload.personId }
      )
    ]
  });
}

function ids(...personIds: readonly (string | null)[]): string[] {
  return personIds.filter((id) => id !== null);
}
