/** Tables with ruled cells: equal heights in a row, the head repeated on every page, long cells cut across pages. */
import { breakLines, type Line } from './breakLines.ts';
import { baselineOf, drawLine } from './drawLine.ts';
import type { Flow } from './flow.ts';
import { textWidth } from './geometry.ts';
import { toUnits } from './units.ts';

export type Align = 'left' | 'center' | 'right';

export interface Column {
  readonly head: string;
  /** Relative width. */
  readonly width: number;
  readonly align?: Align;
}

export interface TableOptions {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly size?: number;
  readonly pitch?: number;
  /** Least height of a row, for cells that are filled in by hand. */
  readonly minRowHeight?: number;
  /** Printed above, in 黑体. */
  readonly caption?: string;
  /** First cell of each row names the row. */
  readonly rowHeads?: boolean;
  /** A form of labels and values: what stands as head is its first row. */
  readonly isForm?: boolean;
}

interface Cell {
  readonly lines: readonly Line[];
  readonly align: Align;
}
interface Row {
  readonly cells: readonly Cell[];
  readonly height: number;
  readonly isHead: boolean;
}
interface Grid {
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  readonly size: number;
  readonly pitch: number;
  readonly rowHeads: boolean;
}

const PAD_X = 4;
const PAD_Y = 4;
const RULE = 0.5;
/** A table up to this part of a page is not divided. */
const KEEP_SHARE = 0.25;

/** Draws the table from the current line on and leaves the flow below it. */
export function table(flow: Flow, options: TableOptions): void {
  const grid = gridOf(flow, options);
  const head = layRow(
    flow,
    grid,
    options,
    options.columns.map((column) => column.head),
    options.isForm !== true
  );
  const rows = options.rows.map((cells) => layRow(flow, grid, options, cells, false));
  const captionHeight = options.caption === undefined ? 0 : grid.pitch * 1.5;
  const whole = captionHeight + head.height + rows.reduce((sum, row) => sum + row.height, 0);
  const least = captionHeight + head.height + (rows[0]?.height ?? 0);
  const page = flow.bottom - flow.page.top;
  flow.need(whole <= page * KEEP_SHARE ? whole : Math.min(least, page));
  flow.group('Table', () => {
    if (options.caption !== undefined) drawCaption(flow, options.caption, grid);
    drawRow(flow, grid, head);
    for (const row of rows) {
      for (const part of splitRow(flow, grid, row, head.height)) {
        if (part.height > flow.room) {
          flow.addPage();
          if (options.isForm !== true) {
            flow.artifact(() => drawCells(flow, grid, head));
            flow.y += head.height;
          }
        }
        drawRow(flow, grid, part);
      }
    }
  });
}

/** Points that must fit below a heading so that it is not parted from its table. */
export function keptHeight(flow: Flow, options: TableOptions): number {
  const whole = tableHeight(flow, options);
  const head = tableHeight(flow, { ...options, rows: options.rows.slice(0, 1) });
  return whole <= (flow.bottom - flow.page.top) * KEEP_SHARE ? whole : head;
}

/** Height of all rows with the head, for keeping a small table together. */
export function tableHeight(flow: Flow, options: TableOptions): number {
  const grid = gridOf(flow, options);
  const texts = [options.columns.map((column) => column.head), ...options.rows];
  return texts.reduce(
    (sum, cells, index) => sum + layRow(flow, grid, options, cells, index === 0 && options.isForm !== true).height,
    options.caption === undefined ? 0 : grid.pitch * 1.5
  );
}

