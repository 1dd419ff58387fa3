/** A new profile that begins with the national default. */
import type { ProfileView, RegisterOverview } from '#contract/views/register.ts';
import { profileActions } from '../profileForm.ts';
import { readView } from '../../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await readView<RegisterOverview>(event, 'register.overview');
  return { profile: await readView<ProfileView>(event, 'register.profile', { name: 'NATIONAL_DEFAULT' }) };
};

export const actions: Actions = profileActions;
