/** Powers: registering, revoking; and the code on the paper. */
import { describe, expect, it } from 'vitest';
import { decideOpenPaper, type OpenPaperFacts } from './openPaper.ts';
import { acting, at, cast, codeOf, ISSUED_AT, must, ownersPoll, paper, proxyRecord, right, written } from './paperFixture.ts';
import { decideRegisterProxy, decideRevokeProxy, type RegisterProxy, type RegisterProxyFacts } from './registerProxy.ts';

const NOW = at('2026-06-10 09:00');

describe('powers', () => {
  const facts = (more: Partial<RegisterProxyFacts> = {}): RegisterProxyFacts => ({
    ...{ poll: ownersPoll({ state: 'NOTICED' }), right: right('r1'), proxies: [], ballots: [], holder: { id: 'h1', name: '李四' } },
    ...{ rules: { proxyLimit: 3, forbiddenHolderIds: new Set(['property']) }, isScanRequired: false },
    ...more
  });
  const said = (more: Partial<RegisterProxy> = {}): RegisterProxy => ({
    ...{
      principalPersonId: 'p-r1',
      instruction: 'FOR',
      hasDocument: true,
      fileId: null,
      signedOn: '2026-06-09',
      validUntil: null,
      isAccepted: true
    },
    ...more
  });
  const register = (more: Partial<RegisterProxyFacts> = {}, payload = said()) =>
    decideRegisterProxy(facts(more), payload, acting('s1', NOW, ['SECRETARY']));

  it('[PP16] keeps holder and instruction, and the instruction stays out of the journal', () => {
    const { changes, entries, answer } = must(register());
    expect(written(changes, 'proxy').inserted).toMatchObject([
      { rollEntryId: 'r1', holderPersonId: 'h1', holderName: '李四', instruction: 'FOR' }
    ]);
    expect(JSON.stringify(entries)).not.toContain('"FOR"');
    expect(answer).toMatchObject({ principals: 1 });
  });

  it('[PP16] accepted, in its term, with a scan where the profile wants one, with an instruction that is a valid mark', () => {
    expect(codeOf(register({}, said({ isAccepted: false })))).toBe('proxy.not-accepted');
    expect(codeOf(register({ isScanRequired: true }))).toBe('proxy.scan-missing');
    expect(register({ isScanRequired: true }, said({ fileId: 'f' })).ok).toBe(true);
    expect(codeOf(register({}, said({ signedOn: '2026-06-11' })))).toBe('proxy.not-in-term');
    expect(register({}, said({ signedOn: '2026-06-10', validUntil: '2026-06-10' })).ok).toBe(true);
    expect(codeOf(register({}, said({ validUntil: '2026-06-09' })))).toBe('proxy.not-in-term');
    expect(codeOf(register({}, said({ instruction: 'FOR AGAINST' })))).toBe('proxy.mark-unknown');
    expect(codeOf(register({}, said({ instruction: '' })))).toBe('proxy.mark-unknown');
    expect(codeOf(register({}, said({ hasDocument: false })))).toBe('proxy.no-document');
  });

  it('[PP16][OV9] the third principal is the last, property staff never, a holder cannot hand it on', () => {
    const two = [proxyRecord('a', 'r2'), proxyRecord('b', 'r3')];
    expect(register({ proxies: two }).ok).toBe(true);
    expect(codeOf(register({ proxies: [...two, proxyRecord('c', 'r4')] }))).toBe('proxy.limit-reached');
    expect(register({ proxies: [...two, proxyRecord('c', 'r4', { revokedAt: NOW })] }).ok).toBe(true);
    expect(codeOf(register({ holder: { id: 'property', name: '许物一' } }))).toBe('proxy.property-staff');
    expect(codeOf(register({}, said({ principalPersonId: 'h9' })))).toBe('proxy.not-the-owner');
    expect(codeOf(register({ ballots: [cast('r1', 'FOR', NOW)] }))).toBe('proxy.already-cast');
  });

  it('[PP16] is taken back until the holder has cast, where the profile allows it', () => {
    const revoke = (more: object = {}) =>
      decideRevokeProxy(
        { poll: ownersPoll(), proxy: proxyRecord('a', 'r1'), hasCast: false, policy: 'UNTIL_CAST', ...more },
        { reason: '改变主意' },
        acting('s1', NOW)
      );
    expect(written(must(revoke()).changes, 'proxy').updated).toMatchObject([{ revokedAt: NOW, revokedReason: '改变主意' }]);
    expect(codeOf(revoke({ hasCast: true }))).toBe('proxy.already-cast');
    expect(codeOf(revoke({ policy: 'NONE' }))).toBe('proxy.not-revocable');
    expect(codeOf(revoke({ proxy: proxyRecord('a', 'r1', { revokedAt: 5 }) }))).toBe('proxy.revoked');
  });
});

