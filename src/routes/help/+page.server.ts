/** The index of all refusal codes, with a search that works without JavaScript. */
import { loadHelp } from '#ui/words/loadHelp.ts';
import { helpAreas } from './catalogue.ts';
import type { PageServerLoad } from './$types';

const SEARCH_CHARS = 60;

export const load: PageServerLoad = async ({ parent, url }) => {
  const { lang } = await parent();
  const words = await loadHelp(lang);
  const search = (url.searchParams.get('q') ?? '').slice(0, SEARCH_CHARS);
  return { search, areas: helpAreas(lang, search, words.gap) };
};
