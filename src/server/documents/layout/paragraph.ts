/** Paragraphs, headings, items and titles: the running text of a document. */
import type { InlineText, TextBlock } from '#contract/views/documents.ts';
import { breakLines, naturalWidth, type Line } from './breakLines.ts';
import { baselineOf, drawLine } from './drawLine.ts';
import type { Face } from './fonts.ts';
import type { Flow } from './flow.ts';
import { characterPitch, textWidth } from './geometry.ts';
import { toUnits } from './units.ts';

export interface ParagraphOptions {
  /** Indent of the first line and of the others, in characters. */
  readonly indent?: number;
  readonly hang?: number;
  readonly face?: Face;
  readonly size?: number;
  readonly pitch?: number;
  readonly align?: 'justify' | 'left' | 'center' | 'right';
  /** Points that must stay free below the last line on the same page; the last two lines move on together with what follows. */
  readonly reserve?: number;
  /** Structure type: P, H1 … H4, Caption. */
  readonly tag?: string;
  /** Left and right of the text in points from the type area. */
  readonly inset?: { readonly left: number; readonly right: number };
}

/** Writes a paragraph, over as many pages as it takes. */
export function paragraph(flow: Flow, text: InlineText, options: ParagraphOptions = {}): void {
  const size = options.size ?? flow.page.size;
  const pitch = options.pitch ?? flow.page.pitch;
  const left = flow.page.left + (options.inset?.left ?? 0);
  const width = textWidth(flow.page) - (options.inset?.left ?? 0) - (options.inset?.right ?? 0);
  const em = size === flow.page.size ? characterPitch(flow.page) : size;
  const hang = (options.hang ?? 0) * em;
  const first = (options.indent ?? options.hang ?? 0) * em;
  const spacing = size === flow.page.size ? flow.page.spacing : 0;
  const justify = (options.align ?? 'justify') === 'justify';
  const units = toUnits(text, { face: options.face ?? 'body', size }, flow.fonts);
  const lines = breakLines(units, { first: width - first, rest: width - hang, spacing }, justify);
  const place = (line: Line, index: number): number => {
    const indent = index === 0 ? first : hang;
    const free = width - indent - naturalOf(line);
    return left + indent + (options.align === 'center' ? free / 2 : options.align === 'right' ? free : 0);
  };
  flow.group(options.tag ?? 'P', () => writeLines(flow, lines, { pitch, size, place, reserve: options.reserve ?? 0 }));
}

interface Setting {
  readonly pitch: number;
  readonly size: number;
  readonly place: (line: Line, index: number) => number;
  readonly reserve: number;
}

/** Draws lines page by page; each page's part is one marked piece of the open element. */
function writeLines(flow: Flow, lines: readonly Line[], setting: Setting): void {
  let from = 0;
  while (from < lines.length) {
    const count = linesHere(flow, lines.length - from, setting);
    if (count === 0) {
      flow.addPage();
      continue;
    }
    const part = lines.slice(from, from + count);
    const start = from;
    flow.piece(() => {
      part.forEach((line, index) => {
        drawLine(flow, line, setting.place(line, start + index), baselineOf(flow.y, setting.pitch, setting.size));
        flow.y += setting.pitch;
      });
    });
    from += count;
    if (from < lines.length) flow.addPage();
  }
}

/** How many of the remaining lines go on this page, given what must stay free after the last of them. */
function linesHere(flow: Flow, remaining: number, setting: Setting): number {
  const fitting = Math.floor(flow.room / setting.pitch);
  if (remaining * setting.pitch + setting.reserve <= flow.room) return remaining;
  if (fitting < remaining) return flow.isAtTop ? Math.max(1, fitting) : fitting;
  // Everything fits but not what follows: the last two lines go over with it, so that it never stands alone on a page.
  const kept = remaining - 2;
  return kept <= 0 ? (flow.isAtTop ? remaining : 0) : kept;
}

function naturalOf(line: Line): number {
  return line.units.reduce((sum, unit, index) => sum + unit.width + (line.gaps[index] ?? 0), 0);
}

