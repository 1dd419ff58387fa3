/** Every file of the project keeps house, and each of these checks sees a planted fault. */
import { describe, expect, it } from 'vitest';
import {
  countedLines,
  lengthBudget,
  lengthExceptions,
  lineLimit,
  machinePaths,
  opensWithSentence,
  switchedOffTests
} from './housekeeping.ts';
import { filesIn, projectFiles, testFiles } from './projectFiles.ts';

const ours = filesIn(['src/', 'tests/', 'scripts/', 'bench/'], ['.ts', '.js', '.svelte', '.css']);
/** These hold planted faults. */
const ownFile = /^tests\/architecture\/housekeeping(\.test)?\.ts$/;

describe('every file', () => {
  it('opens with a sentence that says what it is responsible for', () => {
    expect(ours.filter((file) => !opensWithSentence(file)).map(({ path }) => path)).toEqual([]);
  });

  it('stays within its length, or is listed with a reason', () => {
    const long = ours.filter((file) => countedLines(file) > lineLimit(file.path) && !(file.path in lengthExceptions));
    expect(long.map((file) => `${file.path}: ${countedLines(file)} > ${lineLimit(file.path)}`)).toEqual([]);
  });

  it('that is listed as too long is there, is too long, and has a reason', () => {
    const needless = Object.entries(lengthExceptions).filter(([path, reason]) => {
      const file = ours.find((candidate) => candidate.path === path);
      return file === undefined || countedLines(file) <= lineLimit(path) || reason.length < 15;
    });
    expect(needless).toEqual([]);
  });

  it('names no folder of one machine', () => {
    const texts = projectFiles().filter(({ path }) => !ownFile.test(path) && path !== 'package-lock.json');
    expect(texts.flatMap(machinePaths)).toEqual([]);
  });
});

it('no test is switched off', () => {
  const tests = [...testFiles(), ...filesIn(['tests/'], ['.ts'])].filter(({ path }) => !ownFile.test(path));
  expect(tests.flatMap(switchedOffTests)).toEqual([]);
});

describe('the checks see', () => {
  const file = (path: string, text: string) => ({ path, text });

  it('a missing or empty opening', () => {
    const opened = ['/** Decides whether a quorum is there. */\n', '#!/usr/bin/env node\n/** Decides whether a quorum is there. */'];
    for (const text of opened) expect(opensWithSentence(file('a.ts', text))).toBe(true);
    for (const text of ['import x;', '/** x */', '// Decides whether a quorum is there.'])
      expect(opensWithSentence(file('a.ts', text))).toBe(false);
    expect(opensWithSentence(file('A.svelte', '<!-- @component The six marks of a matter. -->\n<p></p>'))).toBe(true);
    expect(opensWithSentence(file('A.svelte', '<script lang="ts">\n  /** The six marks of a matter. */\n</script>'))).toBe(true);
    expect(opensWithSentence(file('A.svelte', '<p>The six marks of a matter</p>'))).toBe(false);
  });

  it('one line too many, and no style of a component', () => {
    const lines = (count: number) => 'x\n'.repeat(count);
    expect(countedLines(file('a.ts', lines(lengthBudget.module)))).toBe(lineLimit('a.ts'));
    expect(countedLines(file('a.ts', lines(lengthBudget.module + 1)))).toBe(lineLimit('a.ts') + 1);
    expect(countedLines(file('A.svelte', `${lines(lengthBudget.component)}<style>\n${lines(99)}</style>\n`))).toBe(lineLimit('A.svelte'));
  });

  it('skipped, narrowed and postponed tests', () => {
    const off = [
      "it.skip('a')",
      "describe.only('a')",
      "test.fixme('a')",
      "it.concurrent.skip('a')",
      "xit('a')",
      "it.runIf(x)('a')",
      "test.todo('a')"
    ];
    for (const text of off) expect(switchedOffTests(file('a.test.ts', text))).toHaveLength(1);
    expect(switchedOffTests(file('a.test.ts', "it('may be skipped by the chair', f); exit(1); list.skip(3);"))).toEqual([]);
  });

  it('paths of one machine', () => {
    for (const text of ['/root/.cache', 'see /home/anna/x', 'C:\\Users\\anna', '"/work/main"'])
      expect(machinePaths(file('a.md', text))).toHaveLength(1);
    for (const text of ['https://x.cn/work/main', 'src/work/list', '/usr/bin/chromium', 'framework/root/a'])
      expect(machinePaths(file('a.md', text))).toEqual([]);
  });
});
