/** Commands of the area review, each bound to its facts and its decision. */
import { appointExpert, concludeReview, mergeCondition, releaseExpert, stateConflict } from '#contract/commands/review.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { MatterFacts } from '#domain/matter/facts.ts';
import type { Publicity } from '#domain/publicity/records.ts';
import { decideAppointExpert, decideReleaseExpert, decideStateConflict } from '#domain/review/appointExpert.ts';
import { decideConcludeReview, decideMergeCondition } from '#domain/review/concludeReview.ts';
import type { Review } from '#domain/review/records.ts';
import { bind, type Binding, type Loading } from '../binding.ts';
import { loadFacts } from '../matter/loadFacts.ts';

export const reviewCommands: readonly Binding[] = [
  bind(
    appointExpert,
    async ({ read }, { matterId, expertPersonId }) => {
      const facts = await loadFacts(read, matterId);
      if (!facts.ok) return facts;
      const expert = (await read.get('person', expertPersonId)) ?? null;
      return ok({ ...facts.value, expert, posts: await read.list('post', { personId: expertPersonId }) });
    },
    decideAppointExpert
  ),
  bind(stateConflict, ofReview, decideStateConflict),
  bind(concludeReview, ofReview, decideConcludeReview),
  bind(releaseExpert, ofReview, decideReleaseExpert),
  bind(mergeCondition, ofReview, decideMergeCondition)
];

/** The review, its matter, and the publicity under which its version was posted. */
async function ofReview(
  { read }: Loading,
  { reviewId }: { reviewId: string }
): Promise<Result<MatterFacts & { review: Review; publicity: Publicity | null }, Refusal>> {
  const review = await read.get('review', reviewId);
  if (!review) return refuse('record.not-found', undefined, { kind: 'review' });
  const facts = await loadFacts(read, review.matterId);
  if (!facts.ok) return facts;
  const posted = facts.value.publicities.filter((one) => one.sort === 'DRAFT' && one.version === review.draftVersion).at(-1);
  return ok({ ...facts.value, review, publicity: posted ?? null });
}
