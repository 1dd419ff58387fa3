/**
 * `npx node bench/registerImport.ts`: a register of property of 20,000 units through the whole way of an import, with the longest time in
 * which the server answered nobody; prints a table and writes bench/results/register-import.json.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROPERTY_HEADINGS } from '#domain/register/property/import/columns.ts';
import { createApplication } from '#server/application/application.ts';
import { systemActor } from '#server/application/clockwork.ts';
import { writeTable } from '#server/application/imports/table/writeTable.ts';
import { newId } from '#server/application/randomness.ts';
import { openSqliteStore } from '#server/storage/sqlite/openSqliteStore.ts';

const { values } = parseArgs({ options: { units: { type: 'string', default: '20000' } } });
const count = Number(values.units);
/** The heartbeat that shows how long nobody else was answered, ms. */
const BEAT_MS = 5;

const folder = await mkdtemp(join(tmpdir(), 'sifang-bench-'));
const store = await openSqliteStore({ file: join(folder, 'sifang.db') });
const app = createApplication({ store });
const desk = systemActor(newId());
const founded = await app.execute({ id: newId(), name: 'community.found', payload: { slug: 'bench', name: '压测社区' } }, desk);
if (!founded.ok) throw new Error(founded.code);

let [last, longest] = [performance.now(), 0];
const beat = setInterval(() => {
  const now = performance.now();
  longest = Math.max(longest, now - last - BEAT_MS);
  last = now;
}, BEAT_MS);

const rows: Record<string, { ms: number; 'longest pause, ms': number }> = {};
async function lap<T>(name: string, work: () => Promise<T>): Promise<T> {
  [last, longest] = [performance.now(), 0];
  const from = performance.now();
  const made = await work();
  rows[name] = { ms: Math.round(performance.now() - from), 'longest pause, ms': Math.round(longest) };
  return made;
}

const bytes = await writeTable({ form: 'xlsx', lines: tableOf(count), numberColumn: 4, sheet: '压测园' });
const total = performance.now();
await imported(bytes, '压测园', true);
const whole = {
  ms: Math.round(performance.now() - total),
  'longest pause, ms': Math.max(...Object.values(rows).map((row) => row['longest pause, ms']))
};
rows['all of the import'] = whole;
await imported(bytes, '', false);
const estate = (await store.read(desk.communityId).list('estate', {}))[0];
const secretary = { ...desk, roles: ['SECRETARY' as const] };
const answers = [
  await lap('export as XLSX', () => app.imports.export(estate?.id ?? '', 'xlsx', 'zh', desk)),
  await lap('sums of the overview', () => app.query('property.overview', {}, secretary)),
  await lap('search in the list', () => app.query('property.units', { search: '业主777' }, secretary))
];
if (answers.some((answer) => !answer.ok)) throw new Error('the register cannot be read');
clearInterval(beat);
console.table(rows);
const results = new URL('results/', import.meta.url);
await mkdir(results, { recursive: true });
const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
const text = JSON.stringify({ at: new Date().toISOString(), machine, units: count, bytes: bytes.length, rows }, null, 2);
await writeFile(new URL('register-import.json', results), `${text}\n`);
await app.close();
await rm(folder, { recursive: true, force: true });
process.exit(0);

/** Reads, checks and, the first time, writes the table. */
async function imported(table: Uint8Array, estateName: string, isFirst: boolean): Promise<void> {
  const again = isFirst ? '' : ', a second time';
  const held = app.imports.take(table, 'bench.xlsx', desk);
  if (!held.ok) throw new Error(held.error.code);
  const { uploadId: id } = held.value;
  await lap(`read XLSX${again}`, () => app.imports.settled(id));
  const read = await app.imports.view(id, desk);
  if (!read.ok || !read.value.settings) throw new Error('the table was not read');
  const started = app.imports.check(id, { ...read.value.settings, estateName, people: 'MAKE' }, desk);
  if (!started.ok) throw new Error(started.error.code);
  await lap(`check${again}`, () => app.imports.settled(id));
  const checked = await app.imports.view(id, desk);
  if (!checked.ok || checked.value.check?.problemCount !== 0) throw new Error('the table was not clean');
  if (checked.value.check.canApply !== isFirst) throw new Error('the second import of a table must change nothing');
  if (!isFirst) return;
  const applying = app.imports.apply(id, newId(), desk);
  if (!applying.ok) throw new Error(applying.error.code);
  await lap('write', () => app.imports.settled(id));
  const done = await app.imports.view(id, desk);
  if (!done.ok || done.value.applied?.counts.unitsAdded !== count) throw new Error('not every unit was written');
}

/** A heading and `units` lines: buildings of 200, every fifth co-owned, every fourth owner with two units. */
function tableOf(units: number): string[][] {
  const heading = (['building', 'staircase', 'number', 'floor', 'area', 'owner', 'phone', 'use'] as const).map(
    (column) => PROPERTY_HEADINGS[column].zh[0] ?? ''
  );
  const lines = Array.from({ length: units }, (_, index) => {
    const within = index % 200;
    const floor = Math.floor(within / 8) + 1;
    const owner = index % Math.ceil((units * 3) / 4);
    const names = index % 5 === 0 ? `业主${owner}、共有人${index}` : `业主${owner}`;
    const number = `${floor}${String((within % 8) + 1).padStart(2, '0')}`;
    const area = (80 + (index % 4_000) / 100).toFixed(2);
    return [
      `${Math.floor(index / 200) + 1}号楼`,
      `${(within % 2) + 1}单元`,
      number,
      String(floor),
      area,
      names,
      String(13_800_000_000 + owner),
      '住宅'
    ];
  });
  return [heading, ...lines];
}
