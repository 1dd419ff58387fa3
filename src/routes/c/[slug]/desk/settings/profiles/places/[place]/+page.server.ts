/** The rules of one place, with the source of each. */
import type { PlaceView, RegisterOverview } from '#contract/views/register.ts';
import { readView } from '../../../../../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await readView<RegisterOverview>(event, 'register.overview');
  return { place: await readView<PlaceView>(event, 'register.place', { name: event.params.place }) };
};
