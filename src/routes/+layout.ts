/** Brings the words of the reader's language, and only that one, to the page. */
import { loadWords } from '#ui/words/load.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => ({ ...data, words: await loadWords(data.lang) });
