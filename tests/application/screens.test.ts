/** Screens through the whole application: the desk makes a link, the projector opens it, sees the wall and nothing else, and is switched off. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WallView } from '#contract/views/meeting.ts';
import type { ScreensView } from '#contract/views/screens.ts';
import { DAY_MS, MINUTE_MS } from '#domain/basics/time.ts';
import { createIdentity, type Identity } from '#server/application/identity/identity.ts';
import { meetingInSession } from './meetingFlow.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let identity: Identity;
let dataDir: string;
let meetingId: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sifang-screens-'));
  stage = await newStage({ households: 4 });
  identity = await createIdentity(stage.app, { dataDir });
  ({ meetingId } = await meetingInSession(stage));
});
afterAll(async () => {
  await stage.close();
  await rm(dataDir, { recursive: true, force: true });
});

const projector = { deviceKey: 'projector-1', device: 'Windows · Edge' };
const codeOf = (answer: { ok: boolean; error?: { code: string } } | null) =>
  answer === null ? null : answer.ok ? 'ok' : answer.error?.code;
const screens = (who = 'SECRETARY') => stage.view<ScreensView>('meeting.screens', { meetingId }, who);

async function newLink(): Promise<string> {
  await stage.must('screen.issue-link', { meetingId }, 'SECRETARY');
  return (await screens()).link?.path.slice('/s/'.length) ?? '';
}

const actorOf = async (opened: Awaited<ReturnType<Identity['openScreen']>>) =>
  opened.ok ? (await identity.sessionActor(opened.value.token))?.actor : undefined;

describe('a screen by its link', () => {
  it('[AU21] opens once, shows the wall of its meeting, and gives no command', async () => {
    const code = await newLink();
    expect(code).toMatch(/^[a-z0-9]{10}$/);
    expect(await identity.screenLink(code, 'projector-1')).toMatchObject({ ok: true, value: { communitySlug: stage.slug } });
    expect((await screens()).screens).toEqual([]);
    const opened = await identity.openScreen(code, projector);
    const actor = await actorOf(opened);
    expect(actor).toMatchObject({ kind: 'VISITOR', personId: '', roles: [], communityId: stage.communityId });
    const wall = await stage.app.query('meeting.wall', { meetingId }, actor!);
    expect(wall.ok && (wall.value as WallView).checkIn.code).toMatch(/^[a-z0-9]{4,}$/);
    for (const [name, payload] of [
      ['scene.hold', { meetingId, scene: null }],
      ['screen.issue-link', { meetingId }],
      ['session.revoke', { sessionId: actor!.sessionId }]
    ] as const)
      expect(await stage.refusal(name, payload, actor!)).toBe('authority.not-signed-in');
    for (const [name, params] of [
      ['meeting.chair', { meetingId }],
      ['meeting.screens', { meetingId }],
      ['register.people', {}]
    ] as const)
      expect(codeOf(await stage.app.query(name, params, actor!))).toBe('authority.not-signed-in');
    expect(codeOf(await identity.openScreen(code, { ...projector, deviceKey: 'other' }))).toBe('screen.link-used');
    expect(await identity.openScreen(code, projector)).toEqual(opened);
    expect(await screens('CHAIR')).toMatchObject({ link: null, screens: [{ device: 'Windows · Edge' }] });
  });

  it('[AU21] sees no other meeting', async () => {
    const other = await meetingInSession(stage);
    const opened = await identity.openScreen(await newLink(), { ...projector, deviceKey: 'projector-2' });
    expect(codeOf(await stage.app.query('meeting.wall', { meetingId: other.meetingId }, (await actorOf(opened))!))).toBe(
      'authority.role-missing'
    );
  });

  it('[AU21] is issued anew and taken back; what waits is then worthless', async () => {
    const first = await newLink();
    const second = await newLink();
    expect(codeOf(await identity.screenLink(first, 'x'))).toBe('screen.link-void');
    const { link } = await screens();
    await stage.must('screen.revoke-link', { invitationId: link?.invitationId }, 'CHAIR');
    expect(codeOf(await identity.openScreen(second, projector))).toBe('screen.link-void');
    expect(await stage.refusal('screen.issue-link', { meetingId }, 'RESIDENT:1')).toBe('meeting.not-chair');
    await expect(screens('RESIDENT:1')).rejects.toThrow('meeting.not-chair');
  });

  it('[AU10] a screen that is disconnected, and one that signs itself out, is a visitor from then on', async () => {
    const opened = await identity.openScreen(await newLink(), { ...projector, deviceKey: 'projector-3' });
    const heard: string[] = [];
    const stop = identity.onSessionRevoked((ids) => heard.push(...ids));
    const sessionId = (await actorOf(opened))!.sessionId;
    await stage.must('screen.disconnect', { sessionId }, 'CHAIR');
    expect(heard).toEqual([sessionId]);
    expect(await actorOf(opened)).toBeUndefined();
    const again = await identity.openScreen(await newLink(), { ...projector, deviceKey: 'projector-4' });
    await identity.signOut(again.ok ? again.value.token : '');
    expect(await actorOf(again)).toBeUndefined();
    stop();
  });

  it('[AU12] no other door opens with it, and it opens with no other code', async () => {
    const code = await newLink();
    expect(codeOf(await identity.invitation(code, 'door'))).toBe('invitation.unknown');
    const { invitations } = await stage.must<{ invitations: { invitationId: string }[] }>(
      'invitation.issue',
      { personIds: [stage.personId('RESIDENT:2')] },
      'SECRETARY'
    );
    expect(await stage.refusal('screen.revoke-link', { invitationId: invitations[0]?.invitationId }, 'SECRETARY')).toBe('record.not-found');
    expect(codeOf(await identity.screenLink('abcdefghjk', 'guesser'))).toBe('screen.link-unknown');
  });

  it('[AU18] wrong codes are counted per device', async () => {
    for (let wrong = 0; wrong < 10; wrong++) expect(codeOf(await identity.screenLink('zzzzzzzzzz', 'tired'))).toBe('screen.link-unknown');
    expect(codeOf(await identity.screenLink(await newLink(), 'tired'))).toBe('invitation.too-many-wrong');
    expect(codeOf(await identity.screenLink(await newLink(), 'fresh'))).toBe('ok');
  });
});

describe('a screen by the code that it shows', () => {
  it('[AU22] joins when the chair has typed its code, once', async () => {
    const wall = { deviceKey: 'tv-1', device: 'Android' };
    const { code, changesAt } = identity.pairingCode('tv-1');
    expect(changesAt).toBeGreaterThan(stage.clock.now());
    expect(await identity.joinPaired(wall)).toBeNull();
    expect(await stage.refusal('screen.pair', { meetingId, code: 'aaaaab' }, 'CHAIR')).toBe('screen.code-mistyped');
    await stage.must('screen.pair', { meetingId, code: code.toUpperCase() }, 'CHAIR');
    expect((await screens()).pairings).toHaveLength(1);
    expect(await identity.joinPaired({ ...wall, deviceKey: 'tv-2' })).toBeNull();
    const joined = await identity.joinPaired(wall);
    expect(codeOf(joined)).toBe('ok');
    const now = await screens();
    expect(now.pairings).toEqual([]);
    expect(now.screens).toContainEqual(expect.objectContaining({ device: 'Android', joinedAt: stage.clock.now() }));
    expect(await identity.joinPaired(wall)).toBeNull();
    expect(await stage.refusal('screen.pair', { meetingId, code }, 'CHAIR')).toBe('screen.code-used');
  });

  it('[AU22] a code that changed while the chair typed still joins; one that nobody answers is void after two minutes', async () => {
    const wall = { deviceKey: 'tv-3', device: 'Android' };
    const shown = identity.pairingCode('tv-3');
    stage.clock.set(shown.changesAt - 1);
    await stage.must('screen.pair', { meetingId, code: shown.code }, 'CHAIR');
    stage.clock.advance(MINUTE_MS);
    expect(identity.pairingCode('tv-3').code).not.toBe(shown.code);
    expect(codeOf(await identity.joinPaired(wall))).toBe('ok');
    const late = identity.pairingCode('tv-4').code;
    await stage.must('screen.pair', { meetingId, code: late }, 'CHAIR');
    stage.clock.advance(2 * MINUTE_MS);
    expect(await identity.joinPaired({ deviceKey: 'tv-4', device: '' })).toBeNull();
  });

  it('[AU21] every screen is off a day after it came', async () => {
    const opened = await identity.openScreen(await newLink(), { ...projector, deviceKey: 'projector-5' });
    stage.clock.advance(DAY_MS - 1);
    expect(await actorOf(opened)).toBeDefined();
    stage.clock.advance(1);
    expect(await actorOf(opened)).toBeUndefined();
  });
});
