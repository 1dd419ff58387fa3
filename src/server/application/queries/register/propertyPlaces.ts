/** Views of estates and buildings: sums, the grid of a building, what is not known yet. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import {
  UNIT_GAPS,
  type BuildingGrid,
  type GridFloor,
  type PropertyGaps,
  type PropertyNames,
  type PropertyOverview
} from '#contract/views/property.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { calendarDateAt, type CalendarDate } from '#domain/basics/time.ts';
import { SumsOf } from '#domain/register/property/sums.ts';
import { isCounted, unitLabel } from '#domain/register/property/unitLabel.ts';
import { compareFloors, floorOf } from '#domain/register/property/unitOrder.ts';
import { compareNumbers } from '#domain/voting/rules/unitNumberOrder.ts';
import { query, type Query } from '../../query.ts';
import { REGISTER_READERS } from './desk.ts';
import { gapsOf, gridUnit, unitsOf, type KnownOwners, type ReadUnit } from './propertyReading.ts';

/** Units listed per gap; the number of all stands beside. */
const GAP_UNITS = 100;
const NAMES = 50;

export const propertyPlaceQueries: readonly Query[] = [
  query({
    name: 'property.overview',
    params: v.object({}),
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: () => [],
    async run({ read, now, zone }) {
      const today = calendarDateAt(now, zone);
      const owners: KnownOwners = new Map();
      const estates = [];
      for (const estate of await read.list('estate', {}, { orderBy: 'position' })) {
        estates.push({ id: estate.id, name: estate.name, ...(await estateSums(read, estate.id, today, owners)) });
      }
      return ok<PropertyOverview>({ estates });
    }
  }),
  query({
    // Only the names: what forms and filters need, without adding anything up.
    name: 'property.places',
    params: v.object({}),
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: () => [],
    async run({ read }) {
      const named = ({ id: one, name }: { id: string; name: string }) => ({ id: one, name });
      return ok<PropertyNames>({
        estates: (await read.list('estate', {}, { orderBy: 'position' })).map(named),
        buildings: (await read.list('building', {}, { orderBy: 'position' })).map(named)
      });
    }
  }),
  query({
    name: 'property.building',
    params: v.object({ estateId: id, buildingId: id }),
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: () => [],
    async run({ read, now, zone }, { estateId, buildingId }) {
      const [estate, building] = [await read.get('estate', estateId), await read.get('building', buildingId)];
      if (!estate || !building) return refuse('record.not-found', undefined, { kind: 'building' });
      const [units, sums]: [ReadUnit[], SumsOf] = [[], new SumsOf()];
      for await (const piece of unitsOf(read, { estateId, buildingId }, calendarDateAt(now, zone), new Map())) {
        units.push(...piece);
        for (const one of piece) sums.add(one.unit, one.known, one.isOccupied);
      }
      return ok<BuildingGrid>({
        building: { id: building.id, name: building.name },
        estate: { id: estate.id, name: estate.name },
        sums: sums.total(),
        staircases: staircasesOf(units.filter(({ unit }) => isCounted(unit))),
        parking: units.filter(({ unit }) => unit.use === 'PARKING').map(gridUnit),
        storage: units.filter(({ unit }) => unit.use === 'STORAGE').map(gridUnit)
      });
    }
  }),
  query({
    name: 'property.gaps',
    params: v.object({ estateId: id }),
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: () => [],
    async run({ read, now, zone }, { estateId }) {
      const estate = await read.get('estate', estateId);
      if (!estate) return refuse('record.not-found', undefined, { kind: 'estate' });
      const gaps = new Map(UNIT_GAPS.map((gap) => [gap, { total: 0, units: [] as { id: string; label: string }[] }]));
      const owners: KnownOwners = new Map();
      for await (const piece of unitsOf(read, { estateId }, calendarDateAt(now, zone), owners)) {
        for (const one of piece) {
          for (const gap of gapsOf(one)) {
            const found = gaps.get(gap);
            if (!found) continue;
            found.total += 1;
            if (found.units.length < GAP_UNITS) found.units.push({ id: one.unit.id, label: unitLabel(one.building, one.unit) });
          }
        }
      }
      return ok<PropertyGaps>({
        estate: { id: estate.id, name: estate.name },
        gaps: [...gaps].map(([gap, found]) => ({ gap, ...found })),
        unmarkedNames: unmarkedNames(owners)
      });
    }
  })
];

async function estateSums(read: Read, estateId: string, today: CalendarDate, owners: KnownOwners) {
  const whole = new SumsOf();
  const buildings = new Map<string, { id: string; name: string; sums: SumsOf }>();
  for await (const piece of unitsOf(read, { estateId }, today, owners)) {
    for (const { unit, building, known, isOccupied } of piece) {
      const place = buildings.get(building.id) ?? { id: building.id, name: building.name, sums: new SumsOf() };
      buildings.set(building.id, place);
      for (const sums of [whole, place.sums]) sums.add(unit, known, isOccupied);
    }
  }
  return { ...whole.total(), buildings: [...buildings.values()].map(({ id: one, name, sums }) => ({ id: one, name, ...sums.total() })) };
}

function staircasesOf(units: readonly ReadUnit[]): BuildingGrid['staircases'] {
  const staircases = [...Map.groupBy(units, ({ unit }) => unit.staircase)].sort(([a], [b]) => compareNumbers(a, b));
  return staircases.map(([staircase, of]) => {
    const floors = [...Map.groupBy(of, ({ unit }) => floorOf(unit))].sort(([a], [b]) => compareFloors(a, b));
    return { staircase, floors: floors.map(([floor, there]): GridFloor => ({ floor, units: there.map(gridUnit) })) };
  });
}

/** Owners of one name of whom one has neither mark nor phone: the register cannot tell whether they are one. */
function unmarkedNames(owners: KnownOwners): PropertyGaps['unmarkedNames'] {
  const byName = Map.groupBy(owners.values(), (owner) => owner.name);
  return [...byName]
    .filter(([, of]) => of.length > 1 && of.some((owner) => owner.idMark === '' && owner.phone === ''))
    .map(([name, of]) => ({ name, owners: of.length }))
    .sort((a, b) => b.owners - a.owners)
    .slice(0, NAMES);
}
