/** Views of invitations: where each stands, and, for the desk that prints them, the codes. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { InvitationCodeRow, InvitationRow, Paged } from '#contract/views/register.ts';
import { hasRole } from '#domain/basics/actor.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { invitationRefusal } from '#domain/register/invitations.ts';
import { codeHashOf, codeOf } from '../../identity/codeSecret.ts';
import { query, type Query } from '../../query.ts';
import { householdLabels, REGISTER_READERS } from './desk.ts';
import { byName, paged, PageParams } from './paging.ts';
import { statusOf } from './people.ts';

export const invitationQueries: readonly Query[] = [
  query({
    name: 'register.invitations',
    params: v.object({ ...PageParams.entries, status: v.optional(v.picklist(['WAITING', 'USED', 'REVOKED', 'EXPIRED'])) }),
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: () => [],
    async run({ read, now }, params) {
      // Links of screens belong to a meeting, and are shown there.
      const ofPeople = (await read.list('invitation', {})).filter((one) => one.purpose !== 'SCREEN');
      const invitations = ofPeople.filter((one) => !params.status || statusOf(one, now) === params.status);
      const names = new Map((await read.list('person', {})).map((person) => [person.id, person]));
      const labels = await householdLabels(read);
      const rows = invitations.map((invitation): InvitationRow => {
        const person = names.get(invitation.personId);
        const { id: invitationId, personId, purpose, expiresAt, usedAt } = invitation;
        const household = labels.get(person?.householdId ?? '') ?? '';
        return {
          id: invitationId,
          personId,
          name: person?.name ?? '',
          household,
          purpose,
          status: statusOf(invitation, now),
          expiresAt,
          usedAt
        };
      });
      rows.sort((a, b) => byName.compare(a.household, b.household) || byName.compare(a.name, b.name) || b.expiresAt - a.expiresAt);
      return ok<Paged<InvitationRow>>(paged(rows, params, (row) => `${row.name} ${row.household}`));
    }
  }),
  query({
    name: 'register.invitation-codes',
    params: v.object({ invitationIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(200)) }),
    roles: REGISTER_READERS,
    audience: 'OWN',
    // Never live: a code must not travel unless somebody asked for it just now.
    topics: () => [],
    async run({ read, now, actor }, { invitationIds }) {
      const labels = await householdLabels(read);
      const rows: InvitationCodeRow[] = [];
      for (const invitationId of invitationIds) {
        const invitation = await read.get('invitation', invitationId);
        const person = invitation && (await read.get('person', invitation.personId));
        if (!invitation || !person) return refuse('record.not-found');
        // The link of an account is the key to its posts: the desk must not be able to take it.
        if (invitation.purpose === 'ACCOUNT' && !hasRole(actor, 'ADMINISTRATOR'))
          return refuse('authority.role-missing', 'AU2', { needs: 'ADMINISTRATOR' });
        const refusal = invitationRefusal(invitation, now);
        if (refusal) return refusal;
        if (codeHashOf(invitationId) !== invitation.codeHash) return refuse('invitation.code-lost', 'AU12');
        const code = codeOf(invitationId);
        const { purpose, expiresAt } = invitation;
        const household = labels.get(person.householdId ?? '') ?? '';
        rows.push({ invitationId, name: person.name, household, purpose, code, path: `/i/${code}`, expiresAt });
      }
      return ok<readonly InvitationCodeRow[]>(rows);
    }
  })
];
