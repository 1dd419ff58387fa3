/** DR17 LOTTERY: limited goods go to applicants in an order that anyone can compute again from a seed published before the draw. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Instant } from '../../basics/time.ts';
import { refuseEmptyRoll, type DecisionRule } from './rule.ts';
import { compareNumbers } from './unitNumberOrder.ts';

/** SHA-256 of a text (UTF-8) as lower-case hex. */
export type Sha256 = (text: string) => string;

export interface LotteryInput {
  readonly places: number;
  readonly seed: string;
  /** Null = not published. */
  readonly seedPublishedAt: Instant | null;
  /** When the list of applications was closed: later than that nobody can choose a number to fit the seed. */
  readonly listClosedAt: Instant | null;
  readonly drawnAt: Instant;
  /** Numbers as on the list; unique. */
  readonly applicationNumbers: readonly string[];
  readonly sha256: Sha256;
}

export interface DrawnApplication {
  readonly applicationNumber: string;
  /** Place in the order, from 1. */
  readonly rank: number;
  /** SHA-256(seed ‖ number): what the order is made of. */
  readonly hash: string;
  readonly state: 'WON' | 'WAITING';
}

/** Refuses a second application of a household with `lottery.second-application`. Source: M-42; SPEC DR17. */
export function checkApplication(households: readonly string[], householdId: string): Result<void, Refusal> {
  return households.includes(householdId) ? refuse('lottery.second-application', 'DR17') : ok(undefined);
}

/**
 * The order of the draw: by SHA-256 of seed and number written after one another; the first `places` win, the others wait in order. The
 * same seed gives the same list. Refuses `voting.roll-empty`, `lottery.list-open`, `lottery.seed-not-published`.
 * Source: M-42, AC-5; closing of the list [D]; SPEC DR17.
 */
function evaluate(input: LotteryInput): Result<DrawnApplication[], Refusal> {
  const { places, seed, seedPublishedAt, listClosedAt, drawnAt, applicationNumbers, sha256 } = input;
  if (applicationNumbers.length === 0 || places < 1) return refuseEmptyRoll('DR17');
  if (new Set(applicationNumbers).size !== applicationNumbers.length) throw new RangeError('application number twice');
  if (listClosedAt === null || listClosedAt > drawnAt) return refuse('lottery.list-open', 'DR17');
  if (seed === '' || seedPublishedAt === null || seedPublishedAt >= drawnAt || seedPublishedAt < listClosedAt) {
    return refuse('lottery.seed-not-published', 'DR17');
  }
  const hashed = applicationNumbers.map((applicationNumber) => ({ applicationNumber, hash: sha256(`${seed}${applicationNumber}`) }));
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : compareNumbers(a.applicationNumber, b.applicationNumber)));
  return ok(hashed.map((drawn, index) => ({ ...drawn, rank: index + 1, state: index < places ? 'WON' : 'WAITING' })));
}

/**
 * Who has a place after some gave theirs back or left the waiting list: the first `places` of the others, in the order of the draw.
 * Source: M-42, AC-5; SPEC DR17.
 */
export function placesAfterReturns(
  draw: readonly DrawnApplication[],
  places: number,
  givenBack: readonly string[]
): { holders: string[]; waiting: string[] } {
  const standing = draw.map(({ applicationNumber }) => applicationNumber).filter((number) => !givenBack.includes(number));
  return { holders: standing.slice(0, places), waiting: standing.slice(places) };
}

export const lottery: DecisionRule<LotteryInput, DrawnApplication[]> = {
  id: 'DR17',
  name: 'LOTTERY',
  source: '瑞泉馨城 M-42 [A2]; closing of the list [D]',
  evaluate
};
