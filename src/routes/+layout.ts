/** Brings the words that a page shows, in the reader's language only, to the page. */
import { loadWords } from '#ui/words/load.ts';
import { wordSetsOf } from '#ui/words/surfaces.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, route }) => ({ ...data, words: await loadWords(data.lang, wordSetsOf(route.id)) });
