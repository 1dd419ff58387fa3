/** A counted poll under the default profile, and under another one. */
import { describe, expect, it } from 'vitest';
import { PARTIES } from '../basics/actor.ts';
import { DEFAULT_PROFILE, overrideProfile } from '../register/profile.ts';
import { evaluatePoll, type CountedPoll } from './evaluatePoll.ts';
import { STATUS_QUO } from './rules/multiOption.ts';
import { tallyOf } from './tallyFixture.ts';

function profile(values: Record<string, string>) {
  const made = overrideProfile(DEFAULT_PROFILE, values);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function evaluate(poll: Pick<CountedPoll, 'body' | 'tally'> & Partial<CountedPoll>) {
  return evaluatePoll({ profile: DEFAULT_PROFILE, residentsBase: 'HOUSEHOLDS', partiesPresent: PARTIES, ...poll });
}

describe('evaluatePoll', () => {
  it('[DR2] example 2 is lost by default and carried under YES_VS_NO', () => {
    const tally = tallyOf({ roll: 16, present: 12, votes: { FOR: 6, AGAINST: 5, ABSTAIN: 1 } });
    expect(evaluate({ body: 'DR2', tally })).toMatchObject({ value: { outcome: 'FAILED', variant: 'PRESENT' } });
    expect(evaluate({ body: 'DR2', tally, profile: profile({ jointMajorityBase: 'YES_VS_NO' }) })).toMatchObject({
      value: { outcome: 'PASSED', variant: 'YES_VS_NO' }
    });
  });

  it('[DR3] AC-8 under the default profile, and under a profile that asks two thirds of those taking part', () => {
    const tally = tallyOf({ roll: 420, present: 268, votes: { FOR: 178, AGAINST: 72, ABSTAIN: 18 } });
    expect(evaluate({ body: 'DR3', tally })).toMatchObject({ value: { rule: 'DR3', outcome: 'PASSED' } });
    expect(evaluate({ body: 'DR3', tally, profile: profile({ residentsMeetingMajority: '>= 2/3' }) })).toMatchObject({
      value: { outcome: 'FAILED', tests: [{}, { left: { product: 534 }, operator: '>=', right: { product: 536 } }] }
    });
  });

  it('[DR4] the council needs two thirds of its members', () => {
    const tally = tallyOf({ roll: 23, present: 15, votes: { FOR: 15 } });
    expect(evaluate({ body: 'DR4', tally })).toMatchObject({ value: { rule: 'DR4', outcome: 'NO_QUORUM' } });
    expect(evaluate({ body: 'DR4', tally, profile: profile({ councilQuorum: '> 1/2' }) })).toMatchObject({ value: { outcome: 'PASSED' } });
  });

  it('[DR11] options are decided with the participation of the body', () => {
    const options = [{ id: '1', isStatusQuo: false }, { id: '2', isStatusQuo: false }, STATUS_QUO];
    const tally = tallyOf({ roll: 77, options: options.map(({ id }) => id), votes: { '1': 9, '2': 55, ABSTAIN: 4 } });
    const choice = { method: 'MAJORITY_RUNOFF', stage: 'FIRST', options } as const;
    expect(evaluate({ body: 'DR3', tally, choice })).toMatchObject({
      value: { rule: 'DR11', body: 'DR3', outcome: 'PASSED', winner: '2' }
    });
    expect(evaluate({ body: 'DR4', tally, choice })).toMatchObject({ value: { body: 'DR4', tests: [{ left: { product: 204 } }, {}] } });
  });
});
