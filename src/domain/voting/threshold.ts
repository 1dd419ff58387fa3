/** Fractions that a part must reach or exceed, written as in a notice: `>= 2/3` (以上) or `> 1/2` (过半数). */

/** `>=` includes the number itself, `>` does not. Source: 民法典 1259 [L]. */
export type Threshold = `>= ${number}/${number}` | `> ${number}/${number}`;

export interface ThresholdParts {
  readonly operator: '>=' | '>';
  readonly numerator: number;
  readonly denominator: number;
}

const PATTERN = /^(>=|>) ([1-9]\d{0,3})\/([1-9]\d{0,3})$/;

/** True for a fraction above 0 and up to 1 in the canonical form `>= 2/3` or `> 1/2`; `> 1/1` can never hold and is none. */
export function isThreshold(text: string): text is Threshold {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [numerator, denominator] = [Number(match[2]), Number(match[3])];
  return numerator < denominator || (numerator === denominator && match[1] === '>=');
}

/** The parts of a threshold. Throws `RangeError` on text that is none: profiles are checked when they are made. */
export function thresholdParts(threshold: Threshold): ThresholdParts {
  const match = PATTERN.exec(threshold);
  if (!match || !isThreshold(threshold)) throw new RangeError(`not a threshold: ${threshold}`);
  return { operator: match[1] as '>=' | '>', numerator: Number(match[2]), denominator: Number(match[3]) };
}
