/** DR5, DR6, DR7: every worked example, each comparison at its edge, and the arithmetic against a recount with fractions of big integers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyOf } from '../tallyFixture.ts';
import type { Outcome, Verdict } from '../verdict.ts';
import { ownersGeneral } from './ownersGeneral.ts';
import { ownersSpecial } from './ownersSpecial.ts';
import { ownersCount, ownersVote, type OwnersCount } from './ownersVote.ts';
import { scopedOwners } from './scopedOwners.ts';

type Triple = readonly [roll: number, participating: number, inFavour: number];
const base = ([roll, participating, inFavour]: Triple) => ({ roll, participating, inFavour });
const count = (heads: Triple, area: Triple): OwnersCount => ({ heads: base(heads), area: base(area) });
/** m² with two decimals as 0.01 m². */
const m2 = (text: string) => Number(text.replace('.', ''));
const sums = ({ tests }: Verdict) =>
  tests.map(({ base: of, left, operator, right }) => `${of} ${left.product} ${operator} ${right.product}`);

describe('DR5 owners, general matters', () => {
  const A = m2('30000.00');
  it.each<[string, Triple, Triple, Outcome, string[]]>([
    [
      'example 1: two equalities and one cent of area',
      [300, 200, 101],
      [A, m2('20000.00'), m2('10000.01')],
      'PASSED',
      ['heads 600 >= 600', 'area 6000000 >= 6000000', 'heads 202 > 200', 'area 2000002 > 2000000']
    ],
    [
      'example 2: failed on area',
      [300, 200, 101],
      [A, m2('20000.00'), m2('10000.00')],
      'FAILED',
      [...['heads 600 >= 600', 'area 6000000 >= 6000000', 'heads 202 > 200', 'area 2000000 > 2000000']]
    ],
    [
      'example 3: everybody agreed, too few came',
      [300, 199, 199],
      [A, m2('25000.00'), m2('25000.00')],
      'NO_QUORUM',
      [...['heads 597 >= 600', 'area 7500000 >= 6000000']]
    ],
    [
      '0.01 m² below two thirds of area',
      [300, 200, 200],
      [A, m2('19999.99'), m2('19999.99')],
      'NO_QUORUM',
      [...['heads 600 >= 600', 'area 5999997 >= 6000000']]
    ],
    [
      '0.01 m² above two thirds',
      [300, 200, 101],
      [A, m2('20000.01'), m2('10000.01')],
      'PASSED',
      [...['heads 600 >= 600', 'area 6000003 >= 6000000', 'heads 202 > 200', 'area 2000002 > 2000001']]
    ],
    [
      'one head above two thirds',
      [300, 201, 101],
      [A, m2('20000.00'), m2('10000.01')],
      'PASSED',
      [...['heads 603 >= 600', 'area 6000000 >= 6000000', 'heads 202 > 201', 'area 2000002 > 2000000']]
    ],
    [
      'exactly half of the heads',
      [300, 200, 100],
      [A, m2('20000.00'), m2('10000.01')],
      'FAILED',
      [...['heads 600 >= 600', 'area 6000000 >= 6000000', 'heads 200 > 200', 'area 2000002 > 2000000']]
    ],
    [
      'one head below half',
      [300, 200, 99],
      [A, m2('20000.00'), m2('20000.00')],
      'FAILED',
      [...['heads 600 >= 600', 'area 6000000 >= 6000000', 'heads 198 > 200', 'area 4000000 > 2000000']]
    ],
    [
      '0.01 m² below half',
      [300, 200, 200],
      [A, m2('20000.00'), m2('9999.99')],
      'FAILED',
      [...['heads 600 >= 600', 'area 6000000 >= 6000000', 'heads 400 > 200', 'area 1999998 > 2000000']]
    ]
  ])('[DR5] %s', (_, heads, area, outcome, tests) => {
    const verdict = ownersGeneral.evaluate(count(heads, area));
    expect(verdict).toMatchObject({ ok: true, value: { rule: 'DR5', needs: 'ALL', outcome } });
    expect(verdict.ok && sums(verdict.value)).toEqual(tests);
  });

  /** The published cases give counts only; area is taken in the same proportion. */
  it.each<[string, Triple, Outcome, string]>([
    ['example 4, silence left out', [1291, 703, 417], 'NO_QUORUM', 'heads 2109 >= 2582'],
    ['example 4, with the clause', [1291, 1287, 1001], 'PASSED', 'heads 2002 > 1287'],
    ['example 5, silence left out', [2261, 1147, 995], 'NO_QUORUM', 'heads 3441 >= 4522'],
    ['example 5, with the clause', [2261, 2218, 2066], 'PASSED', 'heads 4132 > 2218']
  ])('[DR5] %s', (_, heads, outcome, test) => {
    const [N, P, Y] = heads;
    const verdict = ownersGeneral.evaluate(count(heads, [N * 8_000, P * 8_000, Y * 8_000]));
    expect(verdict.ok && verdict.value.outcome).toBe(outcome);
    expect(verdict.ok && sums(verdict.value)).toContain(test);
  });
});

