/** Who is counted as owner of one unit on one day, and with which head. */
import type { CalendarDate } from '../../basics/time.ts';
import type { Owner, Ownership, Unit } from './records.ts';

export interface Title {
  readonly headKey: string;
  /** Sorted exact set; empty when nobody is known. */
  readonly ownerIds: readonly string[];
  readonly namedVoterOwnerIds: readonly string[];
  readonly ownership: Ownership | null;
  readonly isDeveloper: boolean;
  readonly problem: 'OWNER_MISSING' | 'OWNERSHIPS_OVERLAP' | 'NO_VOTER' | null;
}

/** `owners:` and the sorted exact set: {A} and {A, B} are two heads, {A} twice is one. Source: 司法解释 2020 art. 9 [L], exact set [D]; SPEC OV2. */
export function headKeyOf(ownerIds: readonly string[]): string {
  return `owners:${sortedSet(ownerIds).join('+')}`;
}

/**
 * The title that counts: of a delivered unit the registered owner or the buyer in possession, of an unsold or undelivered one the
 * developer. Without one, or with two at once, the unit is a head of its own; unsold units without a developer row are one head together.
 * Throws `RangeError` for owners that are not given. Source: 司法解释 2020 art. 1, 9 [L]; SPEC OV2, OV3.
 */
export function titleOf(unit: Unit, rows: readonly Ownership[], owners: ReadonlyMap<string, Owner>, on: CalendarDate): Title {
  const isDevelopers = unit.status === 'UNSOLD' || unit.status === 'UNDELIVERED';
  const standing = rows.filter((row) => row.since <= on && (row.until === null || row.until > on));
  const counted = isDevelopers ? ofDeveloper(standing, owners) : ofBuyer(standing);
  const [row] = counted;
  if (!row || counted.length > 1) {
    const headKey = isDevelopers ? 'developer' : `unit:${unit.id}`;
    const problem = row ? 'OWNERSHIPS_OVERLAP' : 'OWNER_MISSING';
    return { headKey, ownerIds: [], namedVoterOwnerIds: [], ownership: null, isDeveloper: isDevelopers, problem };
  }
  const ownerIds = sortedSet(row.ownerIds);
  const set = ownerIds.map((id) => known(id, owners));
  const namedVoterOwnerIds = row.namedVoterOwnerId === null ? [] : [row.namedVoterOwnerId];
  const problem = set.some((owner) => actingPerson(owner, on) !== null) ? null : 'NO_VOTER';
  const isDeveloper = set.some(({ kind }) => kind === 'DEVELOPER');
  return { headKey: headKeyOf(ownerIds), ownerIds, namedVoterOwnerIds, ownership: row, isDeveloper, problem };
}

/** Who acts for an owner; nobody for the dead until the heirs have named one voter. Source: domain 5.2 [D]; SPEC OV3. */
export function actingPerson({ personId, diedOn, actsAs }: Owner, on: CalendarDate): string | null {
  const isDead = diedOn !== null && diedOn <= on;
  return isDead && actsAs !== 'HEIR' ? null : personId;
}

function ofDeveloper(rows: readonly Ownership[], owners: ReadonlyMap<string, Owner>): Ownership[] {
  const first = rows.filter(({ kind }) => kind === 'DEVELOPER');
  if (first.length > 0) return first;
  return rows.filter(({ kind, ownerIds }) => kind === 'REGISTERED' && ownerIds.every((id) => known(id, owners).kind === 'DEVELOPER'));
}

/** A contract alone gives no vote; the first owner's row counts for a delivered unit only while no buyer's does. */
function ofBuyer(rows: readonly Ownership[]): Ownership[] {
  const buyers = rows.filter(({ kind }) => kind === 'REGISTERED' || kind === 'HANDED_OVER');
  return buyers.length > 0 ? buyers : rows.filter(({ kind }) => kind === 'DEVELOPER');
}

function known(id: string, owners: ReadonlyMap<string, Owner>): Owner {
  const owner = owners.get(id);
  if (!owner) throw new RangeError(`owner not given: ${id}`);
  return owner;
}

function sortedSet(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
