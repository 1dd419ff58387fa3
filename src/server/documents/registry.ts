/** All document types by name: who composes them, on which page, and whether they may be kept in memory. */
import { DOCUMENT_TYPES, type DocumentType, type DocumentView } from '#contract/views/documents.ts';
import type { Flow } from './layout/flow.ts';
import { ENGLISH_PAGE, FORM_PAGE, OFFICIAL_PAGE, POSTER_PAGE, SHEET_PAGE, type PageGeometry } from './layout/geometry.ts';
import { ballotPaper } from './types/ballotPaper.ts';
import { publicityCertificate } from './types/certificate.ts';
import { checkInSheet } from './types/checkInSheet.ts';
import { corrigendum } from './types/corrigendum.ts';
import { countSheet } from './types/countSheet.ts';
import { deliveryReceipt } from './types/deliveryReceipt.ts';
import { extensionNotice } from './types/extensionNotice.ts';
import { invitations } from './types/invitations.ts';
import { meetingNotice } from './types/meetingNotice.ts';
import { minutes } from './types/minutes.ts';
import { paperRegister } from './types/paperRegister.ts';
import { poster } from './types/poster.ts';
import { proxyForm } from './types/proxyForm.ts';
import { publicityExtension } from './types/publicityExtension.ts';
import { publicityNotice } from './types/publicityNotice.ts';
import { record } from './types/record.ts';
import { resolution } from './types/resolution.ts';
import { resultNotice } from './types/resultNotice.ts';
import { voidList } from './types/voidList.ts';
import { voteNotice } from './types/voteNotice.ts';
import type { Words } from './words/index.ts';

/** One document type. `compose` writes the whole document for a view of that type. */
export interface DocumentDefinition<T extends DocumentType = DocumentType> {
  readonly type: T;
  readonly page: 'OFFICIAL' | 'SHEET' | 'FORM' | 'POSTER';
  /** Page numbers and the verification block in the bottom margin. */
  readonly hasPageNumbers: boolean;
  readonly compose: (flow: Flow, view: Extract<DocumentView, { type: T }>, words: Words) => void;
}

const define = <T extends DocumentType>(definition: DocumentDefinition<T>): DocumentDefinition =>
  definition as unknown as DocumentDefinition;

/** A new type is one line here. */
export const DEFINITIONS: readonly DocumentDefinition[] = [
  define({ type: 'resolution', page: 'OFFICIAL', hasPageNumbers: true, compose: resolution }),
  define({ type: 'minutes', page: 'OFFICIAL', hasPageNumbers: true, compose: minutes }),
  define({ type: 'record', page: 'OFFICIAL', hasPageNumbers: true, compose: record }),
  define({ type: 'publicity-notice', page: 'OFFICIAL', hasPageNumbers: true, compose: publicityNotice }),
  define({ type: 'publicity-certificate', page: 'OFFICIAL', hasPageNumbers: true, compose: publicityCertificate }),
  define({ type: 'corrigendum', page: 'OFFICIAL', hasPageNumbers: true, compose: corrigendum }),
  define({ type: 'meeting-notice', page: 'OFFICIAL', hasPageNumbers: true, compose: meetingNotice }),
  define({ type: 'count-sheet', page: 'SHEET', hasPageNumbers: true, compose: countSheet }),
  define({ type: 'check-in-sheet', page: 'SHEET', hasPageNumbers: true, compose: checkInSheet }),
  define({ type: 'poster', page: 'POSTER', hasPageNumbers: false, compose: poster }),
  define({ type: 'invitations', page: 'SHEET', hasPageNumbers: false, compose: invitations }),
  define({ type: 'ballot-paper', page: 'FORM', hasPageNumbers: false, compose: ballotPaper }),
  define({ type: 'paper-register', page: 'FORM', hasPageNumbers: false, compose: paperRegister }),
  define({ type: 'delivery-receipt', page: 'FORM', hasPageNumbers: false, compose: deliveryReceipt }),
  define({ type: 'proxy-form', page: 'FORM', hasPageNumbers: false, compose: proxyForm }),
  define({ type: 'void-list', page: 'SHEET', hasPageNumbers: true, compose: voidList }),
  define({ type: 'vote-notice', page: 'OFFICIAL', hasPageNumbers: true, compose: voteNotice }),
  define({ type: 'extension-notice', page: 'OFFICIAL', hasPageNumbers: true, compose: extensionNotice }),
  define({ type: 'result-notice', page: 'OFFICIAL', hasPageNumbers: true, compose: resultNotice }),
  define({ type: 'publicity-extension', page: 'OFFICIAL', hasPageNumbers: true, compose: publicityExtension })
];

/** The definitions by name. Throws when a name is given twice or a type of the contract has none. SPEC DC12. */
export function indexDefinitions(
  definitions: readonly DocumentDefinition[],
  types: readonly string[]
): ReadonlyMap<string, DocumentDefinition> {
  const byType = new Map<string, DocumentDefinition>();
  for (const definition of definitions) {
    if (byType.has(definition.type)) throw new Error(`Document type "${definition.type}" is registered twice.`);
    byType.set(definition.type, definition);
  }
  const missing = types.filter((type) => !byType.has(type));
  if (missing.length > 0) throw new Error(`Document types without a definition: ${missing.join(', ')}.`);
  return byType;
}

/** Checked when the module is loaded. */
export const definitionsByType = indexDefinitions(DEFINITIONS, DOCUMENT_TYPES);

/** The page of a definition in the language of the view. */
export function pageOf(definition: DocumentDefinition, lang: DocumentView['lang']): PageGeometry {
  if (definition.page === 'POSTER') return POSTER_PAGE;
  if (definition.page === 'SHEET') return SHEET_PAGE;
  if (definition.page === 'FORM') return FORM_PAGE;
  return lang === 'en' ? ENGLISH_PAGE : OFFICIAL_PAGE;
}
