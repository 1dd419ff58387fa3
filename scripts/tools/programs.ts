/** Finds the smaller programs that some tests use: Python 3 (required) and pdftoppm (used when it is there). */
import { aptInstall } from './apt.ts';
import { findProgram, run } from './run.ts';

const versionTimeoutMs = 20_000;

/** Path of a Python 3 that starts; gets one on Debian as root; undefined, with a line that says what to do, when there is none. */
export function ensurePython(log: (line: string) => void): string | undefined {
  const present = findPython();
  if (present !== undefined) return present;
  log('No Python 3 on this machine: getting one.');
  if (aptInstall(['python3'], log)) return findPython();
  log('No Python 3: install it (Debian: sudo apt-get install -y python3).');
  return undefined;
}

/** Path of pdftoppm (Debian: poppler-utils), or undefined: PDF pages are then drawn in the browser. */
export function findPdftoppm(): string | undefined {
  return findProgram('pdftoppm');
}

function findPython(): string | undefined {
  const path = findProgram('python3');
  return path !== undefined && run(path, ['--version'], versionTimeoutMs).ok ? path : undefined;
}
