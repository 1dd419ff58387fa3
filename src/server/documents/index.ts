/** The door of the documents: a view in, a PDF or a refusal out, never on the main thread. */
import type { DocumentView } from '#contract/views/documents.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import type { Result } from '#domain/basics/result.ts';
import { fontPathsFromEnvironment } from './layout/fonts.ts';
import { DOCUMENT_LIMITS } from './limits.ts';
import { DocumentRenderer } from './renderer.ts';

export { DOCUMENT_LIMITS, type DocumentLimits } from './limits.ts';
export { markdownBlocks } from './markdownBlocks.ts';

let renderer: DocumentRenderer | undefined;

/**
 * Renders a view to PDF in the worker thread. Refuses `document.glyph-missing` (with the characters and where they stand),
 * `document.too-many-pages`, `document.too-many-rows`, `document.too-much-text`, `document.seal-unusable`, `document.type-unknown`,
 * `document.timeout`, `document.memory-exceeded`, `document.busy`, `document.closed`. Source: SPEC DC5, DC7, DC12.
 */
export function renderDocument(view: DocumentView): Promise<Result<Uint8Array, Refusal>> {
  renderer ??= new DocumentRenderer({ limits: DOCUMENT_LIMITS, fonts: fontPathsFromEnvironment(process.env) });
  return renderer.render(view);
}

/** Stops the worker; a later `renderDocument` starts a new one. */
export async function closeDocuments(): Promise<void> {
  const closing = renderer;
  renderer = undefined;
  await closing?.close();
}
