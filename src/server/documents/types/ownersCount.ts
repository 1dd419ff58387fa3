/** What the count sheet of an owners' vote adds to its sum: ballots by channel, turnout by building, voids by reason, the papers. */
import type { CountSheetView, HeadsAndArea, OwnersCountView } from '#contract/views/documents.ts';
import type { PaperSums } from '#domain/voting/papers/paperSums.ts';
import { groupedArea, groupedNumber } from '../amounts.ts';
import type { Flow } from '../layout/flow.ts';
import { body, paragraph } from '../layout/paragraph.ts';
import { table, tableHeight, type TableOptions } from '../layout/table.ts';
import { ownersVoteWords, type OwnersVoteWords } from '../words/ownersVote.ts';
import { paperWords } from '../words/paperVote.ts';
import type { Words } from '../words/index.ts';
import type { Sections } from './frame.ts';
import { ownersResult } from './ownersResult.ts';

const ZERO: HeadsAndArea = { heads: 0, areaCenti: 0 };

/** Tables in heads and area; no channel and no building says how it voted. Source: domain 2.10, 5.2, MT16; SPEC DC44. */
export function ownersCount(flow: Flow, view: CountSheetView, owners: OwnersCountView, words: Words, sections: Sections): void {
  const w = ownersVoteWords(view.lang);
  const { zone, lang } = view;
  if (owners.channels !== undefined) kept(flow, sections, w.count.channels, channelTable(owners.channels, w));
  kept(flow, sections, w.count.buildings, buildingTable(owners.places, w));
  voids(flow, view, owners, words, sections);
  papers(flow, view, owners.paper, words, sections);
  ownersResult(flow, owners.result, sections, { zone, lang, words });
  if (owners.countHash !== undefined) paragraph(flow, w.count.hash(owners.countHash), { size: 9, pitch: 14, align: 'left' });
}

/** A heading with its table; a short one moves to the next page as a whole. */
function kept(flow: Flow, sections: Sections, head: string, options: TableOptions): void {
  sections.next(head, Math.min(tableHeight(flow, options) + flow.page.pitch * 0.3, (flow.bottom - flow.page.top) / 3));
  flow.skip(0.3);
  table(flow, options);
  flow.skip(0.5);
}

function added(list: readonly HeadsAndArea[]): HeadsAndArea {
  return list.reduce((sum, one) => ({ heads: sum.heads + one.heads, areaCenti: sum.areaCenti + one.areaCenti }), ZERO);
}

function channelTable(channels: NonNullable<OwnersCountView['channels']>, w: OwnersVoteWords): TableOptions {
  const row = (name: string, { heads, areaCenti }: HeadsAndArea) => [name, groupedNumber(heads), groupedArea(areaCenti)];
  return {
    columns: w.count.channelHead.map((head, index) => ({ head, width: 1, align: index === 0 ? 'left' : 'right' })),
    rows: [...channels.map((one) => row(w.count.channel[one.channel], one)), row(w.count.all, added(channels))],
    rowHeads: true
  };
}

function buildingTable(places: OwnersCountView['places'], w: OwnersVoteWords): TableOptions {
  const voted = places.map((place) => place.voted ?? ZERO);
  const isKnown = places.every((place) => place.voted !== undefined);
  const row = (name: string, roll: HeadsAndArea, one: HeadsAndArea) => [
    ...[name, groupedNumber(roll.heads), isKnown ? groupedNumber(one.heads) : '—'],
    ...[groupedArea(roll.areaCenti), isKnown ? groupedArea(one.areaCenti) : '—']
  ];
  return {
    columns: w.count.buildingHead.map((head, index) => ({
      head,
      width: [1.4, 1, 1, 1.4, 1.4][index] ?? 1,
      align: index === 0 ? 'left' : 'right'
    })),
    rows: [
      ...places.map((place) => row(place.name, place.roll, place.voted ?? ZERO)),
      row(w.count.all, added(places.map((place) => place.roll)), added(voted))
    ],
    rowHeads: true
  };
}

function voids(flow: Flow, view: CountSheetView, owners: OwnersCountView, words: Words, sections: Sections): void {
  const w = ownersVoteWords(view.lang);
  const names = paperWords(view.lang);
  if (owners.voids.length === 0) {
    sections.next(w.count.voids);
    body(flow, w.count.noVoids);
  } else {
    const total = owners.voids.reduce((sum, { count }) => sum + count, 0);
    kept(flow, sections, w.count.voids, {
      columns: w.count.voidHead.map((head, index) => ({ head, width: [3, 1][index] ?? 1, align: index === 0 ? 'left' : 'right' })),
      rows: [
        ...owners.voids.map(({ reason, count }) => [names.voidReasons[reason], groupedNumber(count)]),
        [w.count.all, groupedNumber(total)]
      ],
      rowHeads: true
    });
  }
  const items = Object.entries(owners.paper?.voidItems ?? {}) as [keyof PaperSums['voidItems'], number][];
  const listed = items.map(([reason, count]) => names.voids.count(names.voidItemReasons[reason], count));
  if (listed.length > 0) body(flow, w.count.itemVoids(listed.join(words.semicolon)));
}

function papers(flow: Flow, view: CountSheetView, sums: PaperSums | null | undefined, words: Words, sections: Sections): void {
  const w = ownersVoteWords(view.lang);
  if (sums === undefined) return;
  if (sums === null) {
    sections.next(w.count.paper);
    body(flow, w.count.noPaper);
    return;
  }
  const all = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
  const { issued, delivered, posted, returned, outstanding, spoiled, replaced, entered, valid } = sums;
  const numbers = [issued, delivered, posted, returned, outstanding, spoiled, replaced, entered, valid];
  kept(flow, sections, w.count.paper, {
    columns: w.count.paperHead.map((head) => ({ head, width: 1, align: 'center' })),
    rows: [[...numbers, all(sums.voids), all(sums.superseded)].map(groupedNumber)],
    size: 9.5
  });
  const names = paperWords(view.lang);
  paragraph(flow, `${names.voids.adds(sums)}${words.stop}${names.voids.reissued(sums.reissued)}${names.voids.byProxy(sums.byProxy)}`, {
    align: 'left'
  });
}
