/** Commands on invitations and sessions, each bound to its facts and its decision. */
import {
  acceptInvitation,
  issueInvitations,
  openSession,
  revokeAllSessions,
  revokeInvitation,
  revokeSession,
  touchSession
} from '#contract/commands/register/access.ts';
import { ok } from '#domain/basics/result.ts';
import {
  decideAcceptInvitation,
  decideIssueInvitations,
  decideRevokeInvitation,
  type InvitedPerson
} from '#domain/register/invitations.ts';
import {
  decideOpenSession,
  decideRevokeAllSessions,
  decideRevokeSession,
  decideTouchSession,
  SESSION_LIFE
} from '#domain/register/sessions.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { privacyVersionOf } from '../../identity/privacyPage.ts';
import { known } from './known.ts';
import { newCode } from './newCode.ts';

export const invitationCommands: readonly Binding[] = [
  bind(
    issueInvitations,
    async (loading, payload) => {
      const invited: InvitedPerson[] = [];
      for (const personId of new Set(payload.personIds)) {
        const one = await invitedPerson(loading, personId);
        if (!one.ok) return one;
        invited.push(one.value);
      }
      return ok({ invited });
    },
    decideIssueInvitations
  ),
  bind(
    revokeInvitation,
    async ({ read }, payload) => {
      const invitation = await known(read, 'invitation', payload.invitationId);
      return invitation.ok ? ok({ invitation: invitation.value }) : invitation;
    },
    decideRevokeInvitation
  ),
  bind(
    acceptInvitation,
    async ({ read, context }, payload) => {
      const invitation = await known(read, 'invitation', payload.invitationId);
      if (!invitation.ok) return invitation;
      const person = await known(read, 'person', invitation.value.personId);
      if (!person.ok) return person;
      const community = await known(read, 'community', context.actor.communityId);
      if (!community.ok) return community;
      const sessions = await read.list('session', { personId: person.value.id, revokedAt: null });
      const privacyVersion = privacyVersionOf(community.value);
      return ok({ invitation: invitation.value, person: person.value, sessions, privacyVersion, sessionMs: SESSION_LIFE.PARTICIPANT.idle });
    },
    decideAcceptInvitation
  )
];

export const sessionCommands: readonly Binding[] = [
  bind(
    openSession,
    async ({ read }, payload) => {
      const account = await known(read, 'account', payload.accountId);
      if (!account.ok) return account;
      const person = await known(read, 'person', account.value.personId);
      return person.ok ? ok({ account: account.value, person: person.value }) : person;
    },
    decideOpenSession
  ),
  bind(touchSession, ({ read }, payload) => sessionFacts(read, payload.sessionId), decideTouchSession),
  bind(revokeSession, ({ read }, payload) => sessionFacts(read, payload.sessionId), decideRevokeSession),
  bind(
    revokeAllSessions,
    async ({ read }, payload) => {
      const person = await known(read, 'person', payload.personId);
      if (!person.ok) return person;
      return ok({ person: person.value, sessions: await read.list('session', { personId: payload.personId, revokedAt: null }) });
    },
    decideRevokeAllSessions
  )
];

async function sessionFacts(read: Loading['read'], sessionId: string) {
  const session = await known(read, 'session', sessionId);
  return session.ok ? ok({ session: session.value }) : session;
}

async function invitedPerson({ read, context }: Loading, personId: string) {
  const person = await known(read, 'person', personId);
  if (!person.ok) return person;
  const waiting = await read.list('invitation', { personId, purpose: 'BIND', usedAt: null, revokedAt: null });
  return ok({ person: person.value, code: newCode(context), waiting });
}
