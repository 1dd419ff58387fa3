/** Tests: units, owners and occupants of the register. */
import { describe, expect, it } from 'vitest';
import { decideAddEstate, decideCorrectEstate } from './estates.ts';
import { decideAddOccupant, decideCorrectOccupant, decideEndOccupant } from './occupants.ts';
import { decideAddOwner, decideBindOwner, decideCorrectOwner, decideEndOwner, decideRecordDeath } from './owners.ts';
import { codeOf, contextOf, decided, HOUSE, ownerOf, ownershipOf, personOf, told, unitOf } from './propertyFixture.ts';
import { bareDoor, unitLabel } from './unitLabel.ts';
import { decideAddUnit, decideCorrectUnit, decideEndUnit } from './units.ts';

const door = { staircase: '1单元', floor: '5', number: '502室', area: '89.5', areaSource: 'SURVEYED', use: 'DWELLING' } as const;
const facts = { building: HOUSE, twin: undefined, household: undefined };
const fields = { ...door, estateId: 'e1', buildingId: 'b1', status: 'DELIVERED' } as const;

describe('units', () => {
  it('[RG38] [RG5] [RG22] stand once per door and use, in one spelling, with an exact area', () => {
    const { changes } = decided(decideAddUnit(facts, fields, contextOf()));
    expect(changes[0]).toMatchObject({ row: { staircase: '1', number: '502', areaCenti: 8_950, areaSource: 'SURVEYED' } });
    expect(codeOf(decideAddUnit({ ...facts, twin: unitOf('u1') }, fields, contextOf()))).toBe('register.unit-there');
    expect(codeOf(decideAddUnit(facts, { ...fields, area: '89.555' }, contextOf()))).toBe('register.area-unreadable');
    const unknown = decided(decideAddUnit(facts, { ...fields, area: '' }, contextOf()));
    expect(unknown.changes[0]).toMatchObject({ row: { areaCenti: null, areaSource: null } });
  });

  it('[RG23] names each use as people do', () => {
    expect(unitLabel(HOUSE, { staircase: '1', number: '502', use: 'DWELLING' })).toBe('3号楼1单元502室');
    expect(unitLabel({ name: '地库' }, { staircase: '', number: '12', use: 'PARKING' })).toBe('地库12号车位');
    expect(bareDoor({ staircase: '', number: '12号车位', use: 'PARKING' }).number).toBe('12');
  });

  it('[RG6] [RG24] are corrected with both readings, ended with what owns them, and come back', () => {
    const unit = unitOf('u1');
    const mended = { ...door, area: '90.00', status: 'DELIVERED', reason: '测绘' } as const;
    const { entries } = decided(decideCorrectUnit({ ...facts, unit, oldBuilding: HOUSE }, mended));
    expect(entries[0]?.data).toMatchObject({ from: { areaCenti: 8_950 }, to: { areaCenti: 9_000 }, reason: '测绘' });
    const same = { ...door, areaSource: 'REGISTERED', status: 'DELIVERED', reason: 'x' } as const;
    expect(codeOf(decideCorrectUnit({ ...facts, unit, oldBuilding: HOUSE }, same))).toBe('register.nothing-changed');
    const twin = unitOf('u2');
    expect(codeOf(decideCorrectUnit({ ...facts, unit, oldBuilding: HOUSE, twin }, mended))).toBe('register.unit-there');
    const ended = decided(
      decideEndUnit({ unit, building: HOUSE, open: [ownershipOf('s1', 'u1', ['o1'])] }, { reason: '合并' }, contextOf())
    );
    expect(told(ended.changes)).toEqual(['update unit u1 {"status":"ENDED"}', 'update ownership s1 {"until":"2026-04-03"}']);
    const gone = unitOf('u1', { status: 'ENDED' });
    expect(codeOf(decideEndUnit({ unit: gone, building: HOUSE, open: [] }, { reason: 'x' }, contextOf()))).toBe('register.unit-ended');
    const back = decided(decideCorrectUnit({ ...facts, unit: gone, oldBuilding: HOUSE, twin: gone }, same));
    expect(back.changes[0]).toMatchObject({ set: { status: 'DELIVERED' } });
  });

  it('[RG38] estates stand once', () => {
    const estate = { id: 'e1', communityId: 'c', revision: 1, name: '安禾园', position: 4 };
    expect(codeOf(decideAddEstate({ estates: [estate] }, { name: '安禾园' }, contextOf()))).toBe('register.estate-there');
    expect(decided(decideAddEstate({ estates: [estate] }, { name: '新园' }, contextOf())).changes[0]).toMatchObject({
      row: { position: 5 }
    });
    expect(codeOf(decideCorrectEstate({ estate, estates: [estate] }, { name: '安禾园', reason: 'x' }))).toBe('register.nothing-changed');
  });
});

