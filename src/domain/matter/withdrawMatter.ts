/** Decides the withdrawal of a proposal by those who made it. */
import { hasRole } from '../basics/actor.ts';
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { proposerOf, type MatterFacts } from './facts.ts';
import { isProposer } from './rejectMatter.ts';
import { transition } from './transition.ts';

export interface WithdrawMatter {
  readonly matterId: string;
  readonly reason: string;
  /** At the desk: the proposer or lead signatory who asked for it on paper. */
  readonly personId?: string | null | undefined;
}

/**
 * Withdraws before the first posting (MT8). A petition is withdrawn only when every lead signatory has agreed; each gives this command.
 * Answers `{withdrawn, missing}`. Refuses `matter.already-posted`, `matter.not-proposer`, `matter.wrong-state`.
 * Source: domain process MT4; SPEC MT4.
 */
export function decideWithdrawMatter(
  facts: Pick<MatterFacts, 'matter'>,
  payload: WithdrawMatter,
  context: Context
): Result<Decision, Refusal> {
  const { matter } = facts;
  if (matter.reachedAt.PUBLICIZING !== undefined) return refuse('matter.already-posted', 'MT4');
  const isDesk = hasRole(context.actor, 'SECRETARY') && Boolean(payload.personId);
  const personId = isDesk ? (payload.personId ?? '') : context.actor.personId;
  const entitled = isDesk ? proposerOf(facts).includes(personId) : isProposer(matter, context);
  if (!entitled) return refuse('matter.not-proposer', 'MT4');
  const agreed = [...matter.withdrawals.filter((one) => one.personId !== personId), { personId, at: context.now }];
  const missing = matter.leadPersonIds.filter((lead) => !agreed.some((one) => one.personId === lead));
  const about = { matterId: matter.id, personIds: proposerOf(facts) };
  const moved = transition(matter, 'MT4', context, { withdrawals: agreed, closingReason: payload.reason });
  if (!moved.ok) return moved;
  if (missing.length > 0) {
    return ok({
      changes: [update('matter', matter, { withdrawals: agreed })],
      entries: [entry('WithdrawalAgreed', about, { missing: missing.length })],
      answer: { withdrawn: false, missing: missing.length }
    });
  }
  return ok({
    changes: [moved.value.change],
    entries: [entry('MatterWithdrawn', about, { reason: payload.reason }), moved.value.entry],
    answer: { withdrawn: true, missing: 0 }
  });
}
