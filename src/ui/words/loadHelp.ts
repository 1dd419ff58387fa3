/** Fetches the help of one language; it is long, so it travels with the help pages only. */
import type { Lang } from './lang.ts';
import type { help } from './zh/help.ts';

export type HelpWords = typeof help;

/** The help pages' words in a language, as their own chunk in the browser. */
export async function loadHelp(lang: Lang): Promise<HelpWords> {
  return lang === 'en' ? (await import('./en/help.ts')).help : (await import('./zh/help.ts')).help;
}
