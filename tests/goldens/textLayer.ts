/** Reads a PDF back as a reader program does: pages, lines of the text layer with their places, and the tags. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface TextLine {
  readonly text: string;
  /** Baseline, left and right in points from the upper left corner. */
  readonly y: number;
  readonly left: number;
  readonly right: number;
}
export interface PdfPage {
  readonly lines: readonly TextLine[];
  /** Roles of the tags in reading order, nested ones included. */
  readonly roles: readonly string[];
  /** Alternative texts of figures. */
  readonly alts: readonly string[];
}
export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly info: Record<string, unknown>;
  readonly metadata: string;
  readonly isTagged: boolean;
}

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

/** Opens the bytes with pdfjs in Node; nothing is drawn. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const meta = await pdf.getMetadata();
  const mark = (await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const tree = (await page.getStructTree()) as Node | null;
    const roles: string[] = [];
    const alts: string[] = [];
    walk(tree, roles, alts);
    pages.push({ lines: toLines(items as Item[], page.view[3] ?? 0), roles, alts });
  }
  await task.destroy();
  const raw = (meta.metadata as unknown as { getRaw?: () => string } | null)?.getRaw?.() ?? '';
  return { pages, info: meta.info as Record<string, unknown>, metadata: raw, isTagged: mark?.get('Marked') === true };
}

/** All text of a document, line by line, pages parted by a blank line. */
export function allText(pdf: ReadPdf): string {
  return pdf.pages.map((page) => page.lines.map((line) => line.text).join('\n')).join('\n\n');
}

interface Item {
  str: string;
  transform: number[];
  width: number;
}

function toLines(items: readonly Item[], height: number): TextLine[] {
  const lines: { y: number; parts: Item[] }[] = [];
  for (const item of items) {
    if (item.str === '' || item.transform === undefined) continue;
    const y = height - (item.transform[5] ?? 0);
    const line = lines.find((known) => Math.abs(known.y - y) < 1);
    if (line === undefined) lines.push({ y, parts: [item] });
    else line.parts.push(item);
  }
  return lines
    .sort((a, b) => a.y - b.y)
    .map(({ y, parts }) => {
      const sorted = [...parts].sort((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0));
      const left = sorted[0]?.transform[4] ?? 0;
      const right = Math.max(...sorted.map((part) => (part.transform[4] ?? 0) + part.width));
      return { y, left, right, text: sorted.map((part) => part.str).join('') };
    });
}

function walk(node: Node | null | undefined, roles: string[], alts: string[]): void {
  if (node === null || node === undefined) return;
  if (node.role !== undefined) roles.push(node.role);
  if (node.alt !== undefined) alts.push(node.alt);
  for (const child of node.children ?? []) walk(child, roles, alts);
}
