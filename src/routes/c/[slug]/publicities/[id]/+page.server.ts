/** One posted notice for everybody; residents give opinions and objections here. */
import type { PublicPublicity } from '#contract/views/board.ts';
import { publicitySpecs } from '#ui/forms/board.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../commandAction.ts';
import { publicView } from '../../publicView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  notice: await publicView<PublicPublicity>(event, 'board.publicity', { publicityId: event.params.id })
});

export const actions: Actions = {
  command: commandAction(({ locals }) => publicitySpecs(wordsFor(locals.lang)))
};
