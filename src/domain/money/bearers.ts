/** Who bears a shared cost: the households or the units of a scope, with what their shares are measured by. */
import { householdLabel, maskedHouseholdLabel } from '../register/householdLabel.ts';
import { isCounted, unitLabel } from '../register/property/unitLabel.ts';
import type { UnitRecord } from '../register/propertyRecords.ts';
import type { Building, Household } from '../register/records.ts';
import { compareNumbers } from '../voting/rules/unitNumberOrder.ts';

/** A building, or one staircase of it. */
export interface CostPlace {
  readonly buildingId: string;
  /** Null for the whole building. */
  readonly staircase: string | null;
}

export interface CostBearer {
  /** `household:<id>` or `unit:<id>`. */
  readonly key: string;
  /** Full address, for the desk. */
  readonly door: string;
  /** Masked address, for everybody. */
  readonly label: string;
  /** Building and staircase. */
  readonly place: string;
  /** Null for households, and for units whose area is not known. */
  readonly areaCenti: number | null;
  readonly floor: string;
}

/** Households of the places, all of them without a place, in the order of their addresses. SPEC CO1. */
export function householdBearers(
  households: readonly Household[],
  buildings: readonly Building[],
  places: readonly CostPlace[]
): CostBearer[] {
  const of = nameOf(buildings);
  return inOrder(
    households
      .filter((household) => isIn(household, places))
      .map((household) => ({
        key: `household:${household.id}`,
        door: householdLabel(of(household.buildingId), household),
        label: maskedHouseholdLabel(of(household.buildingId), household),
        place: placeName(of(household.buildingId), household.staircase),
        areaCenti: null,
        floor: ''
      }))
  );
}

/** Dwellings and shops of the places that were not ended, in the order of their addresses. Parking and storage bear nothing. SPEC CO1. */
export function unitBearers(units: readonly UnitRecord[], buildings: readonly Building[], places: readonly CostPlace[]): CostBearer[] {
  const of = nameOf(buildings);
  return inOrder(
    units
      .filter((unit) => isCounted(unit) && unit.status !== 'ENDED' && isIn(unit, places))
      .map((unit) => ({
        key: `unit:${unit.id}`,
        door: unitLabel(of(unit.buildingId), unit),
        label: maskedHouseholdLabel(of(unit.buildingId), unit),
        place: placeName(of(unit.buildingId), unit.staircase),
        areaCenti: unit.areaCenti,
        floor: unit.floor
      }))
  );
}

function nameOf(buildings: readonly Building[]): (id: string) => { readonly name: string } {
  const byId = new Map(buildings.map((building) => [building.id, building]));
  return (id) => byId.get(id) ?? { name: '' };
}

function isIn(where: { readonly buildingId: string; readonly staircase: string }, places: readonly CostPlace[]): boolean {
  if (places.length === 0) return true;
  return places.some(
    ({ buildingId, staircase }) => buildingId === where.buildingId && (staircase === null || staircase === where.staircase)
  );
}

function placeName({ name }: { readonly name: string }, staircase: string): string {
  return staircase === '' ? name : `${name}${staircase}单元`;
}

function inOrder(bearers: CostBearer[]): CostBearer[] {
  return bearers.sort((a, b) => compareNumbers(a.door, b.door));
}
