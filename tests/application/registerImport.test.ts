/** Tables and pictures that come from outside: judged row by row and byte by byte, taken in whole or not at all. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvText } from '#contract/commands/register/csvText.ts';
import { LIMITS } from '#contract/limits.ts';
import type { HouseholdRow, ImportAnswer, Paged } from '#contract/views/register.ts';
import { createFileStore, type FileStore } from '#server/application/files/fileStore.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let files: FileStore;
let dataDir: string;
beforeAll(async () => {
  stage = await newStage({ households: 2 });
  dataDir = await mkdtemp(join(tmpdir(), 'sifang-files-'));
  files = createFileStore(stage.app, { dataDir });
});
afterAll(async () => {
  await stage.close();
  await rm(dataDir, { recursive: true, force: true });
});

const importCsv = (csv: string, isTrial = false) => stage.must<ImportAnswer>('register.import', { csv, isTrial }, 'SECRETARY');
const head = async () => (await stage.app.store.head(stage.communityId)).seq;

describe('the register table', () => {
  const table =
    '\uFEFF楼栋,单元,房号,姓名,手机,表决人\r\n8号楼,1单元,101室,赵一,138 0000 0001,是\r\n8号楼,1单元,101室,赵二,,否\r\n8号楼,,201,钱三,,是\r\n\r\n';

  it('[RG20] says what a trial would do and writes nothing', async () => {
    const before = await head();
    const trial = await importCsv(table, true);
    expect(trial).toMatchObject({ isImported: false, problemCount: 0 });
    expect(trial.counts).toEqual({ rows: 3, buildingsAdded: 1, householdsAdded: 2, peopleAdded: 3, votersNamed: 2, unchanged: 0 });
    expect(await head()).toBe(before);
  });

  it('[RG20] imports everything at once; the same table again adds nothing', async () => {
    expect(await importCsv(table)).toMatchObject({ isImported: true, counts: { peopleAdded: 3 } });
    const { rows } = await stage.view<Paged<HouseholdRow>>('register.households', { search: '8号楼' }, 'SECRETARY');
    expect(rows.map((row) => [row.label, row.voter?.name, row.people.length])).toEqual([
      ['8号楼1单元101室', '赵一', 2],
      ['8号楼201室', '钱三', 1]
    ]);
    const again = await importCsv(table);
    expect(again.counts).toEqual({ rows: 3, buildingsAdded: 0, householdsAdded: 0, peopleAdded: 0, votersNamed: 0, unchanged: 3 });
    const line = (await stage.app.store.journal(stage.communityId, { types: ['RegisterImported'] }))[0];
    expect(JSON.stringify(line)).not.toMatch(/赵|钱三|0000 0001/);
  });

  it('[RG20] one wrong row keeps all others out, and every problem names row, column and remedy', async () => {
    const before = await head();
    const answer = await importCsv(
      'building,room,name,phone,voter\n9号楼,101,孙四,,yes\n,102,李五,,\n9号楼,103,周六,abc,maybe\n9号楼,101,吴七,,yes\n8号楼,201,郑八,,yes'
    );
    expect(answer.isImported).toBe(false);
    expect(answer.problems.map(({ row, column, problem }) => [row, column, problem.en])).toEqual([
      [3, 'building', 'The building is missing.'],
      [4, 'phone', 'This does not look like a phone number.'],
      [4, 'voter', 'Write yes or no.'],
      [5, '', '9号楼101室 has a voter in row 2.'],
      [6, '', '8号楼201室 has another voter in the register.']
    ]);
    expect(await head()).toBe(before);
  });

  it('[RG19] needs a heading, in Chinese or English, and takes the first person as voter when the column is missing', async () => {
    expect((await importCsv('')).problems[0]?.problem.zh).toContain('文件是空的');
    expect((await importCsv('姓名,手机\n赵一,')).problems.map((one) => one.column)).toEqual(['楼栋', '房号']);
    const answer = await importCsv('楼 栋,室号,姓 名\n7号楼,"10,1",冯九\n7号楼,"10,1",陈十');
    expect(answer).toMatchObject({ isImported: true, counts: { householdsAdded: 1, peopleAdded: 2, votersNamed: 1 } });
  });

  it('[RG19] takes 30,000 rows and refuses one more', async () => {
    const row = '6号楼,1,101,褚一\n';
    const most = await stage.must<ImportAnswer>(
      'register.import',
      { csv: `楼栋,单元,房号,姓名\n${row.repeat(LIMITS.csvRows - 1)}6号楼,1,101,褚一`, isTrial: true },
      'SECRETARY'
    );
    expect(most.counts.rows).toBe(LIMITS.csvRows);
    expect(
      await stage.refusal('register.import', { csv: `楼栋,单元,房号,姓名\n${row.repeat(LIMITS.csvRows)}6号楼,1,101,褚一` }, 'SECRETARY')
    ).toBe('import.too-many-rows');
  });

  it('[RG19] reads the two encodings of table programs', () => {
    expect(csvText(new TextEncoder().encode('楼栋'))).toBe('楼栋');
    expect(csvText(new Uint8Array([0xc2, 0xa5, 0xb6, 0xb0]))).toBe('楼栋');
    expect(csvText(new Uint8Array([0xff, 0xff, 0xff]))).toBeNull();
  });
});

describe('pictures', () => {
  const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#a33' } });

  it('[RG18] keeps the picture only: upright, at most 2000 px, without the place where it was taken', async () => {
    const taken = await picture(3000, 1500)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'SECRET-PLACE' }, IFD3: { GPSLatitude: '32/1 3/1 0/1' } })
      .toBuffer();
    const rotated = await sharp(taken).withMetadata({ orientation: 6 }).toBuffer();
    const stored = await files.take(rotated, await stage.as('SECRETARY'));
    if (!stored.ok) throw new Error(stored.error.code);
    const bytes = await readFile(files.pathOf(stored.value.fileId));
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1000, height: 2000, format: 'jpeg' });
    expect(bytes.includes('SECRET-PLACE')).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    const record = await stage.app.store.read(stage.communityId).get('storedFile', stored.value.fileId);
    expect(record).toMatchObject({ mime: 'image/jpeg', width: 1000, height: 2000, bytes: bytes.length, isPublic: false });
  });

  it('[RG18] keeps the transparency of a seal', async () => {
    const seal = await sharp({ create: { width: 300, height: 300, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.4 } } })
      .png()
      .toBuffer();
    const stored = await files.take(seal, await stage.as('ADMINISTRATOR'));
    if (!stored.ok) throw new Error(stored.error.code);
    await stage.must('body.attach-seal', { kind: 'JOINT_MEETING', fileId: stored.value.fileId }, 'ADMINISTRATOR');
    expect((await sharp(await readFile(files.pathOf(stored.value.fileId))).metadata()).hasAlpha).toBe(true);
  });

  it('[RG3] takes no seal that is not there', async () => {
    expect(await stage.refusal('body.attach-seal', { kind: 'COUNCIL', fileId: 'nothing' }, 'ADMINISTRATOR')).toBe(
      'register.seal-not-picture'
    );
  });

  it('[RG18] refuses what is no picture, whatever it is called, and what is too large on either measure', async () => {
    const chair = await stage.as('CHAIR');
    const refusal = async (bytes: Uint8Array) => {
      const answer = await files.take(bytes, chair);
      return answer.ok ? 'ok' : answer.error.code;
    };
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
    expect(await refusal(Buffer.from(svg))).toBe('file.not-picture');
    expect(await refusal(Buffer.from('GIF89a'))).toBe('file.not-picture');
    expect(await refusal(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<script>')]))).toBe('file.not-picture');
    expect(await refusal((await picture(200, 200).jpeg().toBuffer()).subarray(0, 300))).toBe('file.not-picture');
    expect(await refusal(new Uint8Array(LIMITS.uploadBytes + 1))).toBe('file.too-large');
    expect(await refusal(await picture(6000, 4001).png().toBuffer())).toBe('file.too-many-pixels');
    expect(await refusal(await picture(6000, 4000).png().toBuffer())).toBe('ok');
  });

  it('[RG18] shows a private picture to its uploader and to staff, a public one to everybody', async () => {
    const bytes = await picture(20, 20).webp().toBuffer();
    const mine = await files.take(bytes, await stage.as('RESIDENT:1'));
    const open = await files.take(bytes, await stage.as('RESIDENT:1'), { isPublic: true });
    if (!mine.ok || !open.ok) throw new Error('not taken');
    const sees = async (who: string, fileId: string) => (await files.read(fileId, await stage.as(who))).ok;
    expect([await sees('RESIDENT:1', mine.value.fileId), await sees('CHAIR', mine.value.fileId)]).toEqual([true, true]);
    expect([await sees('RESIDENT:2', mine.value.fileId), await sees('VISITOR', mine.value.fileId)]).toEqual([false, false]);
    expect(await sees('VISITOR', open.value.fileId)).toBe(true);
    expect(await sees('CHAIR', '../secret.key')).toBe(false);
    expect(await files.take(bytes, await stage.as('VISITOR'))).toMatchObject({ ok: false, error: { code: 'authority.not-signed-in' } });
  });
});
