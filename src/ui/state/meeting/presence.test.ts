/** The number of heads that the quorum line names. */
import { compareShare } from '#domain/voting/verdict.ts';
import { describe, expect, it } from 'vitest';
import { headsNeeded, presenceRows } from './presence.ts';

const atLeastTwoThirds = (present: number, roll: number) => compareShare({ name: 'PARTICIPATION', base: 'heads' }, present, roll, '>= 2/3');
const moreThanHalf = (present: number, roll: number) => compareShare({ name: 'PARTICIPATION', base: 'households' }, present, roll, '> 1/2');

describe('headsNeeded', () => {
  it('[MG9] two thirds of 16 are 11, of 15 exactly 10', () => {
    expect(headsNeeded([atLeastTwoThirds(9, 16)])).toBe(11);
    expect(headsNeeded([atLeastTwoThirds(9, 15)])).toBe(10);
  });
  it('[MG9] more than half of 30 are 16, of 31 also 16', () => {
    expect(headsNeeded([moreThanHalf(9, 30)])).toBe(16);
    expect(headsNeeded([moreThanHalf(9, 31)])).toBe(16);
  });
  it('[MG9] asks nothing without a test', () => {
    expect(headsNeeded([])).toBe(0);
  });
});

describe('presenceRows', () => {
  it('[MG9] leaves others out where everybody is of a party', () => {
    const view = {
      parties: [],
      others: { present: 0, total: 0 },
      quorum: { roll: 16, present: 12, tests: [atLeastTwoThirds(12, 16)], holds: true }
    };
    expect(presenceRows(view)).toEqual({ parties: [], quorum: { present: 12, total: 16, needed: 11, holds: true } });
    expect(presenceRows({ ...view, others: { present: 4, total: 6 } }).others).toEqual({ present: 4, total: 6 });
  });
});
