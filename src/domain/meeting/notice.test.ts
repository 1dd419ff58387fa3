/** Notice of a meeting, in days and in hours. */
import { describe, expect, it } from 'vitest';
import { instantAt } from '../basics/time.ts';
import { checkNotice, earliestStart } from './notice.ts';

const ZONE = 'Asia/Shanghai';
const at = (date: string, time: string) => instantAt(date, time, ZONE);

function hours(required: number, postedAt: number, startsAt: number) {
  return checkNotice({ length: { hours: required }, postedAt, startsAt, zone: ZONE });
}

function days(required: number, postedAt: number, startsAt: number) {
  return checkNotice({ length: { days: required }, postedAt, startsAt, zone: ZONE });
}

describe('notice in hours', () => {
  const meeting = at('2026-03-26', '19:00');

  it('[MG1] AC-1: 24 March 18:00 for 26 March 19:00 is 49 hours', () => {
    expect(hours(24, at('2026-03-24', '18:00'), meeting)).toEqual({ ok: true, value: { days: 1, hours: 49, minutes: 0 } });
  });

  it('[MG1] AC-1: 25 March 20:00 is refused, 23 hours', () => {
    expect(hours(24, at('2026-03-25', '20:00'), meeting)).toEqual({
      ok: false,
      error: {
        code: 'meeting.notice-too-short',
        rule: 'MG1',
        facts: { requiredHours: 24, givenHours: 23, givenMinutes: 0, earliestStartsAt: at('2026-03-26', '20:00') }
      }
    });
  });

  it('[MG1] exactly 24 hours to the minute is enough, a minute less is not', () => {
    expect(hours(24, at('2026-03-25', '19:00'), meeting).ok).toBe(true);
    expect(hours(24, at('2026-03-25', '19:00') + 59_999, meeting).ok).toBe(true);
    expect(hours(24, at('2026-03-25', '19:01'), meeting)).toMatchObject({ error: { facts: { givenHours: 23, givenMinutes: 59 } } });
  });

  it('[MG1] a notice after the start gives nothing', () => {
    expect(hours(24, at('2026-03-27', '19:00'), meeting)).toMatchObject({ error: { facts: { givenHours: 0, givenMinutes: 0 } } });
  });
});

describe('notice in days', () => {
  it.each([
    ['AC-8: 28 August for 5 September', 7, '2026-08-28', '09:00', '2026-09-05', '09:30'],
    ['AC-8: late in the evening of the same day', 7, '2026-08-28', '23:59', '2026-09-05', '00:00'],
    ['AC-2: 1 December for 5 December', 3, '2015-12-01', '18:00', '2015-12-05', '09:00'],
    ['over the end of the year', 3, '2026-12-30', '12:00', '2027-01-03', '12:00'],
    ['no day asked for', 0, '2026-08-28', '09:00', '2026-08-29', '09:00']
  ])('[MG1] %s is enough', (_, required, postedOn, postedTime, startsOn, startTime) => {
    expect(days(required, at(postedOn, postedTime), at(startsOn, startTime)).ok).toBe(true);
  });

  it('[MG1] AC-8: a day later is refused, six full days', () => {
    expect(days(7, at('2026-08-29', '00:00'), at('2026-09-05', '23:00'))).toMatchObject({
      error: {
        code: 'meeting.notice-too-short',
        facts: { requiredDays: 7, givenDays: 6, earliestStartsAt: at('2026-09-06', '00:00') }
      }
    });
  });

  it('[MG1] the earliest start is accepted and a minute before it refused', () => {
    const postedAt = at('2026-08-28', '15:20');
    for (const length of [{ days: 3 }, { hours: 24 }]) {
      const startsAt = earliestStart({ length, postedAt, zone: ZONE });
      expect(checkNotice({ length, postedAt, startsAt, zone: ZONE }).ok).toBe(true);
      expect(checkNotice({ length, postedAt, startsAt: startsAt - 60_000, zone: ZONE }).ok).toBe(false);
    }
  });
});
