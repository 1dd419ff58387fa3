/** The door of `/i/<code>`: looking shows who is invited and changes nothing; only accepting brings a device in. */
import type { PrivacyPage } from '#contract/views/register.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { invitationRefusal } from '#domain/register/invitations.ts';
import type { Invitation, Person, Session } from '#domain/register/records.ts';
import type { Application } from '../application.ts';
import { systemActor } from '../clockwork.ts';
import { newId, sha256 } from '../randomness.ts';
import { tokenFor } from './codeSecret.ts';
import type { Opening } from './identity.ts';
import { checkPassword, hashPassword } from './password.ts';
import { privacyPageOf, privacyVersionOf } from './privacyPage.ts';
import { createWrongCodes } from './wrongCodes.ts';

/** What a code shows before it is accepted. */
export interface InvitationPage {
  readonly purpose: 'BIND' | 'ACCOUNT';
  readonly name: string;
  readonly communityName: string;
  readonly communitySlug: string;
  /** '' unless it is the link of an account. */
  readonly login: string;
  readonly privacy: PrivacyPage;
}

export interface InvitationDoor {
  /**
   * Looks at a code; changes nothing. `deviceKey` is the device's own cookie: wrong codes are counted by it.
   * Refuses `invitation.unknown`, `invitation.used`, `invitation.revoked`, `invitation.expired`, `invitation.too-many-wrong`.
   */
  invitation(code: string, deviceKey: string): Promise<Result<InvitationPage, Refusal>>;
  /** Brings the device in, once; the same device gets the same session again when the answer was lost. Refuses as above and as `invitation.accept`. */
  accept(code: string, given: { privacyVersion: string; device: string; deviceKey: string }): Opening;
  /** Sets the password of an account by its link. Refuses as above, as `checkPassword` and as `account.set-password`. */
  setPasswordByLink(code: string, given: { password: string; deviceKey: string }): Promise<Result<{ login: string }, Refusal>>;
}

/** Makes the door of an application. Source: SPEC AU12, AU13, AU18. */
export function createDoor(app: Application): InvitationDoor {
  const wrong = createWrongCodes(() => app.now());

  async function find(code: string, deviceKey: string): Promise<Result<Found, Refusal>> {
    if (wrong.isPaused(deviceKey)) return refuse('invitation.too-many-wrong', 'AU18');
    const invitation = /^[a-z0-9]{16,40}$/.test(code) ? await app.store.invitationByCodeHash(sha256(code)) : undefined;
    const person = invitation && (await app.store.read(invitation.communityId).get('person', invitation.personId));
    if (!invitation || !person) {
      wrong.count(deviceKey);
      return refuse('invitation.unknown', 'AU18');
    }
    return ok({ invitation, person });
  }

  async function open(code: string, deviceKey: string): Promise<Result<Found, Refusal>> {
    const found = await find(code, deviceKey);
    if (!found.ok) return found;
    return invitationRefusal(found.value.invitation, app.now()) ?? found;
  }

  return {
    async invitation(code, deviceKey) {
      const found = await open(code, deviceKey);
      return found.ok ? pageOf(app, found.value) : found;
    },
    async accept(code, given) {
      const found = await find(code, given.deviceKey);
      return found.ok ? accept(app, found.value, given) : found;
    },
    async setPasswordByLink(code, given) {
      const found = await open(code, given.deviceKey);
      return found.ok ? setPassword(app, found.value, given.password) : found;
    }
  };
}

interface Found {
  readonly invitation: Invitation;
  readonly person: Person;
}

async function pageOf(app: Application, { invitation, person }: Found): Promise<Result<InvitationPage, Refusal>> {
  const read = app.store.read(invitation.communityId);
  const community = await read.get('community', invitation.communityId);
  if (!community || (invitation.purpose !== 'BIND' && invitation.purpose !== 'ACCOUNT')) return refuse('invitation.unknown', 'AU18');
  const account = invitation.purpose === 'ACCOUNT' ? await read.find('account', { personId: person.id, endedAt: null }) : undefined;
  return ok({
    purpose: invitation.purpose,
    name: person.name,
    communityName: community.name,
    communitySlug: community.slug,
    login: account?.login ?? '',
    privacy: privacyPageOf(community)
  });
}

async function accept(
  app: Application,
  { invitation, person }: Found,
  given: { privacyVersion: string; device: string; deviceKey: string }
): Opening {
  const community = await app.store.read(invitation.communityId).get('community', invitation.communityId);
  if (!community) throw new Error('an invitation without its community');
  const token = tokenFor(invitation.id, given.deviceKey);
  const opened = { token, communitySlug: community.slug, isStaff: false, tookOver: 0 };
  const earlier: Session | undefined = await app.store.sessionByTokenHash(sha256(token));
  if (earlier && earlier.personId === person.id && earlier.revokedAt === null) return ok(opened);
  const payload = {
    invitationId: invitation.id,
    privacyVersion: given.privacyVersion,
    tokenHash: sha256(token),
    device: given.device.slice(0, 120)
  };
  const answer = await app.execute({ id: newId(), name: 'invitation.accept', payload }, systemActor(community.id));
  if (!answer.ok) return { ok: false, error: answer };
  return ok({ ...opened, tookOver: (answer.data as { tookOver: number }).tookOver });
}

async function setPassword(app: Application, { invitation, person }: Found, password: string): Promise<Result<{ login: string }, Refusal>> {
  const read = app.store.read(invitation.communityId);
  const account = await read.find('account', { personId: person.id, endedAt: null });
  const community = await read.get('community', invitation.communityId);
  if (!account || !community || invitation.purpose !== 'ACCOUNT') return refuse('account.ended', 'AU8');
  const checked = checkPassword(password, account.login);
  if (!checked.ok) return checked;
  const payload = {
    accountId: account.id,
    invitationId: invitation.id,
    passwordHash: await hashPassword(password),
    privacyVersion: privacyVersionOf(community)
  };
  const answer = await app.execute({ id: newId(), name: 'account.set-password', payload }, systemActor(community.id));
  return answer.ok ? ok({ login: account.login }) : { ok: false, error: answer };
}
