/** The shape that every decision rule has, so that notice, wall and PDF can treat them alike. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import type { Err, Result } from '../../basics/result.ts';
import type { DecisionRuleId, Verdict } from '../verdict.ts';

/** Rules that compute something else than a verdict: a rating, shares, a survey, an order. */
export type CalculationRuleId = 'DR13' | 'DR14' | 'DR15' | 'DR17' | 'DR18';

export interface DecisionRule<Input, Output = Verdict> {
  readonly id: DecisionRuleId | CalculationRuleId;
  /** Name in the catalogue of rules, e.g. `JOINT_MAJORITY`. */
  readonly name: string;
  /** Where the numbers come from, with the mark of the domain pages. */
  readonly source: string;
  /** Decides; pure. Refuses `voting.roll-empty` and what the rule's own file names. */
  readonly evaluate: (input: Input) => Result<Output, Refusal>;
}

/** Nobody may decide: refused, never decided by 0 ≥ 0. Source: domain 5.1 [D]; SPEC DR20. */
export function refuseEmptyRoll(rule: DecisionRuleId | CalculationRuleId): Err<Refusal> {
  return refuse('voting.roll-empty', rule);
}
