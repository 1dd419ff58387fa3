/** Builds a very small project with the product's own build options, in a folder of its own, to see what the build lets through. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './projectFiles.ts';

const buildTimeoutMs = 120_000;

/** Builds `files` (path → text) beside the project's `app.html`, options and packages; returns the status and everything printed. */
export async function buildSmallProject(files: Readonly<Record<string, string>>): Promise<{ status: number | null; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'sifang-build-'));
  try {
    for (const name of ['package.json', 'tsconfig.json', 'src/app.html', 'static']) copy(name, folder);
    // `svelte-kit sync` writes into node_modules, so the folder is our own and only what is in it is shared.
    mkdirSync(join(folder, 'node_modules'));
    for (const name of readdirSync(join(root, 'node_modules'))) {
      if (name !== '$app' && !name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await build(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copy(name: string, folder: string): void {
  if (!existsSync(join(root, name))) return;
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  cpSync(join(root, name), join(folder, name), { recursive: true });
}

function build(folder: string): Promise<{ status: number | null; output: string }> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // Vitest sets TEST, VITEST and NODE_ENV; TEST=true switches off the guard that is to be proved here.
  const env = { ...process.env, TEST: 'false', VITEST: '', NODE_ENV: 'production', NODE_OPTIONS: '' };
  const child = spawn(process.execPath, [vite, 'build', '--config', join(root, 'vite.config.ts')], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: buildTimeoutMs
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}
