/** The next number of a series without gaps: given in the same commit as the record that bears it. */
import { insert, update, type Change, type Context } from '../basics/decision.ts';
import { calendarDateAt, yearOf } from '../basics/time.ts';
import type { Sequence } from '../register/records.ts';

/** The value to use and the change that uses it up. Two writers at once: one of them is decided again with the next value. */
export function nextNumber(name: string, current: Sequence | null | undefined, context: Context): { value: number; change: Change } {
  if (current) return { value: current.value + 1, change: update('sequence', current, { value: current.value + 1 }) };
  return { value: 1, change: insert('sequence', { id: sequenceId(name, context), name, value: 1 }) };
}

/** Id of the record of a series. */
export function sequenceId(name: string, context: Pick<Context, 'actor'>): string {
  return `${context.actor.communityId}:${name}`;
}

/** Series of matter numbers of the year of an instant, e.g. `matter:2026`. */
export function matterSeries(now: number, zone: string): string {
  return `matter:${yearOf(calendarDateAt(now, zone))}`;
}

/** `2026-003`. */
export function matterNumber(series: string, value: number): string {
  return `${series.slice('matter:'.length)}-${String(value).padStart(3, '0')}`;
}
