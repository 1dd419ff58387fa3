/** Sizes of a text on the wall. */
import { describe, expect, it } from 'vitest';
import { isTooLong, wallTextSize } from './wallText.ts';

describe('wallTextSize', () => {
  it('[MG17] fills the wall with a short text and keeps a long one readable', () => {
    expect(wallTextSize('恢复地面投放点')).toBe(10);
    expect(wallTextSize('一'.repeat(50))).toBe(8);
    expect(wallTextSize('一'.repeat(51))).toBe(6.4);
    expect(wallTextSize('一'.repeat(400))).toBe(3.4);
    expect(wallTextSize('恢复地面投放点', 7)).toBe(7);
  });
  it('[MG17] counts Latin letters as about half', () => {
    expect(wallTextSize('a'.repeat(90))).toBe(8);
  });
  it('[MG17] says when only the beginning fits', () => {
    expect(isTooLong('一'.repeat(380))).toBe(false);
    expect(isTooLong('一'.repeat(381))).toBe(true);
    expect(isTooLong('一\n'.repeat(11))).toBe(true);
  });
});
