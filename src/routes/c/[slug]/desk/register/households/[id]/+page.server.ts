/** One household: who lives there, who votes, where it lies. */
import type { HouseholdPage } from '#contract/views/register.ts';
import { correctHouseholdFields, personFields, voterFields } from '#ui/forms/register.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../../commandAction.ts';
import { readView } from '../../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  page: await readView<HouseholdPage>(event, 'register.household', { householdId: event.params.id })
});

export const actions: Actions = {
  command: commandAction(({ locals }) => {
    const words = wordsFor(locals.lang);
    return {
      'household.name-voter': voterFields(words),
      'household.correct': correctHouseholdFields(words),
      'person.add': personFields(words, { hasVoter: false })
    };
  })
};
