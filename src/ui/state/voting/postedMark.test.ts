/** A posted mark and the papers it may appear on. */
import { describe, expect, it } from 'vitest';
import { markOn } from './postedMark.ts';

describe('a mark posted before the script came', () => {
  const posted = { marked: 'FOR', poll: 'p1', right: '' };

  it('[BL4] shows on its own paper', () => {
    expect(markOn(posted, 'p1', 'r1')).toBe('FOR');
    expect(markOn({ ...posted, right: 'r1' }, 'p1', 'r1')).toBe('FOR');
  });
  it('[BL4] never shows on the paper of the next vote, or of another right', () => {
    expect(markOn(posted, 'p2', 'r1')).toBeNull();
    expect(markOn({ ...posted, right: 'r2' }, 'p1', 'r1')).toBeNull();
    expect(markOn(null, 'p1', 'r1')).toBeNull();
  });
});
