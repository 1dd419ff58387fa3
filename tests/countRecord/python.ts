/** The independent counter in Python, run on records; Python 3 must be installed, nothing else. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const VERIFY = join(import.meta.dirname, '../../tools/verify/verify.py');

const MISSING =
  'Python 3.9 或更新版本未找到；请安装 python3（如 apt install python3），或以环境变量 PYTHON 指明其位置。 / python3 was not found: install it, or name it in the environment variable PYTHON.';

export interface PythonResult {
  readonly status: number;
  readonly tally?: unknown;
  readonly verdict?: unknown;
  readonly excluded?: unknown;
  readonly findings?: readonly string[];
}

/** One result per record. Throws when Python is missing or the counter fails. */
export function verifyAll(records: readonly unknown[], ...flags: readonly string[]): PythonResult[] {
  const input = records.map((record) => JSON.stringify(record)).join('\n');
  const options = { input, encoding: 'utf8', maxBuffer: 2 ** 30 } as const;
  const run = spawnSync(process.env['PYTHON'] ?? 'python3', [VERIFY, '--batch', '--lang', 'en', ...flags], options);
  if (run.error) throw new Error(MISSING, { cause: run.error });
  if (run.stderr !== '') throw new Error(run.stderr);
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PythonResult);
}
