/** The one-time link of the console: the first administrator of a community, and the recovery of the only one. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '#domain/basics/time.ts';
import { createApplication, type Application } from '#server/application/application.ts';
import { codeOf as codeOfInvitation } from '#server/application/identity/codeSecret.ts';
import { createIdentity, type Identity } from '#server/application/identity/identity.ts';
import { writeLink } from '#server/application/identity/oneTimeLink.ts';
import { temporarySqliteStore, type TemporaryStore } from '../storage/temporaryStore.ts';

const PASSWORD = '梧桐 青石 早茶 渡口 2';
const OTHER_PASSWORD = '书架 山楂 邮票 雨靴 7';
const form = { communityName: '新社区', communitySlug: 'xin', personName: '管理员', login: 'admin-xin', password: PASSWORD, device: '' };

let dataDir: string;
let temporary: TemporaryStore;
let app: Application;
let identity: Identity;
let now: number;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sifang-recovery-'));
  temporary = await temporarySqliteStore();
  now = Date.UTC(2026, 3, 3, 1);
  app = createApplication({ store: temporary.store, now: () => now });
  identity = await createIdentity(app, { dataDir });
});
afterEach(async () => {
  await temporary.remove();
  await rm(dataDir, { recursive: true, force: true });
});

const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code);
const actorOf = async (opened: Awaited<ReturnType<Identity['setUp']>>) =>
  opened.ok ? (await identity.sessionActor(opened.value.token))?.actor : undefined;

describe('the one-time link of the console', () => {
  it('[AU19] founds the first community with its administrator, once, and never again while there is one', async () => {
    const first = (await identity.setupCode())!;
    const code = (await identity.setupCode())!;
    expect(codeOf(await identity.setupPage(first))).toBe('setup.link-void');
    expect(await identity.setupPage(code)).toEqual({ ok: true, value: { purpose: 'SETUP', communityName: null, login: null } });
    expect(await readFile(join(dataDir, 'one-time-link.json'), 'utf8')).not.toContain(code);
    const opened = await identity.setUp(code, form);
    expect((await actorOf(opened))?.roles).toEqual(['ADMINISTRATOR', 'RESIDENT']);
    expect(codeOf(await identity.setUp(code, form))).toBe('setup.link-void');
    expect(await identity.setupCode()).toBeNull();
  });

  it('[AU11] leaves no other link behind: the one made with the account is worthless once the password is set', async () => {
    const opened = await identity.setUp((await identity.setupCode())!, form);
    const actor = (await actorOf(opened))!;
    const waiting = await app.store.read(actor.communityId).list('invitation', { personId: actor.personId, usedAt: null, revokedAt: null });
    expect(waiting).toEqual([]);
    const links = await app.store.read(actor.communityId).list('invitation', { personId: actor.personId, purpose: 'ACCOUNT' });
    expect(links).toHaveLength(1);
    expect(codeOf(await identity.invitation(codeOfInvitation(links[0]!.id), 'finder'))).toBe('invitation.revoked');
    const taken = await identity.setPasswordByLink(codeOfInvitation(links[0]!.id), { password: OTHER_PASSWORD, deviceKey: 'finder' });
    expect(codeOf(taken)).toBe('invitation.revoked');
  });

  it('[AU19] keeps the link and founds nothing when the form is refused', async () => {
    const code = (await identity.setupCode())!;
    for (const [wrong, refusal] of [
      [{ password: 'password123' }, 'password.too-short'],
      [{ login: 'a b' }, 'command.payload-invalid'],
      [{ communitySlug: 'Großstadt' }, 'command.payload-invalid'],
      [{ communityName: '' }, 'command.payload-invalid']
    ] as const) {
      expect(codeOf(await identity.setUp(code, { ...form, ...wrong }))).toBe(refusal);
    }
    expect(await app.store.communities()).toEqual([]);
    expect(codeOf(await identity.setUp(code, form))).toBe('ok');
  });

  it('[AU19] goes on where a fault interrupted it: the community that has no administrator yet', async () => {
    expect(codeOf(await identity.setUp((await identity.setupCode())!, { ...form, personName: '' }))).toBe('command.payload-invalid');
    expect(await app.store.communities()).toHaveLength(1);
    const code = (await identity.setupCode())!;
    expect(await identity.setupPage(code)).toMatchObject({ value: { communityName: '新社区' } });
    expect(codeOf(await identity.setUp(code, form))).toBe('ok');
    expect(await app.store.communities()).toHaveLength(1);
  });

  it('[AU19] resets the password of an administrator and signs out whoever was in', async () => {
    const opened = await identity.setUp((await identity.setupCode())!, form);
    const reset = await writeLink(dataDir, { purpose: 'RESET', slug: null, login: 'admin-xin' }, now);
    expect(await identity.setupPage(reset)).toMatchObject({ value: { purpose: 'RESET', login: 'admin-xin' } });
    expect(codeOf(await identity.setUp(reset, { ...form, password: OTHER_PASSWORD }))).toBe('ok');
    expect(await actorOf(opened)).toBeUndefined();
    expect(codeOf(await identity.signIn({ login: 'admin-xin', password: PASSWORD, device: '' }))).toBe('sign-in.wrong');
  });

  it('[AU19] lasts 24 hours, and says so when it names nobody', async () => {
    const unknown = await writeLink(dataDir, { purpose: 'RESET', slug: null, login: 'nobody' }, now);
    expect(codeOf(await identity.setupPage(unknown))).toBe('setup.login-unknown');
    const late = (await identity.setupCode())!;
    now += DAY_MS - 1;
    expect(codeOf(await identity.setupPage(late))).toBe('ok');
    now += 1;
    expect(codeOf(await identity.setupPage(late))).toBe('setup.link-void');
  });

  it('[AU19] a further community does not touch the first', async () => {
    await identity.setUp((await identity.setupCode())!, form).then(codeOf);
    const further = await writeLink(dataDir, { purpose: 'SETUP', slug: null, login: null }, now);
    expect(codeOf(await identity.setUp(further, { ...form, login: 'second' }))).toBe('setup.slug-taken');
    expect(codeOf(await identity.setUp(further, { ...form, communitySlug: 'er' }))).toBe('account.login-taken');
    expect(await app.store.communities()).toHaveLength(1);
    expect(codeOf(await identity.setUp(further, { ...form, communitySlug: 'er', login: 'second' }))).toBe('ok');
    expect(await app.store.communities()).toHaveLength(2);
  });

  it('[AU12] refuses to start over a damaged secret instead of voiding every printed code in silence', async () => {
    await writeFile(join(dataDir, 'secret.key'), 'short');
    await expect(createIdentity(app, { dataDir })).rejects.toThrow('damaged');
  });
});
