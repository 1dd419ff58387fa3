/** A decision comes into force by the clock, when the result publicity has ended and its guards hold. */
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { opinionGuard } from '../publicity/closePublicity.ts';
import { isOpenAt, maintainingHouseholds } from '../publicity/objectors.ts';
import type { Publicity } from '../publicity/records.ts';
import { RULES } from '../voting/rules/index.ts';
import type { Verdict } from '../voting/verdict.ts';
import { currentPoll, opinionsOf, proposerOf, type MatterFacts } from './facts.ts';
import { transition } from './transition.ts';

export interface Force {
  readonly publicity: Publicity;
  /** DR10: every objection answered, those maintained below the threshold. */
  readonly verdict: Verdict;
  readonly inForceAt: number;
}

/**
 * What MT22 asks, and since when all of it holds: the period is over and was not paused, every objection is answered (those to the count
 * included), maintained ones stay below the hearing threshold or the hearing was held, a covenant was sent to the street office.
 * The instant is the end of the period, or the last missing answer or filing after it: however late the tick comes, it is the same.
 * Refuses `publicity.not-open`, `publicity.paused`, `publicity.period-running`, `publicity.objections-open`, `publicity.hearing-missing`,
 * `matter.filing-missing`. Source: domain process MT22, DR10; SPEC MT22.
 */
export function checkForce(facts: MatterFacts, context: Pick<Context, 'now'>): Result<Force, Refusal> {
  const { matter } = facts;
  const publicity = facts.publicities.find((one) => one.id === matter.resultPublicityId);
  if (!publicity || ['WITHDRAWN', 'SUPERSEDED'].includes(publicity.state))
    return refuse('publicity.not-open', 'MT22', { state: publicity?.state ?? '' });
  if (publicity.state === 'PAUSED') return refuse('publicity.paused', 'MT22');
  if (context.now < publicity.endsAt) return refuse('publicity.period-running', 'MT22', { endsAt: publicity.endsAt });
  const settled = opinionsOf(facts, publicity).map((opinion) => opinion.settledAt ?? 0);
  const moments = [publicity.endsAt, matter.filing?.at ?? 0, publicity.hearing?.at ?? 0, ...settled]
    .filter((at) => at >= publicity.endsAt && at <= context.now)
    .sort((a, b) => a - b);
  for (const inForceAt of moments) {
    const held = checkAt(facts, publicity, inForceAt);
    if (held.ok) return ok({ publicity, verdict: held.value, inForceAt });
  }
  const now = checkAt(facts, publicity, context.now);
  return now.ok ? ok({ publicity, verdict: now.value, inForceAt: context.now }) : now;
}

function checkAt(facts: MatterFacts, publicity: Publicity, instant: number): Result<Verdict, Refusal> {
  const { matter, profile } = facts;
  const opinions = opinionsOf(facts, publicity);
  const unanswered = opinions.filter((opinion) => isOpenAt(opinion, instant)).length;
  if (unanswered > 0) return refuse('publicity.objections-open', 'MT22', { open: unanswered });
  const hearing = { minObjectors: profile.hearingMinObjectors, fraction: profile.hearingFraction };
  const maintained = maintainingHouseholds(opinions, publicity, instant);
  const households = Math.max(1, facts.households);
  const verdict = RULES.DR10.evaluate({ variant: 'NONE_UNANSWERED', households, unanswered, maintained, hearing });
  if (!verdict.ok) return verdict;
  const needsHearing = verdict.value.outcome === 'HEARING' || (profile.maintainedObjectionPolicy === 'HEARING' && maintained > 0);
  if (needsHearing && (publicity.hearing === null || publicity.hearing.at > instant)) {
    const threshold = verdict.value.tests.at(-1)?.right.product ?? 0;
    return refuse('publicity.hearing-missing', 'MT22', { objectors: maintained, threshold });
  }
  const isFiled = matter.filing !== null && matter.filing.at <= instant;
  if (matter.flags.isCovenant && !isFiled) return refuse('matter.filing-missing', 'MT22');
  return verdict;
}

/** MT22 by the clock. Answers `{inForceAt}`. Refuses `matter.wrong-state` and as `checkForce`. Source: domain process MT22; M-07; SPEC MT22. */
export function decideEnterForce(facts: MatterFacts, _payload: { readonly matterId: string }, context: Context): Result<Decision, Refusal> {
  const { matter } = facts;
  if (matter.state !== 'RESULT_PUBLICIZING')
    return refuse('matter.wrong-state', 'MT22', { state: matter.state, needs: 'RESULT_PUBLICIZING' });
  const checked = checkForce(facts, context);
  if (!checked.ok) return checked;
  const { publicity, verdict, inForceAt } = checked.value;
  const moved = transition(matter, 'MT22', { ...context, now: inForceAt });
  if (!moved.ok) return moved;
  const ended = publicity.state === 'RUNNING' ? [update('publicity', publicity, { state: 'ENDED' })] : [];
  const ownersPoll = currentPoll(facts);
  const data = {
    publicityId: publicity.id,
    inForceAt,
    maintained: verdict.tests.at(-1)?.left.value ?? 0,
    filedOn: matter.filing?.filedOn ?? null,
    ...(ownersPoll?.owners ? { ownersPollId: ownersPoll.id } : {})
  };
  return ok({
    changes: [moved.value.change, ...ended],
    guards: opinionGuard(facts),
    entries: [entry('MatterInForce', { matterId: matter.id, personIds: proposerOf(facts) }, data), moved.value.entry],
    answer: { inForceAt }
  });
}
