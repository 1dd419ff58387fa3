/** The test command: tools, types, lint, Vitest, build, Playwright, in this order; stops at the first failure. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareTests } from './prepareTests.ts';
import { projectEnvironment, projectRoot, runStage, type Stage } from './tools/stages.ts';
import { addCounts, closingLine, noTests, readPlaywrightCounts, readVitestCounts, type TestCounts } from './tools/testCounts.ts';

const reports = join(projectRoot, '.vitest', 'reports');
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');
const minute = 60_000;

/** A stage, and where its counts are read when it has tests. */
interface CountedStage extends Stage {
  readonly counts?: () => TestCounts;
}

const stages: readonly CountedStage[] = [
  {
    title: 'types',
    steps: [
      ['svelte-kit', 'sync'],
      ['svelte-check', '--tsgo', '--threshold', 'error']
    ],
    timeoutMs: 5 * minute
  },
  {
    title: 'lint',
    steps: [
      ['eslint', '.', '--concurrency', '2'],
      ['prettier', '--check', '--log-level', 'warn', '.']
    ],
    timeoutMs: 5 * minute
  },
  {
    title: 'vitest: unit, store on both databases, application, realtime, documents, scenarios, architecture',
    steps: [['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]],
    timeoutMs: 20 * minute,
    counts: () => readVitestCounts(vitestReport)
  },
  { title: 'build', steps: [['vite', 'build', '--logLevel', 'warn']], timeoutMs: 10 * minute },
  {
    title: 'playwright: the built app in Chromium',
    steps: [['playwright', 'test']],
    timeoutMs: 30 * minute,
    counts: () => readPlaywrightCounts(playwrightReport)
  }
];

/** Runs all stages; a failed stage without a failed test counts as one failure. Returns the exit status. */
async function main(): Promise<number> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  console.log(`Node ${process.versions.node}`);
  const env = projectEnvironment({ ...prepareTests(), PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport });
  let total = noTests;
  let failedAt: string | undefined;
  for (const stage of stages) {
    const passed = await runStage(stage, env);
    const counted = stage.counts?.() ?? noTests;
    total = addCounts(total, counted);
    if (passed && counted.failed === 0) continue;
    if (counted.failed === 0) total = addCounts(total, { ...noTests, failed: 1 });
    failedAt = stage.title;
    break;
  }
  console.log(failedAt === undefined ? '\nEverything passed.' : `\nStopped at: ${failedAt}`);
  console.log(closingLine(total));
  return failedAt === undefined ? 0 : 1;
}

process.exitCode = await main();
