/** DR14: the worked examples, ties, and that the shares always add up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costShare, type CostBearer } from './costShare.ts';
import { compareNumbers } from './unitNumberOrder.ts';

const bearers = (...weights: number[]): CostBearer[] =>
  weights.map((weight, index) => ({ key: `k${index}`, unitNumber: `1-${index}01`, weight }));
function shares(totalFen: number, list: readonly CostBearer[]): number[] {
  const shared = costShare.evaluate({ totalFen, bearers: list });
  if (!shared.ok) throw new Error(shared.error.code);
  return shared.value.map(({ fen }) => fen);
}

describe('DR14 cost share', () => {
  it('[DR14] example 1: 96.50 of 4 800.00 m² of 192 000.00 yuan are 3 860.00', () => {
    expect(shares(19_200_000, bearers(9_650, 480_000 - 9_650))[0]).toBe(386_000);
  });

  it('[DR14] example 2: 100.00 among three is 33.34, 33.33, 33.33', () => {
    expect(shares(10_000, bearers(1, 1, 1))).toEqual([3_334, 3_333, 3_333]);
  });

  it('[DR14] example 3: 1 000.01 by 89.50, 96.50, 120.35 m²', () => {
    expect(shares(100_001, bearers(8_950, 9_650, 12_035))).toEqual([29_215, 31_500, 39_286]);
  });

  it('[DR14] AC-2: 9 240 yuan among 77 households is 120 each', () => {
    expect(new Set(shares(924_000, bearers(...Array<number>(77).fill(1))))).toEqual(new Set([12_000]));
  });

  it('[DR14] ties go to the smaller unit number, wherever it stands', () => {
    const list = ['10-101', '2-101', '2-99'].map((unitNumber, index) => ({ key: `k${index}`, unitNumber, weight: 1 }));
    expect(shares(10_001, list)).toEqual([3_333, 3_334, 3_334]);
    expect(shares(10_000, list)).toEqual([3_333, 3_333, 3_334]);
    expect(shares(2, list)).toEqual([0, 1, 1]);
  });

  it('[DR14] nobody, or nobody with a weight, is refused; broken numbers are programmer’s errors', () => {
    expect(costShare.evaluate({ totalFen: 1, bearers: [] })).toMatchObject({ error: { code: 'voting.roll-empty', rule: 'DR14' } });
    expect(costShare.evaluate({ totalFen: 1, bearers: bearers(0, 0) })).toMatchObject({ error: { code: 'voting.roll-empty' } });
    for (const total of [-1, 0.5, 2 ** 53]) expect(() => shares(total, bearers(1))).toThrow(RangeError);
    expect(() => shares(1, bearers(-1))).toThrow(RangeError);
    expect(() => shares(1, [...bearers(1), ...bearers(1)])).toThrow(RangeError);
  });

  it('[DR14] adds up, is never a fen away from the exact share, and does not depend on the order', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 50 }), weights, (total, numbers) => {
        const list = bearers(1, ...numbers);
        const whole = list.reduce((sum, { weight }) => sum + weight, 0);
        const fen = shares(total, list);
        expect(fen.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(total));
        for (const [index, { weight }] of list.entries()) {
          const off = BigInt(fen[index] ?? 0) * BigInt(whole) - BigInt(total) * BigInt(weight);
          expect(off < BigInt(whole) && off > -BigInt(whole)).toBe(true);
        }
        expect(shares(total, [...list].reverse()).reverse()).toEqual(fen);
      }),
      { numRuns: 1_000, seed: 14 }
    );
  });

  it('[DR14] numbers are ordered as people read them', () => {
    const sorted = ['10-101', '2-1101', '2-502', 'A1', '2-502A', '02-502', 'B'].sort(compareNumbers);
    expect(sorted).toEqual(['02-502', '2-502', '2-502A', '2-1101', '10-101', 'A1', 'B']);
    expect(compareNumbers('502', '502')).toBe(0);
    expect(compareNumbers('0', '00')).not.toBe(0);
  });
});
