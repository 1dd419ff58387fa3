/** Bodies: full names, prefixes of document numbers, seal images. */
import type { BodyRow, RegisterOverview } from '#contract/views/register.ts';
import { bodyFields, sealFields } from '#ui/forms/settings.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { readView } from '../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await readView<RegisterOverview>(event, 'register.overview');
  return { bodies: await readView<readonly BodyRow[]>(event, 'register.posts') };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => {
    const words = wordsFor(locals.lang);
    return { 'body.define': bodyFields(words), 'body.attach-seal': sealFields(words) };
  })
};
