/** One matter for everybody: six steps, texts, sums, tasks; residents second it and rate its result here. */
import type { PublicMatter } from '#contract/views/board.ts';
import { matterSpecs } from '#ui/forms/board.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../commandAction.ts';
import { publicView } from '../../publicView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  matter: await publicView<PublicMatter>(event, 'board.matter', { number: event.params.number }),
  /** The proposer comes here from the form: the number and the next steps are said once. */
  isNew: event.url.searchParams.has('new')
});

export const actions: Actions = {
  command: commandAction(({ locals }) => matterSpecs(wordsFor(locals.lang)))
};
