/** The language of a reader: the one chosen, else the first of ours that the browser asks for, else Chinese. */
import { langOf, LANGS, type Lang } from './lang.ts';

/** `cookie` is the stored choice; `accept` the header `Accept-Language`. */
export function readerLang(cookie: string | undefined, accept: string | null): Lang {
  if (LANGS.some((lang) => lang === cookie)) return langOf(cookie);
  const wanted = (accept ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((parameter) => /^q=([\d.]+)$/.exec(parameter.trim())?.[1]).find((q) => q !== undefined);
    return { tag, weight: weight === undefined ? 1 : Number(weight) };
  });
  const known = wanted.filter(({ tag, weight }) => weight > 0 && /^(?:zh|en)(?:-|$)/.test(tag));
  const [first] = known.sort((a, b) => b.weight - a.weight);
  return first?.tag.startsWith('en') ? 'en' : 'zh-CN';
}
