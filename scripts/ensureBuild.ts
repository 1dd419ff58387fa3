/** Makes sure that `build/` holds a build of the present sources: builds when there is none or when a source is newer. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** What the build is made from. Tests and prose inside `src` do not count. */
const sources = ['src', 'static', 'vite.config.ts', 'package-lock.json'];
const notBuilt = /\.test\.ts$|\.md$/;

/** A build takes 4 s on two cores; ten minutes means that something hangs. */
const buildTimeoutMs = 10 * 60_000;

export type BuildState = 'missing' | 'stale' | 'current';

/** Newest modification time in epoch ms below `path` (a file or a folder); 0 when it does not exist. */
export function newestChangeAt(path: string): number {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  // A deleted file leaves no time of its own, but it changes the time of its folder.
  let newest = found.mtimeMs;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (!notBuilt.test(entry.name)) newest = Math.max(newest, newestChangeAt(join(path, entry.name)));
  }
  return newest;
}

/** Compares `build/handler.js`, the last thing the adapter writes, with the newest source. */
export function buildState(root: string = projectRoot): BuildState {
  const handler = join(root, 'build', 'handler.js');
  if (!existsSync(handler)) return 'missing';
  const builtAt = statSync(handler).mtimeMs;
  return sources.some((source) => newestChangeAt(join(root, source)) > builtAt) ? 'stale' : 'current';
}

/**
 * Builds when needed, and returns only when a current build is there; a failed build ends the process with a message.
 * `quiet` shows the builder's output only when it fails. `SIFANG_ASSUME_BUILT=1` takes the build that is there: the
 * tests start many servers and have just built.
 */
export async function ensureBuild({ quiet = true, root = projectRoot }: { quiet?: boolean; root?: string } = {}): Promise<void> {
  const state = buildState(root);
  if (state === 'current' || (state === 'stale' && process.env.SIFANG_ASSUME_BUILT === '1')) return;
  console.log(state === 'missing' ? 'No build yet: building …' : 'The build is older than the sources: building again …');
  const startedAt = performance.now();
  const { status, output } = await runVite(root, quiet);
  if (status !== 0) {
    if (output !== '') console.error(output);
    console.error(`The build failed (exit status ${status}). Nothing was started; mend what is named above and try again.`);
    process.exit(1);
  }
  console.log(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

function runVite(root: string, quiet: boolean): Promise<{ status: number; output: string }> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // TEST and NODE_ENV of a caller must not leak in: TEST=true switches off Kit's guard of server-only modules.
  const env = { ...process.env, NODE_ENV: 'production', TEST: 'false' };
  const child = spawn(process.execPath, [vite, 'build'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: buildTimeoutMs });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      if (quiet) chunks.push(chunk);
      else process.stdout.write(chunk);
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (code, signal) => {
      const ended = signal === null ? '' : `\nThe builder was ended by ${signal}.`;
      resolve({ status: code ?? 1, output: Buffer.concat(chunks).toString('utf8') + ended });
    });
  });
}
