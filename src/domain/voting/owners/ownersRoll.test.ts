/** The owners' roll: areas, heads, who votes, scope, masking. */
import { describe, expect, it } from 'vitest';
import { ON, owner, owns, unit } from './ownersFixture.ts';
import { buildOwnersRoll, checkOwnersRoll, type OwnersRollSources } from './ownersRoll.ts';
import type { Owner, Ownership, Unit } from './records.ts';
import { headKeyOf } from './title.ts';
import { countedArea } from './unitArea.ts';

const BUILDINGS = [
  { id: 'b3', name: '3号楼' },
  { id: 'b4', name: '4号楼' }
];

function roll(units: readonly Unit[], ownerships: readonly Ownership[], owners: readonly Owner[], more: Partial<OwnersRollSources> = {}) {
  const sources = { units, ownerships, owners, buildings: BUILDINGS, scope: { kind: 'ESTATE', places: [] }, on: ON } as const;
  return buildOwnersRoll({ ...sources, parkingCounts: false, showsName: false, ...more });
}

const heads = (built: ReturnType<typeof roll>) => Object.fromEntries(built.entries.map((entry) => [entry.headKey, entry.areaCenti]));

describe('areas', () => {
  it('[OV1] registered, else surveyed, else of the contract', () => {
    expect(countedArea({ REGISTERED: 8_950, SURVEYED: 9_000, CONTRACT: 9_100 })).toEqual({ areaCenti: 8_950, areaSource: 'REGISTERED' });
    expect(countedArea({ REGISTERED: null, SURVEYED: 9_000, CONTRACT: 9_100 })).toEqual({ areaCenti: 9_000, areaSource: 'SURVEYED' });
    expect(countedArea({ REGISTERED: null, SURVEYED: null, CONTRACT: 9_100 })).toMatchObject({ areaSource: 'CONTRACT' });
    expect(countedArea({ REGISTERED: null, SURVEYED: null, CONTRACT: null })).toBeNull();
  });

  it('[OV1] a unit without an area stops the roll, other problems do not', () => {
    const missing = roll([unit('1'), unit('2', { areaCenti: null, areaSource: null })], [owns('A', '1'), owns('A', '2')], [owner('A')]);
    expect(missing.problems).toEqual([{ unitId: '2', kind: 'AREA_MISSING' }]);
    expect(checkOwnersRoll(missing)).toMatchObject({ error: { code: 'voting.area-missing', rule: 'OV1', facts: { units: 1 } } });
    const unknown = roll([unit('1'), unit('2')], [owns('A', '1')], [owner('A')]);
    expect(unknown.problems).toEqual([{ unitId: '2', kind: 'OWNER_MISSING' }]);
    expect(checkOwnersRoll(unknown).ok).toBe(true);
    expect(checkOwnersRoll(roll([], [], []))).toMatchObject({ error: { code: 'voting.roll-empty' } });
  });

  it('[OV1] parking and storage are in neither N nor A; who owns only those has no ballot', () => {
    const units = [
      unit('1'),
      unit('P', { use: 'PARKING', areaCenti: 1_325 }),
      unit('S', { use: 'STORAGE' }),
      unit('X', { status: 'ENDED' })
    ];
    const rows = [owns('A', '1'), owns('B', 'P'), owns('A', 'S'), owns('A', 'X')];
    const built = roll(units, rows, [owner('A'), owner('B')]);
    expect(heads(built)).toEqual({ 'owners:A': 10_000 });
    expect(built.leftOut).toEqual([
      { unitId: 'P', why: 'PARKING' },
      { unitId: 'S', why: 'STORAGE' },
      { unitId: 'X', why: 'ENDED' }
    ]);
    expect(heads(roll(units, rows, [owner('A'), owner('B')], { parkingCounts: true }))).toEqual({ 'owners:A': 10_000, 'owners:B': 1_325 });
  });
});

