/** When a build counts as missing, stale or current. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildState } from './ensureBuild.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sifang-ensure-'));
  place('src/routes/+page.svelte', 100);
  place('package-lock.json', 100);
  for (const folder of ['src', 'src/routes']) utimesSync(join(root, folder), 100, 100);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes a file whose time is `seconds` after the epoch; its folder keeps the time it had. */
function place(path: string, seconds: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, seconds, seconds);
  if (dirname(path) !== '.') utimesSync(dirname(file), 100, 100);
}

it('no build is missing', () => {
  expect(buildState(root)).toBe('missing');
});

it('a build of the same second or later is current', () => {
  place('build/handler.js', 100);
  expect(buildState(root)).toBe('current');
});

it('a source one second newer makes it stale, a test or a page of prose does not', () => {
  place('build/handler.js', 200);
  place('src/routes/page.test.ts', 201);
  place('src/domain/SPEC.md', 201);
  utimesSync(join(root, 'src'), 100, 100);
  expect(buildState(root)).toBe('current');
  place('src/routes/+page.svelte', 201);
  expect(buildState(root)).toBe('stale');
});

it('newer packages make it stale', () => {
  place('build/handler.js', 200);
  place('package-lock.json', 201);
  expect(buildState(root)).toBe('stale');
});

it('a deleted source makes it stale, through the time of its folder', () => {
  place('build/handler.js', 200);
  utimesSync(join(root, 'src/routes'), 201, 201);
  expect(buildState(root)).toBe('stale');
});
