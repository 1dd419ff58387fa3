/** Installs Debian packages where that is possible without asking anybody: on Debian (or a child of it), as root. */
import { existsSync } from 'node:fs';
import { findProgram, run, tail } from './run.ts';

const updateTimeoutMs = 3 * 60_000;
const installTimeoutMs = 10 * 60_000;
/** Wait for another apt at work rather than fail, and never hang on a dead mirror. */
const patience = [
  '-o',
  'DPkg::Lock::Timeout=120',
  '-o',
  'Acquire::Retries=2',
  '-o',
  'Acquire::http::Timeout=30',
  '-o',
  'Acquire::https::Timeout=30'
];

let listsAreFresh = false;

/** True on Debian as root with `apt-get` at hand. */
export function mayUseApt(): boolean {
  return (
    process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0 && findProgram('apt-get') !== undefined
  );
}

/** Installs the packages and returns true, or reports why not and returns false. */
export function aptInstall(packages: readonly string[], log: (line: string) => void): boolean {
  if (!mayUseApt()) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsAreFresh) {
    log('  apt-get update …');
    const update = run('apt-get', [...patience, 'update'], updateTimeoutMs, env);
    // Old lists may still be good enough, so a failed update is told and the installation tried.
    if (!update.ok) log(`  apt-get update failed:\n${tail(update.output)}`);
    listsAreFresh = true;
  }
  log(`  apt-get install ${packages.join(' ')} …`);
  const install = run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', ...packages], installTimeoutMs, env);
  if (!install.ok) log(`  apt-get install failed:\n${tail(install.output)}`);
  return install.ok;
}
