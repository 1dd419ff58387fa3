/** A roll that was mended after the end. */
import { expect, it } from 'vitest';
import { ownersVote } from '../rules/ownersVote.ts';
import type { Verdict } from '../verdict.ts';
import { errorTurnsResult } from './rollErrorAfterEnd.ts';

function decide(roll: number, area: number): Verdict {
  const count = { heads: { roll, participating: 200, inFavour: 101 }, area: { roll: area, participating: 2_000_000, inFavour: 1_000_001 } };
  const verdict = ownersVote('DR5', 'GENERAL', count);
  if (!verdict.ok) throw new Error(verdict.error.code);
  return verdict.value;
}

it('[OV14] one head more on the roll turns a result that stood on equality, one fewer does not', () => {
  expect(errorTurnsResult(decide(300, 3_000_000), decide(301, 3_000_000))).toBe(true);
  expect(errorTurnsResult(decide(300, 3_000_000), decide(299, 3_000_000))).toBe(false);
  expect(errorTurnsResult(decide(300, 3_000_000), decide(300, 3_000_001))).toBe(true);
});

it('[OV14] the same outcome with other persons elected is another result; their order is not', () => {
  const elected = (...ids: string[]): Verdict => ({ rule: 'DR12', outcome: 'PASSED', tests: [], needs: 'EACH', elected: ids });
  expect(errorTurnsResult(elected('a', 'b'), elected('a', 'c'))).toBe(true);
  expect(errorTurnsResult(elected('a', 'b'), elected('b', 'a'))).toBe(false);
});
