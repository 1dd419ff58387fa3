/** Brings the help of the reader's language, which no other page needs. */
import { loadHelp } from '#ui/words/loadHelp.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
  const { lang } = await parent();
  return { help: await loadHelp(lang) };
};
