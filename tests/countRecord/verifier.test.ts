/** The independent counter's own tests, and the two command lines on one record. */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { expect, it, vi } from 'vitest';
import { recountText } from '#server/application/countRecord/recountRecord.ts';
import { reportOf, runRecount } from '#server/recount.ts';
import { randomRecord } from './randomRecord.ts';
import { VERIFY, verifyAll } from './python.ts';

it('[JR3] verify.py passes its own tests', { timeout: 120_000 }, () => {
  verifyAll([randomRecord(1)], '--count-only');
  const run = spawnSync(process.env['PYTHON'] ?? 'python3', ['-m', 'unittest', 'test_verify'], { cwd: dirname(VERIFY), encoding: 'utf8' });
  expect(run.stderr).toMatch(/\nOK\n$/);
});

it('[JR3] what is no count record is unreadable, never agreed to', () => {
  for (const text of ['', '{', '{}', '[]', 'null', '{"format":"sifang-count-record","version":2}', JSON.stringify(randomRecord(1))]) {
    const recount = recountText(text);
    expect(recount.status).toBe('UNREADABLE');
    expect(reportOf(recount)[0]).toContain('Cannot be counted');
  }
});

it('[JR3] the command says how it is used and gives 2 for what cannot be read', () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  expect(runRecount([])).toBe(2);
  expect(runRecount(['/no/such/record.json'])).toBe(2);
  expect(runRecount([VERIFY])).toBe(2);
  expect(runRecount(['--help'])).toBe(0);
  expect(said.mock.lastCall?.[0]).toContain('npm run recount');
  said.mockRestore();
});
