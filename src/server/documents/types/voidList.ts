/** 纸质表决票核对表和无效票清单: the papers added up by building, and every paper that does not count, by reason. */
import type { VoidListView } from '#contract/views/paperDocuments.ts';
import type { PaperSums } from '#domain/voting/papers/paperSums.ts';
import { periodText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body, paragraph } from '../layout/paragraph.ts';
import { table } from '../layout/table.ts';
import { paperWords, type PaperWords } from '../words/paperVote.ts';
import type { Words } from '../words/index.ts';
import { opening, Sections, signatures } from './frame.ts';

const WIDTHS = [80, 36, 36, 36, 36, 42, 36, 36, 36, 36, 36, 36];

/** Sums that must come out, then void ballots, void items, superseded ones and foreign papers. Source: domain 2.8, 5.2; SPEC PP14, PP17. */
export function voidList(flow: Flow, view: VoidListView, words: Words): void {
  const w = paperWords(view.lang);
  const sections = new Sections(flow, words);
  opening(flow, view);
  paragraph(flow, `${w.voids.window}${periodText(view.matter.window, view.zone, view.lang)}`, { align: 'left' });
  sections.next(w.voids.sums);
  table(flow, {
    columns: w.voids.sumsHead.map((head, index) => ({ head, width: WIDTHS[index] ?? 1, align: index === 0 ? 'left' : 'right' })),
    rows: [...view.places.map((place) => sumRow(place.name, place.sums)), sumRow(w.voids.all, view.total)],
    size: 9.5
  });
  flow.skip(0.3);
  paragraph(flow, `${w.voids.adds(view.total)}${words.stop}`, { align: 'left' });
  paragraph(flow, `${w.voids.reissued(view.total.reissued)}${w.voids.byProxy(view.total.byProxy)}`, { align: 'left' });
  const groups = [
    { head: w.voids.ballots, rows: view.rows.filter((row) => row.voidReason !== undefined) },
    { head: w.voids.items, rows: view.rows.filter((row) => row.voidReason === undefined && row.voidItemReason !== undefined) },
    { head: w.voids.superseded, rows: view.rows.filter((row) => row.superseded !== undefined) }
  ];
  for (const group of groups) {
    sections.next(group.head, flow.page.pitch * 2);
    papers(flow, group.rows, w, words);
  }
  if (view.foreign.length > 0) {
    sections.next(w.voids.foreign, flow.page.pitch * 3);
    table(flow, {
      columns: w.voids.foreignHead.map((head) => ({ head, width: 1, align: 'center' })),
      rows: view.foreign.map((row) => [String(row.serial), String(row.batchNumber), w.voidReasons[row.voidReason]]),
      size: 11
    });
  }
  signatures(flow, view.signers, words);
}

function sumRow(name: string, sums: PaperSums): string[] {
  const all = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
  const numbers = [
    sums.issued,
    sums.delivered,
    sums.posted,
    sums.returned,
    sums.outstanding,
    sums.spoiled,
    sums.replaced,
    sums.entered,
    sums.valid
  ];
  return [name, ...[...numbers, all(sums.voids), all(sums.superseded)].map(String)];
}

type Rows = VoidListView['rows'];

function papers(flow: Flow, rows: Rows, w: PaperWords, words: Words): void {
  if (rows.length === 0) {
    body(flow, w.voids.none);
    return;
  }
  const counted = [...Map.groupBy(rows, (row) => reasonOf(row, w))].map(([reason, own]) => w.voids.count(reason, own.length));
  body(flow, `${counted.join(words.semicolon)}${words.stop.trimEnd()}`);
  table(flow, {
    columns: w.voids.head.map((head, index) => ({
      head,
      width: [12, 44, 12, 32][index] ?? 1,
      align: index === 1 || index === 3 ? 'left' : 'center'
    })),
    rows: rows.map((row) => [
      String(row.serial),
      row.label,
      row.batchNumber === undefined ? '' : String(row.batchNumber),
      reasonOf(row, w)
    ]),
    size: 11
  });
  flow.skip(0.3);
}

function reasonOf(row: Rows[number], w: PaperWords): string {
  if (row.voidReason !== undefined) return w.voidReasons[row.voidReason];
  if (row.superseded !== undefined) return w.supersededReasons[row.superseded];
  return row.voidItemReason === undefined ? '' : w.voidItemReasons[row.voidItemReason];
}
