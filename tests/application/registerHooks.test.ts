/** The hooks around every request: where it may come from, how large it may be, who reads, what every answer carries. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '#contract/limits.ts';
import { createIdentity, type Identity } from '#server/application/identity/identity.ts';
import { handle, handleError } from '../../src/hooks.server.ts';
import { newStage, type Stage } from './stage.ts';

// The build's own number; there is no build here.
vi.mock('$app/env', () => ({ version: 'test' }));

let stage: Stage;
let identity: Identity;
let dataDir: string;
const logged: unknown[] = [];
const KEY = Symbol.for('sifang.runtime');

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sifang-hooks-'));
  stage = await newStage({ households: 2 });
  identity = await createIdentity(stage.app, { dataDir });
  const settings = { allowedOrigins: ['https://listed.example'], publicUrl: 'https://public.example' };
  const log = { error: (...line: unknown[]) => void logged.push(line) };
  (globalThis as Record<symbol, unknown>)[KEY] = { app: stage.app, identity, settings, log };
});
afterAll(async () => {
  delete (globalThis as Record<symbol, unknown>)[KEY];
  await stage.close();
  await rm(dataDir, { recursive: true, force: true });
});

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly response?: () => Response;
}

/** Sends one request through the hooks to a page that answers with what it was told. */
async function ask(address: string, { method = 'GET', headers = {}, response }: Asked = {}) {
  const url = new URL(address, 'http://192.168.1.5:3000');
  const cookies = { get: (name: string) => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(headers['cookie'] ?? '')?.[1] };
  const request = { method, headers: new Headers(headers) };
  const event = { url, request, cookies, locals: {} as App.Locals, route: { id: '/test' } };
  let reached = false;
  const answer = await handle({
    event: event as never,
    resolve: async (_event: unknown, options?: { transformPageChunk?: (chunk: { html: string; done: boolean }) => unknown }) => {
      reached = true;
      const html = await options?.transformPageChunk?.({ html: '<html lang="%lang%" data-edition="%edition%">', done: true });
      return response?.() ?? new Response(String(html), { headers: { 'cache-control': 'public, max-age=60' } });
    }
  } as never);
  return { answer, locals: event.locals, reached };
}

async function sessionCookie(key: string): Promise<string> {
  const { invitations } = await stage.must<{ invitations: { invitationId: string }[] }>(
    'invitation.issue',
    { personIds: [stage.personId(key)] },
    'SECRETARY'
  );
  const ids = { invitationIds: [invitations[0]!.invitationId] };
  const [row] = await stage.view<{ code: string }[]>('register.invitation-codes', ids, 'SECRETARY');
  const page = await identity.invitation(row!.code, key);
  if (!page.ok) throw new Error(page.error.code);
  const opened = await identity.accept(row!.code, { privacyVersion: page.value.privacy.version, device: '', deviceKey: key });
  if (!opened.ok) throw new Error(opened.error.code);
  return `sid=${opened.value.token}`;
}

describe('where a request comes from', () => {
  const post = (headers: Record<string, string>) => ask('/signin', { method: 'POST', headers });

  it('[AU20] takes changes from the host that was called and from listed origins', async () => {
    for (const origin of ['http://192.168.1.5:3000', 'https://listed.example', 'https://public.example'])
      expect((await post({ origin })).reached).toBe(true);
  });

  it('[AU20] refuses other origins, also another port, `null`, and a cookie without an origin', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'http://192.168.1.5:3001' },
      { origin: 'null' },
      { origin: 'https://listed.example.evil.example' },
      { cookie: 'sid=x' }
    ] as Record<string, string>[]) {
      const { answer, reached } = await post(headers);
      expect([answer.status, reached]).toEqual([403, false]);
      expect(await answer.json()).toEqual({ ok: false, code: 'authority.foreign-origin' });
    }
  });

  it('[AU20] lets tools without a cookie and old browsers of the same site through', async () => {
    expect((await post({})).reached).toBe(true);
    expect((await post({ cookie: 'sid=x', 'sec-fetch-site': 'same-origin' })).reached).toBe(true);
  });

  it('[AU20] cuts bodies at their limit, and one byte beyond', async () => {
    const size = async (bytes: number, type: string) =>
      (await ask('/signin', { method: 'POST', headers: { 'content-length': String(bytes), 'content-type': type } })).answer.status;
    expect(await size(LIMITS.bodyBytes, 'application/json')).toBe(200);
    expect(await size(LIMITS.bodyBytes + 1, 'application/json')).toBe(413);
    expect(await size(LIMITS.uploadBytes, 'multipart/form-data; boundary=x')).toBe(200);
    expect(await size(LIMITS.uploadBytes * 2, 'multipart/form-data; boundary=x')).toBe(413);
  });
});

