/** What the register knows of a unit today, and the sums of many: heads counted as a roll of today would count them. */
import type { CalendarDate } from '../../basics/time.ts';
import { actingPerson, titleOf } from '../../voting/owners/title.ts';
import type { Owner, Ownership, Unit } from '../../voting/owners/records.ts';
import { isCounted } from './unitLabel.ts';

export interface KnownUnit {
  /** Who is counted as owner: `owners:…`, `developer`, or `unit:…` where nobody is known. */
  readonly headKey: string;
  readonly ownership: Ownership | null;
  readonly ownerIds: readonly string[];
  readonly isDevelopers: boolean;
  readonly isCoOwned: boolean;
  readonly ownerMissing: boolean;
  readonly areaMissing: boolean;
  /** Co-owners who have not named the one who votes. */
  readonly voterMissing: boolean;
  /** Somebody of the register acts for the named voter, or for one owner where none is named. */
  readonly canAct: boolean;
}

/** What is known of one unit on a day. Source: 司法解释 2020 art. 8, 9 [L]; SPEC RG36, RG37. */
export function knownOf(unit: Unit, rows: readonly Ownership[], owners: ReadonlyMap<string, Owner>, today: CalendarDate): KnownUnit {
  const { headKey, ownership, ownerIds, namedVoterOwnerIds, isDeveloper } = titleOf(unit, rows, owners, today);
  const voters = namedVoterOwnerIds.length > 0 ? namedVoterOwnerIds : ownerIds;
  const acting = voters.filter((id) => {
    const owner = owners.get(id);
    return owner !== undefined && actingPerson(owner, today) !== null;
  });
  return {
    headKey,
    ownership,
    ownerIds,
    isDevelopers: isDeveloper,
    isCoOwned: ownerIds.length > 1,
    ownerMissing: ownership === null,
    areaMissing: unit.areaCenti === null,
    voterMissing: ownerIds.length > 1 && namedVoterOwnerIds.length === 0,
    canAct: acting.length > 0
  };
}

/** Sums of a building or an estate; areas in 0.01 m². */
export interface PropertySums {
  /** Dwellings and shops: what counts in an owners' vote. */
  readonly units: number;
  /** Heads by the exact set of owners, as a roll would count them today. */
  readonly heads: number;
  readonly areaCenti: number;
  /** Counted units without area, without an owner, of the developer, co-owned, and co-owned without a named voter. */
  readonly areaMissing: number;
  readonly ownerMissing: number;
  readonly developers: number;
  readonly coOwned: number;
  readonly voterMissing: number;
  /** Counted units for which somebody of the register can act. */
  readonly canAct: number;
  readonly occupied: number;
  readonly parking: number;
  readonly storage: number;
}

/** Adds units up. One head may own in several buildings: the heads of an estate are not the sum of its buildings'. SPEC RG23, RG37. */
export class SumsOf {
  readonly #heads = new Set<string>();
  readonly #sums = {
    units: 0,
    areaCenti: 0,
    areaMissing: 0,
    ownerMissing: 0,
    developers: 0,
    coOwned: 0,
    voterMissing: 0,
    canAct: 0,
    occupied: 0,
    parking: 0,
    storage: 0
  };

  add(unit: Unit, known: KnownUnit, isOccupied: boolean): void {
    const sums = this.#sums;
    if (unit.status === 'ENDED') return;
    if (!isCounted(unit)) {
      if (unit.use === 'PARKING') sums.parking += 1;
      else sums.storage += 1;
      return;
    }
    this.#heads.add(known.headKey);
    sums.units += 1;
    sums.areaCenti += unit.areaCenti ?? 0;
    sums.areaMissing += Number(known.areaMissing);
    sums.ownerMissing += Number(known.ownerMissing);
    sums.developers += Number(known.isDevelopers);
    sums.coOwned += Number(known.isCoOwned);
    sums.voterMissing += Number(known.voterMissing);
    sums.canAct += Number(known.canAct);
    sums.occupied += Number(isOccupied);
  }

  total(): PropertySums {
    return { ...this.#sums, heads: this.#heads.size };
  }
}
