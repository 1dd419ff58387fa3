/** Invitations to cut apart: one card per person with a QR, the code in letters for those who type, and whose it is. */
import type { InvitationsView } from '#contract/views/documents.ts';
import { breakLines } from '../layout/breakLines.ts';
import { baselineOf, drawLine } from '../layout/drawLine.ts';
import type { Face } from '../layout/fonts.ts';
import type { Flow } from '../layout/flow.ts';
import { MM, textWidth } from '../layout/geometry.ts';
import { qr } from '../layout/qr.ts';
import { toUnits } from '../layout/units.ts';
import type { Words } from '../words/index.ts';

const COLUMNS = 2;
const ROWS = 4;
const QR_SIDE = 40 * MM;
const PAD = 8;
/** Nothing stands in the bottom margin of these sheets. */
const BOTTOM = 15 * MM;

type Card = InvitationsView['cards'][number];
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Eight cards on a page; their text is never cut, long names take a second line. SPEC DC12. */
export function invitations(flow: Flow, view: InvitationsView, words: Words): void {
  const width = textWidth(flow.page) / COLUMNS;
  const height = (flow.page.height - BOTTOM - flow.page.top) / ROWS;
  view.cards.forEach((card, index) => {
    const slot = index % (COLUMNS * ROWS);
    if (slot === 0 && index > 0) flow.addPage();
    const box = { x: flow.page.left + (slot % COLUMNS) * width, y: flow.page.top + Math.floor(slot / COLUMNS) * height, width, height };
    drawCard(flow, view, card, box, words);
  });
}

function drawCard(flow: Flow, view: InvitationsView, card: Card, box: Box, words: Words): void {
  flow.artifact(() => {
    flow.pdf.lineWidth(0.4).dash(3, { space: 3 }).rect(box.x, box.y, box.width, box.height).stroke('black').undash();
  });
  qr(flow, card.url, { x: box.x + 2, y: box.y + PAD + 10, side: QR_SIDE, alt: `${words.invitations.for} ${card.name}` });
  const left = box.x + QR_SIDE + 4;
  const width = box.width - QR_SIDE - PAD - 4;
  const wide = box.width - 2 * PAD;
  let y = box.y + PAD;
  const write = (text: string, face: Face, size: number, x = left, measure = width): void => {
    const lines = breakLines(toUnits(text, { face, size }, flow.fonts), { first: measure, rest: measure, spacing: 0 }, false);
    const pitch = size * 1.4;
    flow.content('P', () => {
      lines.forEach((line, index) => drawLine(flow, line, x, baselineOf(y + index * pitch, pitch, size)));
    });
    y += lines.length * pitch;
  };
  write(view.meetingName ?? view.community, 'body', 9, box.x + PAD, wide);
  y += 12;
  write(card.name, 'hei', 16);
  write(card.role, 'body', 11);
  if (card.note !== undefined) write(card.note, 'body', 9);
  y = Math.max(y, box.y + QR_SIDE + PAD + 12);
  write(`${words.invitations.code}${words.colon}${card.code}`, 'hei', 13, box.x + PAD, wide);
  write(view.instructions === '' ? words.invitations.keep : view.instructions, 'body', 8.5, box.x + PAD, wide);
}
