/** A new profile that begins with the national default, or with the rules of a place (`?place=`). */
import type { PlaceView, ProfileView, RegisterOverview } from '#contract/views/register.ts';
import { profileActions } from '../profileForm.ts';
import { readView } from '../../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await readView<RegisterOverview>(event, 'register.overview');
  const name = event.url.searchParams.get('place');
  if (name === null || name === '') {
    const { parameters } = await readView<ProfileView>(event, 'register.profile', { name: 'NATIONAL_DEFAULT' });
    return { place: null, parameters };
  }
  const { parameters, ...place } = await readView<PlaceView>(event, 'register.place', { name });
  return { place, parameters };
};

export const actions: Actions = profileActions;
