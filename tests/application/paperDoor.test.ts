/** The code on a printed ballot: looking changes nothing, the button brings one device in and never votes; and what the desk may print. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '#contract/views/documents.ts';
import type { BallotPaperView, PaperRegisterView } from '#contract/views/paperDocuments.ts';
import type { OwnPapersView } from '#contract/views/ownPapers.ts';
import { createIdentity, type Identity } from '#server/application/identity/identity.ts';
import { newPaperStage, RIGHTS, type PaperStage } from './paperStage.ts';

let stage: PaperStage;
let identity: Identity;
let dataDir: string;
let codes: readonly string[];
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sifang-paper-'));
  stage = await newPaperStage();
  identity = await createIdentity(stage.app, { dataDir });
  await stage.must('papers.issue', { pollId: stage.pollId, handIn: '一楼大厅' }, 'SECRETARY');
  codes = (await print<BallotPaperView>('BALLOTS')).ballots.map((ballot) => ballot.code);
});
afterAll(async () => {
  await stage.close();
  await rm(dataDir, { recursive: true, force: true });
});

const read = () => stage.app.store.read(stage.communityId);
const print = <V extends DocumentView>(sheet: string, more: object = {}, as = 'SECRETARY') =>
  stage.view<V>('papers.print', { pollId: stage.pollId, sheet, ...more }, as);
const phone = (deviceKey: string, token = '') => ({ deviceKey, token });
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

/** Presses the button on the page of paper `n`. */
async function open(n: number, deviceKey: string, personId = stage.personId(`RESIDENT:${n}`)) {
  const page = await identity.paperPage(codes[n - 1]!, phone(deviceKey));
  const privacyVersion = page.ok ? page.value.privacy.version : '';
  return identity.openPaper(codes[n - 1]!, phone(deviceKey), { personId, privacyVersion, device: 'Android' });
}

describe('the sheets of a vote', () => {
  it('[PP17] are printed masked; codes for the desk alone, the same ones again, never live', async () => {
    const sheet = await print<BallotPaperView>('BALLOTS', { from: 7, to: 12, size: 'LARGE' });
    expect(sheet).toMatchObject({ type: 'ballot-paper', size: 'LARGE', boxes: ['同意', '反对', '弃权'], takesPhoneBallots: true });
    expect(sheet.channel.isOfficial).toBe(false);
    expect(sheet.ballots.map((ballot) => ballot.serial)).toEqual([7, 8, 9, 10, 11, 12]);
    expect(sheet.ballots[0]).toMatchObject({ owner: '居**', areaCenti: 8_950, handIn: '一楼大厅', url: `/b/${codes[6]}` });
    expect(sheet.ballots[0]?.units).toEqual([{ place: '2号楼1单元101室', areaCenti: 8_950 }]);
    expect(new Set(codes).size).toBe(RIGHTS);

    await expect(print('BALLOTS', {}, 'TELLER')).rejects.toThrow('authority.role-missing');
    await expect(print('REGISTER', {}, 'GRID_WORKER')).rejects.toThrow('authority.role-missing');
    const register = await print<PaperRegisterView>('REGISTER', {}, 'TELLER');
    expect(register.rows).toHaveLength(RIGHTS);
    for (const sheetName of ['REGISTER', 'RECEIPTS', 'PROXY_FORM']) {
      const said = JSON.stringify(await print(sheetName));
      expect(codes.filter((code) => said.includes(code))).toEqual([]);
      expect(said).not.toContain('居民1');
    }
  });

  it('[PP17] a journal and a dump of the store know no code', async () => {
    const said = JSON.stringify([
      await stage.app.store.journal(stage.communityId, { pollId: stage.pollId }),
      await read().list('ballotPaper', { pollId: stage.pollId })
    ]);
    expect(codes.filter((code) => said.includes(code))).toEqual([]);
  });
});

describe('the code on a ballot', () => {
  it('[PP3] looking shows whose vote it is, masked, and changes nothing', async () => {
    const before = await stage.app.store.journal(stage.communityId, {});
    const page = await identity.paperPage(` ${codes[0]!.toUpperCase().replace(/(.{5})/g, '$1 ')}`, phone('phone-1'));
    expect(page).toMatchObject({ ok: true, value: { serial: 1, label: '1号楼1单元***室 居**', ownPersonId: null } });
    expect(page.ok && page.value.persons).toEqual([{ personId: stage.personId('RESIDENT:1'), name: '居**' }]);
    expect(await stage.app.store.journal(stage.communityId, {})).toHaveLength(before.length);
    expect(await read().get('ballotPaper', (await read().find('ballotPaper', { serial: 1 }))!.id)).toMatchObject({ delivery: null });
  });

  it('[PP3] the button brings one device in, proves delivery and votes nothing', async () => {
    const opened = await open(1, 'phone-1');
    expect(opened).toMatchObject({ ok: true, value: { communitySlug: stage.slug, pollId: stage.pollId, rollEntryId: stage.rightOf(1) } });
    const token = opened.ok ? (opened.value.token ?? '') : '';
    expect((await identity.sessionActor(token))?.session.personId).toBe(stage.personId('RESIDENT:1'));
    expect(await read().find('ballotPaper', { serial: 1 })).toMatchObject({ delivery: { way: 'ELECTRONIC' }, openedAt: stage.clock.now() });
    expect(await read().count('ballot', { pollId: stage.pollId })).toBe(0);
    const own = await stage.view<OwnPapersView>('paper.mine', { pollId: stage.pollId }, 'RESIDENT:1');
    expect(own.papers).toMatchObject([{ serial: 1, way: 'ELECTRONIC' }]);

    // The answer was lost on the way: the same phone comes in again, another does not.
    expect(await open(1, 'phone-1')).toMatchObject({ ok: true, value: { token } });
    expect(codeOf(await open(1, 'phone-2'))).toBe('paper.code-used');
    expect(codeOf(await identity.paperPage(codes[0]!, phone('phone-2', token)))).toBe('ok');
  });

  it('[PP3] only who may cast comes in; a replaced paper opens nothing; on paper alone no code does', async () => {
    expect(codeOf(await open(2, 'phone-3', stage.personId('RESIDENT:5')))).toBe('voting.not-on-roll');
    await stage.must('papers.replace', { pollId: stage.pollId, serial: 2, how: 'LOST', reason: '遗失' }, 'SECRETARY');
    expect(codeOf(await open(2, 'phone-3'))).toBe('paper.replaced');
    const poll = await read().get('poll', stage.pollId);
    await stage.setPoll({ owners: { ...poll!.owners!, takesPhoneBallots: false } });
    expect(codeOf(await open(3, 'phone-3'))).toBe('papers.paper-only');
    await stage.setPoll({ owners: poll!.owners });
  });

  it('[PP3] a browser with too many wrong codes waits', async () => {
    let last = '';
    for (let n = 0; n < 40 && last !== 'invitation.too-many-wrong'; n += 1)
      last = codeOf(await identity.paperPage(`wrong${String(n).padStart(15, 'a')}`, phone('guesser'))) ?? '';
    expect(last).toBe('invitation.too-many-wrong');
    expect(codeOf(await identity.paperPage(codes[4]!, phone('guesser')))).toBe('invitation.too-many-wrong');
    expect(codeOf(await identity.paperPage(codes[4]!, phone('someone-else')))).toBe('ok');
  });
});
