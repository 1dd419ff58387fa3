/** The register of property through the one door: places, owners, who owns what, and what the desk sees of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildingGrid, OwnerPage, OwnerRow, PropertyGaps, PropertyOverview, UnitPage, UnitRow } from '#contract/views/property.ts';
import type { Paged } from '#contract/views/register.ts';
import { buildOwnersRoll } from '#domain/voting/owners/ownersRoll.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let estateId: string;
let buildingId: string;
const units = new Map<string, string>();
const owners = new Map<string, string>();

async function unit(number: string, fields: object = {}): Promise<string> {
  const place = { estateId, buildingId, staircase: '1', number, area: '89.50' };
  const { unitId } = await stage.must('unit.add', { ...place, ...fields }, 'SECRETARY');
  units.set(number, unitId!);
  return unitId!;
}

async function owner(name: string, fields: object = {}): Promise<string> {
  const { ownerId } = await stage.must('owner.add', { name, ...fields }, 'SECRETARY');
  owners.set(name, ownerId!);
  return ownerId!;
}

const transfer = (number: string, names: readonly string[], fields: object = {}) =>
  stage.must(
    'ownership.transfer',
    { unitId: units.get(number), ownerIds: names.map((name) => owners.get(name)), since: '2026-01-01', ...fields },
    'SECRETARY'
  );

beforeAll(async () => {
  stage = await newStage({ households: 6 });
  estateId = (await stage.must('estate.add', { name: '安禾园' }, 'SECRETARY')).estateId!;
  buildingId = stage.buildings.get('1号楼')!;
  for (const name of ['张伟', '李芳']) await owner(name, { phone: '13800000001' });
  await owner('安禾置业', { kind: 'DEVELOPER' });
  await owner('王五');
  for (const number of ['101', '201', '301', '401']) await unit(number);
  await unit('501', { area: '' });
  await unit('601', { status: 'UNSOLD' });
  await unit('12', { use: 'PARKING', area: '12.5' });
  await transfer('101', ['张伟']);
  await transfer('201', ['张伟']);
  await transfer('301', ['张伟', '李芳']);
  await transfer('501', ['王五']);
  await transfer('601', ['安禾置业'], { kind: 'DEVELOPER' });
  await stage.must('owner.bind', { ownerId: owners.get('张伟'), personId: stage.personId('RESIDENT:1'), reason: '本人' }, 'SECRETARY');
});
afterAll(() => stage.close());

describe('what the desk sees', () => {
  it('[RG37] [RG23] sums heads by the exact set, as the roll does, and keeps parking apart', async () => {
    const { estates } = await stage.view<PropertyOverview>('property.overview', {}, 'SECRETARY');
    expect(estates[0]).toMatchObject({
      name: '安禾园',
      units: 6,
      heads: 5,
      areaCenti: 5 * 8_950,
      areaMissing: 1,
      ownerMissing: 1,
      developers: 1,
      coOwned: 1,
      voterMissing: 1,
      canAct: 3,
      parking: 1,
      storage: 0
    });
    expect(estates[0]?.buildings).toMatchObject([{ name: '1号楼', heads: 5 }]);
    await stage.must(
      'unit.correct',
      { unitId: units.get('501'), buildingId, staircase: '1', number: '501', area: '80', reason: '补录' },
      'SECRETARY'
    );
    const read = stage.app.store.read(stage.communityId);
    const roll = buildOwnersRoll({
      units: await read.list('unit', {}),
      ownerships: await read.list('ownership', {}),
      owners: await read.list('owner', {}),
      buildings: await read.list('building', {}),
      scope: { kind: 'ESTATE', places: [] },
      on: '2026-04-03',
      parkingCounts: false,
      showsName: false
    });
    const [after] = (await stage.view<PropertyOverview>('property.overview', {}, 'SECRETARY')).estates;
    expect([after?.heads, after?.areaCenti]).toEqual([roll.headCount, roll.areaCenti]);
  });

  it('[RG36] draws a building floor by floor with what is known, and has no place for votes', async () => {
    const grid = await stage.view<BuildingGrid>('property.building', { estateId, buildingId }, 'SECRETARY');
    expect(grid.staircases.map(({ staircase, floors }) => [staircase, floors.map((floor) => floor.floor)])).toEqual([
      ['1', ['6', '5', '4', '3', '2', '1']]
    ]);
    expect(grid.staircases[0]?.floors[3]?.units[0]).toEqual({
      id: units.get('301'),
      number: '301',
      label: '1号楼1单元301室',
      use: 'DWELLING',
      status: 'DELIVERED',
      areaCenti: 8_950,
      ownerKnown: true,
      canAct: true,
      isCoOwned: true,
      isDevelopers: false,
      isOccupied: false
    });
    expect(grid.parking).toHaveLength(1);
    expect(JSON.stringify([grid.staircases, grid.parking])).not.toMatch(/vote|ballot|choice/i);
  });

  it('[RG36] lists what is missing, and finds units by door, owner and gap', async () => {
    const { gaps } = await stage.view<PropertyGaps>('property.gaps', { estateId }, 'SECRETARY');
    expect(gaps.map(({ gap, total }) => [gap, total])).toEqual([
      ['AREA', 0],
      ['OWNER', 1],
      ['PERSON', 2],
      ['VOTER', 1]
    ]);
    const list = async (params: object) => {
      const { rows, total } = await stage.view<Paged<UnitRow>>('property.units', params, 'SECRETARY');
      return [total, rows.map((row) => row.label)];
    };
    expect((await list({}))[0]).toBe(7);
    expect(await list({ gap: 'OWNER' })).toEqual([1, ['1号楼1单元401室']]);
    expect(await list({ search: '李芳' })).toEqual([1, ['1号楼1单元301室']]);
    expect(await list({ use: 'PARKING' })).toEqual([1, ['1号楼1单元12号车位']]);
    expect(await list({ search: '301', estateId, buildingId })).toEqual([1, ['1号楼1单元301室']]);
    expect((await list({ page: 99 }))[0]).toBe(7);
  });

  it('[RG25] shows an owner with everything he owns, alone and with others', async () => {
    const page = await stage.view<OwnerPage>('property.owner', { ownerId: owners.get('张伟') }, 'SECRETARY');
    expect(page.units.map(({ label, owners: of }) => [label, of.length])).toEqual([
      ['1号楼1单元101室', 1],
      ['1号楼1单元201室', 1],
      ['1号楼1单元301室', 2]
    ]);
    expect(page.person?.name).toBe('居民1');
    const { rows } = await stage.view<Paged<OwnerRow>>('property.owners', { unbound: true }, 'SECRETARY');
    expect(rows.map((row) => [row.name, row.units.length]).sort()).toEqual(
      [
        ['安禾置业', 1],
        ['李芳', 1],
        ['王五', 1]
      ].sort()
    );
    expect(await stage.view<Paged<OwnerRow>>('property.owners', { search: '13800000001' }, 'SECRETARY')).toMatchObject({ total: 2 });
  });

  it.each(['property.overview', 'property.units', 'property.owners'])('[RG8] %s is for those who keep the register', async (name) => {
    await expect(stage.view(name, {}, 'RESIDENT:1')).rejects.toThrow('authority.role-missing');
    await expect(stage.view(name, {}, 'VISITOR')).rejects.toThrow('authority.not-signed-in');
  });
});

describe('what the desk changes', () => {
  it('[RG26] [RG27] writes a sale with its past, a named voter, and refuses what others wrote meanwhile', async () => {
    await owner('新业主');
    const answers = await Promise.all(
      ['新业主', '王五'].map((name) =>
        stage.run('ownership.transfer', { unitId: units.get('401'), ownerIds: [owners.get(name)], since: '2026-02-01' }, 'SECRETARY')
      )
    );
    // Both saw a unit without an owner; the later one finds the day taken.
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
    await transfer('201', ['新业主'], { since: '2026-03-01' });
    const page = await stage.view<UnitPage>('property.unit', { unitId: units.get('201') }, 'SECRETARY');
    expect(page.ownerships.map(({ since, until, owners: of }) => [of[0]?.name, since, until])).toEqual([
      ['新业主', '2026-03-01', null],
      ['张伟', '2026-01-01', '2026-03-01']
    ]);
    expect(page.household?.label).toBe('1号楼1单元201室');
    const joint = await stage.view<UnitPage>('property.unit', { unitId: units.get('301') }, 'SECRETARY');
    await stage.must('ownership.name-voter', { ownershipId: joint.ownerships[0]?.id, ownerId: owners.get('李芳') }, 'SECRETARY');
    expect((await stage.view<UnitPage>('property.unit', { unitId: units.get('301') }, 'SECRETARY')).gaps).toEqual(['PERSON']);
    // The voter is named, and nobody of the register acts for her yet.
  });

  it('[RG29] [RG28] [RG30] keeps death, end and occupants', async () => {
    await stage.must('owner.record-death', { ownerId: owners.get('张伟'), diedOn: '2026-04-01', reason: '家属告知' }, 'SECRETARY');
    const page = await stage.view<OwnerPage>('property.owner', { ownerId: owners.get('张伟') }, 'SECRETARY');
    expect([page.person, page.diedOn]).toEqual([null, '2026-04-01']);
    expect(await stage.refusal('owner.end', { ownerId: owners.get('张伟'), reason: 'x' }, 'SECRETARY')).toBe('register.owner-still-owns');
    const { occupantId } = await stage.must('occupant.add', { unitId: units.get('101'), name: '租户', since: '2026-01-01' }, 'SECRETARY');
    const [estate] = (await stage.view<PropertyOverview>('property.overview', {}, 'SECRETARY')).estates;
    expect(estate?.occupied).toBe(1);
    await stage.must('occupant.end', { occupantId, until: '2026-04-01', reason: '搬走' }, 'SECRETARY');
    await stage.must('unit.end', { unitId: units.get('101'), reason: '合并' }, 'SECRETARY');
    expect((await stage.view<Paged<UnitRow>>('property.units', {}, 'SECRETARY')).total).toBe(6);
  });

  it('[RG38] [RG5] a door that two desks enter at once is there once', async () => {
    const door = { estateId, buildingId, staircase: '1单元', number: '701室', area: '80' };
    const answers = await Promise.all([stage.run('unit.add', door, 'SECRETARY'), stage.run('unit.add', door, 'ADMINISTRATOR')]);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: 'register.unit-there' });
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await stage.refusal('estate.add', { name: '安禾园' }, 'SECRETARY')).toBe('register.estate-there');
    expect(await stage.refusal('unit.add', { ...door, number: '702' }, 'RESIDENT:1')).toBe('authority.role-missing');
  });
});
