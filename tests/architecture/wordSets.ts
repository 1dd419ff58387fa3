/** Which words the browser's part of a page reads, by its imports: `board.title`, `rules` where the whole area is handed on. */
import { importsOf } from './imports.ts';
import { isTest, type ProjectFile } from './projectFiles.ts';

/** A word, by area and first key; the key is '' where the area as a whole is handed on. */
export interface WordRead {
  readonly area: string;
  readonly key: string;
  readonly path: string;
}

/** Every page with the files that its browser loads, by its route id. */
export function pagesOf(files: readonly ProjectFile[]): readonly { readonly routeId: string; readonly files: readonly ProjectFile[] }[] {
  const byPath = new Map(files.filter(({ path }) => !isTest(path)).map((file) => [file.path, file]));
  return [...byPath.keys()]
    .filter((path) => /^src\/routes\/(?:.*\/)?\+page\.svelte$/.test(path))
    .map((path) => {
      const folder = path.slice(0, -'/+page.svelte'.length);
      return { routeId: folder.slice('src/routes'.length) || '/', files: reached(entriesOf(folder, byPath), byPath) };
    });
}

/** The page itself and the layouts and error pages above it. */
function entriesOf(folder: string, byPath: ReadonlyMap<string, ProjectFile>): string[] {
  const entries = ['+page.svelte', '+page.ts'].map((name) => `${folder}/${name}`);
  for (let above = folder; above.startsWith('src/routes'); above = above.slice(0, above.lastIndexOf('/'))) {
    entries.push(...['+layout.svelte', '+layout.ts', '+error.svelte'].map((name) => `${above}/${name}`));
  }
  return entries.filter((path) => byPath.has(path));
}

/** The files that an island's script loads by itself; what it fetches later begins at the files of `later`. */
export function islandFiles(entry: string, files: readonly ProjectFile[], later: readonly string[]): readonly ProjectFile[] {
  const byPath = new Map(files.filter(({ path }) => !later.includes(path)).map((file) => [file.path, file]));
  return reached([entry], byPath);
}

function reached(entries: readonly string[], byPath: ReadonlyMap<string, ProjectFile>): readonly ProjectFile[] {
  const found = new Map<string, ProjectFile>();
  const queue = [...entries];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const file = byPath.get(path);
    // The catalogue holds words, it does not read them.
    if (!file || found.has(path) || path.startsWith('src/ui/words/')) continue;
    found.set(path, file);
    for (const { typeOnly, target } of importsOf(file)) if (!typeOnly && target.kind === 'file') queue.push(target.path);
  }
  return [...found.values()];
}

/** What a file reads of the catalogue: from `locale.words`, and from a parameter or constant `words` of the type `Messages`. */
export function wordsReadIn({ path, text }: ProjectFile): readonly WordRead[] {
  const isWhole = /\bwords: Messages\b/.test(text) || /const words = \$derived\(locale\.words\)/.test(text);
  const root = isWhole ? '(?:locale\\.)?\\bwords' : 'locale\\.words';
  const direct = [...text.matchAll(new RegExp(`${root}\\.(\\w+)(?:\\.(\\w+))?`, 'g'))].map(([, area = '', key = '']) => ({ area, key }));
  const opened = [...text.matchAll(new RegExp(`\\{([^{}]*)\\}\\s*=\\s*(?:\\$derived\\()?${root}\\s*[;)]`, 'g'))].flatMap(([, names = '']) =>
    names.split(',').map((name) => ({ area: name.split(':')[0]!.trim(), key: '' }))
  );
  // `const words = $derived(locale.words.meeting);` and then `words.phone`.
  const named = /const words = \$derived\(locale\.words\.(\w+)\)/.exec(text)?.[1];
  const through = named ? [...text.matchAll(/(?<!\.)\bwords\.(\w+)/g)].map(([, key = '']) => ({ area: named, key })) : [];
  return [...direct, ...opened, ...through].filter(({ area }) => area !== '').map((read) => ({ ...read, path }));
}
