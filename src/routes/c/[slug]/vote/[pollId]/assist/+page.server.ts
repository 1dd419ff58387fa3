/** Helping somebody to vote, where the vote is: find the person, let them choose, the helper is recorded. */
import type { RequestEvent } from '@sveltejs/kit';
import type { RightsView } from '#contract/views/rights.ts';
import { assistFields } from '#ui/forms/assist.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction, type FormSpecs } from '../../../../../commandAction.ts';
import { readView } from '../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

const SEARCH_CHARS = 60;

export const load: PageServerLoad = async (event) => {
  const who = (event.url.searchParams.get('who') ?? '').trim().slice(0, SEARCH_CHARS);
  const vote = await readView<RightsView>(event, 'poll.rights', { pollId: event.params.pollId, ...(who === '' ? {} : { who }) });
  return { vote, who };
};

async function specs(event: RequestEvent): Promise<FormSpecs> {
  const vote = await readView<RightsView>(event, 'poll.rights', { pollId: event.params.pollId ?? '' });
  return { 'ballot.cast-for': assistFields(wordsFor(event.locals.lang), vote, '') };
}

/** Several marks of one paper are one choice. */
function joined(payload: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { choice } = payload;
  return { ...payload, choice: Array.isArray(choice) ? choice.join(' ') : choice };
}

export const actions: Actions = { command: commandAction(specs, () => null, joined) };
