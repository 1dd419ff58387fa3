/** The action of the forms that define a profile: reads every parameter, gives the command, goes to the new version. */
import type { ProfileView } from '#contract/views/register.ts';
import { newNameField, parameterFields } from '#ui/forms/settings.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { readView } from '../../../../../readView.ts';

export const profileActions = {
  command: commandAction(
    async (event) => {
      const words = wordsFor(event.locals.lang);
      // The kinds of the parameters are the same in every profile.
      const { parameters } = await readView<ProfileView>(event, 'register.profile', { name: 'NATIONAL_DEFAULT' });
      return { 'profile.define': [newNameField(words), ...parameterFields(words, parameters)] };
    },
    (_answer, { payload }) => `${payload['basedOn'] === undefined ? '.' : '..'}/${encodeURIComponent(String(payload['name']))}`
  )
};
