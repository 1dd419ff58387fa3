/** Fills a refusal with its sentences. Imports the whole catalogue: for servers only; the browser asks by fetchRefusal.ts. */
import { errorText } from '#contract/errors.ts';
import type { Lang } from '../words/lang.ts';
import type { RefusalShown } from './refusal.ts';

/** The refusal with what happened and what to do, in `lang`; a code without texts stays as it is. */
export function refusalShown(refusal: RefusalShown, lang: Lang): RefusalShown {
  const { code, rule, facts } = refusal;
  const texts = errorText(code, lang, facts);
  return { code, ...(rule === undefined ? {} : { rule }), ...(facts === undefined ? {} : { facts }), ...(texts ?? {}) };
}
