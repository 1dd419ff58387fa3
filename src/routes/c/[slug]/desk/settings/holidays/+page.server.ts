/** Holiday tables, year by year. */
import type { HolidayYearView, RegisterOverview } from '#contract/views/register.ts';
import { holidayFields } from '#ui/forms/settings.ts';
import { datesOfText } from '#ui/state/settings/dates.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { readView } from '../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await readView<RegisterOverview>(event, 'register.overview');
  return { years: await readView<readonly HolidayYearView[]>(event, 'register.holidays') };
};

export const actions: Actions = {
  command: commandAction(
    ({ locals }) => ({ 'holiday-year.set': holidayFields(wordsFor(locals.lang)) }),
    undefined,
    (payload) => ({ ...payload, holidays: datesOf(payload['holidays']), adjustedWorkdays: datesOf(payload['adjustedWorkdays']) })
  )
};

function datesOf(typed: unknown): string[] {
  return typeof typed === 'string' ? datesOfText(typed) : [];
}
