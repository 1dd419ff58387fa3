/** The papers added up, and those that do not count. */
import type { VoidsView } from '#contract/views/papers.ts';
import { readView } from '../../../../../../readView.ts';
import { paperAction } from '../../paperAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await readView<VoidsView>(event, 'papers.voids', { pollId: event.params.pollId })
});

export const actions: Actions = { command: paperAction({ 'document.issue': [] }) };
