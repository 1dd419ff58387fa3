/** Preferences: known values only, and never a way out of this site. */
import { describe, expect, it } from 'vitest';
import { withCurrent } from './navigation.ts';
import { editionOf, preferencesOf, safeBackPath, themeOf } from './preferences.ts';

const origin = 'http://192.168.1.8:3000';

describe('safeBackPath', () => {
  it('goes back to a path of this site, with its question', () => {
    expect(safeBackPath('/c/bbt/matters?page=2', origin)).toBe('/c/bbt/matters?page=2');
  });

  it('goes home instead of anywhere else', () => {
    for (const bad of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example/',
      'javascript:alert(1)',
      '',
      null,
      '/preferences',
      '/\t/evil.example',
      `/${'a'.repeat(2_000)}`
    ])
      expect(safeBackPath(bad, origin)).toBe('/');
  });
});

describe('preferencesOf', () => {
  it('takes known values of known names', () => {
    const form = new FormData();
    form.set('lang', 'en');
    form.set('edition', 'giant');
    form.set('role', 'ADMINISTRATOR');
    expect(preferencesOf(form)).toEqual([['lang', 'en']]);
  });

  it('falls back to paper and standard', () => {
    expect([themeOf(undefined), themeOf('dark'), editionOf('x'), editionOf('elder')]).toEqual(['light', 'dark', 'standard', 'elder']);
  });
});

describe('withCurrent', () => {
  it('marks the longest beginning of the address only', () => {
    const items = ['/desk', '/desk/matters', '/desk/mat'].map((href) => ({ href, label: href }));
    expect(withCurrent(items, '/desk/matters/7').map((item) => item.isCurrent)).toEqual([false, true, false]);
  });
});
