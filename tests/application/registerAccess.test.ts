/** Coming in: accounts and passwords, invitations and devices, sessions and how they end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InvitationCodeRow, OwnPage } from '#contract/views/register.ts';
import { calendarDateAt, DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/basics/time.ts';
import { createIdentity, type Identity } from '#server/application/identity/identity.ts';
import { newId, sha256 } from '#server/application/randomness.ts';
import { headsOnly } from '#domain/voting/roll.ts';
import { newStage, ZONE, type Stage } from './stage.ts';

const PASSWORD = '梧桐 青石 早茶 渡口 2';
const OTHER_PASSWORD = '书架 山楂 邮票 雨靴 7';

let stage: Stage;
let identity: Identity;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sifang-identity-'));
  stage = await newStage({ households: 12 });
  identity = await createIdentity(stage.app, { dataDir });
});
afterAll(async () => {
  await stage.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** The code that the administrator sees for an invitation. */
async function codeFor(invitationId: string): Promise<string> {
  const rows = await stage.view<InvitationCodeRow[]>('register.invitation-codes', { invitationIds: [invitationId] }, 'ADMINISTRATOR');
  return rows[0]!.code;
}

/** An account with a password, made as people make it. */
async function staff(key: string, login: string, password = PASSWORD): Promise<string> {
  const made = await stage.must<{ accountId: string; invitationId: string }>(
    'account.create',
    { personId: stage.personId(key), login },
    'ADMINISTRATOR'
  );
  const set = await identity.setPasswordByLink(await codeFor(made.invitationId), { password, deviceKey: key });
  expect(set).toMatchObject({ ok: true });
  return made.accountId;
}

/** An invitation of a person, and its code. */
async function invite(key: string): Promise<{ invitationId: string; code: string }> {
  const payload = { personIds: [stage.personId(key)] };
  const { invitations } = await stage.must<{ invitations: { invitationId: string }[] }>('invitation.issue', payload, 'SECRETARY');
  const invitationId = invitations[0]!.invitationId;
  return { invitationId, code: await codeFor(invitationId) };
}

async function accept(code: string, deviceKey: string) {
  const page = await identity.invitation(code, deviceKey);
  const privacyVersion = page.ok ? page.value.privacy.version : 'unseen';
  return identity.accept(code, { privacyVersion, device: 'Android · WeChat', deviceKey });
}

const token = (opened: Awaited<ReturnType<typeof accept>>) => (opened.ok ? opened.value.token : '');
const signIn = (login: string, password: string) => identity.signIn({ login, password, device: 'Firefox' });
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code);

