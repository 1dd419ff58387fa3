/** Tests: the session cookie. */
import { describe, expect, it } from 'vitest';
import { isToken, tokenOfCookies } from './cookies.ts';

describe('the session cookie', () => {
  it('[AU17] is found among others, the one with the host prefix before the plain one', () => {
    expect(tokenOfCookies('lang=en; sid=plain')).toBe('plain');
    expect(tokenOfCookies('sid=tossed; __Host-sid=real')).toBe('real');
    expect(tokenOfCookies('')).toBe('');
    expect(tokenOfCookies('xsid=no; sid')).toBe('');
  });

  it('[AU17] looks nothing up that cannot be a token', () => {
    expect([
      isToken('a'.repeat(31)),
      isToken('a'.repeat(32)),
      isToken('a'.repeat(64)),
      isToken('a'.repeat(65)),
      isToken('A'.repeat(40))
    ]).toEqual([false, true, true, false, false]);
  });
});
