/** How far an owners' vote is, with what may be done now and the papers that were issued. */
import type { IssuedOfPoll } from '#contract/views/issued.ts';
import { readView } from '../../../../../readView.ts';
import { votesAction } from '../votesAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { documents } = await readView<IssuedOfPoll>(event, 'document.of-poll', { pollId: event.params.pollId });
  return { documents };
};

export const actions: Actions = { command: votesAction() };
