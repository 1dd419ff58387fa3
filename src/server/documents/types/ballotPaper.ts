/** 表决票: one printed ballot for one right, with its number, its code, the boxes, what makes it void, and where it is handed in. */
import type { BallotPaperView, PrintedBallot } from '#contract/views/paperDocuments.ts';
import { amountText, endText, instantText } from '../dates.ts';
import { breakLines } from '../layout/breakLines.ts';
import { baselineOf, drawLine } from '../layout/drawLine.ts';
import type { Face } from '../layout/fonts.ts';
import type { Flow } from '../layout/flow.ts';
import { MM, textWidth } from '../layout/geometry.ts';
import { paragraph } from '../layout/paragraph.ts';
import { qr } from '../layout/qr.ts';
import { toUnits } from '../layout/units.ts';
import { paperWords, type PaperWords } from '../words/paperVote.ts';
import { box, boxesHeight } from './ballotBox.ts';
import { rule } from './frame.ts';

/** Sizes of type of the two editions. Large print is at least 22 pt where a voter must read and mark. Source: domain 2.10, 2.12 [D]. */
interface Sizes {
  readonly title: number;
  readonly body: number;
  readonly small: number;
  readonly box: number;
  readonly boxLabel: number;
  readonly qr: number;
}
const SIZES: Readonly<Record<BallotPaperView['size'], Sizes>> = {
  NORMAL: { title: 20, body: 12, small: 9.5, box: 7 * MM, boxLabel: 16, qr: 36 * MM },
  LARGE: { title: 30, body: 22, small: 22, box: 13 * MM, boxLabel: 30, qr: 42 * MM }
};

interface Setting {
  readonly view: BallotPaperView;
  readonly sizes: Sizes;
  readonly w: PaperWords;
}

/** Every ballot begins on a page of its own. Source: domain 2.10 表决票, [P15]; SPEC PP17. */
export function ballotPaper(flow: Flow, view: BallotPaperView): void {
  const setting = { view, sizes: SIZES[view.size], w: paperWords(view.lang) };
  const first: number[] = [];
  view.ballots.forEach((ballot, index) => {
    if (index > 0) flow.addPage();
    first.push(flow.pageCount - 1);
    drawBallot(flow, ballot, setting);
  });
  view.ballots.forEach((ballot, index) =>
    numberSheets(flow, ballot, { from: first[index]!, to: first[index + 1] ?? flow.pageCount }, setting)
  );
}

/** At the foot of every sheet: a ballot of several sheets must not come apart. */
function numberSheets(flow: Flow, { serial }: PrintedBallot, sheets: { from: number; to: number }, { w }: Setting): void {
  const { start } = flow.pdf.bufferedPageRange();
  for (let index = sheets.from; index < sheets.to; index += 1) {
    flow.pdf.switchToPage(start + index);
    const said = w.sheet(serial, index - sheets.from + 1, sheets.to - sheets.from);
    const line = breakLines(toUnits(said, { face: 'body', size: 9 }, flow.fonts), { first: 1_000, rest: 1_000, spacing: 0 }, false)[0];
    if (line) flow.artifact(() => drawLine(flow, line, flow.page.width - flow.page.right - line.width, flow.bottom + 6 * MM));
  }
}

function drawBallot(flow: Flow, ballot: PrintedBallot, setting: Setting): void {
  const { view, sizes, w } = setting;
  text(
    flow,
    `${view.community}　${w.number(ballot.serial)}${ballot.replacesSerial === undefined ? '' : `（${w.replaces(ballot.replacesSerial)}）`}`,
    sizes.body,
    {
      face: 'hei',
      align: 'right'
    }
  );
  text(flow, view.title, sizes.title, { face: 'title', align: 'center', tag: 'H1', pitch: sizes.title * 1.5 });
  flow.y += sizes.body * 0.4;
  head(flow, ballot, setting);
  section(flow, w.ballot.matter, sizes);
  text(flow, view.matter.title, sizes.body, { face: 'bold' });
  text(flow, view.matter.summary, sizes.body);
  text(flow, w.ballot.fullText(view.matter.textHash), sizes.small);
  // Question, boxes and signature stay on one page, where they fit on one: the list of a large election goes on over pages.
  const height = opinionHeight(flow, setting);
  if (height <= flow.bottom - flow.page.top) flow.need(height);
  section(flow, w.ballot.opinion, sizes);
  boxes(flow, setting);
  signing(flow, setting);
  section(flow, w.ballot.voidHead, sizes);
  for (const line of [w.ballot.voidItems, w.ballot.voidBallots, w.ballot.basis]) text(flow, line, sizes.small);
  section(flow, w.ballot.proxyHead, sizes);
  text(flow, w.ballot.proxyText(view.proxyLimit), sizes.small, { pitch: sizes.small * 1.8 });
  foot(flow, setting);
}

