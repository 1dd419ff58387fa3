/** Who stands behind a proposal: seconds of households, parties and grid heads, and the signatures of a petition. */
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { RuleProfile } from '../register/profile.ts';
import { initiative } from '../voting/rules/initiative.ts';
import type { Matter, Second } from './records.ts';

export interface Support {
  /** Distinct households (a person without one counts as one). */
  readonly households: number;
  readonly parties: number;
  readonly gridHeads: number;
}

/** Counts the seconds that stand: one household is counted once however many of its people sign. */
export function supportOf(seconds: readonly Second[]): Support {
  const standing = seconds.filter((second) => second.withdrawnAt === null);
  const personal = standing.filter((second) => second.party === null && !second.isGridHead);
  return {
    households: new Set(personal.map((second) => second.householdId ?? `person:${second.personId}`)).size,
    parties: new Set(standing.flatMap((second) => second.party ?? [])).size,
    gridHeads: standing.filter((second) => second.isGridHead).length
  };
}

/**
 * An individual's proposal is admitted to triage with `secondCount` households, one party or one grid head behind it; a proposal of a
 * party, from a grid worker, at a meeting or from below (child matter) needs none, a petition needs its fraction.
 * Refuses `matter.not-enough-seconds` (facts: has, needs). Source: domain 2.9 [D]; SPEC MT1.
 */
export function checkSupport(
  matter: Matter,
  seconds: readonly Second[],
  householdsAll: number,
  profile: RuleProfile
): Result<void, Refusal> {
  if (matter.proposerParty !== null || matter.parentId !== null || ['GRID_WORKER', 'MEETING'].includes(matter.channel))
    return ok(undefined);
  if (isPetitionForced(matter, seconds, householdsAll, profile)) return ok(undefined);
  const { households, parties, gridHeads } = supportOf(seconds);
  if (parties > 0 || gridHeads > 0 || households >= profile.secondCount) return ok(undefined);
  return refuse('matter.not-enough-seconds', 'MT1', { has: households, needs: profile.secondCount });
}

/** Whether a petition forces its treatment: signatures of households against all households (DR0). False while the register is empty. */
export function petitionReached(signed: number, households: number, profile: RuleProfile): boolean {
  const verdict = initiative.evaluate({
    kind: 'RESIDENTS',
    counts: [{ base: 'households', requests: Math.min(signed, households), all: households }],
    petition: profile.petitionFraction
  });
  return verdict.ok && verdict.value.outcome === 'PASSED';
}

/** True once a petition forces its treatment, also when two last signatures came in the same moment and neither saw the other. SPEC MT1. */
export function isPetitionForced(matter: Matter, seconds: readonly Second[], households: number, profile: RuleProfile): boolean {
  return matter.isPetition && (matter.petitionReachedAt !== null || petitionReached(supportOf(seconds).households, households, profile));
}
