/** Pages of the roll call on the wall. */
import { expect, it } from 'vitest';
import { readBackPage } from './readBackPage.ts';

const view = {
  shownAt: 1_000,
  page: { lines: 2, seconds: 10 },
  lines: ['a', 'b', 'c', 'd', 'e'].map((label) => ({ label, choice: 'FOR', isObjected: false }))
};
const labels = (now: number) =>
  readBackPage(view, now)
    .lines.map(({ label }) => label)
    .join('');

it('[RB2] shows every line once in the time of all pages, and then begins again', () => {
  expect([1_000, 10_999, 11_000, 21_000, 31_000].map(labels)).toEqual(['ab', 'ab', 'cd', 'e', 'ab']);
  expect(readBackPage(view, 21_000)).toMatchObject({ number: 3, pages: 3 });
});

it('[RB2] a clock that is behind, and a roll without lines, show the first page', () => {
  expect(labels(0)).toBe('ab');
  expect(readBackPage({ ...view, lines: [] }, 99_000)).toEqual({ number: 1, pages: 1, lines: [] });
});
