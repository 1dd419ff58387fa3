/** What reaches a phone runs on the oldest ones: no feature that the build leaves as it is and they do not have. */
import { describe, expect, it } from 'vitest';
import { browserFiles } from './browserFiles.ts';
import { newInBuild, newScript, newStyle } from './oldPhones.ts';
import { filesIn } from './projectFiles.ts';

describe('old phones', () => {
  it('can run every script of the screens', () => {
    const sent = browserFiles();
    expect(sent.length).toBeGreaterThan(10);
    expect(sent.flatMap(newScript)).toEqual([]);
  });

  it('can show every style of the screens', () => {
    expect(filesIn(['src/ui/', 'src/routes/'], ['.css', '.svelte']).flatMap(newStyle)).toEqual([]);
  });
});

describe('the check sees', () => {
  it.each([
    'list.at(-1)',
    'list.findLast(f)',
    'structuredClone(x)',
    'crypto.randomUUID()',
    'Object.hasOwn(a, b)',
    'list.toSorted()',
    '/(?<=a)b/.test(x)',
    'AbortSignal.timeout(5)'
  ])('script: %s', (text) => {
    expect(newScript({ path: 'a.ts', text })).toHaveLength(1);
    expect(newScript({ path: 'a.ts', text: `/* ${text.replace('*/', '')} */` })).toEqual([]);
  });

  it.each([
    'a:has(b) {}',
    '@container (min-width: 1px) {}',
    'a { color: color-mix(in srgb, red, blue) }',
    'a { color: oklch(1 0 0) }',
    '@media (width >= 40rem) {}',
    'a { height: 100dvh }',
    ':focus-visible { outline: none }',
    'a { aspect-ratio: 1 }'
  ])('style: %s', (text) => {
    expect(newStyle({ path: 'a.css', text })).toHaveLength(1);
    expect(newStyle({ path: 'A.svelte', text: `<p>${text}</p>\n<style>\n${text}\n</style>` })).toHaveLength(1);
    expect(newStyle({ path: 'A.svelte', text: `<p>${text}</p>` })).toEqual([]);
  });

  it.each([
    'class A{#a=1}',
    'class A{a=1}',
    'class A{static{f()}}',
    'await f();',
    'let a=/x/v;',
    'let a=o=>Object.hasOwn(o,1);',
    'let a=/(?<=x)y/;'
  ])('in a built script: %s', (text) => expect(newInBuild({ path: 'a.js', text })).not.toEqual([]));

  it('nothing in a built script that old phones run', () => {
    const text = 'class A{constructor(){this.a=1}async b(){await f()}}let c=a?.b??/x/gu;c||=`//`;';
    expect(newInBuild({ path: 'a.js', text })).toEqual([]);
    expect(newStyle({ path: 'a.css', text: ':focus:not(:focus-visible) {}\n@media (min-aspect-ratio: 3/2) {}' })).toEqual([]);
  });

  it('a reason on the line before, and lets it pass', () => {
    expect(newStyle({ path: 'a.css', text: '/* old-phone: 100vh stands above it */\na { height: 100dvh }' })).toEqual([]);
  });

  it('what a component imports, and not what only types or the server need', () => {
    const files = [
      { path: 'src/ui/A.svelte', text: "<script>\nimport { b } from './b.ts';\nimport type { T } from './types.ts';\n</script>" },
      { path: 'src/ui/b.ts', text: "export { c } from '#domain/c.ts';" },
      { path: 'src/domain/c.ts', text: 'export const c = 1;' },
      { path: 'src/ui/types.ts', text: 'export type T = 1;' },
      { path: 'src/routes/+page.server.ts', text: "import { d } from '#domain/d.ts';" },
      { path: 'src/domain/d.ts', text: 'export const d = 1;' }
    ];
    expect(browserFiles(files).map(({ path }) => path)).toEqual(['src/domain/c.ts', 'src/ui/A.svelte', 'src/ui/b.ts']);
  });
});