describe('DR6 owners, special matters', () => {
  const A = m2('78756.37');
  it.each<[string, Triple, Triple, Outcome, string[]]>([
    [
      'example 1',
      [577, 398, 301],
      [A, m2('54000.12'), m2('41200.00')],
      'PASSED',
      [...['heads 1194 >= 1154', 'area 16200036 >= 15751274', 'heads 1204 >= 1194', 'area 16480000 >= 16200036']]
    ],
    [
      'example 2: 299 heads were needed',
      [577, 398, 298],
      [A, m2('54000.12'), m2('45000.00')],
      'FAILED',
      [...['heads 1194 >= 1154', 'area 16200036 >= 15751274', 'heads 1192 >= 1194', 'area 18000000 >= 16200036']]
    ],
    [
      '299 heads',
      [577, 398, 299],
      [A, m2('54000.12'), m2('45000.00')],
      'PASSED',
      [...['heads 1194 >= 1154', 'area 16200036 >= 15751274', 'heads 1196 >= 1194', 'area 18000000 >= 16200036']]
    ],
    [
      'example 3: exactly three quarters',
      [577, 400, 300],
      [A, m2('54000.00'), m2('40500.00')],
      'PASSED',
      [...['heads 1200 >= 1154', 'area 16200000 >= 15751274', 'heads 1200 >= 1200', 'area 16200000 >= 16200000']]
    ],
    [
      '0.01 m² below three quarters',
      [577, 400, 300],
      [A, m2('54000.00'), m2('40499.99')],
      'FAILED',
      [...['heads 1200 >= 1154', 'area 16200000 >= 15751274', 'heads 1200 >= 1200', 'area 16199996 >= 16200000']]
    ],
    [
      '0.01 m² above three quarters',
      [577, 400, 300],
      [A, m2('54000.00'), m2('40500.01')],
      'PASSED',
      [...['heads 1200 >= 1154', 'area 16200000 >= 15751274', 'heads 1200 >= 1200', 'area 16200004 >= 16200000']]
    ],
    [
      'one head below three quarters',
      [577, 400, 299],
      [A, m2('54000.00'), m2('54000.00')],
      'FAILED',
      [...['heads 1200 >= 1154', 'area 16200000 >= 15751274', 'heads 1196 >= 1200', 'area 21600000 >= 16200000']]
    ],
    [
      'the least that is valid: 385 heads and 52 504.25 m²',
      [577, 385, 385],
      [A, m2('52504.25'), m2('52504.25')],
      'PASSED',
      [...['heads 1155 >= 1154', 'area 15751275 >= 15751274', 'heads 1540 >= 1155', 'area 21001700 >= 15751275']]
    ],
    ['384 heads', [577, 384, 384], [A, m2('52504.25'), m2('52504.25')], 'NO_QUORUM', ['heads 1152 >= 1154', 'area 15751275 >= 15751274']],
    [
      '52 504.24 m²',
      [577, 385, 385],
      [A, m2('52504.24'), m2('52504.24')],
      'NO_QUORUM',
      ['heads 1155 >= 1154', 'area 15751272 >= 15751274']
    ],
    [
      'AC-5: the shared garden',
      [1020, 712, 548],
      [m2('96400.00'), m2('67100.00'), m2('51480.00')],
      'PASSED',
      [...['heads 2136 >= 2040', 'area 20130000 >= 19280000', 'heads 2192 >= 2136', 'area 20592000 >= 20130000']]
    ]
  ])('[DR6] %s', (_, heads, area, outcome, tests) => {
    const verdict = ownersSpecial.evaluate(count(heads, area));
    expect(verdict).toMatchObject({ ok: true, value: { rule: 'DR6', outcome } });
    expect(verdict.ok && sums(verdict.value)).toEqual(tests);
  });
});

