/** A new matter, entered at the desk for somebody. */
import { specsOf } from '#ui/forms/matterForms.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { matterChoices, whoOf } from '../matterChoices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ choices: await matterChoices(event), who: whoOf(event.url) });

export const actions: Actions = {
  command: commandAction(
    ({ locals }) => specsOf(wordsFor(locals.lang), ['matter.propose']),
    (answer) => `../matters/${(answer.data as { matterId: string }).matterId}`
  )
};
