/** Words of a language at once, for servers, documents and tests; pages get theirs by load.ts, so that a phone fetches one language only. */
import { en } from './en.ts';
import type { Lang } from './lang.ts';
import { zhCN, type Messages } from './zh-CN.ts';

export type { Lang } from './lang.ts';
export type { Messages } from './zh-CN.ts';

const CATALOGUES: Readonly<Record<Lang, Messages>> = { 'zh-CN': zhCN, en };

/** The complete catalogue of a language. Not for components: they call `useLocale()`. */
export function wordsFor(lang: Lang): Messages {
  return CATALOGUES[lang];
}
