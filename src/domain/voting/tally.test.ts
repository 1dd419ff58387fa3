/** Counting ballots against the frozen roll. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSTAIN, tallyBallots, type TallyBallot, type TallyInput } from './tally.ts';

const ROLL = [
  { id: 'a', party: 'RESIDENTS_COMMITTEE', isPresent: true },
  { id: 'b', party: 'RESIDENTS_COMMITTEE', isPresent: true },
  { id: 'c', party: 'PROPERTY_COMPANY', isPresent: true },
  { id: 'd', party: 'PROPERTY_COMPANY', isPresent: false },
  { id: 'e', party: null, isPresent: true }
];

function count(ballots: TallyBallot[], changes: Partial<TallyInput> = {}) {
  return tallyBallots({
    roll: ROLL,
    ballots,
    options: ['FOR', 'AGAINST'],
    marks: 'ONE',
    participation: 'MEETING',
    voidItemParticipates: true,
    ...changes
  });
}

const cast = (rollEntryId: string, ...choices: string[]): TallyBallot => ({ rollEntryId, choices });

describe('tallyBallots', () => {
  it('[DR25] in a meeting those present take part, also when they are silent', () => {
    expect(count([cast('a', 'FOR'), cast('c', 'AGAINST')])).toMatchObject({
      roll: 5,
      present: 4,
      participating: 4,
      ballots: 2,
      marked: 2,
      counts: { FOR: 1, AGAINST: 1, ABSTAIN: 0 }
    });
  });

  it('[DR25] outside a meeting those who returned a paper take part', () => {
    const tally = count([cast('a', 'FOR'), cast('d', ABSTAIN)], { participation: 'BALLOTS' });
    expect(tally).toMatchObject({ roll: 5, present: 0, participating: 2, counts: { FOR: 1, AGAINST: 0, ABSTAIN: 1 } });
  });

  it('[DR24] a void ballot does not take part, a void item does unless the profile says otherwise', () => {
    const ballots = [
      cast('a', 'FOR'),
      { ...cast('b', 'FOR'), void: 'BALLOT' as const },
      { ...cast('c', 'FOR'), void: 'ITEM' as const },
      cast('d', 'FOR', 'AGAINST'),
      cast('e')
    ];
    expect(count(ballots, { participation: 'BALLOTS' })).toMatchObject({
      ballots: 5,
      participating: 4,
      marked: 1,
      voidBallots: 1,
      voidItems: 3,
      counts: { FOR: 1, AGAINST: 0, ABSTAIN: 0 }
    });
    expect(count(ballots, { participation: 'BALLOTS', voidItemParticipates: false }).participating).toBe(1);
  });

  it('[DR23] approval: many marks on one paper, the same one twice counts once, abstain beside an option is void', () => {
    const approval = { options: ['1', '2', '3'], marks: 'MANY', participation: 'BALLOTS' } as const;
    const tally = count([cast('a', '1', '2'), cast('b', '2', '2'), cast('c', '3', ABSTAIN), cast('d', ABSTAIN)], approval);
    expect(tally).toMatchObject({ ballots: 4, marked: 2, voidItems: 1, counts: { '1': 1, '2': 2, '3': 0, ABSTAIN: 1 } });
  });

  it('[DR23] splits by party and leaves people without a party out of the split', () => {
    const { byParty } = count([cast('a', 'FOR'), cast('b', 'AGAINST'), cast('c', 'FOR'), cast('e', 'FOR')]);
    expect(Object.keys(byParty)).toEqual(['PROPERTY_COMPANY', 'RESIDENTS_COMMITTEE']);
    expect(byParty['RESIDENTS_COMMITTEE']).toMatchObject({ roll: 2, present: 2, counts: { FOR: 1, AGAINST: 1 } });
    expect(byParty['PROPERTY_COMPANY']).toMatchObject({ roll: 2, present: 1, counts: { FOR: 1, AGAINST: 0 } });
  });

  it('[DR23] counts area beside heads where the roll has areas', () => {
    const roll = [
      { id: 'a', areaCenti: 9_650 },
      { id: 'b', areaCenti: 12_035 },
      { id: 'c', areaCenti: 8_950 }
    ];
    const tally = count([cast('a', 'FOR'), cast('b', 'AGAINST')], { roll, participation: 'BALLOTS' });
    expect(tally).toMatchObject({ roll: 3, counts: { FOR: 1, AGAINST: 1 } });
    expect(tally.area).toMatchObject({ roll: 30_635, participating: 21_685, counts: { FOR: 9_650, AGAINST: 12_035 } });
    expect(count([]).area).toBeUndefined();
    expect(() => count([], { roll: [{ id: 'a', areaCenti: 1 }, { id: 'b' }] })).toThrow(RangeError);
  });

  it.each([
    ['a ballot off the roll', { ballots: [cast('x', 'FOR')] }],
    ['two ballots for one right', { ballots: [cast('a', 'FOR'), cast('a', 'AGAINST')] }],
    ['an unknown option', { ballots: [cast('a', 'MAYBE')] }],
    ['a ballot of somebody who was not present', { ballots: [cast('d', 'FOR')] }],
    ['a roll entry twice', { roll: [...ROLL, { id: 'a' }] }],
    ['an option twice', { options: ['FOR', 'FOR'] }],
    ['an option called ABSTAIN', { options: ['FOR', ABSTAIN] }]
  ])('[DR23] throws on %s: the store makes it impossible', (_, changes) => {
    expect(() => count([], changes)).toThrow(RangeError);
  });

  it('[DR23] the order of ballots does not matter, and every ballot is accounted for', () => {
    const paper = fc.record({
      choices: fc.subarray(['FOR', 'AGAINST', ABSTAIN]),
      void: fc.constantFrom(undefined, null, 'BALLOT' as const, 'ITEM' as const)
    });
    const papers = fc.array(paper, { maxLength: 40 }).map((list) => list.map((one, index) => ({ rollEntryId: `r${index}`, ...one })));
    const roll = Array.from({ length: 50 }, (_, index) => ({ id: `r${index}`, party: ['P', 'Q', null][index % 3] ?? null }));
    const shuffled = papers.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, fc.constantFrom('ONE' as const, 'MANY' as const), ([list, other], marks) => {
        const options = { roll, marks, participation: 'BALLOTS' } as const;
        const tally = count(list, options);
        expect(count(other, options)).toEqual(tally);
        expect(tally.marked + (tally.counts[ABSTAIN] ?? 0) + tally.voidBallots + tally.voidItems).toBe(list.length);
        expect(tally.participating).toBeLessThanOrEqual(tally.roll);
      })
    );
  });
});
