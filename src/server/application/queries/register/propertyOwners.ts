/** Views of owners: the list with its search, and one owner with all units, present and past. */
import * as v from 'valibot';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { id } from '#contract/limits.ts';
import type { OwnerPage, OwnerRow } from '#contract/views/property.ts';
import type { Paged } from '#contract/views/register.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import type { OwnerRecord, OwnershipRecord } from '#domain/register/propertyRecords.ts';
import { OWNER_KINDS } from '#domain/voting/owners/records.ts';
import { chunks } from '../../imports/inSlices.ts';
import { query, type Query } from '../../query.ts';
import { REGISTER_READERS } from './desk.ts';
import { byName, paged, PageParams } from './paging.ts';
import { learnOwners, type KnownOwners } from './propertyReading.ts';
import { latestFirst, ownershipLine, unitLabels } from './propertyUnits.ts';

const AT_ONCE = 400;
const COLLATED_MAX = 3_000;

export const propertyOwnerQueries: readonly Query[] = [
  query({
    name: 'property.owners',
    params: v.object({
      ...PageParams.entries,
      kind: v.optional(v.nullable(v.picklist(OWNER_KINDS)), null),
      unbound: v.optional(v.boolean(), false),
      withEnded: v.optional(v.boolean(), false)
    }),
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: () => [],
    async run({ read }, params) {
      const all = await read.list('owner', params.withEnded ? {} : { endedAt: null });
      await nextTurn();
      const shown = all.filter(
        (owner) => (params.kind === null || owner.kind === params.kind) && (!params.unbound || owner.personId === null)
      );
      // Comparing as a dictionary does takes long for many names; a long list is searched, not leafed through.
      shown.sort(shown.length > COLLATED_MAX ? (a, b) => (a.name < b.name ? -1 : 1) : (a, b) => byName.compare(a.name, b.name));
      const page = paged(shown, params, (owner) => `${owner.name} ${owner.phone} ${owner.idMark}`);
      const owned = await ownedBy(read, new Set(page.rows.map((owner) => owner.id)));
      const labels = await unitLabels(
        read,
        [...owned.values()].flat().map((row) => row.unitId)
      );
      return ok<Paged<OwnerRow>>({
        ...page,
        rows: page.rows.map((owner) => ({ ...ownerRow(owner), units: unitsOf(owned.get(owner.id) ?? [], labels) }))
      });
    }
  }),
  query({
    name: 'property.owner',
    params: v.object({ ownerId: id }),
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: () => [],
    async run({ read }, { ownerId }) {
      const owner = await read.get('owner', ownerId);
      if (!owner) return refuse('record.not-found', undefined, { kind: 'owner' });
      const person = owner.personId === null ? undefined : await read.get('person', owner.personId);
      const rows = (await ownedBy(read, new Set([ownerId]), true)).get(ownerId) ?? [];
      const labels = await unitLabels(
        read,
        rows.map((row) => row.unitId)
      );
      const owners: KnownOwners = new Map();
      await learnOwners(
        read,
        rows.flatMap((row) => row.ownerIds),
        owners
      );
      const { representative, actsAs, diedOn } = owner;
      return ok<OwnerPage>({
        ...ownerRow(owner),
        representative,
        actsAs,
        diedOn,
        person: person ? { id: person.id, name: person.name } : null,
        units: rows
          .sort((a, b) => latestFirst(a, b) || byName.compare(labels.get(a.unitId)?.label ?? '', labels.get(b.unitId)?.label ?? ''))
          .map((row) => {
            const unit = labels.get(row.unitId);
            return { ...ownershipLine(row, owners), unitId: row.unitId, label: unit?.label ?? '', areaCenti: unit?.areaCenti ?? null };
          })
      });
    }
  })
];

/** Ownerships by owner. The keys of all sets are counted by the database: looking into 20,000 rows for co-owners would take long. */
async function ownedBy(read: Read, ownerIds: ReadonlySet<string>, withPast = false): Promise<Map<string, OwnershipRecord[]>> {
  const where = withPast ? {} : { until: null };
  const keys = Object.keys(await read.countBy('ownership', where, 'ownerKey')).filter((key) =>
    key.split(' ').some((one) => ownerIds.has(one))
  );
  const owned = new Map<string, OwnershipRecord[]>();
  for (const piece of chunks(keys, AT_ONCE)) {
    for (const row of await read.list('ownership', { ...where, ownerKey: piece })) {
      for (const ownerId of row.ownerIds) if (ownerIds.has(ownerId)) owned.set(ownerId, [...(owned.get(ownerId) ?? []), row]);
    }
  }
  return owned;
}

function ownerRow({ id: one, name, kind, phone, idMark, personId, endedAt }: OwnerRecord): Omit<OwnerRow, 'units'> {
  return { id: one, name, kind, phone, idMark, canAct: personId !== null, endedAt };
}

function unitsOf(rows: readonly OwnershipRecord[], labels: ReadonlyMap<string, { label: string }>): OwnerRow['units'] {
  return rows
    .map((row) => ({ id: row.unitId, label: labels.get(row.unitId)?.label ?? '' }))
    .sort((a, b) => byName.compare(a.label, b.label));
}
