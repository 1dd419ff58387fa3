/** Decides about sessions: how one begins with a password, lives on, and is revoked. */
import { hasRole } from '../basics/actor.ts';
import { entry, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../basics/time.ts';
import { revokeSessions } from './access.ts';
import type { Account, Person, Session } from './records.ts';

/**
 * How long a session lasts, ms. `idle` = since it was last seen, `absolute` = since it began (0 = no such end), `touch` = how often
 * "seen" is written down. A meeting lasts two hours: less idle time would throw the chair out of it. Source: product default [D]; SPEC AU15.
 */
export const SESSION_LIFE = {
  STAFF: { idle: 2 * HOUR_MS, absolute: 12 * HOUR_MS, touch: 5 * MINUTE_MS },
  PARTICIPANT: { idle: 30 * DAY_MS, absolute: 0, touch: DAY_MS },
  SCREEN: { idle: DAY_MS, absolute: DAY_MS, touch: HOUR_MS }
} as const satisfies Record<Session['sort'], { idle: number; absolute: number; touch: number }>;

/** When a session that is seen now ends, unless it is seen again. */
export function expiryOf(session: Pick<Session, 'sort' | 'createdAt'>, seenAt: number): number {
  const { idle, absolute } = SESSION_LIFE[session.sort];
  return absolute === 0 ? seenAt + idle : Math.min(seenAt + idle, session.createdAt + absolute);
}

/** True when the session was not revoked and its time is not over. Source: SPEC AU15. */
export function isAlive(session: Session, now: number): boolean {
  return session.revokedAt === null && now < session.expiresAt;
}

/** True when "seen" is so old that it should be written down again. */
export function needsTouch(session: Session, now: number): boolean {
  return now - session.seenAt >= SESSION_LIFE[session.sort].touch;
}

/**
 * Begins a session after the right password and forgets the wrong ones before it. Answers `{sessionId}`.
 * Refuses `account.ended`. Source: SPEC AU14, AU15.
 */
export function decideOpenSession(
  facts: { account: Account; person: Person },
  payload: { readonly tokenHash: string; readonly device: string },
  context: Context
): Result<Decision, Refusal> {
  const { account, person } = facts;
  if (account.endedAt !== null || person.endedAt !== null) return refuse('account.ended', 'AU8');
  const id = context.newId();
  const times = {
    createdAt: context.now,
    seenAt: context.now,
    expiresAt: expiryOf({ sort: 'STAFF', createdAt: context.now }, context.now)
  };
  const row = { id, tokenHash: payload.tokenHash, personId: person.id, sort: 'STAFF' as const, meetingId: null, device: payload.device };
  return ok({
    changes: [
      insert('session', { ...row, ...times, revokedAt: null }),
      ...(account.failedCount === 0 && account.lockedUntil === null
        ? []
        : [update('account', account, { failedCount: 0, lockedUntil: null })])
    ],
    entries: [entry('SessionOpened', { personIds: [person.id] }, { sessionId: id, personId: person.id, sort: 'STAFF' })],
    answer: { sessionId: id }
  });
}

/** Writes down that a session was seen; not an event of the community, so the journal has no line for it. Source: SPEC AU15. */
export function decideTouchSession(facts: { session: Session }, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const { session } = facts;
  if (session.revokedAt !== null || !needsTouch(session, context.now)) return ok({ changes: [], entries: [] });
  return ok({
    changes: [update('session', session, { seenAt: context.now, expiresAt: expiryOf(session, context.now) })],
    entries: []
  });
}

/**
 * Revokes one session: one's own, or at the desk anybody's. A second time changes nothing.
 * Refuses `authority.not-your-session`. Source: SPEC AU10.
 */
export function decideRevokeSession(facts: { session: Session }, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const { session } = facts;
  const isOwn = session.personId === context.actor.personId;
  if (!isOwn && !hasRole(context.actor, 'ADMINISTRATOR', 'SECRETARY', 'SYSTEM')) return refuse('authority.not-your-session', 'AU10');
  if (session.revokedAt !== null) return ok({ changes: [], entries: [] });
  return ok(revokeSessions(session.personId, [session], isOwn ? 'SIGNED_OUT' : 'REVOKED_AT_DESK', context));
}

/** Revokes every session of a person, e.g. when a phone was stolen. Source: SPEC AU10. */
export function decideRevokeAllSessions(
  facts: { person: Person; sessions: readonly Session[] },
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  return ok(revokeSessions(facts.person.id, facts.sessions, 'REVOKED_AT_DESK', context));
}
