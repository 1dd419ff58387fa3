/** Whether the review of step 5 opens the gate to the vote. */
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { JointDecision, Matter } from '../matter/records.ts';
import type { Review } from './records.ts';

/**
 * Opens MT13: somebody independent has looked at the version that goes to the vote. Law is always reviewed, and technical matters as
 * well when works are involved; every expert appointed has concluded, nobody sent it back, and all conditions are merged. A carried-out
 * waiver of the two committees and the supervisor for this version stands in for all of it.
 * Refuses `review.none`, `review.not-concluded`, `review.returned`, `review.technical-missing`, `review.conditions-open`.
 * Source: domain process MT13; SPEC MT13.
 */
export function reviewsAllowVote(
  matter: Matter,
  reviews: readonly Review[],
  waiver: JointDecision | null | undefined
): Result<void, Refusal> {
  if (waiver && isWaiverFor(waiver, matter)) return ok(undefined);
  const current = currentReviews(matter, reviews);
  const open = current.filter((review) => review.conclusion === null);
  if (open.length > 0) return refuse('review.not-concluded', 'MT13', { open: open.length });
  if (current.some((review) => review.conclusion === 'RETURN')) return refuse('review.returned', 'MT13');
  const passed = current.filter((review) => review.conclusion !== null);
  if (!passed.some((review) => review.field === 'LAW')) return refuse('review.none', 'MT13');
  if (matter.flags.involvesWorks && !passed.some((review) => review.field === 'TECHNICAL'))
    return refuse('review.technical-missing', 'MT13');
  const conditions = passed.flatMap((review) => review.conditions).filter((condition) => condition.mergedAt === null);
  if (conditions.length > 0) return refuse('review.conditions-open', 'MT13', { open: conditions.length });
  return ok(undefined);
}

/** Reviews of the matter's present version by experts who were not released. */
export function currentReviews(matter: Matter, reviews: readonly Review[]): Review[] {
  return reviews.filter((review) => review.draftVersion === matter.draftVersion && review.replacedAt === null);
}

/** A waiver counts for the version for which it was decided, once all bodies have confirmed it. */
export function isWaiverFor(decision: JointDecision, matter: Matter): boolean {
  return (
    decision.subject === 'REVIEW_WAIVER' &&
    decision.state === 'CARRIED_OUT' &&
    decision.matterId === matter.id &&
    decision.proposal['draftVersion'] === matter.draftVersion
  );
}