function gridOf(flow: Flow, options: TableOptions): Grid {
  const total = options.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = options.columns.map((column) => (column.width / total) * textWidth(flow.page));
  const lefts = widths.map((_, index) => flow.page.left + widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  const size = options.size ?? 12;
  return { lefts, widths, size, pitch: options.pitch ?? size * 1.5, rowHeads: options.rowHeads ?? false };
}

function layRow(flow: Flow, grid: Grid, options: TableOptions, texts: readonly string[], isHead: boolean): Row {
  const cells = options.columns.map((column, index): Cell => {
    const align = isHead ? 'center' : (column.align ?? 'left');
    const width = Math.max(grid.size, (grid.widths[index] ?? 0) - 2 * PAD_X);
    const units = toUnits(texts[index] ?? '', { face: isHead ? 'hei' : 'body', size: grid.size }, flow.fonts);
    // Narrow columns stay ragged: a date of six pieces pulled over a line is harder to read than an uneven edge.
    return { lines: breakLines(units, { first: width, rest: width, spacing: 0 }, align === 'left' && width > grid.size * 12), align };
  });
  const lines = Math.max(...cells.map((cell) => cell.lines.length));
  return { cells, height: Math.max(lines * grid.pitch + 2 * PAD_Y, isHead ? 0 : (options.minRowHeight ?? 0)), isHead };
}

/** A row higher than a page is printed as several rows. */
function splitRow(flow: Flow, grid: Grid, row: Row, headHeight: number): Row[] {
  const full = flow.bottom - flow.page.top - headHeight;
  if (row.height <= full) return [row];
  const perPart = Math.max(1, Math.floor((full - 2 * PAD_Y) / grid.pitch));
  const count = Math.ceil(Math.max(...row.cells.map((cell) => cell.lines.length)) / perPart);
  return Array.from({ length: count }, (_, index) => {
    const cells = row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(index * perPart, (index + 1) * perPart) }));
    return { cells, isHead: row.isHead, height: Math.max(...cells.map((cell) => cell.lines.length)) * grid.pitch + 2 * PAD_Y };
  });
}

function drawCaption(flow: Flow, text: string, grid: Grid): void {
  const width = textWidth(flow.page);
  const units = toUnits(text, { face: 'hei', size: grid.size }, flow.fonts);
  const lines = breakLines(units, { first: width, rest: width, spacing: 0 }, false);
  flow.content('Caption', () => {
    for (const line of lines) {
      drawLine(flow, line, flow.page.left + (width - line.width) / 2, baselineOf(flow.y, grid.pitch * 1.5, grid.size));
      flow.y += grid.pitch * 1.5;
    }
  });
}

function drawRow(flow: Flow, grid: Grid, row: Row): void {
  const top = flow.y;
  flow.group('TR', () => {
    row.cells.forEach((cell, index) => {
      const isHead = row.isHead || (grid.rowHeads && index === 0);
      const scope = isHead ? { scope: row.isHead ? 'Column' : 'Row' } : {};
      flow.content(isHead ? 'TH' : 'TD', () => drawCell(flow, grid, cell, index, row.height), scope);
    });
  });
  flow.artifact(() => drawRules(flow, grid, top, row.height));
  flow.y = top + row.height;
}

/** The head on a further page: seen, but not read out again. */
function drawCells(flow: Flow, grid: Grid, row: Row): void {
  row.cells.forEach((cell, index) => drawCell(flow, grid, cell, index, row.height));
  drawRules(flow, grid, flow.y, row.height);
}

function drawCell(flow: Flow, grid: Grid, cell: Cell, index: number, height: number): void {
  const left = (grid.lefts[index] ?? 0) + PAD_X;
  const width = (grid.widths[index] ?? 0) - 2 * PAD_X;
  const top = flow.y + (height - cell.lines.length * grid.pitch) / 2;
  cell.lines.forEach((line, number) => {
    const free = width - line.width;
    const indent = cell.align === 'center' ? free / 2 : cell.align === 'right' ? free : 0;
    drawLine(flow, line, left + Math.max(0, indent), baselineOf(top + number * grid.pitch, grid.pitch, grid.size));
  });
}

function drawRules(flow: Flow, grid: Grid, top: number, height: number): void {
  const { pdf } = flow;
  pdf.lineWidth(RULE).strokeColor('black');
  grid.lefts.forEach((left, index) => pdf.rect(left, top, grid.widths[index] ?? 0, height));
  pdf.stroke();
}
