/** The register at a glance: sums, buildings, what comes next. */
import type { RegisterOverview } from '#contract/views/register.ts';
import { buildingFields } from '#ui/forms/register.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../commandAction.ts';
import { readView } from '../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ overview: await readView<RegisterOverview>(event, 'register.overview') });

export const actions: Actions = {
  command: commandAction(({ locals }) => ({ 'building.add': buildingFields(wordsFor(locals.lang)) }))
};
