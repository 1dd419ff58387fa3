/** Folding of unchanged lines. */
import { expect, it } from 'vitest';
import type { ChangedLine } from '#contract/views/board.ts';
import { changedRuns } from './changedRuns.ts';

const line = (text: string, isChanged = false): ChangedLine => ({ parts: [{ kind: isChanged ? 'ADDED' : 'SAME', text }], isChanged });
const told = (lines: readonly ChangedLine[]) =>
  changedRuns(lines).map((run) => (run.kind === 'FOLD' ? run.lines.length : run.line.parts[0]?.text));

it('keeps one line around a change and folds the rest', () => {
  const lines = ['一', '二', '三', '四', '五', '六', '七'].map((text) => line(text, text === '四'));
  expect(told(lines)).toEqual([2, '三', '四', '五', 2]);
});

it('does not fold a single line', () => {
  expect(told([line('一'), line('二'), line('三', true)])).toEqual(['一', '二', '三']);
});

it('folds a text without a change as a whole', () => {
  expect(told([line('一'), line('二')])).toEqual([2]);
});
