/** What most documents share: the title with its number at the top, annexes, name and date at the end. */
import type { DocumentView, TextBlock } from '#contract/views/documents.ts';
import { dateText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { textWidth } from '../layout/geometry.ts';
import { blocks, body, heading, keptBodyHeight, paragraph, title } from '../layout/paragraph.ts';
import { signature, signatureHeight, signLines, signLinesHeight } from '../layout/signature.ts';
import { table } from '../layout/table.ts';
import type { Words } from '../words/index.ts';

/** Title, document number below it, one blank line. */
export function opening(flow: Flow, view: DocumentView): void {
  title(flow, view.title);
  if (view.docNumber !== undefined) paragraph(flow, view.docNumber, { align: 'center' });
  flow.skip(1);
}

/** Points that name and date take; the last paragraph reserves them so that they never stand alone on a page. */
export function closingHeight(flow: Flow, view: DocumentView): number {
  return signatureHeight(flow, view.issuer);
}

/** Name of the issuing body and the day of issue. */
export function closing(flow: Flow, view: DocumentView): void {
  signature(flow, view.issuer, dateText(view.issuedAt, view.zone, view.lang));
}

/** 签字： and the lines to sign on, kept together. */
export function signatures(flow: Flow, roles: readonly string[], words: Words): void {
  flow.need(signLinesHeight(flow, roles));
  paragraph(flow, `${words.meeting.sign}${words.colon.trimEnd()}`, { face: 'hei', align: 'left' });
  signLines(flow, roles, words.colon);
}

/** Numbers the sections 一、二、三 as they are written, so that a section without content leaves no gap. */
export class Sections {
  #count = 0;
  readonly #flow: Flow;
  readonly #words: Words;

  constructor(flow: Flow, words: Words) {
    this.#flow = flow;
    this.#words = words;
  }

  /** Heading and paragraph that end the text, with `reserve` points for what follows. */
  last(head: string, text: string, reserve: number): void {
    this.next(head, keptBodyHeight(this.#flow, text, reserve));
    body(this.#flow, text, reserve);
  }

  /** The next heading of the first level; `following` points must fit below it on the same page, e.g. a table. */
  next(text: string, following = 0): void {
    this.#flow.need(this.#flow.page.pitch + following);
    heading(this.#flow, 1, this.#words.section(this.#count, text));
    this.#count += 1;
  }
}

/** Numbered items 1. 2. 3. as paragraphs; `reserve` belongs to the last. */
export function numberedItems(flow: Flow, items: readonly string[], words: Words, reserve = 0): void {
  items.forEach((item, index) =>
    body(flow, items.length === 1 ? item : `${words.numbered(index)}${item}`, index + 1 === items.length ? reserve : 0)
  );
}

/** Blocks of a posted or adopted text with its tables. */
export function textBlocks(flow: Flow, list: readonly TextBlock[]): void {
  blocks(flow, list, ({ head, rows, widths }) => {
    table(flow, { columns: head.map((text, index) => ({ head: text, width: widths?.[index] ?? 1 })), rows });
    flow.toGrid();
  });
}

/** 附件：1. … below the text, two characters in, no full stop. Source: GB/T 9704—2012 [P31]. */
export function annexNote(flow: Flow, annexes: readonly string[], words: Words): void {
  if (annexes.length === 0) return;
  flow.need(flow.page.pitch * 2);
  flow.skip(1);
  annexes.forEach((annex, index) => {
    const label = index === 0 ? words.annexes : '';
    const number = annexes.length === 1 ? '' : words.numbered(index);
    paragraph(flow, `${label}${number}${annex}`, { indent: index === 0 ? 2 : 5, hang: 5, align: 'left' });
  });
}

/** Points that the annex note takes, one line for each. */
export function annexHeight(flow: Flow, annexes: readonly string[]): number {
  return annexes.length === 0 ? 0 : flow.page.pitch * (annexes.length + 1);
}

/** An annex begins on a page of its own: its number at the left in 黑体, its title centred. */
export function annexPage(flow: Flow, label: string, name: string, list: readonly TextBlock[]): void {
  flow.addPage();
  paragraph(flow, label, { face: 'hei', align: 'left' });
  flow.skip(1);
  title(flow, name);
  textBlocks(flow, list);
}

/** A rule across the type area. */
export function rule(flow: Flow): void {
  const { left } = flow.page;
  flow.artifact(() => {
    flow.pdf
      .lineWidth(0.5)
      .moveTo(left, flow.y)
      .lineTo(left + textWidth(flow.page), flow.y)
      .stroke('black');
  });
}

/** Adds a full stop where the text has none. */
export function ended(text: string, words: Words): string {
  return /[。！？.!?]$/.test(text) ? text : `${text}${words.stop.trimEnd()}`;
}
