/** Every scenario file of the project is played and must hold in every step: the acceptance stories, their variants, and the demo. */
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createApplication } from '#server/application/application.ts';
import { createClockwork } from '#server/application/clockwork.ts';
import { createPlayClock } from '#server/scenarios/clock.ts';
import { playScenario } from '#server/scenarios/play.ts';
import { readScenario } from '#server/scenarios/readScenario.ts';
import { PGlite } from '@electric-sql/pglite';
import { pgliteStore } from '../storage/pgliteStore.ts';
import type { Store } from '#server/storage/store.ts';
import { temporarySqliteStore, type TemporaryStore } from '../storage/temporaryStore.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url).pathname;
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

let temporary: TemporaryStore;
beforeEach(async () => {
  temporary = await temporarySqliteStore();
});
afterEach(() => temporary.remove());

async function play(store: Store, file: string): Promise<string[]> {
  const clock = createPlayClock();
  const app = createApplication({ store, now: clock.now });
  const scenario = await readScenario(`${FOLDER}${file}`);
  const { reports, stage } = await playScenario(scenario, {
    app,
    clock,
    clockwork: createClockwork(app, () => undefined),
    startedAt: Date.now()
  });
  expect(reports.length).toBeGreaterThan(10);
  expect(await store.verifyChain(stage.communityId)).toBeNull();
  return reports
    .filter((report) => !report.holds)
    .map((report) => `${report.index + 1} ${report.title}: expected ${report.expected}, came ${report.came}`);
}

it.each(FILES)('[SC4] %s holds in every step', { timeout: 60_000 }, async (file) => {
  expect(await play(temporary.store, file)).toEqual([]);
});

it('[SC4] the same file holds on PostgreSQL', { timeout: 120_000 }, async () => {
  const store = await pgliteStore(new PGlite());
  try {
    expect(await play(store, 'ac-08-dog-covenant.yaml')).toEqual([]);
  } finally {
    await store.close();
  }
});

it('[SC4] a step that does not hold is reported, and the play goes on', async () => {
  const clock = createPlayClock();
  const app = createApplication({ store: temporary.store, now: clock.now });
  const scenario = await readScenario(`${FOLDER}ac-08-dog-covenant.yaml`);
  const wrong = { ...scenario, steps: scenario.steps.slice(0, 2).map((step) => ({ ...step, expect: 'matter.not-there' })) };
  const { reports } = await playScenario(wrong, { app, clock, clockwork: createClockwork(app, () => undefined), startedAt: Date.now() });
  expect(reports.map((report) => report.holds)).toEqual([false, false]);
  expect(reports[0]?.came).toContain('ok');
});
