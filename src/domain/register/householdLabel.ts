/** How a dwelling and a person are written: in full for those who may, masked for the public. */
import type { Building, Household } from './records.ts';

/** `3号楼1单元502室`. */
export function householdLabel(building: Pick<Building, 'name'>, household: Pick<Household, 'staircase' | 'room'>): string {
  return `${placeLabel(building, household)}${household.room}室`;
}

/** `3号楼1单元***室`: the public form. Source: 个人信息保护法 25 [L]; SPEC RG14. */
export function maskedHouseholdLabel(building: Pick<Building, 'name'>, household: Pick<Household, 'staircase'>): string {
  return `${placeLabel(building, household)}***室`;
}

/** `张**`: the family name of a Chinese name, the first letter of another; the length of the name is not shown. SPEC RG14. */
export function maskedName(name: string): string {
  const trimmed = name.trim();
  const family = COMPOUND_FAMILY_NAMES.find((compound) => trimmed.startsWith(compound) && trimmed.length > compound.length);
  return `${family ?? [...trimmed][0] ?? ''}**`;
}

/** The common family names of two characters. */
const COMPOUND_FAMILY_NAMES = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '东方',
  '南宫',
  '司徒',
  '端木',
  '宇文',
  '长孙'
];

function placeLabel(building: Pick<Building, 'name'>, household: Pick<Household, 'staircase'>): string {
  return `${building.name}${household.staircase === '' ? '' : `${household.staircase}单元`}`;
}

/** `1单元` and `1` are the same staircase. */
export function bareStaircase(text: string): string {
  return text.trim().replace(/单元$/u, '').trim();
}

/** `502室` and `502` are the same room. */
export function bareRoom(text: string): string {
  return text.trim().replace(/室$/u, '').trim();
}
