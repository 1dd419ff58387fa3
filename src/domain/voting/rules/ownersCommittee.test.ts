/** DR9: the worked examples; all members count, proxies and missing signatures do not. */
import { describe, expect, it } from 'vitest';
import { committeeTally, ownersCommittee, refuseCommitteeProxy, type CommitteeAttendance } from './ownersCommittee.ts';

const members = (count: number) => Array.from({ length: count }, (_, index) => `m${index}`);

function attendance(votes: readonly (CommitteeAttendance['choice'] | Partial<CommitteeAttendance>)[]): CommitteeAttendance[] {
  const there = { isByProxy: false, isRecused: false, choice: null, hasSigned: true };
  return votes.map((vote, index) => ({ memberId: `m${index}`, ...there, ...(typeof vote === 'object' && vote ? vote : { choice: vote }) }));
}

function evaluate(M: number, votes: Parameters<typeof attendance>[0]) {
  return ownersCommittee.evaluate({ tally: committeeTally(members(M), attendance(votes)) });
}

describe('DR9 owners’ committee', () => {
  it.each([
    ['example 1', 7, ['FOR', 'FOR', 'FOR', 'FOR', 'AGAINST'], 'PASSED', ['10 > 7', '8 > 7']],
    [
      'example 2: a majority of those present is not one of all',
      7,
      ['FOR', 'FOR', 'FOR', 'AGAINST', 'AGAINST'],
      'FAILED',
      ['10 > 7', '6 > 7']
    ],
    ['example 3: a proxy does not count', 7, ['FOR', 'FOR', 'FOR', { isByProxy: true, choice: 'FOR' }], 'NO_QUORUM', ['6 > 7']],
    ['exactly half of an even number is present', 6, ['FOR', 'FOR', 'FOR'], 'NO_QUORUM', ['6 > 6']],
    ['exactly half of an even number agrees', 6, ['FOR', 'FOR', 'FOR', 'ABSTAIN'], 'FAILED', ['8 > 6', '6 > 6']],
    ['one more', 6, ['FOR', 'FOR', 'FOR', 'FOR'], 'PASSED', ['8 > 6', '8 > 6']],
    [
      'one who is recused is out of presence, not out of M',
      7,
      ['FOR', 'FOR', 'FOR', { isRecused: true, choice: 'FOR' }, null],
      'FAILED',
      [...['8 > 7', '6 > 7']]
    ],
    [
      'a vote without signature is present and not given',
      7,
      ['FOR', 'FOR', 'FOR', { choice: 'FOR', hasSigned: false }],
      'FAILED',
      [...['8 > 7', '6 > 7']]
    ]
  ] as const)('[DR9] %s', (_, M, votes, outcome, sums) => {
    const verdict = evaluate(M, votes);
    expect(verdict).toMatchObject({ ok: true, value: { rule: 'DR9', outcome } });
    expect(verdict.ok && verdict.value.tests.map((test) => `${test.left.product} ${test.operator} ${test.right.product}`)).toEqual(sums);
  });

  it('[DR9] a proxy is refused at the door, an empty committee at the vote, a stranger is a programmer’s error', () => {
    expect(refuseCommitteeProxy({ isByProxy: true })).toMatchObject({
      ok: false,
      error: { code: 'voting.committee-no-proxy', rule: 'DR9' }
    });
    expect(refuseCommitteeProxy({ isByProxy: false }).ok).toBe(true);
    expect(evaluate(0, [])).toMatchObject({ error: { code: 'voting.roll-empty', rule: 'DR9' } });
    expect(() => evaluate(1, ['FOR', 'FOR'])).toThrow(RangeError);
  });
});