describe('DR7 owners of a building or a staircase', () => {
  const A = m2('4800.00');
  it.each<[string, 'GENERAL' | 'SPECIAL', Triple, Triple, Outcome, string[]]>([
    [
      'example 1',
      'GENERAL',
      [47, 32, 17],
      [A, m2('3200.00'), m2('1600.01')],
      'PASSED',
      [...['heads 96 >= 94', 'area 960000 >= 960000', 'heads 34 > 32', 'area 320002 > 320000']]
    ],
    ['example 2', 'GENERAL', [47, 31, 31], [A, m2('3200.00'), m2('3200.00')], 'NO_QUORUM', ['heads 93 >= 94', 'area 960000 >= 960000']],
    [
      'example 3',
      'SPECIAL',
      [47, 40, 31],
      [A, m2('4050.00'), m2('3120.00')],
      'PASSED',
      [...['heads 120 >= 94', 'area 1215000 >= 960000', 'heads 124 >= 120', 'area 1248000 >= 1215000']]
    ],
    [
      'one head fewer than example 1',
      'GENERAL',
      [47, 32, 16],
      [A, m2('3200.00'), m2('1600.01')],
      'FAILED',
      [...['heads 96 >= 94', 'area 960000 >= 960000', 'heads 32 > 32', 'area 320002 > 320000']]
    ],
    [
      '0.01 m² less than example 1',
      'GENERAL',
      [47, 32, 17],
      [A, m2('3200.00'), m2('1600.00')],
      'FAILED',
      [...['heads 96 >= 94', 'area 960000 >= 960000', 'heads 34 > 32', 'area 320000 > 320000']]
    ],
    [
      'special, exactly three quarters of the heads',
      'SPECIAL',
      [47, 40, 30],
      [A, m2('4050.00'), m2('3037.50')],
      'PASSED',
      [...['heads 120 >= 94', 'area 1215000 >= 960000', 'heads 120 >= 120', 'area 1215000 >= 1215000']]
    ],
    [
      'special, one head fewer',
      'SPECIAL',
      [47, 40, 29],
      [A, m2('4050.00'), m2('3037.50')],
      'FAILED',
      [...['heads 120 >= 94', 'area 1215000 >= 960000', 'heads 116 >= 120', 'area 1215000 >= 1215000']]
    ]
  ])('[DR7] %s', (_, ownersClass, heads, area, outcome, tests) => {
    const verdict = scopedOwners.evaluate({ ownersClass, ...count(heads, area) });
    expect(verdict).toMatchObject({ ok: true, value: { rule: 'DR7', variant: ownersClass, outcome } });
    expect(verdict.ok && sums(verdict.value)).toEqual(tests);
  });
});

describe('all three', () => {
  it('[DR20] an empty roll, of heads or of area, is refused', () => {
    for (const [heads, area] of [
      [0, 1],
      [1, 0],
      [0, 0]
    ] as const) {
      const empty = count([heads, 0, 0], [area, 0, 0]);
      expect(ownersGeneral.evaluate(empty)).toMatchObject({ ok: false, error: { code: 'voting.roll-empty', rule: 'DR5' } });
      expect(ownersSpecial.evaluate(empty)).toMatchObject({ error: { rule: 'DR6' } });
      expect(scopedOwners.evaluate({ ownersClass: 'GENERAL', ...empty })).toMatchObject({ error: { rule: 'DR7' } });
    }
  });

  it('[DR5] numbers that cannot be are a programmer’s error', () => {
    expect(() => ownersGeneral.evaluate(count([10, 11, 1], [10, 10, 1]))).toThrow(RangeError);
    expect(() => ownersGeneral.evaluate(count([10, 10, 1], [10, 5, 6]))).toThrow(RangeError);
    expect(() => ownersCount(tallyOf({ roll: 3, votes: { FOR: 2 } }))).toThrow(RangeError);
  });

  it('[DR5] [DR6] agree with fractions of big integers, also at, one head and 0.01 m² beside every threshold', () => {
    const near = fc.integer({ min: -1, max: 1 });
    const clamp = (value: number, max: number) => Math.max(0, Math.min(max, value));
    const side = (max: number) =>
      fc.tuple(fc.integer({ min: 1, max }), fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }), near, near, fc.constantFrom(2, 4, 0));
    fc.assert(
      fc.property(side(3_000), side(900_000_000), fc.constantFrom('GENERAL', 'SPECIAL'), (heads, area, ownersClass) => {
        const triple = ([roll, atEdge, share, byP, byY, part]: typeof heads): Triple => {
          const participating = clamp(atEdge ? Math.ceil((roll * 2) / 3) + byP : Math.floor(roll * share), roll);
          const edge = part === 4 ? Math.ceil((participating * 3) / 4) : Math.ceil(participating / 2);
          return [roll, participating, clamp(part === 0 ? Math.floor(participating * share) : edge + byY, participating)];
        };
        const [h, a] = [triple(heads), triple(area)];
        const verdict = ownersVote(ownersClass === 'GENERAL' ? 'DR5' : 'DR6', ownersClass, count(h, a));
        expect(verdict.ok && verdict.value.outcome).toBe(naive(h, a, ownersClass));
      }),
      { numRuns: 5_000, seed: 278 }
    );
  });
});

/** The words of 民法典 278(2) as fractions a/b ≥ c/d of big integers. */
function naive(heads: Triple, area: Triple, ownersClass: 'GENERAL' | 'SPECIAL'): Outcome {
  const atLeast = (part: number, whole: number, n: bigint, d: bigint) => BigInt(part) * d >= BigInt(whole) * n;
  const moreThanHalf = (part: number, whole: number) => BigInt(part) + BigInt(part) > BigInt(whole);
  if (![heads, area].every(([roll, took]) => atLeast(took, roll, 2n, 3n))) return 'NO_QUORUM';
  const agreed = ([, took, inFavour]: Triple) =>
    ownersClass === 'SPECIAL' ? atLeast(inFavour, took, 3n, 4n) : moreThanHalf(inFavour, took);
  return agreed(heads) && agreed(area) ? 'PASSED' : 'FAILED';
}
