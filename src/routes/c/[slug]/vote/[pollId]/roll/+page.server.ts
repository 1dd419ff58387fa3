/** The posted roll of an owners' vote: masked for everybody; owners see their own rights in full and may object. */
import type { RollView } from '#contract/views/ownersVote.ts';
import { rollObjectionFields } from '#ui/forms/voteRoll.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { publicView } from '../../../publicView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params, url } = event;
  const page = Number(url.searchParams.get('page') ?? 1);
  const asked = {
    pollId: params.pollId,
    buildingId: url.searchParams.get('building') ?? '',
    page: Number.isInteger(page) && page > 0 ? page : 1
  };
  return { roll: await publicView<RollView>(event, 'vote.roll', asked) };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => ({ 'roll.object': rollObjectionFields(wordsFor(locals.lang)) }))
};
