/** Writes the patterns of an estate out as the lines of a table, with owners in groups and areas that sum up exactly. */
import type { ScenarioEstate } from '#contract/scenarioProperty.ts';
import { areaText } from '#domain/register/property/area.ts';
import { PROPERTY_COLUMNS, PROPERTY_HEADINGS, type PropertyColumn } from '#domain/register/property/import/columns.ts';
import { KIND_WORDS, OWNERSHIP_WORDS, STATUS_WORDS, USE_WORDS } from '#domain/register/property/import/values.ts';
import { statusFor } from '#domain/register/property/ownerships.ts';
import type { LivingStatus } from '#domain/register/property/units.ts';
import type { OwnerKind, OwnershipKind, UnitUse } from '#domain/voting/owners/records.ts';
import { addressOf } from './addresses.ts';

export interface PatternRow {
  readonly building: string;
  readonly staircase: string;
  readonly number: string;
  readonly floor: string;
  readonly use: UnitUse;
  areaCenti: number | null;
  status: LivingStatus;
  ownership: OwnershipKind | null;
  owners: readonly string[];
  kind: OwnerKind;
  namesVoter: boolean;
  canVote: boolean;
}

export interface EstatePattern {
  readonly rows: readonly PatternRow[];
  /** Owners of each head in the order of the groups, the developer last. */
  readonly heads: readonly (readonly string[])[];
}

const NTH = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'];

/** Every unit of the patterns with its owners and its area. Throws when the groups need more units than there are. SPEC SC5. */
export function estatePattern(estate: ScenarioEstate): EstatePattern {
  const rows = estate.buildings.flatMap((building) => Array.from({ length: building.units }, (_, index) => bareRow(building, index)));
  const counted = rows.filter((row) => row.use === 'DWELLING' || row.use === 'SHOP');
  const heads: string[][] = [];
  let at = 0;
  for (const group of estate.owners) {
    const units = counted.slice(at, at + group.heads * group.units);
    if (units.length < group.heads * group.units) throw new Error(`${estate.estate}: the buildings have too few units for the owners`);
    if (group.together > 1 && group.kind !== 'PERSON') throw new Error(`${estate.estate}: only persons own together in a pattern`);
    spread(units, group.area);
    const { kind, ownership, namesVoter, canVote } = group;
    const first = heads.length;
    for (let nth = 0; nth < group.heads; nth++) heads.push(namesOf(estate.estate, first + nth + 1, group));
    for (const [index, unit] of units.entries()) {
      const owners = heads[first + Math.floor(index / group.units)] ?? [];
      Object.assign(unit, { owners, kind, ownership, namesVoter, canVote, status: statusFor(ownership) });
    }
    at += units.length;
  }
  const rest = counted.slice(at);
  spread(rest, estate.restArea);
  if (estate.developer === undefined || rest.length === 0) return { rows, heads };
  const owners = [estate.developer];
  for (const unit of rest) Object.assign(unit, { owners, kind: 'DEVELOPER', ownership: 'DEVELOPER', status: 'UNSOLD' });
  return { rows, heads: [...heads, owners] };
}

function bareRow(building: ScenarioEstate['buildings'][number], index: number): PatternRow {
  const { staircase, room, floor } = addressOf(index, { ...building, households: building.units });
  const { name, use } = building;
  const owned = { owners: [], kind: 'PERSON', ownership: null, status: 'DELIVERED', namesVoter: true, canVote: true } as const;
  return { building: name, staircase, number: room, floor, use, areaCenti: null, ...owned };
}

function namesOf(estate: string, head: number, group: ScenarioEstate['owners'][number]): string[] {
  const name = `${estate}${group.kind === 'PERSON' ? '业主' : '单位'}${head}`;
  return group.together === 1 ? [name] : Array.from({ length: group.together }, (_, nth) => `${name}${NTH[nth]}`);
}

/** A sum over units: everyone the same, the first ones 0.01 m² more. */
function spread(units: readonly PatternRow[], areaCenti: number | undefined): void {
  if (areaCenti === undefined || units.length === 0) return;
  const [each, more] = [Math.floor(areaCenti / units.length), areaCenti % units.length];
  if (each === 0) throw new Error(`${areaText(areaCenti)} m² are too little for ${units.length} units`);
  for (const [index, unit] of units.entries()) unit.areaCenti = each + (index < more ? 1 : 0);
}

/** The heading and one line per unit. */
export function linesOf(rows: readonly PatternRow[]): string[][] {
  return [PROPERTY_COLUMNS.map((column) => PROPERTY_HEADINGS[column].zh[0] ?? column), ...rows.map(lineOf)];
}

function lineOf(row: PatternRow): string[] {
  const isOwned = row.owners.length > 0;
  const cells: Partial<Record<PropertyColumn, string>> = {
    building: row.building,
    staircase: row.staircase,
    number: row.number,
    floor: row.floor,
    use: USE_WORDS[row.use][0],
    area: row.areaCenti === null ? '' : areaText(row.areaCenti),
    status: STATUS_WORDS[row.status][0],
    owner: row.owners.join('、'),
    kind: isOwned ? KIND_WORDS[row.kind][0] : '',
    representative: isOwned && row.kind !== 'PERSON' && row.canVote ? `${row.owners[0]}代表` : '',
    voter: row.owners.length > 1 && row.namesVoter ? '是' : '',
    ownership: row.ownership === null ? '' : OWNERSHIP_WORDS[row.ownership][0]
  };
  return PROPERTY_COLUMNS.map((column) => cells[column] ?? '');
}
