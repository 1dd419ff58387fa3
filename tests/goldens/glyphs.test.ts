/** Characters that no font has are named, not printed as boxes. */
import { describe, expect, it } from 'vitest';
import { binsRecord, covenantResolution } from './samples.ts';
import { checkGlyphs } from '#server/documents/glyphs.ts';
import { openFonts } from '#server/documents/layout/fonts.ts';
import { en } from '#server/documents/words/en.ts';
import { zh } from '#server/documents/words/zh.ts';

const fonts = openFonts({});

describe('glyphs', () => {
  it('[DC5] a name with a rare character passes, one that no font has is reported with its place', () => {
    expect(checkGlyphs(binsRecord, fonts).ok).toBe(true);
    const attendance = { ...binsRecord.meeting.attendance, observers: ['网格员𠮷野', '😀'] };
    const checked = checkGlyphs({ ...binsRecord, meeting: { ...binsRecord.meeting, attendance } }, fonts);
    expect(checked).toEqual({
      ok: false,
      error: {
        code: 'document.glyph-missing',
        rule: 'DC5',
        facts: {
          characters: '𠮷 😀',
          codePoints: 'U+20BB7 U+1F600',
          where: 'meeting.attendance.observers[0], meeting.attendance.observers[1]',
          count: 2
        }
      }
    });
  });

  it('[DC5] what hides in pasted text is left out, a control character is reported', () => {
    expect(checkGlyphs({ ...covenantResolution, title: '决\u200b议\ufeff' }, fonts).ok).toBe(true);
    expect(checkGlyphs({ ...covenantResolution, title: '决\u0007议' }, fonts).ok).toBe(false);
  });

  it('[DC5] all fixed words can be printed, in both languages', () => {
    for (const [lang, words] of Object.entries({ zh, en })) {
      const texts = JSON.stringify(words, (_, value: unknown) => (typeof value === 'function' ? String(value) : value));
      const checked = checkGlyphs({ ...covenantResolution, title: texts.replace(/[\r\t]/g, '') }, fonts);
      expect(checked, lang).toEqual({ ok: true, value: undefined });
    }
  });
});
