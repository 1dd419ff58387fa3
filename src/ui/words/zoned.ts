/** Wall-clock times of a zone as controls of a form hold them, and calendar fields for writing dates. */
import { calendarDateAt, DEFAULT_ZONE, instantAt, isCalendarDate, isLocalTime, localTimeAt, weekday } from '#domain/basics/time.ts';

export { DEFAULT_ZONE };

export interface ZonedFields {
  year: number;
  month: number;
  day: number;
  hour: number;
  /** Two digits. */
  minute: string;
  /** 1 = Monday … 7 = Sunday. */
  weekday: number;
}

/** The calendar fields of a date `YYYY-MM-DD` with its clock at 00:00. */
export function dateFields(date: string): ZonedFields {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day, hour: 0, minute: '00', weekday: weekday(date) };
}

/** The clock and calendar of `zone` at the instant `at` (epoch ms). */
export function zonedFields(at: number, zone: string = DEFAULT_ZONE): ZonedFields {
  const [hour = '', minute = ''] = localTimeAt(at, zone).split(':');
  return { ...dateFields(calendarDateAt(at, zone)), hour: Number(hour), minute };
}

/**
 * The instant (epoch ms) of a wall-clock time `YYYY-MM-DDTHH:MM` in `zone`; `24:00` is the start of the next day.
 * Returns undefined for text that is no such time, so that the schema of the command can refuse it.
 */
export function instantOfLocal(local: string, zone: string = DEFAULT_ZONE): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::00)?$/.exec(local);
  const [date = '', time = ''] = match?.slice(1) ?? [];
  return isCalendarDate(date) && isLocalTime(time) ? instantAt(date, time, zone) : undefined;
}

/** The wall-clock time `YYYY-MM-DDTHH:MM` of an instant in `zone`, as an `<input type="datetime-local">` wants it. */
export function localOfInstant(at: number, zone: string = DEFAULT_ZONE): string {
  return `${calendarDateAt(at, zone)}T${localTimeAt(at, zone)}`;
}
