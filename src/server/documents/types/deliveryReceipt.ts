/** 送达回执: proof of the delivery of one ballot, two on a page, to be cut apart. */
import type { DeliveryReceiptView } from '#contract/views/paperDocuments.ts';
import { instantText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { textWidth } from '../layout/geometry.ts';
import { paragraph } from '../layout/paragraph.ts';
import { table } from '../layout/table.ts';
import { paperWords, type PaperWords } from '../words/paperVote.ts';

const PER_PAGE = 2;

/** A receipt is never divided. Source: domain 2.10 (送达回执), 舟山 17 (signed receipt) [L]; SPEC PP17. */
export function deliveryReceipt(flow: Flow, view: DeliveryReceiptView): void {
  const w = paperWords(view.lang);
  const height = (flow.page.height - flow.page.top * 2) / PER_PAGE;
  view.receipts.forEach((receipt, index) => {
    const slot = index % PER_PAGE;
    if (slot === 0 && index > 0) flow.addPage();
    flow.y = flow.page.top + slot * height;
    if (slot > 0) cutLine(flow);
    receiptBlock(flow, view, receipt, w);
  });
}

function cutLine(flow: Flow): void {
  const y = flow.y - 14;
  const { left } = flow.page;
  flow.artifact(() =>
    flow.pdf
      .lineWidth(0.4)
      .dash(4, { space: 4 })
      .moveTo(left, y)
      .lineTo(left + textWidth(flow.page), y)
      .stroke('black')
      .undash()
  );
}

function receiptBlock(flow: Flow, view: DeliveryReceiptView, receipt: DeliveryReceiptView['receipts'][number], w: PaperWords): void {
  const r = w.receipt;
  paragraph(flow, `${view.community}　${w.number(receipt.serial)}`, { size: 10, pitch: 16, align: 'right', face: 'hei' });
  paragraph(flow, r.title, { size: 18, pitch: 30, align: 'center', face: 'title', tag: 'H1' });
  paragraph(flow, view.matter.title, { size: 11, pitch: 18, align: 'center' });
  flow.y += 6;
  const at = receipt.at === undefined ? '' : instantText(receipt.at, view.zone, view.lang);
  const isHand = receipt.way === 'IN_PERSON';
  table(flow, {
    columns: [
      { head: r.what, width: 22 },
      { head: r.whatText(receipt.serial, view.matter.title), width: 78 }
    ],
    rows: [
      [r.place, receipt.place],
      [r.owner, receipt.owner],
      [r.way, receipt.way === undefined ? r.ways : w.ways[receipt.way]],
      [r.receiver, isHand ? receipt.receivedBy : ''],
      [r.relation, r.relations],
      [r.date, at],
      [r.carrier, receipt.deliveredBy],
      [r.note, receipt.note === '' ? r.noteText : receipt.note]
    ],
    size: 11,
    minRowHeight: 27,
    rowHeads: true,
    isForm: true
  });
}
