/** One person: address, posts, invitation, binding at the desk, correction, end. */
import type { HouseholdRow, Paged, PersonPage, PrivacyPage } from '#contract/views/register.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import { correctPersonFields, postFields, reasonField } from '#ui/forms/register.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../../commandAction.ts';
import { readView } from '../../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  const page = await readView<PersonPage>(event, 'register.person', { personId: params.id });
  const householdSearch = (url.searchParams.get('household') ?? '').slice(0, 60);
  const found =
    householdSearch === '' ? [] : (await readView<Paged<HouseholdRow>>(event, 'register.households', { search: householdSearch })).rows;
  const isToBind = page.person.boundAt === null && page.person.endedAt === null;
  return {
    page,
    householdSearch,
    households: found.map(({ id, label }) => ({ value: id, label })),
    privacy: isToBind ? await readView<PrivacyPage>(event, 'privacy.page') : null,
    today: calendarDateAt(locals.app.now(), locals.community!.zone)
  };
};

export const actions: Actions = {
  command: commandAction(
    ({ locals }) => {
      const words = wordsFor(locals.lang);
      return {
        'person.correct': correctPersonFields(words),
        'person.bind': [],
        'person.end': [reasonField(words)],
        'post.assign': postFields(words),
        'post.end': [reasonField(words)],
        'invitation.issue': [],
        'invitation.revoke': []
      };
    },
    (answer, { name }) => {
      if (name !== 'invitation.issue') return null;
      const [issued] = (answer.data as { invitations: { invitationId: string }[] }).invitations;
      return `../invitations/sheet?ids=${issued?.invitationId ?? ''}`;
    }
  )
};
