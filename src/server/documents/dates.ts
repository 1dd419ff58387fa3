/** Dates, times and amounts as documents print them. */
import type { CalendarDate, DocumentBase, Instant, PeriodView } from '#contract/views/documents.ts';
import type { Base } from '#domain/voting/verdict.ts';

export type Lang = DocumentBase['lang'];

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  weekday: number;
}

const MINUTE_MS = 60_000;
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];
const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026年4月3日`, without leading zeros; `3 April 2026`. Source: GB/T 9704—2012 [P31]; SPEC DC6. */
export function dateText(at: Instant, zone: string, lang: Lang): string {
  return formatDate(partsOf(at, zone), lang);
}

/** The same for a calendar date. */
export function calendarDateText(date: CalendarDate, lang: Lang): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return formatDate({ year, month, day }, lang);
}

/** `2026年4月3日9时`, `2026年4月3日19时30分`; `3 April 2026, 19:30`. */
export function instantText(at: Instant, zone: string, lang: Lang): string {
  const parts = partsOf(at, zone);
  return lang === 'zh-CN' ? `${formatDate(parts, lang)}${chineseClock(parts)}` : `${formatDate(parts, lang)}, ${clock(parts)}`;
}

/** With the day of the week, as a notice of a meeting needs it: `2026年9月5日（星期六）9时30分`. */
export function instantWithWeekday(at: Instant, zone: string, lang: Lang): string {
  const parts = partsOf(at, zone);
  if (lang === 'en') return `${englishDays[parts.weekday] ?? ''} ${formatDate(parts, lang)}, ${clock(parts)}`;
  return `${formatDate(parts, lang)}（星期${'日一二三四五六'.charAt(parts.weekday)}）${chineseClock(parts)}`;
}

/** `19:05` for the lines of a record. */
export function clockText(at: Instant, zone: string): string {
  return clock(partsOf(at, zone));
}

/** The end of a period: midnight is printed as 24:00 of the day before, as people and the statute count. */
export function endText(at: Instant, zone: string, lang: Lang): string {
  const parts = partsOf(at, zone);
  if (parts.hour !== 0 || parts.minute !== 0) return instantText(at, zone, lang);
  const last = formatDate(partsOf(at - MINUTE_MS, zone), lang);
  return lang === 'zh-CN' ? `${last}24时` : `${last}, 24:00`;
}

/** `自2026年4月3日9时至2026年4月10日24时`. */
export function periodText(period: PeriodView, zone: string, lang: Lang): string {
  const from = instantText(period.from, zone, lang);
  const to = endText(period.to, zone, lang);
  return lang === 'zh-CN' ? `自${from}至${to}` : `from ${from} to ${to}`;
}

/** `1分32秒`, `45秒`; `1 min 32 s`. */
export function durationText(seconds: number, lang: Lang): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (lang === 'zh-CN') return minutes === 0 ? `${rest}秒` : `${minutes}分${rest === 0 ? '钟' : `${rest}秒`}`;
  return minutes === 0 ? `${rest} s` : `${minutes} min${rest === 0 ? '' : ` ${rest} s`}`;
}

/** A count, or an area held in 0.01 m² as `52504.25 ㎡`. */
export function amountText(value: number, base: Base): string {
  return base === 'area' ? `${hundredths(value)} ㎡` : String(value);
}

function hundredths(value: number): string {
  const text = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
}

function formatDate({ year, month, day }: { year: number; month: number; day: number }, lang: Lang): string {
  return lang === 'zh-CN' ? `${year}年${month}月${day}日` : `${day} ${englishMonths[month - 1] ?? ''} ${year}`;
}

function chineseClock({ hour, minute }: Parts): string {
  return minute === 0 ? `${hour}时` : `${hour}时${String(minute).padStart(2, '0')}分`;
}

function clock({ hour, minute }: Parts): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function partsOf(at: Instant, zone: string): Parts {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      weekday: 'short'
    });
    formats.set(zone, format);
  }
  const found = new Map(format.formatToParts(at).map((part) => [part.type, part.value]));
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(found.get(type));
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(found.get('weekday') ?? '');
  return { year: number('year'), month: number('month'), day: number('day'), hour: number('hour'), minute: number('minute'), weekday };
}
