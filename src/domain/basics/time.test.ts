/** Zone arithmetic, independent of the machine's own zone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarDateAt,
  daysBetween,
  DAY_MS,
  endOfDay,
  HOUR_MS,
  instantAt,
  isCalendarDate,
  isLocalTime,
  isZone,
  localTimeAt,
  nextDay24,
  weekday
} from './time.ts';

const SHANGHAI = 'Asia/Shanghai';
const BERLIN = 'Europe/Berlin';
const SANTIAGO = 'America/Santiago';

describe('calendar dates', () => {
  it('[PB10] knows which dates exist', () => {
    for (const date of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01']) expect(isCalendarDate(date), date).toBe(true);
    for (const date of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-4-3', '', '2026-00-10', '2026-01-00']) {
      expect(isCalendarDate(date), date).toBe(false);
    }
  });

  it('[PB10] steps over leap days, month ends and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2028-02-29', 1)).toBe('2028-03-01');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2026-12-28', 7)).toBe('2027-01-04');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('1970-01-01', 0)).toBe('1970-01-01');
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
  });

  it('[PB10] names the weekday, Monday 1 to Sunday 7', () => {
    expect(weekday('2026-04-03')).toBe(5);
    expect(weekday('2015-12-20')).toBe(7);
    expect(weekday('2026-10-01')).toBe(4);
    expect(weekday('1969-12-29')).toBe(1);
  });

  it('[PB10] adding and counting days are inverse', () => {
    const day = fc.integer({ min: -700_000, max: 2_900_000 });
    fc.assert(
      fc.property(day, day, (from, to) => {
        const [a, b] = [addDays('1970-01-01', from), addDays('1970-01-01', to)];
        expect(daysBetween(a, b)).toBe(to - from);
        expect(isCalendarDate(a)).toBe(true);
        expect(a < b).toBe(from < to);
      })
    );
  });
});

describe('instants', () => {
  it('[PB10] puts Shanghai eight hours ahead', () => {
    expect(instantAt('2026-04-03', '09:00', SHANGHAI)).toBe(Date.UTC(2026, 3, 3, 1));
    expect(instantAt('2026-04-10', '24:00', SHANGHAI)).toBe(Date.UTC(2026, 3, 10, 16));
    expect(instantAt('2026-04-10', '24:00', SHANGHAI)).toBe(instantAt('2026-04-11', '00:00', SHANGHAI));
    expect(calendarDateAt(Date.UTC(2026, 3, 10, 15, 59, 59, 999), SHANGHAI)).toBe('2026-04-10');
    expect(calendarDateAt(Date.UTC(2026, 3, 10, 16), SHANGHAI)).toBe('2026-04-11');
    expect(localTimeAt(Date.UTC(2026, 3, 10, 16), SHANGHAI)).toBe('00:00');
    expect(localTimeAt(Date.UTC(2026, 3, 10, 15, 59, 59), SHANGHAI)).toBe('23:59');
    expect(() => instantAt('2026-04-10', '24:01', SHANGHAI)).toThrow(RangeError);
    expect(() => calendarDateAt(Number.NaN, SHANGHAI)).toThrow(RangeError);
  });

  it('[PB10] knows summer time: a skipped hour moves on, a repeated one is the first', () => {
    expect(instantAt('2026-03-29', '02:30', BERLIN)).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(instantAt('2026-10-25', '02:30', BERLIN)).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(endOfDay('2026-03-29', BERLIN) - instantAt('2026-03-29', '00:00', BERLIN)).toBe(23 * HOUR_MS);
    expect(endOfDay('2026-10-25', BERLIN) - instantAt('2026-10-25', '00:00', BERLIN)).toBe(25 * HOUR_MS);
    expect(instantAt('2026-07-01', '12:00', BERLIN)).toBe(Date.UTC(2026, 6, 1, 10));
  });

  it('[PB10] ends a day whose midnight is skipped at the jump', () => {
    // In Chile the clocks went from 24:00 of 5 September 2026 to 01:00 of the 6th.
    const end = endOfDay('2026-09-05', SANTIAGO);
    expect(localTimeAt(end, SANTIAGO)).toBe('01:00');
    expect(calendarDateAt(end - 1, SANTIAGO)).toBe('2026-09-05');
    expect(calendarDateAt(end, SANTIAGO)).toBe('2026-09-06');
  });

  it('[PB10] the next day at 24:00', () => {
    const day = Date.UTC(2026, 9, 10, 16);
    expect(nextDay24(instantAt('2026-10-09', '23:59', SHANGHAI), SHANGHAI)).toBe(day);
    expect(nextDay24(instantAt('2026-10-09', '00:00', SHANGHAI), SHANGHAI)).toBe(day);
    expect(nextDay24(instantAt('2026-10-09', '24:00', SHANGHAI), SHANGHAI)).toBe(day + DAY_MS);
  });

  it('[PB10] reading and writing a local time agree in every zone', () => {
    const zone = fc.constantFrom(SHANGHAI, BERLIN, SANTIAGO, 'UTC', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Australia/Adelaide');
    const minute = fc.integer({ min: Date.UTC(1972, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 });
    fc.assert(
      fc.property(zone, minute, (name, minutes) => {
        const instant = minutes * 60_000;
        const again = instantAt(calendarDateAt(instant, name), localTimeAt(instant, name), name);
        // Twice-shown times (and no others) come back as the first of the two.
        expect([0, HOUR_MS]).toContain(instant - again);
      }),
      { numRuns: 300 }
    );
  });

  it('[PB10] tells times of day and zones from other text', () => {
    expect(['00:00', '23:59', '24:00'].every(isLocalTime)).toBe(true);
    expect(['24:01', '7:00', '12:60', '25:00', ''].some(isLocalTime)).toBe(false);
    expect(isZone(SHANGHAI)).toBe(true);
    expect(isZone('Mars/Olympus')).toBe(false);
  });
});
