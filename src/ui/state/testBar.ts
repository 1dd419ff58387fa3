/** How one test of a verdict is drawn and written: bar, threshold line, both sides, fraction. Display only: whether it holds was decided by the rule. */
import { fraction, type Base, type Operator, type RuleTest, type TestSide } from '#domain/voting/verdict.ts';

export type Relation = Operator | '!=';

const CONTRARY: Record<Operator, Relation> = { '>': '<=', '>=': '<', '<': '>=', '<=': '>', '==': '!=' };

export interface TestBar {
  /** 0–100, for the picture only. */
  fillPercent: number;
  /** Where the threshold line stands, 0–100. */
  linePercent: number;
  /** `2/3`, or a plain number where a number is asked for. */
  threshold: string;
  /** `301/398 = 75.63 %`; undefined where there is no share to speak of. */
  share?: string;
  /** What is true of the sides: of a test that failed the contrary of what was asked, so that no false line stands on the wall. */
  relation: Relation;
  /** Both sides: `301 × 4 = 1204` and `398 × 3 = 1194`. */
  left: string;
  right: string;
}

/** A count of a base as people write it: area (0.01 ㎡) with two decimals and narrow spaces, all others as they are. */
export function amountText(value: number, base: Base): string {
  const whole = base === 'area' ? Math.floor(value / 100) : value;
  const grouped = whole >= 10_000 ? String(whole).replace(/\B(?=(\d{3})+$)/g, '\u202f') : String(whole);
  return base === 'area' ? `${grouped}.${String(value % 100).padStart(2, '0')}` : grouped;
}

function sideText(side: TestSide, base: Base): string {
  const value = amountText(side.value, base);
  return side.factor === 1 ? value : `${value} × ${side.factor} = ${amountText(side.product, base)}`;
}

const percentOf = (part: number, whole: number) => (whole <= 0 ? 0 : Math.min(100, Math.max(0, (part * 100) / whole)));

/** The picture of a test. A share test (`p × 3 >= n × 2`) is drawn on the whole n; a test of two counts on the larger of them. */
export function testBar(test: RuleTest): TestBar {
  const { left, right, base } = test;
  const relation = test.holds ? test.operator : CONTRARY[test.operator];
  const sides = { relation, left: sideText(left, base), right: sideText(right, base) };
  if (left.factor === 1 && right.factor === 1) {
    const scale = Math.max(left.value, right.value);
    return {
      ...sides,
      fillPercent: percentOf(left.value, scale),
      linePercent: percentOf(right.value, scale),
      threshold: amountText(right.value, base)
    };
  }
  const { percent } = fraction(left.value, right.value);
  const share = `${amountText(left.value, base)}/${amountText(right.value, base)}${percent === null ? '' : ` = ${percent}\u00a0%`}`;
  return {
    ...sides,
    share,
    fillPercent: percentOf(left.value, right.value),
    linePercent: percentOf(right.factor, left.factor),
    threshold: `${right.factor}/${left.factor}`
  };
}
