/** Dates and amounts as documents print them. */
import { describe, expect, it } from 'vitest';
import { amountText, calendarDateText, dateText, durationText, endText, instantText, instantWithWeekday, periodText } from './dates.ts';

const zone = 'Asia/Shanghai';
const at = (text: string): number => Date.parse(`${text}+08:00`);

describe('dates in documents', () => {
  it('[DC6] [G18] a date has no leading zeros', () => {
    expect(dateText(at('2026-04-03T09:00:00'), zone, 'zh-CN')).toBe('2026年4月3日');
    expect(calendarDateText('2026-04-03', 'zh-CN')).toBe('2026年4月3日');
    expect(calendarDateText('2026-04-03', 'en')).toBe('3 April 2026');
  });

  it('[DC6] midnight at the end of a period is 24时 of the last day, also over a month and a year', () => {
    expect(endText(at('2026-04-11T00:00:00'), zone, 'zh-CN')).toBe('2026年4月10日24时');
    expect(endText(at('2027-01-01T00:00:00'), zone, 'zh-CN')).toBe('2026年12月31日24时');
    expect(endText(at('2026-09-05T11:10:00'), zone, 'zh-CN')).toBe('2026年9月5日11时10分');
    expect(periodText({ from: at('2026-04-03T09:00:00'), to: at('2026-04-11T00:00:00') }, zone, 'zh-CN')).toBe(
      '自2026年4月3日9时至2026年4月10日24时'
    );
    expect(endText(at('2026-04-11T00:00:00'), zone, 'en')).toBe('10 April 2026, 24:00');
  });

  it('[DC6] times are read in the zone of the community, not of the machine', () => {
    const instant = Date.UTC(2026, 3, 2, 16, 5);
    expect(instantText(instant, zone, 'zh-CN')).toBe('2026年4月3日0时05分');
    expect(instantText(instant, 'Asia/Urumqi', 'zh-CN')).toBe('2026年4月2日22时05分');
    expect(instantWithWeekday(at('2026-09-05T09:30:00'), zone, 'zh-CN')).toBe('2026年9月5日（星期六）9时30分');
  });

  it('durations and areas', () => {
    expect(durationText(92, 'zh-CN')).toBe('1分32秒');
    expect(durationText(60, 'zh-CN')).toBe('1分钟');
    expect(durationText(45, 'en')).toBe('45 s');
    expect(amountText(5_250_425, 'area')).toBe('52504.25 ㎡');
    expect(amountText(402, 'households')).toBe('402');
  });
});
