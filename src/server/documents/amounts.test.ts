/** Grouped numbers as documents print them. */
import { describe, expect, it } from 'vitest';
import { groupedAmount, groupedArea, groupedNumber } from './amounts.ts';

describe('amounts in groups', () => {
  it('[DC44] numbers from a thousand on are cut into threes that stay on one line', () => {
    expect([0, 712, 2136, 1_000_000].map(groupedNumber)).toEqual(['0', '712', '2\u00a0136', '1\u00a0000\u00a0000']);
  });

  it('[DC44] areas keep both decimals', () => {
    expect([0, 7, 950, 5_250_425, -123_456].map(groupedArea)).toEqual(['0.00', '0.07', '9.50', '52\u00a0504.25', '-1\u00a0234.56']);
    expect(groupedAmount(5_250_425, 'area')).toBe('52\u00a0504.25');
    expect(groupedAmount(2136, 'heads')).toBe('2\u00a0136');
  });
});
