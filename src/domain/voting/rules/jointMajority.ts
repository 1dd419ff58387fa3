/** DR2 JOINT_MAJORITY (少数服从多数): the joint meeting decides by heads, present in strength and with every party. */
import type { Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Tally } from '../tally.ts';
import { allHold, compare, type RuleTest, type Verdict } from '../verdict.ts';
import { quorumTests, type JointBody } from './bodyQuorum.ts';
import { refuseEmptyRoll, type DecisionRule } from './rule.ts';

/** What "majority" is taken of: those present (default), the votes for against those against, or the whole roll. */
export type JointMajorityBase = 'PRESENT' | 'YES_VS_NO' | 'ROLL';

export interface JointMajorityInput extends JointBody {
  readonly majorityBase: JointMajorityBase;
  /** Roll M = standing + admitted stakeholders − recused; participating = present when the vote was opened. */
  readonly tally: Tally;
}

/**
 * Quorum `P·3 ≥ M·2` and each party represented; passed by `Y·2 > P` (PRESENT), `Y > No` (YES_VS_NO) or `Y·2 > M` (ROLL). A tie is lost.
 * Refuses `voting.roll-empty`. Source: P25, product default [D]; SPEC DR2.
 */
function evaluate(input: JointMajorityInput): Result<Verdict, Refusal> {
  if (input.tally.roll === 0) return refuseEmptyRoll('DR2');
  const quorum = quorumTests(input, input.tally);
  const shared = { rule: 'DR2', variant: input.majorityBase, needs: 'ALL' } as const;
  if (!allHold(quorum)) return ok({ ...shared, outcome: 'NO_QUORUM', tests: quorum });
  const approval = approvalTest(input);
  return ok({ ...shared, outcome: approval.holds ? 'PASSED' : 'FAILED', tests: [...quorum, approval] });
}

function approvalTest({ majorityBase, tally }: JointMajorityInput): RuleTest {
  const test = { name: 'APPROVAL', base: 'heads', operator: '>' } as const;
  const yes = tally.counts['FOR'] ?? 0;
  if (majorityBase === 'YES_VS_NO') return compare(test, { value: yes }, { value: tally.counts['AGAINST'] ?? 0 });
  return compare(test, { value: yes, factor: 2 }, { value: majorityBase === 'ROLL' ? tally.roll : tally.participating });
}

export const jointMajority: DecisionRule<JointMajorityInput> = {
  id: 'DR2',
  name: 'JOINT_MAJORITY',
  source: 'P25; product default [D]',
  evaluate
};
