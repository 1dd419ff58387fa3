/** The period of a posted notice: from the day after posting to 24:00 of its last day, holidays rolled over, absences made up. */
import { addWorkdays, hasHolidayTable, isWorkday, nextWorkday, type ComputedDate, type HolidayTable } from '../basics/calendar.ts';
import { addDays, calendarDateAt, DAY_MS, endOfDay, MINUTE_MS, type CalendarDate, type Instant } from '../basics/time.ts';

/** Periods count natural days or working days; local rules use both. */
export type PeriodUnit = 'NATURAL' | 'WORKING';

/** Longest period that may be posted, days of its unit. */
export const PUBLICITY_DAYS_MAX = 90;

export interface PublicityPeriodInput {
  readonly postedAt: Instant;
  readonly days: number;
  readonly unit: PeriodUnit;
  /** Moves an end on a day off to the next working day (profile `rollOverHoliday`). */
  readonly rollOverHoliday: boolean;
  readonly tables: readonly HolidayTable[];
  readonly zone: string;
  /** Time for which the notice was not visible and which counts, from `countedAbsenceMs`. */
  readonly pausedMs?: number;
}

export interface PublicityPeriod {
  /** Day 1: the day after posting. */
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** 24:00 of the last day, i.e. the instant at which the next day begins. Over when `now >= endsAt`. */
  readonly endsAt: Instant;
  /** The end was moved because it fell on a day off. */
  readonly rolledOver: boolean;
  /** False when a year without a holiday table was involved: the desk confirms the end. */
  readonly holidayTableConfirmed: boolean;
}

/**
 * Computes when a posted notice has hung long enough. The posting day does not count whatever the hour; the period ends at 24:00 of
 * day n. Missing time is added first (and the day then reached is completed, so nobody gets less than the full period); an end on
 * a day off moves to the next working day. Throws `RangeError` for days outside 1…90 (the profile was checked before).
 * Source: 民法典 200–204 [L]; rollover of weekends [GK]; pauses [D]; SPEC PB1–PB4, PB6, PB8.
 */
export function publicityPeriod(input: PublicityPeriodInput): PublicityPeriod {
  const { days, pausedMs = 0, tables, zone } = input;
  if (!Number.isSafeInteger(days) || days < 1 || days > PUBLICITY_DAYS_MAX) throw new RangeError(`not a period: ${days} days`);
  const postedOn = calendarDateAt(input.postedAt, zone);
  const counted = input.unit === 'NATURAL' ? { date: addDays(postedOn, days), confirmed: true } : addWorkdays(postedOn, days, tables);
  const made = withMissingTime(counted.date, pausedMs, zone);
  const rolls = input.unit === 'WORKING' || input.rollOverHoliday;
  const last = rolls ? rollOver(made, tables) : { date: made, confirmed: true };
  return {
    firstDay: addDays(postedOn, 1),
    lastDay: last.date,
    endsAt: endOfDay(last.date, zone),
    rolledOver: last.date !== made,
    holidayTableConfirmed: counted.confirmed && last.confirmed
  };
}

/** A stretch of time in which the notice could not be seen. */
export interface Absence {
  readonly from: Instant;
  readonly to: Instant;
}

/** Absences up to this long do not move the end. Source: product default [D]; SPEC PB8. */
export const ABSENCE_FREE_MS = DAY_MS;

/** The missing time that counts: absences longer than 24 hours, each in full; overlapping ones are joined first. Source: product default [D]; SPEC PB8. */
export function countedAbsenceMs(absences: readonly Absence[]): number {
  const sorted = [...absences].filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  const joined: { from: Instant; to: Instant }[] = [];
  for (const { from, to } of sorted) {
    const last = joined[joined.length - 1];
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined.map(({ from, to }) => to - from).reduce((sum, ms) => sum + (ms > ABSENCE_FREE_MS ? ms : 0), 0);
}

/** What a countdown shows. */
export interface Remaining {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly over: boolean;
}

/** Time left in whole minutes, a begun minute counted, so that 0 is shown only when it is over. Source: SPEC PB9. */
export function remaining(endsAt: Instant, now: Instant): Remaining {
  const minutes = Math.max(0, Math.ceil((endsAt - now) / MINUTE_MS));
  return {
    days: Math.floor(minutes / 1_440),
    hours: Math.floor((minutes % 1_440) / 60),
    minutes: minutes % 60,
    over: now >= endsAt
  };
}

function withMissingTime(lastDay: CalendarDate, pausedMs: number, zone: string): CalendarDate {
  if (!Number.isSafeInteger(pausedMs) || pausedMs < 0) throw new RangeError(`not a pause: ${pausedMs} ms`);
  // One millisecond earlier, because 24:00 still belongs to the day that it ends.
  return calendarDateAt(endOfDay(lastDay, zone) + pausedMs - 1, zone);
}

function rollOver(day: CalendarDate, tables: readonly HolidayTable[]): ComputedDate {
  if (isWorkday(day, tables)) return { date: day, confirmed: hasHolidayTable(day, tables) };
  const next = nextWorkday(day, tables);
  return { date: next.date, confirmed: next.confirmed && hasHolidayTable(day, tables) };
}
