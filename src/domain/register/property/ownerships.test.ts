/** Tests: who owns a unit from when. */
import { describe, expect, it } from 'vitest';
import {
  decideCorrectOwnership,
  decideEndOwnership,
  decideHandOver,
  decideNameOwnersVoter,
  decideTransfer,
  ownerKeyOf,
  type OwnershipFields
} from './ownerships.ts';
import { codeOf, contextOf, decided, ownerOf, ownershipOf, told, unitOf } from './propertyFixture.ts';

const sold: OwnershipFields = { ownerIds: ['o2'], share: '', kind: 'REGISTERED', since: '2026-04-01', namedVoterOwnerId: null };
const unit = unitOf('u1');
const [o1, o2, o3] = [ownerOf('o1'), ownerOf('o2'), ownerOf('o3')];
const before = ownershipOf('s1', 'u1', ['o1']);

describe('a sale', () => {
  it('[RG25] takes owners as one exact set', () => {
    expect(ownerKeyOf(['b', 'a', 'b'])).toBe(ownerKeyOf(['a', 'b']));
    expect(ownerKeyOf(['a', 'b'])).not.toBe(ownerKeyOf(['a']));
  });

  it('[RG26] ends what held and begins the new on the same day', () => {
    const { changes, entries } = decided(decideTransfer({ unit, open: [before], owners: [o2] }, sold, contextOf()));
    expect(told(changes)).toEqual([
      'update ownership s1 {"until":"2026-04-01"}',
      'insert ownership n1',
      'update unit u1 {"status":"DELIVERED"}'
    ]);
    expect(entries[0]?.data).toMatchObject({ ended: ['s1'], ownerIds: ['o2'] });
    expect(JSON.stringify(entries)).not.toContain(o2.name);
  });

  it.each([
    ['2026-04-03', 'ok'],
    ['2026-04-04', 'register.date-ahead'],
    ['2020-01-02', 'ok'],
    ['2020-01-01', 'register.transfer-backwards'],
    ['2019-12-31', 'register.transfer-backwards']
  ])('[RG26] on %s, where the owner holds since 2020-01-01: %s', (since, code) => {
    expect(codeOf(decideTransfer({ unit, open: [before], owners: [o2] }, { ...sold, since }, contextOf()))).toBe(code);
  });

  it('[RG26] leaves the developer beside a contract, and ends both at the handing over', () => {
    const developer = ownershipOf('s0', 'u1', ['dev'], { kind: 'DEVELOPER' });
    const unsold = unitOf('u1', { status: 'UNSOLD' });
    const contract = { ...sold, kind: 'CONTRACT' as const };
    const signed = decided(decideTransfer({ unit: unsold, open: [developer], owners: [o2] }, contract, contextOf()));
    expect(told(signed.changes)).toEqual(['insert ownership n1', 'update unit u1 {"status":"UNDELIVERED"}']);
    const bought = ownershipOf('s1', 'u1', ['o2'], { kind: 'CONTRACT', since: '2026-04-01', share: '全部' });
    const handed = decided(decideHandOver({ unit, open: [developer, bought], owners: [o2] }, { since: '2026-04-02' }, contextOf()));
    expect(told(handed.changes)).toEqual([
      'update ownership s0 {"until":"2026-04-02"}',
      'update ownership s1 {"until":"2026-04-02"}',
      'insert ownership n1',
      'update unit u1 {"status":"DELIVERED"}'
    ]);
    const late = { ...sold, ownerIds: ['dev'], kind: 'DEVELOPER' as const };
    const beside = decided(decideTransfer({ unit: unsold, open: [bought], owners: [ownerOf('dev')] }, late, contextOf()));
    expect(told(beside.changes)).toEqual(['insert ownership n1', 'update unit u1 {"status":"UNDELIVERED"}']);
    expect(codeOf(decideHandOver({ unit, open: [developer], owners: [] }, { since: '2026-04-02' }, contextOf()))).toBe(
      'register.no-contract'
    );
  });

  it('[RG27] [RG28] [RG24] refuses what cannot own', () => {
    const run = (fields: Partial<OwnershipFields>, facts = {}) =>
      codeOf(decideTransfer({ unit, open: [before], owners: [o2], ...facts }, { ...sold, ...fields }, contextOf()));
    expect(run({ ownerIds: [] })).toBe('register.owners-missing');
    expect(run({}, { owners: [ownerOf('o2', { endedAt: 1 })] })).toBe('register.owner-ended');
    expect(run({ namedVoterOwnerId: 'o3' })).toBe('register.voter-not-owner');
    expect(run({}, { unit: unitOf('u1', { status: 'ENDED' }) })).toBe('register.unit-ended');
    expect(run({ ownerIds: ['o1'] }, { owners: [o1] })).toBe('register.nothing-changed');
  });
});

describe('corrections', () => {
  const facts = { unit, ownership: before, owners: [o1, o3], others: [] };
  const mended = { ...sold, ownerIds: ['o3', 'o1'], since: '2020-01-01', reason: '漏登共有人' };

  it('[RG6] [RG25] corrects the set and keeps both readings with the reason', () => {
    const { changes, entries } = decided(decideCorrectOwnership(facts, mended, contextOf()));
    expect(told(changes)[0]).toContain('"ownerKey":"o1 o3"');
    expect(entries[0]?.data).toMatchObject({ from: { ownerIds: ['o1'] }, to: { ownerIds: ['o1', 'o3'] }, reason: '漏登共有人' });
    expect(codeOf(decideCorrectOwnership({ ...facts, owners: [o1] }, { ...mended, ownerIds: ['o1', 'o1'] }, contextOf()))).toBe(
      'register.nothing-changed'
    );
  });

  it('[RG26] never lets a correction reach into an earlier ownership', () => {
    const earlier = ownershipOf('s0', 'u1', ['o2'], { since: '2010-01-01', until: '2020-01-01' });
    const at = (since: string) => codeOf(decideCorrectOwnership({ ...facts, others: [earlier] }, { ...mended, since }, contextOf()));
    expect(at('2020-01-01')).toBe('ok');
    expect(at('2019-12-31')).toBe('register.transfer-backwards');
  });

  it('[RG26] [RG27] ends without a next owner, and names one of the co-owners', () => {
    expect(codeOf(decideEndOwnership({ ownership: before }, { until: '2020-01-02', reason: 'x' }, contextOf()))).toBe('ok');
    expect(codeOf(decideEndOwnership({ ownership: before }, { until: '2020-01-01', reason: 'x' }, contextOf()))).toBe(
      'register.transfer-backwards'
    );
    const both = ownershipOf('s2', 'u1', ['o1', 'o2']);
    expect(told(decided(decideNameOwnersVoter({ ownership: both }, { ownerId: 'o2' })).changes)).toEqual([
      'update ownership s2 {"namedVoterOwnerId":"o2"}'
    ]);
    expect(codeOf(decideNameOwnersVoter({ ownership: both }, { ownerId: 'o3' }))).toBe('register.voter-not-owner');
    expect(codeOf(decideNameOwnersVoter({ ownership: both }, { ownerId: null }))).toBe('register.nothing-changed');
    const over = ownershipOf('s3', 'u1', ['o1'], { until: '2021-01-01' });
    expect(codeOf(decideNameOwnersVoter({ ownership: over }, { ownerId: 'o1' }))).toBe('register.ownership-ended');
  });
});
