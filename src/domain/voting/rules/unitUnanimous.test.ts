/** DR8: the worked examples, each condition one short, and the profiles that ask for less than everybody. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../../register/profile.ts';
import { unitUnanimous, type ConsentsByBase, type ConsentSetting, type UnitUnanimousInput } from './unitUnanimous.ts';

const heads = (consenting: number, all: number, area = { consenting: consenting * 90_00, all: all * 90_00 }): ConsentsByBase => ({
  heads: { consenting, all },
  area
});
const NONE = { all: 0, consenting: 0 };

function evaluate(unit: ConsentsByBase, estate: ConsentsByBase | null, more: Partial<UnitUnanimousInput> = {}) {
  return unitUnanimous.evaluate({
    unit,
    estate,
    occupiesEstateCommonPart: estate !== null,
    affected: NONE,
    setting: DEFAULT_PROFILE,
    ...more
  });
}

describe('DR8 the staircase and the estate', () => {
  it.each([
    ['example 1', heads(12, 12), heads(160, 240), 'PASSED', ['12 == 12', '480 >= 480']],
    ['example 2: one consent of the estate short', heads(12, 12), heads(159, 240), 'FAILED', ['12 == 12', '477 >= 480']],
    ['one consent of the estate more', heads(12, 12), heads(161, 240), 'PASSED', ['12 == 12', '483 >= 480']],
    [
      'example 3: one of the staircase short, whatever the estate says',
      heads(11, 12),
      heads(240, 240),
      'FAILED',
      ['11 == 12', '720 >= 480']
    ],
    ['example 4: the estate is not asked', heads(12, 12), null, 'PASSED', ['12 == 12']]
  ])('[DR8] %s', (_, unit, estate, outcome, sums) => {
    const verdict = evaluate(unit, estate);
    expect(verdict).toMatchObject({ ok: true, value: { rule: 'DR8', outcome, variant: estate ? 'UNIT_AND_ESTATE' : 'UNIT' } });
    expect(verdict.ok && verdict.value.tests.map((test) => `${test.left.product} ${test.operator} ${test.right.product}`)).toEqual(sums);
  });

  it('[DR8] two thirds are of all owners of the estate, area is not asked unless the profile says so', () => {
    const littleArea = heads(160, 240, { consenting: 1, all: 2_000_000 });
    expect(evaluate(heads(12, 12), littleArea)).toMatchObject({ value: { outcome: 'PASSED' } });
    const setting: ConsentSetting = { ...DEFAULT_PROFILE, estateConsentArea: true };
    expect(evaluate(heads(12, 12), littleArea, { setting })).toMatchObject({ value: { outcome: 'FAILED' } });
    const enough = heads(160, 240, { consenting: 1_600_000, all: 2_400_000 });
    expect(evaluate(heads(12, 12), enough, { setting })).toMatchObject({ value: { outcome: 'PASSED' } });
    const short = heads(160, 240, { consenting: 1_599_999, all: 2_400_000 });
    expect(evaluate(heads(12, 12), short, { setting })).toMatchObject({ value: { outcome: 'FAILED' } });
  });

  it('[DR8] each owner whose own part is used must consent', () => {
    const test = { name: 'AFFECTED_CONSENT', operator: '==' };
    expect(evaluate(heads(12, 12), null, { affected: { all: 2, consenting: 1 } })).toMatchObject({
      value: { outcome: 'FAILED', tests: [{ name: 'UNIT_CONSENT' }, { ...test, holds: false }] }
    });
    expect(evaluate(heads(12, 12), null, { affected: { all: 2, consenting: 2 } })).toMatchObject({
      value: { outcome: 'PASSED', tests: [{}, { ...test, holds: true }] }
    });
  });

  it('[DR8] a profile may ask for two thirds of the staircase, in area too (河南 59, 莱芜)', () => {
    const setting: ConsentSetting = { ...DEFAULT_PROFILE, unitConsent: '>= 2/3', unitConsentArea: true };
    const unit = (consenting: number, area: number) => heads(consenting, 12, { consenting: area, all: 120_000 });
    expect(evaluate(unit(8, 80_000), null, { setting })).toMatchObject({ value: { outcome: 'PASSED' } });
    expect(evaluate(unit(7, 80_000), null, { setting })).toMatchObject({ value: { outcome: 'FAILED' } });
    expect(evaluate(unit(8, 79_999), null, { setting })).toMatchObject({ value: { outcome: 'FAILED' } });
    expect(evaluate(unit(9, 80_001), null, { setting })).toMatchObject({ value: { outcome: 'PASSED' } });
  });

  it('[DR8] an estate that must be asked and was not is refused, an empty roll too', () => {
    expect(evaluate(heads(12, 12), null, { occupiesEstateCommonPart: true })).toMatchObject({
      ok: false,
      error: { code: 'voting.estate-not-asked', rule: 'DR8' }
    });
    expect(evaluate(heads(0, 0), null)).toMatchObject({ error: { code: 'voting.roll-empty', rule: 'DR8' } });
    expect(evaluate(heads(12, 12), heads(0, 0))).toMatchObject({ error: { code: 'voting.roll-empty' } });
    expect(() => evaluate(heads(13, 12), null)).toThrow(RangeError);
  });
});
