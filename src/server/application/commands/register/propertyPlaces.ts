/** Commands on estates, units and occupants, each bound to its facts and its decision. */
import {
  addEstate,
  addOccupant,
  addUnit,
  correctEstate,
  correctOccupant,
  correctUnit,
  endOccupant,
  endUnit
} from '#contract/commands/register/propertyPlaces.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { decideAddEstate, decideCorrectEstate } from '#domain/register/property/estates.ts';
import { decideAddOccupant, decideCorrectOccupant, decideEndOccupant } from '#domain/register/property/occupants.ts';
import { bareDoor, isCounted, type Door } from '#domain/register/property/unitLabel.ts';
import { decideAddUnit, decideCorrectUnit, decideEndUnit, type UnitFacts } from '#domain/register/property/units.ts';
import { bind, type Binding } from '../../binding.ts';
import { known, knownOrNull } from './known.ts';

export const propertyPlaceCommands: readonly Binding[] = [
  bind(addEstate, async ({ read }) => ok({ estates: await read.list('estate', {}) }), decideAddEstate),
  bind(
    correctEstate,
    async ({ read }, payload) => {
      const estate = await known(read, 'estate', payload.estateId);
      return estate.ok ? ok({ estate: estate.value, estates: await read.list('estate', {}) }) : estate;
    },
    decideCorrectEstate
  ),
  bind(
    addUnit,
    async ({ read }, payload) => {
      const estate = await known(read, 'estate', payload.estateId);
      return estate.ok ? unitFacts(read, payload.estateId, payload) : estate;
    },
    decideAddUnit
  ),
  bind(
    correctUnit,
    async ({ read }, payload) => {
      const unit = await known(read, 'unit', payload.unitId);
      if (!unit.ok) return unit;
      const oldBuilding = await known(read, 'building', unit.value.buildingId);
      if (!oldBuilding.ok) return oldBuilding;
      const facts = await unitFacts(read, unit.value.estateId, payload);
      return facts.ok ? ok({ ...facts.value, unit: unit.value, oldBuilding: oldBuilding.value }) : facts;
    },
    decideCorrectUnit
  ),
  bind(
    endUnit,
    async ({ read }, payload) => {
      const unit = await known(read, 'unit', payload.unitId);
      if (!unit.ok) return unit;
      const building = await known(read, 'building', unit.value.buildingId);
      if (!building.ok) return building;
      const open = await read.list('ownership', { unitId: payload.unitId, until: null });
      return ok({ unit: unit.value, building: building.value, open });
    },
    decideEndUnit
  ),
  bind(
    addOccupant,
    async ({ read }, payload) => {
      const unit = await known(read, 'unit', payload.unitId);
      if (!unit.ok) return unit;
      const person = await knownOrNull(read, 'person', payload.personId);
      return person.ok ? ok({ unit: unit.value }) : person;
    },
    decideAddOccupant
  ),
  bind(
    correctOccupant,
    async ({ read }, payload) => {
      const occupant = await known(read, 'occupant', payload.occupantId);
      if (!occupant.ok) return occupant;
      const person = await knownOrNull(read, 'person', payload.personId);
      return person.ok ? ok({ occupant: occupant.value }) : person;
    },
    decideCorrectOccupant
  ),
  bind(
    endOccupant,
    async ({ read }, payload) => {
      const occupant = await known(read, 'occupant', payload.occupantId);
      return occupant.ok ? ok({ occupant: occupant.value }) : occupant;
    },
    decideEndOccupant
  )
];

async function unitFacts(read: Read, estateId: string, at: Door & { buildingId: string }): Promise<Result<UnitFacts, Refusal>> {
  const building = await known(read, 'building', at.buildingId);
  if (!building.ok) return building;
  const door = bareDoor(at);
  const { buildingId } = at;
  const twin = await read.find('unit', { estateId, buildingId, ...door });
  const household = isCounted(door)
    ? await read.find('household', { buildingId, staircase: door.staircase, room: door.number })
    : undefined;
  return ok({ building: building.value, twin, household });
}
