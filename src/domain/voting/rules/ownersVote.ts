/** The owners' joint decision: participation and majority by heads and by area, in one place for DR5–DR7 and for elections by owners. */
import type { Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Tally } from '../tally.ts';
import type { Threshold } from '../threshold.ts';
import { allHold, compareShare, type Base, type RuleTest, type RuleTestName, type Verdict } from '../verdict.ts';
import { refuseEmptyRoll } from './rule.ts';

/** One base: everybody entitled, those taking part, those for. Heads, or area in 0.01 m². */
export interface OwnersBaseCount {
  readonly roll: number;
  readonly participating: number;
  readonly inFavour: number;
}

/** What an owners' rule reads: N, P, Y and A, Pa, Ya. */
export interface OwnersCount {
  readonly heads: OwnersBaseCount;
  readonly area: OwnersBaseCount;
}

/** GENERAL: 278 items 1–5 and 9; SPECIAL: items 6–8. */
export type OwnersClass = 'GENERAL' | 'SPECIAL';

/** The law leaves no choice here: no profile changes these numbers. Source: 民法典 278(2) [L]. */
export const OWNERS_PARTICIPATION: Threshold = '>= 2/3';
export const OWNERS_MAJORITY: Readonly<Record<OwnersClass, Threshold>> = { GENERAL: '> 1/2', SPECIAL: '>= 3/4' };

/** The numbers of a yes/no tally. Throws `RangeError` when it was counted without area. */
export function ownersCount(tally: Tally): OwnersCount {
  const { area } = tally;
  if (!area) throw new RangeError('an owners’ vote is counted with area');
  const base = ({ roll, participating, counts }: Pick<Tally, 'roll' | 'participating' | 'counts'>): OwnersBaseCount => ({
    roll,
    participating,
    inFavour: counts['FOR'] ?? 0
  });
  return { heads: base(tally), area: base(area) };
}

/** True when nobody, or no area, is entitled: such a vote is refused, never decided. */
export function isEmptyRoll({ heads, area }: OwnersCount): boolean {
  return heads.roll === 0 || area.roll === 0;
}

/** `P·3 ≥ N·2` and `Pa·3 ≥ A·2`; both must hold. Source: 民法典 278(2) [L]; SPEC DR5. */
export function ownersParticipation(count: OwnersCount): RuleTest[] {
  return bothBases('PARTICIPATION', OWNERS_PARTICIPATION, count, 'participating', 'roll');
}

/** More than half, or at least three quarters, of those taking part, in heads and in area. Source: 民法典 278(2) [L]; SPEC DR5, DR6. */
export function ownersApproval(count: OwnersCount, ownersClass: OwnersClass): RuleTest[] {
  return bothBases('APPROVAL', OWNERS_MAJORITY[ownersClass], count, 'inFavour', 'participating');
}

/**
 * NO_QUORUM unless two thirds of heads **and** of area take part; PASSED when the class's majority of those taking part is for, in heads
 * **and** in area; else FAILED. After a failed participation nothing further is asked. Refuses `voting.roll-empty`. Throws `RangeError`
 * when more take part than are entitled or more are for than take part. Source: 民法典 278(2), 1259 [L]; SPEC DR5, DR6, DR7.
 */
export function ownersVote(rule: 'DR5' | 'DR6' | 'DR7', ownersClass: OwnersClass, count: OwnersCount): Result<Verdict, Refusal> {
  if (isEmptyRoll(count)) return refuseEmptyRoll(rule);
  assertNested(count);
  const shared = { rule, ...(rule === 'DR7' ? { variant: ownersClass } : {}), needs: 'ALL' } as const;
  const participation = ownersParticipation(count);
  if (!allHold(participation)) return ok({ ...shared, outcome: 'NO_QUORUM', tests: participation });
  const approval = ownersApproval(count, ownersClass);
  return ok({ ...shared, outcome: allHold(approval) ? 'PASSED' : 'FAILED', tests: [...participation, ...approval] });
}

function bothBases(
  name: RuleTestName,
  threshold: Threshold,
  count: OwnersCount,
  part: keyof OwnersBaseCount,
  whole: keyof OwnersBaseCount
): RuleTest[] {
  const test = (base: Base & keyof OwnersCount) => compareShare({ name, base }, count[base][part], count[base][whole], threshold);
  return [test('heads'), test('area')];
}

/** Y ≤ P ≤ N in both bases: anything else is a mistake of the count. */
export function assertNested({ heads, area }: OwnersCount): void {
  for (const { roll, participating, inFavour } of [heads, area]) {
    if (participating > roll || inFavour > participating) throw new RangeError(`${inFavour} for of ${participating} of ${roll}`);
  }
}
