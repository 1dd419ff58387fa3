/** `npm run demo`: plays a community into a fresh database through the same door that people use, then serves it with the ways in printed. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuild } from '../../scripts/ensureBuild.ts';
import { addressesOf } from './addresses.ts';
import { printDemo } from './demo/sheet.ts';
import { letIn } from './demo/access.ts';
import { runUntilSignal, startOrSayWhy } from './lifetime.ts';
import { log } from './log.ts';
import { openRuntime } from './runtime.ts';
import { createPlayClock } from './scenarios/clock.ts';
import { playScenario } from './scenarios/play.ts';
import { readScenario } from './scenarios/readScenario.ts';
import { serve } from './serve.ts';
import { helpText, readSettings } from './settings.ts';

/** Lies in every data folder that a demo made: only such a folder is emptied. */
const MARK = 'demo-data';
const FILE = new URL('../../scenarios/demo.yaml', import.meta.url).pathname;

if (process.argv.includes('--help')) {
  console.log(helpText());
  process.exit(0);
}

const settings = await startOrSayWhy(async () => readSettings({ DATA_DIR: 'data-demo', ...process.env }));
await ensureBuild();
await emptyFolder(settings.dataDir);

const startedAt = Date.now();
const scenario = await readScenario(FILE);
const clock = createPlayClock();
const runtime = await openRuntime(settings, clock.now);
console.log(`正在准备演示数据 / preparing the demo: ${scenario.title}`);
const { stage, reports } = await playScenario(scenario, { app: runtime.app, clock, clockwork: runtime.clockwork, startedAt });
const wrong = reports.filter((report) => !report.holds);
if (wrong.length > 0 || !scenario.demo) {
  for (const report of wrong) console.error(`${report.index + 1} ${report.title}: expected ${report.expected}, came ${report.came}`);
  console.error('演示场景没有按预期演完 / the demo scenario did not play as expected');
  process.exit(1);
}
clock.release();

const ways = await letIn(runtime, stage, scenario.demo);
const serving = await startOrSayWhy(() => serve(runtime));
const stopClock = runtime.clockwork.start(30_000, (error) => log.error({ err: error }, 'clockwork fault'));
printDemo(addressesOf(settings, serving.port), scenario.community.slug, ways, Date.now() - startedAt);

runUntilSignal(async () => {
  stopClock();
  await serving.close();
  await runtime.close();
});

/** Empties a folder that an earlier demo made; refuses one that holds anything else. */
async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  if (names.length > 0 && !names.includes(MARK)) {
    console.error(`${folder} holds data that no demo made. Name another folder with DATA_DIR.`);
    process.exit(1);
  }
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
  await writeFile(join(folder, MARK), 'This folder was made by the demo and is emptied by the next one.\n');
}
