/** Holiday tables as the desk types them, and as spans on the screen. */
import { describe, expect, it } from 'vitest';
import { datesOfText, spansOf } from './dates.ts';

describe('holiday tables as typed', () => {
  it('reads dates and spans', () => {
    expect(datesOfText('2026-01-01\n2026-09-30~2026-10-02，2026/12/31')).toEqual([
      '2026-01-01',
      '2026-09-30',
      '2026-10-01',
      '2026-10-02',
      '2026-12-31'
    ]);
    expect(datesOfText('')).toEqual([]);
  });

  it('keeps what is no date, so that it is refused by name', () => {
    expect(datesOfText('元旦')).toEqual(['元旦']);
    expect(datesOfText('2026-10-07~2026-10-01')).toEqual(['2026-10-07', '2026-10-01']);
  });

  it('does not follow a span of centuries', () => {
    expect(datesOfText('1026-01-01~2026-01-01')).toHaveLength(201);
  });

  it('draws days in a row together', () => {
    expect(spansOf(['2026-10-03', '2026-10-01', '2026-10-02', '2026-12-31'])).toEqual([
      { from: '2026-10-01', to: '2026-10-03' },
      { from: '2026-12-31', to: '2026-12-31' }
    ]);
  });
});
