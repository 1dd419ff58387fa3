/** Invitations: for whom to issue, and where each one stands. */
import type { InvitationRow, InvitationStatus, Paged, PersonRow } from '#contract/views/register.ts';
import { invitationFields } from '#ui/forms/register.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { listParams } from '../../../../../listParams.ts';
import { readView } from '../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

const STATUSES: readonly InvitationStatus[] = ['WAITING', 'USED', 'REVOKED', 'EXPIRED'];

export const load: PageServerLoad = async (event) => {
  const list = listParams(event.url);
  const status = STATUSES.find((one) => one === event.url.searchParams.get('status'));
  const isForAll = event.url.searchParams.get('who') === 'all';
  return {
    search: list.search,
    isForAll,
    status: status ?? null,
    people: await readView<Paged<PersonRow>>(event, 'register.people', { search: list.search, toInvite: !isForAll }),
    invitations: await readView<Paged<InvitationRow>>(event, 'register.invitations', { ...list, ...(status ? { status } : {}) })
  };
};

export const actions: Actions = {
  command: commandAction(
    ({ locals }) => ({ 'invitation.issue': invitationFields(wordsFor(locals.lang)), 'invitation.revoke': [] }),
    (answer, { name }) => {
      if (name !== 'invitation.issue') return null;
      const { invitations } = answer.data as { invitations: { invitationId: string }[] };
      return `invitations/sheet?ids=${invitations.map((invitation) => invitation.invitationId).join(',')}`;
    }
  )
};
