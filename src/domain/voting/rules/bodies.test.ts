/** DR3 and DR4: the worked examples, quorum and majority at their edges. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyOf } from '../tallyFixture.ts';
import type { Verdict } from '../verdict.ts';
import type { ResidentsBase } from './bodyQuorum.ts';
import { council } from './council.ts';
import { residentsMeeting } from './residentsMeeting.ts';

/** Those who take part and do not vote for vote against. */
function tally(roll: number, participating: number, yes: number, against = participating - yes) {
  return tallyOf({ roll, votes: { FOR: yes, AGAINST: against, ABSTAIN: participating - yes - against } });
}

function dr3(roll: number, participating: number, yes: number, residentsBase: ResidentsBase = 'HOUSEHOLDS') {
  const counted = tally(roll, participating, yes);
  return residentsMeeting.evaluate({ body: 'DR3', quorum: '> 1/2', majority: '> 1/2', residentsBase, tally: counted });
}

function dr4(roll: number, participating: number, yes: number, against?: number) {
  return council.evaluate({ body: 'DR4', quorum: '>= 2/3', majority: '> 1/2', tally: tally(roll, participating, yes, against) });
}

const products = ({ tests }: Verdict) => tests.map(({ left, operator, right }) => `${left.product} ${operator} ${right.product}`);

describe('DR3 residents’ meeting', () => {
  it.each([
    ['example 1', 420, 210, 210, 'NO_QUORUM', ['420 > 420']],
    ['example 2', 420, 211, 106, 'PASSED', ['422 > 420', '212 > 211']],
    ['example 3', 420, 268, 134, 'FAILED', ['536 > 420', '268 > 268']],
    ['AC-8', 420, 268, 201, 'PASSED', ['536 > 420', '402 > 268']],
    ['AC-7, lamps on each landing', 36, 29, 22, 'PASSED', ['58 > 36', '44 > 29']],
    ['one vote fewer than a majority', 420, 211, 105, 'FAILED', ['422 > 420', '210 > 211']],
    ['one vote above half', 420, 268, 135, 'PASSED', ['536 > 420', '270 > 268']],
    ['one household below half takes part', 420, 209, 209, 'NO_QUORUM', ['418 > 420']]
  ])('[DR3] %s: N=%i P=%i Y=%i → %s', (_, roll, participating, yes, outcome, sums) => {
    const verdict = dr3(roll, participating, yes);
    expect(verdict).toMatchObject({ ok: true, value: { rule: 'DR3', variant: 'HOUSEHOLDS', outcome } });
    expect(verdict.ok && products(verdict.value)).toEqual(sums);
  });

  it('[DR3] names whom it counts', () => {
    expect(dr3(10, 8, 8, 'ADULTS')).toMatchObject({ value: { variant: 'ADULTS', tests: [{ base: 'adults' }, { base: 'adults' }] } });
    expect(dr3(10, 8, 8, 'GROUP_REPS')).toMatchObject({ value: { tests: [{ base: 'groupReps' }, { base: 'groupReps' }] } });
  });
});

describe('DR4 council', () => {
  it.each([
    ['example 1', 23, 15, 15, 'NO_QUORUM', ['45 >= 46']],
    ['example 2', 23, 16, 8, 'FAILED', ['48 >= 46', '16 > 16']],
    ['one more than example 2', 23, 16, 9, 'PASSED', ['48 >= 46', '18 > 16']],
    ['one fewer than example 2', 23, 16, 7, 'FAILED', ['48 >= 46', '14 > 16']],
    ['exactly two thirds', 24, 16, 9, 'PASSED', ['48 >= 48', '18 > 16']],
    ['one below two thirds', 24, 15, 15, 'NO_QUORUM', ['45 >= 48']]
  ])('[DR4] %s: N=%i P=%i Y=%i → %s', (_, roll, participating, yes, outcome, sums) => {
    const verdict = dr4(roll, participating, yes);
    expect(verdict).toMatchObject({ ok: true, value: { rule: 'DR4', outcome } });
    expect(verdict.ok && products(verdict.value)).toEqual(sums);
  });

  it('[DR4] example 3 and AC-5: P = 19, 14/3/2 → passed', () => {
    const verdict = dr4(23, 19, 14, 3);
    expect(verdict.ok && [verdict.value.outcome, ...products(verdict.value)]).toEqual(['PASSED', '57 >= 46', '28 > 19']);
  });
});

describe('both', () => {
  it('[DR20] an empty roll is refused', () => {
    expect(dr3(0, 0, 0)).toMatchObject({ ok: false, error: { code: 'voting.roll-empty', rule: 'DR3' } });
    expect(dr4(0, 0, 0)).toMatchObject({ ok: false, error: { code: 'voting.roll-empty', rule: 'DR4' } });
  });

  it('[DR3] [DR4] pass exactly when both tests hold, never without a vote for, and more votes for never hurt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(80), fc.nat(80), (roll, p, y) => {
        const participating = Math.min(p, roll);
        const yes = Math.min(y, participating);
        const passes = (verdict: ReturnType<typeof dr3>) => verdict.ok && verdict.value.outcome === 'PASSED';
        expect(passes(dr3(roll, participating, yes))).toBe(participating * 2 > roll && yes * 2 > participating);
        expect(passes(dr4(roll, participating, yes))).toBe(participating * 3 >= roll * 2 && yes * 2 > participating);
        expect(passes(dr3(roll, participating, 0)) || passes(dr4(roll, participating, 0))).toBe(false);
        if (passes(dr3(roll, participating, yes)) && yes < participating) expect(passes(dr3(roll, participating, yes + 1))).toBe(true);
      })
    );
  });
});
