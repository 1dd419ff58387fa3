/** Scenario files that declare estates and owners: the totals come out exactly, and steps can name heads and units. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildOwnersRoll } from '#domain/voting/owners/ownersRoll.ts';
import { createApplication } from '#server/application/application.ts';
import { createClockwork } from '#server/application/clockwork.ts';
import { createPlayClock } from '#server/scenarios/clock.ts';
import { playScenario } from '#server/scenarios/play.ts';
import { readScenario } from '#server/scenarios/readScenario.ts';
import { temporarySqliteStore, type TemporaryStore } from '../storage/temporaryStore.ts';

let temporary: TemporaryStore;
let folder: string;
beforeEach(async () => {
  temporary = await temporarySqliteStore();
  folder = await mkdtemp(join(tmpdir(), 'sifang-scenario-'));
});
afterEach(async () => {
  await temporary.remove();
  await rm(folder, { recursive: true, force: true });
});

const HEADER = `
title: estates
community: {slug: estates, name: 测试社区}
start: 2026-03-01 09:00
people:
  - {key: zhang, name: 张伟, phone: '13800000001'}
  - {key: desk, name: 社工, posts: [{body: RESIDENTS_COMMITTEE, role: SECRETARY}]}
`;

async function play(property: string, steps = '[]') {
  const file = join(folder, 'file.yaml');
  await writeFile(file, `${HEADER}property:\n${property}\nsteps: ${steps}\n`);
  const clock = createPlayClock();
  const app = createApplication({ store: temporary.store, now: clock.now });
  const clockwork = createClockwork(app, () => undefined);
  const played = await playScenario(await readScenario(file), { app, clock, clockwork, startedAt: Date.now() });
  const read = app.store.read(played.stage.communityId);
  const sources = {
    units: await read.list('unit', {}),
    ownerships: await read.list('ownership', {}),
    owners: await read.list('owner', {}),
    buildings: await read.list('building', {}, { orderBy: 'position' }),
    scope: { kind: 'ESTATE' as const, places: [] },
    on: '2026-03-01',
    parkingCounts: false,
    showsName: false
  };
  return { ...played, read, sources, roll: buildOwnersRoll(sources) };
}

const GARDEN = `
  - estate: 安禾园
    buildings:
      - {name: 1号楼, units: 516, staircases: 2, floors: 43}
      - {name: 2号楼, units: 510, staircases: 2, floors: 43}
      - {name: 地库, units: 80, use: PARKING}
    owners:
      - {heads: 548, area: 51480.00}
      - {heads: 164, area: 15620.00}
      - {heads: 307, area: 28900.00}
    developer: 安禾置业有限公司
    restArea: 400.00
`;

describe('estates of a scenario', () => {
  it('[SC5] reaches its heads and its area to 0.01 m², in groups that add up', { timeout: 60_000 }, async () => {
    const { roll, stage, sources } = await play(GARDEN);
    expect([roll.headCount, roll.areaCenti]).toEqual([1_020, 9_640_000]);
    expect(roll.leftOut.filter(({ why }) => why === 'PARKING')).toHaveLength(80);
    expect(roll.problems.filter(({ kind }) => kind !== 'NO_VOTER')).toEqual([]);
    const persons = stage.names.get('owners') as string[][];
    const ofFirst = new Set(persons.slice(0, 548).flat());
    const first = roll.entries.filter((entry) => entry.voterPersonIds.some((id) => ofFirst.has(id)));
    expect(first).toHaveLength(548);
    expect(first.reduce((sum, entry) => sum + entry.areaCenti, 0)).toBe(5_148_000);
    expect(new Set(sources.units.map((unit) => unit.status))).toEqual(new Set(['DELIVERED', 'UNSOLD']));
  });

  it('[SC5] names heads, owners and units for the steps; co-owners are one head', { timeout: 60_000 }, async () => {
    const small = `
  - estate: 小园
    buildings: [{name: 3号楼, units: 4, floors: 2}]
    owners:
      - {heads: 1, area: 100.01, units: 2}
      - {heads: 1, area: 80, together: 2}
      - {heads: 1, area: 70.50, canVote: false}
    units:
      - {at: 3号楼 2单元-502, area: 89.50, owners: [李四, zhang], share: 各1/2, voter: zhang}
      - {at: 3号楼 2单元-602, area: 60, owners: [zhang, 李四]}
`;
    const steps = `
  - {as: desk, command: owner.correct, payload: {ownerId: '$owner:2', name: 改名, phone: '13900000000', reason: 登记错误}}
  - {as: desk, command: unit.correct, payload: {unitId: '$unit:3号楼 2单元-502', buildingId: '$building:3号楼', staircase: 2单元, number: '502', area: '90', reason: 测绘}}
  - {as: 'owner:4', expect: {view: person.me, has: {name: 张伟}}}
  - {as: 'owner:2.2', expect: {view: person.me, has: {name: 小园业主2乙}}}
  - {as: 'owner:3', expect: {view: person.me, has: {}}}`;
    const { roll, reports } = await play(small, steps);
    expect(reports.map(({ holds }) => holds)).toEqual([true, true, true, true, false]);
    expect(reports[4]?.came).toContain('nobody can act');
    expect(roll.headCount).toBe(4);
    expect(roll.entries.map((entry) => entry.areaCenti).sort()).toEqual([10_001, 15_000, 7_050, 8_000]);
    expect(roll.entries.filter((entry) => entry.voterPersonIds.length === 0)).toHaveLength(1);
  });

  it('[SC5] says what does not fit', async () => {
    const short = `
  - estate: 短园
    buildings: [{name: 1号楼, units: 2}]
    owners: [{heads: 3}]
`;
    await expect(play(short)).rejects.toThrow('too few units');
    await expect(play(GARDEN.replace('400.00', '400.001'))).rejects.toThrow('two decimals');
  });
});
