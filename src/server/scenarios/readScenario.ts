/** Reads a scenario file, YAML or JSON, with the file it goes on from, and says in plain words what is wrong with it. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { Scenario } from '#contract/scenario.ts';

/** Lists of the header that a file adds to those of the file it goes on from. */
const ADDED = ['holidays', 'bodies', 'buildings', 'people', 'property', 'steps'] as const;

/** How many files may go on from each other. */
const DEPTH_MAX = 5;

/** The scenario of a file. Throws with the file's name and the path of every field that does not fit. */
export async function readScenario(path: string): Promise<Scenario> {
  const parsed = v.safeParse(Scenario, await readMerged(resolve(path), DEPTH_MAX));
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((issue) => `  ${issue.path?.map((step) => String(step.key)).join('.') ?? ''}: ${issue.message}`);
  throw new Error(`${path} is not a scenario file:\n${problems.join('\n')}`);
}

/** A file with `extends: other.yaml` takes over the other's header and plays the other's steps first. */
async function readMerged(path: string, depth: number): Promise<Record<string, unknown>> {
  if (depth === 0) throw new Error(`${path}: more than ${DEPTH_MAX} files go on from each other`);
  const own = parse(await readFile(path, 'utf8'), { merge: true }) as Record<string, unknown> | null;
  if (own === null || typeof own !== 'object') throw new Error(`${path} is empty`);
  const { extends: base, ...rest } = own;
  if (typeof base !== 'string') return rest;
  const before = await readMerged(resolve(dirname(path), base), depth - 1);
  const lists = Object.fromEntries(ADDED.map((name) => [name, [...listIn(before, name), ...listIn(rest, name)]]));
  return { ...before, ...rest, ...lists };
}

function listIn(file: Record<string, unknown>, name: string): unknown[] {
  const value = file[name];
  return Array.isArray(value) ? value : [];
}
