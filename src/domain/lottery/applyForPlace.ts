/** Decides an application for a place: one per household, on the list until it is closed. */
import { hasRole } from '../basics/actor.ts';
import { entry, guard, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { checkApplication } from '../voting/rules/lottery.ts';
import { aboutLottery } from './aboutLottery.ts';
import type { Lottery, LotteryApplication } from './records.ts';

export interface ApplyFacts {
  readonly lottery: Lottery;
  readonly applications: readonly LotteryApplication[];
  /** The household that applies; null when the person has none. */
  readonly household: { readonly id: string; readonly label: string } | null;
}

/**
 * A resident applies for the own household, the desk for any. One that was withdrawn keeps its number when it comes back. Answers
 * `{applicationId, number}`. Refuses `lottery.list-closed`, `lottery.no-household`, `lottery.not-your-household`,
 * `lottery.second-application`. Source: M-42, AC-5; SPEC LO2.
 */
export function decideApply(
  { lottery, applications, household }: ApplyFacts,
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  if (lottery.state !== 'OPEN') return refuse('lottery.list-closed', 'LO2');
  if (!household) return refuse('lottery.no-household', 'LO2');
  if (!isOwnOrDesk(household.id, context)) return refuse('lottery.not-your-household', 'LO2');
  const standing = applications.filter(({ state }) => state !== 'WITHDRAWN');
  const first = checkApplication(
    standing.map(({ householdId }) => householdId),
    household.id
  );
  if (!first.ok) return first;
  const earlier = applications.find(({ householdId }) => householdId === household.id);
  const id = earlier?.id ?? context.newId();
  const number = earlier?.number ?? applications.reduce((last, one) => Math.max(last, one.number), 0) + 1;
  const personId = context.actor.householdId === household.id ? context.actor.personId : null;
  const row = {
    id,
    lotteryId: lottery.id,
    number,
    householdId: household.id,
    label: household.label,
    personId,
    at: context.now,
    rank: null
  };
  return ok({
    changes: [
      earlier
        ? update('lotteryApplication', earlier, { state: 'APPLIED', personId, at: context.now })
        : insert('lotteryApplication', { ...row, state: 'APPLIED' })
    ],
    // Nothing comes onto a list while it is being closed.
    guards: [guard('lottery', lottery)],
    entries: [
      entry('LotteryApplied', aboutLottery(lottery, personId), { lotteryId: lottery.id, applicationId: id, number, label: row.label })
    ],
    answer: { applicationId: id, number }
  });
}

/** A household speaks for itself; a paper of it may be entered at the desk. */
export function isOwnOrDesk(householdId: string, context: Context): boolean {
  return context.actor.householdId === householdId || hasRole(context.actor, 'SECRETARY', 'SYSTEM');
}
