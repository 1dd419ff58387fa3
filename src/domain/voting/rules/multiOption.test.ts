/** DR11: majority with run-off and approval, the worked examples, ties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSTAIN, tallyBallots } from '../tally.ts';
import { tallyOf } from '../tallyFixture.ts';
import type { DecidingBody } from './bodyQuorum.ts';
import { multiOption, STATUS_QUO, withStatusQuo, type MultiOptionMethod } from './multiOption.ts';

const HOUSEHOLDS: DecidingBody = { body: 'DR3', quorum: '> 1/2', residentsBase: 'HOUSEHOLDS' };
const option = (id: string) => ({ id, isStatusQuo: false });

interface Row {
  readonly votes: readonly number[];
  readonly abstain?: number;
  readonly roll?: number;
  readonly stage?: 'FIRST' | 'RUN_OFF';
}

/** Votes of options 1, 2 … in order; in the first vote the last number is that of "no change". */
function majority({ votes, abstain = 0, roll = 150, stage = 'FIRST' }: Row) {
  const named = votes.map((_, index) => option(String(index + 1)));
  const options = stage === 'FIRST' ? [...named.slice(0, -1), STATUS_QUO] : named;
  const counts = Object.fromEntries(options.map(({ id }, index) => [id, votes[index] ?? 0]));
  const tally = tallyOf({ roll, options: options.map(({ id }) => id), votes: { ...counts, ABSTAIN: abstain } });
  return multiOption.evaluate({ method: 'MAJORITY_RUNOFF', stage, options, tally, body: HOUSEHOLDS });
}

/** Papers as lists of marks. */
function approval(papers: readonly string[][], ids = ['1', '2', '3']) {
  const options = withStatusQuo(ids.map(option));
  const tally = tallyBallots({
    roll: papers.map((_, index) => ({ id: `r${index}` })),
    ballots: papers.map((choices, index) => ({ rollEntryId: `r${index}`, choices })),
    options: options.map(({ id }) => id),
    marks: 'MANY',
    participation: 'BALLOTS',
    voidItemParticipates: true
  });
  return multiOption.evaluate({ method: 'APPROVAL', stage: 'FIRST', options, tally, body: HOUSEHOLDS });
}

describe('DR11 majority with run-off', () => {
  it.each<[string, Row, object]>([
    ['example 1: 122 > 120', { votes: [61, 40, 15], abstain: 4 }, { outcome: 'PASSED', winner: '1' }],
    ['example 2, first vote: 110 > 120 false', { votes: [55, 50, 10], abstain: 5 }, { outcome: 'RUN_OFF', runOff: ['1', '2'] }],
    ['example 2, run-off: a tie', { votes: [58, 58], abstain: 2, stage: 'RUN_OFF' }, { outcome: 'STATUS_QUO' }],
    ['run-off won', { votes: [60, 56], abstain: 2, stage: 'RUN_OFF' }, { outcome: 'PASSED', winner: '1' }],
    ['run-off: exactly half is no majority', { votes: [59, 57], abstain: 2, stage: 'RUN_OFF' }, { outcome: 'STATUS_QUO' }],
    ['exactly half', { votes: [60, 40, 20] }, { outcome: 'RUN_OFF', runOff: ['1', '2'] }],
    ['a tie at place two', { votes: [50, 30, 30, 10] }, { outcome: 'RUN_OFF', runOff: ['1', '2', '3'] }],
    ['a tie at place one', { votes: [60, 60, 0] }, { outcome: 'RUN_OFF', runOff: ['1', '2'] }],
    ['no change wins', { votes: [20, 20, 80] }, { outcome: 'STATUS_QUO', winner: STATUS_QUO.id }],
    ['no change goes into the run-off', { votes: [50, 20, 50] }, { outcome: 'RUN_OFF', runOff: ['1', STATUS_QUO.id] }],
    ['everybody abstains', { votes: [0, 0, 0], abstain: 120 }, { outcome: 'STATUS_QUO', tests: [{ name: 'PARTICIPATION', holds: true }] }],
    ['too few take part', { votes: [75, 0, 0], roll: 150 }, { outcome: 'NO_QUORUM', tests: [{ left: { product: 150 }, holds: false }] }]
  ])('[DR11] %s', (_, row, expected) => {
    expect(majority(row)).toMatchObject({ ok: true, value: { rule: 'DR11', variant: 'MAJORITY_RUNOFF', body: 'DR3', ...expected } });
  });

  it('[DR11] AC-2: N = 77, ② 55, ① 9, no change 0, abstain 4 → ② with 136 > 77 and 110 > 68', () => {
    expect(majority({ votes: [9, 55, 0], abstain: 4, roll: 77 })).toMatchObject({
      value: {
        outcome: 'PASSED',
        winner: '2',
        tests: [
          { name: 'PARTICIPATION', base: 'households', left: { product: 136 }, operator: '>', right: { product: 77 } },
          { name: 'APPROVAL', base: 'households', option: '2', left: { product: 110 }, operator: '>', right: { product: 68 } }
        ]
      }
    });
  });

  it('[DR11] takes the participation of the body: in the joint meeting every party must be there', () => {
    const options = withStatusQuo([option('1'), option('2')]);
    const tally = tallyOf({ roll: 16, present: 14, options: options.map(({ id }) => id), votes: { '1': 10, '2': 4 } });
    const body: DecidingBody = { body: 'DR2', quorum: '>= 2/3', eachParty: true, partiesPresent: ['OWNERS_COMMITTEE'] };
    const verdict = multiOption.evaluate({ method: 'MAJORITY_RUNOFF', stage: 'FIRST', options, tally, body });
    expect(verdict).toMatchObject({
      value: { outcome: 'NO_QUORUM', tests: [{ holds: true }, { name: 'PARTIES_REPRESENTED', holds: false }] }
    });
  });
});

