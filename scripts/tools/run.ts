/** Runs a program of the system with a time-out and without input, and says how it went. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** `ok` is true for exit status 0 within the time; `output` is what it printed on both streams. */
export interface RunOutcome {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs `command` to its end, or kills it after `timeoutMs`; never throws for a missing program. */
export function run(command: string, args: readonly string[], timeoutMs: number, env: NodeJS.ProcessEnv = process.env): RunOutcome {
  const done = spawnSync(command, args, {
    env,
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024
  });
  const trouble = done.error === undefined ? '' : `\n${done.error.message}`;
  return { ok: done.error === undefined && done.status === 0, output: `${done.stdout ?? ''}${done.stderr ?? ''}${trouble}` };
}

/** Path of a program on PATH, or undefined. */
export function findProgram(name: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (folder !== '' && isExecutable(path)) return path;
  }
  return undefined;
}

/** True when the file exists and may be executed by this user. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The last lines of a program's output, indented for a report. */
export function tail(output: string, lines = 5): string {
  return output
    .trim()
    .split('\n')
    .slice(-lines)
    .map((line) => `    ${line}`)
    .join('\n');
}
