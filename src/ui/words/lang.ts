/** The two languages of the product and how one is recognised. */

export const LANGS = ['zh-CN', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** The language of a stored or sent value; Chinese is the source and so the default. */
export function langOf(value: string | null | undefined): Lang {
  return value === 'en' ? 'en' : 'zh-CN';
}
