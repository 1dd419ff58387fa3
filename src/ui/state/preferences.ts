/** The reader's preferences as cookies hold them, and where to go back to after setting one. */
import { LANGS } from '../words/lang.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const EDITIONS = ['standard', 'elder'] as const;
export type Edition = (typeof EDITIONS)[number];

const ALLOWED: Readonly<Record<string, readonly string[]>> = { lang: LANGS, edition: EDITIONS, theme: THEMES };

/** The theme of a cookie; paper is the default. */
export function themeOf(value: string | undefined): Theme {
  return value === 'dark' ? 'dark' : 'light';
}

/** The edition of a cookie; standard is the default. */
export function editionOf(value: string | undefined): Edition {
  return value === 'elder' ? 'elder' : 'standard';
}

/** The known preferences in a posted form, as cookie name and value; everything else is left out. */
export function preferencesOf(form: FormData): [string, string][] {
  return Object.entries(ALLOWED).flatMap(([name, values]) => {
    const value = form.get(name);
    return typeof value === 'string' && values.includes(value) ? [[name, value] as [string, string]] : [];
  });
}

/** The path to go back to: only one of this site, `/` otherwise. A browser reads `/\` and `//` as another site. */
export function safeBackPath(back: unknown, origin: string): string {
  if (typeof back !== 'string' || !/^\/(?![/\\])/.test(back) || back.length > 2_000) return '/';
  try {
    const url = new URL(back, origin);
    return url.origin === origin && url.pathname !== '/preferences' ? url.pathname + url.search : '/';
  } catch {
    return '/';
  }
}
