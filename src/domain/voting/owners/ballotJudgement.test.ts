/** Voids, duplicates, co-owners, proxies at the count, sale during the vote, ballots issued anew. */
import { describe, expect, it } from 'vitest';
import type { JudgementInput } from './ballotJudgement.ts';
import { readItem } from './itemMarks.ts';
import { ballot, CLOSES_AT, entry, judge, OPENS_AT, proxy, tally, YES_NO } from './ownersFixture.ts';
import type { IssuedBallot, OwnersBallot, OwnersRollEntry, VoidBallotReason } from './records.ts';

const standings = (roll: OwnersRollEntry[], ballots: OwnersBallot[], more: Partial<JudgementInput> = {}) =>
  Object.fromEntries(judge(roll, ballots, more).ballots.map((one) => [one.ballotId, one.voidReason ?? one.standing]));
const reading = (marks: string, instruction?: string[]) => readItem(YES_NO, ballot('x', 'a', marks).items[0], instruction);
const rules = (more: Partial<JudgementInput['rules']>): JudgementInput['rules'] => ({
  ...{ duplicatePolicy: 'FIRST_VALID', voteChanges: 0, proxyLimit: 3, forbiddenHolderIds: new Set() },
  ...more
});

describe('void items', () => {
  it.each([
    ['FOR', { kind: 'MARKED', marks: ['FOR'] }],
    ['ABSTAIN', { kind: 'ABSTAIN' }],
    ['FOLLOW_MAJORITY', { kind: 'FOLLOW' }],
    ['', { kind: 'VOID', reason: 'BLANK' }],
    ['FOR AGAINST', { kind: 'VOID', reason: 'TWO_MARKS' }],
    ['FOR ABSTAIN', { kind: 'VOID', reason: 'TWO_MARKS' }],
    ['FOR FOLLOW_MAJORITY', { kind: 'VOID', reason: 'TWO_MARKS' }],
    ['MAYBE', { kind: 'VOID', reason: 'WRONG_MARK' }]
  ])('[OV5] %j reads as %j', (marks, expected) => {
    expect(reading(marks)).toEqual(expected);
  });

  it('[OV5] 随多数 is a wrong mark where the paper does not offer it', () => {
    const given = ballot('x', 'a', 'FOLLOW_MAJORITY').items[0];
    expect(readItem({ ...YES_NO, offersFollowMajority: false }, given)).toEqual({ kind: 'VOID', reason: 'WRONG_MARK' });
  });

  it('[OV5] what tellers found, an item that is not on the ballot, a mark against the instruction', () => {
    expect(readItem(YES_NO, { itemId: 'i1', choices: ['FOR'], voidReason: 'WRONG_MARK' })).toMatchObject({ reason: 'WRONG_MARK' });
    expect(readItem(YES_NO, undefined)).toMatchObject({ reason: 'BLANK' });
    expect(reading('AGAINST', ['FOR'])).toEqual({ kind: 'VOID', reason: 'AGAINST_INSTRUCTION' });
    expect(reading('FOR', ['FOR'])).toEqual({ kind: 'MARKED', marks: ['FOR'] });
  });

  it('[OV5] approval and elections: as many marks as allowed and not one more, in the order of the paper', () => {
    const candidates = { ...YES_NO, method: 'ELECTION', options: ['a', 'b', 'c'], marksMax: 2, offersFollowMajority: false } as const;
    const marked = (marks: string) => readItem(candidates, ballot('x', 'a', marks).items[0]);
    expect(marked('c a')).toEqual({ kind: 'MARKED', marks: ['a', 'c'] });
    expect(marked('c a b')).toEqual({ kind: 'VOID', reason: 'TOO_MANY_MARKS' });
    expect(marked('c c')).toEqual({ kind: 'MARKED', marks: ['c'] });
  });
});

