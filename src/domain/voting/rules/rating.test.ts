/** DR13: the worked examples, both lines at their edge, the residents' score, the sample. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../../register/profile.ts';
import { rating, residentsScoreTenths, type RatingInput } from './rating.ts';

function evaluate(residentsTenths: number, communityTenths: number, thirdPartyTenths: number, more: Partial<RatingInput> = {}) {
  const scores = { residentsTenths, communityTenths, thirdPartyTenths };
  return rating.evaluate({ ...scores, ratings: 100, households: 800, missing: [], setting: DEFAULT_PROFILE, ...more });
}

describe('DR13 rating', () => {
  it.each([
    ['example 1', 924, 900, 905, 91_300, 'RED'],
    ['example 2', 842, 880, 795, 84_400, 'UNLISTED'],
    ['example 3', 550, 600, 670, 58_900, 'BLACK'],
    ['exactly 90.0', 900, 900, 900, 90_000, 'RED'],
    ['0.02 below 90.0', 900, 900, 899, 89_980, 'UNLISTED'],
    ['exactly 60.0', 600, 600, 600, 60_000, 'UNLISTED'],
    ['0.02 below 60.0', 600, 600, 599, 59_980, 'BLACK'],
    ['the best', 1_000, 1_000, 1_000, 100_000, 'RED'],
    ['the worst', 0, 0, 0, 0, 'BLACK']
  ])('[DR13] %s: %i, %i, %i tenths are %i thousandths: %s', (_, residents, community, third, compositeMilli, outcome) => {
    expect(evaluate(residents, community, third)).toMatchObject({ ok: true, value: { rule: 'DR13', compositeMilli, outcome } });
  });

  it('[DR13] AC-6: 1 735 stars of 412 ratings are 84.2', () => {
    expect(residentsScoreTenths(1_735, 412)).toBe(842);
  });

  it.each([
    [1, 1, 200],
    [5, 1, 1_000],
    [7, 2, 700],
    [13, 3, 867],
    // 4·200/3 = 266.67 and 5·200/3 = 333.33: half up, exactly.
    [4, 3, 267],
    [5, 3, 333],
    // 33·200/16 = 412.5: half goes up.
    [33, 16, 413]
  ])('[DR13] %i stars of %i ratings are %i tenths', (stars, ratings, tenths) => {
    expect(residentsScoreTenths(stars, ratings)).toBe(tenths);
  });

  it('[DR13] needs thirty ratings and five percent of the households', () => {
    const sample = (ratings: number, households: number) => evaluate(900, 900, 900, { ratings, households });
    expect(sample(30, 600)).toMatchObject({ value: { outcome: 'RED' } });
    expect(sample(29, 100)).toMatchObject({ value: { outcome: 'SAMPLE_TOO_SMALL', compositeMilli: null } });
    expect(sample(30, 601)).toMatchObject({ value: { outcome: 'SAMPLE_TOO_SMALL' } });
    expect(sample(31, 601)).toMatchObject({ value: { outcome: 'RED' } });
    expect(sample(22, 300)).toMatchObject({ value: { outcome: 'SAMPLE_TOO_SMALL', tests: [{ holds: false }, { holds: true }] } });
  });

  it('[DR13] a missing assessment refuses the composite; impossible numbers are programmer’s errors', () => {
    expect(evaluate(900, 900, 900, { missing: ['第三季度考核'] })).toMatchObject({
      error: { code: 'rating.assessment-missing', rule: 'DR13', facts: { missing: '第三季度考核' } }
    });
    expect(evaluate(900, 900, 900, { households: 0 })).toMatchObject({ error: { code: 'voting.roll-empty' } });
    expect(() => evaluate(1_001, 900, 900)).toThrow(RangeError);
    expect(() => evaluate(900, 900, 900, { setting: { ...DEFAULT_PROFILE, ratingResidentsPercent: 60 } })).toThrow(RangeError);
    for (const [stars, ratings] of [
      [0, 0],
      [6, 1],
      [1, 2]
    ] as const)
      expect(() => residentsScoreTenths(stars, ratings)).toThrow(RangeError);
  });
});