describe('passwords', () => {
  it('[AU11] makes an account for staff only, whose password only the person sets', async () => {
    const create = (key: string, login: string) =>
      stage.refusal('account.create', { personId: stage.personId(key), login }, 'ADMINISTRATOR');
    expect(await create('RESIDENT:1', 'resident')).toBe('account.no-staff-post');
    await staff('SECRETARY', 'qin');
    expect(await create('SECRETARY', 'qin2')).toBe('account.already-there');
    expect(await create('CHAIR', 'qin')).toBe('account.login-taken');
    expect(await stage.refusal('account.create', { personId: stage.personId('CHAIR'), login: 'zhou' }, 'SECRETARY')).toBe(
      'authority.role-missing'
    );
  });

  it('[AU11] lets the desk print invitations, but never the link of an account', async () => {
    const { invitationId } = await stage.must('account.create', { personId: stage.personId('RECORDER'), login: 'wu' }, 'ADMINISTRATOR');
    const desk = await stage.app.query('register.invitation-codes', { invitationIds: [invitationId] }, await stage.as('SECRETARY'));
    expect(desk).toMatchObject({ ok: false, error: { code: 'authority.role-missing' } });
  });

  it('[AU15] signs in with the right password; the cookie’s token is stored only as its hash', async () => {
    const opened = await signIn('  QIN ', PASSWORD);
    expect(opened).toMatchObject({ ok: true, value: { communitySlug: stage.slug, isStaff: true } });
    const signedIn = await identity.sessionActor(token(opened));
    expect(signedIn?.actor.roles).toEqual(['SECRETARY', 'RESIDENT']);
    expect(signedIn?.session.tokenHash).toBe(sha256(token(opened)));
    const journal = JSON.stringify(await stage.app.store.journal(stage.communityId, {}));
    expect(journal).not.toContain(token(opened));
    expect(journal).not.toContain('argon2id');
  });

  it('[AU14] answers a wrong password and an unknown login alike, and pauses after five', async () => {
    await staff('TELLER', 'feng');
    for (const login of ['feng', 'nobody']) {
      for (let failure = 0; failure < 5; failure++) expect(codeOf(await signIn(login, 'wrong wrong wrong'))).toBe('sign-in.wrong');
      expect(await signIn(login, 'wrong wrong wrong')).toMatchObject({ error: { code: 'sign-in.paused', facts: { minutes: 5 } } });
    }
    expect(codeOf(await signIn('feng', PASSWORD))).toBe('sign-in.paused');
    stage.clock.advance(5 * MINUTE_MS);
    expect(codeOf(await signIn('feng', PASSWORD))).toBe('ok');
  });

  it('[AU14] forgets wrong passwords after the right one', async () => {
    for (let failure = 0; failure < 4; failure++) expect(codeOf(await signIn('feng', 'wrong wrong wrong'))).toBe('sign-in.wrong');
    expect(codeOf(await signIn('feng', PASSWORD))).toBe('ok');
    expect(codeOf(await signIn('feng', 'wrong wrong wrong'))).toBe('sign-in.wrong');
    expect(codeOf(await signIn('feng', PASSWORD))).toBe('ok');
  });

  it('[AU16] refuses a weak password and keeps the link', async () => {
    const { invitationId } = await stage.must(
      'account.create',
      { personId: stage.personId('SCRUTINEER'), login: 'chen-scrutineer' },
      'ADMINISTRATOR'
    );
    const code = await codeFor(invitationId!);
    const set = (password: string) => identity.setPasswordByLink(code, { password, deviceKey: 'chen' });
    expect(codeOf(await set('short'))).toBe('password.too-short');
    expect(codeOf(await set('Password123!!'))).toBe('password.common');
    expect(codeOf(await set('chen-scrutineer-1'))).toBe('password.like-login');
    expect(codeOf(await set(PASSWORD))).toBe('ok');
    expect(codeOf(await set(OTHER_PASSWORD))).toBe('invitation.used');
  });

  it('[AU11] a reset voids the password and signs out at once', async () => {
    const accountId = await staff('GRID_WORKER', 'han');
    const opened = await signIn('han', PASSWORD);
    const { invitationId } = await stage.must('account.reset', { accountId, reason: '忘记密码' }, 'ADMINISTRATOR');
    expect(await identity.sessionActor(token(opened))).toBeNull();
    expect(codeOf(await signIn('han', PASSWORD))).toBe('sign-in.wrong');
    const set = await identity.setPasswordByLink(await codeFor(invitationId!), { password: OTHER_PASSWORD, deviceKey: 'han' });
    expect(codeOf(set)).toBe('ok');
    expect(codeOf(await signIn('han', OTHER_PASSWORD))).toBe('ok');
  });

  it('[AU8] the account and its sessions end with the last staff post, and not before', async () => {
    const personId = await stage.enter({ key: 'TWO', name: '两职人', posts: [{ bodyKind: 'JOINT_MEETING', role: 'TELLER' }] });
    await stage.must('post.assign', { personId, bodyKind: 'JOINT_MEETING', role: 'RECORDER', startsOn: '2026-01-01' }, 'SECRETARY');
    await staff('TWO', 'liang');
    const opened = await signIn('liang', PASSWORD);
    const [first, last] = await stage.app.store.read(stage.communityId).list('post', { personId });
    await stage.must('post.end', { postId: first!.id, reason: '换人' }, 'SECRETARY');
    expect(await identity.sessionActor(token(opened))).not.toBeNull();
    await stage.must('post.end', { postId: last!.id, reason: '换人' }, 'SECRETARY');
    expect(await identity.sessionActor(token(opened))).toBeNull();
    expect(codeOf(await signIn('liang', PASSWORD))).toBe('sign-in.wrong');
  });

  it('[AU8] a password session lives only while a staff post is in force', async () => {
    const personId = await stage.enter({ key: 'SHORT', name: '短任期', posts: [] });
    const term = { personId, bodyKind: 'JOINT_MEETING', role: 'TELLER', startsOn: '2026-01-01', endsOn: '2026-04-03' };
    await stage.must('post.assign', term, 'SECRETARY');
    await staff('SHORT', 'duan');
    stage.clock.set('2026-04-03 23:50');
    const opened = await signIn('duan', PASSWORD);
    expect((await identity.sessionActor(token(opened)))?.actor.roles).toContain('TELLER');
    stage.clock.set('2026-04-04 00:05');
    expect(await identity.sessionActor(token(opened))).toBeNull();
    expect(codeOf(await signIn('duan', PASSWORD))).toBe('account.no-staff-post');
  });

  it('[AU6] keeps the only administrator who can sign in', async () => {
    const accountId = await staff('ADMINISTRATOR', 'root-zheng');
    expect(await stage.refusal('account.end', { accountId, reason: '误点' }, 'ADMINISTRATOR')).toBe('authority.last-administrator');
  });

  it('[AU15] a password session ends two hours after it was last seen, and twelve after it began', async () => {
    const opened = await signIn('qin', PASSWORD);
    stage.clock.advance(2 * HOUR_MS - 1);
    expect(await identity.sessionActor(token(opened))).not.toBeNull();
    stage.clock.advance(2 * HOUR_MS);
    expect(await identity.sessionActor(token(opened))).toBeNull();
    const long = await signIn('qin', PASSWORD);
    for (let hour = 1; hour <= 11; hour++) {
      stage.clock.advance(HOUR_MS);
      expect(await identity.sessionActor(token(long))).not.toBeNull();
    }
    stage.clock.advance(HOUR_MS);
    expect(await identity.sessionActor(token(long))).toBeNull();
  });
});

