/** papers.list, papers.rights, papers.voids: the register of papers, rights found by door, and what does not count. */
import * as v from 'valibot';
import { PAPER_READERS } from '#contract/commands/papers/issuing.ts';
import { id } from '#contract/limits.ts';
import type { PaperListView, PaperRow, RightsFoundView, VoidRow, VoidsView } from '#contract/views/papers.ts';
import { ok } from '#domain/basics/result.ts';
import { enteredPapers, foreignPapers, paperSums } from '#domain/voting/papers/paperSums.ts';
import type { BallotPaper } from '#domain/voting/papers/records.ts';
import { maskedName } from '#domain/register/householdLabel.ts';
import type { RollEntry } from '#domain/voting/records.ts';
import { compareNumbers } from '#domain/voting/rules/unitNumberOrder.ts';
import { pollWithProfile } from '../../commands/papers/facts.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Query } from '../../query.ts';
import { paged, PageParams } from '../register/paging.ts';
import { placeIdOf, sumSources, sumsByPlace } from './overview.ts';
import { COUNT_READERS, headOf, inOrder, placesOf, rightsById, type Places } from './readers.ts';

/** What the list is narrowed to. */
const FILTERS = ['ALL', 'NOT_DELIVERED', 'OUT', 'RETURNED', 'POSTED', 'REPLACED'] as const;
export type PaperFilter = (typeof FILTERS)[number];

const PASSES: Readonly<Record<PaperFilter, (paper: BallotPaper) => boolean>> = {
  ALL: () => true,
  NOT_DELIVERED: (paper) => paper.replacedAt === null && paper.delivery === null && paper.returnedAt === null,
  OUT: (paper) => paper.replacedAt === null && paper.returnedAt === null,
  RETURNED: (paper) => paper.state === 'RETURNED',
  POSTED: (paper) => paper.replacedAt === null && paper.delivery?.way === 'POSTED',
  REPLACED: (paper) => paper.replacedAt !== null
};

export const listQueries: readonly Query[] = [
  query({
    name: 'papers.list',
    params: v.object({ pollId: id, filter: v.optional(v.picklist(FILTERS), 'ALL'), buildingId: v.optional(id), ...PageParams.entries }),
    roles: PAPER_READERS,
    audience: 'SHARED',
    topics: ({ pollId }) => [`poll:${pollId}`],
    async run({ read }, params) {
      const poll = await known(read, 'poll', params.pollId);
      if (!poll.ok) return poll;
      const where = { pollId: params.pollId };
      const [papers, roll, batches] = await Promise.all([
        read.list('ballotPaper', where),
        read.list('rollEntry', where),
        read.list('paperBatch', where)
      ]);
      const places = await placesOf(read, roll);
      const rights = rightsById(roll);
      const numbers = new Map(batches.map((batch) => [batch.id, batch.number]));
      const rows = inOrder(papers)
        .filter(PASSES[params.filter])
        .filter((paper) => params.buildingId === undefined || placeIdOf(paper, rights) === params.buildingId)
        .map((paper) => rowOf(paper, rights.get(paper.rollEntryId), places, numbers));
      const buildings = places.buildings.map(({ id: buildingId, name }) => ({ buildingId, name }));
      const shown = paged(rows, params, (row) => `${row.serial} ${row.place} ${row.owner}`);
      return ok<PaperListView>({ poll: headOf(poll.value), buildings, rows: shown });
    }
  }),
  query({
    name: 'papers.rights',
    params: v.object({ pollId: id, search: v.pipe(v.string(), v.maxLength(60)) }),
    roles: ['SECRETARY'],
    audience: 'OWN',
    topics: () => [],
    async run({ read }, { pollId, search }) {
      const [roll, papers] = await Promise.all([read.list('rollEntry', { pollId }), read.list('ballotPaper', { pollId })]);
      const places = await placesOf(read, roll);
      const serials = Map.groupBy(papers, (paper) => paper.rollEntryId);
      const textOf = (right: RollEntry) =>
        `${places.place(right, null)} ${places.owners(right)} ${(serials.get(right.id) ?? []).map((paper) => `${paper.serial}号`).join(' ')}`;
      const found =
        search.trim() === ''
          ? []
          : roll
              .filter((right) => matches(textOf(right), search))
              .sort((a, b) => compareNumbers(places.place(a, null), places.place(b, null)));
      const shown = found.slice(0, RIGHTS_SHOWN);
      const people = await read.list('person', { id: [...new Set(shown.flatMap((right) => right.voterIds))] });
      const names = new Map(people.map((person) => [person.id, maskedName(person.name)]));
      return ok<RightsFoundView>({
        total: found.length,
        rights: shown.map((right) => ({
          ...{ rollEntryId: right.id, place: places.place(right, null), owner: places.owners(right), areaCenti: right.areaCenti ?? 0 },
          voters: right.voterIds.map((personId) => ({ personId, name: names.get(personId) ?? '' })),
          hasPaper: serials.has(right.id)
        }))
      });
    }
  }),
  query({
    name: 'papers.voids',
    params: v.strictObject({ pollId: id }),
    roles: COUNT_READERS,
    audience: 'SHARED',
    topics: ({ pollId }) => [`poll:${pollId}`],
    async run({ read }, { pollId }) {
      const found = await pollWithProfile(read, pollId);
      if (!found.ok) return found;
      const sources = await sumSources(read, found.value);
      const numbers = new Map(sources.batches.map((batch) => [batch.id, batch.number]));
      const rights = rightsById(sources.roll);
      const entries = await read.list('paperEntry', { pollId, pass: 'FIRST' });
      const rows = enteredPapers(sources)
        .filter((one) => one.voidReason !== null || one.voidItemReason !== null || one.superseded !== null)
        .map(({ paper, voidReason, voidItemReason, superseded }): VoidRow => {
          const label = rights.get(paper.rollEntryId)?.label ?? '';
          return {
            serial: paper.serial,
            label,
            batchNumber: numbers.get(paper.batchId ?? '') ?? null,
            voidReason,
            voidItemReason,
            superseded
          };
        });
      const gaveUp = await read.list('visit', { pollId, outcome: 'GAVE_UP' });
      return ok<VoidsView>({
        poll: headOf(found.value.poll),
        sums: paperSums(sources),
        places: sumsByPlace(sources),
        rows,
        foreign: foreignPapers(entries, sources.batches).flatMap(({ serial, batchId, voidReason }) =>
          voidReason === null ? [] : [{ serial, batchNumber: numbers.get(batchId) ?? 0, voidReason }]
        ),
        gaveUp: new Set(gaveUp.map((visit) => visit.rollEntryId)).size
      });
    }
  })
];

/** Rights that a search shows at most. */
const RIGHTS_SHOWN = 20;

function matches(text: string, search: string): boolean {
  return search
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => text.toLowerCase().includes(word));
}

function rowOf(paper: BallotPaper, right: RollEntry | undefined, places: Places, batches: ReadonlyMap<string, number>): PaperRow {
  const { serial, rollEntryId, state, issuedAt, delivery, deliveredAt, returnedAt, replacedBySerial, replacesSerial, reason } = paper;
  return {
    ...{ serial, rollEntryId, state, issuedAt, deliveredAt, returnedAt, replacedBySerial, replacesSerial, reason },
    place: places.place(right, paper.unitId),
    owner: places.owners(right),
    way: delivery?.way ?? null,
    receivedBy: delivery?.receivedBy ?? '',
    batchNumber: batches.get(paper.batchId ?? '') ?? null
  };
}
