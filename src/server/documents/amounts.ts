/** Large counts and areas made readable: digits in groups of three, the unit behind them. */
import type { Base } from '#domain/voting/verdict.ts';

/** Keeps the groups of one number together on a line. */
const GAP = '\u00a0';

/** `2 136`; numbers below 1000 as they are. Source: GB/T 15835—2011 [GK]. */
export function groupedNumber(value: number): string {
  return grouped(String(value));
}

/** An area held in 0.01 m² as `52 504.25`, without its unit. */
export function groupedArea(areaCenti: number): string {
  const text = String(Math.abs(areaCenti)).padStart(3, '0');
  return `${areaCenti < 0 ? '-' : ''}${grouped(text.slice(0, -2))}.${text.slice(-2)}`;
}

/** A number of its base, an area without its unit. */
export function groupedAmount(value: number, base: Base): string {
  return base === 'area' ? groupedArea(value) : groupedNumber(value);
}

function grouped(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(GAP);
}
