/** Writes src/contract/errors/rulesOfCodes.ts: which rules the sources name beside each refusal code. Run after adding a refusal. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const TARGET = 'src/contract/errors/rulesOfCodes.ts';
const FOLDERS = ['src/domain', 'src/server'];
const REFUSAL = /\brefuse\(\s*'([a-z-]+\.[a-z-]+)',\s*'([A-Z]+\d+(?:\.\d+)?)'/g;

/** Rule ids by code, both sorted, from every `refuse('code', 'RULE', …)` in the sources. */
export function rulesOfCodes(sources: readonly string[]): Record<string, string[]> {
  const rules = new Map<string, Set<string>>();
  for (const source of sources) {
    for (const [, code, rule] of source.matchAll(REFUSAL)) rules.set(code!, (rules.get(code!) ?? new Set()).add(rule!));
  }
  return Object.fromEntries([...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, ids]) => [code, [...ids].sort()]));
}

/** The text of the generated file for the sources as they are now. */
export function generatedText(): string {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(ROOT, folder, file))
  );
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => readFileSync(file, 'utf8'));
  const lines = Object.entries(rulesOfCodes(sources)).map(([code, ids]) => `  '${code}': [${ids.map((id) => `'${id}'`).join(', ')}]`);
  return `/** Which rules stand behind each refusal code. Written by scripts/generateRefusalRules.ts; do not edit. */

export const RULES_OF_CODES: Readonly<Record<string, readonly string[]>> = {
${lines.join(',\n')}
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(ROOT, TARGET), generatedText());
