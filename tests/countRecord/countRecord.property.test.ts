/** Two counters that share nothing but the documents agree on every random vote. `COUNT_ELECTIONS=20000` for the long run. */
import { expect, it } from 'vitest';
import { countOfRecord, type RecordCount } from '#server/application/countRecord/countRecord.ts';
import { checkLists } from '#server/application/countRecord/checkLists.ts';
import { verifyAll } from './python.ts';
import { randomRecord } from './randomRecord.ts';

const ELECTIONS = Number(process.env['COUNT_ELECTIONS'] ?? 4_000);
const AT_A_TIME = 1_000;

function countHere(seed: number): RecordCount {
  const record = randomRecord(seed);
  expect(checkLists(record), `seed ${seed}`).toEqual([]);
  const counted = countOfRecord(record);
  if (!counted.ok) throw new Error(`seed ${seed}: ${counted.error.code}`);
  return counted.value;
}

it(
  `[DR23] ${ELECTIONS} random votes give the same tally, verdict and excluded ballots in both counters`,
  { timeout: 60_000 + ELECTIONS * 20 },
  () => {
    const outcomes = new Map<string, number>();
    const near = { at: 0, beside: 0 };
    for (let first = 0; first < ELECTIONS; first += AT_A_TIME) {
      const seeds = Array.from({ length: Math.min(AT_A_TIME, ELECTIONS - first) }, (_, index) => first + index);
      const theirs = verifyAll(seeds.map(randomRecord), '--count-only');
      expect(theirs).toHaveLength(seeds.length);
      for (const [index, seed] of seeds.entries()) {
        const { tally, verdict, excluded } = countHere(seed);
        expect(theirs[index], `seed ${seed}`).toEqual({ status: 0, tally, verdict, excluded });
        const name = `${verdict.rule} ${verdict.outcome}`;
        outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
        for (const { left, right } of verdict.tests) {
          if (left.product === right.product) near.at += 1;
          if (Math.abs(left.product - right.product) <= Math.max(left.factor, right.factor)) near.beside += 1;
        }
      }
    }
    // The generator reaches what is worth testing; a kind that never comes out would be agreement about nothing.
    for (const rule of ['DR2', 'DR3', 'DR4', 'DR5', 'DR6', 'DR7', 'DR9']) {
      for (const outcome of ['PASSED', 'FAILED', 'NO_QUORUM'])
        expect(outcomes.get(`${rule} ${outcome}`), `${rule} ${outcome}`).toBeGreaterThan(0);
    }
    for (const name of ['DR11 PASSED', 'DR11 RUN_OFF', 'DR11 STATUS_QUO', 'DR12 PASSED', 'DR12 RUN_OFF', 'DR12 BY_ELECTION'])
      expect(outcomes.get(name), name).toBeGreaterThan(0);
    expect(near.at).toBeGreaterThan(ELECTIONS / 50);
    expect(near.beside).toBeGreaterThan(near.at);
  }
);