describe('DR11 approval', () => {
  it('[DR11] example 3: P = 100, 64/71/30 → option 2, 142 > 100', () => {
    const papers = Array.from({ length: 100 }, (_, index) => [
      ...(index < 64 ? ['1'] : []),
      ...(index >= 29 ? ['2'] : []),
      ...(index < 30 ? ['3'] : [])
    ]);
    expect(approval(papers)).toMatchObject({
      value: { outcome: 'PASSED', winner: '2', tests: [{}, { option: '2', left: { product: 142 }, right: { product: 100 } }] }
    });
  });

  it('[DR11] without a majority nothing changes; several that lead together with one are asked again', () => {
    expect(approval([['1'], ['2'], [ABSTAIN], [ABSTAIN]])).toMatchObject({ value: { outcome: 'STATUS_QUO' } });
    expect(approval([['1'], ['1'], [ABSTAIN], [ABSTAIN]])).toMatchObject({ value: { outcome: 'STATUS_QUO' } });
    expect(approval([['1', '3'], ['1', '3'], ['2']])).toMatchObject({ value: { outcome: 'RUN_OFF', runOff: ['1', '3'] } });
  });
});

describe('DR11 both', () => {
  const evaluate = (ids: { id: string; isStatusQuo: boolean }[], roll = 3) => {
    const tally = tallyOf({ roll, options: ids.map(({ id }) => id), votes: {} });
    return multiOption.evaluate({ method: 'MAJORITY_RUNOFF', stage: 'FIRST', options: ids, tally, body: HOUSEHOLDS });
  };

  it('[DR11] needs two options besides "no change", which is always there', () => {
    expect(evaluate([option('1'), option('2')])).toMatchObject({ error: { code: 'voting.status-quo-missing', rule: 'DR11' } });
    expect(evaluate(withStatusQuo([option('1')]))).toMatchObject({ error: { code: 'voting.too-few-options', facts: { options: 1 } } });
    expect(evaluate(withStatusQuo([option('1'), option('2')])).ok).toBe(true);
    const own = { id: 'keep', isStatusQuo: true };
    expect(withStatusQuo([own, option('1')])).toEqual([own, option('1')]);
    expect(STATUS_QUO.title).toBe('维持现状');
  });

  it('[DR20] an empty roll is refused', () => {
    expect(evaluate(withStatusQuo([option('1'), option('2')]), 0)).toMatchObject({ error: { code: 'voting.roll-empty', rule: 'DR11' } });
  });

  it('[DR11] a winner always has more than half of those taking part; a run-off has at least two options, each with a chance', () => {
    const methods = fc.constantFrom<MultiOptionMethod>('MAJORITY_RUNOFF', 'APPROVAL');
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 3, maxLength: 5 }), fc.nat(20), methods, (votes, abstain, method) => {
        const options = withStatusQuo(votes.slice(1).map((_, index) => option(String(index))));
        const counts = Object.fromEntries(options.map(({ id }, index) => [id, votes[index] ?? 0]));
        const participating = votes.reduce((a, b) => a + b, abstain);
        fc.pre(participating > 0);
        const tally = tallyOf({ roll: participating, options: options.map(({ id }) => id), votes: { ...counts, ABSTAIN: abstain } });
        const verdict = multiOption.evaluate({ method, stage: 'FIRST', options, tally, body: HOUSEHOLDS });
        if (!verdict.ok) throw new Error(verdict.error.code);
        const { outcome, winner, runOff = [] } = verdict.value;
        if (winner !== undefined) expect((counts[winner] ?? 0) * 2).toBeGreaterThan(participating);
        if (outcome === 'PASSED') expect(winner).toBeDefined();
        if (outcome === 'RUN_OFF') expect(runOff.length).toBeGreaterThanOrEqual(2);
        if (outcome === 'RUN_OFF') expect(runOff.some((id) => (counts[id] ?? 0) > 0)).toBe(true);
      })
    );
  });
});

