/** Registering and revoking powers. */
import { describe, expect, it } from 'vitest';
import { entry, proxy, YES_NO } from './ownersFixture.ts';
import { checkProxy, checkRevocation, type ProxyDraft, type ProxyFacts } from './proxies.ts';

const draft = (more: Partial<ProxyDraft> = {}): ProxyDraft => ({ ...proxy('new', 'a', 'p-x', { registeredAt: 1_500 }), ...more });

function check(more: Partial<ProxyDraft> = {}, facts: Partial<ProxyFacts> = {}) {
  const rules = { proxyLimit: 3, forbiddenHolderIds: new Set(['p-guard']) };
  return checkProxy(draft(more), { entry: entry('a'), proxies: [], items: [YES_NO], hasCast: false, rules, ...facts });
}

describe('registering a power', () => {
  it.each<[string, Partial<ProxyDraft>, Partial<ProxyFacts>, string]>([
    ['without the document', { hasDocument: false }, {}, 'proxy.no-document'],
    ['by somebody who does not own', { principalPersonId: 'p-b' }, {}, 'proxy.not-the-owner'],
    [
      'handed on by a holder',
      { principalPersonId: 'p-x', holderPersonId: 'p-y' },
      { proxies: [proxy('1', 'a', 'p-x')] },
      'proxy.not-the-owner'
    ],
    ['to an owner of the same right', { holderPersonId: 'p-a' }, {}, 'proxy.holder-is-owner'],
    ['to staff of the property company', { holderPersonId: 'p-guard' }, {}, 'proxy.property-staff'],
    ['without an instruction for every item', {}, { items: [YES_NO, { ...YES_NO, id: 'i2' }] }, 'proxy.instructions-missing'],
    ['with an empty instruction', { instructions: [{ itemId: 'i1', choices: [] }] }, {}, 'proxy.instructions-missing'],
    ['after a ballot was cast', {}, { hasCast: true }, 'proxy.already-cast'],
    ['beside another one', {}, { proxies: [proxy('1', 'a', 'p-y')] }, 'proxy.one-per-right']
  ])('[OV9] %s is refused', (_, more, facts, code) => {
    expect(check(more, facts)).toMatchObject({ ok: false, error: { code, rule: 'OV9' } });
  });

  it('[OV9] the third principal is accepted, the fourth refused', () => {
    const held = (...ids: string[]) => ({ proxies: ids.map((id) => proxy(id, id, 'p-x')) });
    expect(check({}, held('b', 'c')).ok).toBe(true);
    expect(check({}, held('b', 'c', 'd'))).toMatchObject({ error: { code: 'proxy.limit-reached', facts: { limit: 3 } } });
    expect(check({ holderPersonId: 'p-y' }, held('b', 'c', 'd')).ok).toBe(true);
  });

  it('[OV9] revoked powers do not count, and two heads of one owner are one principal', () => {
    const revoked = proxy('d', 'd', 'p-x', { revokedAt: 1_400 });
    expect(check({}, { proxies: [proxy('b', 'b', 'p-x'), proxy('c', 'c', 'p-x'), revoked] }).ok).toBe(true);
    const jointly = proxy('ab', 'ab', 'p-x', { principalPersonId: 'p-a' });
    expect(check({}, { proxies: [proxy('b', 'b', 'p-x'), proxy('c', 'c', 'p-x'), jointly] }).ok).toBe(true);
  });

  it('[OV9] an owner without a person in the register may give one on paper', () => {
    expect(check({ principalPersonId: '' }, { entry: entry('a', [1], { voterPersonIds: [] }) }).ok).toBe(true);
  });
});

describe('revoking a power', () => {
  it('[OV9] is possible until its ballot is cast, where the profile allows it', () => {
    expect(checkRevocation(false, 'UNTIL_CAST').ok).toBe(true);
    expect(checkRevocation(true, 'UNTIL_CAST')).toMatchObject({ error: { code: 'proxy.already-cast', rule: 'OV9' } });
    expect(checkRevocation(false, 'NONE')).toMatchObject({ error: { code: 'proxy.not-revocable' } });
  });
});
