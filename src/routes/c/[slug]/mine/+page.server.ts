/** What became of what the reader handed in; nobody else sees it. */
import type { OwnMatters } from '#contract/views/board.ts';
import { ownSpecs } from '#ui/forms/board.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../commandAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  if (locals.actor?.kind !== 'PERSON') return { own: null };
  const answer = await locals.app.query('board.mine', {}, locals.actor);
  return { own: answer.ok ? (answer.value as OwnMatters) : null };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => ownSpecs(wordsFor(locals.lang)))
};
