/** Name, filing number, public address, data controller, contact, rules of procedure. */
import type { CommunitySettings, ProfileLine, RegisterOverview } from '#contract/views/register.ts';
import { channelFields, contactFields, nameFields, procedureFields } from '#ui/forms/settings.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { printedAddress } from '../../../../../printedAddress.ts';
import { readView } from '../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await readView<RegisterOverview>(event, 'register.overview');
  const settings = await readView<CommunitySettings>(event, 'community.settings');
  const profiles = await readView<readonly ProfileLine[]>(event, 'register.profiles');
  return { settings, profiles, printed: printedAddress(settings.publicUrl, event.locals.runtime.settings.publicUrl, event.url) };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => {
    const words = wordsFor(locals.lang);
    return { 'community.configure': [...nameFields(words), ...channelFields(words), ...contactFields(words), ...procedureFields(words)] };
  })
};
