/** Puts one line on the page, each piece exactly where the line breaker placed it. */
import type { Line } from './breakLines.ts';
import type { Flow } from './flow.ts';
import type { Unit } from './units.ts';

/** Share of the em above the baseline in Chinese fonts: the square of a character sits from −0.12 to 0.88. */
export const ASCENT = 0.88;

/** Baseline of type of `size` centred in a line that is `pitch` high and begins at `top`. */
export function baselineOf(top: number, pitch: number, size: number): number {
  return top + (pitch - size) / 2 + ASCENT * size;
}

/**
 * Draws the line with its left edge at `x`. Text is written with explicit distances instead of pdfkit's character
 * and word spacing: those stretch inside Latin words, and word spacing drops the spaces from the text layer.
 */
export function drawLine(flow: Flow, line: Line, x: number, baseline: number): void {
  let from = 0;
  let left = x;
  while (from < line.units.length) {
    const first = line.units[from];
    if (first === undefined) return;
    let to = from;
    let width = 0;
    const parts: { unit: Unit; gap: number }[] = [];
    for (; to < line.units.length; to += 1) {
      const unit = line.units[to];
      if (unit === undefined || unit.font !== first.font || unit.size !== first.size) break;
      const gap = line.gaps[to] ?? 0;
      parts.push({ unit, gap });
      width += unit.width + gap;
    }
    showText(flow, parts, left, baseline);
    left += width;
    from = to;
  }
}

/** One text object: glyphs as hexadecimal, and after each the distance to the next in thousandths of the size. */
function showText(flow: Flow, parts: readonly { unit: Unit; gap: number }[], x: number, baseline: number): void {
  const first = parts[0]?.unit;
  if (first === undefined) return;
  const font = flow.use(first.font);
  const { pdf } = flow;
  pdf.page.fonts[font.id] ??= font.ref();
  const array: string[] = [];
  let hex = '';
  for (const { unit, gap } of parts) {
    const [codes, positions] = font.encode(unit.text, unit.kind === 'word' ? ['pwid'] : undefined);
    codes.forEach((code, index) => {
      hex += code;
      const position = positions[index];
      const kern = position === undefined ? 0 : position.xAdvance - position.advanceWidth;
      const extra = kern + (index + 1 === codes.length ? (gap * 1000) / unit.size : 0);
      if (Math.abs(extra) > 0.01) {
        array.push(`<${hex}> ${number(-extra)}`);
        hex = '';
      }
    });
  }
  if (hex !== '') array.push(`<${hex}>`);
  // pdfkit's pages count from the top, so the text matrix turns the glyphs upright again.
  pdf.addContent(`BT 1 0 0 -1 ${number(x)} ${number(baseline)} Tm /${font.id} ${number(first.size)} Tf [${array.join(' ')}] TJ ET`);
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
