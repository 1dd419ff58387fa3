/** papers.print: the sheets of a vote as views to be printed: ballots with codes for the desk alone, lists, receipts, powers. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { DocumentView } from '#contract/views/documents.ts';
import { hasRole } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { BallotPaper } from '#domain/voting/papers/records.ts';
import { ballotSheets, proxySheet, receiptSheets, registerSheet, sheetFacts } from '../../documentViews/paperSheets.ts';
import { pollWithProfile } from '../../commands/papers/facts.ts';
import { query, type Query } from '../../query.ts';
import { VOLUME_PAPERS } from './overview.ts';
import { inOrder } from './readers.ts';

const serial = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9_999_999));

export const printQueries: readonly Query[] = [
  query({
    name: 'papers.print',
    params: v.strictObject({
      pollId: id,
      sheet: v.picklist(['BALLOTS', 'REGISTER', 'RECEIPTS', 'PROXY_FORM']),
      from: v.optional(serial, 1),
      to: v.optional(serial, 9_999_999),
      size: v.optional(v.picklist(['NORMAL', 'LARGE']), 'NORMAL'),
      rollEntryId: v.optional(id),
      lang: v.optional(v.picklist(['zh-CN', 'en']), 'zh-CN')
    }),
    roles: ['SECRETARY', 'TELLER'],
    audience: 'OWN',
    // Never live: a code must not travel unless somebody asked for it just now.
    topics: () => [],
    async run({ read, actor, now }, params): Promise<Result<DocumentView, Refusal>> {
      if (params.sheet === 'BALLOTS' && !hasRole(actor, 'SECRETARY'))
        return refuse('authority.role-missing', 'AU2', { needs: 'SECRETARY' });
      const found = await pollWithProfile(read, params.pollId);
      if (!found.ok) return found;
      const facts = await sheetFacts(read, found.value, { lang: params.lang, now });
      if (params.sheet === 'PROXY_FORM') return ok(proxySheet(facts, facts.rights.get(params.rollEntryId ?? '')));
      const papers = await volume(read, params);
      if (papers.length === 0) return refuse('record.not-found', undefined, { kind: 'ballotPaper' });
      if (params.sheet === 'REGISTER') return ok(registerSheet(facts, papers));
      const good = papers.filter((paper) => paper.replacedAt === null).slice(0, VOLUME_PAPERS);
      return params.sheet === 'RECEIPTS' ? ok(receiptSheets(facts, good)) : ballotSheets(facts, good, params.size);
    }
  })
];

/** Papers of the numbers asked for, as many as two volumes: replaced ones stand in lists beside the good ones. */
async function volume(read: Read, { pollId, from, to }: { pollId: string; from: number; to: number }): Promise<BallotPaper[]> {
  const papers = await read.list('ballotPaper', { pollId });
  return inOrder(papers)
    .filter((paper) => paper.serial >= from && paper.serial <= to)
    .slice(0, VOLUME_PAPERS * 2);
}
