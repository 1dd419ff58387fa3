/** proxy.list: the written powers of one vote. The instruction is on the paper in the file, not on this page. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { ProxyListView, ProxyRow } from '#contract/views/papers.ts';
import { ok } from '#domain/basics/result.ts';
import { pollWithProfile } from '../../commands/papers/facts.ts';
import { query, type Query } from '../../query.ts';
import { boxesOf } from './batches.ts';
import { headOf, placesOf, rightsById } from './readers.ts';

export const proxyQueries: readonly Query[] = [
  query({
    name: 'proxy.list',
    params: v.strictObject({ pollId: id }),
    roles: ['SECRETARY', 'TELLER', 'SCRUTINEER', 'SUPERVISOR'],
    audience: 'SHARED',
    topics: ({ pollId }) => [`poll:${pollId}`],
    async run({ read }, { pollId }) {
      const found = await pollWithProfile(read, pollId);
      if (!found.ok) return found;
      const { poll, profile } = found.value;
      const proxies = await read.list('proxy', { pollId }, { orderBy: 'registeredAt', descending: true });
      const rollEntryId = [...new Set(proxies.map((proxy) => proxy.rollEntryId))];
      const [roll, ballots] = await Promise.all([
        rollEntryId.length === 0 ? [] : read.list('rollEntry', { id: rollEntryId }),
        rollEntryId.length === 0 ? [] : read.list('ballot', { pollId, rollEntryId })
      ]);
      const places = await placesOf(read, roll);
      const rights = rightsById(roll);
      const rows = proxies.map((proxy): ProxyRow => {
        const { id: proxyId, holderName, signedOn, validUntil, registeredAt, revokedAt, revokedReason, fileId } = proxy;
        const right = rights.get(proxy.rollEntryId);
        const held = proxies.filter((one) => one.holderPersonId === proxy.holderPersonId && one.revokedAt === null);
        return {
          ...{ proxyId, holderName, signedOn, validUntil, registeredAt, revokedAt, revokedReason, fileId },
          place: places.place(right, null),
          owner: places.owners(right),
          principals: held.length,
          isUsed: ballots.some((ballot) => ballot.proxyId === proxyId)
        };
      });
      return ok<ProxyListView>({
        poll: headOf(poll),
        rows,
        limit: profile.proxyLimit,
        isScanRequired: profile.proxyScanRequired,
        boxes: boxesOf(poll)
      });
    }
  })
];
