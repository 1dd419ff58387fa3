/** What lets a person in — account, invitations, sessions — and how each of them ends. */
import { entry, update, type Change, type Context, type Entry } from '../basics/decision.ts';
import type { Account, Invitation, Session } from './records.ts';

/** Everything by which one person can come in now. */
export interface Access {
  readonly account: Account | undefined;
  /** Neither revoked nor expired. */
  readonly sessions: readonly Session[];
  /** Neither used nor revoked. */
  readonly invitations: readonly Invitation[];
}

export interface Ending {
  readonly changes: Change[];
  readonly entries: Entry[];
}

/** Why a session ended, in the journal. */
export type SessionEnd = 'SIGNED_OUT' | 'REVOKED_AT_DESK' | 'OTHER_DEVICE' | 'PASSWORD_RESET' | 'ACCOUNT_ENDED' | 'PERSON_ENDED';

/** Revokes sessions; their sockets are closed on the entry `SessionRevoked {sessionIds, why}`. Source: SPEC AU10. */
export function revokeSessions(personId: string, sessions: readonly Session[], why: SessionEnd, context: Context): Ending {
  if (sessions.length === 0) return { changes: [], entries: [] };
  return {
    changes: sessions.map((session) => update('session', session, { revokedAt: context.now })),
    entries: [entry('SessionRevoked', { personIds: [personId] }, { personId, sessionIds: sessions.map((session) => session.id), why })]
  };
}

/** Revokes invitations that were not used. Source: SPEC AU12. */
export function revokeInvitations(personId: string, invitations: readonly Invitation[], context: Context): Ending {
  if (invitations.length === 0) return { changes: [], entries: [] };
  return {
    changes: invitations.map((invitation) => update('invitation', invitation, { revokedAt: context.now })),
    entries: [
      entry('InvitationRevoked', { personIds: [personId] }, { personId, invitationIds: invitations.map((invitation) => invitation.id) })
    ]
  };
}

/** Ends the account with its password sessions and its links; invitations by QR and their devices stay. Source: SPEC AU8. */
export function endAccount(access: Access, personId: string, reason: string, context: Context): Ending {
  const { account } = access;
  if (!account || account.endedAt !== null) return { changes: [], entries: [] };
  const sessions = revokeSessions(
    personId,
    access.sessions.filter((session) => session.sort === 'STAFF'),
    'ACCOUNT_ENDED',
    context
  );
  const links = revokeInvitations(
    personId,
    access.invitations.filter((invitation) => invitation.purpose === 'ACCOUNT'),
    context
  );
  return join(
    {
      changes: [update('account', account, { endedAt: context.now, passwordHash: '' })],
      entries: [entry('AccountEnded', { personIds: [personId] }, { accountId: account.id, personId, reason })]
    },
    sessions,
    links
  );
}

/** Ends every way in. Source: SPEC AU9. */
export function endAccess(access: Access, personId: string, reason: string, context: Context): Ending {
  const account = endAccount(access, personId, reason, context);
  const left = new Set(account.changes.map((change) => ('id' in change ? change.id : '')));
  const sessions = access.sessions.filter((session) => !left.has(session.id));
  const invitations = access.invitations.filter((invitation) => !left.has(invitation.id));
  return join(account, revokeSessions(personId, sessions, 'PERSON_ENDED', context), revokeInvitations(personId, invitations, context));
}

/** Several endings as one. */
export function join(...endings: readonly Ending[]): Ending {
  return { changes: endings.flatMap((ending) => ending.changes), entries: endings.flatMap((ending) => ending.entries) };
}
