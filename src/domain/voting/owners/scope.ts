/** Which units a vote is about: the estate, buildings, or staircases. */
import type { Unit, VoteScope } from './records.ts';

/** Whether the unit lies in the scope. Throws `RangeError` for a scope of buildings or staircases without a place. SPEC OV4. */
export function inScope({ buildingId, staircase }: Pick<Unit, 'buildingId' | 'staircase'>, { kind, places }: VoteScope): boolean {
  if (kind === 'ESTATE') return true;
  if (places.length === 0) throw new RangeError(`${kind} without a place`);
  return places.some((place) => place.buildingId === buildingId && (kind === 'BUILDING' || place.staircase === staircase));
}
