/** All public papers, found by a word or by their kind. */
import { DOCUMENT_TYPES } from '#contract/views/documents.ts';
import type { IssuedPublicList } from '#contract/views/issued.ts';
import { listParams } from '../../../listParams.ts';
import { publicView } from '../publicView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const list = listParams(event.url);
  const wanted = event.url.searchParams.get('type');
  const type = DOCUMENT_TYPES.find((one) => one === wanted);
  const documents = await publicView<IssuedPublicList>(event, 'document.public', { ...list, ...(type ? { type } : {}) });
  return { documents, search: list.search, type: type ?? '' };
};
