/** The order in which units stand in lists: use, staircase, then door, with numbers compared as numbers. */
import { compareNumbers } from '../../voting/rules/unitNumberOrder.ts';
import { UNIT_USES, type Unit } from '../../voting/owners/records.ts';

/** Units of one building. */
export function compareUnits(a: Pick<Unit, 'use' | 'staircase' | 'number'>, b: Pick<Unit, 'use' | 'staircase' | 'number'>): number {
  const use = rank(a) - rank(b);
  return use || compareNumbers(a.staircase, b.staircase) || compareNumbers(a.number, b.number);
}

/** Dwellings and shops stand mixed, as they lie; parking and storage behind. */
function rank({ use }: Pick<Unit, 'use'>): number {
  return use === 'SHOP' ? 0 : UNIT_USES.indexOf(use);
}

/** The floor as written, else as the number tells it: `502` and `0502` lie on 5, `1203` on 12; '' when nothing tells. */
export function floorOf(unit: Pick<Unit, 'floor' | 'number' | 'use'>): string {
  if (unit.floor !== '') return unit.floor;
  const told = unit.use === 'DWELLING' || unit.use === 'SHOP' ? /^0*(\d{1,2})\d\d$/u.exec(unit.number)?.[1] : undefined;
  return told === undefined || told === '0' ? '' : told;
}

/** The highest floor first, basements below, what is no number last. */
export function compareFloors(a: string, b: string): number {
  const [left, right] = [Number(a), Number(b)];
  const [isLeft, isRight] = [a !== '' && Number.isFinite(left), b !== '' && Number.isFinite(right)];
  if (isLeft && isRight) return right - left;
  return Number(isRight) - Number(isLeft) || (a < b ? -1 : a > b ? 1 : 0);
}
