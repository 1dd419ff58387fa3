/** Views of people, and of the posts body by body. */
import * as v from 'valibot';
import type { BodyRow, InvitationStatus, Paged, PersonRow } from '#contract/views/register.ts';
import type { Read } from '#domain/basics/reading.ts';
import { ok } from '#domain/basics/result.ts';
import { calendarDateAt, type CalendarDate } from '#domain/basics/time.ts';
import { isNotOver } from '#domain/register/postsInForce.ts';
import { BODY_KINDS, type Invitation, type Person } from '#domain/register/records.ts';
import { query, type Query } from '../../query.ts';
import { householdLabels, postRow, REGISTER_READERS } from './desk.ts';
import { byName, paged, PageParams } from './paging.ts';

/** Where an invitation stands at an instant. */
export function statusOf(invitation: Invitation, now: number): InvitationStatus {
  if (invitation.usedAt !== null) return 'USED';
  if (invitation.revokedAt !== null) return 'REVOKED';
  return now < invitation.expiresAt ? 'WAITING' : 'EXPIRED';
}

export const peopleQueries: readonly Query[] = [
  query({
    name: 'register.people',
    params: v.object({
      ...PageParams.entries,
      withEnded: v.optional(v.boolean(), false),
      withPosts: v.optional(v.boolean(), false),
      /** Only people who are not bound and hold no open invitation. */
      toInvite: v.optional(v.boolean(), false)
    }),
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: () => [],
    async run({ read, now, zone }, params) {
      const people = await read.list('person', params.withEnded ? {} : { endedAt: null });
      const labels = await householdLabels(read);
      const holders = params.withPosts ? new Set((await read.list('post', { endedAt: null })).map((post) => post.personId)) : null;
      const open = params.toInvite
        ? (await read.list('invitation', { purpose: 'BIND' })).filter((one) => statusOf(one, now) === 'WAITING')
        : [];
      const invited = new Set(open.map((invitation) => invitation.personId));
      const isToInvite = (person: Person) => person.boundAt === null && !invited.has(person.id);
      const shown = people.filter((person) => (holders === null || holders.has(person.id)) && (!params.toInvite || isToInvite(person)));
      shown.sort((a, b) => byName.compare(a.name, b.name));
      const label = (person: Person) => labels.get(person.householdId ?? '') ?? '';
      const page = paged(shown, params, (person) => `${person.name} ${person.phone} ${label(person)}`);
      const today = calendarDateAt(now, zone);
      const rows = await Promise.all(page.rows.map((person) => personRow(read, person, { household: label(person), now, today })));
      return ok<Paged<PersonRow>>({ ...page, rows });
    }
  }),
  query({
    name: 'register.posts',
    params: v.object({ withEnded: v.optional(v.boolean(), false) }),
    roles: [...REGISTER_READERS, 'SUPERVISOR', 'CHAIR'],
    audience: 'SHARED',
    topics: () => ['community'],
    async run({ read, now, zone }, params) {
      const today = calendarDateAt(now, zone);
      const bodies = await read.list('body', {});
      const posts = (await read.list('post', {})).filter((post) => params.withEnded || isNotOver(post, today));
      const people = await read.list('person', { id: [...new Set(posts.map((post) => post.personId))] });
      const names = new Map(people.map((person) => [person.id, person.name]));
      const rows = posts.map((post) => postRow(post, names.get(post.personId) ?? '', bodies, today));
      rows.sort((a, b) => byName.compare(a.name, b.name));
      const order = (kind: BodyRow['kind']) => BODY_KINDS.indexOf(kind);
      return ok<readonly BodyRow[]>(
        [...bodies]
          .sort((a, b) => order(a.kind) - order(b.kind))
          .map(({ kind, name, documentPrefix, sealFileId }) => {
            return { kind, name, documentPrefix, sealFileId, posts: rows.filter((row) => row.bodyKind === kind) };
          })
      );
    }
  })
];

/** A person with posts, account, latest invitation and number of devices. */
export async function personRow(
  read: Read,
  person: Person,
  at: { household: string; now: number; today: CalendarDate }
): Promise<PersonRow> {
  const personId = person.id;
  const bodies = await read.list('body', {});
  const posts = (await read.list('post', { personId })).filter((post) => isNotOver(post, at.today));
  const account = await read.find('account', { personId, endedAt: null });
  const invitations = await read.list('invitation', { personId, purpose: 'BIND' }, { orderBy: 'expiresAt', descending: true, limit: 1 });
  const sessions = await read.list('session', { personId, revokedAt: null });
  const votesFor = person.householdId === null ? undefined : await read.get('household', person.householdId);
  return {
    id: personId,
    name: person.name,
    phone: person.phone,
    householdId: person.householdId,
    household: at.household,
    isVoter: votesFor?.votingPersonId === personId,
    boundAt: person.boundAt,
    endedAt: person.endedAt,
    posts: posts.map((post) => postRow(post, person.name, bodies, at.today)),
    account: account
      ? { id: account.id, login: account.login, hasPassword: account.passwordHash !== '', lockedUntil: account.lockedUntil }
      : null,
    invitation: invitations[0] ? { id: invitations[0].id, status: statusOf(invitations[0], at.now) } : null,
    devices: sessions.filter((session) => at.now < session.expiresAt).length
  };
}
