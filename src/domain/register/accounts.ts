/** Decides about staff accounts: made by an administrator, their password only ever set by the person through a one-time link. */
import { entry, guard, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { calendarDateAt } from '../basics/time.ts';
import { endAccount, join, revokeInvitations, revokeSessions, type Access } from './access.ts';
import { newInvitation, type InvitationCode } from './invitations.ts';
import { isStaff } from './postsInForce.ts';
import type { Account, Invitation, Person, Post } from './records.ts';

export interface CreateAccountFacts {
  readonly person: Person;
  readonly posts: readonly Post[];
  readonly access: Access;
  /** The account in this community that has the login, also when it was ended. */
  readonly sameLogin: Account | undefined;
  readonly code: InvitationCode;
}

/**
 * Makes an account without a password and the link by which the person sets one. Answers `{accountId, invitationId}`.
 * Refuses `register.person-ended`, `account.no-staff-post`, `account.already-there`, `account.login-taken`. Source: SPEC AU11.
 */
export function decideCreateAccount(
  facts: CreateAccountFacts,
  payload: { readonly personId: string; readonly login: string },
  context: Context
): Result<Decision, Refusal> {
  const { person, sameLogin, access } = facts;
  if (person.endedAt !== null) return refuse('register.person-ended', 'RG8');
  if (!isStaff(facts.posts, calendarDateAt(context.now, context.zone))) return refuse('account.no-staff-post', 'AU11');
  if (access.account && access.account.endedAt === null) return refuse('account.already-there', 'AU11');
  const isOwn = sameLogin?.personId === person.id;
  if (sameLogin && !isOwn) return refuse('account.login-taken', 'AU11', { login: payload.login });
  const id = sameLogin?.id ?? context.newId();
  const fresh = { passwordHash: '', mustChange: true, endedAt: null, failedCount: 0, lockedUntil: null };
  const invitation = newInvitation(person, facts.code, 'ACCOUNT', context);
  return ok({
    changes: [
      sameLogin ? update('account', sameLogin, fresh) : insert('account', { id, personId: person.id, login: payload.login, ...fresh }),
      ...invitation.changes
    ],
    guards: [guard('person', person)],
    entries: [
      entry('AccountCreated', { personIds: [person.id] }, { accountId: id, personId: person.id, login: payload.login }),
      ...invitation.entries
    ],
    answer: { accountId: id, invitationId: facts.code.id }
  });
}

export interface AccountFacts {
  readonly account: Account;
  readonly person: Person;
  readonly access: Access;
}

/**
 * Takes the password away, signs the account out everywhere and makes a new link. Answers `{invitationId}`.
 * Refuses `account.ended`. Source: SPEC AU11.
 */
export function decideResetAccount(
  facts: AccountFacts & { readonly code: InvitationCode },
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { account, person, access } = facts;
  if (account.endedAt !== null) return refuse('account.ended', 'AU8');
  const older = access.invitations.filter((invitation) => invitation.purpose === 'ACCOUNT');
  const own = {
    changes: [update('account', account, { passwordHash: '', mustChange: true, failedCount: 0, lockedUntil: null })],
    entries: [entry('AccountReset', { personIds: [person.id] }, { accountId: account.id, personId: person.id, reason: payload.reason })]
  };
  const staff = access.sessions.filter((session) => session.sort === 'STAFF');
  const ending = join(
    own,
    revokeSessions(person.id, staff, 'PASSWORD_RESET', context),
    revokeInvitations(person.id, older, context),
    newInvitation(person, facts.code, 'ACCOUNT', context)
  );
  return ok({ ...ending, answer: { invitationId: facts.code.id } });
}

/** Ends an account while the posts stay. Refuses `account.ended`, `authority.last-administrator`. Source: SPEC AU6, AU8. */
export function decideEndAccount(
  facts: AccountFacts & { readonly isLastAdministrator: boolean },
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  if (facts.account.endedAt !== null) return refuse('account.ended', 'AU8');
  if (facts.isLastAdministrator) return refuse('authority.last-administrator', 'AU6');
  return ok(endAccount({ ...facts.access, account: facts.account }, facts.person.id, payload.reason, context));
}

export interface SetPasswordFacts extends AccountFacts {
  /** The link that was used; null at set-up and recovery on the server. */
  readonly invitation: Invitation | null;
}

/**
 * Keeps the hash of a new password, uses the link up, makes every other link of the account worthless (the one that was made with it is
 * never opened at set-up on the server), and signs out whoever was in with the old one. A person who was not bound yet is bound by it,
 * since the same page shows the data page. Refuses `account.ended`, `invitation.used`. Source: SPEC AU11, AU13.
 */
export function decideSetPassword(
  facts: SetPasswordFacts,
  payload: { readonly passwordHash: string; readonly privacyVersion: string },
  context: Context
): Result<Decision, Refusal> {
  const { account, person, invitation, access } = facts;
  if (account.endedAt !== null || person.endedAt !== null) return refuse('account.ended', 'AU8');
  if (invitation && (invitation.usedAt !== null || invitation.revokedAt !== null)) return refuse('invitation.used', 'AU12');
  const staff = access.sessions.filter((session) => session.sort === 'STAFF');
  const others = access.invitations.filter((one) => one.purpose === 'ACCOUNT' && one.id !== invitation?.id);
  const own = {
    changes: [
      update('account', account, { passwordHash: payload.passwordHash, mustChange: false, failedCount: 0, lockedUntil: null }),
      ...(invitation ? [update('invitation', invitation, { usedAt: context.now })] : []),
      ...(person.boundAt === null ? [update('person', person, { boundAt: context.now })] : [])
    ],
    entries: [
      entry(
        'PasswordSet',
        { personIds: [person.id] },
        {
          accountId: account.id,
          personId: person.id,
          byLink: invitation !== null,
          privacyVersion: payload.privacyVersion
        }
      )
    ]
  };
  return ok(join(own, revokeInvitations(person.id, others, context), revokeSessions(person.id, staff, 'PASSWORD_RESET', context)));
}

/** Wrong passwords in a row before a pause, and the pause in ms. */
export interface LockRule {
  readonly failures: number;
  readonly pauseMs: number;
}

/** Counts a wrong password; after `failures` of them the account pauses, and counting starts anew. Source: SPEC AU14. */
export function decideRecordFailure(
  facts: { account: Account; rule: LockRule },
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  const { account, rule } = facts;
  const failedCount = account.failedCount + 1;
  if (failedCount < rule.failures) return ok({ changes: [update('account', account, { failedCount })], entries: [] });
  const lockedUntil = context.now + rule.pauseMs;
  return ok({
    changes: [update('account', account, { failedCount: 0, lockedUntil })],
    entries: [entry('AccountPaused', { personIds: [account.personId] }, { accountId: account.id, lockedUntil })]
  });
}
