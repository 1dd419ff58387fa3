/** Staff accounts: who has one, create, reset, end. */
import type { Paged, PersonRow } from '#contract/views/register.ts';
import { accountFields, accountReasonFields } from '#ui/forms/settings.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { listParams } from '../../../../../listParams.ts';
import { readView } from '../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const list = listParams(event.url);
  return { search: list.search, people: await readView<Paged<PersonRow>>(event, 'register.people', { ...list, withPosts: true }) };
};

export const actions: Actions = {
  command: commandAction(
    ({ locals }) => {
      const words = wordsFor(locals.lang);
      return {
        'account.create': accountFields(words),
        'account.reset': accountReasonFields(words),
        'account.end': accountReasonFields(words)
      };
    },
    (answer, { name }) => (name === 'account.end' ? null : `staff/link?id=${(answer.data as { invitationId: string }).invitationId}`)
  )
};
