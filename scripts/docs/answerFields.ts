/** Finds which fields the answer of a command has, by reading its decision and the functions that the decision calls. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOMAIN = fileURLToPath(new URL('../../src/domain', import.meta.url));
/** Calls that are followed from the decision: itself, what it calls, what that calls. */
const DEPTH = 3;

/** Source of every function of the domain by its name. */
function readFunctions(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts') || /\.test\.ts$|Fixture\.ts$/.test(path)) continue;
    const text = readFileSync(join(DOMAIN, path), 'utf8');
    for (const match of text.matchAll(/^(?:export )?function (\w+)[\s\S]*?^}/gm)) found.set(match[1]!, match[0]);
  }
  return found;
}

let functions: ReadonlyMap<string, string> | undefined;

/** Names of the answer's fields, in the order of the source; [] when the command answers nothing but that it was done. */
export function answerFields(decide: { toString(): string }): readonly string[] {
  functions ??= readFunctions();
  const seen = new Set<string>();
  let sources = [decide.toString()];
  for (let depth = 0; depth < DEPTH && sources.length > 0; depth++) {
    const fields = new Set(sources.flatMap(fieldsOfAnswers));
    if (fields.size > 0) return [...fields];
    const names = new Set(sources.flatMap((source) => [...source.matchAll(/\b(\w+)\(/g)].map((match) => match[1]!)));
    const next = [...names].filter((name) => functions!.has(name) && !seen.has(name));
    for (const name of next) seen.add(name);
    sources = next.map((name) => functions!.get(name)!);
  }
  return [];
}

/** Keys of every `answer: {…}` in a source. */
function fieldsOfAnswers(source: string): string[] {
  return [...source.matchAll(/\banswer: \{/g)].flatMap((match) => keysOf(source, match.index + match[0].length));
}

/** Keys of the object literal whose text begins at `from`, spreads left out. */
function keysOf(source: string, from: number): string[] {
  const parts = [''];
  let open = 1;
  for (let at = from; at < source.length; at++) {
    const sign = source[at]!;
    if ('{[('.includes(sign)) open++;
    if ('}])'.includes(sign)) open--;
    if (open === 0) break;
    if (open === 1 && sign === ',') parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.flatMap((part) => /^\s*(\w+)\s*(?::|$)/.exec(part)?.[1] ?? []);
}
