/** Finds a Chromium for browser tests and pictures, and gets one when the machine has none. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { aptInstall } from './apt.ts';
import { isExecutable, run, tail } from './run.ts';

/** Where a browser was found. */
export interface FoundChromium {
  readonly path: string;
  readonly origin: 'CHROMIUM_PATH' | 'system' | 'playwright';
}

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const downloadTimeoutMs = 8 * 60_000;
const versionTimeoutMs = 20_000;

/** Flags for a Chromium that runs as root in a container, without a screen and without calling home. */
export const launchArguments: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none'
];

/** All browsers that lie on this machine, in the order in which they are tried. */
export function chromiumCandidates(): FoundChromium[] {
  const found: FoundChromium[] = [];
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') found.push({ path: named, origin: 'CHROMIUM_PATH' });
  for (const path of systemPaths) if (isExecutable(path)) found.push({ path, origin: 'system' });
  const own = playwrightChromium();
  if (own !== undefined) found.push({ path: own, origin: 'playwright' });
  return found;
}

/** The first browser that lies on this machine, not started; cheap enough for a configuration file. */
export function findChromium(): FoundChromium | undefined {
  return chromiumCandidates().find(({ path }) => isExecutable(path));
}

/** Launch options for Playwright and for Vitest's browser mode. */
export function chromiumLaunchOptions(): { args: string[]; executablePath?: string } {
  const found = findChromium();
  return { args: launchArguments, ...(found === undefined ? {} : { executablePath: found.path }) };
}

/**
 * Returns a Chromium that starts: one that is there, else apt's on Debian as root, else Playwright's download.
 * Ends the process with instructions when none of these works. A CHROMIUM_PATH that does not start is an error,
 * not a reason to take another one silently.
 */
export function ensureChromium(log: (line: string) => void): FoundChromium {
  const present = firstThatStarts(log);
  if (present !== undefined) return present;
  log('No Chromium on this machine: getting one.');
  if (aptInstall(['chromium'], log)) {
    const installed = firstThatStarts(log);
    if (installed !== undefined) return installed;
  }
  log('  playwright install chromium …');
  const cli = fileURLToPath(new URL('../../node_modules/@playwright/test/cli.js', import.meta.url));
  const download = run(process.execPath, [cli, 'install', 'chromium'], downloadTimeoutMs);
  if (!download.ok) log(`  The download failed:\n${tail(download.output)}`);
  return firstThatStarts(log) ?? giveUp();
}

function firstThatStarts(log: (line: string) => void): FoundChromium | undefined {
  for (const candidate of chromiumCandidates()) {
    const started = run(candidate.path, ['--headless=new', '--no-sandbox', '--version'], versionTimeoutMs);
    if (started.ok) return candidate;
    log(`  ${candidate.path} (${candidate.origin}) does not start:\n${tail(started.output)}`);
    if (candidate.origin === 'CHROMIUM_PATH') giveUp();
  }
  return undefined;
}

function playwrightChromium(): string | undefined {
  const require = createRequire(import.meta.url);
  const { chromium } = require('@playwright/test') as typeof import('@playwright/test');
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

function giveUp(): never {
  console.error(
    [
      '',
      'No working Chromium, and none could be got. Do one of these and start again:',
      '  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y chromium',
      '  any system:      npx playwright install --with-deps chromium',
      '  your own:        CHROMIUM_PATH=/path/to/chrome npm test',
      ''
    ].join('\n')
  );
  process.exit(1);
}
