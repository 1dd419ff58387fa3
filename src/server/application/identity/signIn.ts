/** Signing in with a password: the same work and the same answer whether or not the login exists. */
import { randomBytes } from 'node:crypto';
import { LIMITS } from '#contract/limits.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { calendarDateAt, MINUTE_MS } from '#domain/basics/time.ts';
import { isStaff } from '#domain/register/postsInForce.ts';
import type { Account } from '#domain/register/records.ts';
import type { Application } from '../application.ts';
import { systemActor } from '../clockwork.ts';
import { newId, sha256 } from '../randomness.ts';
import type { Opening } from './identity.ts';
import { verifyPassword } from './password.ts';

export type SignIn = (typed: { login: string; password: string; device: string }) => Opening;

/** Passwords compared at once: each takes 19 MiB and a thread. More wait; too many are turned away. */
const AT_ONCE = 4;
const WAITING_MAX = 64;
/** Unknown logins whose failures are remembered, so that a pause does not tell which logins exist. */
const STRANGERS_MAX = 5_000;

/** Makes the sign-in of an application. Source: SPEC AU14, AU15. */
export function createSignIn(app: Application): SignIn {
  const gate = createGate();
  const strangers = new Map<string, { failed: number; lockedUntil: number }>();

  return async ({ login, password, device }) => {
    const name = login.trim().toLowerCase();
    const found = name.length > 0 && name.length <= 60 ? await app.store.accountByLogin(name) : undefined;
    const account = found && found.endedAt === null ? found : undefined;
    const isRight = await gate(() => verifyPassword(password.slice(0, 512), account?.passwordHash ?? ''));
    if (!isRight.ok) return isRight;
    const now = app.now();
    const pausedUntil = account ? account.lockedUntil : (strangers.get(name)?.lockedUntil ?? null);
    if (pausedUntil !== null && now < pausedUntil)
      return refuse('sign-in.paused', 'AU14', { minutes: Math.ceil((pausedUntil - now) / MINUTE_MS) });
    if (!account) return strangerFailed(strangers, name, now);
    if (!isRight.value) {
      const counted = await app.execute(
        { id: newId(), name: 'account.record-failure', payload: { accountId: account.id } },
        systemActor(account.communityId)
      );
      return counted.ok ? refuse('sign-in.wrong', 'AU14') : refuse(counted.code);
    }
    return open(app, account, device);
  };
}

async function open(app: Application, account: Account, device: string): Opening {
  const read = app.store.read(account.communityId);
  const community = await read.get('community', account.communityId);
  if (!community) throw new Error('an account without its community');
  const posts = await read.list('post', { personId: account.personId });
  if (!isStaff(posts, calendarDateAt(app.now(), community.zone))) return refuse('account.no-staff-post', 'AU8');
  const token = randomBytes(24).toString('hex');
  const payload = { accountId: account.id, tokenHash: sha256(token), device: device.slice(0, 120) };
  const answer = await app.execute({ id: newId(), name: 'session.open', payload }, systemActor(community.id));
  return answer.ok ? ok({ token, communitySlug: community.slug, isStaff: true, tookOver: 0 }) : refuse(answer.code);
}

function strangerFailed(
  strangers: Map<string, { failed: number; lockedUntil: number }>,
  name: string,
  now: number
): Result<never, Refusal> {
  const failed = (strangers.get(name)?.failed ?? 0) + 1;
  const isPaused = failed >= LIMITS.failedPasswords;
  if (strangers.size >= STRANGERS_MAX) strangers.delete(strangers.keys().next().value ?? '');
  strangers.set(name, isPaused ? { failed: 0, lockedUntil: now + LIMITS.lockMinutes * MINUTE_MS } : { failed, lockedUntil: 0 });
  return refuse('sign-in.wrong', 'AU14');
}

/** Lets a few through at once. */
function createGate() {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<Result<T, Refusal>> => {
    if (waiting.length >= WAITING_MAX) return refuse('command.too-busy');
    if (running >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
    else running += 1;
    try {
      return ok(await work());
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
