/** The lint rules that guard the architecture see planted faults, and let right code pass. */
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { root } from './projectFiles.ts';

const eslint = new ESLint({ cwd: root });
/** Files that exist, since rules with types need to know the file; their text is replaced. */
const inDomain = 'src/domain/basics/refusal.ts';
const inServer = 'src/server/application/execute.ts';

async function rulesBroken(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const faults: readonly (readonly [string, string, string, string])[] = [
  ['a dropped Result', inServer, "import { ok } from '#domain/basics/result.ts';\nok(1);\n", 'sifang/no-dropped-result'],
  [
    'a dropped Result behind void',
    inServer,
    "import { refuse } from '#domain/basics/refusal.ts';\nvoid refuse('a.b');\n",
    'sifang/no-dropped-result'
  ],
  [
    'a dropped Result of a promise',
    inServer,
    "import { ok, type Ok } from '#domain/basics/result.ts';\nconst f = (): Promise<Ok<number>> => Promise.resolve(ok(1));\nawait f();\n",
    'sifang/no-dropped-result'
  ],
  ['a promise nobody waits for', inServer, 'Promise.resolve(1);\n', '@typescript-eslint/no-floating-promises'],
  ['chance on the server', inServer, 'export const id = Math.random();\n', 'no-restricted-properties'],
  ['chance in a decision', inDomain, 'export const id = Math.random();\n', 'no-restricted-properties'],
  ['the clock in a decision', inDomain, 'export const now = Date.now();\n', 'no-restricted-properties'],
  ['the clock in a decision, by new Date()', inDomain, 'export const now = new Date();\n', 'no-restricted-syntax'],
  ["the machine's zone", inServer, 'export const hour = new Date(0).getHours();\n', 'no-restricted-syntax'],
  ['printing instead of the log', inServer, "console.log('x');\n", 'no-console'],
  [
    'raw markup',
    'src/ui/components/Any.svelte',
    '<script lang="ts">\n  const html = "";\n</script>\n\n{@html html}\n',
    'svelte/no-at-html-tags'
  ],
  ['a function of 71 lines', inServer, `export function f(): void {\n${'  f();\n'.repeat(69)}}\n`, 'max-lines-per-function'],
  ['a file of 301 lines', inServer, 'export {};\n'.repeat(301), 'max-lines']
];
it.each(faults)('%s', { timeout: 60_000 }, async (_name, file, text, rule) => {
  expect(await rulesBroken(file, text)).toContain(rule);
});

const right: readonly (readonly [string, string, string])[] = [
  [
    'a Result that is returned or looked at',
    inServer,
    "import { ok } from '#domain/basics/result.ts';\nconst one = ok(1);\nexport const isFine = one.ok;\n"
  ],
  ['a date of a given instant', inDomain, 'export const first = (at: number): string => new Date(at).toISOString();\n'],
  [
    'Markdown that was sanitised',
    'src/ui/components/MarkdownText.svelte',
    '<script lang="ts">\n  const html = "";\n</script>\n\n{@html html}\n'
  ],
  ['a function of 70 lines', inServer, `export function f(): void {\n${'  f();\n'.repeat(68)}}\n`]
];
it.each(right)('lets pass: %s', { timeout: 60_000 }, async (_name, file, text) => {
  expect(await rulesBroken(file, text)).toEqual([]);
});
