/** What is really sent to phones, packages included, runs on the oldest supported ones: the built scripts and styles, read and not run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { newInBuild, newStyle } from '../architecture/oldPhones.ts';

const sent = fileURLToPath(new URL('../../build/client/_app/', import.meta.url));

function builtFiles(ending: string): { path: string; text: string }[] {
  const paths = readdirSync(sent, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending));
  return paths.map((path) => ({ path, text: readFileSync(join(sent, path), 'utf8') }));
}

test('built scripts use nothing that Chrome 88 or Safari 14 lacks', () => {
  const scripts = builtFiles('.js');
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.flatMap(newInBuild)).toEqual([]);
});

test('built styles use nothing that Chrome 88 or Safari 14 lacks', () => {
  const styles = builtFiles('.css');
  expect(styles.length).toBeGreaterThan(5);
  expect(styles.flatMap(newStyle)).toEqual([]);
});
