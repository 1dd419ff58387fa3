/** Lists and reads the project's own text files for the architecture tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the project: path from the root with `/`, and its text. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

const notOurs = new Set([
  'node_modules',
  '.git',
  '.svelte-kit',
  '.svelte-check',
  '.vitest',
  '.vitest-attachments',
  'build',
  'data',
  'test-results',
  'playwright-report'
]);
const textEndings =
  /\.(ts|js|svelte|css|html|json|md|ya?ml|sql|svg|txt|csv|sh|py)$|(^|\/)(\.ci\/run|\.npmrc|\.gitignore|\.prettierrc|\.prettierignore|LICENSE)$/;

let everything: readonly ProjectFile[] | undefined;

/** Every text file of the project, read once. */
export function projectFiles(): readonly ProjectFile[] {
  everything ??= walk(root).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  return everything;
}

/** Files whose path begins with one of the folders and ends with one of the endings (with their dot). */
export function filesIn(folders: readonly string[], endings: readonly string[]): readonly ProjectFile[] {
  return projectFiles().filter(
    ({ path }) => folders.some((folder) => path.startsWith(folder)) && endings.some((ending) => path.endsWith(ending))
  );
}

/** TypeScript modules and components of the product itself, without tests. */
export function sourceFiles(): readonly ProjectFile[] {
  return filesIn(['src/'], ['.ts', '.svelte']).filter(({ path }) => !isTest(path));
}

/** Files that hold tests, wherever they lie. */
export function testFiles(): readonly ProjectFile[] {
  return filesIn(['src/', 'tests/', 'scripts/'], ['.ts']).filter(({ path }) => isTest(path));
}

/** True for unit tests and browser specs. */
export function isTest(path: string): boolean {
  return /\.(test|spec)\.ts$/.test(path);
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : walk(full);
    const path = relative(root, full).split(sep).join('/');
    return entry.isFile() && textEndings.test(path) ? [path] : [];
  });
}
