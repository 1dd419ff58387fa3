/** Decides the table of holidays and adjusted workdays of one year. */
import { checkHolidayTable, type HolidayTable } from '../basics/calendar.ts';
import { entry, insert, update, type Context, type Decision } from '../basics/decision.ts';
import type { Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { HolidayYear } from './records.ts';

/**
 * Keeps the table of a year, or replaces it: periods that were computed before keep their ends. Answers `{holidayYearId}`.
 * Refuses what `checkHolidayTable` refuses. Source: 放假办法 2024 art. 2 [L], domain 2.8; SPEC PB7, RG16.
 */
export function decideSetHolidayYear(
  facts: { existing: HolidayYear | undefined },
  payload: HolidayTable,
  context: Context
): Result<Decision, Refusal> {
  const checked = checkHolidayTable(payload);
  if (!checked.ok) return checked;
  const { year, holidays, adjustedWorkdays } = checked.value;
  const dates = { holidays: [...holidays], adjustedWorkdays: [...adjustedWorkdays] };
  const id = facts.existing?.id ?? context.newId();
  return ok({
    changes: [facts.existing ? update('holidayYear', facts.existing, dates) : insert('holidayYear', { id, year, ...dates })],
    entries: [entry('HolidayYearSet', {}, { year, ...dates })],
    answer: { holidayYearId: id }
  });
}
