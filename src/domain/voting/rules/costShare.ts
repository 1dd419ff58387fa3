/** DR14 COST_SHARE: a sum of money divided by weights so that the shares add up to the fen. */
import type { Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { refuseEmptyRoll, type DecisionRule } from './rule.ts';
import { compareNumbers } from './unitNumberOrder.ts';

export interface CostBearer {
  /** Unit, household or whatever bears a share; unique. */
  readonly key: string;
  /** Building, staircase and room as written: the smaller number gets a tied fen first. */
  readonly unitNumber: string;
  /** Area in 0.01 m², 1 for equal parts, or an agreed weight per floor; a whole number ≥ 0. */
  readonly weight: number;
}

export interface CostShareInput {
  readonly totalFen: number;
  readonly bearers: readonly CostBearer[];
}

export interface BearerShare {
  readonly key: string;
  readonly fen: number;
  /** Whether one of the left-over fen is in it. */
  readonly hasLeftOver: boolean;
}

/**
 * `floor(T·w/W)` fen each; the fen left over go to the largest remainders, ties by unit number. The sum is always T. Shares stand in the
 * order of the bearers. Refuses `voting.roll-empty` when nobody bears or all weights are 0. Throws `RangeError` on a negative or broken
 * sum or weight and on a key twice. Source: 民法典 283 [L], M-17, remainders [D]; SPEC DR14.
 */
function evaluate({ totalFen, bearers }: CostShareInput): Result<BearerShare[], Refusal> {
  checkNumbers(totalFen, bearers);
  const weightSum = bearers.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  if (weightSum === 0n) return refuseEmptyRoll('DR14');
  const parts = bearers.map(({ key, unitNumber, weight }) => {
    const product = BigInt(totalFen) * BigInt(weight);
    return { key, unitNumber, fen: Number(product / weightSum), remainder: product % weightSum };
  });
  const leftOver = totalFen - parts.reduce((sum, { fen }) => sum + fen, 0);
  const byRemainder = [...parts].sort(
    (a, b) => compareBig(b.remainder, a.remainder) || compareNumbers(a.unitNumber, b.unitNumber) || compareNumbers(a.key, b.key)
  );
  const favoured = new Set(byRemainder.slice(0, leftOver).map(({ key }) => key));
  return ok(parts.map(({ key, fen }) => ({ key, fen: favoured.has(key) ? fen + 1 : fen, hasLeftOver: favoured.has(key) })));
}

function checkNumbers(totalFen: number, bearers: readonly CostBearer[]): void {
  for (const number of [totalFen, ...bearers.map(({ weight }) => weight)]) {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`not a sum or weight: ${number}`);
  }
  if (new Set(bearers.map(({ key }) => key)).size !== bearers.length) throw new RangeError('bearer twice');
}

function compareBig(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const costShare: DecisionRule<CostShareInput, BearerShare[]> = {
  id: 'DR14',
  name: 'COST_SHARE',
  source: '民法典 283 [L]; remainders [D]',
  evaluate
};
