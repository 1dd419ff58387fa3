/** The page under the pen: a tagged PDF, the place of the next line, new pages up to the limit. */
import PDFDocument from 'pdfkit';
import type { DocumentLimits } from '../limits.ts';
import { DocumentRefused } from '../refusals.ts';
import type { FontSet, NamedFont } from './fonts.ts';
import type { PageGeometry } from './geometry.ts';

/** What pdfkit 0.20 has and its types (0.17) do not know. Remove when @types/pdfkit follows. */
export interface EncodedText {
  encode(text: string, features?: string[]): [string[], { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number }[]];
}
export type Pdf = PDFKit.PDFDocument & {
  _font: EncodedText & { id: string; ref(): unknown };
  page: { fonts: Record<string, unknown> };
  addContent(text: string): Pdf;
};
export type StructElement = PDFKit.PDFStructureElement;

export interface FlowOptions {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly lang: string;
  readonly createdAt: number;
  readonly fonts: FontSet;
  readonly page: PageGeometry;
  readonly limits: DocumentLimits;
}

/** One document being written from top to bottom. */
export class Flow {
  readonly pdf: Pdf;
  readonly fonts: FontSet;
  readonly page: PageGeometry;
  /** Top of the next line, points from the upper edge of the paper. */
  y: number;
  pageCount = 0;
  readonly #limits: DocumentLimits;
  readonly #root: StructElement;
  readonly #registered = new Set<string>();
  readonly #parents: StructElement[];

  constructor(options: FlowOptions) {
    this.fonts = options.fonts;
    this.page = options.page;
    this.#limits = options.limits;
    this.pdf = openPdf(options);
    this.#root = this.pdf.struct('Document', {});
    this.pdf.addStructure(this.#root);
    this.#parents = [this.#root];
    this.y = options.page.top;
    this.addPage();
  }

  /** Bottom of the type area. */
  get bottom(): number {
    return this.page.height - this.page.bottom;
  }

  /** Points left on this page. */
  get room(): number {
    return this.bottom - this.y + 0.01;
  }

  /** True while nothing was written on this page. */
  get isAtTop(): boolean {
    return this.y <= this.page.top + 0.01;
  }

  /** Starts the next page. Refuses `document.too-many-pages`. */
  addPage(): void {
    if (this.pageCount >= this.#limits.pages) throw new DocumentRefused('document.too-many-pages', { pages: this.#limits.pages }, 'DC7');
    this.pdf.addPage();
    this.pageCount += 1;
    this.y = this.page.top;
  }

  /** Starts a new page unless `height` points are left (or nothing is on this one yet). */
  need(height: number): void {
    if (height > this.room && !this.isAtTop) this.addPage();
  }

  /** Moves down by `lines` lines of body type. */
  skip(lines: number): void {
    this.y += lines * this.page.pitch;
  }

  /** Moves to the next line of the grid, after a table or a picture has left it. */
  toGrid(): void {
    const lines = Math.ceil((this.y - this.page.top) / this.page.pitch - 0.001);
    this.y = this.page.top + lines * this.page.pitch;
  }

  /** A structure element around everything that `write` tags; for tables, lists and the like. */
  group(type: string, write: () => void, options: Record<string, unknown> = {}): void {
    const element = this.pdf.struct(type, options as PDFKit.Mixins.StructureElementOptions);
    this.#parent.add(element);
    this.#parents.push(element);
    write();
    this.#parents.pop();
    element.end();
  }

  /** One tagged piece of content; must not change the page. */
  content(type: string, draw: () => void, options: Record<string, unknown> = {}): void {
    this.group(type, () => this.piece(draw), options);
  }

  /** A further piece of content of the element that is open, e.g. the part of a paragraph on the next page. */
  piece(draw: () => void): void {
    this.#parent.add(draw);
  }

  /** What carries no meaning for a reader: rules, page numbers, repeated table heads. */
  artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Makes `font` the current one and returns it for encoding. */
  use(font: NamedFont): Pdf['_font'] {
    if (!this.#registered.has(font.name)) {
      this.pdf.registerFont(font.name, font.font as unknown as string);
      this.#registered.add(font.name);
    }
    this.pdf.font(font.name);
    return this.pdf._font;
  }

  /** Ends the structure and the file. */
  finish(): void {
    this.#root.end();
    this.pdf.end();
  }

  get #parent(): StructElement {
    return this.#parents.at(-1) ?? this.#root;
  }
}

/** PDF/A-2a with tags. The creation date is that of the journal entry, so the same view gives the same bytes. */
function openPdf(options: FlowOptions): Pdf {
  const body = options.fonts.fontFor('body', 0x56db);
  if (body === undefined) throw new Error('The body font has no Chinese characters.');
  return new PDFDocument({
    size: [options.page.width, options.page.height],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    font: body.font,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: options.lang,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    info: {
      Title: options.title,
      Author: options.author,
      Subject: options.subject,
      Keywords: options.keywords,
      Creator: 'Sifang',
      Producer: 'Sifang (pdfkit)',
      CreationDate: new Date(options.createdAt)
    }
  } as unknown as PDFKit.PDFDocumentOptions) as Pdf;
}
