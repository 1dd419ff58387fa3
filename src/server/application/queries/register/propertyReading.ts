/** Reads the register of property building by building, so that 20,000 units neither fill a view nor hold the server up. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GridUnit, UnitGap, UnitOwner, UnitRow } from '#contract/views/property.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { CalendarDate } from '#domain/basics/time.ts';
import { knownOf, type KnownUnit } from '#domain/register/property/sums.ts';
import { isCounted, unitLabel } from '#domain/register/property/unitLabel.ts';
import { compareUnits } from '#domain/register/property/unitOrder.ts';
import type { OwnerRecord, OwnershipRecord, UnitRecord } from '#domain/register/propertyRecords.ts';
import type { Building } from '#domain/register/records.ts';
import { chunks } from '../../imports/inSlices.ts';
import { byName } from './paging.ts';

/** Records asked for at once. */
const AT_ONCE = 400;

/** A unit with what is known of it today. */
export interface ReadUnit {
  readonly unit: UnitRecord;
  readonly building: Building;
  readonly known: KnownUnit;
  readonly isOccupied: boolean;
}

export interface PropertyPlace {
  readonly estateId?: string;
  readonly buildingId?: string;
}

/** Owners that were read, kept for the whole view. */
export type KnownOwners = Map<string, OwnerRecord>;

/** The living units of a place, building by building in the order of lists. */
export async function* unitsOf(read: Read, place: PropertyPlace, today: CalendarDate, owners: KnownOwners): AsyncGenerator<ReadUnit[]> {
  for (const building of await read.list('building', {}, { orderBy: 'position' })) {
    if (place.buildingId !== undefined && place.buildingId !== building.id) continue;
    const where = { buildingId: building.id, ...(place.estateId === undefined ? {} : { estateId: place.estateId }) };
    const units = (await read.list('unit', where)).filter((unit) => unit.status !== 'ENDED').sort(compareUnits);
    for (const piece of chunks(units, AT_ONCE)) {
      yield await withKnown(read, piece, building, today, owners);
      await nextTurn();
    }
  }
}

/** What is known of these units of one building. */
export async function withKnown(
  read: Read,
  units: readonly UnitRecord[],
  building: Building,
  today: CalendarDate,
  owners: KnownOwners
): Promise<ReadUnit[]> {
  const unitId = units.map((unit) => unit.id);
  const open = Map.groupBy<string, OwnershipRecord>(await read.list('ownership', { unitId, until: null }), (row) => row.unitId);
  await learnOwners(
    read,
    [...open.values()].flat().flatMap((row) => row.ownerIds),
    owners
  );
  const occupied = new Set((await read.list('occupant', { unitId, until: null })).map((occupant) => occupant.unitId));
  return units.map((unit) => ({
    unit,
    building,
    known: knownOf(unit, open.get(unit.id) ?? [], owners, today),
    isOccupied: occupied.has(unit.id)
  }));
}

/** Reads the owners that are not known yet. */
export async function learnOwners(read: Read, ids: readonly string[], owners: KnownOwners): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !owners.has(id));
  for (const piece of chunks(missing, AT_ONCE)) {
    for (const owner of await read.list('owner', { id: piece })) owners.set(owner.id, owner);
  }
}

/** What is not known of a unit yet; only dwellings and shops have gaps. */
export function gapsOf({ unit, known }: ReadUnit): UnitGap[] {
  if (!isCounted(unit)) return [];
  const gaps: UnitGap[] = [];
  if (known.areaMissing) gaps.push('AREA');
  if (known.ownerMissing) gaps.push('OWNER');
  else if (!known.canAct) gaps.push('PERSON');
  if (known.voterMissing) gaps.push('VOTER');
  return gaps;
}

/** Owners by name: the order of their ids means nothing. */
export function ownersShown(ids: readonly string[], owners: KnownOwners): UnitOwner[] {
  const shown = ids.flatMap((id) => {
    const owner = owners.get(id);
    return owner ? [{ ownerId: id, name: owner.name, kind: owner.kind, canAct: owner.personId !== null }] : [];
  });
  return shown.sort((a, b) => byName.compare(a.name, b.name));
}

/** A line of the list. */
export function unitRow(read: ReadUnit, estates: ReadonlyMap<string, string>, owners: KnownOwners): UnitRow {
  const { unit, building, known } = read;
  return {
    id: unit.id,
    label: unitLabel(building, unit),
    estate: estates.get(unit.estateId) ?? '',
    use: unit.use,
    status: unit.status,
    areaCenti: unit.areaCenti,
    areaSource: unit.areaSource,
    ownership: known.ownership?.kind ?? null,
    owners: ownersShown(known.ownerIds, owners),
    gaps: gapsOf(read)
  };
}

/** A cell of the building view. */
export function gridUnit({ unit, building, known, isOccupied }: ReadUnit): GridUnit {
  return {
    id: unit.id,
    number: unit.number,
    label: unitLabel(building, unit),
    use: unit.use,
    status: unit.status,
    areaCenti: unit.areaCenti,
    ownerKnown: !known.ownerMissing,
    canAct: known.canAct,
    isCoOwned: known.isCoOwned,
    isDevelopers: known.isDevelopers,
    isOccupied
  };
}

/** Names of the estates by id. */
export async function estateNames(read: Read): Promise<Map<string, string>> {
  return new Map((await read.list('estate', {}, { orderBy: 'position' })).map(({ id, name }) => [id, name]));
}
