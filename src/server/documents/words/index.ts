/** The words of a document in its own language. */
import type { DocumentBase } from '#contract/views/documents.ts';
import { en } from './en.ts';
import { zh, type Words } from './zh.ts';

export type { Words };

/** Words for `lang`. */
export function wordsFor(lang: DocumentBase['lang']): Words {
  return lang === 'en' ? en : zh;
}