describe('void ballots', () => {
  const roll = [entry('a'), entry('b')];

  it.each<[string, Partial<OwnersBallot>, VoidBallotReason | 'COUNTS']>([
    ['at the first millisecond', { castAt: OPENS_AT }, 'COUNTS'],
    ['a millisecond early', { castAt: OPENS_AT - 1 }, 'EARLY'],
    ['at the last millisecond', { castAt: CLOSES_AT - 1 }, 'COUNTS'],
    ['at the close', { castAt: CLOSES_AT }, 'LATE'],
    ['unsigned', { channel: 'PAPER', voidReason: 'NO_SIGNATURE' }, 'NO_SIGNATURE'],
    ['a copy', { channel: 'PAPER', voidReason: 'COPY' }, 'COPY'],
    ['somebody else’s', { personId: 'p-b' }, 'NOT_THE_OWNER'],
    ['an owner without a person in the register, on paper', { channel: 'PAPER', personId: '' }, 'COUNTS'],
    ['under a power that was never registered', { proxyId: 'none', personId: 'p-x' }, 'NO_PROXY_DOCUMENT']
  ])('[OV5] %s', (_, more, expected) => {
    expect(standings(roll, [ballot('x', 'a', 'FOR', more)])).toEqual({ x: expected });
  });

  it('[OV5] a number that was not issued to this right, or was replaced before the ballot came in', () => {
    const paper = (serial: string, more: Partial<IssuedBallot> = {}): IssuedBallot => {
      return { serial, entryId: 'a', unitId: null, issuedAt: 900, replacedAt: null, ...more };
    };
    const issued = [paper('1'), paper('2', { entryId: 'b' }), paper('3', { replacedAt: 1_500 }), paper('4', { unitId: 'a1' })];
    const judged = (serial: string, more: Partial<OwnersBallot> = {}) =>
      standings(roll, [ballot('x', 'a', 'FOR', { serial, ...more })], { issued });
    expect(judged('1')).toEqual({ x: 'COUNTS' });
    expect(judged('2')).toEqual({ x: 'NOT_ISSUED' });
    expect(judged('9')).toEqual({ x: 'NOT_ISSUED' });
    expect(judged('3')).toEqual({ x: 'REISSUED' });
    expect(judged('3', { castAt: 1_499 })).toEqual({ x: 'COUNTS' });
    expect(judged('4')).toEqual({ x: 'NOT_ISSUED' });
    expect(judged('4', { unitId: 'a1' })).toEqual({ x: 'COUNTS' });
  });

  it('[OV5] one that was taken back before the close leaves the voter free to vote again', () => {
    const ballots = [ballot('x', 'a', 'FOR'), ballot('y', 'a', 'AGAINST', { castAt: 1_700 })];
    const revocations = [{ ballotId: 'x', at: 1_600 }];
    expect(standings(roll, ballots, { revocations })).toEqual({ x: 'REVOKED', y: 'COUNTS' });
    expect(standings(roll, ballots, { revocations: [{ ballotId: 'x', at: CLOSES_AT }] })).toEqual({ x: 'COUNTS', y: 'DUPLICATE' });
  });

  it('[OV5] a void ballot does not take part and keeps no valid one from counting', () => {
    const late = ballot('x', 'a', 'FOR', { castAt: CLOSES_AT });
    expect(tally(judge(roll, [late]))).toMatchObject({ participating: 0, voidBallots: 1, notReturned: 1, area: { voidBallots: 10_000 } });
    const good = ballot('y', 'a', 'FOR', { castAt: 1_999 });
    expect(tally(judge(roll, [late, good]))).toMatchObject({ participating: 1, voidBallots: 0, counts: { FOR: 1 } });
  });

  it('[OV5] a ballot off the roll, or twice, is a programmer’s error', () => {
    expect(() => judge(roll, [ballot('x', 'c', 'FOR')])).toThrow(RangeError);
    expect(() => judge(roll, [ballot('x', 'a', 'FOR'), ballot('x', 'a', 'FOR')])).toThrow(RangeError);
  });
});

describe('duplicates', () => {
  const phone = ballot('phone', 'a', 'FOR', { castAt: 1_400 });
  const paper = ballot('paper', 'a', 'AGAINST', { channel: 'PAPER', castAt: 1_300 });
  const later = ballot('later', 'a', 'ABSTAIN', { castAt: 1_600 });
  const counted = (ballots: OwnersBallot[], more: Partial<JudgementInput['rules']> = {}) =>
    judge([entry('a')], ballots, { rules: rules(more) }).ballots.find(({ standing }) => standing === 'COUNTS')?.ballotId;

  it('[OV7] FIRST_VALID: the one handed in first, whatever the channel and the order of entry', () => {
    expect(counted([phone, paper, later])).toBe('paper');
    expect(counted([later, phone])).toBe('phone');
    expect(counted([{ ...paper, voidReason: 'NO_SIGNATURE' }, phone])).toBe('phone');
  });

  it('[OV7] the owner is told which ballot counts instead', () => {
    const judged = judge([entry('a')], [phone, paper]).ballots.find(({ ballotId }) => ballotId === 'phone');
    expect(judged).toEqual({ ...judged, standing: 'DUPLICATE', insteadBallotId: 'paper', unitIds: [], voidReason: null });
  });

  it('[OV7] ELECTRONIC_PREVAILS: phone and desk before paper, paper when there is nothing else', () => {
    const policy = { duplicatePolicy: 'ELECTRONIC_PREVAILS' } as const;
    expect(counted([paper, phone, later], policy)).toBe('phone');
    expect(counted([paper, { ...later, channel: 'DESK' }], policy)).toBe('later');
    expect(counted([paper], policy)).toBe('paper');
  });

  it('[OV7] LAST_VALID: the last one that is valid', () => {
    const policy = { duplicatePolicy: 'LAST_VALID' } as const;
    expect(counted([later, paper, phone], policy)).toBe('later');
    expect(counted([{ ...later, castAt: CLOSES_AT }, paper, phone], policy)).toBe('phone');
  });

  it('[OV7] one change allowed: the second counts, a third changes nothing', () => {
    expect(counted([phone, paper, later], { voteChanges: 1 })).toBe('phone');
    expect(counted([phone, paper, later], { voteChanges: 2 })).toBe('later');
    expect(counted([phone, paper, later], { voteChanges: 9 })).toBe('later');
    expect(counted([phone], { voteChanges: 1 })).toBe('phone');
  });

  it('[OV7] the same millisecond is decided by the id, the same everywhere', () => {
    const twin = ballot('twin', 'a', 'AGAINST', { castAt: 1_400 });
    expect(counted([twin, phone])).toBe('phone');
    expect(counted([phone, twin])).toBe('phone');
  });
});