/** Whose ballot it is, with the code at the right. */
function head(flow: Flow, ballot: PrintedBallot, { view, sizes, w }: Setting): void {
  const top = flow.y;
  const side = sizes.qr;
  const right = flow.page.width - flow.page.right;
  const inset = { left: 0, right: side + 6 * MM };
  const lang = view.lang;
  const line = (label: string, value: string) =>
    text(flow, [{ text: `${label}：`, bold: true }, { text: value }], sizes.body, { inset, pitch: sizes.body * 1.7 });
  const page = flow.pageCount;
  const below = codeBeside(flow, ballot, { x: right - side, y: top, side }, { view, sizes, w });
  flow.y = top;
  line(w.ballot.owner, ballot.owner);
  line(w.ballot.units, ballot.units.map((unit) => unit.place).join('、'));
  line(w.ballot.area, amountText(ballot.areaCenti, 'area'));
  line(w.ballot.weight, w.ballot.weightOf(ballot.units.length));
  line(w.ballot.opens, instantText(view.matter.window.from, view.zone, lang));
  line(w.ballot.deadline, endText(view.matter.window.to, view.zone, lang));
  line(w.ballot.handIn, ballot.handIn);
  if (flow.pageCount === page) flow.y = Math.max(below, flow.y);
}

/** The code with what it opens and its characters below it; answers where it ends. */
function codeBeside(flow: Flow, ballot: PrintedBallot, at: { x: number; y: number; side: number }, { view, sizes, w }: Setting): number {
  qr(flow, ballot.url, { ...at, alt: `${w.number(ballot.serial)} ${ballot.url}` });
  const said = view.takesPhoneBallots ? w.ballot.scan : w.ballot.scanPaper;
  const small = Math.min(sizes.small, 11);
  let y = at.y + at.side + 1;
  for (const [content, face] of [
    [said, 'hei'],
    [spaced(ballot.code), 'body']
  ] as const) {
    y += captionLine(flow, content, { x: at.x, y, width: at.side, size: small, face });
  }
  return y;
}

/** `abcde fghij …`: in groups, for those who type it. */
function spaced(code: string): string {
  return code.replace(/(.{5})(?=.)/g, '$1 ');
}

/** Centred lines below the code; answers their height. */
function captionLine(flow: Flow, content: string, at: { x: number; y: number; width: number; size: number; face: Face }): number {
  const { x, y, width, size, face } = at;
  const lines = breakLines(toUnits(content, { face, size }, flow.fonts), { first: width, rest: width, spacing: 0 }, false);
  flow.content('P', () => {
    lines.forEach((line, index) =>
      drawLine(flow, line, x + (width - line.width) / 2, baselineOf(y + index * size * 1.3, size * 1.3, size))
    );
  });
  return lines.length * size * 1.3;
}

/** The boxes: squares to tick, each with its words, and an example that is marked and struck through as such. */
function boxes(flow: Flow, { view, sizes, w }: Setting): void {
  const how = view.marksMax > 1 ? w.ballot.markMany(view.marksMax) : w.ballot.markOne;
  text(flow, view.seats === undefined ? how : `${w.ballot.seats(view.seats)}${view.lang === 'en' ? ' ' : ''}${how}`, sizes.body, {
    face: 'bold'
  });
  example(flow, { view, sizes, w });
  const columns = columnsOf(view);
  const width = textWidth(flow.page) / columns;
  for (let from = 0; from < view.boxes.length; from += columns) {
    const row = view.boxes.slice(from, from + columns);
    const height = boxesHeight(flow, row, { width, side: sizes.box, size: sizes.boxLabel });
    flow.need(height);
    row.forEach((label, column) => {
      const place = { x: flow.page.left + column * width, y: flow.y, side: sizes.box, width };
      box(flow, label, { ...place, size: sizes.boxLabel, isMarked: false });
    });
    flow.y += height;
  }
}

/** Lines of one column that a page holds beside everything else. */
const ONE_COLUMN_MAX = 14;

/** Short words stand beside each other, names in two columns; in large print each has its line. */
function columnsOf({ size, boxes }: BallotPaperView): number {
  const longest = Math.max(0, ...boxes.map((label) => [...label].length));
  if (size === 'LARGE' || (longest > 15 && boxes.length <= ONE_COLUMN_MAX)) return 1;
  return longest > 8 ? 2 : Math.min(4, boxes.length);
}

