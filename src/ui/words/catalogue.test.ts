/** The two catalogues: the same words in both, none empty, no Chinese left in the English one. */
import { describe, expect, it } from 'vitest';
import { wordsFor } from './index.ts';

/** Every word of a catalogue with its path; functions are called with plain arguments. */
function allWords(at: unknown, path = ''): [string, string][] {
  if (typeof at === 'string') return [[path, at]];
  if (typeof at === 'function')
    return [[path, String((at as (...values: unknown[]) => unknown)(...Array.from({ length: at.length }, () => 7)))]];
  return Object.entries(at as Record<string, unknown>).flatMap(([key, value]) => allWords(value, path ? `${path}.${key}` : key));
}

describe('catalogues', () => {
  const zh = allWords(wordsFor('zh-CN'));
  const en = allWords(wordsFor('en'));

  it('have the same words', () => {
    expect(en.map(([path]) => path).sort()).toEqual(zh.map(([path]) => path).sort());
  });

  it('leave a word empty only where the other language has none either, as for a number without a unit', () => {
    const empty = (words: [string, string][]) => words.filter(([, word]) => word.trim() === '').map(([path]) => path);
    expect(empty(en).sort()).toEqual(empty(zh).sort());
  });

  it('leave no Chinese in the English one, but for examples and the button that leads to Chinese', () => {
    const example = /“[^”]*”|example \S+|\S*〔\S*〕\S*|\([^)]*\)/g;
    const buttons = ['common.switchLanguage', 'common.otherLanguage'];
    expect(en.filter(([path, word]) => !buttons.includes(path) && /[\u4e00-\u9fff]/.test(word.replace(example, '')))).toEqual([]);
  });

  it('leave no English in the Chinese one, but for examples and names', () => {
    const example = /例如\s*\S+|https?:\S+|Excel|Word|Python|WeChat|Wi-Fi|Safari|Chrome|Android|Markdown|English/gi;
    expect(zh.filter(([, word]) => /[A-Za-z]{5,}/.test(word.replace(example, '')))).toEqual([]);
  });
});
