/** Messages of an owners' vote as a list for doors and calls. */
import type { ReminderListView } from '#contract/views/ownersVote.ts';
import { readView } from '../../../../../../readView.ts';
import { votesAction } from '../../votesAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const isAll = event.url.searchParams.has('all');
  const list = await readView<ReminderListView>(event, 'vote.reminders', { pollId: event.params.pollId, waiting: !isAll });
  return { list, isAll };
};

export const actions: Actions = { command: votesAction() };
