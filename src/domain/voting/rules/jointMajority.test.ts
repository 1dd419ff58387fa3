/** DR2: the worked examples under each base, quorum and presence of the parties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTIES, type Party } from '../../basics/actor.ts';
import { tallyOf } from '../tallyFixture.ts';
import { jointMajority, type JointMajorityBase } from './jointMajority.ts';

interface Row {
  readonly roll: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain?: number;
  readonly base?: JointMajorityBase;
  readonly partiesPresent?: readonly Party[];
  readonly eachParty?: boolean;
}

function evaluate({ roll, present, yes, no, abstain = 0, base = 'PRESENT', partiesPresent = PARTIES, eachParty = true }: Row) {
  const tally = tallyOf({ roll, present, votes: { FOR: yes, AGAINST: no, ABSTAIN: abstain } });
  return jointMajority.evaluate({ body: 'DR2', quorum: '>= 2/3', eachParty, partiesPresent, majorityBase: base, tally });
}

describe('DR2 joint majority', () => {
  it.each<[string, Row, string, number[], (number | string)[]]>([
    ['example 1', { roll: 16, present: 13, yes: 8, no: 4, abstain: 1 }, 'PASSED', [39, 32], [16, '>', 13]],
    ['example 2', { roll: 16, present: 12, yes: 6, no: 5, abstain: 1 }, 'FAILED', [36, 32], [12, '>', 12]],
    ['example 2, YES_VS_NO', { roll: 16, present: 12, yes: 6, no: 5, abstain: 1, base: 'YES_VS_NO' }, 'PASSED', [36, 32], [6, '>', 5]],
    ['example 3, three recused', { roll: 13, present: 10, yes: 5, no: 5 }, 'FAILED', [30, 26], [10, '>', 10]],
    ['AC-1 motion 1', { roll: 16, present: 14, yes: 14, no: 0 }, 'PASSED', [42, 32], [28, '>', 14]],
    ['AC-1 round 2', { roll: 16, present: 16, yes: 15, no: 0, abstain: 1 }, 'PASSED', [48, 32], [30, '>', 16]],
    ['silence of those present is not for', { roll: 16, present: 14, yes: 7, no: 0 }, 'FAILED', [42, 32], [14, '>', 14]],
    ['ROLL, exactly half', { roll: 16, present: 16, yes: 8, no: 0, base: 'ROLL' }, 'FAILED', [48, 32], [16, '>', 16]],
    ['ROLL, one more', { roll: 16, present: 11, yes: 9, no: 2, base: 'ROLL' }, 'PASSED', [33, 32], [18, '>', 16]],
    ['ROLL, one fewer', { roll: 16, present: 11, yes: 7, no: 2, base: 'ROLL' }, 'FAILED', [33, 32], [14, '>', 16]],
    ['YES_VS_NO, a tie', { roll: 16, present: 12, yes: 5, no: 5, base: 'YES_VS_NO' }, 'FAILED', [36, 32], [5, '>', 5]],
    ['YES_VS_NO, nobody votes', { roll: 16, present: 12, yes: 0, no: 0, base: 'YES_VS_NO' }, 'FAILED', [36, 32], [0, '>', 0]],
    ['quorum exactly two thirds', { roll: 15, present: 10, yes: 6, no: 4 }, 'PASSED', [30, 30], [12, '>', 10]]
  ])('[DR2] %s', (_, row, outcome, quorum, approval) => {
    expect(evaluate(row)).toMatchObject({
      ok: true,
      value: {
        rule: 'DR2',
        variant: row.base ?? 'PRESENT',
        outcome,
        tests: [
          { name: 'PARTICIPATION', left: { product: quorum[0] }, operator: '>=', right: { product: quorum[1] }, holds: true },
          { name: 'PARTIES_REPRESENTED', holds: true },
          {
            name: 'APPROVAL',
            left: { product: approval[0] },
            operator: approval[1],
            right: { product: approval[2] },
            holds: outcome === 'PASSED'
          }
        ]
      }
    });
  });

  it('[DR2] example 4: M = 16, P = 10, 30 < 32, no quorum and no further question', () => {
    expect(evaluate({ roll: 16, present: 10, yes: 10, no: 0 })).toMatchObject({
      value: {
        outcome: 'NO_QUORUM',
        tests: [
          { name: 'PARTICIPATION', left: { product: 30 }, right: { product: 32 }, holds: false },
          { name: 'PARTIES_REPRESENTED', holds: true }
        ]
      }
    });
  });

  it('[DR2] a party without anybody there: no quorum although two thirds are present', () => {
    expect(evaluate({ roll: 16, present: 13, yes: 13, no: 0, partiesPresent: PARTIES.slice(1) })).toMatchObject({
      value: {
        outcome: 'NO_QUORUM',
        tests: [{ holds: true }, { left: { product: 3 }, operator: '==', right: { product: 4 }, holds: false }]
      }
    });
  });

  it('[DR2] where the profile does not ask for every party, nobody is asked about them', () => {
    expect(evaluate({ roll: 16, present: 13, yes: 8, no: 4, partiesPresent: [], eachParty: false })).toMatchObject({
      value: { outcome: 'PASSED', tests: [{ name: 'PARTICIPATION' }, { name: 'APPROVAL' }] }
    });
  });

  it('[DR20] an empty roll is refused', () => {
    expect(evaluate({ roll: 0, present: 0, yes: 0, no: 0 })).toMatchObject({
      ok: false,
      error: { code: 'voting.roll-empty', rule: 'DR2' }
    });
  });

  it('[DR2] never passes without a vote for, nor when a vote for is turned against', () => {
    const bases = fc.constantFrom<JointMajorityBase>('PRESENT', 'YES_VS_NO', 'ROLL');
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(10), bases, (yes, no, abstain, absent, base) => {
        const present = yes + no + abstain;
        const roll = present + absent;
        fc.pre(roll > 0);
        const passes = (row: Pick<Row, 'yes' | 'no' | 'abstain'>) => {
          const verdict = evaluate({ roll, present, base, ...row });
          return verdict.ok && verdict.value.outcome === 'PASSED';
        };
        if (passes({ yes, no, abstain })) expect(yes).toBeGreaterThan(no);
        else if (yes > 0) expect(passes({ yes: yes - 1, no: no + 1, abstain })).toBe(false);
        expect(passes({ yes: 0, no: no + yes, abstain })).toBe(false);
      })
    );
  });
});
