/** Decides the shares of a cost that was decided: they add up to the fen, and are posted with a hash of all of them. */
import { canonicalJson } from '../basics/canonicalJson.ts';
import { entry, insert, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter } from '../matter/records.ts';
import { costShare } from '../voting/rules/costShare.ts';
import type { CostBearer } from './bearers.ts';
import type { CostPlan } from './records.ts';

/** An agreed weight: of one bearer, by key or by address, or of every bearer on a floor. The one of the bearer goes before that of the floor. */
export interface AgreedWeight {
  readonly bearerKey?: string | undefined;
  /** The address as people write it: spaces, hyphens and a 室 at the end do not matter. */
  readonly door?: string | undefined;
  readonly floor?: string | undefined;
  readonly weight: number;
}

export interface PlanCost {
  readonly matterId: string;
  readonly title: string;
  readonly totalFen: number;
  readonly base: CostPlan['base'];
  readonly bearers: CostPlan['bearers'];
  readonly isVoluntary: boolean;
  readonly weights: readonly AgreedWeight[];
}

export interface PlanCostFacts {
  readonly matter: Matter;
  readonly bearers: readonly CostBearer[];
}

/** Money is asked for when the decision is in force, not before. */
const STATES: readonly string[] = ['IN_FORCE', 'EXECUTING', 'EVALUATING'];

/**
 * Makes the plan and one share per bearer. What residents decided is given voluntarily, whatever the plan says; only owners may decide a
 * duty. Answers `{planId, shares, sharesHash}`. Refuses `matter.wrong-state`, `cost.only-voluntary`, `cost.no-bearers`,
 * `cost.area-needs-units`, `cost.area-missing` (facts: units), `cost.weight-missing`, `cost.bearer-unknown` (facts: door),
 * `voting.roll-empty` (all weights 0).
 * Source: 居委会组织法 16 [L], 民法典 283 [L], domain DR14, AC-2; SPEC CO1, CO2.
 */
export function decidePlanCost({ matter, bearers }: PlanCostFacts, payload: PlanCost, context: Context): Result<Decision, Refusal> {
  if (!STATES.includes(matter.state)) return refuse('matter.wrong-state', 'CO1', { state: matter.state, needs: 'IN_FORCE' });
  if (!payload.isVoluntary && matter.ruleBase !== 'OWNERS') return refuse('cost.only-voluntary', 'CO2');
  const weighed = weightsOf(bearers, payload);
  if (!weighed.ok) return weighed;
  const divided = costShare.evaluate({ totalFen: payload.totalFen, bearers: weighed.value });
  if (!divided.ok) return divided;
  const fenOf = new Map(divided.value.map(({ key, fen }) => [key, fen]));
  const planId = context.newId();
  const shares = weighed.value.map(({ key, weight, bearer }) => ({
    id: context.newId(),
    planId,
    bearerKey: key,
    label: bearer.label,
    door: bearer.door,
    place: bearer.place,
    weight,
    fen: fenOf.get(key) ?? 0,
    paidFen: 0
  }));
  const sharesHash = context.sha256(canonicalJson(shares.map(({ bearerKey, fen, weight }) => ({ bearerKey, fen, weight }))));
  const { title, totalFen, base, isVoluntary } = payload;
  const terms = { title, totalFen, base, bearers: payload.bearers, isVoluntary, sharesHash };
  const plan = { id: planId, matterId: matter.id, ...terms, createdAt: context.now, closedAt: null };
  return ok({
    changes: [insert('costPlan', plan), ...shares.map((share) => insert('costShare', share))],
    entries: [entry('CostPlanned', { matterId: matter.id }, { planId, ...terms, shares: shares.length, by: context.actor.name })],
    answer: { planId, shares: shares.length, sharesHash }
  });
}

interface Weighed {
  readonly key: string;
  readonly unitNumber: string;
  readonly weight: number;
  readonly bearer: CostBearer;
}

function weightsOf(bearers: readonly CostBearer[], { base, bearers: kind, weights }: PlanCost): Result<Weighed[], Refusal> {
  if (bearers.length === 0) return refuse('cost.no-bearers', 'CO1');
  if (base === 'AREA' && kind !== 'UNITS') return refuse('cost.area-needs-units', 'CO1');
  const withoutArea = bearers.filter((bearer) => bearer.areaCenti === null).length;
  if (base === 'AREA' && withoutArea > 0) return refuse('cost.area-missing', 'CO1', { units: withoutArea });
  const doors = new Set(bearers.map((bearer) => doorKey(bearer.door)));
  const unknown = weights.find((one) => one.door !== undefined && !doors.has(doorKey(one.door)));
  if (unknown?.door !== undefined) return refuse('cost.bearer-unknown', 'CO1', { door: unknown.door });
  const weighed = bearers.map((bearer) => ({
    key: bearer.key,
    unitNumber: bearer.door,
    weight: base === 'EQUAL' ? 1 : base === 'AREA' ? bearer.areaCenti : agreed(bearer, weights),
    bearer
  }));
  const missing = weighed.find(({ weight }) => weight === null);
  if (missing) return refuse('cost.weight-missing', 'CO1', { door: missing.bearer.door });
  return ok(weighed.map((one) => ({ ...one, weight: one.weight ?? 0 })));
}

/** An address without what people write one way or another. */
function doorKey(door: string): string {
  return door.replace(/[\s-]/g, '').replace(/室$/, '');
}

function agreed(bearer: CostBearer, weights: readonly AgreedWeight[]): number | null {
  const own = weights.find(
    ({ bearerKey, door }) => bearerKey === bearer.key || (door !== undefined && doorKey(door) === doorKey(bearer.door))
  );
  const floor = bearer.floor === '' ? undefined : weights.find((one) => one.floor === bearer.floor);
  return (own ?? floor)?.weight ?? null;
}
