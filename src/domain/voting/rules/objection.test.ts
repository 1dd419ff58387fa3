/** DR10: the three variants with the worked examples, and the hearing threshold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hearingThreshold, isHearingDue } from './hearingThreshold.ts';
import { objection, type ObjectionInput } from './objection.ts';

const HEARING = { minObjectors: 3, fraction: '>= 1/20' } as const;

const oneThird = (variant: 'ONE_THIRD_STRICT' | 'ONE_THIRD_INCLUSIVE', heads: number, area: number, all = 240, allArea = 2_160_000) =>
  objection.evaluate({ variant, heads: { objecting: heads, all }, area: { objecting: area, all: allArea } });

const noneUnanswered = (unanswered: number, maintained: number, households = 240) =>
  objection.evaluate({ variant: 'NONE_UNANSWERED', households, unanswered, maintained, hearing: HEARING });

describe('DR10 one third', () => {
  it.each([
    ['example 1, strict', 'ONE_THIRD_STRICT', 80, 690_000, 'FAILED', [false, true]],
    ['example 1, inclusive', 'ONE_THIRD_INCLUSIVE', 80, 690_000, 'PASSED', [true, true]],
    ['example 2, strict', 'ONE_THIRD_STRICT', 79, 720_000, 'FAILED', [true, false]],
    ['example 2, inclusive', 'ONE_THIRD_INCLUSIVE', 79, 720_000, 'PASSED', [true, true]],
    ['one below on both, strict', 'ONE_THIRD_STRICT', 79, 719_999, 'PASSED', [true, true]],
    ['one head above, inclusive', 'ONE_THIRD_INCLUSIVE', 81, 720_000, 'FAILED', [false, true]],
    ['0.01 m² above, inclusive', 'ONE_THIRD_INCLUSIVE', 80, 720_001, 'FAILED', [true, false]],
    ['nobody objects', 'ONE_THIRD_STRICT', 0, 0, 'PASSED', [true, true]]
  ] as const)('[DR10] %s', (_, variant, heads, area, outcome, [headsHold, areaHolds]) => {
    expect(oneThird(variant, heads, area)).toMatchObject({
      value: {
        rule: 'DR10',
        variant,
        outcome,
        tests: [
          { base: 'heads', left: { product: heads * 3 }, right: { product: 240 }, holds: headsHold },
          { base: 'area', left: { product: area * 3 }, right: { product: 2_160_000 }, holds: areaHolds }
        ]
      }
    });
  });

  it('[DR20] an empty roll is refused, of heads, of area, of households', () => {
    for (const verdict of [oneThird('ONE_THIRD_STRICT', 0, 0, 0), oneThird('ONE_THIRD_STRICT', 0, 0, 240, 0), noneUnanswered(0, 0, 0)]) {
      expect(verdict).toMatchObject({ ok: false, error: { code: 'voting.roll-empty', rule: 'DR10' } });
    }
  });

  it('[DR10] silence never decides an owners’ matter, unless a local rule says so', () => {
    const input: ObjectionInput = { variant: 'NONE_UNANSWERED', households: 240, unanswered: 0, maintained: 0, hearing: HEARING };
    expect(objection.evaluate({ ...input, isOwnersMatter: true })).toMatchObject({ error: { code: 'voting.objection-rule-not-allowed' } });
    expect(objection.evaluate({ ...input, isOwnersMatter: true, localRuleAllows: true }).ok).toBe(true);
  });
});

describe('DR10 none unanswered', () => {
  it.each([
    ['example 3: one answered and maintained', 0, 1, 240, 'PASSED', 12],
    ['example 3: one unanswered', 1, 1, 240, 'FAILED', 12],
    ['AC-1: one of 3 036 households', 0, 1, 3_036, 'PASSED', 152],
    ['one below the threshold', 0, 11, 240, 'PASSED', 12],
    ['at the threshold', 0, 12, 240, 'HEARING', 12],
    ['a small place: two of 20', 0, 2, 20, 'PASSED', 3],
    ['a small place: three of 20', 0, 3, 20, 'HEARING', 3],
    ['unanswered weighs more than the hearing', 1, 12, 240, 'FAILED', 12]
  ])('[DR10] %s', (_, unanswered, maintained, households, outcome, threshold) => {
    expect(noneUnanswered(unanswered, maintained, households)).toMatchObject({
      value: {
        outcome,
        tests: [
          { name: 'ALL_ANSWERED', left: { product: unanswered }, operator: '==', right: { product: 0 } },
          { name: 'BELOW_HEARING_THRESHOLD', left: { product: maintained }, operator: '<', right: { product: threshold } }
        ]
      }
    });
  });

  it('[DR10] the threshold is max(3, a twentieth), and says the same as both conditions', () => {
    expect([1, 60, 61, 240, 241, 3_036].map((households) => hearingThreshold(households, HEARING))).toEqual([3, 3, 4, 12, 13, 152]);
    expect(hearingThreshold(240, { minObjectors: 3, fraction: '> 1/20' })).toBe(13);
    expect([11, 12, 13].map((objectors) => isHearingDue(objectors, 240, HEARING))).toEqual([false, true, true]);
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 9_000 }), (objectors, households) => {
        expect(isHearingDue(objectors, households, HEARING)).toBe(objectors >= 3 && objectors * 20 >= households);
      })
    );
  });
});
