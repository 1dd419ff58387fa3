/** Exact comparison and the display of fractions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isThreshold, thresholdParts } from './threshold.ts';
import { allHold, compare, compareShare, fraction } from './verdict.ts';

describe('compare', () => {
  it('[DR21] shows both sides with their sum', () => {
    expect(compareShare({ name: 'PARTICIPATION', base: 'heads' }, 398, 577, '>= 2/3')).toEqual({
      name: 'PARTICIPATION',
      base: 'heads',
      left: { value: 398, factor: 3, product: 1_194 },
      operator: '>=',
      right: { value: 577, factor: 2, product: 1_154 },
      holds: true
    });
  });

  it.each([
    ['>= 2/3', 199, 300, false],
    ['>= 2/3', 200, 300, true],
    ['>= 2/3', 201, 300, true],
    ['> 1/2', 149, 300, false],
    ['> 1/2', 150, 300, false],
    ['> 1/2', 151, 300, true],
    ['>= 3/4', 299, 400, false],
    ['>= 3/4', 300, 400, true]
  ] as const)('[DR21] %s of %i/%i: %s', (threshold, part, whole, holds) => {
    expect(compareShare({ name: 'APPROVAL', base: 'heads' }, part, whole, threshold).holds).toBe(holds);
  });

  it.each([
    ['>=', [false, true, true]],
    ['>', [false, false, true]],
    ['==', [false, true, false]],
    ['<', [true, false, false]],
    ['<=', [true, true, false]]
  ] as const)('[DR21] %s below, at and above', (operator, expected) => {
    const tests = [4, 5, 6].map((value) => compare({ name: 'APPROVAL', base: 'heads', operator }, { value }, { value: 5 }));
    expect(tests.map((test) => test.holds)).toEqual(expected);
    expect(allHold(tests)).toBe(false);
  });

  it('[DR21] throws on what is not an exact count', () => {
    const test = { name: 'APPROVAL', base: 'area', operator: '>=' } as const;
    for (const value of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => compare(test, { value }, { value: 1 })).toThrow(RangeError);
    expect(() => compare(test, { value: 2 ** 52, factor: 3 }, { value: 1 })).toThrow(RangeError);
  });
});

describe('fraction', () => {
  it.each([
    [301, 398, '75.63'],
    [1_001, 1_287, '77.78'],
    [1_001, 1_291, '77.54'],
    [703, 1_291, '54.45'],
    [2_066, 2_261, '91.38'],
    [281, 318, '88.36'],
    [1, 1, '100.00'],
    [0, 7, '0.00'],
    [1, 20_000, '0.01'],
    [1, 20_001, '0.00'],
    [1, 800, '0.13'],
    [7_875_637, 7_875_638, '100.00']
  ])('[DR22] %i/%i is %s %%', (numerator, denominator, percent) => {
    expect(fraction(numerator, denominator)).toEqual({
      numerator,
      denominator,
      percent,
      text: `${numerator}/${denominator} = ${percent} %`
    });
  });

  it('[DR22] of nothing has no percentage', () => {
    expect(fraction(0, 0)).toMatchObject({ percent: null, text: '0/0' });
  });

  it('[DR22] is never further from the fraction than half of its last digit, for large areas too', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 53n - 1n), fc.bigInt(1n, 2n ** 53n - 1n), (a, b) => {
        const [numerator, denominator] = a <= b ? [a, b] : [b, a];
        const shown = BigInt((fraction(Number(numerator), Number(denominator)).percent ?? '').replace('.', ''));
        const twiceOff = 2n * (shown * denominator - numerator * 10_000n);
        expect(twiceOff <= denominator && twiceOff > -denominator).toBe(true);
      })
    );
  });
});

describe('thresholds', () => {
  it('[DR21] are fractions above 0 and up to 1', () => {
    for (const text of ['>= 2/3', '> 1/2', '>= 1/1', '>= 1/20']) expect(isThreshold(text), text).toBe(true);
    for (const text of ['2/3', '>=2/3', '< 1/2', '> 1/1', '>= 3/2', '>= 0/3', '>= 1/0', '>= 1.5/2'])
      expect(isThreshold(text), text).toBe(false);
    expect(thresholdParts('>= 2/3')).toEqual({ operator: '>=', numerator: 2, denominator: 3 });
    expect(() => thresholdParts('> 3/2')).toThrow(RangeError);
  });
});
