/** 表决票发放、送达登记表: the volume that a volunteer carries, with room for signatures. */
import type { PaperRegisterView } from '#contract/views/paperDocuments.ts';
import { amountText, dateText, periodText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { pageNumbers } from '../layout/pageNumbers.ts';
import { labelled, paragraph, title } from '../layout/paragraph.ts';
import { table } from '../layout/table.ts';
import { paperWords } from '../words/paperVote.ts';

const WIDTHS = [32, 108, 66, 46, 40, 80, 50, 50, 74];

/** One line for each paper; what is known already is printed, the rest is written by hand. Source: domain 2.10 [D]; SPEC PP17. */
export function paperRegister(flow: Flow, view: PaperRegisterView): void {
  const w = paperWords(view.lang);
  title(flow, view.title);
  flow.skip(0.4);
  labelled(flow, w.register.window, periodText(view.matter.window, view.zone, view.lang));
  labelled(flow, w.register.carrier, '');
  flow.skip(0.4);
  // The year stands in the line above.
  const day = (at: number | undefined) => (at === undefined ? '' : dateText(at, view.zone, view.lang).replace(/^\d+年| \d{4}$/, ''));
  table(flow, {
    columns: w.register.head.map((head, index) => ({
      head,
      width: WIDTHS[index] ?? 1,
      align: index === 1 || index === 2 ? 'left' : 'center'
    })),
    rows: view.rows.map((row) => [
      String(row.serial),
      row.place,
      row.owner,
      amountText(row.areaCenti, 'area').replace(/\s*㎡$/, ''),
      row.way === undefined ? '' : w.ways[row.way],
      row.receivedBy,
      day(row.deliveredAt),
      day(row.returnedAt),
      row.replacedBySerial === undefined ? '' : w.register.replacedBy(row.replacedBySerial)
    ]),
    size: 9.5,
    minRowHeight: 26
  });
  flow.skip(0.3);
  const delivered = view.rows.filter((row) => row.way !== undefined).length;
  const returned = view.rows.filter((row) => row.returnedAt !== undefined).length;
  paragraph(flow, w.register.totals(view.rows.length, delivered, returned), { align: 'left' });
  pageNumbers(flow);
}
