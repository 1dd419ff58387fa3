/** The picture and the text of one test of a verdict. */
import { describe, expect, it } from 'vitest';
import { compare, compareShare } from '#domain/voting/verdict.ts';
import { amountText, testBar } from './testBar.ts';

describe('testBar', () => {
  it('draws a share on its whole with the legal fraction as the line', () => {
    const bar = testBar(compareShare({ name: 'APPROVAL', base: 'heads' }, 301, 398, '>= 3/4'));
    expect(bar).toMatchObject({
      linePercent: 75,
      threshold: '3/4',
      share: '301/398 = 75.63\u00a0%',
      left: '301 × 4 = 1204',
      right: '398 × 3 = 1194'
    });
    expect(bar.fillPercent).toBeCloseTo(75.63, 2);
  });

  it('writes areas with two decimals', () => {
    const bar = testBar(compareShare({ name: 'PARTICIPATION', base: 'area' }, 5_400_012, 7_875_637, '>= 2/3'));
    expect(bar.share).toBe('54\u202f000.12/78\u202f756.37 = 68.57\u00a0%');
    expect(bar.left).toBe('54\u202f000.12 × 3 = 162\u202f000.36');
    expect(amountText(9_605, 'area')).toBe('96.05');
  });

  it('draws two plain counts on the larger of them', () => {
    const bar = testBar(compare({ name: 'APPROVAL', base: 'heads', operator: '>' }, { value: 6 }, { value: 8 }));
    expect(bar).toMatchObject({ fillPercent: 75, linePercent: 100, threshold: '8', left: '6', right: '8' });
    expect(bar.share).toBeUndefined();
    expect(bar.relation).toBe('<=');
  });

  it('bears nothing at all on both sides', () => {
    expect(testBar(compare({ name: 'ALL_ANSWERED', base: 'objections', operator: '==' }, { value: 0 }, { value: 0 }))).toMatchObject({
      fillPercent: 0,
      linePercent: 0
    });
  });
});
