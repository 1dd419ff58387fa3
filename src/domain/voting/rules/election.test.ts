/** DR12: the worked examples, ties, by-elections, and the owners' participation. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyBallots, type Tally, type TallyBallot } from '../tally.ts';
import { checkContested, election, electionPapers, type ElectionInput } from './election.ts';

/** Votes of candidates a, b, c … in the order of the paper, among so many ballots. */
function tallied(votes: readonly number[], ballots: number, roll = ballots, areaOf?: (voter: number) => number): Tally {
  const ids = votes.map((_, index) => String.fromCharCode(97 + index));
  return tallyBallots({
    roll: Array.from({ length: roll }, (_, index) => ({ id: `r${index}`, ...(areaOf ? { areaCenti: areaOf(index) } : {}) })),
    ballots: Array.from({ length: ballots }, (_, index) => {
      const marks = ids.filter((_id, candidate) => index < (votes[candidate] ?? 0));
      return { rollEntryId: `r${index}`, choices: marks.length > 0 ? marks : ['ABSTAIN'] };
    }),
    options: ids,
    marks: 'MANY',
    participation: 'BALLOTS',
    voidItemParticipates: true
  });
}

function evaluate(seats: number, votes: readonly number[], ballots: number, more: Partial<ElectionInput> = {}) {
  return election.evaluate({
    stage: 'FIRST',
    seats,
    candidates: votes.map((_, index) => String.fromCharCode(97 + index)),
    tally: tallied(votes, ballots),
    body: null,
    areaMajority: false,
    byElectionCandidatesPerSeat: 2,
    ...more
  });
}

