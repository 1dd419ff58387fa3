/** The register of an estate as a file, with the columns of the import. */
import { Worker } from 'node:worker_threads';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Read } from '#domain/basics/reading.ts';
import { AREA_INDEX, exportHeading, exportRows, type TableLang } from '#domain/register/property/import/exportLines.ts';
import type { OwnerRecord, OwnershipRecord } from '#domain/register/propertyRecords.ts';
import { compareUnits } from '#domain/register/property/unitOrder.ts';
import { chunks } from './inSlices.ts';
import type { TableForm, TableToWrite } from './table/writeTable.ts';

/** Records asked for at once. */
const AT_ONCE = 400;

/** The bytes of the table of one estate, building by building. SPEC RG35. */
export async function exportEstate(
  read: Read,
  estate: { id: string; name: string },
  form: TableForm,
  lang: TableLang
): Promise<Uint8Array> {
  const lines = [exportHeading(lang)];
  for (const building of await read.list('building', {}, { orderBy: 'position' })) {
    const units = (await read.list('unit', { estateId: estate.id, buildingId: building.id })).sort(compareUnits);
    for (const piece of chunks(units, AT_ONCE)) {
      const open: OwnershipRecord[] = await read.list('ownership', { unitId: piece.map((unit) => unit.id), until: null });
      const owned = await read.list('owner', { id: [...new Set(open.flatMap((row) => row.ownerIds))] });
      const owners = new Map<string, OwnerRecord>(owned.map((owner) => [owner.id, owner]));
      const rows = Map.groupBy(open, (row) => row.unitId);
      lines.push(...piece.flatMap((unit) => exportRows(unit, building, rows.get(unit.id) ?? [], owners, lang)));
      await nextTurn();
    }
  }
  // A sheet's name may not hold these signs, and has 31 at most.
  return written({ form, lines, numberColumn: AREA_INDEX, sheet: estate.name.replace(/[\\/?*[\]:']/gu, ' ').slice(0, 31) || '1' });
}

async function written(table: TableToWrite): Promise<Uint8Array> {
  const worker = new Worker(new URL('./table/writeWorker.ts', import.meta.url), { workerData: table, name: 'sifang-table' });
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  } finally {
    await worker.terminate();
  }
}
