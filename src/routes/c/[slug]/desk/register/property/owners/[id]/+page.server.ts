/** One owner: what is owned, who acts, correction, death, end. */
import type { OwnerPage } from '#contract/views/property.ts';
import type { Paged, PersonRow } from '#contract/views/register.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import { bindOwnerFields, correctOwnerFields, deathFields } from '#ui/forms/property.ts';
import { reasonField } from '#ui/forms/register.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../../../commandAction.ts';
import { readView } from '../../../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

/** People that can be chosen at once. */
const FOUND_MAX = 20;

export const load: PageServerLoad = async (event) => {
  const { params, url, locals } = event;
  const owner = await readView<OwnerPage>(event, 'property.owner', { ownerId: params.id });
  const asked = url.searchParams.get('person');
  const acting = owner.kind === 'PERSON' ? owner.name : owner.representative;
  // Most owners act themselves: their own name is looked for until somebody types another one.
  const search = (asked ?? (owner.person === null && owner.diedOn === null ? acting : '')).slice(0, 60);
  const found = search === '' ? [] : (await readView<Paged<PersonRow>>(event, 'register.people', { search })).rows.slice(0, FOUND_MAX);
  const people = found.map(({ id, name, phone, household }) => ({
    value: id,
    label: name,
    hint: [phone, household].filter(Boolean).join(' · ')
  }));
  return { owner, people, search, isSearched: asked !== null, today: calendarDateAt(locals.app.now(), locals.community!.zone) };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => {
    const words = wordsFor(locals.lang);
    return {
      'owner.bind': bindOwnerFields(words),
      'owner.correct': correctOwnerFields(words),
      'owner.record-death': deathFields(words),
      'owner.end': [reasonField(words)]
    };
  })
};
