/** What the building view draws of a unit: one mark, never anything about votes. */
import type { GridUnit } from '#contract/views/property.ts';

export const GRID_MARKS = ['acting', 'known', 'unknown', 'developer'] as const;
export type GridMark = (typeof GRID_MARKS)[number];

/** The developer's, an owner for whom somebody acts, an owner for whom nobody acts yet, or no known owner. SPEC RG36. */
export function gridMark(unit: Pick<GridUnit, 'isDevelopers' | 'ownerKnown' | 'canAct'>): GridMark {
  if (!unit.ownerKnown) return 'unknown';
  if (unit.isDevelopers) return 'developer';
  return unit.canAct ? 'acting' : 'known';
}
