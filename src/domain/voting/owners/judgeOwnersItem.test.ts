/** From tally and profile to the verdict of the right rule. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../../register/profile.ts';
import { STATUS_QUO } from '../rules/multiOption.ts';
import { consentsOf, judgeOwnersItem, type CountedOwnersItem } from './judgeOwnersItem.ts';
import { ballot, entry, judge, tally, YES_NO } from './ownersFixture.ts';
import type { OwnersItem } from './records.ts';

function counted(marks: readonly string[], item: OwnersItem = YES_NO) {
  const roll = marks.map((_, index) => entry(`e${index}`, [100]));
  const cast = marks.flatMap((mark, index) => (mark === '' ? [] : [ballot(`x${index}`, `e${index}`, mark)]));
  return tally(judge(roll, cast), { item });
}

const decide = (more: Partial<CountedOwnersItem> & Pick<CountedOwnersItem, 'tally'>) =>
  judgeOwnersItem({ rule: 'DR5', ownersClass: 'GENERAL', question: { method: 'YES_NO' }, profile: DEFAULT_PROFILE, ...more });

describe('judgeOwnersItem', () => {
  // Six of nine take part, four for: 8 > 6, but 16 ≥ 18 is false.
  const votes = counted(['FOR', 'FOR', 'FOR', 'FOR', 'AGAINST', 'ABSTAIN', '', '', '']);

  it('[DR5] [DR6] [DR7] yes and no by the rule and class of the matter', () => {
    expect(decide({ tally: votes })).toMatchObject({ value: { rule: 'DR5', outcome: 'PASSED' } });
    expect(decide({ tally: votes, rule: 'DR6', ownersClass: 'SPECIAL' })).toMatchObject({ value: { rule: 'DR6', outcome: 'FAILED' } });
    expect(decide({ tally: votes, rule: 'DR7' })).toMatchObject({ value: { rule: 'DR7', variant: 'GENERAL', outcome: 'PASSED' } });
    expect(decide({ tally: votes, rule: 'DR7', ownersClass: 'SPECIAL' })).toMatchObject({
      value: { variant: 'SPECIAL', outcome: 'FAILED' }
    });
  });

  it('[DR11] options with the participation of owners', () => {
    const item: OwnersItem = { ...YES_NO, method: 'ONE_OPTION', options: ['o1', 'o2', STATUS_QUO.id] };
    const options = [{ id: 'o1', isStatusQuo: false }, { id: 'o2', isStatusQuo: false }, STATUS_QUO];
    const question = { method: 'MAJORITY_RUNOFF', stage: 'FIRST', options } as const;
    expect(decide({ tally: counted(['o1', 'o1', 'o2', ''], item), question })).toMatchObject({
      value: { outcome: 'PASSED', winner: 'o1', body: 'DR5' }
    });
    expect(decide({ tally: counted(['o1', 'o1', '', ''], item), question })).toMatchObject({
      value: { rule: 'DR11', outcome: 'NO_QUORUM' }
    });
  });

  it('[DR12] candidates with the participation of owners', () => {
    const item: OwnersItem = { ...YES_NO, method: 'ELECTION', options: ['u', 'v', 'w'], marksMax: 2, offersFollowMajority: false };
    const question = { method: 'ELECTION', stage: 'FIRST', seats: 2, candidates: item.options } as const;
    expect(decide({ tally: counted(['u v', 'u v', 'w', ''], item), question })).toMatchObject({
      value: { outcome: 'PASSED', elected: ['u', 'v'] }
    });
    expect(decide({ tally: counted(['u v', 'u v', '', ''], item), question })).toMatchObject({
      value: { rule: 'DR12', outcome: 'NO_QUORUM' }
    });
  });

  it('[DR8] consents are those for, out of all on the roll', () => {
    expect(consentsOf(votes)).toEqual({ heads: { all: 9, consenting: 4 }, area: { all: 900, consenting: 400 } });
  });
});
