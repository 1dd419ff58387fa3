/** Dates as people write them: both languages, the zone, 24:00, and the two largest units of what is left. */
import { describe, expect, it } from 'vitest';
import {
  formatAge,
  formatDate,
  formatDayShort,
  formatEnd,
  formatInstant,
  formatLength,
  formatPeriod,
  formatRemaining,
  formatStopwatch,
  formatUntil
} from './dates.ts';
import { instantOfLocal, localOfInstant } from './zoned.ts';

/** 2026-04-03 19:00 in Shanghai is 11:00 UTC. */
const evening = Date.UTC(2026, 3, 3, 11, 0);
/** 2026-04-11 00:00 in Shanghai, the end of 10 April. */
const midnight = Date.UTC(2026, 3, 10, 16, 0);
const HOUR = 3_600_000;

describe('dates', () => {
  it('writes an instant with its weekday', () => {
    expect(formatInstant(evening, 'zh-CN')).toBe('2026年4月3日 周五 19:00');
    expect(formatInstant(evening, 'en')).toBe('Fri 3 April 2026, 19:00');
    expect(formatInstant(evening, 'zh-CN', { zone: 'UTC' })).toBe('2026年4月3日 周五 11:00');
  });

  it('writes an end at midnight as 24:00 of the day before, and one minute either side as it is', () => {
    expect(formatEnd(midnight, 'zh-CN')).toBe('2026年4月10日24:00');
    expect(formatEnd(midnight, 'en')).toBe('10 April 2026, 24:00');
    expect(formatEnd(midnight - 60_000, 'zh-CN')).toBe('2026年4月10日23:59');
    expect(formatEnd(midnight + 60_000, 'zh-CN')).toBe('2026年4月11日0:01');
  });

  it('takes 24:00 of 31 December to the old year', () => {
    expect(formatEnd(Date.UTC(2026, 11, 31, 16), 'zh-CN')).toBe('2026年12月31日24:00');
  });

  it('writes a period with its end and what is left', () => {
    const now = midnight - (4 * 24 + 12) * HOUR;
    expect(formatUntil(midnight, now, 'zh-CN')).toBe('至4月10日24:00，还有4天12小时');
    expect(formatUntil(midnight, now, 'en')).toBe('until 10 April, 24:00 – 4 days 12 hours left');
    expect(formatPeriod(evening, midnight, 'zh-CN')).toBe('2026年4月3日19:00 至 4月10日24:00');
  });

  it('says ended at the very end, and not one millisecond before', () => {
    expect(formatRemaining(midnight, midnight - 1, 'zh-CN')).toBe('还有0秒');
    expect(formatRemaining(midnight, midnight, 'zh-CN')).toBe('已结束');
  });

  it('keeps the two largest units', () => {
    expect(formatLength(26 * HOUR + 59 * 60_000, 'zh-CN')).toBe('1天2小时');
    expect(formatLength(24 * HOUR, 'zh-CN')).toBe('1天');
    expect(formatLength(12 * HOUR + 5 * 60_000, 'zh-CN')).toBe('12小时5分');
    expect(formatLength(5 * 60_000 + 30_000, 'zh-CN')).toBe('5分30秒');
    expect(formatLength(5 * 60_000, 'zh-CN')).toBe('5分钟');
    expect(formatLength(HOUR + 60_000, 'en')).toBe('1 hour 1 minute');
  });

  it('writes ages, stopwatches and short days', () => {
    expect(formatAge(3_000, 'zh-CN')).toBe('刚刚');
    expect(formatAge(190_000, 'zh-CN')).toBe('3分钟前');
    expect(formatAge(190_000, 'en')).toBe('3 minutes ago');
    expect(formatStopwatch(65_000)).toBe('1:05');
    expect(formatStopwatch(-5_000)).toBe('−0:05');
    expect(formatDayShort(evening, 'zh-CN')).toBe('4月3日');
    expect(formatDate('2026-04-03', 'zh-CN')).toBe('2026年4月3日');
    expect(formatDate('soon', 'en')).toBe('soon');
  });
});

describe('wall-clock times of a zone', () => {
  it('go to instants and back', () => {
    expect(instantOfLocal('2026-04-03T19:00')).toBe(evening);
    expect(localOfInstant(evening)).toBe('2026-04-03T19:00');
    expect(instantOfLocal('2026-04-10T24:00')).toBe(midnight);
  });

  it('are refused when they are none', () => {
    for (const text of ['', '2026-04-03', '2026-02-30T10:00', '2026-04-03T24:01', '2026-04-03T10:60'])
      expect(instantOfLocal(text)).toBeUndefined();
  });

  it('follow a zone with summer time on both sides of the change', () => {
    // Berlin: 29 March 2026, 02:00 → 03:00.
    expect(instantOfLocal('2026-03-29T01:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 0, 30));
    expect(instantOfLocal('2026-03-29T03:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });
});
