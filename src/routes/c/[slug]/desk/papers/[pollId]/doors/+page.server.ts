/** The round from door to door: one building, and the door that was chosen in the address. */
import type { DoorsView } from '#contract/views/papers.ts';
import { visitFields } from '#ui/forms/papers.ts';
import { readView } from '../../../../../../readView.ts';
import { paperAction } from '../../paperAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const buildingId = searchParams.get('building') || undefined;
  const params = { pollId: event.params.pollId, ...(buildingId ? { buildingId } : {}) };
  return { view: await readView<DoorsView>(event, 'papers.doors', params), door: searchParams.get('door') ?? '' };
};

export const actions: Actions = { command: paperAction({ 'visit.record': visitFields() }) };
