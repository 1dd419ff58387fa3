/** How a unit is written in full, and how the parts of its address are brought to one spelling. */
import type { Unit, UnitUse } from '../../voting/owners/records.ts';
import { bareStaircase } from '../householdLabel.ts';

export type Door = Pick<Unit, 'staircase' | 'number' | 'use'>;

const ENDINGS: Readonly<Record<UnitUse, string>> = { DWELLING: '室', SHOP: '号商铺', PARKING: '号车位', STORAGE: '号储藏室' };

/** `3号楼1单元502室`, `地库12号车位`. Never on public pages. */
export function unitLabel(building: { readonly name: string }, unit: Door): string {
  const staircase = unit.staircase === '' ? '' : `${unit.staircase}单元`;
  return `${building.name}${staircase}${unit.number}${ENDINGS[unit.use]}`;
}

/** `502室` and `502`, `12号车位` and `12` are the same number. SPEC RG5. */
export function bareNumber(text: string): string {
  return text
    .trim()
    .replace(/(?:号?(?:车位|车库|商铺|储藏[室间])|室|号)$/u, '')
    .trim();
}

/** A door in the one spelling under which it stands in the register. */
export function bareDoor(door: Door): Door {
  return { staircase: bareStaircase(door.staircase), number: bareNumber(door.number), use: door.use };
}

/** Dwellings and shops count in an owners' vote; parking and storage are kept apart. Source: 宁波 18 [L]; SPEC RG23. */
export function isCounted(unit: Pick<Unit, 'use'>): boolean {
  return unit.use === 'DWELLING' || unit.use === 'SHOP';
}