describe('invitations', () => {
  it('[AU13] looking changes nothing; accepting binds the person and opens the session', async () => {
    const personId = await stage
      .must('person.add', { name: '张三', householdId: stage.households[0] }, 'SECRETARY')
      .then((answer) => answer.personId!);
    const issued = await stage.must<{ invitations: { invitationId: string }[] }>(
      'invitation.issue',
      { personIds: [personId] },
      'SECRETARY'
    );
    const code = await codeFor(issued.invitations[0]!.invitationId);
    const before = await stage.app.store.head(stage.communityId);
    const page = await identity.invitation(code, 'phone');
    expect(page).toMatchObject({ ok: true, value: { purpose: 'BIND', name: '张三', communitySlug: stage.slug } });
    expect(await stage.app.store.head(stage.communityId)).toEqual(before);
    const opened = await accept(code, 'phone');
    const signedIn = await identity.sessionActor(token(opened));
    expect(signedIn?.actor).toMatchObject({ personId, name: '张三', roles: ['RESIDENT'] });
    const types = (await stage.app.store.journal(stage.communityId, { afterSeq: before.seq })).map((line) => line.type);
    expect(types).toEqual(['PersonBound', 'SessionOpened']);
  });

  it('[AU13] binds nobody who has not seen the present data page', async () => {
    const { code } = await invite('RESIDENT:2');
    const unseen = await identity.accept(code, { privacyVersion: 'an older one', device: '', deviceKey: 'phone-2' });
    expect(codeOf(unseen)).toBe('register.privacy-page-changed');
    expect(codeOf(await accept(code, 'phone-2'))).toBe('ok');
  });

  it('[AU12] is bound to its first device: the same one may ask again, another one may not', async () => {
    const { code } = await invite('RESIDENT:3');
    const first = await accept(code, 'phone-3');
    const again = await identity.accept(code, { privacyVersion: 'lost answer', device: '', deviceKey: 'phone-3' });
    expect(token(again)).toBe(token(first));
    expect(codeOf(await accept(code, 'stranger'))).toBe('invitation.used');
    expect(codeOf(await identity.invitation(code, 'stranger'))).toBe('invitation.used');
  });

  it('[AU12] one tap from two devices at the same moment lets one in', async () => {
    const { code } = await invite('RESIDENT:8');
    const answers = await Promise.all(['left', 'right'].map((deviceKey) => accept(code, deviceKey)));
    expect(answers.map(codeOf).sort()).toEqual(['invitation.used', 'ok']);
  });

  it('[AU12] a new invitation voids the one that waits, and its use signs the lost phone out', async () => {
    const lost = await invite('RESIDENT:4');
    const opened = await accept(lost.code, 'lost phone');
    const torn = await invite('RESIDENT:4');
    const heard: string[] = [];
    const stop = identity.onSessionRevoked((sessionIds) => heard.push(...sessionIds));
    const fresh = await invite('RESIDENT:4');
    expect(codeOf(await accept(torn.code, 'finder'))).toBe('invitation.revoked');
    const old = await identity.sessionActor(token(opened));
    expect(await accept(fresh.code, 'new phone')).toMatchObject({ ok: true, value: { tookOver: 1 } });
    stop();
    expect(heard).toEqual([old?.session.id]);
    expect(await identity.sessionActor(token(opened))).toBeNull();
  });

  it('[AU12] expires after sixty days and can be revoked while it waits', async () => {
    const { code } = await invite('RESIDENT:5');
    stage.clock.advance(60 * DAY_MS);
    expect(codeOf(await accept(code, 'late'))).toBe('invitation.expired');
    const second = await invite('RESIDENT:5');
    await stage.must('invitation.revoke', { invitationId: second.invitationId }, 'SECRETARY');
    expect(codeOf(await accept(second.code, 'late'))).toBe('invitation.revoked');
    expect(await stage.refusal('invitation.revoke', { invitationId: second.invitationId }, 'SECRETARY')).toBe('invitation.revoked');
  });

  it('[AU12] stands nowhere in clear: neither in the database nor in the stored answer nor in the journal', async () => {
    const { invitationId, code } = await invite('RESIDENT:6');
    expect(code).toMatch(/^[a-z0-9]{20}$/);
    const row = await stage.app.store.read(stage.communityId).get('invitation', invitationId);
    expect(row?.codeHash).toBe(sha256(code));
    expect(JSON.stringify([row, await stage.app.store.journal(stage.communityId, {})])).not.toContain(code);
  });

  it('[AU18] counts wrong codes by device: ten, then a pause of ten minutes', async () => {
    const { code } = await invite('RESIDENT:7');
    for (let guess = 0; guess < 10; guess++) expect(codeOf(await identity.invitation(newId(), 'guesser'))).toBe('invitation.unknown');
    expect(codeOf(await identity.invitation(code, 'guesser'))).toBe('invitation.too-many-wrong');
    expect(codeOf(await identity.invitation(code, 'neighbour'))).toBe('ok');
    stage.clock.advance(10 * MINUTE_MS);
    expect(codeOf(await identity.invitation(code, 'guesser'))).toBe('ok');
  });

  it('[AU7] a session by invitation never has the roles that see the whole register', async () => {
    const { code } = await invite('SECRETARY');
    const signedIn = await identity.sessionActor(token(await accept(code, 'secretary phone')));
    expect(signedIn?.actor.roles).toEqual(['RESIDENT']);
    const chair = await invite('CHAIR');
    expect((await identity.sessionActor(token(await accept(chair.code, 'chair phone'))))?.actor.roles).toEqual(['CHAIR', 'RESIDENT']);
  });
});

