/** Views of units: the list with its filters, and one unit with everything that is known of it. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import { UNIT_GAPS, type OwnershipLine, type UnitPage, type UnitRow } from '#contract/views/property.ts';
import type { Paged } from '#contract/views/register.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { calendarDateAt, type CalendarDate } from '#domain/basics/time.ts';
import { householdLabel } from '#domain/register/householdLabel.ts';
import { unitLabel } from '#domain/register/property/unitLabel.ts';
import { compareUnits } from '#domain/register/property/unitOrder.ts';
import type { OwnershipRecord } from '#domain/register/propertyRecords.ts';
import { UNIT_USES } from '#domain/voting/owners/records.ts';
import { query, type Query } from '../../query.ts';
import { REGISTER_READERS } from './desk.ts';
import { PAGE_ROWS, paged, PageParams } from './paging.ts';
import { estateNames, gapsOf, learnOwners, ownersShown, unitRow, unitsOf, withKnown, type KnownOwners } from './propertyReading.ts';

const UnitListParams = v.object({
  ...PageParams.entries,
  estateId: v.optional(v.nullable(id), null),
  buildingId: v.optional(v.nullable(id), null),
  use: v.optional(v.nullable(v.picklist(UNIT_USES)), null),
  gap: v.optional(v.nullable(v.picklist(UNIT_GAPS)), null)
});
type UnitListParams = v.InferOutput<typeof UnitListParams>;

export const propertyUnitQueries: readonly Query[] = [
  query({
    name: 'property.units',
    params: UnitListParams,
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: () => [],
    async run({ read, now, zone }, params) {
      const today = calendarDateAt(now, zone);
      const isPlain = params.search.trim() === '' && params.gap === null;
      return ok<Paged<UnitRow>>(isPlain ? await pageOf(read, params, today) : await searched(read, params, today));
    }
  }),
  query({
    name: 'property.unit',
    params: v.object({ unitId: id }),
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: () => [],
    async run({ read, now, zone }, { unitId }) {
      const unit = await read.get('unit', unitId);
      const building = unit && (await read.get('building', unit.buildingId));
      if (!unit || !building) return refuse('record.not-found', undefined, { kind: 'unit' });
      const owners: KnownOwners = new Map();
      const rows = await read.list('ownership', { unitId });
      await learnOwners(
        read,
        rows.flatMap((row) => row.ownerIds),
        owners
      );
      const [known] = await withKnown(read, [unit], building, calendarDateAt(now, zone), owners);
      if (!known) return refuse('record.not-found', undefined, { kind: 'unit' });
      const household = unit.householdId === null ? undefined : await read.get('household', unit.householdId);
      const occupants = await read.list('occupant', { unitId });
      const { staircase, floor, number, estateId, buildingId } = unit;
      return ok<UnitPage>({
        ...unitRow(known, await estateNames(read), owners),
        estateId,
        buildingId,
        building: building.name,
        staircase,
        floor,
        number,
        household: household ? { id: household.id, label: householdLabel(building, household) } : null,
        ownerships: rows.sort(latestFirst).map((row) => ownershipLine(row, owners)),
        occupants: occupants
          .sort((a, b) => (a.since < b.since ? 1 : -1))
          .map(({ id: one, name, phone, personId, since, until }) => ({ id: one, name, phone, personId, since, until })),
        buildings: (await read.list('building', {}, { orderBy: 'position' })).map(({ id: one, name }) => ({ id: one, name }))
      });
    }
  })
];

/** One page without reading more units than it shows: the buildings before it are only counted. */
async function pageOf(read: Read, params: UnitListParams, today: CalendarDate): Promise<Paged<UnitRow>> {
  const { estateId, use } = params;
  const where = { ...(estateId === null ? {} : { estateId }), ...(use === null ? {} : { use }) };
  const living = { ...where, status: ['DELIVERED', 'UNDELIVERED', 'UNSOLD'] as const };
  const counts = await read.countBy('unit', living, 'buildingId');
  const all = await read.list('building', {}, { orderBy: 'position' });
  const buildings = all.filter(
    (building) => (counts[building.id] ?? 0) > 0 && (params.buildingId === null || building.id === params.buildingId)
  );
  const total = buildings.reduce((sum, building) => sum + (counts[building.id] ?? 0), 0);
  const pages = Math.max(1, Math.ceil(total / PAGE_ROWS));
  const page = Math.min(params.page, pages);
  const owners: KnownOwners = new Map();
  const estates = await estateNames(read);
  const rows: UnitRow[] = [];
  let skip = (page - 1) * PAGE_ROWS;
  for (const building of buildings) {
    const count = counts[building.id] ?? 0;
    if (skip >= count) {
      skip -= count;
      continue;
    }
    const units = (await read.list('unit', { ...living, buildingId: building.id })).sort(compareUnits);
    const wanted = units.slice(skip, skip + PAGE_ROWS - rows.length);
    rows.push(...(await withKnown(read, wanted, building, today, owners)).map((one) => unitRow(one, estates, owners)));
    skip = 0;
    if (rows.length >= PAGE_ROWS) break;
  }
  return { rows, page, pages, total };
}

async function searched(read: Read, params: UnitListParams, today: CalendarDate): Promise<Paged<UnitRow>> {
  const owners: KnownOwners = new Map();
  const estates = await estateNames(read);
  const found: UnitRow[] = [];
  const place = {
    ...(params.estateId === null ? {} : { estateId: params.estateId }),
    ...(params.buildingId === null ? {} : { buildingId: params.buildingId })
  };
  for await (const piece of unitsOf(read, place, today, owners)) {
    for (const one of piece) {
      if (params.use !== null && one.unit.use !== params.use) continue;
      if (params.gap === null || gapsOf(one).includes(params.gap)) found.push(unitRow(one, estates, owners));
    }
  }
  return paged(
    found,
    params,
    (row) => `${row.label} ${row.owners.map((owner) => `${owner.name} ${owners.get(owner.ownerId)?.phone ?? ''}`).join(' ')}`
  );
}

/** An ownership as the desk shows it. */
export function ownershipLine(
  { id: one, kind, share, since, until, ownerIds, namedVoterOwnerId }: OwnershipRecord,
  owners: KnownOwners
): OwnershipLine {
  return { id: one, kind, share, since, until, owners: ownersShown(ownerIds, owners), namedVoterOwnerId };
}

/** What holds stands first, then the latest. */
export function latestFirst(a: OwnershipRecord, b: OwnershipRecord): number {
  const isOver = Number(a.until !== null) - Number(b.until !== null);
  return isOver || (a.since < b.since ? 1 : a.since > b.since ? -1 : 0);
}

/** Label of a unit by its id, with its area. */
export async function unitLabels(
  read: Read,
  unitIds: readonly string[]
): Promise<Map<string, { label: string; areaCenti: number | null }>> {
  const units = await read.list('unit', { id: [...new Set(unitIds)] });
  const buildings = new Map((await read.list('building', {})).map((building) => [building.id, building]));
  return new Map(
    units.map((unit) => [unit.id, { label: unitLabel(buildings.get(unit.buildingId) ?? { name: '' }, unit), areaCenti: unit.areaCenti }])
  );
}
