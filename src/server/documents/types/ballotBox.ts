/** One box of a ballot: a square to tick and its words, which go on below where they are longer than their place. */
import { breakLines } from '../layout/breakLines.ts';
import { baselineOf, drawLine } from '../layout/drawLine.ts';
import type { Flow } from '../layout/flow.ts';
import { toUnits } from '../layout/units.ts';

export interface BoxPlace {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** Of the box with its words. */
  readonly width: number;
  readonly size: number;
  readonly isMarked: boolean;
}
/** Between box and words, and the distance of their lines in sizes of type. */
const BOX_GAP = 6;
const LABEL_PITCH = 1.25;

/** A square to tick with its words beside it, over as many lines as they take. */
export function box(flow: Flow, label: string, { x, y, side, width, size, isMarked }: BoxPlace): void {
  const lines = labelLines(flow, label, width - side - BOX_GAP, size);
  flow.artifact(() => {
    flow.pdf
      .lineWidth(isMarked ? 0.8 : 1.2)
      .rect(x, y, side, side)
      .stroke('black');
    if (!isMarked) return;
    const [left, low] = [x + side * 0.2, y + side * 0.55];
    flow.pdf
      .lineWidth(1.4)
      .moveTo(left, low)
      .lineTo(x + side * 0.42, y + side * 0.8)
      .lineTo(x + side * 0.95, y + side * 0.05)
      .stroke('black');
  });
  flow.content('P', () =>
    lines.forEach((line, index) => drawLine(flow, line, x + side + BOX_GAP, baselineOf(y + index * size * LABEL_PITCH, side, size)))
  );
}

/** Points of a row of boxes: that of its longest words, with the distance to the next row. */
export function boxesHeight(
  flow: Flow,
  labels: readonly string[],
  { width, side, size }: { readonly width: number; readonly side: number; readonly size: number }
): number {
  const lines = Math.max(...labels.map((label) => labelLines(flow, label, width - side - BOX_GAP, size).length));
  return side + size * 0.9 + (lines - 1) * size * LABEL_PITCH;
}

function labelLines(flow: Flow, label: string, width: number, size: number) {
  return breakLines(toUnits(label, { face: 'hei', size }, flow.fonts), { first: width, rest: width, spacing: 0 }, false);
}
