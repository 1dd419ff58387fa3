/** Issued documents at the desk: found, opened, made void, issued anew. */
import { DOCUMENT_TYPES } from '#contract/views/documents.ts';
import type { IssuedList } from '#contract/views/issued.ts';
import { paperSpecs } from '#ui/forms/board.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../commandAction.ts';
import { listParams } from '../../../../listParams.ts';
import { readView } from '../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const list = listParams(event.url);
  const wanted = event.url.searchParams.get('type');
  const type = DOCUMENT_TYPES.find((one) => one === wanted);
  const documents = await readView<IssuedList>(event, 'document.list', { ...list, ...(type ? { type } : {}) });
  return { documents, search: list.search, type: type ?? '' };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => paperSpecs(wordsFor(locals.lang)))
};
