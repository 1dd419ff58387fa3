/** The rules of places that can be copied. */
import type { PlaceLine, RegisterOverview } from '#contract/views/register.ts';
import { readView } from '../../../../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await readView<RegisterOverview>(event, 'register.overview');
  return { places: await readView<readonly PlaceLine[]>(event, 'register.places') };
};