describe('who is asking', () => {
  it('[AU1] is a visitor below a community without a session, and nobody outside', async () => {
    const inside = await ask(`/c/${stage.slug}/me`);
    expect(inside.locals).toMatchObject({ community: { slug: stage.slug }, actor: { kind: 'VISITOR', communityId: stage.communityId } });
    expect((await ask('/')).locals).toMatchObject({ community: null, actor: null });
  });

  it('[AU2] is the person of the session in its own community; an unknown community is not found', async () => {
    const cookie = await sessionCookie('RESIDENT:1');
    expect((await ask(`/c/${stage.slug}`, { headers: { cookie } })).locals.actor).toMatchObject({ kind: 'PERSON', name: '居民1' });
    const other = await newStage({ store: stage.app.store, people: false, now: stage.clock.now() });
    expect((await ask(`/c/${other.slug}`, { headers: { cookie } })).locals.actor).toMatchObject({ kind: 'VISITOR' });
    // A page says it in the reader's language (its layout refuses); everything else is refused here.
    expect((await ask('/c/no-such-place')).locals.community).toBeNull();
    await expect(ask('/c/no-such-place', { method: 'POST' })).rejects.toMatchObject({ status: 404 });
  });

  it('[AU1] keeps what a signed-in person sees out of every cache', async () => {
    const cookie = await sessionCookie('RESIDENT:2');
    const signedIn = await ask(`/c/${stage.slug}`, { headers: { cookie } });
    expect(signedIn.answer.headers.get('cache-control')).toBe('private, no-store');
    const visitor = await ask(`/c/${stage.slug}`);
    expect(visitor.answer.headers.get('cache-control')).toBe('public, max-age=60');
    expect(visitor.answer.headers.get('vary')).toBe('cookie, accept-language');
    expect((await ask('/i/some-code')).answer.headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('what every answer carries', () => {
  it('[AU17] headers that keep the page to itself; HSTS over https only', async () => {
    const { answer } = await ask('/');
    const expected = { 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin' };
    for (const [name, value] of Object.entries(expected)) expect(answer.headers.get(name)).toBe(value);
    expect(answer.headers.has('strict-transport-security')).toBe(false);
    expect((await ask('https://sifang.example/')).answer.headers.get('strict-transport-security')).toContain('max-age=');
    const strict = await ask('/', { response: () => new Response('', { headers: { 'referrer-policy': 'strict-origin' } }) });
    expect(strict.answer.headers.get('referrer-policy')).toBe('strict-origin');
  });

  it('the language and edition of its reader in the markup', async () => {
    const english = await ask('/', { headers: { 'accept-language': 'en-GB,en;q=0.8', cookie: 'edition=elder' } });
    expect(await english.answer.text()).toBe('<html lang="en" data-edition="elder">');
    expect(await (await ask('/')).answer.text()).toBe('<html lang="zh-CN" data-edition="standard">');
  });

  it('a number for what went wrong, and nothing else of it', async () => {
    const { locals } = await ask('/');
    const event = { locals, request: { method: 'GET' }, route: { id: '/test' } };
    const shown = await handleError({ kind: 'unknown', error: new Error('张三 13800000000'), event } as never);
    expect(shown).toEqual({ message: 'storage.failed', id: locals.requestId, home: '/' });
    expect(logged).toHaveLength(1);
  });
});
