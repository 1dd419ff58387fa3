/** The reader's language, words, edition and the server's clock, handed from the root layout to every component. */
import { getContext, setContext } from 'svelte';
import type { Lang } from '../words/lang.ts';
import type { Messages } from '../words/zh-CN.ts';
import type { Edition } from './preferences.ts';

export interface LocaleSource {
  readonly lang: Lang;
  readonly words: Messages;
  readonly edition: Edition;
  /** IANA zone in which dates are written. */
  readonly zone: string;
  /** The server's time as the page should take it, epoch ms. */
  readonly now: () => number;
}

export type Locale = LocaleSource;

const LOCALE_KEY = 'sifang.locale';

/** Hands the locale to everything below; `read` is called whenever a component reads it, so it may be reactive. */
export function setLocale(read: () => LocaleSource): void {
  setContext(LOCALE_KEY, read);
}

/** A context that holds a fixed locale: for components that are rendered alone, in tests. */
export function localeContext(source: LocaleSource): Map<string, unknown> {
  return new Map([[LOCALE_KEY, () => source]]);
}

/** The locale of the page. Read it at the place of use (`locale.words`), so that it stays reactive. */
export function useLocale(): Locale {
  const read = getContext<(() => LocaleSource) | undefined>(LOCALE_KEY);
  if (!read) throw new Error('useLocale: no locale above this component; the root layout calls setLocale');
  return {
    get lang() {
      return read().lang;
    },
    get words() {
      return read().words;
    },
    get edition() {
      return read().edition;
    },
    get zone() {
      return read().zone;
    },
    now: () => read().now()
  };
}
