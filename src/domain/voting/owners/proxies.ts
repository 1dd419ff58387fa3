/** Written powers to vote: who may hold one, for how many, and what a ballot cast under one is worth. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Instant } from '../../basics/time.ts';
import type { OwnersItem, OwnersProxy, OwnersRollEntry, VoidBallotReason } from './records.ts';

export interface ProxyRules {
  /** Profile `proxyLimit`: principals per holder. */
  readonly proxyLimit: number;
  /** Staff of the property company, and whoever else the estate's rules exclude. */
  readonly forbiddenHolderIds: ReadonlySet<string>;
}

export type ProxyDraft = Omit<OwnersProxy, 'id' | 'revokedAt'>;

export interface ProxyFacts {
  readonly entry: OwnersRollEntry;
  /** All powers registered for this vote. */
  readonly proxies: readonly OwnersProxy[];
  readonly items: readonly OwnersItem[];
  /** A valid ballot for the entry is in already. */
  readonly hasCast: boolean;
  readonly rules: ProxyRules;
}

/** True while the power holds: from its registration until it is revoked. */
export function isStanding({ registeredAt, revokedAt }: OwnersProxy, at: Instant): boolean {
  return registeredAt <= at && (revokedAt === null || revokedAt > at);
}

/**
 * Whether a power may be registered. Refuses `proxy.no-document`, `proxy.not-the-owner` (also a holder who would hand it on),
 * `proxy.holder-is-owner`, `proxy.property-staff`, `proxy.instructions-missing` (one per item), `proxy.already-cast`,
 * `proxy.one-per-right`, `proxy.limit-reached`. Source: 民法典 161–165, 上海 18, 潍坊 32, 舟山 17 [L]; SPEC OV9.
 */
export function checkProxy(draft: ProxyDraft, facts: ProxyFacts): Result<void, Refusal> {
  const { entry, proxies, items, hasCast, rules } = facts;
  if (!draft.hasDocument) return refuse('proxy.no-document', 'OV9');
  const isOwner = entry.voterPersonIds.length === 0 || entry.voterPersonIds.includes(draft.principalPersonId);
  if (!isOwner) return refuse('proxy.not-the-owner', 'OV9');
  if (entry.voterPersonIds.includes(draft.holderPersonId)) return refuse('proxy.holder-is-owner', 'OV9');
  if (rules.forbiddenHolderIds.has(draft.holderPersonId)) return refuse('proxy.property-staff', 'OV9');
  const instructed = new Set(draft.instructions.filter(({ choices }) => choices.length > 0).map(({ itemId }) => itemId));
  if (!items.every(({ id }) => instructed.has(id))) return refuse('proxy.instructions-missing', 'OV9');
  if (hasCast) return refuse('proxy.already-cast', 'OV9');
  const standing = proxies.filter((proxy) => isStanding(proxy, draft.registeredAt));
  if (standing.some((proxy) => proxy.entryId === draft.entryId)) return refuse('proxy.one-per-right', 'OV9');
  const principals = new Set(standing.filter((proxy) => proxy.holderPersonId === draft.holderPersonId).map(principalKey));
  if (principals.size >= rules.proxyLimit && !principals.has(principalKey(draft))) {
    return refuse('proxy.limit-reached', 'OV9', { limit: rules.proxyLimit });
  }
  return ok(undefined);
}

/** Whether a power may be revoked: never after its holder cast, nor where the profile forbids it. Refuses `proxy.already-cast`, `proxy.not-revocable`. Source: 民法典 173 [L], time [D]; SPEC OV9. */
export function checkRevocation(hasCast: boolean, policy: 'UNTIL_CAST' | 'NONE'): Result<void, Refusal> {
  if (policy === 'NONE') return refuse('proxy.not-revocable', 'OV9');
  return hasCast ? refuse('proxy.already-cast', 'OV9') : ok(undefined);
}

/**
 * What is wrong with each power whatever is cast under it, by its id: no document, a forbidden holder, or a principal beyond the limit of
 * its holder in the order of registration. Powers without fault are not in the map. Source: 潍坊 32, 舟山 17 [L]; SPEC OV9.
 */
export function faultyProxies(proxies: readonly OwnersProxy[], rules: ProxyRules): Map<string, VoidBallotReason> {
  const faults = new Map<string, VoidBallotReason>();
  const principalsOf = new Map<string, Set<string>>();
  const inOrder = [...proxies].sort((a, b) => a.registeredAt - b.registeredAt || (a.id < b.id ? -1 : 1));
  for (const proxy of inOrder) {
    const principals = principalsOf.get(proxy.holderPersonId) ?? new Set();
    const isBeyond = principals.size >= rules.proxyLimit && !principals.has(principalKey(proxy));
    if (!proxy.hasDocument) faults.set(proxy.id, 'NO_PROXY_DOCUMENT');
    else if (isBeyond || rules.forbiddenHolderIds.has(proxy.holderPersonId)) faults.set(proxy.id, 'PROXY_NOT_ALLOWED');
    else if (proxy.revokedAt === null) principalsOf.set(proxy.holderPersonId, principals.add(principalKey(proxy)));
  }
  return faults;
}

/** One owner with two heads ({A} and {A, B}) is one principal; an owner without a person is told by the head. */
function principalKey({ principalPersonId, entryId }: Pick<OwnersProxy, 'principalPersonId' | 'entryId'>): string {
  return principalPersonId === '' ? `entry:${entryId}` : `person:${principalPersonId}`;
}
