/** A resident proposes a matter; without a session the page says how to come in or to do it on paper. */
import { proposalFields } from '#ui/forms/board.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../commandAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, setHeaders }) => {
  if (locals.actor?.kind !== 'PERSON') setHeaders({ 'cache-control': 'public, max-age=15' });
  const isLead = locals.actor?.roles.includes('PARTY_LEAD') ?? false;
  return { parties: isLead ? (locals.actor?.parties ?? []) : [], contact: locals.community?.contactText ?? '' };
};

export const actions: Actions = {
  command: commandAction(
    ({ locals }) => ({ 'matter.propose': proposalFields(wordsFor(locals.lang), locals.actor?.parties ?? []) }),
    (answer) => `matters/${(answer.data as { number: string }).number}?new`
  )
};