describe('DR11 among owners', () => {
  const options = withStatusQuo([option('1'), option('2')]);
  /** Voters of the areas given, each for one option. */
  function owners(papers: readonly (readonly [choice: string, areaCenti: number])[], notReturned: readonly number[] = []) {
    const areas = [...papers.map(([, area]) => area), ...notReturned];
    const tally = tallyBallots({
      roll: areas.map((areaCenti, index) => ({ id: `r${index}`, areaCenti })),
      ballots: papers.map(([choice], index) => ({ rollEntryId: `r${index}`, choices: [choice] })),
      options: options.map(({ id }) => id),
      marks: 'ONE',
      participation: 'BALLOTS',
      voidItemParticipates: true
    });
    return multiOption.evaluate({ method: 'MAJORITY_RUNOFF', stage: 'FIRST', options, tally, body: { body: 'DR5' } });
  }

  it('[DR11] the participation of DR5 is asked for in heads and in area', () => {
    const votes = [...Array(4).fill(['1', 100]), ...Array(2).fill(['2', 100])] as [string, number][];
    expect(owners(votes, [100, 100, 100])).toMatchObject({ value: { outcome: 'PASSED', winner: '1', body: 'DR5' } });
    expect(owners(votes, [100, 100, 101])).toMatchObject({ value: { outcome: 'NO_QUORUM', tests: [{ holds: true }, { holds: false }] } });
    expect(owners(votes, [100, 100, 50, 50])).toMatchObject({
      value: { outcome: 'NO_QUORUM', tests: [{ holds: false }, { holds: true }] }
    });
  });

  it('[DR11] the winner needs more than half of heads and of area, else there is a run-off', () => {
    const wins = owners([
      ['1', 151],
      ['1', 150],
      ['2', 300]
    ] as [string, number][]);
    expect(wins).toMatchObject({ value: { outcome: 'PASSED', winner: '1' } });
    const half = owners([
      ['1', 150],
      ['1', 150],
      ['2', 300]
    ] as [string, number][]);
    expect(half).toMatchObject({
      value: { outcome: 'RUN_OFF', tests: [{}, {}, { base: 'heads', holds: true }, { base: 'area', holds: false }] }
    });
  });

  it('[DR11] the owners’ committee counts all its members', () => {
    const tally = (votes: Record<string, number>) => tallyOf({ roll: 7, present: 5, options: options.map(({ id }) => id), votes });
    const committee = (votes: Record<string, number>) =>
      multiOption.evaluate({ method: 'MAJORITY_RUNOFF', stage: 'FIRST', options, tally: tally(votes), body: { body: 'DR9' } });
    expect(committee({ 1: 4, 2: 1 })).toMatchObject({ value: { outcome: 'PASSED', winner: '1' } });
    expect(committee({ 1: 3, 2: 2 })).toMatchObject({
      value: { outcome: 'RUN_OFF', tests: [{ holds: true }, { right: { product: 7 }, holds: false }] }
    });
  });
});
