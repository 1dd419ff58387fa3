/** Page numbers of GB/T 9704: “— 1 —”, odd pages to the right, even pages to the left, one character in from the edge. */
import { breakLines } from './breakLines.ts';
import { drawLine } from './drawLine.ts';
import type { Flow } from './flow.ts';
import { MM } from './geometry.ts';
import { toUnits } from './units.ts';

/** 4号, 14 pt. */
const SIZE = 14;

/** Writes the numbers on all pages, 7 mm below the type area. Source: GB/T 9704—2012 [P31], 7 mm [GK]; SPEC DC4. */
export function pageNumbers(flow: Flow): void {
  const { start, count } = flow.pdf.bufferedPageRange();
  const { page } = flow;
  for (let index = 0; index < count; index += 1) {
    flow.pdf.switchToPage(start + index);
    const number = index + 1;
    const units = toUnits(`— ${number} —`, { face: 'body', size: SIZE }, flow.fonts);
    const line = breakLines(units, { first: page.width, rest: page.width, spacing: 0 }, false)[0];
    if (line === undefined) continue;
    const isOdd = number % 2 === 1;
    const x = isOdd ? page.width - page.right - SIZE - line.width : page.left + SIZE;
    flow.artifact(() => drawLine(flow, line, x, flow.bottom + 7 * MM + SIZE * 0.5));
  }
}
