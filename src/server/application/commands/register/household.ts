/** Commands on buildings and households, each bound to its facts and its decision. */
import { addBuilding, addHousehold, correctHousehold, nameVoter } from '#contract/commands/register/household.ts';
import type { Read } from '#domain/basics/reading.ts';
import { ok } from '#domain/basics/result.ts';
import {
  decideAddBuilding,
  decideAddHousehold,
  decideCorrectHousehold,
  decideNameVoter,
  type HouseholdPlace
} from '#domain/register/buildings.ts';
import { bareRoom, bareStaircase } from '#domain/register/householdLabel.ts';
import { bind, type Binding } from '../../binding.ts';
import { known, knownOrNull } from './known.ts';

export const householdCommands: readonly Binding[] = [
  bind(addBuilding, async ({ read }) => ok({ buildings: await read.list('building', {}) }), decideAddBuilding),
  bind(
    addHousehold,
    async ({ read }, payload) => {
      const building = await known(read, 'building', payload.buildingId);
      return building.ok ? ok({ building: building.value, twin: await householdAt(read, payload) }) : building;
    },
    decideAddHousehold
  ),
  bind(
    correctHousehold,
    async ({ read }, payload) => {
      const household = await known(read, 'household', payload.householdId);
      if (!household.ok) return household;
      const [oldBuilding, building] = [
        await known(read, 'building', household.value.buildingId),
        await known(read, 'building', payload.buildingId)
      ];
      if (!oldBuilding.ok) return oldBuilding;
      if (!building.ok) return building;
      const twin = await householdAt(read, payload);
      return ok({ household: household.value, oldBuilding: oldBuilding.value, building: building.value, twin });
    },
    decideCorrectHousehold
  ),
  bind(
    nameVoter,
    async ({ read }, payload) => {
      const household = await known(read, 'household', payload.householdId);
      if (!household.ok) return household;
      const person = await knownOrNull(read, 'person', payload.personId);
      return person.ok ? ok({ household: household.value, person: person.value }) : person;
    },
    decideNameVoter
  )
];

function householdAt(read: Read, place: HouseholdPlace) {
  return read.find('household', { buildingId: place.buildingId, staircase: bareStaircase(place.staircase), room: bareRoom(place.room) });
}