/** Title in 小标宋, centred; a `\n` breaks it. A long title is broken into lines of like length, the upper ones longer. */
export function title(flow: Flow, text: string): void {
  const { titleSize: size, titlePitch: pitch } = flow.page;
  const width = textWidth(flow.page);
  flow.group('H1', () => {
    for (const part of text.split('\n')) {
      const units = toUnits(part, { face: 'title', size }, flow.fonts);
      const lines = breakEvenly(units, width);
      writeLines(flow, lines, { pitch, size, reserve: 0, place: (line) => flow.page.left + (width - naturalOf(line)) / 2 });
    }
  });
  if (flow.page.spacing !== 0) flow.toGrid();
}

/** Narrows the measure until one line more would be needed: lines of like length instead of a full one and a stub. */
function breakEvenly(units: ReturnType<typeof toUnits>, width: number): Line[] {
  const widest = breakLines(units, { first: width, rest: width, spacing: 0 }, false);
  if (widest.length === 1) return widest;
  let best = widest;
  for (let measure = width * 0.98; measure > naturalWidth(units, 0) / widest.length; measure -= width * 0.02) {
    const lines = breakLines(units, { first: measure, rest: measure, spacing: 0 }, false);
    if (lines.length > widest.length) break;
    best = lines;
  }
  return best;
}

/** Headings: 一、 in 黑体, （一） in 楷体, 1. and （1） as body. Kept with the next two lines. */
export function heading(flow: Flow, level: 1 | 2 | 3 | 4, text: string): void {
  flow.need(flow.page.pitch * 2);
  const face: Face = level === 1 ? 'hei' : level === 2 ? 'kai' : 'body';
  paragraph(flow, text, { indent: 2, face, tag: `H${level + 1}`, align: 'left' });
}

/** An ordinary paragraph: first line indented by two characters. */
export function body(flow: Flow, text: InlineText, reserve = 0): void {
  paragraph(flow, text, { indent: 2, reserve });
}

/** Points that must fit below a heading for `text` with `reserve` after it not to leave the heading alone. */
export function keptBodyHeight(flow: Flow, text: InlineText, reserve: number): number {
  const width = textWidth(flow.page);
  const first = width - 2 * characterPitch(flow.page);
  const lines = breakLines(toUnits(text, { face: 'body', size: flow.page.size }, flow.fonts), {
    first,
    rest: width,
    spacing: flow.page.spacing
  });
  return lines.length <= 2 ? lines.length * flow.page.pitch + reserve : (lines.length - 2) * flow.page.pitch;
}

/** 标签：text, the label in 黑体, following lines under the text. */
export function labelled(flow: Flow, label: string, text: string): void {
  const units = toUnits(label, { face: 'hei', size: flow.page.size }, flow.fonts);
  const em = characterPitch(flow.page);
  const hang = Math.ceil(naturalWidth(units, flow.page.spacing) / em) * em;
  const labelLine = breakLines(units, { first: hang + em, rest: hang + em, spacing: flow.page.spacing }, false)[0];
  const width = textWidth(flow.page) - hang;
  const lines = breakLines(toUnits(text, { face: 'body', size: flow.page.size }, flow.fonts), {
    first: width,
    rest: width,
    spacing: flow.page.spacing
  });
  flow.need(flow.page.pitch);
  flow.group('P', () => {
    const top = flow.y;
    if (labelLine !== undefined)
      flow.piece(() => drawLine(flow, labelLine, flow.page.left, baselineOf(top, flow.page.pitch, flow.page.size)));
    writeLines(flow, lines, { pitch: flow.page.pitch, size: flow.page.size, reserve: 0, place: () => flow.page.left + hang });
  });
}

/** Text blocks in their order; tables are drawn by `drawTable`, handed in to keep this file free of tables. */
export function blocks(flow: Flow, list: readonly TextBlock[], drawTable: (table: Extract<TextBlock, { kind: 'table' }>) => void): void {
  for (const block of list) {
    if (block.kind === 'heading') heading(flow, block.level, block.text);
    else if (block.kind === 'paragraph') body(flow, block.text);
    else if (block.kind === 'item') paragraph(flow, withMarker(block.marker, block.text), { indent: 2 });
    else drawTable(block);
  }
}

function withMarker(marker: string, text: InlineText): InlineText {
  return typeof text === 'string' ? `${marker}${text}` : [{ text: marker }, ...text];
}
