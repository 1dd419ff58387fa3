/** Households by building, with search and pages. */
import type { HouseholdRow, Paged, RegisterOverview } from '#contract/views/register.ts';
import { householdFields } from '#ui/forms/register.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { listParams } from '../../../../../listParams.ts';
import { readView } from '../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { buildings } = await readView<RegisterOverview>(event, 'register.overview');
  const asked = event.url.searchParams.get('buildingId');
  const buildingId = buildings.find((building) => building.id === asked)?.id ?? null;
  const withoutVoter = event.url.searchParams.get('voter') === 'none';
  const list = listParams(event.url);
  const households = await readView<Paged<HouseholdRow>>(event, 'register.households', { ...list, buildingId, withoutVoter });
  return { households, buildings, buildingId, withoutVoter, search: list.search };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => ({ 'household.add': householdFields(wordsFor(locals.lang)) }))
};
