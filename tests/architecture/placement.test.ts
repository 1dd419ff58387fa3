/** Files lie where they are guarded and are called what they hold; faults are not turned into empty answers. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, root, sourceFiles } from './projectFiles.ts';

const paths = projectFiles().map(({ path }) => path);
/** Names under which everything and nothing is found. */
const vague = /(^|\/)(utils?|helpers?|common|misc|manager|shared)\.(ts|js|svelte|svelte\.ts)$/;
const emptyAnswer =
  /catch\s*(?:\([^)]*\))?\s*\{\s*return\s*(?:\[\]|\{\}|0|''|""|null)\s*;?\s*\}|\.catch\(\s*\([^)]*\)\s*=>\s*(?:\[\]|\(\{\}\)|0|''|null)\s*\)/;

describe('placement', () => {
  it('no server folder below routes: SvelteKit does not guard it there', () => {
    expect(paths.filter((path) => /^src\/routes\/(.*\/)?server\//.test(path))).toEqual([]);
  });

  it('no svelte.config file: SvelteKit 3 stops when it exists', () => {
    expect(['svelte.config.js', 'svelte.config.ts'].filter((name) => existsSync(join(root, name)))).toEqual([]);
  });

  it('no file is called after nothing', () => {
    expect(paths.filter((path) => path.startsWith('src/') && vague.test(path) && !/\/(?:words|errors)\//.test(path))).toEqual([]);
  });

  it('modules are camelCase, components PascalCase, routes kebab-case', () => {
    const odd = paths.filter((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (path.startsWith('src/routes/') && name.startsWith('+'))
        return !/^src\/routes\/(?:(?:[a-z0-9.-]+|\([a-z-]+\)|\[+(?:\.\.\.)?[a-z]+[A-Za-z]*(?:=[a-z]+)?\]+)\/)*\+[a-z]+/.test(path);
      if (!path.startsWith('src/')) return false;
      if (name.endsWith('.svelte')) return !/^[A-Z][A-Za-z0-9]*\.svelte$/.test(name);
      return name.endsWith('.ts') && !/^[a-z][A-Za-z0-9]*(?:-[A-Z]{2})?(?:\.[a-z]+)*\.ts$/.test(name);
    });
    expect(odd).toEqual([]);
  });
});

describe('errors', () => {
  it('are not caught to be turned into an empty answer', () => {
    const found = sourceFiles().flatMap(({ path, text }) =>
      [...text.matchAll(new RegExp(emptyAnswer, 'g'))].map((match) => `${path}: ${match[0]}`)
    );
    expect(found).toEqual([]);
  });

  it('the check sees one, and not an error that is kept', () => {
    expect(emptyAnswer.test('try { return read(); } catch (error) { return []; }')).toBe(true);
    expect(emptyAnswer.test('read().catch(() => null)')).toBe(true);
    expect(emptyAnswer.test('try { return read(); } catch { return refuse("storage.unreadable"); }')).toBe(false);
  });
});
