/** Made-up records of property for tests. */
import type { Change, Context, Decision } from '../../basics/decision.ts';
import type { Refusal } from '../../basics/refusal.ts';
import type { Result } from '../../basics/result.ts';
import { instantAt } from '../../basics/time.ts';
import type { OwnerRecord, OwnershipRecord, UnitRecord } from '../propertyRecords.ts';
import type { Building, Person } from '../records.ts';
import { ownerKeyOf } from './ownerships.ts';

const base = { communityId: 'c', revision: 1 };

export const HOUSE: Building = { ...base, id: 'b1', name: '3号楼', position: 1 };

export function unitOf(id: string, fields: Partial<UnitRecord> = {}): UnitRecord {
  const place = { estateId: 'e1', buildingId: HOUSE.id, staircase: '1', floor: '5', number: '502', householdId: null };
  return { ...base, id, ...place, areaCenti: 8_950, areaSource: 'REGISTERED', use: 'DWELLING', status: 'DELIVERED', ...fields };
}

export function ownerOf(id: string, fields: Partial<OwnerRecord> = {}): OwnerRecord {
  const plain = { phone: '', idMark: '', representative: '', endedAt: null, personId: null, diedOn: null };
  return { ...base, id, kind: 'PERSON', actsAs: 'SELF', name: `业主${id}`, ...plain, ...fields };
}

export function ownershipOf(
  id: string,
  unitId: string,
  ownerIds: readonly string[],
  fields: Partial<OwnershipRecord> = {}
): OwnershipRecord {
  const plain = { share: '', namedVoterOwnerId: null, since: '2020-01-01', until: null, kind: 'REGISTERED' as const };
  return { ...base, id, unitId, ownerIds, ownerKey: ownerKeyOf(ownerIds), ...plain, ...fields };
}

export function personOf(id: string, fields: Partial<Person> = {}): Person {
  return { ...base, id, name: `人${id}`, phone: '', householdId: null, boundAt: null, endedAt: null, ...fields };
}

/** 2026-04-03 09:00 in Shanghai; ids n1, n2, … */
export function contextOf(kind: 'PERSON' | 'SYSTEM' = 'PERSON'): Context {
  let made = 0;
  const actor = { kind, communityId: 'c', personId: 'desk', sessionId: '', name: '', roles: [], parties: [], householdId: null };
  const now = instantAt('2026-04-03', '09:00', 'Asia/Shanghai');
  return {
    now,
    actor: actor as Context['actor'],
    zone: 'Asia/Shanghai',
    newId: () => `n${(made += 1)}`,
    sha256: (text) => `sha:${text.length}`
  };
}

/** The decision, or an error that names the code. */
export function decided(result: Result<Decision, Refusal>): Decision {
  if (!result.ok) throw new Error(`refused with ${result.error.code}`);
  return result.value;
}

/** The code of a refusal; 'ok' when it was none. */
export function codeOf(result: Result<unknown, Refusal>): string {
  return result.ok ? 'ok' : result.error.code;
}

/** What a change writes, in one line each: `insert ownership n1`, `update unit u1 {"status":"DELIVERED"}`. */
export function told(changes: readonly Change[]): string[] {
  return changes.map((change) => {
    if (change.op === 'insert') return `insert ${change.kind} ${change.row.id}`;
    return change.op === 'update'
      ? `update ${change.kind} ${change.id} ${JSON.stringify(change.set)}`
      : `remove ${change.kind} ${change.id}`;
  });
}
