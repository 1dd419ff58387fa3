/** Units and owners at a glance: estates with their sums, building by building. */
import type { PropertyOverview } from '#contract/views/property.ts';
import { correctEstateFields, estateFields } from '#ui/forms/property.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { readView } from '../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ overview: await readView<PropertyOverview>(event, 'property.overview') });

export const actions: Actions = {
  command: commandAction(({ locals }) => {
    const words = wordsFor(locals.lang);
    return { 'estate.add': estateFields(words), 'estate.correct': correctEstateFields(words) };
  })
};