describe('heads', () => {
  it('[OV2] one owner of several units is one head, areas added', () => {
    const built = roll([unit('1', { areaCenti: 8_950 }), unit('2', { areaCenti: 9_650 })], [owns('A', '1'), owns('A', '2')], [owner('A')]);
    expect(built).toMatchObject({ headCount: 1, areaCenti: 18_600, entries: [{ unitIds: ['1', '2'], voterPersonIds: ['p-A'] }] });
  });

  it('[OV2] {A} and {A, B} are two heads, {A, B} in any order is one', () => {
    const units = ['1', '2', '3'].map((id) => unit(id));
    const built = roll(units, [owns('A', '1'), owns('A B', '2'), owns('B A', '3')], [owner('A'), owner('B')]);
    expect(heads(built)).toEqual({ 'owners:A': 10_000, 'owners:A+B': 20_000 });
    expect(headKeyOf(['b', 'a', 'b'])).toBe('owners:a+b');
  });

  it('[OV2] the developer’s unsold and undelivered units are one head, its delivered one too', () => {
    const developer = owner('D', { kind: 'DEVELOPER', actsAs: 'LEGAL_REPRESENTATIVE', name: '南湖置业' });
    const units = [unit('1', { status: 'UNSOLD' }), unit('2', { status: 'UNDELIVERED' }), unit('3'), unit('4')];
    const rows = [
      owns('D', '1', { kind: 'DEVELOPER' }),
      owns('D', '2', { kind: 'DEVELOPER' }),
      owns('A', '2', { kind: 'CONTRACT' }),
      owns('D', '3', { kind: 'DEVELOPER' }),
      owns('A', '4')
    ];
    const built = roll(units, rows, [developer, owner('A')]);
    expect(heads(built)).toEqual({ 'owners:D': 30_000, 'owners:A': 10_000 });
    expect(built.entries[0]).toMatchObject({ isDeveloper: true, label: '3号楼1单元***室等3处 南湖置业' });
  });

  it('[OV2] units of an unknown developer are one head, other units without an owner one each', () => {
    const units = [unit('1', { status: 'UNSOLD' }), unit('2', { status: 'UNSOLD' }), unit('3'), unit('4')];
    expect(heads(roll(units, [], []))).toEqual({ developer: 20_000, 'unit:3': 10_000, 'unit:4': 10_000 });
  });

  it('[OV2] two registered owners at once are nobody’s voice until it is cleared up', () => {
    const built = roll([unit('1')], [owns('A', '1'), owns('B', '1')], [owner('A'), owner('B')]);
    expect(built).toMatchObject({
      headCount: 1,
      problems: [{ kind: 'OWNERSHIPS_OVERLAP' }],
      entries: [{ headKey: 'unit:1', voterPersonIds: [] }]
    });
  });
});

describe('who votes', () => {
  it('[OV3] the buyer in possession votes before he is registered, one with a contract only does not', () => {
    const handedOver = [owns('D', '1', { kind: 'DEVELOPER' }), owns('A', '1', { kind: 'HANDED_OVER' })];
    const developer = owner('D', { kind: 'DEVELOPER' });
    expect(heads(roll([unit('1')], handedOver, [developer, owner('A')]))).toEqual({ 'owners:A': 10_000 });
    const contract = [owns('D', '1', { kind: 'DEVELOPER' }), owns('A', '1', { kind: 'CONTRACT' })];
    expect(heads(roll([unit('1')], contract, [developer, owner('A')]))).toEqual({ 'owners:D': 10_000 });
  });

  it('[OV3] ownership is read on the day: from its first day, until the day before its end', () => {
    const sale = [owns('A', '1', { until: ON }), owns('B', '1', { since: ON })];
    expect(heads(roll([unit('1')], sale, [owner('A'), owner('B')]))).toEqual({ 'owners:B': 10_000 });
    const tomorrow = [owns('A', '1', { until: '2026-05-02' }), owns('B', '1', { since: '2026-05-02' })];
    expect(heads(roll([unit('1')], tomorrow, [owner('A'), owner('B')]))).toEqual({ 'owners:A': 10_000 });
  });

  it('[OV3] for the dead nobody votes until the heirs have named one voter; the head stays', () => {
    const dead = owner('A', { diedOn: '2026-04-30' });
    expect(roll([unit('1')], [owns('A', '1')], [dead])).toMatchObject({
      headCount: 1,
      problems: [{ kind: 'NO_VOTER' }],
      entries: [{ voterPersonIds: [], areaCenti: 10_000 }]
    });
    expect(roll([unit('1')], [owns('A', '1')], [owner('A', { diedOn: ON })]).entries[0]?.voterPersonIds).toEqual([]);
    const heir = { ...dead, actsAs: 'HEIR', personId: 'p-heir' } as const;
    expect(roll([unit('1')], [owns('A', '1')], [heir])).toMatchObject({ problems: [], entries: [{ voterPersonIds: ['p-heir'] }] });
    const later = owner('A', { diedOn: '2026-05-02' });
    expect(roll([unit('1')], [owns('A', '1')], [later])).toMatchObject({ entries: [{ voterPersonIds: ['p-A'] }] });
    const widow = roll([unit('1')], [owns('A B', '1')], [dead, owner('B')]);
    expect(widow).toMatchObject({ problems: [], entries: [{ headKey: 'owners:A+B', voterPersonIds: ['p-B'] }] });
  });

  it('[OV3] companies and minors vote by who acts for them', () => {
    const company = owner('C', { kind: 'COMPANY', actsAs: 'LEGAL_REPRESENTATIVE', personId: 'p-director', name: '和平商贸' });
    const child = owner('K', { actsAs: 'GUARDIAN', personId: 'p-mother' });
    const built = roll([unit('1'), unit('2')], [owns('C', '1'), owns('K', '2')], [company, child]);
    expect(built.entries.map(({ voterPersonIds }) => voterPersonIds)).toEqual([['p-director'], ['p-mother']]);
    expect(built.entries[0]?.label).toBe('3号楼1单元***室 和平商贸');
  });

  it('[OV3] co-owners who named a voter have that one; others each may cast', () => {
    const owners = [owner('A'), owner('B')];
    expect(roll([unit('1')], [owns('A B', '1')], owners).entries[0]?.voterPersonIds).toEqual(['p-A', 'p-B']);
    const named = owns('A B', '1', { namedVoterOwnerId: 'B' });
    expect(roll([unit('1')], [named], owners).entries[0]?.voterPersonIds).toEqual(['p-B']);
    expect(roll([unit('1'), unit('2')], [named, owns('A B', '2')], owners).entries[0]?.voterPersonIds).toEqual(['p-B']);
  });
});

