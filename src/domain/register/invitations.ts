/** Decides about invitations: one code brings one device of one person in, once. */
import { entry, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { DAY_MS } from '../basics/time.ts';
import { join, revokeInvitations, revokeSessions, type Ending } from './access.ts';
import type { Invitation, Person, Session } from './records.ts';

/** Id and code hash of an invitation to be made; the code itself is known to nobody but the desk that prints it. */
export interface InvitationCode {
  readonly id: string;
  readonly codeHash: string;
}

/** Days that a code may wait: on paper for a resident; as a link for a new password. Source: product default [D]; SPEC AU12. */
export const INVITATION_DAYS = { BIND: 60, ACCOUNT: 7, SETUP: 1, SCREEN: 1 } as const satisfies Record<Invitation['purpose'], number>;

/** The row and the entry of a new invitation; neither holds the code. */
export function newInvitation(person: Person, code: InvitationCode, purpose: Invitation['purpose'], context: Context): Ending {
  const expiresAt = context.now + INVITATION_DAYS[purpose] * DAY_MS;
  const row = {
    id: code.id,
    personId: person.id,
    codeHash: code.codeHash,
    purpose,
    meetingId: null,
    expiresAt,
    usedAt: null,
    revokedAt: null
  };
  const data = { invitationId: code.id, personId: person.id, purpose, expiresAt };
  return { changes: [insert('invitation', row)], entries: [entry('InvitationIssued', { personIds: [person.id] }, data)] };
}

export interface InvitedPerson {
  readonly person: Person;
  readonly code: InvitationCode;
  /** BIND invitations of the person that still wait. */
  readonly waiting: readonly Invitation[];
}

/**
 * Issues one invitation each; what was issued before and still waits is revoked, so that a lost sheet of paper is worthless.
 * Answers `{invitations: [{personId, invitationId}]}`. Refuses `register.person-ended`. Source: SPEC AU12.
 */
export function decideIssueInvitations(
  facts: { invited: readonly InvitedPerson[] },
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  if (facts.invited.some(({ person }) => person.endedAt !== null)) return refuse('register.person-ended', 'RG8');
  const all = facts.invited.map(({ person, code, waiting }) =>
    join(revokeInvitations(person.id, waiting, context), newInvitation(person, code, 'BIND', context))
  );
  const invitations = facts.invited.map(({ person, code }) => ({ personId: person.id, invitationId: code.id }));
  return ok({ ...join(...all), answer: { invitations } });
}

/** Makes a code worthless. Refuses `invitation.used`, `invitation.revoked`. Source: SPEC AU12. */
export function decideRevokeInvitation(facts: { invitation: Invitation }, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const { invitation } = facts;
  if (invitation.usedAt !== null) return refuse('invitation.used', 'AU12');
  if (invitation.revokedAt !== null) return refuse('invitation.revoked', 'AU12');
  return ok(revokeInvitations(invitation.personId, [invitation], context));
}

export interface AcceptInvitationFacts {
  readonly invitation: Invitation;
  readonly person: Person;
  /** Sessions of the person on other devices. */
  readonly sessions: readonly Session[];
  readonly privacyVersion: string;
  /** ms that the new session may last unused. */
  readonly sessionMs: number;
}

export interface AcceptInvitation {
  readonly privacyVersion: string;
  readonly tokenHash: string;
  readonly device: string;
}

/**
 * Brings a device in: the person is bound (having seen the data page of this version), the invitation is used up, a session begins,
 * and the person's earlier device is signed out. Answers `{sessionId, tookOver}`.
 * Refuses `invitation.used`, `invitation.revoked`, `invitation.expired`, `invitation.not-for-devices`, `register.person-ended`,
 * `register.privacy-page-changed`. Source: 个人信息保护法 17 [L], reliability F15; SPEC AU12, AU13, RG9.
 */
export function decideAcceptInvitation(
  facts: AcceptInvitationFacts,
  payload: AcceptInvitation,
  context: Context
): Result<Decision, Refusal> {
  const { invitation, person } = facts;
  const refusal = invitationRefusal(invitation, context.now);
  if (refusal) return refusal;
  if (invitation.purpose !== 'BIND') return refuse('invitation.not-for-devices', 'AU12');
  if (person.endedAt !== null) return refuse('register.person-ended', 'RG8');
  if (payload.privacyVersion !== facts.privacyVersion) return refuse('register.privacy-page-changed', 'RG9');
  const sessionId = context.newId();
  const about = { personIds: [person.id] };
  const earlier = facts.sessions.filter((session) => session.sort === 'PARTICIPANT');
  const own: Ending = {
    changes: [
      update('invitation', invitation, { usedAt: context.now }),
      update('person', person, { boundAt: person.boundAt ?? context.now }),
      insert('session', {
        id: sessionId,
        tokenHash: payload.tokenHash,
        personId: person.id,
        sort: 'PARTICIPANT',
        meetingId: null,
        device: payload.device,
        createdAt: context.now,
        seenAt: context.now,
        expiresAt: context.now + facts.sessionMs,
        revokedAt: null
      })
    ],
    entries: [
      ...(person.boundAt === null
        ? [entry('PersonBound', about, { personId: person.id, privacyVersion: payload.privacyVersion, basis: 'INVITATION' })]
        : []),
      entry('SessionOpened', about, { sessionId, personId: person.id, sort: 'PARTICIPANT', invitationId: invitation.id })
    ]
  };
  const ending = join(own, revokeSessions(person.id, earlier, 'OTHER_DEVICE', context));
  return ok({ ...ending, answer: { sessionId, tookOver: earlier.length } });
}

/** Why a code lets nobody in at this moment, or null when it does. Source: SPEC AU12. */
export function invitationRefusal(invitation: Invitation, now: number) {
  if (invitation.usedAt !== null) return refuse('invitation.used', 'AU12');
  if (invitation.revokedAt !== null) return refuse('invitation.revoked', 'AU12');
  return now >= invitation.expiresAt ? refuse('invitation.expired', 'AU12') : null;
}
