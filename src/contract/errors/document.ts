/** Refusal codes of the area: document. */
import type { ErrorCatalogue } from './errorText.ts';
import { draftingErrors } from './document/drafting.ts';
import { publicityErrors } from './document/publicity.ts';

export const documentErrors = { ...draftingErrors, ...publicityErrors } as const satisfies ErrorCatalogue;
