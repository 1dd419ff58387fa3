/** DR9 OWNERS_COMMITTEE (业主委员会): more than half of all members agree, in person and signed. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { tallyBallots, type Tally } from '../tally.ts';
import type { Threshold } from '../threshold.ts';
import { allHold, compareShare, type Verdict } from '../verdict.ts';
import { refuseEmptyRoll, type DecisionRule } from './rule.ts';

/** One member at the meeting, as the check-in and the signature sheet show it. */
export interface CommitteeAttendance {
  readonly memberId: string;
  /** Somebody with a written power came instead: not counted, the law knows no proxies here. */
  readonly isByProxy: boolean;
  /** Out of presence for this item, not out of M: the law counts all members. */
  readonly isRecused: boolean;
  readonly choice: 'FOR' | 'AGAINST' | 'ABSTAIN' | null;
  readonly hasSigned: boolean;
}

export interface OwnersCommitteeInput {
  /** Roll = all members; present = in person, not recused; FOR = signed votes for. */
  readonly tally: Tally;
}

/** Source: 北京 39, 上海 26, 杭州 29 [L]. */
const MORE_THAN_HALF: Threshold = '> 1/2';

/** Refuses to register somebody in place of a member: `voting.committee-no-proxy`. Source: 北京 39, 45; 上海 26; 杭州 29 [L]; SPEC DR9. */
export function refuseCommitteeProxy(attendance: Pick<CommitteeAttendance, 'isByProxy'>): Result<void, Refusal> {
  return attendance.isByProxy ? refuse('voting.committee-no-proxy', 'DR9') : ok(undefined);
}

/**
 * Counts a committee's vote: M is all members, P those there in person without recusal, and a vote without signature is present but not
 * given. Throws `RangeError` for somebody who is no member. Source: 北京 39, 45; 杭州 29 [L]; SPEC DR9.
 */
export function committeeTally(memberIds: readonly string[], attendance: readonly CommitteeAttendance[]): Tally {
  const stranger = attendance.find(({ memberId }) => !memberIds.includes(memberId));
  if (stranger) throw new RangeError(`not a member: ${stranger.memberId}`);
  const present = attendance.filter(({ isByProxy, isRecused }) => !isByProxy && !isRecused);
  const here = new Set(present.map(({ memberId }) => memberId));
  return tallyBallots({
    roll: memberIds.map((id) => ({ id, isPresent: here.has(id) })),
    ballots: present.flatMap(({ memberId, choice, hasSigned }) =>
      choice !== null && hasSigned ? [{ rollEntryId: memberId, choices: [choice] }] : []
    ),
    options: ['FOR', 'AGAINST'],
    marks: 'ONE',
    participation: 'MEETING',
    voidItemParticipates: true
  });
}

/**
 * `P·2 > M`, then `Y·2 > M`: of **all** members, recused ones included, not of those present. Refuses `voting.roll-empty`.
 * Source: 北京 39, 45; 上海 26; 杭州 29 [L]; SPEC DR9.
 */
function evaluate({ tally }: OwnersCommitteeInput): Result<Verdict, Refusal> {
  if (tally.roll === 0) return refuseEmptyRoll('DR9');
  const presence = compareShare({ name: 'PARTICIPATION', base: 'heads' }, tally.participating, tally.roll, MORE_THAN_HALF);
  const shared = { rule: 'DR9', needs: 'ALL' } as const;
  if (!presence.holds) return ok({ ...shared, outcome: 'NO_QUORUM', tests: [presence] });
  const approval = compareShare({ name: 'APPROVAL', base: 'heads' }, tally.counts['FOR'] ?? 0, tally.roll, MORE_THAN_HALF);
  const tests = [presence, approval];
  return ok({ ...shared, outcome: allHold(tests) ? 'PASSED' : 'FAILED', tests });
}

export const ownersCommittee: DecisionRule<OwnersCommitteeInput> = {
  id: 'DR9',
  name: 'OWNERS_COMMITTEE',
  source: '北京 39, 45; 上海 26; 杭州 29 [L]',
  evaluate
};
