/** Lines of Chinese: flush, 28 to a line, no forbidden punctuation at either end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, naturalWidth, type Line } from './breakLines.ts';
import { openFonts } from './fonts.ts';
import { characterPitch, OFFICIAL_PAGE, textWidth } from './geometry.ts';
import { CLOSING, NOT_AT_START, OPENING, toUnits } from './units.ts';

const fonts = openFonts({});
const style = { face: 'body', size: 16 } as const;
const { spacing } = OFFICIAL_PAGE;
const full = textWidth(OFFICIAL_PAGE);

const lay = (text: string, width = full): Line[] => breakLines(toUnits(text, style, fonts), { first: width, rest: width, spacing });
const textOf = (line: Line): string => line.units.map((unit) => unit.text).join('');
/** Where the last glyph's square ends, counted from the left edge. */
const reach = (line: Line): number => line.units.reduce((sum, unit, index) => sum + unit.width + (line.gaps[index] ?? 0), 0);

/** Text as people write it: ideographs, punctuation alone and in pairs, Latin words, numbers. */
const chineseText = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...'居民会议表决公示犬绳垃圾桶下地库业委会物业四方平台的了和在是有不') },
      { weight: 4, arbitrary: fc.constantFrom(...'，。、；：！？）》」』】”’（《「『【“‘…—') },
      { weight: 1, arbitrary: fc.constantFrom('2026', '24时', 'A座', 'WeChat', '75.00', '（2015）41', '——', '……', ' ', '〔2026〕3号') }
    ),
    { minLength: 1, maxLength: 120 }
  )
  .map((parts) => `开${parts.join('')}完`);

describe('breakLines', () => {
  it('[DC1] [G18] a line of the official page holds exactly 28 characters', () => {
    const lines = lay('议'.repeat(28 * 3 + 5));
    expect(lines.map((line) => [...textOf(line)].length)).toEqual([28, 28, 28, 5]);
    expect(characterPitch(OFFICIAL_PAGE)).toBeCloseTo(15.79, 2);
  });

  it('[DC2] every line but the last ends flush at the edge', () => {
    const text =
      '2026年7月14日19时，在清河社区议事厅召开第1轮协商会议，居委会、业委会、物业公司、社会组织均参加；各方就WeChat群内反映的问题逐条说明。'.repeat(
        4
      );
    const lines = lay(text);
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines.slice(0, -1)) {
      const last = line.units.at(-1);
      const cut = last !== undefined && CLOSING.includes(last.text) ? last.width / 2 : 0;
      // Ink ends at the edge: closing punctuation may have lost the empty half of its square, nothing else passes.
      expect(reach(line)).toBeGreaterThanOrEqual(full - 0.02);
      expect(reach(line)).toBeLessThanOrEqual(full + cut + 0.02);
    }
  });

  it('[DC3] no forbidden punctuation at a line start or end, in four widths and random text', () => {
    const property = fc.property(chineseText, fc.constantFrom(28, 20, 13, 9), (text, characters) => {
      const lines = lay(text, characters * characterPitch(OFFICIAL_PAGE));
      for (const [index, line] of lines.entries()) {
        const shown = textOf(line);
        // A run of punctuation longer than a line has no good place to break; every other line does.
        if (!/[\p{Script=Han}A-Za-z0-9]/u.test(shown)) continue;
        if (index > 0 && !isPunctuationRun(text)) expect(NOT_AT_START).not.toContain([...shown][0]);
        if (index < lines.length - 1 && !isPunctuationRun(text)) expect(OPENING).not.toContain([...shown].at(-1));
      }
    });
    fc.assert(property, { numRuns: 400, seed: 20_260_403 });
  });

  it('[DC3] nothing is lost or doubled, and no line is wider than its measure by more than half a mark', () => {
    const property = fc.property(chineseText, fc.constantFrom(28, 13, 9), (text, characters) => {
      const width = characters * characterPitch(OFFICIAL_PAGE);
      const lines = lay(text, width);
      expect(lines.map(textOf).join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      for (const line of lines) expect(reach(line)).toBeLessThanOrEqual(width + style.size / 2 + 0.02);
    });
    fc.assert(property, { numRuns: 300, seed: 7 });
  });

  it('[DC3] a mark that would start the next line is taken into this one', () => {
    const lines = lay(`${'议'.repeat(28)}，${'民'.repeat(20)}`);
    expect(textOf(lines[0] ?? { units: [], gaps: [], width: 0 })).toBe(`${'议'.repeat(28)}，`);
  });

  it('[DC2] an address longer than a line is cut, and a Latin word is not stretched', () => {
    const lines = lay(`见http://192.168.1.20:3000/${'a'.repeat(90)}`);
    for (const line of lines) expect(reach(line)).toBeLessThanOrEqual(full + 0.02);
    const word = toUnits('deliberation', style, fonts);
    expect(word).toHaveLength(1);
    expect(naturalWidth(word, spacing)).toBe(word[0]?.width);
  });

  it('[DC3] Chinese quotation marks break on the right side only', () => {
    for (const characters of [5, 6, 7, 8, 9]) {
      for (const line of lay('他说“可以”了又说“不行”了'.repeat(3), characters * 16)) {
        expect(textOf(line)).not.toMatch(/^[”，。]|[“（]$/);
      }
    }
  });
});

/** Marks of which a line would have to consist wholly: more than eight in a row without a place to break. */
function isPunctuationRun(text: string): boolean {
  return /[^\p{Script=Han}A-Za-z0-9 ]{6,}/u.test(text);
}
