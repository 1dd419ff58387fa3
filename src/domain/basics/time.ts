/** Instants and calendar dates: pure zone arithmetic without the clock, the machine's own zone or `Date`. */

/** Epoch milliseconds. */
export type Instant = number;
/** `YYYY-MM-DD` of the Gregorian calendar. */
export type CalendarDate = string;
/** `HH:MM`, 00:00 to 24:00. */
export type LocalTime = string;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
export const DEFAULT_ZONE = 'Asia/Shanghai';

const DATE_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME_PATTERN = /^(\d{2}):(\d{2})$/;

/** True for a date that exists: `2026-02-29` does not. */
export function isCalendarDate(text: string): boolean {
  const match = DATE_PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for `00:00` … `23:59` and for `24:00`. */
export function isLocalTime(text: string): boolean {
  const match = TIME_PATTERN.exec(text);
  if (!match) return false;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  return minute <= 59 && (hour <= 23 || (hour === 24 && minute === 0));
}

/** True when this machine knows the IANA zone. */
export function isZone(zone: string): boolean {
  try {
    zoneFormat(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The calendar date that people in the zone write at this instant. 24:00 of a day is already the next date. */
export function calendarDateAt(instant: Instant, zone: string): CalendarDate {
  return dateOfDayNumber(Math.floor(localMs(instant, zone) / DAY_MS));
}

/** The wall clock of the zone at this instant, `HH:MM`, seconds cut off. */
export function localTimeAt(instant: Instant, zone: string): LocalTime {
  const minutes = Math.floor(remainder(localMs(instant, zone), DAY_MS) / MINUTE_MS);
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

/**
 * The instant at which the clocks of the zone show this date and time; `24:00` is 00:00 of the day after.
 * A time that occurs twice (end of summer time) means the first; a time that is skipped means the moment just as long after the jump.
 */
export function instantAt(date: CalendarDate, time: LocalTime, zone: string): Instant {
  if (!isLocalTime(time)) throw new RangeError(`not a time of day: ${time}`);
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const wanted = dayNumber(date) * DAY_MS + minutes * MINUTE_MS;
  // The offsets a day before and a day after are those on either side of any change of the clocks.
  const before = wanted - offsetMs(wanted - DAY_MS, zone);
  const after = wanted - offsetMs(wanted + DAY_MS, zone);
  const fitting = [before, after].filter((instant) => localMs(instant, zone) === wanted);
  return fitting.length > 0 ? Math.min(...fitting) : before;
}

/** 24:00 of the date, as the instant at which the next day begins. */
export function endOfDay(date: CalendarDate, zone: string): Instant {
  return instantAt(date, '24:00', zone);
}

/** 24:00 of the day after the one in which the instant lies. */
export function nextDay24(instant: Instant, zone: string): Instant {
  return endOfDay(addDays(calendarDateAt(instant, zone), 1), zone);
}

/** The date n calendar days later (earlier for negative n). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Whole calendar days from one date to another: 0 for the same day, negative backwards. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekday(date: CalendarDate): number {
  // 1 January 1970 was a Thursday.
  return remainder(dayNumber(date) + 3, 7) + 1;
}

/** The year of a calendar date. */
export function yearOf(date: CalendarDate): number {
  dayNumber(date);
  return Number(date.slice(0, 4));
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1 January 1970 (years are counted from March, so that the leap day comes last). */
function dayNumber(date: CalendarDate): number {
  if (!isCalendarDate(date)) throw new RangeError(`not a calendar date: ${date}`);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** The inverse of `dayNumber`. */
function dateOfDayNumber(days: number): CalendarDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  if (year < 0 || year > 9999) throw new RangeError(`year out of range: ${year}`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** What the clocks of the zone show, counted as if they were those of UTC. */
function localMs(instant: Instant, zone: string): number {
  return instant + offsetMs(instant, zone);
}

/** How far the zone's clocks are ahead of UTC at the instant, ms. */
function offsetMs(instant: Instant, zone: string): number {
  if (!Number.isSafeInteger(instant)) throw new RangeError(`not an instant: ${instant}`);
  const second = Math.floor(instant / 1_000) * 1_000;
  const read: Record<string, number> = {};
  for (const part of zoneFormat(zone).formatToParts(second)) read[part.type] = Number(part.value);
  const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second: seconds = NaN } = read;
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return dayNumber(date) * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + seconds * 1_000 - second;
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** Every option is named, so that nothing depends on the machine's language or zone; making one is slow, hence kept. */
function zoneFormat(zone: string): Intl.DateTimeFormat {
  const known = zoneFormats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit'
  });
  zoneFormats.set(zone, format);
  return format;
}

function remainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
