/** Working days: weekends, statutory holidays and adjusted workdays (调休上班), from tables that the administrator keeps per year. */
import { refuse, type Refusal } from './refusal.ts';
import { ok, type Result } from './result.ts';
import { addDays, calendarDateAt, endOfDay, isCalendarDate, weekday, yearOf, type CalendarDate, type Instant } from './time.ts';

/** The State Council's arrangement for one year. Source: 全国年节及纪念日放假办法 2024 [L], yearly notices of the State Council. */
export interface HolidayTable {
  readonly year: number;
  readonly holidays: readonly CalendarDate[];
  /** Weekend days on which people work. */
  readonly adjustedWorkdays: readonly CalendarDate[];
}

/** A date that was computed; `confirmed` is false when a year without a table had to be judged by the fixed dates. */
export interface ComputedDate {
  readonly date: CalendarDate;
  readonly confirmed: boolean;
}

/** A deadline: the computed date and 24:00 of it. */
export interface ComputedDeadline extends ComputedDate {
  readonly endsAt: Instant;
}

/** Most dates that one table may hold. */
export const HOLIDAY_TABLE_DATES_MAX = 120;

/**
 * The statutory holidays that fall on the same date every year, for years without a table. The movable ones (春节, 清明, 端午, 中秋)
 * are not guessed: the answer is marked as not confirmed instead. Source: 放假办法 2024 art. 2 [L]; SPEC PB6.
 */
const FIXED_STATUTORY_DAYS = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/** No run of days off is longer than this; a longer one is a broken table. */
const LONGEST_RUN_DAYS = 400;

/** True when the year of the date (or the year) has a table. Source: SPEC PB6. */
export function hasHolidayTable(of: CalendarDate | number, tables: readonly HolidayTable[]): boolean {
  const year = typeof of === 'number' ? of : yearOf(of);
  return tables.some((table) => table.year === year);
}

/**
 * Whether people work on the date: an adjusted workday yes, a holiday no, else Monday to Friday. Without a table for its year
 * weekends and the fixed statutory dates count; ask `hasHolidayTable` whether that was so. Source: 民法典 203 [L]; SPEC PB5, PB6.
 */
export function isWorkday(date: CalendarDate, tables: readonly HolidayTable[]): boolean {
  const year = yearOf(date);
  const table = tables.find((candidate) => candidate.year === year);
  if (table?.adjustedWorkdays.includes(date)) return true;
  if (table ? table.holidays.includes(date) : FIXED_STATUTORY_DAYS.includes(date.slice(5))) return false;
  return weekday(date) <= 5;
}

/** The first working day after the date (never the date itself). */
export function nextWorkday(date: CalendarDate, tables: readonly HolidayTable[]): ComputedDate {
  return addWorkdays(date, 1, tables);
}

/** The n-th working day after the date; the date itself is not counted (民法典 201). n ≥ 1. Source: SPEC PB3. */
export function addWorkdays(date: CalendarDate, count: number, tables: readonly HolidayTable[]): ComputedDate {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`not a number of working days: ${count}`);
  let [day, left, sinceLast, confirmed] = [date, count, 0, true];
  while (left > 0) {
    day = addDays(day, 1);
    sinceLast += 1;
    confirmed &&= hasHolidayTable(day, tables);
    if (isWorkday(day, tables)) [left, sinceLast] = [left - 1, 0];
    if (sinceLast > LONGEST_RUN_DAYS) throw new RangeError(`no working day in ${LONGEST_RUN_DAYS} days before ${day}`);
  }
  return { date: day, confirmed };
}

/** 24:00 of the n-th working day after the day in which the instant lies, e.g. "within 5 working days". */
export function workdayDeadline(from: Instant, count: number, tables: readonly HolidayTable[], zone: string): ComputedDeadline {
  const computed = addWorkdays(calendarDateAt(from, zone), count, tables);
  return { ...computed, endsAt: endOfDay(computed.date, zone) };
}

/**
 * Checks a table before it is kept and puts its dates in order. Refuses `calendar.too-many-dates`, `calendar.not-a-date`,
 * `calendar.date-in-other-year`, `calendar.date-twice`, `calendar.adjusted-day-not-weekend`. Source: SPEC PB7.
 */
export function checkHolidayTable(table: HolidayTable): Result<HolidayTable, Refusal> {
  const dates = [...table.holidays, ...table.adjustedWorkdays];
  if (dates.length > HOLIDAY_TABLE_DATES_MAX) return refuse('calendar.too-many-dates', 'PB7', { limit: HOLIDAY_TABLE_DATES_MAX });
  for (const [index, date] of dates.entries()) {
    if (!isCalendarDate(date)) return refuse('calendar.not-a-date', 'PB7', { date });
    if (yearOf(date) !== table.year) return refuse('calendar.date-in-other-year', 'PB7', { date, year: table.year });
    if (dates.indexOf(date) !== index) return refuse('calendar.date-twice', 'PB7', { date });
  }
  const misplaced = table.adjustedWorkdays.find((date) => weekday(date) <= 5);
  if (misplaced !== undefined) return refuse('calendar.adjusted-day-not-weekend', 'PB7', { date: misplaced });
  return ok({ year: table.year, holidays: [...table.holidays].sort(), adjustedWorkdays: [...table.adjustedWorkdays].sort() });
}
