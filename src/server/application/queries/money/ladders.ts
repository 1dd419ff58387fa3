/** board.ladders: the declining subsidies of a matter, with the chained proofs of their order. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { LadderView } from '#contract/views/money.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { SubsidyLadder } from '#domain/money/records.ts';
import { percentAt } from '#domain/money/subsidy.ts';
import { subsidyLadder } from '#domain/voting/rules/subsidyLadder.ts';
import type { JournalLine } from '#server/storage/store.ts';
import { query, type Query } from '../../query.ts';
import { sha256 } from '../../randomness.ts';

export const ladderQueries: readonly Query[] = [
  query({
    name: 'board.ladders',
    params: v.object({ matterId: id }),
    roles: null,
    audience: 'SHARED',
    topics: ({ matterId }) => [`matter:${matterId}`],
    async run({ read, journal }, { matterId }) {
      const ladders = await read.list('subsidyLadder', { matterId });
      const lines = await journal({ matterId, types: ['SubsidyAgreed'] });
      const views: LadderView[] = [];
      for (const ladder of ladders.sort((a, b) => a.createdAt - b.createdAt)) {
        const view = viewOf(ladder, lines);
        if (!view.ok) return view;
        views.push(view.value);
      }
      return ok(views);
    }
  })
];

/** The order as the journal has it: places, percents and proofs by DR18. Refuses as the rule does. SPEC SU3. */
function viewOf(ladder: SubsidyLadder, lines: readonly JournalLine[]): Result<LadderView, Refusal> {
  const { id: ladderId, title, promisedBy, document, percents, createdAt } = ladder;
  const agreements = lines.flatMap(({ at, seq, hash, data }) => {
    const agreed = data as { ladderId?: string; label?: string };
    return agreed.ladderId === ladderId ? [{ key: agreed.label ?? '', agreedAt: at, journalSeq: seq, journalHash: hash }] : [];
  });
  const places = subsidyLadder.evaluate({ percents, agreements, sha256 });
  if (!places.ok) return places;
  return ok({
    ...{ ladderId, title, promisedBy, document, percents, createdAt },
    nextPercent: percentAt(percents, places.value.length + 1),
    agreements: places.value.map(({ key, agreedAt, ...rest }) => ({ ...rest, label: key, at: agreedAt }))
  });
}
