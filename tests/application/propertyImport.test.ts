/** A table on its way into the register of property: read, looked at, written whole or not at all, and out again unchanged. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PropertyImportView } from '#contract/views/property.ts';
import type { Actor } from '#domain/basics/actor.ts';
import type { ImportSettings } from '#domain/register/property/import/planTypes.ts';
import { newId } from '#server/application/randomness.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let desk: Actor;
beforeAll(async () => {
  stage = await newStage({ households: 4 });
  desk = await stage.as('SECRETARY');
});
afterAll(() => stage.close());

const head = async () => (await stage.app.store.head(stage.communityId)).seq;
const imports = () => stage.app.imports;

async function view(uploadId: string): Promise<PropertyImportView> {
  const shown = await imports().view(uploadId, desk);
  if (!shown.ok) throw new Error(shown.error.code);
  return shown.value;
}

async function upload(bytes: Uint8Array | string, name = 'a.csv'): Promise<PropertyImportView> {
  const taken = imports().take(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name, desk);
  if (!taken.ok) throw new Error(taken.error.code);
  await imports().settled(taken.value.uploadId);
  return view(taken.value.uploadId);
}

async function checked(table: string | Uint8Array, settings: Partial<ImportSettings> = {}): Promise<PropertyImportView> {
  const read = await upload(table);
  if (!read.settings) throw new Error(read.refusal?.code);
  expect(imports().check(read.uploadId, { ...read.settings, ...settings }, desk).ok).toBe(true);
  await imports().settled(read.uploadId);
  return view(read.uploadId);
}

async function applied(shown: PropertyImportView): Promise<PropertyImportView> {
  expect(imports().apply(shown.uploadId, newId(), desk).ok).toBe(true);
  await imports().settled(shown.uploadId);
  return view(shown.uploadId);
}

const HEAD = '楼栋,单元,房号,层,建筑面积,业主,身份,手机,份额,表决人,用途';
const GOOD = [
  '1号楼,1单元,101,1,89.5,张伟,个人,13800000001,,,住宅',
  '1号楼,,102,1,96.50,李四,,,各1/2,是,住宅',
  '1号楼,,102,,,王五,,,,,',
  '1号楼,,103,1,,=SUM(A1),单位,+8613800000009,,,商铺',
  '地库,,12,-1,12.5,张伟,个人,13800000001,,,车位'
];
const table = (rows: readonly string[]) => `${HEAD}\n${rows.join('\n')}\n`;
const fresh = { estateId: '', estateName: '安禾园' };

describe('the way of a table', () => {
  it('[RG32] shows the first lines and guesses the columns', async () => {
    const shown = await upload(table(GOOD));
    expect(shown).toMatchObject({
      stage: 'READ',
      lines: 6,
      canCancel: true,
      settings: { headingLine: 0, people: 'MATCH', asOf: '2026-04-03' }
    });
    expect(shown.settings?.matching.slice(0, 6)).toEqual(['building', 'staircase', 'number', 'floor', 'area', 'owner']);
  });

  it('[RG34] with three wrong rows nothing is written, and each is named', async () => {
    const before = await head();
    const wrong = ['1号楼,,104,1,八十,赵六,,,,,住宅', '1号楼,,,1,80,钱七,,,,,', '1号楼,,105,1,80,孙八,,12,,,别墅'];
    const shown = await checked(table([...GOOD, ...wrong]), fresh);
    expect(shown).toMatchObject({ stage: 'CHECKED', check: { problemCount: 4, canApply: false } });
    expect(shown.check?.problems.map(({ row, column }) => [row, column])).toEqual([
      [7, '建筑面积'],
      [8, '房号'],
      [9, '用途'],
      [9, '手机']
    ]);
    expect(shown.check?.problems[1]?.problem).toEqual({ zh: '没有填房号。', en: 'The number is missing.' });
    expect(imports().apply(shown.uploadId, newId(), desk).ok).toBe(false);
    expect(await stage.refusal('property.import', { uploadId: shown.uploadId, planSha256: '' }, desk)).toBe('import.rows-wrong');
    expect([await head(), await stage.app.store.read(stage.communityId).count('unit', {})]).toEqual([before, 0]);
  });

  it('[RG34] writes all of it at once; the journal knows no names', async () => {
    const shown = await checked(table(GOOD), fresh);
    expect(shown.check).toMatchObject({ problemCount: 0, canApply: true, counts: { unitsAdded: 4, ownersAdded: 4, buildingsAdded: 1 } });
    const done = await applied(shown);
    expect(done).toMatchObject({ stage: 'APPLIED', applied: { counts: { unitsAdded: 4 } }, lines: 0 });
    const read = stage.app.store.read(stage.communityId);
    const units = await read.list('unit', { estateId: done.applied?.estateId ?? '' });
    expect(units.find((unit) => unit.number === '101')?.householdId).toBe(stage.households[0]);
    expect(units.find((unit) => unit.use === 'PARKING')).toMatchObject({ number: '12', areaCenti: 1_250, householdId: null });
    const [line] = await stage.app.store.journal(stage.communityId, { types: ['PropertyImported'] });
    expect(JSON.stringify(line)).not.toMatch(/张伟|李四|1380000/);
  });

  it('[RG34] the same table again changes nothing; a differing one is shown, and refused when the register changed meanwhile', async () => {
    const [estate] = await stage.app.store.read(stage.communityId).list('estate', {});
    const again = await checked(table(GOOD), { estateId: estate?.id ?? '' });
    expect(again.check).toMatchObject({ canApply: false, differenceCount: 0, counts: { unitsUnchanged: 4 } });
    const differing = [GOOD[0]!.replace('89.5', '90'), ...GOOD.slice(1)];
    const shown = await checked(table(differing), { estateId: estate?.id ?? '' });
    expect(shown.check?.differences).toEqual([
      { sort: 'CHANGED', of: 'UNIT', label: '1号楼1单元101室', fields: [{ field: 'area', from: '89.50', to: '90.00' }] }
    ]);
    const unit = await stage.app.store.read(stage.communityId).find('unit', { number: '101' });
    const mended = {
      unitId: unit?.id,
      buildingId: unit?.buildingId,
      staircase: '1',
      number: '101',
      floor: '1',
      area: '91',
      reason: '测绘'
    };
    await stage.must('unit.correct', mended, 'SECRETARY');
    expect(await applied(shown)).toMatchObject({ stage: 'READ', refusal: { code: 'import.changed-meanwhile' }, check: null });
    await stage.must('unit.correct', { ...mended, area: '89.5' }, 'SECRETARY');
  });

  it('[RG34] cancelling leaves nothing: while it is read, while it is checked, and while it is about to be written', async () => {
    const before = await head();
    const rows = Array.from({ length: 4_000 }, (_, n) => `9号楼,,${n + 1},1,80,业主${n},,,,,住宅`);
    const bytes = new TextEncoder().encode(table(rows));
    const reading = imports().take(bytes, 'a.csv', desk);
    expect(reading.ok && imports().cancel(reading.value.uploadId, desk).ok).toBe(true);
    if (reading.ok) await imports().settled(reading.value.uploadId);
    expect(reading.ok && (await view(reading.value.uploadId)).stage).toBe('CANCELLED');

    const read = await upload(table(rows));
    expect(imports().check(read.uploadId, { ...read.settings!, ...fresh, estateName: '另园' }, desk).ok).toBe(true);
    expect(imports().check(read.uploadId, { ...read.settings!, ...fresh }, desk)).toMatchObject({ error: { code: 'import.under-way' } });
    expect(imports().cancel(read.uploadId, desk).ok).toBe(true);
    await imports().settled(read.uploadId);
    expect(await view(read.uploadId)).toMatchObject({ stage: 'CANCELLED', check: null, canCancel: false });

    const shown = await checked(table(rows), { ...fresh, estateName: '另园' });
    expect(imports().apply(shown.uploadId, newId(), desk).ok).toBe(true);
    expect(imports().cancel(shown.uploadId, desk).ok).toBe(true);
    await imports().settled(shown.uploadId);
    expect((await view(shown.uploadId)).stage).toBe('CANCELLED');
    expect(await head()).toBe(before);
    expect(await stage.app.store.read(stage.communityId).count('estate', { name: '另园' })).toBe(0);
  });

  it('[RG31] belongs to who brought it, and needs the post', async () => {
    const resident = await stage.as('RESIDENT:1');
    expect(imports().take(new Uint8Array([49]), 'a.csv', resident)).toMatchObject({ error: { code: 'authority.role-missing' } });
    const shown = await upload(table(GOOD));
    const other = await stage.as('ADMINISTRATOR');
    expect(await imports().view(shown.uploadId, other)).toMatchObject({ error: { code: 'import.upload-gone' } });
    expect(imports().cancel(shown.uploadId, other)).toMatchObject({ error: { code: 'import.upload-gone' } });
    expect(await imports().export('x', 'csv', 'zh', resident)).toMatchObject({ error: { code: 'authority.role-missing' } });
  });
});

describe('the way back', () => {
  it.each([
    ['csv', 'zh'],
    ['csv', 'en'],
    ['xlsx', 'zh'],
    ['xlsx', 'en']
  ] as const)('[RG35] an export as %s in %s comes back unchanged, formulas are text', async (form, lang) => {
    const [estate] = await stage.app.store.read(stage.communityId).list('estate', {});
    const made = await imports().export(estate?.id ?? '', form, lang, desk);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.name).toBe(`安禾园-2026-04-03.${form}`);
    if (form === 'csv') expect(new TextDecoder().decode(made.value.bytes)).toMatch(/,'=SUM\(A1\),.*,'\+8613800000009,/);
    const back = await checked(made.value.bytes, { estateId: estate?.id ?? '' });
    expect(back.check).toMatchObject({ problemCount: 0, differenceCount: 0, canApply: false, counts: { rows: 5, unitsUnchanged: 4 } });
    expect(back.preview[0]?.[0]).toBe(lang === 'zh' ? '楼栋' : 'building');
  });

  it('[RG35] [RG34] fills an empty community with the same register', async () => {
    const [estate] = await stage.app.store.read(stage.communityId).list('estate', {});
    const made = await imports().export(estate?.id ?? '', 'xlsx', 'zh', desk);
    const other = await newStage({ households: 1 });
    try {
      const there = await other.as('SECRETARY');
      const taken = other.app.imports.take(made.ok ? made.value.bytes : new Uint8Array(), 'b.xlsx', there);
      const uploadId = taken.ok ? taken.value.uploadId : '';
      await other.app.imports.settled(uploadId);
      const shown = await other.app.imports.view(uploadId, there);
      const settings = { ...(shown.ok ? shown.value.settings! : ({} as ImportSettings)), ...fresh };
      expect(other.app.imports.check(uploadId, settings, there).ok).toBe(true);
      await other.app.imports.settled(uploadId);
      expect(other.app.imports.apply(uploadId, newId(), there).ok).toBe(true);
      await other.app.imports.settled(uploadId);
      const [copy] = await other.app.store.read(other.communityId).list('estate', {});
      const [first, second] = [
        await imports().export(estate?.id ?? '', 'csv', 'zh', desk),
        await other.app.imports.export(copy?.id ?? '', 'csv', 'zh', there)
      ];
      expect(second.ok && new TextDecoder().decode(second.value.bytes)).toBe(first.ok && new TextDecoder().decode(first.value.bytes));
    } finally {
      await other.close();
    }
  });
});
