/** What a decision rule makes of a tally: the outcome and every test with both of its sides, as it is printed in the notice. */
import type { Instant } from '../basics/time.ts';
import { thresholdParts, type Threshold } from './threshold.ts';

/** What is being counted on both sides of a test; `area` is in 0.01 m², `points` in thousandths of a point. */
export type Base =
  | 'heads'
  | 'area'
  | 'adults'
  | 'households'
  | 'groups'
  | 'groupReps'
  | 'parties'
  | 'objections'
  | 'days'
  | 'ballots'
  | 'ratings'
  | 'points';

export type Operator = '>=' | '>' | '==' | '<' | '<=';

/** One side of a comparison: `product = value × factor`. */
export interface TestSide {
  readonly value: number;
  readonly factor: number;
  readonly product: number;
}

/** What a test asks; each has its words in both languages. */
export type RuleTestName =
  | 'PARTICIPATION'
  | 'PARTIES_REPRESENTED'
  | 'APPROVAL'
  | 'NO_OBJECTION'
  | 'AGREEMENT'
  | 'REQUESTED'
  | 'ALL_ANSWERED'
  | 'BELOW_HEARING_THRESHOLD'
  | 'OBJECTORS_BELOW_THIRD'
  | 'WITHIN_DAYS'
  | 'UNIT_CONSENT'
  | 'ESTATE_CONSENT'
  | 'AFFECTED_CONSENT'
  | 'RANKED_ABOVE'
  | 'ENOUGH_RATINGS'
  | 'RED_LINE'
  | 'BLACK_LINE';

export interface RuleTest {
  readonly name: RuleTestName;
  readonly base: Base;
  /** The option that the test is about, where there are several (DR11). */
  readonly option?: string;
  readonly left: TestSide;
  readonly operator: Operator;
  readonly right: TestSide;
  readonly holds: boolean;
}

/**
 * PASSED and FAILED decide; NO_QUORUM decides nothing; RUN_OFF asks again among `runOff`; STATUS_QUO: nothing changes;
 * HEARING: a hearing is due first (DR10); BY_ELECTION: seats stay open and are voted on again (DR12); PENDING, LAPSED, EXPIRED: an
 * urgent measure (DR16).
 */
export type Outcome =
  'PASSED' | 'FAILED' | 'NO_QUORUM' | 'RUN_OFF' | 'STATUS_QUO' | 'HEARING' | 'BY_ELECTION' | 'PENDING' | 'LAPSED' | 'EXPIRED';

/** Rules that give a verdict on a vote or a posting. */
export type DecisionRuleId =
  'DR0' | 'DR1' | 'DR2' | 'DR3' | 'DR4' | 'DR5' | 'DR6' | 'DR7' | 'DR8' | 'DR9' | 'DR10' | 'DR11' | 'DR12' | 'DR16';

export interface Verdict {
  readonly rule: DecisionRuleId;
  /** The setting of the rule that was used (`PRESENT`, `HOUSEHOLDS`, `ONE_THIRD_STRICT` …); printed, because another one may decide otherwise. */
  readonly variant?: string;
  readonly outcome: Outcome;
  /**
   * The tests that decided, in order. All must hold, unless `needs` is ANY; under EACH a test decides about its own option only. After a
   * failed participation test nothing further is asked.
   */
  readonly tests: readonly RuleTest[];
  readonly needs: 'ALL' | 'ANY' | 'EACH';
  /** The body whose participation and majority were asked for (DR11), or whose participation (DR12). */
  readonly body?: 'DR2' | 'DR3' | 'DR4' | 'DR5' | 'DR6' | 'DR7' | 'DR9';
  /** The option that won (DR11). */
  readonly winner?: string;
  /** The options of the run-off, in the order of the ballot paper (DR11); the candidates of the run-off (DR12). */
  readonly runOff?: readonly string[];
  /** Who is elected, by votes, then in the order of the paper (DR12). */
  readonly elected?: readonly string[];
  /** Seats that the run-off or the by-election is for (DR12). */
  readonly openSeats?: number;
  /** Candidates of the by-election, in the order of the paper (DR12). */
  readonly byElection?: readonly string[];
  /** Parties with a reservation or an objection (DR1). */
  readonly dissent?: readonly string[];
  /** End of the measure (DR16). */
  readonly endsAt?: Instant;
}

/**
 * Compares two products of whole numbers exactly: `left.value × left.factor operator right.value × right.factor`.
 * Throws `RangeError` when a side is negative, no integer, or too large to be exact. Source: domain 5.1; SPEC DR21.
 */
export function compare(
  test: Pick<RuleTest, 'name' | 'base' | 'option' | 'operator'>,
  left: { value: number; factor?: number },
  right: { value: number; factor?: number }
): RuleTest {
  const [leftSide, rightSide] = [side(left.value, left.factor ?? 1), side(right.value, right.factor ?? 1)];
  const { name, base, option, operator } = test;
  return {
    name,
    base,
    ...(option === undefined ? {} : { option }),
    left: leftSide,
    operator,
    right: rightSide,
    holds: HOLDS[operator](leftSide.product, rightSide.product)
  };
}

/** Asks whether `part` of `whole` reaches the threshold: `>= 2/3` becomes `part × 3 >= whole × 2`, without a division. Source: 民法典 1259 [L]; SPEC DR21. */
export function compareShare(
  test: Pick<RuleTest, 'name' | 'base' | 'option'>,
  part: number,
  whole: number,
  threshold: Threshold
): RuleTest {
  const { operator, numerator, denominator } = thresholdParts(threshold);
  return compare({ ...test, operator }, { value: part, factor: denominator }, { value: whole, factor: numerator });
}

/** True when all of the tests hold. */
export function allHold(tests: readonly RuleTest[]): boolean {
  return tests.every((test) => test.holds);
}

/** A fraction for display: never compared, always printed with both numbers. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  /** Percent with two decimals, half up, e.g. `75.63`; null for a denominator of 0. */
  readonly percent: string | null;
  /** `301/398 = 75.63 %`, or `0/0`. */
  readonly text: string;
}

/** Shows a fraction with its percentage in exact integer arithmetic. Source: domain 5.1; SPEC DR22. */
export function fraction(numerator: number, denominator: number): Fraction {
  const percent = denominator === 0 ? null : percentText(side(numerator, 1).value, side(denominator, 1).value);
  const both = `${numerator}/${denominator}`;
  return { numerator, denominator, percent, text: percent === null ? both : `${both} = ${percent} %` };
}

const HOLDS: Record<Operator, (left: number, right: number) => boolean> = {
  '>=': (left, right) => left >= right,
  '>': (left, right) => left > right,
  '==': (left, right) => left === right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right
};

function side(value: number, factor: number): TestSide {
  const product = value * factor;
  for (const number of [value, factor, product]) {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`not an exact count: ${value} × ${factor}`);
  }
  return { value, factor, product };
}

function percentText(numerator: number, denominator: number): string {
  // Hundredths of a percent, half up: ⌊n·10000/d + 1/2⌋. BigInt, because areas times 20000 leave the safe integers.
  const doubled = 2n * BigInt(denominator);
  const hundredths = String((BigInt(numerator) * 20_000n + BigInt(denominator)) / doubled).padStart(3, '0');
  return `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`;
}
