/** The publicity period: the two checks of the specification, the dates of the scenarios, holidays, pauses, the countdown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkday } from '../basics/calendar.ts';
import { calendarDateAt, DAY_MS, daysBetween, HOUR_MS, instantAt, MINUTE_MS } from '../basics/time.ts';
import { countedAbsenceMs, publicityPeriod, remaining, type PublicityPeriodInput } from './period.ts';

const ZONE = 'Asia/Shanghai';
const at = (date: string, time: string) => instantAt(date, time, ZONE);
const TABLE_2026 = {
  year: 2026,
  holidays: [
    '2026-01-01',
    '2026-04-05',
    '2026-04-06',
    '2026-05-01',
    '2026-05-02',
    '2026-06-19',
    '2026-09-25',
    '2026-10-01',
    '2026-10-02',
    '2026-10-03',
    '2026-10-04',
    '2026-10-05',
    '2026-10-06',
    '2026-10-07'
  ],
  adjustedWorkdays: ['2026-10-10']
};

function period(postedOn: string, time: string, changes: Partial<PublicityPeriodInput> = {}) {
  return publicityPeriod({
    postedAt: at(postedOn, time),
    days: 7,
    unit: 'NATURAL',
    rollOverHoliday: true,
    tables: [TABLE_2026],
    zone: ZONE,
    ...changes
  });
}

describe('publicityPeriod', () => {
  it.each([
    ['2.8, first check', '2026-04-03', '09:00', '2026-04-10', false],
    ['2.8, second check: National Day', '2026-09-24', '09:00', '2026-10-08', true],
    ['AC-8, draft v1', '2026-08-04', '09:00', '2026-08-11', false],
    ['AC-8, draft v2', '2026-08-18', '09:00', '2026-08-25', false],
    ['AC-8, result', '2026-09-07', '09:00', '2026-09-14', false],
    ['AC-7, result', '2026-05-25', '09:00', '2026-06-01', false],
    ['a weekend', '2026-08-08', '10:00', '2026-08-17', true],
    ['an adjusted workday on a Saturday', '2026-10-03', '10:00', '2026-10-10', false]
  ])('[PB1] %s: posted %s %s, ends %s 24:00', (_, postedOn, time, lastDay, rolledOver) => {
    expect(period(postedOn, time)).toMatchObject({ lastDay, endsAt: at(lastDay, '24:00'), rolledOver, holidayTableConfirmed: true });
  });

  it('[PB1] the hour of posting does not matter, midnight does', () => {
    expect(period('2026-04-03', '00:00').lastDay).toBe('2026-04-10');
    expect(period('2026-04-03', '23:59').lastDay).toBe('2026-04-10');
    expect(period('2026-04-03', '24:00')).toMatchObject({ firstDay: '2026-04-05', lastDay: '2026-04-13', rolledOver: true });
    expect(period('2026-04-03', '09:00').firstDay).toBe('2026-04-04');
  });

  it('[PB6] AC-2: a year without a table is counted by weekends and fixed dates, and not confirmed', () => {
    expect(period('2015-12-21', '10:00')).toEqual({
      firstDay: '2015-12-22',
      lastDay: '2015-12-28',
      endsAt: at('2015-12-29', '00:00'),
      rolledOver: false,
      holidayTableConfirmed: false
    });
  });

  it('[PB6] a period that runs into a year without a table: 1 January rolls over, unconfirmed', () => {
    expect(period('2026-12-25', '09:00')).toMatchObject({ lastDay: '2027-01-04', rolledOver: true, holidayTableConfirmed: false });
    expect(period('2026-12-24', '09:00')).toMatchObject({ lastDay: '2026-12-31', rolledOver: false, holidayTableConfirmed: true });
  });

  it('[PB6] one unconfirmed year is enough, whichever side of the roll-over it lies on', () => {
    // Sunday 31 December 2023 has no table, Monday 1 January 2024 has one and is worked.
    const before = [{ year: 2024, holidays: [], adjustedWorkdays: [] }];
    expect(period('2023-12-24', '09:00', { tables: before })).toMatchObject({ lastDay: '2024-01-01', holidayTableConfirmed: false });
    // Thursday 31 December 2026 is off by its table, the days after it have none.
    const after = [{ ...TABLE_2026, holidays: ['2026-12-31'] }];
    expect(period('2026-12-24', '09:00', { tables: after })).toMatchObject({ lastDay: '2027-01-04', holidayTableConfirmed: false });
  });

  it('[PB2] 29 February counts as a day', () => {
    expect(period('2028-02-22', '09:00').lastDay).toBe('2028-02-29');
    expect(period('2028-02-23', '09:00').lastDay).toBe('2028-03-01');
    expect(period('2027-02-22', '09:00').lastDay).toBe('2027-03-01');
  });

  it('[PB4] no roll-over where the profile says so; then no table is needed', () => {
    expect(period('2026-09-24', '09:00', { rollOverHoliday: false })).toMatchObject({ lastDay: '2026-10-01', rolledOver: false });
    expect(period('2026-09-24', '09:00', { rollOverHoliday: false, tables: [] }).holidayTableConfirmed).toBe(true);
  });

  it('[PB3] working days: only they count, and the last one is one', () => {
    const working = { unit: 'WORKING', days: 5 } as const;
    expect(period('2026-04-03', '09:00', working)).toMatchObject({ firstDay: '2026-04-04', lastDay: '2026-04-13', rolledOver: false });
    expect(period('2026-09-30', '09:00', { ...working, days: 3 })).toMatchObject({ lastDay: '2026-10-10', holidayTableConfirmed: true });
    expect(period('2026-12-30', '09:00', working)).toMatchObject({ lastDay: '2027-01-07', holidayTableConfirmed: false });
    expect(period('2026-04-03', '09:00', { ...working, pausedMs: 30 * HOUR_MS, rollOverHoliday: false })).toMatchObject({
      lastDay: '2026-04-15'
    });
  });

  it('[PB8] missing time is added and the day then reached completed, before holidays are looked at', () => {
    expect(period('2026-08-04', '09:00', { pausedMs: 24 * HOUR_MS + 1 })).toMatchObject({ lastDay: '2026-08-13', rolledOver: false });
    expect(period('2026-08-04', '09:00', { pausedMs: 48 * HOUR_MS }).lastDay).toBe('2026-08-13');
    expect(period('2026-08-04', '09:00', { pausedMs: 48 * HOUR_MS + 1 }).lastDay).toBe('2026-08-14');
    expect(period('2026-08-04', '09:00', { pausedMs: 96 * HOUR_MS })).toMatchObject({ lastDay: '2026-08-17', rolledOver: true });
    expect(period('2026-08-04', '09:00', { pausedMs: 0 }).lastDay).toBe('2026-08-11');
    expect(() => period('2026-08-04', '09:00', { pausedMs: -1 })).toThrow(RangeError);
  });

  it('[PB2] refuses to compute a period of no days, of parts of days, of too many', () => {
    for (const days of [0, -1, 1.5, 91]) expect(() => period('2026-04-03', '09:00', { days }), String(days)).toThrow(RangeError);
    expect(period('2026-04-03', '09:00', { days: 90 }).lastDay).toBe('2026-07-02');
  });

  it('[PB1] is the same in a zone with summer time, on the day of the change too', () => {
    const berlin = publicityPeriod({
      postedAt: instantAt('2026-03-27', '12:00', 'Europe/Berlin'),
      days: 7,
      unit: 'NATURAL',
      rollOverHoliday: true,
      tables: [TABLE_2026],
      zone: 'Europe/Berlin'
    });
    expect(berlin).toMatchObject({ lastDay: '2026-04-03', endsAt: Date.UTC(2026, 3, 3, 22) });
  });

  it('[PB1] never gives less than n full days, and with roll-over always ends on a working day', () => {
    const posted = fc.integer({ min: at('2026-01-01', '00:00'), max: at('2026-11-01', '00:00') });
    fc.assert(
      fc.property(
        posted,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('NATURAL' as const, 'WORKING' as const),
        (postedAt, days, unit) => {
          const input = { postedAt, days, unit, rollOverHoliday: true, tables: [TABLE_2026], zone: ZONE };
          const { lastDay, endsAt } = publicityPeriod(input);
          expect(daysBetween(calendarDateAt(postedAt, ZONE), lastDay)).toBeGreaterThanOrEqual(days);
          expect(endsAt - postedAt).toBeGreaterThanOrEqual(days * DAY_MS);
          expect(isWorkday(lastDay, [TABLE_2026])).toBe(true);
        }
      )
    );
  });
});

describe('countedAbsenceMs', () => {
  const absence = (fromHour: number, toHour: number) => ({ from: fromHour * HOUR_MS, to: toHour * HOUR_MS });

  it('[PB8] 24 hours do not count, one minute more counts in full', () => {
    expect(countedAbsenceMs([])).toBe(0);
    expect(countedAbsenceMs([absence(0, 24)])).toBe(0);
    expect(countedAbsenceMs([{ from: 0, to: DAY_MS + MINUTE_MS }])).toBe(DAY_MS + MINUTE_MS);
  });

  it('[PB8] each absence by itself; overlapping ones are one', () => {
    expect(countedAbsenceMs([absence(0, 20), absence(30, 50)])).toBe(0);
    expect(countedAbsenceMs([absence(15, 30), absence(0, 20)])).toBe(30 * HOUR_MS);
    expect(countedAbsenceMs([absence(0, 30), absence(5, 10), absence(100, 130)])).toBe(60 * HOUR_MS);
    expect(countedAbsenceMs([absence(0, 20), absence(20, 30)])).toBe(30 * HOUR_MS);
    expect(countedAbsenceMs([absence(30, 0)])).toBe(0);
  });
});

describe('remaining', () => {
  const endsAt = at('2026-04-10', '24:00');

  it('[PB9] AC-1: on 6 April at 12:00 the countdown shows 4 days 12 hours', () => {
    expect(remaining(endsAt, at('2026-04-06', '12:00'))).toEqual({ days: 4, hours: 12, minutes: 0, over: false });
  });

  it('[PB9] AC-1: at 23:59 it is not over, at 24:00 it is', () => {
    expect(remaining(endsAt, at('2026-04-10', '23:59'))).toEqual({ days: 0, hours: 0, minutes: 1, over: false });
    expect(remaining(endsAt, endsAt - 1)).toEqual({ days: 0, hours: 0, minutes: 1, over: false });
    expect(remaining(endsAt, endsAt)).toEqual({ days: 0, hours: 0, minutes: 0, over: true });
    expect(remaining(endsAt, endsAt + DAY_MS)).toEqual({ days: 0, hours: 0, minutes: 0, over: true });
  });
});