describe('DR12 election', () => {
  it.each([
    ['example 1: the first five', [27, 25, 22, 19, 16, 15, 14], { outcome: 'PASSED', elected: ['a', 'b', 'c', 'd', 'e'] }],
    [
      'example 2: a run-off of three for two seats',
      [27, 25, 22, 16, 16, 16, 10],
      { outcome: 'RUN_OFF', elected: ['a', 'b', 'c'], openSeats: 2, runOff: ['d', 'e', 'f'] }
    ],
    [
      'example 3: 15·2 = 30 > 30 is false',
      [27, 25, 15, 14, 13, 12, 10],
      { outcome: 'BY_ELECTION', elected: ['a', 'b'], openSeats: 3, byElection: ['c', 'd', 'e', 'f', 'g'] }
    ],
    ['one vote more fills the seat', [27, 25, 22, 19, 16, 16, 15], { outcome: 'RUN_OFF', openSeats: 1, runOff: ['e', 'f'] }],
    ['exactly as many with a majority as seats', [16, 16, 16, 16, 16, 15, 15], { outcome: 'PASSED', elected: ['a', 'b', 'c', 'd', 'e'] }],
    ['a tie inside the seats is no matter', [20, 20, 20, 20, 20, 16, 15], { outcome: 'PASSED', elected: ['a', 'b', 'c', 'd', 'e'] }],
    ['all tie', [16, 16, 16, 16, 16, 16, 16], { outcome: 'RUN_OFF', elected: [], openSeats: 5, runOff: [...'abcdefg'] }],
    ['by votes, then as on the paper', [16, 30, 20, 30, 18, 3, 2], { outcome: 'PASSED', elected: ['b', 'd', 'c', 'e', 'a'] }]
  ])('[DR12] %s', (_, votes, expected) => {
    expect(evaluate(5, votes, 30)).toMatchObject({ ok: true, value: { rule: 'DR12', variant: 'FIRST', needs: 'EACH', ...expected } });
  });

  it('[DR12] shows each candidate’s sum', () => {
    const verdict = evaluate(1, [16, 15, 3], 30);
    expect(verdict.ok && verdict.value.tests.map((test) => [test.option, test.left.product, test.right.product, test.holds])).toEqual([
      ['a', 32, 30, true],
      ['b', 30, 30, false],
      ['c', 6, 30, false]
    ]);
  });

  it('[DR12] by-election: two per open seat, those tied at the last place included, or all that are left', () => {
    expect(evaluate(2, [20, 10, 9, 8, 8, 7], 30)).toMatchObject({ value: { openSeats: 1, byElection: ['b', 'c'] } });
    expect(evaluate(2, [20, 10, 8, 8, 8, 7], 30)).toMatchObject({ value: { openSeats: 1, byElection: ['b', 'c', 'd', 'e'] } });
    expect(evaluate(2, [15, 12, 3], 30)).toMatchObject({ value: { elected: [], openSeats: 2, byElection: ['a', 'b', 'c'] } });
    expect(evaluate(2, [20, 10, 9, 8, 7, 7], 30, { byElectionCandidatesPerSeat: 3 })).toMatchObject({
      value: { byElection: ['b', 'c', 'd'] }
    });
  });

  it('[DR12] a run-off is won by the most votes, without a new majority; a tie asks again', () => {
    const runOff = { stage: 'RUN_OFF' } as const;
    expect(evaluate(2, [14, 9, 13], 30, runOff)).toMatchObject({
      value: {
        variant: 'RUN_OFF',
        outcome: 'PASSED',
        elected: ['a', 'c'],
        tests: [
          { option: 'a', holds: true },
          { option: 'c', holds: true }
        ]
      }
    });
    expect(evaluate(2, [14, 10, 10], 30, runOff)).toMatchObject({
      value: { outcome: 'RUN_OFF', elected: ['a'], openSeats: 1, runOff: ['b', 'c'], tests: [{ holds: true }, { holds: false }] }
    });
  });

  it('[DR12] example 4 and AC-7: a paper with six marks for five seats is void and not among the 30', () => {
    const votes = [27, 25, 22, 19, 16, 15, 14];
    // One mark after the other is dealt to the thirty voters in turn: nobody gets the same candidate twice, nobody more than five.
    const marks = votes.flatMap((count, candidate) => Array<string>(count).fill('abcdefg'[candidate] ?? ''));
    const papers: TallyBallot[] = Array.from({ length: 30 }, (_, voter) => ({
      rollEntryId: `r${voter}`,
      choices: marks.filter((_mark, index) => index % 30 === voter)
    }));
    const overMarked = { rollEntryId: 'r30', choices: [...'abcdef'] };
    const sorted = electionPapers([...papers, overMarked], 5);
    expect(sorted.map((paper) => paper.void ?? null).filter((kind) => kind === 'BALLOT')).toHaveLength(1);
    expect(electionPapers([{ rollEntryId: 'x', choices: [...'abcde'] }], 5)[0]?.void).toBeUndefined();
    const tally = tallyBallots({
      roll: Array.from({ length: 36 }, (_, index) => ({ id: `r${index}` })),
      ballots: sorted,
      options: [...'abcdefg'],
      marks: 'MANY',
      participation: 'BALLOTS',
      voidItemParticipates: true
    });
    expect(tally).toMatchObject({ ballots: 31, voidBallots: 1, marked: 30 });
    const verdict = evaluate(5, votes, 30, { tally });
    expect(verdict).toMatchObject({ value: { outcome: 'PASSED', elected: [...'abcde'] } });
    expect(verdict.ok && verdict.value.tests.map((test) => test.right.value)).toEqual(Array(7).fill(30));
  });

  it('[DR12] is refused unless there is one candidate more than seats', () => {
    expect(checkContested(5, 5)).toMatchObject({ ok: false, error: { code: 'voting.election-not-contested', rule: 'DR12' } });
    expect(checkContested(5, 6).ok).toBe(true);
    expect(checkContested(0, 3).ok).toBe(false);
    expect(evaluate(3, [9, 8, 7], 10)).toMatchObject({
      error: { code: 'voting.election-not-contested', facts: { seats: 3, candidates: 3 } }
    });
    expect(evaluate(1, [0, 0], 0)).toMatchObject({ error: { code: 'voting.roll-empty' } });
  });

  it('[DR12] the owners’ committee: two thirds of heads and of area must take part', () => {
    const body = { body: 'DR5' } as const;
    const voted = (ballots: number, lastArea: number) => {
      const tally = tallied([18, 17, 2], ballots, 30, (voter) => (voter === 29 ? lastArea : 100));
      return evaluate(2, [18, 17, 2], ballots, { tally, body });
    };
    expect(voted(20, 100)).toMatchObject({ value: { outcome: 'PASSED', body: 'DR5', elected: ['a', 'b'] } });
    expect(voted(19, 100)).toMatchObject({ value: { outcome: 'NO_QUORUM', needs: 'ALL', tests: [{ base: 'heads', holds: false }, {}] } });
    expect(voted(20, 101)).toMatchObject({ value: { outcome: 'NO_QUORUM', tests: [{ holds: true }, { base: 'area', holds: false }] } });
    expect(voted(20, 99)).toMatchObject({ value: { outcome: 'PASSED' } });
  });

  it('[DR12] a profile may ask for the majority of area as well', () => {
    const tally = tallied([16, 15, 2], 30, 30, (voter) => (voter === 15 ? 1 : 100));
    const input = { tally, body: { body: 'DR5' } as const };
    expect(evaluate(1, [16, 15, 2], 30, input)).toMatchObject({ value: { elected: ['a'] } });
    // 1501·2 = 3002 > 2901 with the sixteenth voter's 1; fifteen voters of 100 and none: 1500·2 = 3000 > 2901.
    expect(evaluate(1, [16, 15, 2], 30, { ...input, areaMajority: true })).toMatchObject({ value: { elected: ['a'] } });
    const heavy = tallied([16, 15, 2], 30, 30, (voter) => (voter < 16 ? 100 : 115));
    // 1600·2 = 3200 > 3210 is false.
    expect(evaluate(1, [16, 15, 2], 30, { tally: heavy, body: input.body, areaMajority: true })).toMatchObject({
      value: { outcome: 'BY_ELECTION', elected: [], openSeats: 1 }
    });
  });

  it('[DR12] never elects more than the seats, nobody without a majority, and nobody over somebody with more votes', () => {
    const votes = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(votes, fc.nat(7), (numbers, s) => {
        const seats = 1 + (s % (numbers.length - 1));
        const verdict = evaluate(seats, numbers, 20);
        if (!verdict.ok) throw new Error(verdict.error.code);
        const { elected = [], openSeats = 0, runOff = [], byElection = [], outcome } = verdict.value;
        const of = (id: string) => numbers[id.charCodeAt(0) - 97] ?? 0;
        expect(elected.length + openSeats).toBe(seats);
        expect(elected.every((id) => of(id) * 2 > 20)).toBe(true);
        const others = [...'abcdefghi'].slice(0, numbers.length).filter((id) => !elected.includes(id));
        expect(elected.every((id) => others.every((other) => of(other) <= of(id)))).toBe(true);
        if (outcome === 'RUN_OFF') expect(new Set(runOff.map(of)).size).toBe(1);
        if (outcome === 'RUN_OFF') expect(runOff.length).toBeGreaterThan(openSeats);
        if (outcome === 'BY_ELECTION') expect(byElection.length).toBeGreaterThan(openSeats);
      }),
      { numRuns: 2_000, seed: 12 }
    );
  });
});
