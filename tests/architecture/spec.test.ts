/** SPEC.md, the tests and the code speak of the same rules: none untested, none invented. */
import { describe, expect, it } from 'vitest';
import { filesIn, projectFiles, sourceFiles, testFiles } from './projectFiles.ts';
import { citedIds, declaredIds, refusalsOf, testedIds, type Citation } from './specIds.ts';

const declared = declaredIds(projectFiles().find(({ path }) => path === 'src/domain/SPEC.md')?.text ?? '');
const known = new Set(declared);
/** These tests hold made-up ids on purpose. */
const ownTests = /^tests\/architecture\//;
const tested = testFiles()
  .filter(({ path }) => !ownTests.test(path))
  .flatMap(testedIds);

/** Ids that SPEC.md does not declare, each with its first place and the number of places. */
function unknown(citations: readonly Citation[]): string[] {
  const places = new Map<string, string[]>();
  for (const { id, at } of citations) if (!known.has(id)) places.set(id, [...(places.get(id) ?? []), at]);
  return [...places].map(([id, all]) => `${id}: ${all[0]}${all.length > 1 ? ` and ${all.length - 1} more` : ''}`).sort();
}

describe('SPEC.md', () => {
  it('declares rules, each id once', () => {
    expect(declared.length).toBeGreaterThan(0);
    expect(declared.filter((id, index) => declared.indexOf(id) !== index)).toEqual([]);
  });

  it('has a test for every rule, with the id in the name', () => {
    const covered = new Set(tested.map(({ id }) => id));
    expect(declared.filter((id) => !covered.has(id))).toEqual([]);
  });

  it('knows every id that a test names', () => {
    expect(unknown(tested)).toEqual([]);
  });

  it('knows every id that code, pages and documents cite', () => {
    const cited = [...sourceFiles(), ...filesIn(['src/', 'docs/'], ['.md'])].flatMap(citedIds);
    expect(unknown(cited)).toEqual([]);
  });
});

describe('ids are read from', () => {
  const file = (text: string) => ({ path: 'a.ts', text });

  it('SPEC lines only', () => {
    expect(declaredIds('# SPEC\n- **MT1** A lead.\n  - **MT2** indented\n- **MT3a** B.\nsee **MT4**\n')).toEqual(['MT1', 'MT3a']);
  });

  it('names of tests, tables and groups', () => {
    const text = "it('[AA1] x', f);\nit.each(rows)('[AA2][AA3] %s', f);\ntest.describe('[AA4]', f);\nconst x = '[AA5]';";
    expect(testedIds(file(text)).map(({ id }) => id)).toEqual(['AA1', 'AA2', 'AA3', 'AA4']);
  });

  it('comments and refusals', () => {
    const text = "/** Source: [D]; SPEC AA1–AA3, AA6. */\nreturn refuse('area.reason', 'AA7');\nreturn refuse(code);";
    expect(citedIds(file(text)).map(({ id }) => id)).toEqual(['AA1', 'AA3', 'AA6', 'AA7']);
    expect(refusalsOf(file(text))).toEqual([{ code: 'area.reason', rule: 'AA7', at: 'a.ts:2' }]);
  });
});
