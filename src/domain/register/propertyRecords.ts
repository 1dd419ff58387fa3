/** Records of property: estates, units, who owns and who occupies them. What an owners' vote reads of them is defined with that vote. */
import type { RecordBase } from '../basics/decision.ts';
import type { Owner, Ownership, Unit } from '../voting/owners/records.ts';

/** An estate (小区): the outer scope of an owners' vote. */
export interface Estate extends RecordBase {
  name: string;
  position: number;
}

/** A unit in the register; parking and storage stand in the same list and are kept apart by `use`. */
export interface UnitRecord extends RecordBase, Unit {
  estateId: string;
  /** The household that lives here, where the register knows it. */
  householdId: string | null;
}

export interface OwnerRecord extends RecordBase, Owner {
  /** '' when not given; never on public pages. */
  phone: string;
  /** What tells two owners of one name apart: the end of an identity number, or a company's credit code; '' when not given; never public. */
  idMark: string;
  /** Who acts for a company, a minor or heirs, in words; '' for owners who act themselves. */
  representative: string;
  endedAt: number | null;
}

/** Who owns one unit; co-owners are one exact set. A sale ends the row and makes a new one. */
export interface OwnershipRecord extends RecordBase, Ownership {
  /** Sorted owner ids joined by a space: one exact set, one key. */
  ownerKey: string;
}

/** Somebody who lives in a unit without owning it (物业使用人). */
export interface Occupant extends RecordBase {
  unitId: string;
  name: string;
  phone: string;
  personId: string | null;
  since: string;
  until: string | null;
}
