/** Finds the files that SvelteKit sends to a browser: what components and universal pages import, and what that imports. */
import { importsOf } from './imports.ts';
import { filesIn, isTest, type ProjectFile } from './projectFiles.ts';

/** Where the browser enters: components, universal `load` files, client hooks. */
const entry = /\.svelte$|(^|\/)\+(?:page|layout)\.ts$|^src\/(?:hooks\.client|service-worker)(?:\/index)?\.ts$/;

/** Every module and component of ours that reaches a browser, by imports that are not erased with the types. */
export function browserFiles(all: readonly ProjectFile[] = filesIn(['src/'], ['.ts', '.svelte'])): readonly ProjectFile[] {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const reached = new Map<string, ProjectFile>();
  const queue = all.filter(({ path }) => entry.test(path) && !isTest(path));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (reached.has(file.path)) continue;
    reached.set(file.path, file);
    for (const { typeOnly, target } of importsOf(file)) {
      const next = !typeOnly && target.kind === 'file' ? byPath.get(target.path) : undefined;
      if (next !== undefined) queue.push(next);
    }
  }
  return [...reached.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
