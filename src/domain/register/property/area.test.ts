/** Tests: areas as people write them. */
import { describe, expect, it } from 'vitest';
import { AREA_CENTI_MAX, areaCentiOf, areaText } from './area.ts';

describe('areas', () => {
  it.each([
    ['89.5', 8_950],
    ['89.50', 8_950],
    ['89.500', 8_950],
    ['0.01', 1],
    ['120', 12_000],
    [' 1,204.30 ㎡', 120_430],
    ['１２０．５', 12_050],
    ['96.5平方米', 9_650],
    ['999999999.99', 99_999_999_999]
  ])('[RG22] reads %s exactly', (written, centi) => {
    expect(areaCentiOf(written)).toBe(centi);
  });

  it.each(['', '0', '0.00', '-5', '89.505', '89,5', '八十九', '1e3', '89.5.1', 'Infinity', '9999999999', '1,2,3'])(
    '[RG22] does not guess at %j',
    (written) => {
      expect(areaCentiOf(written)).toBeNull();
    }
  );

  it('[RG22] writes two decimals, and what it wrote reads back', () => {
    for (const centi of [1, 10, 100, 8_950, 120_435, AREA_CENTI_MAX - 1]) expect(areaCentiOf(areaText(centi))).toBe(centi);
    expect(areaText(8_950)).toBe('89.50');
  });
});
