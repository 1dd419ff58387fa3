/** DR16 RATIFY: an urgent measure stands only if the first joint meeting ratifies it, and never longer than its days. */
import type { Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { addDays, calendarDateAt, daysBetween, endOfDay, type CalendarDate, type Instant } from '../../basics/time.ts';
import { compare, type Outcome, type Verdict } from '../verdict.ts';
import type { DecisionRule } from './rule.ts';

export interface RatifyInput {
  readonly measureStartedAt: Instant;
  /** Profile `interimMeasureMaxDays`. */
  readonly maxDays: number;
  readonly zone: string;
  readonly now: Instant;
  /** The first joint meeting since the start; null until it was held. */
  readonly firstMeeting: {
    readonly heldOn: CalendarDate;
    /** DR2's verdict on the motion to ratify; null when it was not put. */
    readonly decision: Verdict | null;
  } | null;
}

/** 24:00 of the last day on which a measure may run; the first day is not counted. Source: 民法典 201 [L], 30 days [D]; SPEC DR16. */
export function measureEndsAt(startedAt: Instant, maxDays: number, zone: string): Instant {
  return endOfDay(addDays(calendarDateAt(startedAt, zone), maxDays), zone);
}

/**
 * PASSED: ratified, runs until `endsAt` (whoever reads it later compares with the clock). LAPSED: lost, without quorum or not put at the first meeting, ends that day 24:00. PENDING: the
 * meeting is still to come. EXPIRED: its days were over undecided. Throws `RangeError` when the decision is not one of DR2.
 * Source: product default [D]; SPEC DR16.
 */
function evaluate({ measureStartedAt, maxDays, zone, now, firstMeeting }: RatifyInput): Result<Verdict, Refusal> {
  const lastEnd = measureEndsAt(measureStartedAt, maxDays, zone);
  const startedOn = calendarDateAt(measureStartedAt, zone);
  const judgedOn = firstMeeting?.heldOn ?? calendarDateAt(now, zone);
  const day = { value: Math.max(0, daysBetween(startedOn, judgedOn)) };
  const inTime = compare({ name: 'WITHIN_DAYS', base: 'days', operator: '<=' }, day, { value: maxDays });
  const decision = firstMeeting?.decision ?? null;
  if (decision && decision.rule !== 'DR2') throw new RangeError(`ratified by ${decision.rule}`);
  const tests = [inTime, ...(decision?.tests ?? [])];
  const variant = decision?.variant === undefined ? {} : { variant: decision.variant };
  const verdict = (outcome: Outcome, endsAt: Instant) => ok<Verdict>({ rule: 'DR16', ...variant, outcome, tests, needs: 'ALL', endsAt });
  if (!inTime.holds) return verdict('EXPIRED', lastEnd);
  if (!firstMeeting) return verdict('PENDING', lastEnd);
  if (decision?.outcome !== 'PASSED') return verdict('LAPSED', endOfDay(firstMeeting.heldOn, zone));
  return verdict('PASSED', lastEnd);
}

export const ratify: DecisionRule<RatifyInput> = { id: 'DR16', name: 'RATIFY', source: 'product default [D]', evaluate };
