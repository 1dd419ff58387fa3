/** My printed ballots in one vote, and the way to object to a paper entered in my name. */
import { error } from '@sveltejs/kit';
import type { OwnPapersView } from '#contract/views/ownPapers.ts';
import type { PollResultView } from '#contract/views/voting.ts';
import { objectFields } from '#ui/forms/ownPaper.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { viewOrRefusal } from '../../../meeting/room.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { pollId } = event.params;
  const [result, own] = await Promise.all([
    viewOrRefusal<PollResultView>(event, 'poll.result', { pollId }),
    viewOrRefusal<OwnPapersView>(event, 'paper.mine', { pollId })
  ]);
  if ('refusal' in result) error(404, { message: result.refusal.code, code: result.refusal.code });
  if ('refusal' in own) error(403, { message: own.refusal.code, code: own.refusal.code });
  return { title: result.view.title, own: own.view };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => ({ 'paper.object': objectFields(wordsFor(locals.lang)) }))
};
