/** DR8 UNIT_UNANIMOUS_PLUS_ESTATE (单元一致加小区同意): a lift is added when the whole staircase and, where its ground is used, the estate consent. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Threshold } from '../threshold.ts';
import { allHold, compare, compareShare, type Base, type RuleTest, type RuleTestName, type Verdict } from '../verdict.ts';
import { refuseEmptyRoll, type DecisionRule } from './rule.ts';

/** Written consents out of **all** owners, not of those who answered. */
export interface Consents {
  readonly all: number;
  readonly consenting: number;
}

export interface ConsentsByBase {
  readonly heads: Consents;
  /** 0.01 m². */
  readonly area: Consents;
}

/** Profile `unitConsent`, `unitConsentArea`, `estateConsent`, `estateConsentArea`. */
export interface ConsentSetting {
  /** `>= 1/1` = every owner of the staircase. */
  readonly unitConsent: Threshold;
  readonly unitConsentArea: boolean;
  readonly estateConsent: Threshold;
  readonly estateConsentArea: boolean;
}

export interface UnitUnanimousInput {
  readonly unit: ConsentsByBase;
  readonly occupiesEstateCommonPart: boolean;
  /** Consents in the whole estate; null where they were not asked for. */
  readonly estate: ConsentsByBase | null;
  /** Owners whose own exclusive part is used, in whichever staircase; each must consent. */
  readonly affected: Consents;
  readonly setting: ConsentSetting;
}

/**
 * PASSED when `Yu == Nu` (or the share of `unitConsent`), every owner whose exclusive part is used consents, and, if the estate's common
 * part is occupied, `Ye·3 ≥ Ne·2` of all owners of the estate. Never without quorum: what is missing is not a consent.
 * Refuses `voting.roll-empty`, `voting.estate-not-asked`. Source: M-16 (常州) [A2], 无锡 [P36]; SPEC DR8.
 */
function evaluate(input: UnitUnanimousInput): Result<Verdict, Refusal> {
  const { unit, estate, affected, setting, occupiesEstateCommonPart } = input;
  if (isEmpty(unit) || (estate && isEmpty(estate))) return refuseEmptyRoll('DR8');
  if (occupiesEstateCommonPart && !estate) return refuse('voting.estate-not-asked', 'DR8');
  const tests = consentTests('UNIT_CONSENT', unit, setting.unitConsent, setting.unitConsentArea);
  if (affected.all > 0) tests.push(consentTest('AFFECTED_CONSENT', 'heads', affected, '>= 1/1'));
  if (occupiesEstateCommonPart && estate) {
    tests.push(...consentTests('ESTATE_CONSENT', estate, setting.estateConsent, setting.estateConsentArea));
  }
  const variant = occupiesEstateCommonPart ? 'UNIT_AND_ESTATE' : 'UNIT';
  return ok({ rule: 'DR8', variant, outcome: allHold(tests) ? 'PASSED' : 'FAILED', tests, needs: 'ALL' });
}

function isEmpty({ heads, area }: ConsentsByBase): boolean {
  return heads.all === 0 || area.all === 0;
}

function consentTests(name: RuleTestName, consents: ConsentsByBase, threshold: Threshold, withArea: boolean): RuleTest[] {
  const bases: (Base & keyof ConsentsByBase)[] = withArea ? ['heads', 'area'] : ['heads'];
  return bases.map((base) => consentTest(name, base, consents[base], threshold));
}

/** "Every owner" is printed as an equation, a share as a share. */
function consentTest(name: RuleTestName, base: Base, { all, consenting }: Consents, threshold: Threshold): RuleTest {
  if (consenting > all) throw new RangeError(`${consenting} consents of ${all}`);
  if (threshold === '>= 1/1') return compare({ name, base, operator: '==' }, { value: consenting }, { value: all });
  return compareShare({ name, base }, consenting, all, threshold);
}

export const unitUnanimous: DecisionRule<UnitUnanimousInput> = {
  id: 'DR8',
  name: 'UNIT_UNANIMOUS_PLUS_ESTATE',
  source: '常州 [A2]; 无锡 [P36]',
  evaluate
};
