/** People of the register, with search and pages. */
import type { Paged, PersonRow } from '#contract/views/register.ts';
import { personFields } from '#ui/forms/register.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { listParams } from '../../../../../listParams.ts';
import { readView } from '../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const list = listParams(event.url);
  const withPosts = event.url.searchParams.get('posts') === '1';
  const withEnded = event.url.searchParams.get('ended') === '1';
  const people = await readView<Paged<PersonRow>>(event, 'register.people', { ...list, withPosts, withEnded });
  return { people, search: list.search, withPosts, withEnded };
};

export const actions: Actions = {
  command: commandAction(
    ({ locals }) => ({ 'person.add': personFields(wordsFor(locals.lang)) }),
    // Behind a new person come household and posts: go there.
    (answer) => `people/${(answer.data as { personId: string }).personId}`
  )
};
