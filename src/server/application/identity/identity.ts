/** Who comes in, and how: password, invitation, link of a screen, one-time link of the server; one object for pages, sockets and the server's entry. */
import type { Actor } from '#domain/basics/actor.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import type { Result } from '#domain/basics/result.ts';
import type { Application } from '../application.ts';
import { readServerSecret, useCodeSecret } from './codeSecret.ts';
import { createDoor, type InvitationDoor } from './invitationDoor.ts';
import { createPaperDoor, type PaperDoor } from './paperDoor.ts';
import { createRecovery, type Recovery } from './recovery.ts';
import { createScreenDoor, type ScreenDoor } from './screenDoor.ts';
import { actorOfCookies, createSessions, type Sessions, type SignedIn } from './sessions.ts';
import { createSignIn, type SignIn } from './signIn.ts';

export interface Identity extends InvitationDoor, PaperDoor, Recovery, ScreenDoor {
  /** The actor of a cookie header in the community of a slug: a visitor without a valid session there, null for an unknown community. */
  actorOfCookies(cookieHeader: string, communitySlug: string): Promise<Actor | null>;
  /** The session of a token as it is now; null when it is not valid now. */
  sessionActor(token: string): Promise<SignedIn | null>;
  /** Opens a session for a login and password. Refuses `sign-in.wrong`, `sign-in.paused`, `account.no-staff-post`, `command.too-busy`. */
  signIn: SignIn;
  /** Revokes the session of a token; nothing happens when it is not valid. */
  signOut(token: string): Promise<void>;
  /** Hears of revoked sessions as soon as the revocation is durable. Returns the way to stop hearing. */
  onSessionRevoked(listener: (sessionIds: readonly string[]) => void): () => void;
}

/** A session that was just opened: the token goes into the cookie and nowhere else. */
export interface Opened {
  readonly token: string;
  readonly communitySlug: string;
  readonly isStaff: boolean;
  /** Other devices that were signed out by it. */
  readonly tookOver: number;
}

export type Opening = Promise<Result<Opened, Refusal>>;

/** Opens the identity of an application; reads or makes the server's secret in the data folder. */
export async function createIdentity(app: Application, options: { dataDir: string }): Promise<Identity> {
  useCodeSecret(await readServerSecret(options.dataDir));
  const sessions: Sessions = createSessions(app);
  const signIn = createSignIn(app);
  return {
    ...createDoor(app),
    ...createPaperDoor(app, sessions),
    ...createScreenDoor(app),
    ...createRecovery(app, options.dataDir, signIn),
    actorOfCookies: (cookies, slug) => actorOfCookies(app, sessions, cookies, slug),
    sessionActor: (token) => sessions.ofToken(token),
    signIn,
    signOut: (token) => sessions.revoke(token),
    onSessionRevoked: (listener) =>
      app.onCommitted(({ lines }) => {
        for (const line of lines) {
          if (line.type === 'SessionRevoked') listener((line.data as { sessionIds: string[] }).sessionIds);
        }
      })
  };
}