describe('the code on a paper', () => {
  const person = { id: 'p-r1', communityId: 'c1', revision: 1, name: '张三', phone: '', householdId: null, boundAt: null, endedAt: null };
  const facts = (more: Partial<OpenPaperFacts> = {}): OpenPaperFacts => ({
    ...{ poll: ownersPoll(), paper: paper(1, 'r1'), right: right('r1'), person, sessions: [], privacyVersion: 'v1', sessionMs: 1000 },
    ...more
  });
  const device = { tokenHash: 't', device: 'x', privacyVersion: 'v1' };
  const open = (more: Partial<OpenPaperFacts> = {}, session: typeof device | null = device, personId = 'p-r1') =>
    decideOpenPaper(facts(more), { personId, session }, acting('', NOW, ['SYSTEM']));

  it('[PP3] binds, begins a session, proves electronic delivery, and casts nothing', () => {
    const { changes, answer } = must(open());
    expect(written(changes, 'ballotPaper').updated).toMatchObject([
      { state: 'DELIVERED', delivery: { way: 'ELECTRONIC', receivedBy: '张三' }, openedBy: 'p-r1' }
    ]);
    expect(written(changes, 'session').inserted).toMatchObject([{ personId: 'p-r1', sort: 'PARTICIPANT', tokenHash: 't' }]);
    expect(written(changes, 'person').updated).toMatchObject([{ boundAt: NOW }]);
    expect(written(changes, 'ballot').inserted).toEqual([]);
    expect(answer).toEqual({ pollId: 'p1', rollEntryId: 'r1' });
  });

  it('[PP3] one device, once; somebody of the right; not a replaced paper, not after the close', () => {
    expect(codeOf(open({ paper: paper(1, 'r1', { openedAt: 5, openedBy: 'p-r1' }) }))).toBe('paper.code-used');
    expect(open({ paper: paper(1, 'r1', { openedAt: 5 }) }, null).ok).toBe(true);
    expect(codeOf(open({ person: { ...person, id: 'p-x' } }))).toBe('voting.not-on-roll');
    expect(codeOf(open({ right: right('r1', undefined, '') }))).toBe('paper.no-voter');
    const paperOnly = ownersPoll({ owners: { ...ownersPoll().owners!, takesPhoneBallots: false } });
    expect(codeOf(open({ poll: paperOnly }))).toBe('papers.paper-only');
    expect(codeOf(open({ paper: paper(1, 'r1', { replacedAt: 5, replacedBySerial: 2 }) }))).toBe('paper.replaced');
    expect(codeOf(open({ poll: ownersPoll({ state: 'CLOSED' }) }))).toBe('papers.wrong-state');
    expect(codeOf(open({}, { ...device, privacyVersion: 'v0' }))).toBe('register.privacy-page-changed');
  });

  it('[PP3] a paper that was handed over keeps its proof; for a posted one the opened link is the better one', () => {
    const given = (way: 'IN_PERSON' | 'POSTED') =>
      paper(1, 'r1', {
        state: 'DELIVERED',
        deliveredAt: ISSUED_AT,
        delivery: { way, at: ISSUED_AT, receivedBy: '', deliveredBy: '', note: '', fileId: null }
      });
    expect(written(must(open({ paper: given('IN_PERSON') }, null)).changes, 'ballotPaper').updated).toEqual([]);
    expect(written(must(open({ paper: given('POSTED') }, null)).changes, 'ballotPaper').updated).toMatchObject([
      { delivery: { way: 'ELECTRONIC' } }
    ]);
  });
});