function opinionHeight(flow: Flow, { view, sizes }: Setting): number {
  const columns = columnsOf(view);
  const width = textWidth(flow.page) / columns;
  let rows = 0;
  for (let from = 0; from < view.boxes.length; from += columns)
    rows += boxesHeight(flow, view.boxes.slice(from, from + columns), { width, side: sizes.box, size: sizes.boxLabel });
  return sizes.body * 8.5 + rows + signHeight(view.size, sizes);
}

/** In large print the day has a line of its own. */
function signHeight(size: BallotPaperView['size'], sizes: Sizes): number {
  return sizes.body * 2.6 * (size === 'LARGE' ? 2 : 1) + sizes.small * 1.5;
}

/** `填写示例`: a ticked box in a frame of its own, and no choice beside it, so that it neither is taken for the ballot nor suggests one. */
function example(flow: Flow, { sizes, w }: Setting): void {
  const side = Math.min(sizes.body, 16);
  const height = side * 1.9;
  flow.need(height + 4);
  const top = flow.y + 2;
  flow.artifact(() =>
    flow.pdf.lineWidth(0.4).dash(2, { space: 2 }).rect(flow.page.left, top, textWidth(flow.page), height).stroke('black').undash()
  );
  captionLeft(flow, `${w.ballot.example}：`, flow.page.left + 6, top, side, height);
  const x = flow.page.left + side * 7;
  const width = textWidth(flow.page) - side * 7;
  box(flow, w.ballot.exampleLabel, { x, y: top + (height - side) / 2, side, width, size: side, isMarked: true });
  flow.y = top + height + sizes.body;
}

/** One line in 黑体; answers its width. */
function captionLeft(flow: Flow, content: string, x: number, y: number, size: number, height: number): number {
  const line = breakLines(toUnits(content, { face: 'hei', size }, flow.fonts), { first: 1_000, rest: 1_000, spacing: 0 }, false)[0];
  if (line) flow.content('P', () => drawLine(flow, line, x, baselineOf(y, height, size)));
  return line?.width ?? 0;
}

/** Name and day by hand, directly below the boxes: a ballot without a signature is void. */
function signing(flow: Flow, { view, sizes, w }: Setting): void {
  const height = sizes.body * 2.6;
  const isLarge = view.size === 'LARGE';
  flow.need(signHeight(view.size, sizes));
  const top = flow.y;
  const { left } = flow.page;
  const width = textWidth(flow.page);
  const from =
    left + captionLeft(flow, view.lang === 'en' ? `${w.ballot.sign}: ` : `${w.ballot.sign}：`, left, top, sizes.body, height) + 4;
  const to = left + width * (isLarge ? 1 : 0.55);
  if (isLarge) captionLeft(flow, w.ballot.date, left, top + height, sizes.body, height);
  else captionLeft(flow, w.ballot.date, left + width * 0.58, top, sizes.body, height);
  const baseline = baselineOf(top, height, sizes.body) + 4;
  flow.artifact(() => flow.pdf.lineWidth(0.7).moveTo(from, baseline).lineTo(to, baseline).stroke('black'));
  flow.y = top + height * (isLarge ? 2 : 1);
  text(flow, w.ballot.signCompany, sizes.small);
}

function foot(flow: Flow, { view, sizes, w }: Setting): void {
  flow.y += 4;
  flow.need(sizes.small * 6);
  rule(flow);
  flow.y += 4;
  const { channel, lang } = view;
  const gap = lang === 'en' ? ' ' : '';
  const said = channel.isOfficial ? w.ballot.official(channel.basis) : w.ballot.notOfficial;
  text(
    flow,
    view.takesPhoneBallots ? `${w.ballot.once[view.duplicatePolicy]}${gap}${w.ballot.keep}` : `${w.ballot.paperOnly}${gap}${w.ballot.keep}`,
    sizes.small
  );
  text(flow, said, sizes.small);
  if (view.contact !== '') text(flow, `${w.ballot.contact}：${view.contact}`, sizes.small);
}

function section(flow: Flow, content: string, sizes: Sizes): void {
  flow.need(sizes.body * 4);
  flow.y += sizes.body * 0.4;
  text(flow, content, sizes.body, { face: 'hei', tag: 'H2' });
}

type TextOptions = Parameters<typeof paragraph>[2];

function text(flow: Flow, content: Parameters<typeof paragraph>[1], size: number, options: TextOptions = {}): void {
  paragraph(flow, content, { size, pitch: size * 1.5, align: 'left', ...options });
}
