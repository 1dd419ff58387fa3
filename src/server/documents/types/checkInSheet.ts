/** 签到表: who was asked, who came, with room for the signature of those without a phone. */
import type { CheckInSheetView } from '#contract/views/documents.ts';
import { clockText, instantWithWeekday } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { labelled, paragraph, title } from '../layout/paragraph.ts';
import { table } from '../layout/table.ts';
import type { Words } from '../words/index.ts';

/** Columns of domain 2.10: number, name, party, post, standing, vote, time, way, recusal, signature. SPEC DC11. */
export function checkInSheet(flow: Flow, view: CheckInSheetView, words: Words): void {
  const w = words.checkIn;
  title(flow, view.title);
  flow.skip(0.5);
  labelled(flow, w.meeting, view.meetingName);
  labelled(flow, w.time, instantWithWeekday(view.startsAt, view.zone, view.lang));
  labelled(flow, w.place, view.place);
  flow.skip(0.4);
  const listed = view.rows.map((row, index) => [
    String(index + 1),
    row.name,
    row.party,
    row.post,
    row.standing,
    row.hasVote ? words.yes : words.no,
    row.checkedInAt === undefined ? '' : clockText(row.checkedInAt, view.zone),
    row.by ?? '',
    row.recusal ?? '',
    ''
  ]);
  const blank = Array.from({ length: view.blankRows }, (_, index) => [
    String(view.rows.length + index + 1),
    ...Array.from({ length: 9 }, () => '')
  ]);
  const widths = [28, 68, 54, 56, 60, 40, 50, 32, 50, 55];
  table(flow, {
    columns: w.head.map((head, index) => ({
      head,
      width: widths[index] ?? 1,
      align: index === 1 || index === 3 || index === 8 ? 'left' : 'center'
    })),
    rows: [...listed, ...blank],
    size: 10,
    minRowHeight: 27
  });
  flow.skip(0.3);
  const present = view.rows.filter((row) => row.checkedInAt !== undefined);
  paragraph(flow, w.totals(view.rows.length, present.length, present.filter((row) => row.hasVote).length), { align: 'left' });
}
