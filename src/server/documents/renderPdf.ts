/** From a view to the bytes of its PDF, in this thread; the worker calls it, and tests do. */
import type { DocumentView } from '#contract/views/documents.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { err, ok, type Result } from '#domain/basics/result.ts';
import { checkGlyphs, eachText } from './glyphs.ts';
import { Flow } from './layout/flow.ts';
import type { FontSet } from './layout/fonts.ts';
import { imprint } from './layout/imprint.ts';
import { pageNumbers } from './layout/pageNumbers.ts';
import { DOCUMENT_LIMITS, type DocumentLimits } from './limits.ts';
import { DocumentRefused } from './refusals.ts';
import { definitionsByType, pageOf } from './registry.ts';
import { wordsFor } from './words/index.ts';

/**
 * Renders a view. The same view gives the same bytes. Refuses `document.type-unknown`, `document.too-much-text`,
 * `document.too-many-rows`, `document.too-many-pages`, `document.glyph-missing`, `document.seal-unusable`.
 * Source: F30 of the threat model; SPEC DC5, DC7.
 */
export async function renderPdf(
  view: DocumentView,
  fonts: FontSet,
  limits: DocumentLimits = DOCUMENT_LIMITS
): Promise<Result<Uint8Array, Refusal>> {
  const definition = definitionsByType.get(view.type);
  if (definition === undefined) return refuse('document.type-unknown', 'DC12', { type: String(view.type) });
  const size = checkSize(view, limits);
  if (!size.ok) return size;
  const glyphs = checkGlyphs(view, fonts);
  if (!glyphs.ok) return glyphs;
  try {
    const words = wordsFor(view.lang);
    const flow = new Flow({
      title: view.title.replaceAll('\n', ''),
      author: view.issuer.name,
      subject: [view.docNumber, view.matterNumber, view.community].filter((part) => part !== undefined).join(' · '),
      keywords: `${view.shortCode} SHA-256:${view.viewHash}`,
      lang: view.lang,
      createdAt: view.issuedAt,
      fonts,
      page: pageOf(definition, view.lang),
      limits
    });
    const bytes = collect(flow);
    definition.compose(flow, view as never, words);
    if (definition.hasPageNumbers) {
      pageNumbers(flow);
      imprint(flow, view, words);
    }
    flow.finish();
    return ok(await bytes);
  } catch (error) {
    if (error instanceof DocumentRefused) return err(error.refusal);
    throw error;
  }
}

/** Rows are the items of all lists together, nested ones included. */
function checkSize(view: DocumentView, limits: DocumentLimits): Result<void, Refusal> {
  let characters = 0;
  eachText(view, '', (text) => (characters += text.length));
  if (characters > limits.characters) return refuse('document.too-much-text', 'DC7', { characters, limit: limits.characters });
  const rows = countItems(view) + (view.type === 'check-in-sheet' ? view.blankRows : 0);
  if (rows > limits.rows) return refuse('document.too-many-rows', 'DC7', { rows, limit: limits.rows });
  return ok(undefined);
}

function countItems(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  // A row of cells is one row: only lists of things are counted, not the strings inside one.
  const own = Array.isArray(value) && value.some((item) => typeof item === 'object') ? value.length : 0;
  return Object.values(value).reduce((sum: number, item) => sum + countItems(item), own);
}

function collect(flow: Flow): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    flow.pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    flow.pdf.on('end', () => resolve(Buffer.concat(chunks)));
    flow.pdf.on('error', reject);
  });
}
