/** Decides about the screens of a meeting: which projector is let in, by a link or by the code that it shows, and when it goes dark. */
import { hasRole } from '../basics/actor.ts';
import { entry, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { DAY_MS } from '../basics/time.ts';
import type { InvitationCode } from '../register/invitations.ts';
import type { Invitation, Session } from '../register/records.ts';
import { expiryOf } from '../register/sessions.ts';
import { mayEnter, notInState, type Refused } from './checks.ts';
import { isPairingCode, PAIRING_WAIT_MS, plainPairingCode } from './pairingCode.ts';
import { MEETING_STATES, type Meeting } from './records.ts';

/** Screens of one meeting at a time: walls, a second room, a corridor. Source: product default [D]; SPEC AU21. */
export const SCREENS_MAX = 12;

/** What is hashed of a link's code or of a pairing code; never the bare code, so that no other door opens with it. */
export function screenCodeText(code: string): string {
  return `screen ${plainPairingCode(code)}`;
}

/** Refuses `meeting.not-chair` for those who neither lead nor record nor prepare the meeting. */
function notInCharge(meeting: Meeting, { actor }: Context): Refused {
  const mayShow = mayEnter(meeting, actor) || hasRole(actor, 'ADMINISTRATOR');
  return mayShow ? undefined : refuse('meeting.not-chair', 'AU21');
}

/** Refuses `meeting.wrong-state` when the meeting is cancelled or its minutes are out: there is nothing left to show. */
function over(meeting: Meeting): Refused {
  return notInState(meeting, ...MEETING_STATES.filter((state) => state !== 'CANCELLED' && state !== 'MINUTES_PUBLISHED'));
}

export interface IssueScreenLinkFacts {
  readonly meeting: Meeting;
  /** Links of this meeting that nobody has used yet. */
  readonly waiting: readonly Invitation[];
  readonly code: InvitationCode;
}

/**
 * Makes the link for one screen of a meeting; the one that waits becomes void. It is good until a day after the announced start, at least
 * a day from now. Answers `{invitationId, expiresAt}`. Refuses `meeting.not-chair`, `meeting.wrong-state`. Source: product 1 [D]; SPEC AU21.
 */
export function decideIssueScreenLink(facts: IssueScreenLinkFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const { meeting, waiting, code } = facts;
  const refused = notInCharge(meeting, context) ?? over(meeting);
  if (refused) return refused;
  const expiresAt = Math.max(context.now, meeting.startsAt) + DAY_MS;
  const revoked = revoke(meeting, waiting, context);
  return ok({
    changes: [...revoked.changes, insert('invitation', screenInvitation(meeting, code, expiresAt))],
    entries: [...revoked.entries, entry('ScreenLinkIssued', { meetingId: meeting.id }, { invitationId: code.id, by: 'LINK', expiresAt })],
    answer: { invitationId: code.id, expiresAt }
  });
}

export interface PairScreenFacts {
  readonly meeting: Meeting;
  /** An invitation with the hash of this code, from an earlier pairing. */
  readonly earlier: Invitation | undefined;
}

/**
 * Lets in the screen that shows this code, once, within two minutes. The same code again while it waits changes nothing. Answers
 * `{invitationId, expiresAt}`. Refuses `screen.code-mistyped`, `screen.code-used`, `meeting.not-chair`, `meeting.wrong-state`.
 * Source: product default [D]; SPEC AU22.
 */
export function decidePairScreen(facts: PairScreenFacts, payload: { readonly code: string }, context: Context): Result<Decision, Refusal> {
  const { meeting, earlier } = facts;
  const refused = notInCharge(meeting, context) ?? over(meeting);
  if (refused) return refused;
  if (!isPairingCode(payload.code)) return refuse('screen.code-mistyped', 'AU22');
  if (earlier && (screenLinkRefusal(earlier, context.now) || earlier.meetingId !== meeting.id)) return refuse('screen.code-used', 'AU22');
  if (earlier) return ok({ changes: [], entries: [], answer: { invitationId: earlier.id, expiresAt: earlier.expiresAt } });
  const id = context.newId();
  const expiresAt = context.now + PAIRING_WAIT_MS;
  const invitation = screenInvitation(meeting, { id, codeHash: context.sha256(screenCodeText(payload.code)) }, expiresAt);
  return ok({
    changes: [insert('invitation', invitation)],
    entries: [entry('ScreenLinkIssued', { meetingId: meeting.id }, { invitationId: id, by: 'PAIRING', expiresAt })],
    answer: { invitationId: id, expiresAt }
  });
}

/** Why a link lets no screen in at this moment, or null when it does. Source: SPEC AU21. */
export function screenLinkRefusal(invitation: Invitation, now: number) {
  if (invitation.usedAt !== null) return refuse('screen.link-used', 'AU21');
  if (invitation.revokedAt !== null) return refuse('screen.link-void', 'AU21');
  return now >= invitation.expiresAt ? refuse('screen.link-expired', 'AU21') : null;
}

/** A screen belongs to a meeting and to nobody: ending a person leaves the wall on. */
function screenInvitation(meeting: Meeting, { id, codeHash }: InvitationCode, expiresAt: number) {
  const purpose = 'SCREEN' as const;
  return { id, personId: '', codeHash, purpose, meetingId: meeting.id, expiresAt, usedAt: null, revokedAt: null };
}

export interface OpenScreenFacts {
  readonly invitation: Invitation;
  readonly meeting: Meeting;
  /** Screens of the meeting that are on. */
  readonly sessions: readonly Session[];
}

/**
 * Opens the session of a screen and uses its link up. Answers `{sessionId}`. Refuses `screen.link-used`, `screen.link-void`,
 * `screen.link-expired`, `screen.link-unknown`, `screen.too-many`, `meeting.wrong-state`. Source: SPEC AU21, AU22.
 */
export function decideOpenScreen(
  facts: OpenScreenFacts,
  payload: { readonly tokenHash: string; readonly device: string },
  context: Context
): Result<Decision, Refusal> {
  const { invitation, meeting } = facts;
  const refusal = screenLinkRefusal(invitation, context.now);
  if (refusal) return refusal;
  if (invitation.purpose !== 'SCREEN' || invitation.meetingId !== meeting.id) return refuse('screen.link-unknown', 'AU21');
  const ended = over(meeting);
  if (ended) return ended;
  const on = facts.sessions.filter((session) => session.revokedAt === null && context.now < session.expiresAt);
  if (on.length >= SCREENS_MAX) return refuse('screen.too-many', 'AU21', { max: SCREENS_MAX });
  const id = context.newId();
  const { now } = context;
  const times = { createdAt: now, seenAt: now, expiresAt: expiryOf({ sort: 'SCREEN', createdAt: now }, now) };
  const { tokenHash, device } = payload;
  const row = { id, tokenHash, personId: '', sort: 'SCREEN' as const, meetingId: meeting.id, device, ...times, revokedAt: null };
  return ok({
    changes: [update('invitation', invitation, { usedAt: now }), insert('session', row)],
    entries: [entry('ScreenOpened', { meetingId: meeting.id }, { sessionId: id, invitationId: invitation.id, device })],
    answer: { sessionId: id }
  });
}

/** Takes a link or a typed code back. Refuses `screen.link-used`, `screen.link-void`, `meeting.not-chair`. Source: SPEC AU21. */
export function decideRevokeScreenLink(
  { meeting, invitation }: { readonly meeting: Meeting; readonly invitation: Invitation },
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  const refused = notInCharge(meeting, context);
  if (refused) return refused;
  if (invitation.usedAt !== null) return refuse('screen.link-used', 'AU21');
  if (invitation.revokedAt !== null) return refuse('screen.link-void', 'AU21');
  return ok(revoke(meeting, [invitation], context));
}

function revoke(meeting: Meeting, invitations: readonly Invitation[], context: Context): Decision {
  if (invitations.length === 0) return { changes: [], entries: [] };
  return {
    changes: invitations.map((invitation) => update('invitation', invitation, { revokedAt: context.now })),
    entries: [entry('ScreenLinkRevoked', { meetingId: meeting.id }, { invitationIds: invitations.map(({ id }) => id) })]
  };
}

/** Switches a screen off; its socket is closed on the entry. A second time changes nothing. Refuses `meeting.not-chair`. Source: SPEC AU10, AU21. */
export function decideDisconnectScreen(
  { meeting, session }: { readonly meeting: Meeting; readonly session: Session },
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  const refused = notInCharge(meeting, context);
  if (refused) return refused;
  if (session.revokedAt !== null) return ok({ changes: [], entries: [] });
  return ok({
    changes: [update('session', session, { revokedAt: context.now })],
    entries: [
      entry(
        'SessionRevoked',
        { meetingId: meeting.id },
        { personId: '', sessionIds: [session.id], why: 'SCREEN_OFF', device: session.device }
      )
    ]
  });
}
