/** DR10 OBJECTION (公示无异议): what was posted comes into force unless too many object. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { allHold, compare, type Operator, type Outcome, type RuleTest, type Verdict } from '../verdict.ts';
import { hearingThreshold, type HearingThresholdSetting } from './hearingThreshold.ts';
import { refuseEmptyRoll, type DecisionRule } from './rule.ts';

/** 阳泉: every objection answered, and those maintained below the hearing threshold. */
export interface NoneUnansweredInput {
  readonly variant: 'NONE_UNANSWERED';
  readonly households: number;
  readonly unanswered: number;
  /** Households that keep their objection after the answer (withdrawn and accepted ones left out). */
  readonly maintained: number;
  readonly hearing: HearingThresholdSetting;
}

/** 丽水 (strictly less than a third) and 河南 (at most a third), of heads and of area. */
export interface OneThirdInput {
  readonly variant: 'ONE_THIRD_STRICT' | 'ONE_THIRD_INCLUSIVE';
  readonly heads: { readonly objecting: number; readonly all: number };
  /** In 0.01 m². */
  readonly area: { readonly objecting: number; readonly all: number };
}

export type ObjectionInput = (NoneUnansweredInput | OneThirdInput) & {
  /** A matter of 民法典 278 … */
  readonly isOwnersMatter?: boolean;
  /** … may be decided by silence only where a local rule says so. */
  readonly localRuleAllows?: boolean;
};

/**
 * PASSED = may come into force. NONE_UNANSWERED: an unanswered objection fails; maintained ones at or above the threshold call for a
 * hearing (HEARING). Refuses `voting.roll-empty`, `voting.objection-rule-not-allowed`.
 * Source: M-07 (阳泉), 丽水 13, 河南 66 [L], threshold [D]; SPEC DR10.
 */
function evaluate(input: ObjectionInput): Result<Verdict, Refusal> {
  if (input.isOwnersMatter && !input.localRuleAllows) return refuse('voting.objection-rule-not-allowed', 'DR10');
  if (input.variant === 'NONE_UNANSWERED') return noneUnanswered(input);
  const { heads, area, variant } = input;
  if (heads.all === 0 || area.all === 0) return refuseEmptyRoll('DR10');
  const operator: Operator = variant === 'ONE_THIRD_STRICT' ? '<' : '<=';
  const tests = [belowThird('heads', heads, operator), belowThird('area', area, operator)];
  return ok({ rule: 'DR10', variant, outcome: allHold(tests) ? 'PASSED' : 'FAILED', tests, needs: 'ALL' });
}

function noneUnanswered({ variant, households, unanswered, maintained, hearing }: NoneUnansweredInput): Result<Verdict, Refusal> {
  if (households === 0) return refuseEmptyRoll('DR10');
  const answered = compare({ name: 'ALL_ANSWERED', base: 'objections', operator: '==' }, { value: unanswered }, { value: 0 });
  const threshold = hearingThreshold(households, hearing);
  const below = compare(
    { name: 'BELOW_HEARING_THRESHOLD', base: 'households', operator: '<' },
    { value: maintained },
    { value: threshold }
  );
  const outcome: Outcome = !answered.holds ? 'FAILED' : below.holds ? 'PASSED' : 'HEARING';
  return ok({ rule: 'DR10', variant, outcome, tests: [answered, below], needs: 'ALL' });
}

function belowThird(base: 'heads' | 'area', { objecting, all }: { objecting: number; all: number }, operator: Operator): RuleTest {
  return compare({ name: 'OBJECTORS_BELOW_THIRD', base, operator }, { value: objecting, factor: 3 }, { value: all });
}

export const objection: DecisionRule<ObjectionInput> = {
  id: 'DR10',
  name: 'OBJECTION',
  source: '阳泉 [A1]; 丽水 13, 河南 66 [L]; threshold [D]',
  evaluate
};
