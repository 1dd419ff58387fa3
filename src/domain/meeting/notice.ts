/** Whether a meeting was announced early enough. */
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { addDays, calendarDateAt, daysBetween, HOUR_MS, instantAt, MINUTE_MS, type Instant } from '../basics/time.ts';

/** Length of notice: full days between posting day and meeting day, or hours to the minute. */
export type NoticeLength = { readonly days: number } | { readonly hours: number };

export interface NoticeInput {
  readonly length: NoticeLength;
  readonly postedAt: Instant;
  readonly startsAt: Instant;
  readonly zone: string;
}

/** How long the notice really was, in the unit that was asked for (`hours` and `minutes` past them for hours). */
export interface NoticeGiven {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/**
 * Accepts a notice of at least the given length. Days: the posting day is not counted, n full days lie before the meeting day.
 * Hours: both times as printed, to the minute. Refuses `meeting.notice-too-short` with what was required and given and the earliest
 * start that this posting allows. Source: product default [D]; SPEC MG1.
 */
export function checkNotice(input: NoticeInput): Result<NoticeGiven, Refusal> {
  const given = noticeGiven(input);
  const { length } = input;
  const earliestStartsAt = earliestStart(input);
  if ('days' in length) {
    if (given.days >= length.days) return ok(given);
    return refuse('meeting.notice-too-short', 'MG1', { requiredDays: length.days, givenDays: given.days, earliestStartsAt });
  }
  if (given.hours >= length.hours) return ok(given);
  const { hours: givenHours, minutes: givenMinutes } = given;
  return refuse('meeting.notice-too-short', 'MG1', { requiredHours: length.hours, givenHours, givenMinutes, earliestStartsAt });
}

/** The first moment at which a meeting announced at `postedAt` may begin. Source: SPEC MG1. */
export function earliestStart({ length, postedAt, zone }: Omit<NoticeInput, 'startsAt'>): Instant {
  if ('hours' in length) return minuteOf(postedAt) * MINUTE_MS + length.hours * HOUR_MS;
  return instantAt(addDays(calendarDateAt(postedAt, zone), length.days + 1), '00:00', zone);
}

/** Full days between the two days, and hours and minutes between the two times as printed; all 0 when the meeting began before. */
function noticeGiven({ postedAt, startsAt, zone }: NoticeInput): NoticeGiven {
  const minutes = Math.max(0, minuteOf(startsAt) - minuteOf(postedAt));
  const days = daysBetween(calendarDateAt(postedAt, zone), calendarDateAt(startsAt, zone)) - 1;
  return { days: Math.max(0, days), hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

function minuteOf(instant: Instant): number {
  return Math.floor(instant / MINUTE_MS);
}
