/** `npm run scenario -- FILE…`: plays each file into a fresh store and prints what was expected and what came. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApplication } from '#server/application/application.ts';
import { createClockwork } from '#server/application/clockwork.ts';
import { openStore } from '#server/storage/openStore.ts';
import type { Scenario } from '#contract/scenario.ts';
import { createPlayClock } from './clock.ts';
import { playScenario, type StepReport } from './play.ts';
import { readScenario } from './readScenario.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    db: { type: 'string' },
    keep: { type: 'string' },
    quiet: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
  }
});

if (values.help || positionals.length === 0) {
  console.log('npm run scenario -- FILE… [--db postgres://…] [--keep FILE.db] [--quiet]');
  process.exit(values.help ? 0 : 2);
}

let failed = 0;
for (const file of positionals) failed += await playFile(file);
process.exitCode = failed > 0 ? 1 : 0;

async function playFile(file: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'sifang-scenario-'));
  try {
    const scenario = await readScenario(file);
    console.log(`\n${basename(file)} · ${scenario.title}`);
    return await playInto(folder, scenario);
  } catch (error) {
    console.log(`  ✗ ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function playInto(folder: string, scenario: Scenario): Promise<number> {
  const startedAt = Date.now();
  const clock = createPlayClock();
  const store = await openStore({ databaseUrl: values.db, dataDir: folder });
  const app = createApplication({ store, now: clock.now });
  const clockwork = createClockwork(app, () => undefined);
  const options = { app, clock, clockwork, startedAt, onStep: (report: StepReport) => print(report, scenario.community.zone) };
  // An open store keeps the process alive, so it is closed also after a mistake in the file.
  const played = await playScenario(scenario, options)
    .then(async ({ reports, stage }) => ({ reports, broken: await store.verifyChain(stage.communityId) }))
    .finally(() => app.close());
  const { reports, broken } = played;
  if (values.keep && !values.db) await copyFile(join(folder, 'sifang.db'), values.keep);
  const wrong = reports.filter((report) => !report.holds).length;
  if (broken !== null) console.log(`  ✗ the journal's chain is broken at ${broken}`);
  console.log(`  ${reports.length - wrong} of ${reports.length} steps as expected, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return wrong + (broken === null ? 0 : 1);
}

function print(report: StepReport, zone: string): void {
  if (report.holds && values.quiet) return;
  const at = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(report.at);
  const mark = report.holds ? '✓' : '✗';
  console.log(`  ${mark} ${String(report.index + 1).padStart(3)} ${at}  ${report.title}  expected ${report.expected.slice(0, 160)}`);
  if (!report.holds) console.log(`        came ${report.came}`);
}
