/** Bodies that decide by a share of those taking part: the common course of DR3 and DR4. */
import type { Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Tally } from '../tally.ts';
import type { Threshold } from '../threshold.ts';
import { allHold, compareShare, type Verdict } from '../verdict.ts';
import { baseOf, quorumTests, type CouncilBody, type ResidentsBody } from './bodyQuorum.ts';
import { refuseEmptyRoll } from './rule.ts';

export type MajorityInput<Body extends ResidentsBody | CouncilBody> = Body & { readonly majority: Threshold; readonly tally: Tally };

/** Participation of the roll, then approval by those taking part. Refuses `voting.roll-empty`. Source: SPEC DR3, DR4. */
export function decideByParticipating(input: MajorityInput<ResidentsBody> | MajorityInput<CouncilBody>): Result<Verdict, Refusal> {
  const { tally } = input;
  if (tally.roll === 0) return refuseEmptyRoll(input.body);
  const quorum = quorumTests(input, tally);
  const variant = input.body === 'DR3' ? { variant: input.residentsBase } : {};
  const shared = { rule: input.body, ...variant, needs: 'ALL' } as const;
  if (!allHold(quorum)) return ok({ ...shared, outcome: 'NO_QUORUM', tests: quorum });
  const test = { name: 'APPROVAL', base: baseOf(input) } as const;
  const approval = compareShare(test, tally.counts['FOR'] ?? 0, tally.participating, input.majority);
  return ok({ ...shared, outcome: approval.holds ? 'PASSED' : 'FAILED', tests: [...quorum, approval] });
}
