/** Reads what an import of property is compared with, in pieces that leave the server answering. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Read } from '#domain/basics/reading.ts';
import { namesIn } from '#domain/register/property/import/namesIn.ts';
import type { ImportSettings, PropertyFacts } from '#domain/register/property/import/planTypes.ts';
import type { OwnerRecord } from '#domain/register/propertyRecords.ts';
import type { RecordKind, Records } from '#domain/records.ts';
import { chunks } from './inSlices.ts';

/** Records asked for at once. */
const AT_ONCE = 400;

/** Throws the signal's reason as soon as it is aborted. */
export async function readPropertyFacts(
  read: Read,
  lines: readonly (readonly string[])[],
  settings: ImportSettings,
  signal: AbortSignal
): Promise<PropertyFacts> {
  async function pieces<K extends RecordKind, Value>(
    values: readonly Value[],
    one: (piece: Value[]) => Promise<Records[K][]>
  ): Promise<Records[K][]> {
    const found: Records[K][] = [];
    for (const piece of chunks(values, AT_ONCE)) {
      signal.throwIfAborted();
      found.push(...(await one(piece)));
      await nextTurn();
    }
    return found;
  }
  const { estateId } = settings;
  const buildings = await read.list('building', {}, { orderBy: 'position' });
  const units: Records['unit'][] = [];
  const households: Records['household'][] = [];
  for (const { id: buildingId } of buildings) {
    signal.throwIfAborted();
    if (estateId !== '') units.push(...(await read.list('unit', { estateId, buildingId })));
    households.push(...(await read.list('household', { buildingId })));
    await nextTurn();
  }
  const open = await pieces<'ownership', string>(
    units.map((unit) => unit.id),
    (unitId) => read.list('ownership', { unitId, until: null })
  );
  const names = namesIn(lines, settings);
  const named = await pieces<'owner', string>(names, (name) => read.list('owner', { name, endedAt: null }));
  const there = new Map<string, OwnerRecord>(named.map((owner) => [owner.id, owner]));
  const others = [...new Set(open.flatMap((row) => row.ownerIds))].filter((id) => !there.has(id));
  const owning = await pieces<'owner', string>(others, (id) => read.list('owner', { id }));
  const people =
    settings.people === 'NONE' ? [] : await pieces<'person', string>(names, (name) => read.list('person', { name, endedAt: null }));
  return { estates: await read.list('estate', {}), buildings, units, open, owners: [...named, ...owning], households, people };
}
