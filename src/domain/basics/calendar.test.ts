/** Working days, with and without a table. */
import { describe, expect, it } from 'vitest';
import {
  addWorkdays,
  checkHolidayTable,
  HOLIDAY_TABLE_DATES_MAX,
  hasHolidayTable,
  isWorkday,
  nextWorkday,
  workdayDeadline
} from './calendar.ts';
import { addDays, instantAt } from './time.ts';

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
const TABLES = [TABLE_2026];

describe('working days', () => {
  it.each([
    ['2026-04-03', true, 'a Friday'],
    ['2026-04-04', false, 'a Saturday'],
    ['2026-04-06', false, 'a Monday that is a holiday'],
    ['2026-10-08', true, 'the first day after the holidays'],
    ['2026-10-10', true, 'a Saturday that is worked'],
    ['2026-10-11', false, 'a Sunday that is not']
  ])('[PB5] %s works: %s (%s)', (date, works) => {
    expect(isWorkday(date, TABLES)).toBe(works);
  });

  it('[PB6] without a table weekends and the fixed dates count, and the answer is not confirmed', () => {
    expect(hasHolidayTable('2027-05-03', TABLES)).toBe(false);
    expect(hasHolidayTable(2026, TABLES)).toBe(true);
    expect(isWorkday('2027-10-01', TABLES)).toBe(false);
    expect(isWorkday('2027-10-04', TABLES)).toBe(true);
    expect(isWorkday('2027-05-08', TABLES)).toBe(false);
    expect(nextWorkday('2026-12-31', TABLES)).toEqual({ date: '2027-01-04', confirmed: false });
    // With a table, the table decides alone: 1 May is no holiday when it does not say so.
    expect(isWorkday('2026-05-01', [{ year: 2026, holidays: [], adjustedWorkdays: [] }])).toBe(true);
  });

  it('[PB3] counts working days from the day after', () => {
    expect(addWorkdays('2026-03-23', 3, TABLES)).toEqual({ date: '2026-03-26', confirmed: true });
    expect(nextWorkday('2026-04-03', TABLES)).toEqual({ date: '2026-04-07', confirmed: true });
    expect(addWorkdays('2026-09-30', 2, TABLES)).toEqual({ date: '2026-10-09', confirmed: true });
    expect(addWorkdays('2026-09-30', 3, TABLES)).toEqual({ date: '2026-10-10', confirmed: true });
    expect(() => addWorkdays('2026-03-23', 0, TABLES)).toThrow(RangeError);
  });

  it('[PB3] AC-1: triage on Monday 23 March at 16:00, special meeting within 3 working days', () => {
    const triaged = instantAt('2026-03-23', '16:00', 'Asia/Shanghai');
    expect(workdayDeadline(triaged, 3, TABLES, 'Asia/Shanghai')).toEqual({
      date: '2026-03-26',
      confirmed: true,
      endsAt: instantAt('2026-03-27', '00:00', 'Asia/Shanghai')
    });
  });

  it('stops at a table without any working day', () => {
    const everyDay = [2026, 2027].map((year) => ({
      year,
      holidays: Array.from({ length: 365 }, (_, day) => addDays(`${year}-01-01`, day)),
      adjustedWorkdays: []
    }));
    expect(() => nextWorkday('2026-01-01', everyDay)).toThrow(RangeError);
  });
});

describe('holiday tables', () => {
  const table = (holidays: string[], adjustedWorkdays: string[] = []) => checkHolidayTable({ year: 2026, holidays, adjustedWorkdays });

  it('[PB7] accepts a table and puts it in order', () => {
    expect(table(['2026-10-02', '2026-10-01'], ['2026-10-10'])).toEqual({
      ok: true,
      value: { year: 2026, holidays: ['2026-10-01', '2026-10-02'], adjustedWorkdays: ['2026-10-10'] }
    });
  });

  it.each([
    [['2026-02-30'], [], 'calendar.not-a-date'],
    [['2027-01-01'], [], 'calendar.date-in-other-year'],
    [['2026-10-01', '2026-10-01'], [], 'calendar.date-twice'],
    [['2026-10-10'], ['2026-10-10'], 'calendar.date-twice'],
    [[], ['2026-10-09'], 'calendar.adjusted-day-not-weekend']
  ])('[PB7] refuses %j and %j with %s', (holidays, adjusted, code) => {
    expect(table(holidays, adjusted)).toMatchObject({ ok: false, error: { code, rule: 'PB7' } });
  });

  it('[PB7] holds as many dates as allowed and not one more', () => {
    const days = (count: number) => Array.from({ length: count }, (_, day) => addDays('2026-01-01', day));
    expect(table(days(HOLIDAY_TABLE_DATES_MAX)).ok).toBe(true);
    expect(table(days(HOLIDAY_TABLE_DATES_MAX + 1))).toMatchObject({ error: { code: 'calendar.too-many-dates' } });
  });
});
