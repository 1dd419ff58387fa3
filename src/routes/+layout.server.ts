/** What every page knows about its reader: language, edition, theme, and the server's time of rendering. */
import { langOf } from '#ui/words/lang.ts';
import { editionOf, themeOf } from '#ui/state/preferences.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, cookies }) => ({
  lang: langOf(locals.lang ?? cookies.get('lang')),
  edition: editionOf(locals.edition ?? cookies.get('edition')),
  theme: themeOf(cookies.get('theme')),
  serverNow: locals.runtime?.app.now() ?? Date.now()
});
