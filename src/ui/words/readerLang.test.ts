/** Tests: the language of a reader. */
import { describe, expect, it } from 'vitest';
import { readerLang } from './readerLang.ts';

describe('the language of a reader', () => {
  it('is the one chosen, else the first of ours the browser asks for, else Chinese', () => {
    expect(readerLang('en', 'zh-CN')).toBe('en');
    expect(readerLang('zh-CN', 'en')).toBe('zh-CN');
    expect(readerLang('nonsense', 'en-GB,en;q=0.9')).toBe('en');
    expect(readerLang(undefined, 'fr, en;q=0.5, zh;q=0.8')).toBe('zh-CN');
    expect(readerLang(undefined, 'en;q=0, zh;q=0.1')).toBe('zh-CN');
    expect(readerLang(undefined, 'fr')).toBe('zh-CN');
    expect(readerLang(undefined, null)).toBe('zh-CN');
  });
});