describe('co-owners', () => {
  const roll = [entry('a', [10_000], { ownerIds: ['h', 'w'], voterPersonIds: ['p-h', 'p-w'] })];
  const his = (marks: string, more: Partial<OwnersBallot> = {}) => ballot('his', 'a', marks, { personId: 'p-h', ...more });
  const hers = (marks: string, more: Partial<OwnersBallot> = {}) => ballot('hers', 'a', marks, { personId: 'p-w', castAt: 1_600, ...more });

  it('[OV8] different ballots are both suspended and do not take part', () => {
    expect(standings(roll, [his('FOR'), hers('AGAINST')])).toEqual({ his: 'SUSPENDED', hers: 'SUSPENDED' });
    expect(tally(judge(roll, [his('FOR'), hers('AGAINST')]))).toMatchObject({
      ...{ participating: 0, suspended: 1, ballots: 1, notReturned: 0 },
      area: { participating: 0, suspended: 10_000 }
    });
  });

  it('[OV8] equal ballots count once', () => {
    expect(standings(roll, [his('FOR'), hers('FOR')])).toEqual({ his: 'COUNTS', hers: 'DUPLICATE' });
  });

  it('[OV8] the one they name stands, whichever it is; the last word counts', () => {
    const settle = (...ids: string[]) => ({ settlements: ids.map((ballotId, index) => ({ entryId: 'a', ballotId, at: 1_700 + index })) });
    expect(standings(roll, [his('FOR'), hers('AGAINST')], settle('hers'))).toEqual({ his: 'DUPLICATE', hers: 'COUNTS' });
    expect(standings(roll, [his('FOR'), hers('AGAINST')], settle('hers', 'his'))).toEqual({ his: 'COUNTS', hers: 'DUPLICATE' });
  });

  it('[OV8] who cast twice himself is judged first, then the couple', () => {
    const ballots = [his('FOR', { castAt: 1_100 }), ballot('again', 'a', 'AGAINST', { personId: 'p-h', castAt: 1_200 }), hers('FOR')];
    expect(standings(roll, ballots)).toEqual({ his: 'COUNTS', again: 'DUPLICATE', hers: 'DUPLICATE' });
    expect(standings(roll, ballots, { rules: rules({ duplicatePolicy: 'LAST_VALID' }) })).toEqual({
      ...{ his: 'DUPLICATE', again: 'SUSPENDED', hers: 'SUSPENDED' }
    });
  });

  it('[OV8] a void ballot of one does not hold up the other; one named voter excludes the other', () => {
    expect(standings(roll, [his('FOR', { voidReason: 'SIGNATURE_ILLEGIBLE' }), hers('AGAINST')])).toMatchObject({ hers: 'COUNTS' });
    const named = [entry('a', [10_000], { ownerIds: ['h', 'w'], voterPersonIds: ['p-w'] })];
    expect(standings(named, [his('FOR'), hers('AGAINST')])).toEqual({ his: 'NOT_THE_OWNER', hers: 'COUNTS' });
  });
});