describe('scope and posting', () => {
  const units = [
    unit('2-101', { buildingId: 'b4', staircase: '2' }),
    unit('10', { staircase: '2' }),
    unit('9', { staircase: '2' }),
    unit('101', { staircase: '1' })
  ];
  const rows = [owns('A', '2-101'), owns('B', '10'), owns('A', '9'), owns('C', '101')];
  const owners = ['A', 'B', 'C'].map((id) => owner(id));

  it('[OV4] estate, building, staircase: what lies in it is N and A', () => {
    const of = (scope: OwnersRollSources['scope']) => heads(roll(units, rows, owners, { scope }));
    expect(of({ kind: 'ESTATE', places: [] })).toEqual({ 'owners:C': 10_000, 'owners:A': 20_000, 'owners:B': 10_000 });
    expect(of({ kind: 'BUILDING', places: [{ buildingId: 'b3', staircase: null }] })).toEqual({
      ...{ 'owners:C': 10_000, 'owners:A': 10_000, 'owners:B': 10_000 }
    });
    expect(of({ kind: 'STAIRCASE', places: [{ buildingId: 'b3', staircase: '2' }] })).toEqual({ 'owners:A': 10_000, 'owners:B': 10_000 });
    expect(() => of({ kind: 'BUILDING', places: [] })).toThrow(RangeError);
  });

  it('[OV4] entries stand in the order of places, with what they were built from, masked', () => {
    const built = roll(units, rows, owners);
    expect(built.entries.map(({ unitIds }) => unitIds)).toEqual([['101'], ['9', '2-101'], ['10']]);
    expect(built.entries[1]).toMatchObject({
      label: '3号楼2单元***室等2处 张**',
      builtFrom: [
        { unitId: '9', areaCenti: 10_000, areaSource: 'REGISTERED', ownershipId: '9:A', ownershipKind: 'REGISTERED' },
        { unitId: '2-101', buildingId: 'b4' }
      ]
    });
    expect(roll(units, rows, owners, { showsName: true }).entries[0]?.label).toBe('3号楼1单元***室 张三');
  });

  it('[OV4] recusal has no place here: a member of a committee keeps the vote on his own property', () => {
    // The sources of the roll name no meeting, seat or recusal; whoever owns is on it.
    const member = owner('A', { personId: 'p-recused-member' });
    expect(roll([unit('1')], [owns('A', '1')], [member]).entries[0]?.voterPersonIds).toEqual(['p-recused-member']);
  });

  it('[OV4] owners and buildings that are not given are programmer’s errors', () => {
    expect(() => roll([unit('1')], [owns('A', '1')], [])).toThrow(RangeError);
    expect(() => roll([unit('1', { buildingId: 'b9' })], [owns('A', '1')], [owner('A')])).toThrow(RangeError);
  });
});
