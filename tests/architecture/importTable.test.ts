/** Import directions: every import of the project against the table, and the table against imports that it must refuse. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbidden } from './importTable.ts';
import { importsOf } from './imports.ts';
import { filesIn, root } from './projectFiles.ts';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
const runtimePackages = new Set(Object.keys(manifest.dependencies));

/** Violations of a made-up file. */
function judge(path: string, text: string): string[] {
  return importsOf({ path, text }).flatMap((used) => forbidden(path, used, runtimePackages) ?? []);
}

describe('import directions', () => {
  it('every import follows the table', () => {
    const files = filesIn(['src/'], ['.ts', '.svelte']);
    expect(files.length).toBeGreaterThan(10);
    const violations = files.flatMap((file) =>
      importsOf(file).flatMap((used) => {
        const reason = forbidden(file.path, used, runtimePackages);
        return reason === undefined ? [] : [`${file.path}:${used.line} imports ${used.specifier}: ${reason}`];
      })
    );
    expect(violations).toEqual([]);
  });

  it('every import of a file leads to a file, with its ending', () => {
    const missing = filesIn(['src/', 'tests/', 'scripts/', 'bench/'], ['.ts', '.svelte']).flatMap((file) =>
      importsOf(file).flatMap(({ target, specifier, line }) =>
        target.kind === 'file' && !target.path.startsWith('build/') && !isFile(join(root, target.path))
          ? [`${file.path}:${line} imports ${specifier}`]
          : []
      )
    );
    expect(missing).toEqual([]);
  });
});

describe('the table refuses', () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ['domain → npm', 'src/domain/a.ts', "import * as v from 'valibot';"],
    ['domain → node', 'src/domain/a.ts', "import { hash } from 'node:crypto';"],
    ['domain → contract, types too', 'src/domain/a.ts', "import type { A } from '#contract/a.ts';"],
    ['contract → server', 'src/contract/a.ts', "export { a } from '#server/storage/store.ts';"],
    ['contract → another package', 'src/contract/a.ts', "import { marked } from 'marked';"],
    ['storage → application', 'src/server/storage/a.ts', "import { execute } from '#server/application/execute.ts';"],
    ['documents → storage', 'src/server/documents/a.ts', "import type { Store } from '#server/storage/store.ts';"],
    ['application → realtime', 'src/server/application/a.ts', "const { io } = await import('#server/realtime/gateway.ts');"],
    ['server → ui', 'src/server/documents/a.ts', "import { words } from '#ui/words/zh.ts';"],
    ['server → routes by a path', 'src/server/main.ts', "import { load } from '../routes/+page.server.ts';"],
    ['ui → server, types too', 'src/ui/components/A.svelte', '<script lang="ts">\nimport type { A } from \'#server/main.ts\';\n</script>'],
    ['ui → node', 'src/ui/state/a.svelte.ts', "import { join } from 'path';"],
    ['routes → server with a value', 'src/routes/+page.server.ts', "import { type A, b } from '#server/application/execute.ts';"],
    ['routes → server with an inline type', 'src/routes/+page.server.ts', "import { type A } from '#server/application/execute.ts';"],
    ['a page for the browser → node', 'src/routes/+page.ts', "import { join } from 'node:path';"],
    ['running code → a development package', 'src/server/main.ts', "import { PGlite } from '@electric-sql/pglite';"],
    ['a relative path across layers', 'src/contract/a.ts', "import { ok } from '../domain/basics/result.ts';"]
  ];
  it.each(refused)('%s', (_name, path, text) => {
    expect(judge(path, text)).toHaveLength(1);
  });

  const accepted: readonly (readonly [string, string, string])[] = [
    ['contract → valibot and domain', 'src/contract/a.ts', "import * as v from 'valibot';\nimport { ok } from '#domain/basics/result.ts';"],
    ['routes → server as types', 'src/routes/+page.server.ts', "import type { A } from '#server/application/execute.ts';"],
    ['a server route → node', 'src/routes/photos/+server.ts', "import { createReadStream } from 'node:fs';"],
    ['main → the build', 'src/server/main.ts', "const { handler } = await import('../../build/handler.js');"],
    ['a unit test → vitest', 'src/domain/a.test.ts', "import { it } from 'vitest';"]
  ];
  it.each(accepted)('but not: %s', (_name, path, text) => {
    expect(judge(path, text)).toEqual([]);
  });
});

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
