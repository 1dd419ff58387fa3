/** Sessions checked on every request and command, and never older than the last commit: one function for pages and sockets. */
import { hasRole, type Actor } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { MINUTE_MS } from '#domain/basics/time.ts';
import { PASSWORD_ONLY_ROLES, STAFF_ROLES } from '#domain/register/postsInForce.ts';
import type { Community, Session } from '#domain/register/records.ts';
import { isAlive, needsTouch } from '#domain/register/sessions.ts';
import type { Application } from '../application.ts';
import { systemActor } from '../clockwork.ts';
import { newId, sha256 } from '../randomness.ts';
import { actorFor, visitorOf } from './actor.ts';
import { isToken, tokenOfCookies } from './cookies.ts';

export interface SignedIn {
  readonly session: Session;
  readonly actor: Actor;
}

export interface Sessions {
  ofToken(token: string): Promise<SignedIn | null>;
  revoke(token: string): Promise<void>;
}

/** What an actor follows from, besides the day. */
const ACTOR_KINDS = ['session', 'person', 'post', 'community'] as const;
/** Every zone is ahead of UTC by whole quarters of an hour, so within one of them the day does not change. */
const QUARTER_HOUR_MS = 15 * MINUTE_MS;

/** Sessions of an application. */
export function createSessions(app: Application): Sessions {
  async function ofToken(token: string): Promise<SignedIn | null> {
    if (!isToken(token)) return null;
    const session = await app.store.sessionByTokenHash(sha256(token));
    if (!session) return null;
    const now = app.now();
    const read = app.store.read(session.communityId);
    if (!isAlive(session, now) && !(session.revokedAt === null && (await mayStillVote(read, session)))) return null;
    const actor = await actorNow(session, now);
    if (!actor) return null;
    if (needsTouch(session, now)) await touch(session);
    return { session, actor };
  }

  /** Made anew whenever the store hears of a change to what it follows from, and every quarter of an hour: terms begin and end at midnight. */
  function actorNow(session: Session, now: number): Promise<Actor | null> {
    const { id, communityId } = session;
    const key = `actor ${id} ${Math.floor(now / QUARTER_HOUR_MS)}`;
    return app.store.derive(communityId, ACTOR_KINDS, key, () => actorOfSession(app.store.read(communityId), session, now));
  }

  function touch(session: Session) {
    const system = systemActor(session.communityId);
    return app.execute({ id: newId(), name: 'session.touch', payload: { sessionId: session.id } }, system);
  }

  async function revoke(token: string): Promise<void> {
    const signedIn = await ofToken(token);
    if (!signedIn) return;
    const { session } = signedIn;
    // A screen is nobody: the server switches it off in its name.
    const actor = session.sort === 'SCREEN' ? systemActor(session.communityId) : signedIn.actor;
    const answer = await app.execute({ id: newId(), name: 'session.revoke', payload: { sessionId: session.id } }, actor);
    if (!answer.ok) throw new Error(`a session could not be ended: ${answer.code}`);
  }

  return { ofToken, revoke };
}

/** See `Identity.actorOfCookies`. */
export async function actorOfCookies(app: Application, sessions: Sessions, cookieHeader: string, slug: string): Promise<Actor | null> {
  const community: Community | undefined = await app.store.communityBySlug(slug);
  if (!community) return null;
  const signedIn = await sessions.ofToken(tokenOfCookies(cookieHeader));
  return signedIn?.session.communityId === community.id ? signedIn.actor : visitorOf(community.id);
}

/**
 * The actor of a session, with what this kind of session allows: a password session lives only while a staff post is in force, and
 * an invitation (paper that may be found by others) never gives the roles that see the whole register. Source: SPEC AU7, AU8.
 */
async function actorOfSession(read: Read, session: Session, now: number): Promise<Actor | null> {
  if (session.sort === 'SCREEN') return { ...visitorOf(session.communityId), sessionId: session.id };
  const actor = await actorFor(read, session.personId, session.id, now);
  if (!actor) return null;
  if (session.sort === 'STAFF') return hasRole(actor, ...STAFF_ROLES) ? actor : null;
  return { ...actor, roles: actor.roles.filter((role) => !PASSWORD_ONLY_ROLES.includes(role)) };
}

/** A phone that lay in a drawer is not signed out while its owner has a ballot in an open poll. Source: reliability F40; SPEC AU15. */
async function mayStillVote(read: Read, session: Session): Promise<boolean> {
  if (session.sort !== 'PARTICIPANT') return false;
  const rights = await read.list('rollEntry', { personId: session.personId });
  for (const pollId of new Set(rights.map((right) => right.pollId))) {
    if ((await read.get('poll', pollId))?.state === 'OPEN') return true;
  }
  return false;
}
