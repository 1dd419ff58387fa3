/** One rule profile: every parameter with its value, default, range and source; an earlier version by `?version=`. */
import type { ProfileLine, ProfileView, RegisterOverview } from '#contract/views/register.ts';
import { wordsFor } from '#ui/words/index.ts';
import { nameFields } from '#ui/forms/settings.ts';
import { commandAction } from '../../../../../../commandAction.ts';
import { readView } from '../../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await readView<RegisterOverview>(event, 'register.overview');
  const asked = Number(event.url.searchParams.get('version'));
  const version = Number.isInteger(asked) && asked > 0 ? asked : null;
  const profile = await readView<ProfileView>(event, 'register.profile', { name: event.params.name, version });
  const lines = await readView<readonly ProfileLine[]>(event, 'register.profiles');
  return { profile, newest: lines.find((line) => line.name === profile.name)?.version ?? profile.version };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => ({ 'community.configure': nameFields(wordsFor(locals.lang)) }))
};
