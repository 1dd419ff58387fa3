/** Writes the register of an estate as the lines of a table that an import takes back unchanged. */
import type { OwnerRecord, OwnershipRecord, UnitRecord } from '../../propertyRecords.ts';
import { areaText } from '../area.ts';
import { PROPERTY_COLUMNS, PROPERTY_HEADINGS, type PropertyColumn } from './columns.ts';
import { KIND_WORDS, OWNERSHIP_WORDS, SOURCE_WORDS, STATUS_WORDS, USE_WORDS, YES } from './values.ts';

export type TableLang = 'zh' | 'en';

/** Co-owners stand in rows of their own, so their column stays empty in an export. */
const WRITTEN = PROPERTY_COLUMNS.filter((column) => column !== 'coOwners');

/** Index of the column whose cells are numbers. */
export const AREA_INDEX = WRITTEN.indexOf('area');

/** The heading in one language. */
export function exportHeading(lang: TableLang): string[] {
  return WRITTEN.map((column) => PROPERTY_HEADINGS[column][lang][0] ?? column);
}

/**
 * One row per owner of a unit, or one without an owner. `open` are the unit's ownerships without an end: the buyer's contract is written
 * while the unit is not handed over. Source: SPEC RG35.
 */
export function exportRows(
  unit: UnitRecord,
  building: { readonly name: string },
  open: readonly OwnershipRecord[],
  owners: ReadonlyMap<string, OwnerRecord>,
  lang: TableLang
): string[][] {
  if (unit.status === 'ENDED') return [];
  const word = <Value extends string>(words: Readonly<Record<Value, readonly string[]>>, value: Value) =>
    words[value][lang === 'zh' ? 0 : 1] ?? value;
  const held = open.find((row) => row.kind !== 'CONTRACT');
  const contract = open.find((row) => row.kind === 'CONTRACT');
  const shown = unit.status === 'UNDELIVERED' ? (contract ?? held) : (held ?? contract);
  const door: Partial<Record<PropertyColumn, string>> = {
    building: building.name,
    staircase: unit.staircase,
    number: unit.number,
    floor: unit.floor,
    use: word(USE_WORDS, unit.use),
    area: unit.areaCenti === null ? '' : areaText(unit.areaCenti),
    areaSource: unit.areaSource === null ? '' : word(SOURCE_WORDS, unit.areaSource),
    status: word(STATUS_WORDS, unit.status),
    ownership: shown ? word(OWNERSHIP_WORDS, shown.kind) : '',
    since: shown?.since ?? ''
  };
  const line = (cells: Partial<Record<PropertyColumn, string>>) => WRITTEN.map((column) => cells[column] ?? '');
  // By name: ids are random and would shuffle co-owners from copy to copy.
  const rows = (shown?.ownerIds ?? []).flatMap((id) => owners.get(id) ?? []).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (rows.length === 0) return [line(door)];
  return rows.map((owner, index) =>
    line({
      ...door,
      owner: owner.name,
      kind: word(KIND_WORDS, owner.kind),
      idMark: owner.idMark,
      phone: owner.phone,
      representative: owner.representative,
      // Once per unit: it is one text for all co-owners.
      share: index === 0 ? (shown?.share ?? '') : '',
      voter: shown?.namedVoterOwnerId === owner.id ? YES[lang === 'zh' ? 0 : 1] : ''
    })
  );
}
