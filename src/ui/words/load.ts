/** Fetches the words of one language, so that the other one never travels to a phone. */
import type { Lang } from './lang.ts';
import type { Messages } from './zh-CN.ts';

/** The complete catalogue of a language, as its own chunk in the browser. */
export async function loadWords(lang: Lang): Promise<Messages> {
  return lang === 'en' ? (await import('./en.ts')).en : (await import('./zh-CN.ts')).zhCN;
}
