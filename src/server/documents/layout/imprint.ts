/** How a paper is checked: on the last page QR, numbers, digest and short code; on the others the short code alone. */
import type { DocumentView } from '#contract/views/documents.ts';
import { instantText } from '../dates.ts';
import type { Words } from '../words/index.ts';
import { breakLines, type Line } from './breakLines.ts';
import { baselineOf, drawLine } from './drawLine.ts';
import type { Flow } from './flow.ts';
import { MM } from './geometry.ts';
import { qr } from './qr.ts';
import { toUnits } from './units.ts';

/** 20 mm: a module of some 0.5 mm for an address of 40 characters, which any phone reads. */
const QR_SIDE = 20 * MM;
const SIZE = 7.5;
const PITCH = 10.5;
/** Below the type area; ends 9 mm above the edge of the paper, where home printers still print. */
const TOP = 6 * MM;

/**
 * Stands in the bottom margin at the side away from the page number, so that it never costs a page nor a line of the
 * type area. Source: domain 2.10 (every PDF carries …) [D]; SPEC DC9.
 */
export function imprint(flow: Flow, view: DocumentView, words: Words): void {
  const { start, count } = flow.pdf.bufferedPageRange();
  for (let index = 0; index + 1 < count; index += 1) {
    flow.pdf.switchToPage(start + index);
    const line = single(flow, words.page(view.shortCode));
    const x = isOdd(index + 1) ? flow.page.left : flow.page.width - flow.page.right - line.width;
    flow.artifact(() => drawLine(flow, line, x, flow.bottom + TOP + PITCH));
  }
  flow.pdf.switchToPage(start + count - 1);
  fullBlock(flow, view, words, count);
}

function fullBlock(flow: Flow, view: DocumentView, words: Words, page: number): void {
  const top = flow.bottom + TOP;
  const right = flow.page.width - flow.page.right;
  const qrLeft = isOdd(page) ? flow.page.left : right - QR_SIDE;
  qr(flow, view.verifyUrl, { x: qrLeft, y: top, side: QR_SIDE, alt: words.imprint.qrAlt(view.shortCode, view.verifyUrl) });
  const lines = linesOf(view, words).map((text) => single(flow, text));
  const first = top + (QR_SIDE - lines.length * PITCH) / 2;
  flow.content('P', () => {
    lines.forEach((line, index) => {
      const x = isOdd(page) ? qrLeft + QR_SIDE + 4 : qrLeft - 4 - line.width;
      drawLine(flow, line, x, baselineOf(first + index * PITCH, PITCH, SIZE));
    });
  });
}

function isOdd(page: number): boolean {
  return page % 2 === 1;
}

function single(flow: Flow, text: string): Line {
  const all = flow.page.width * 2;
  const line = breakLines(toUnits(text, { face: 'body', size: SIZE }, flow.fonts), { first: all, rest: all, spacing: 0 }, false)[0];
  return line ?? { units: [], gaps: [], width: 0 };
}

function linesOf(view: DocumentView, words: Words): string[] {
  const w = words.imprint;
  const numbers = [
    view.docNumber === undefined ? undefined : `${w.docNumber}${view.docNumber}`,
    view.matterNumber === undefined ? undefined : `${w.matterNumber}${view.matterNumber}`,
    view.version === undefined ? undefined : w.version(view.version)
  ].filter((part) => part !== undefined);
  return [
    ...(numbers.length === 0 ? [] : [numbers.join('　')]),
    `${w.issuedAt}${instantText(view.issuedAt, view.zone, view.lang)}${words.paren(w.zone(view.zone))}`,
    `${w.shortCode}${view.shortCode}　${view.verifyUrl}`,
    `SHA-256 ${view.viewHash}`,
    w.howToVerify
  ];
}
