/** Which area of a unit counts when the register knows several. */
import { AREA_SOURCES, type AreaSource } from './records.ts';

/** Areas in 0.01 m² as found, each null while unknown. */
export type KnownAreas = { readonly [Source in AreaSource]: number | null };

/** The registered area, else the surveyed, else that of the contract; null when none is known. Source: 司法解释 2020 art. 8 [L]; SPEC OV1. */
export function countedArea(areas: KnownAreas): { areaCenti: number; areaSource: AreaSource } | null {
  for (const areaSource of AREA_SOURCES) {
    const areaCenti = areas[areaSource];
    if (areaCenti !== null) return { areaCenti, areaSource };
  }
  return null;
}