describe('sessions', () => {
  it('[AU10] people sign their own devices out, the desk anybody’s, others nobody’s', async () => {
    const { code } = await invite('RESIDENT:9');
    const opened = await accept(code, 'phone-9');
    const session = (await identity.sessionActor(token(opened)))!.session;
    const me = await stage.view<OwnPage>('person.me', {}, (await identity.sessionActor(token(opened)))!.actor);
    expect(me.sessions).toMatchObject([{ id: session.id, device: 'Android · WeChat', isThisOne: true }]);
    expect(await stage.refusal('session.revoke', { sessionId: session.id }, 'RESIDENT:10')).toBe('authority.not-your-session');
    await stage.must('session.revoke', { sessionId: session.id }, 'RESIDENT:9');
    await stage.must('session.revoke', { sessionId: session.id }, 'SECRETARY');
    expect(await identity.sessionActor(token(opened))).toBeNull();
  });

  it('[AU10] signing out revokes the session of the cookie', async () => {
    const opened = await accept((await invite('RESIDENT:10')).code, 'phone-10');
    await identity.signOut(token(opened));
    expect(await identity.sessionActor(token(opened))).toBeNull();
    await identity.signOut(token(opened));
  });

  it('[AU9] ending a person ends every way in', async () => {
    const opened = await accept((await invite('RESIDENT:11')).code, 'phone-11');
    const waiting = await invite('RESIDENT:11');
    await stage.must('person.end', { personId: stage.personId('RESIDENT:11'), reason: '迁出' }, 'SECRETARY');
    expect(await identity.sessionActor(token(opened))).toBeNull();
    expect(codeOf(await identity.invitation(waiting.code, 'phone-11b'))).toBe('invitation.revoked');
  });

  it('[AU3] a session has the roles of this very moment: a post taken away counts at once, a term ends at midnight without any command', async () => {
    const personId = stage.personId('RESIDENT:8');
    const opened = await accept((await invite('RESIDENT:8')).code, 'phone-8');
    const roles = async () => (await identity.sessionActor(token(opened)))?.actor.roles;
    expect(await roles()).toEqual(['RESIDENT']);
    const representative = { personId, bodyKind: 'REPRESENTATIVES_MEETING', role: 'RESIDENTS_REPRESENTATIVE', startsOn: '2026-01-01' };
    const { postId } = await stage.must<{ postId: string }>('post.assign', representative, 'ADMINISTRATOR');
    expect(await roles()).toContain('RESIDENTS_REPRESENTATIVE');
    await stage.must('post.end', { postId, reason: '辞去' }, 'ADMINISTRATOR');
    expect(await roles()).toEqual(['RESIDENT']);
    const today = calendarDateAt(stage.clock.now(), ZONE);
    await stage.must('post.assign', { ...representative, endsOn: today }, 'ADMINISTRATOR');
    stage.clock.set(`${today} 23:59`);
    expect(await roles()).toContain('RESIDENTS_REPRESENTATIVE');
    stage.clock.advance(MINUTE_MS);
    expect(await roles()).toEqual(['RESIDENT']);
  });

  it('[AU15] a phone that was not used for thirty days is signed out, but not while its owner has a ballot to cast', async () => {
    const opened = await accept((await invite('RESIDENT:12')).code, 'phone-12');
    const personId = stage.personId('RESIDENT:12');
    const pollId = newId();
    const about = { matterId: null, meetingId: null, motionId: null, title: '', text: '', textHash: '' };
    const poll = { ...about, rule: 'DR3', ruleBase: 'HOUSEHOLDS' };
    const running = { method: 'YES_NO', options: [], conduct: 'WINDOW', state: 'OPEN', rollCount: 1, presentCount: 0, partiesPresent: [] };
    const times = { noticedAt: null, opensAt: null, closesAt: null, openedAt: null, closedAt: null, declaredAt: null, declaredBy: null };
    const nobody = { householdId: null, party: null, label: '', isPresent: false, isChair: false };
    const right = { pollId, rightKey: `person:${personId}`, personId, ...nobody, ...headsOnly() };
    await stage.app.store.commit({
      communityId: stage.communityId,
      at: stage.clock.now(),
      actor: 'SYSTEM',
      guards: [],
      changes: [
        {
          op: 'insert',
          kind: 'poll',
          row: { id: pollId, ...poll, ...running, ...times, tally: null, verdict: null, runOffOf: null } as never
        },
        { op: 'insert', kind: 'rollEntry', row: { id: newId(), ...right } }
      ],
      entries: [],
      answer: null
    });
    stage.clock.advance(30 * DAY_MS);
    expect((await identity.sessionActor(token(opened)))?.actor.personId).toBe(personId);
    const open = (await stage.app.store.read(stage.communityId).get('poll', pollId))!;
    await stage.app.store.commit({
      communityId: stage.communityId,
      at: stage.clock.now(),
      actor: 'SYSTEM',
      guards: [],
      changes: [{ op: 'update', kind: 'poll', id: pollId, revision: open.revision, set: { state: 'CLOSED' } } as never],
      entries: [],
      answer: null
    });
    stage.clock.advance(30 * DAY_MS);
    expect(await identity.sessionActor(token(opened))).toBeNull();
  });

  it('[AU17] the cookie with the host prefix wins; a session of another community is a visitor here', async () => {
    const opened = await signIn('qin', PASSWORD);
    const own = await identity.actorOfCookies(`a=b; __Host-sid=${token(opened)}; sid=tossed`, stage.slug);
    expect(own).toMatchObject({ kind: 'PERSON', communityId: stage.communityId });
    const other = await newStage({ store: stage.app.store, people: false, now: stage.clock.now() });
    expect(await identity.actorOfCookies(`sid=${token(opened)}`, other.slug)).toMatchObject({
      kind: 'VISITOR',
      communityId: other.communityId
    });
    expect(await identity.actorOfCookies(`sid=${token(opened)}`, 'no-such-place')).toBeNull();
    expect(await identity.actorOfCookies('sid=%00; ;;=', stage.slug)).toMatchObject({ kind: 'VISITOR' });
  });

  it('[AU2] commands about secrets are given by the server only', async () => {
    for (const name of [
      'invitation.accept',
      'session.open',
      'account.set-password',
      'account.record-failure',
      'file.store',
      'community.found'
    ]) {
      expect(await stage.refusal(name, {}, 'ADMINISTRATOR')).toBe('authority.role-missing');
      expect(await stage.refusal(name, {}, 'VISITOR')).toBe('authority.not-signed-in');
    }
  });
});
