/** Dates and periods as people write them, in both languages and an explicit zone; composed by hand, so that server and phone agree to the letter. */
import { isCalendarDate } from '#domain/basics/time.ts';
import type { Lang } from './lang.ts';
import { dateFields, DEFAULT_ZONE, zonedFields, type ZonedFields } from './zoned.ts';

const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
};
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export interface DateStyle {
  zone?: string;
  /** Leaves the year out when it is the year of this instant. */
  sameYearAs?: number;
}

/** 2026年4月3日 · 3 April 2026. */
function dayText(f: ZonedFields, lang: Lang, withYear: boolean): string {
  if (lang === 'en') return `${f.day} ${MONTHS[f.month - 1]}${withYear ? ` ${f.year}` : ''}`;
  return `${withYear ? `${f.year}年` : ''}${f.month}月${f.day}日`;
}

function showsYear(f: ZonedFields, style: DateStyle): boolean {
  return style.sameYearAs === undefined || zonedFields(style.sameYearAs, style.zone).year !== f.year;
}

/** A calendar date `YYYY-MM-DD`: 2026年4月3日 · 3 April 2026. Returns other text unchanged. */
export function formatDate(on: string, lang: Lang): string {
  return isCalendarDate(on) ? dayText(dateFields(on), lang, true) : on;
}

/** The day of an instant: 2026年4月3日 · 3 April 2026. */
export function formatDay(at: number, lang: Lang, style: DateStyle = {}): string {
  const f = zonedFields(at, style.zone);
  return dayText(f, lang, showsYear(f, style));
}

/** The day of an instant where there is little room, under a mark of the rail: 4月3日 · 3 Apr. */
export function formatDayShort(at: number, lang: Lang, zone: string = DEFAULT_ZONE): string {
  const f = zonedFields(at, zone);
  return lang === 'en' ? `${f.day} ${(MONTHS[f.month - 1] ?? '').slice(0, 3)}` : `${f.month}月${f.day}日`;
}

/** The clock of an instant: 19:00. */
export function formatClock(at: number, zone: string = DEFAULT_ZONE): string {
  const f = zonedFields(at, zone);
  return `${f.hour}:${f.minute}`;
}

/** An instant: 2026年4月3日 周五 19:00 · Fri 3 April 2026, 19:00. */
export function formatInstant(at: number, lang: Lang, style: DateStyle = {}): string {
  const f = zonedFields(at, style.zone);
  const day = dayText(f, lang, showsYear(f, style));
  const clock = `${f.hour}:${f.minute}`;
  const weekday = WEEKDAYS[lang][f.weekday - 1];
  return lang === 'en' ? `${weekday} ${day}, ${clock}` : `${day} ${weekday} ${clock}`;
}

/** The end of a period: 2026年4月10日24:00 · 10 April 2026, 24:00. An end at 00:00 is 24:00 of the day before. */
export function formatEnd(endsAt: number, lang: Lang, style: DateStyle = {}): string {
  const at = zonedFields(endsAt, style.zone);
  const isMidnight = at.hour === 0 && at.minute === '00';
  const f = isMidnight ? zonedFields(endsAt - 1, style.zone) : at;
  const clock = isMidnight ? '24:00' : `${at.hour}:${at.minute}`;
  const day = dayText(f, lang, showsYear(f, style));
  return lang === 'en' ? `${day}, ${clock}` : `${day}${clock}`;
}

/** A period: 2026年4月3日9:00 至 4月10日24:00 · 3 April 2026, 9:00 to 10 April, 24:00. */
export function formatPeriod(startsAt: number, endsAt: number, lang: Lang, zone: string = DEFAULT_ZONE): string {
  const f = zonedFields(startsAt, zone);
  const clock = `${f.hour}:${f.minute}`;
  const end = formatEnd(endsAt, lang, { zone, sameYearAs: startsAt });
  return lang === 'en' ? `${dayText(f, lang, true)}, ${clock} to ${end}` : `${dayText(f, lang, true)}${clock} 至 ${end}`;
}

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/**
 * A length of time in its two largest units: 4天12小时, 12小时5分, 5分30秒, 30秒.
 * Parts of a second are left out; from a day up minutes are left out, from an hour up seconds.
 */
export function formatLength(lengthMs: number, lang: Lang): string {
  const seconds = Math.max(0, Math.floor(lengthMs / 1000));
  const [days, hours, minutes, rest] = [
    Math.floor(seconds / 86400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
    seconds % 60
  ];
  const pick = (big: number, small: number, names: readonly [string, string, string, string]) => {
    const [zhBig, zhSmall, enBig, enSmall] = names;
    if (lang === 'en') return [plural(big, enBig), ...(small > 0 ? [plural(small, enSmall)] : [])].join(' ');
    return `${big}${zhBig}${small > 0 ? `${small}${zhSmall}` : ''}`;
  };
  if (days > 0) return pick(days, hours, ['天', '小时', 'day', 'hour']);
  if (hours > 0) return pick(hours, minutes, ['小时', minutes > 0 && lang !== 'en' ? '分' : '分钟', 'hour', 'minute']);
  if (minutes > 0)
    return rest > 0 ? pick(minutes, rest, ['分', '秒', 'minute', 'second']) : pick(minutes, 0, ['分钟', '秒', 'minute', 'second']);
  return lang === 'en' ? plural(rest, 'second') : `${rest}秒`;
}

/** What is left until an end: 还有4天12小时 · 4 days 12 hours left; at and after the end 已结束 · ended. */
export function formatRemaining(endsAt: number, now: number, lang: Lang): string {
  if (now >= endsAt) return lang === 'en' ? 'ended' : '已结束';
  const left = formatLength(endsAt - now, lang);
  return lang === 'en' ? `${left} left` : `还有${left}`;
}

/** A period by its end: 至4月10日24:00，还有4天12小时 · until 10 April, 24:00 – 4 days 12 hours left. */
export function formatUntil(endsAt: number, now: number, lang: Lang, zone: string = DEFAULT_ZONE): string {
  const end = formatEnd(endsAt, lang, { zone, sameYearAs: now });
  const left = formatRemaining(endsAt, now, lang);
  return lang === 'en' ? `until ${end} – ${left}` : `至${end}，${left}`;
}

/** How old something is: 刚刚, 3分钟前 · just now, 3 minutes ago. One unit only. */
export function formatAge(ageMs: number, lang: Lang): string {
  const seconds = Math.floor(ageMs / 1000);
  if (seconds < 5) return lang === 'en' ? 'just now' : '刚刚';
  const [count, zh, en] =
    seconds < 60
      ? [seconds, '秒', 'second']
      : seconds < 3600
        ? [Math.floor(seconds / 60), '分钟', 'minute']
        : seconds < 86400
          ? [Math.floor(seconds / 3600), '小时', 'hour']
          : [Math.floor(seconds / 86400), '天', 'day'];
  return lang === 'en' ? `${plural(count as number, en as string)} ago` : `${count}${zh}前`;
}

/** A running clock: 1:05, 12:00, 1:02:03. Negative lengths carry a minus sign (overtime). */
export function formatStopwatch(lengthMs: number): string {
  const total = Math.trunc(lengthMs / 1000);
  const seconds = Math.abs(total);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const clock = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return total < 0 ? `−${clock}` : clock;
}

/** Two digits: 7 → "07". */
function two(value: number): string {
  return String(value).padStart(2, '0');
}
