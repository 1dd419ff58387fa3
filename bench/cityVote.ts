/**
 * `npx node bench/cityVote.ts` (`-- --rights 1000000`): an owners' vote of a whole city. Counted and declared by the commands that a
 * community uses, then shown and exported by the real server; prints a table and writes bench/results/city-vote.json.
 */
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PLAIN_COOKIE } from '#contract/sessionCookie.ts';
import type { Matter } from '#domain/matter/records.ts';
import { newId } from '#server/application/randomness.ts';
import { openRuntime, type Runtime } from '#server/runtime.ts';
import { createPlayClock } from '#server/scenarios/clock.ts';
import { readSettings } from '#server/settings.ts';
import { ensureBuild } from '../scripts/ensureBuild.ts';
import { startProcess, type ServerProcess } from './child.ts';
import { fillVote, type CityVote } from './city/fillVote.ts';
import { sessionOf } from './prepare.ts';

const { values } = parseArgs({ options: { rights: { type: 'string', default: '1000000' } } });
const rights = Number(values.rights);
const rows: Record<string, { ms: number; 'MiB before': number; 'MiB at its peak': number }> = {};

await ensureBuild();
const folder = await mkdtemp(join(tmpdir(), 'sifang-bench-'));
const prepared = await prepare();
const { size } = await stat(join(folder, 'sifang.db'));
const server = await startProcess('src/server/main.ts', {
  ...{ DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', SIFANG_ASSUME_BUILT: '1', LOG_LEVEL: 'warn' }
});
let bytes = 0;
try {
  const vote = `/c/${prepared.slug}/votes/${prepared.pollId}`;
  await page('matter page with the result', `/c/${prepared.slug}/matters/${prepared.number}`);
  await page('the same again', `/c/${prepared.slug}/matters/${prepared.number}`);
  bytes = await page('export of the masked record', `${vote}/record.json`);
  await page('its fingerprint', `${vote}/record.json?form=fingerprint`);
} finally {
  await server.end();
}
console.table(rows);
console.log(`${prepared.ballots} ballots; data file ${mebibytes(size)} MiB, record ${mebibytes(bytes)} MiB`);
const results = new URL('results/', import.meta.url);
await mkdir(results, { recursive: true });
const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
const figures = { at: new Date().toISOString(), machine, ballots: prepared.ballots, fileBytes: size, recordBytes: bytes, rows };
await writeFile(new URL('city-vote.json', results), `${JSON.stringify(figures, null, 2)}\n`);
await rm(folder, { recursive: true, force: true });
process.exit(0);

interface Prepared extends Pick<CityVote, 'slug' | 'pollId' | 'ballots'> {
  readonly number: string;
  readonly token: string;
}

/** Fills, counts for both scrutineers, declares: each of the three counts everything anew. */
async function prepare(): Promise<Prepared> {
  const clock = createPlayClock();
  const runtime = await openRuntime(readSettings({ DATA_DIR: folder }), clock.now);
  try {
    const from = performance.now();
    const filled = await fillVote(runtime, clock, rights);
    console.log(`${filled.ballots} ballots cast in ${((performance.now() - from) / 1000).toFixed(0)} s`);
    const { stage, pollId, slug, ballots } = filled;
    const give = async (name: string, key: string, payload: object) => {
      const answer = await runtime.app.execute({ id: newId(), name, payload: { pollId, ...payload } }, await stage.cast.actor(key));
      if (!answer.ok) throw new Error(`${name}: ${answer.code}`);
    };
    await give('poll.announce-count', 'secretary', { at: clock.now() + 3_600_000, place: '一层门厅' });
    clock.set(clock.now() + 3_600_000);
    await lap('count, signed by the first scrutineer', () => give('poll.sign-count', 'watch1', {}));
    await give('poll.sign-count', 'watch2', {});
    await lap('count and declaration', () => give('poll.declare', 'chair', {}));
    const secretary = await stage.cast.actor('secretary');
    await lap('turnout by building', async () => void (await runtime.app.query('vote.turnout', { pollId }, secretary)));
    clock.release();
    const token = await sessionOf(runtime, stage.communityId, (await stage.cast.actor('owner:1')).personId);
    return { slug, pollId, ballots, number: (await matterOf(runtime, filled)).number, token };
  } finally {
    await runtime.close();
  }
}

async function matterOf({ app }: Runtime, { stage, matterId }: CityVote): Promise<Matter> {
  const matter = await app.store.read(stage.communityId).get('matter', matterId);
  if (!matter) throw new Error('the matter is gone');
  return matter;
}

/** A page as a browser asks for it; answers its bytes. */
async function page(name: string, path: string): Promise<number> {
  let read = 0;
  await lap(
    name,
    async () => {
      const answer = await fetch(server.url + path, { headers: { cookie: `${PLAIN_COOKIE}=${prepared.token}` }, redirect: 'manual' });
      if (answer.status !== 200 || !answer.body) throw new Error(`${path}: ${answer.status}`);
      for await (const piece of answer.body) read += piece.length;
    },
    server
  );
  return read;
}

async function lap(name: string, work: () => Promise<void>, process?: ServerProcess): Promise<void> {
  const before = (await process?.memory())?.now ?? NaN;
  const from = performance.now();
  await work();
  const ms = Math.round(performance.now() - from);
  rows[name] = { ms, 'MiB before': before, 'MiB at its peak': (await process?.memory())?.peak ?? NaN };
}

function mebibytes(count: number): number {
  return Math.round(count / 2 ** 20);
}
