/** The count of an owners' vote: what stands in its way, or the result with the scrutineers' signatures. */
import type { CountView } from '#contract/views/ownersVote.ts';
import { shownRefusal } from '#ui/state/matter/shownAction.ts';
import { wordsFor } from '#ui/words/index.ts';
import { readView } from '../../../../../../readView.ts';
import { votesAction } from '../../votesAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  const count = await readView<CountView>(event, 'vote.count', { pollId: params.pollId });
  const blocked = count.blocked ? shownRefusal(count.blocked, wordsFor(locals.lang), locals.lang, locals.community!.zone) : null;
  return { count, blocked };
};

export const actions: Actions = { command: votesAction() };
