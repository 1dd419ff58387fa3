/** The counts behind the closing line of the test command. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { addCounts, closingLine, noTests, readPlaywrightCounts, readVitestCounts } from './testCounts.ts';

const folder = mkdtempSync(join(tmpdir(), 'sifang-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

it('adds up and says so in one plain line', () => {
  const total = addCounts({ passed: 120, failed: 0, skipped: 0 }, { passed: 3, failed: 0, skipped: 0 });
  expect(closingLine(total)).toBe('123 passed, 0 failed');
  expect(closingLine({ ...total, skipped: 2 })).toBe('123 passed, 0 failed, 2 skipped');
});

it('counts a Vitest file that could not be loaded as a failure', () => {
  const counts = readVitestCounts(
    report({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] }
      ]
    })
  );
  expect(counts).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

it('counts a flaky browser test as failed, and a broken file when nothing else failed', () => {
  expect(readPlaywrightCounts(report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } }))).toEqual({
    passed: 4,
    failed: 2,
    skipped: 0
  });
  expect(readPlaywrightCounts(report({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] })).failed).toBe(1);
});

it('has nothing to count where no report was written', () => {
  expect(readVitestCounts(join(folder, 'none.json'))).toEqual(noTests);
});
