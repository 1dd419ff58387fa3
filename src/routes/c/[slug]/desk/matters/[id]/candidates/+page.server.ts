/** Nominations of one matter, and the candidates that the notice of the vote will name. */
import type { DeskNominations } from '#contract/views/election.ts';
import { readView } from '../../../../../../readView.ts';
import { decidedAction, mayGive } from '../decidedAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  list: await readView<DeskNominations>(event, 'nomination.list', { matterId: event.params.id }),
  mayGive: mayGive(event.locals)
});

export const actions: Actions = { command: decidedAction() };
