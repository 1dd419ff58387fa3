/** Lists of numbers as people type them. */
import { describe, expect, it } from 'vitest';
import { serialsOf, SERIALS_MAX } from './serialList.ts';

describe('lists of numbers', () => {
  it.each([
    ['7', [7]],
    ['3，1、2', [1, 2, 3]],
    ['1-4 9', [1, 2, 3, 4, 9]],
    ['１２—１４', [12, 13, 14]],
    ['5 到 6；6', [5, 6]]
  ])('[PP4] reads "%s"', (text, expected) => {
    expect(serialsOf(text)).toEqual(expected);
  });

  it.each(['', '0', '4-2', 'a', '1.5', '1--2', `1-${SERIALS_MAX + 1}`])('[PP4] does not read "%s"', (text) => {
    expect(serialsOf(text)).toBeUndefined();
  });

  it('[PP4] reads as many as are allowed', () => {
    expect(serialsOf(`1-${SERIALS_MAX}`)).toHaveLength(SERIALS_MAX);
    expect(serialsOf(`1-400 600-701`)).toBeUndefined();
  });
});