describe('powers at the count', () => {
  it('[OV9] a proxy’s ballot is the owner’s: the owner’s own earlier one counts', () => {
    const proxies = [proxy('p', 'a', 'p-x')];
    const byProxy = ballot('x', 'a', 'FOR', { personId: 'p-x', proxyId: 'p' });
    expect(standings([entry('a')], [byProxy], { proxies })).toEqual({ x: 'COUNTS' });
    const own = ballot('own', 'a', 'AGAINST', { castAt: 1_400 });
    expect(standings([entry('a')], [byProxy, own], { proxies })).toEqual({ x: 'DUPLICATE', own: 'COUNTS' });
  });

  it('[OV9] before its registration, after its revocation, without document, by another holder it is void', () => {
    const cast = ballot('x', 'a', 'FOR', { personId: 'p-x', proxyId: 'p' });
    const under = (more: Parameters<typeof proxy>[3]) => standings([entry('a')], [cast], { proxies: [proxy('p', 'a', 'p-x', more)] });
    expect(under({ registeredAt: 1_500 })).toEqual({ x: 'COUNTS' });
    expect(under({ registeredAt: 1_501 })).toEqual({ x: 'NO_PROXY_DOCUMENT' });
    expect(under({ revokedAt: 1_501 })).toEqual({ x: 'COUNTS' });
    expect(under({ revokedAt: 1_500 })).toEqual({ x: 'NO_PROXY_DOCUMENT' });
    expect(under({ hasDocument: false })).toEqual({ x: 'NO_PROXY_DOCUMENT' });
    expect(under({ holderPersonId: 'p-y' })).toEqual({ x: 'NO_PROXY_DOCUMENT' });
    expect(under({ entryId: 'b' })).toEqual({ x: 'NO_PROXY_DOCUMENT' });
    expect(under({ principalPersonId: 'p-other' })).toEqual({ x: 'NOT_THE_OWNER' });
  });

  it('[OV9] a holder’s fourth principal and a forbidden holder are void, the first three stand', () => {
    const roll = ['a', 'b', 'c', 'd'].map((id) => entry(id));
    const proxies = roll.map(({ id }, index) => proxy(`p${id}`, id, 'p-x', { registeredAt: 1_100 + index }));
    const ballots = roll.map(({ id }) => ballot(id, id, 'FOR', { personId: 'p-x', proxyId: `p${id}` }));
    expect(standings(roll, ballots, { proxies })).toEqual({ a: 'COUNTS', b: 'COUNTS', c: 'COUNTS', d: 'PROXY_NOT_ALLOWED' });
    const forbidden = rules({ forbiddenHolderIds: new Set(['p-x']) });
    expect(Object.values(standings(roll, ballots, { proxies, rules: forbidden }))).toEqual(Array(4).fill('PROXY_NOT_ALLOWED'));
  });
});

describe('sale during the vote', () => {
  const transfers = [{ entryId: 'a', unitId: 'a1', at: 1_500, ownershipId: 'new', voterPersonIds: ['p-new'] }];
  const seller = (castAt: number) => ballot('seller', 'a', 'FOR', { castAt });
  const buyer = (castAt: number) => ballot('buyer', 'a', 'AGAINST', { castAt, personId: 'p-new' });

  it('[OV10] a cast ballot stands, whatever the policy on duplicates', () => {
    for (const duplicatePolicy of ['FIRST_VALID', 'ELECTRONIC_PREVAILS', 'LAST_VALID'] as const) {
      const judged = standings([entry('a')], [seller(1_499), buyer(1_500)], {
        transfers,
        rules: rules({ duplicatePolicy, voteChanges: 3 })
      });
      expect(judged, duplicatePolicy).toEqual({ seller: 'COUNTS', buyer: 'DUPLICATE' });
    }
  });

  it('[OV10] without one the new owner votes from the sale on, and the old one no more', () => {
    expect(standings([entry('a')], [buyer(1_500)], { transfers })).toEqual({ buyer: 'COUNTS' });
    expect(standings([entry('a')], [buyer(1_499)], { transfers })).toEqual({ buyer: 'NOT_THE_OWNER' });
    expect(standings([entry('a')], [seller(1_500), buyer(1_600)], { transfers })).toEqual({ seller: 'NOT_THE_OWNER', buyer: 'COUNTS' });
  });

  it('[OV10] one of two units sold: each votes for what is his, N and A stay', () => {
    const roll = [entry('a', [10_000, 7_000])];
    const judged = judge(roll, [seller(1_600), buyer(1_700)], { transfers });
    expect(judged.ballots.map(({ ballotId, unitIds }) => [ballotId, unitIds])).toEqual([
      ['seller', ['a2']],
      ['buyer', ['a1']]
    ]);
    expect(tally(judged)).toMatchObject({
      ...{ roll: 1, participating: 1, counts: { FOR: 0, AGAINST: 0, ABSTAIN: 1 } },
      area: { roll: 17_000, counts: { FOR: 7_000, AGAINST: 10_000 } }
    });
  });
});
