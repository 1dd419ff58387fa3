/** Small commits and rows for the store's tests. */
import { insert, type Change, type Entry, type NewRow } from '#domain/basics/decision.ts';
import { newId } from '#server/application/randomness.ts';
import type { Commit, Store } from '#server/storage/store.ts';

/** 2026-04-03 09:00 in Shanghai, epoch ms: more than 32 bits. */
export const NOW = 1_775_178_000_000;

/** A commit of SYSTEM without a command, guards or entries, unless given. */
export function commitOf(communityId: string, changes: readonly Change[], more: Partial<Commit> = {}): Commit {
  return { communityId, at: NOW, actor: 'SYSTEM', guards: [], changes, entries: [], answer: null, ...more };
}

/** A journal entry about nothing in particular. */
export function happened(type: string, about: Entry['about'] = {}, data: Entry['data'] = {}): Entry {
  return { type, about, data };
}

export function communityRow(id: string, slug = `slug-${id}`): NewRow<'community'> {
  return {
    id,
    slug,
    name: '翠园社区',
    zone: 'Asia/Shanghai',
    filingNumber: '',
    dataController: '翠园社区居民委员会',
    dataContact: '',
    contactText: '',
    procedureRules: '',
    profileName: '',
    publicUrl: '',
    isOfficialChannel: false,
    officialChannelBasis: ''
  };
}

export function personRow(id: string, more: Partial<NewRow<'person'>> = {}): NewRow<'person'> {
  return { id, name: `住户${id}`, phone: '', householdId: null, boundAt: null, endedAt: null, ...more };
}

export function remarkRow(id: string, more: Partial<NewRow<'remark'>> = {}): NewRow<'remark'> {
  return { id, meetingId: 'meeting', text: '记录', at: NOW, byPersonId: 'recorder', annex: 0, ...more };
}

export function ballotRow(id: string, rollEntryId: string, more: Partial<NewRow<'ballot'>> = {}): NewRow<'ballot'> {
  return {
    id,
    pollId: 'poll',
    rollEntryId,
    personId: `p-${rollEntryId}`,
    choice: 'FOR',
    channel: 'PHONE',
    changes: 0,
    helperName: '',
    at: NOW,
    ...{ slot: '', unitId: null, serial: '', voidReason: null, voidItemReason: null, proxyId: null, areaCenti: null },
    ...more
  };
}

/** A session, chosen for its many kinds of field: text, instants, null. */
export function sessionRow(id: string, more: Partial<NewRow<'session'>> = {}): NewRow<'session'> {
  return {
    id,
    tokenHash: `hash-${id}`,
    personId: 'p1',
    sort: 'STAFF',
    meetingId: null,
    device: '微信 📱',
    createdAt: NOW,
    seenAt: NOW,
    expiresAt: NOW + 1,
    revokedAt: null,
    ...more
  };
}

/** Founds a community with an id of its own, so that tests on one database do not meet. */
export async function found(store: Store): Promise<string> {
  const id = newId();
  const outcome = await store.commit(commitOf(id, [insert('community', communityRow(id))], { entries: [happened('CommunityFounded')] }));
  if (outcome.kind !== 'COMMITTED') throw new Error(`the community was not founded: ${outcome.kind}`);
  return id;
}