describe('owners', () => {
  const plain = { kind: 'PERSON', name: '张伟', phone: '13800000001', idMark: '1234', representative: '' } as const;

  it('[RG8] [RG28] are entered without a name in the journal', () => {
    expect(JSON.stringify(decided(decideAddOwner(null, plain, contextOf())).entries)).not.toMatch(/张伟|138|1234/);
    const { entries } = decided(decideCorrectOwner({ owner: ownerOf('o1') }, { ...plain, reason: '错字' }));
    expect(entries[0]?.data).toEqual({ ownerId: 'o1', fields: ['name', 'phone', 'idMark'], reason: '错字' });
  });

  it('[RG28] end only when nothing is owned', () => {
    const owner = ownerOf('o1');
    expect(codeOf(decideEndOwner({ owner, open: [ownershipOf('s1', 'u1', ['o1'])] }, { reason: 'x' }, contextOf()))).toBe(
      'register.owner-still-owns'
    );
    expect(codeOf(decideEndOwner({ owner, open: [] }, { reason: 'x' }, contextOf()))).toBe('ok');
    expect(codeOf(decideEndOwner({ owner: ownerOf('o1', { endedAt: 1 }), open: [] }, { reason: 'x' }, contextOf()))).toBe(
      'register.owner-ended'
    );
  });

  it.each([
    ['PERSON', null, 'SELF', 'ok'],
    ['PERSON', null, 'GUARDIAN', 'ok'],
    ['PERSON', null, 'HEIR', 'register.acting-unfit'],
    ['PERSON', null, 'LEGAL_REPRESENTATIVE', 'register.acting-unfit'],
    ['PERSON', '2026-01-01', 'HEIR', 'ok'],
    ['PERSON', '2026-01-01', 'SELF', 'register.acting-unfit'],
    ['COMPANY', null, 'LEGAL_REPRESENTATIVE', 'ok'],
    ['COMPANY', null, 'SELF', 'register.acting-unfit']
  ] as const)('[RG29] %s who died on %s, acting as %s: %s', (kind, diedOn, actsAs, code) => {
    const owner = ownerOf('o1', { kind, diedOn });
    expect(codeOf(decideBindOwner({ owner, person: personOf('p1') }, { actsAs, reason: 'x' }))).toBe(code);
  });

  it('[RG29] death takes the acting person away, but not a named heir', () => {
    const alive = ownerOf('o1', { personId: 'p1' });
    const death = { diedOn: '2026-04-03', reason: 'x' };
    expect(told(decided(decideRecordDeath({ owner: alive }, death, contextOf())).changes)).toEqual([
      'update owner o1 {"diedOn":"2026-04-03","personId":null}'
    ]);
    const heir = ownerOf('o1', { personId: 'p2', actsAs: 'HEIR', diedOn: '2026-04-01' });
    expect(told(decided(decideRecordDeath({ owner: heir }, death, contextOf())).changes)).toEqual([
      'update owner o1 {"diedOn":"2026-04-03"}'
    ]);
    expect(codeOf(decideRecordDeath({ owner: alive }, { diedOn: '2026-04-04', reason: 'x' }, contextOf()))).toBe('register.date-ahead');
    expect(codeOf(decideRecordDeath({ owner: ownerOf('o2', { kind: 'COMPANY' }) }, death, contextOf()))).toBe('register.not-a-person');
  });

  it('[RG30] occupants come, are corrected and leave', () => {
    const person = { name: '租户', phone: '', personId: null, since: '2026-01-01' };
    const { entries } = decided(decideAddOccupant({ unit: unitOf('u1') }, person, contextOf()));
    expect(JSON.stringify(entries)).not.toContain('租户');
    const occupant = { id: 'q1', communityId: 'c', revision: 1, unitId: 'u1', ...person, until: null };
    expect(codeOf(decideCorrectOccupant({ occupant }, { ...person, reason: 'x' }))).toBe('register.nothing-changed');
    expect(codeOf(decideEndOccupant({ occupant }, { until: '2026-01-01', reason: 'x' }))).toBe('ok');
    expect(codeOf(decideEndOccupant({ occupant }, { until: '2025-12-31', reason: 'x' }))).toBe('register.transfer-backwards');
    expect(codeOf(decideEndOccupant({ occupant: { ...occupant, until: '2026-02-01' } }, { until: '2026-03-01', reason: 'x' }))).toBe(
      'register.occupant-ended'
    );
  });
});
