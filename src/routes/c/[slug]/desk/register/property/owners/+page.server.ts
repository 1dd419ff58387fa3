/** Owners with search, filters and pages, and the form for one more. */
import type { OwnerRow } from '#contract/views/property.ts';
import type { Paged } from '#contract/views/register.ts';
import { OWNER_KINDS } from '#domain/voting/owners/records.ts';
import { ownerFields } from '#ui/forms/property.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../../commandAction.ts';
import { listParams } from '../../../../../../listParams.ts';
import { readView } from '../../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const list = listParams(event.url);
  const kind = OWNER_KINDS.find((one) => one === searchParams.get('kind')) ?? null;
  const [unbound, withEnded] = [searchParams.get('unbound') === '1', searchParams.get('ended') === '1'];
  const owners = await readView<Paged<OwnerRow>>(event, 'property.owners', { ...list, kind, unbound, withEnded });
  return { owners, kind, unbound, withEnded, search: list.search };
};

export const actions: Actions = {
  command: commandAction(
    ({ locals }) => ({ 'owner.add': ownerFields(wordsFor(locals.lang)) }),
    // Behind a new owner comes who acts for him: go there.
    (answer) => `owners/${(answer.data as { ownerId: string }).ownerId}`
  )
};
