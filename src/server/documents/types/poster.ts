/** Poster for the wall: large print, a few facts, one big QR, and the way for people without a phone. */
import type { PosterView } from '#contract/views/documents.ts';
import { breakLines } from '../layout/breakLines.ts';
import { baselineOf, drawLine } from '../layout/drawLine.ts';
import type { Flow } from '../layout/flow.ts';
import { MM, textWidth } from '../layout/geometry.ts';
import { paragraph, title } from '../layout/paragraph.ts';
import { qr } from '../layout/qr.ts';
import { toUnits } from '../layout/units.ts';
import type { Words } from '../words/index.ts';

const QR_SIDE = 76 * MM;
const BODY = 24;
const PITCH = 36;

/** Body at least 22 pt throughout; only the verification line is smaller. Source: domain 2.10 [D]; SPEC DC8. */
export function poster(flow: Flow, view: PosterView, words: Words): void {
  heading(flow, view);
  title(flow, view.title);
  flow.skip(0.4);
  for (const line of view.lines) paragraph(flow, line, { size: BODY, pitch: PITCH, align: 'center' });
  flow.skip(0.3);
  facts(flow, view);
  foot(flow, view, words);
}

/** What kind of notice it is, white on black, so that it is seen from across the lobby. */
function heading(flow: Flow, view: PosterView): void {
  const size = 34;
  const height = 58;
  const units = toUnits(view.kindLabel, { face: 'hei', size }, flow.fonts);
  const width = textWidth(flow.page);
  const line = breakLines(units, { first: width, rest: width, spacing: 6 }, false)[0];
  if (line === undefined) return;
  flow.content('P', () => {
    flow.pdf.rect(flow.page.left, flow.y, width, height).fill('black');
    flow.pdf.fillColor('white');
    drawLine(flow, line, flow.page.left + (width - line.width) / 2, baselineOf(flow.y, height, size));
    flow.pdf.fillColor('black');
  });
  flow.y += height + 18;
}

/** Label in 黑体 at the left, its value hanging beside it. */
function facts(flow: Flow, view: PosterView): void {
  const widest = Math.max(0, ...view.facts.map(({ label }) => label.length));
  for (const { label, value } of view.facts) {
    const units = toUnits(label, { face: 'hei', size: BODY }, flow.fonts);
    const line = breakLines(units, { first: textWidth(flow.page), rest: textWidth(flow.page), spacing: 0 }, false)[0];
    flow.need(PITCH);
    const top = flow.y;
    if (line !== undefined) flow.content('P', () => drawLine(flow, line, flow.page.left, baselineOf(top, PITCH, BODY)));
    const left = Math.max(Math.min(widest, 6) * BODY, line?.width ?? 0) + BODY * 0.6;
    paragraph(flow, value, { size: BODY, pitch: PITCH, align: 'left', inset: { left, right: 0 } });
  }
}

/** The code at the bottom left, what it opens and the other way beside it, the issuing body below. */
function foot(flow: Flow, view: PosterView, words: Words): void {
  const small = 12;
  const height = QR_SIDE + small * 3.4;
  flow.need(height);
  const top = flow.bottom - height;
  flow.artifact(() => {
    flow.pdf
      .lineWidth(1.2)
      .moveTo(flow.page.left, top - 4)
      .lineTo(flow.page.width - flow.page.right, top - 4)
      .stroke('black');
  });
  const alt = view.qrUrl === undefined ? words.imprint.qrAlt(view.shortCode, view.verifyUrl) : `${view.callToAction} ${view.qrUrl}`;
  qr(flow, view.qrUrl ?? view.verifyUrl, { x: flow.page.left - 8, y: top, side: QR_SIDE, alt });
  const inset = { left: QR_SIDE + 4, right: 0 };
  flow.y = top + 12;
  paragraph(flow, view.callToAction, { size: 26, pitch: 38, face: 'hei', align: 'left', inset });
  paragraph(flow, view.otherWay, { size: 22, pitch: 32, align: 'left', inset });
  flow.y = flow.bottom - small * 3;
  const numbers = [view.issuer.name, view.docNumber].filter((part) => part !== undefined).join('　');
  for (const line of [numbers, `${words.page(view.shortCode)}　${view.verifyUrl}`])
    paragraph(flow, line, { size: small, pitch: small * 1.5, align: 'left' });
}
