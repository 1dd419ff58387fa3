/** `npm run bench`: the vote storm against the real server, beside its floor; prints the table and writes bench/results/latest.json. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../scripts/ensureBuild.ts';
import { startProcess, type ServerProcess } from './child.ts';
import { measure, RESERVED, type Measured } from './measure.ts';
import { prepareHall, type Hall } from './prepare.ts';
import { tableOf, type Row } from './table.ts';

const { values } = parseArgs({
  options: {
    phones: { type: 'string', default: '200,500,1000' },
    rounds: { type: 'string', default: '3' },
    /** Folder for a processor profile of the server; figures are then not comparable. */
    profile: { type: 'string' },
    'no-floor': { type: 'boolean', default: false }
  }
});
const sizes = values.phones.split(',').map(Number);
const rounds = Number(values.rounds);
const results = new URL('results/', import.meta.url);

await ensureBuild();
const rows: Row[] = [];
for (const phones of sizes) rows.push(await benchOf(phones));
console.log(`\n${tableOf(rows)}`);
await mkdir(results, { recursive: true });
const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version };
await writeFile(new URL('latest.json', results), `${JSON.stringify({ at: new Date().toISOString(), machine, rounds, rows }, null, 2)}\n`);
process.exit(0);

async function benchOf(phones: number): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'sifang-bench-'));
  try {
    const prepared = join(folder, 'prepared');
    const startedAt = performance.now();
    const hall = await prepareHall(prepared, phones + RESERVED);
    console.log(`${phones} phones: prepared in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    // Product and floor take turns, so that a slow minute of the machine meets both.
    const runs: Record<keyof Row, Measured[]> = { product: [], floor: [], bare: [] };
    for (let round = 0; round < rounds; round++) {
      const product = await productRun(join(folder, `round${round}`), prepared, hall, phones);
      runs.product.push(product);
      if (values['no-floor']) continue;
      runs.floor.push(await floorRun(hall, phones, product.bytes));
      runs.bare.push(await floorRun(hall, phones, null));
    }
    return { product: middle(runs.product), floor: middle(runs.floor), bare: middle(runs.bare) } as Row;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function productRun(dataDir: string, prepared: string, hall: Hall, phones: number): Promise<Measured> {
  await cp(prepared, dataDir, { recursive: true });
  const nodeOptions = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [];
  const env = { DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', SIFANG_ASSUME_BUILT: '1', LOG_LEVEL: 'warn' };
  return measured(await startProcess('src/server/main.ts', env, nodeOptions), hall, phones, true);
}

async function floorRun(hall: Hall, phones: number, bytes: Measured['bytes'] | null): Promise<Measured> {
  return measured(
    await startProcess('bench/echoServer.ts', bytes ? { FLOOR_BYTES: JSON.stringify(bytes) } : {}),
    hall,
    phones,
    bytes !== null
  );
}

async function measured(server: ServerProcess, hall: Hall, phones: number, views: boolean): Promise<Measured> {
  try {
    return await measure(server, hall, phones, views);
  } finally {
    await server.end();
  }
}

/** The round whose p95 is the middle one. */
function middle(runs: readonly Measured[]): Measured | undefined {
  return runs.toSorted((a, b) => a.ack.p95 - b.ack.p95)[Math.floor(runs.length / 2)];
}
