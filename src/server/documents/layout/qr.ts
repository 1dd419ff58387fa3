/** A QR code drawn as vectors, so that it stays sharp at any size. */
import { encode } from 'uqr';
import type { Flow } from './flow.ts';

/** Quiet zone in modules on each side. Source: ISO/IEC 18004 [GK]. */
const QUIET = 4;

/** Draws the code of `text` into the square at (`x`, `y`), quiet zone included, tagged as a figure with `alt`. */
export function qr(flow: Flow, text: string, box: { x: number; y: number; side: number; alt: string }): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const module = box.side / (size + 2 * QUIET);
  const left = box.x + QUIET * module;
  const top = box.y + QUIET * module;
  flow.content(
    'Figure',
    () => {
      data.forEach((row, y) => {
        for (const [from, to] of darkRuns(row)) flow.pdf.rect(left + from * module, top + y * module, (to - from) * module, module);
      });
      flow.pdf.fill('black');
    },
    { alt: box.alt, bbox: [box.x, box.y, box.x + box.side, box.y + box.side] }
  );
}

/** Runs of dark modules of one row; one rectangle each leaves no hairlines between neighbours. */
function darkRuns(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last !== undefined && last[1] === x) last[1] = x + 1;
    else runs.push([x, x + 1]);
  });
  return runs;
}
