/** Decides who reviews a draft, and who is released from it. */
import { hasRole } from '../basics/actor.ts';
import { entry, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { calendarDateAt } from '../basics/time.ts';
import type { MatterFacts } from '../matter/facts.ts';
import type { Person, Post } from '../register/records.ts';
import { isInForce } from '../register/postsInForce.ts';
import type { Review } from './records.ts';
import { currentReviews } from './reviewsAllowVote.ts';

export interface AppointExpert {
  readonly matterId: string;
  readonly expertPersonId: string;
  readonly field: Review['field'];
  /** Printed with the conclusion, e.g. "执业律师,执业证号后四位1234". */
  readonly qualification: string;
}

export type AppointFacts = Pick<MatterFacts, 'matter' | 'reviews'> & { readonly expert: Person | null; readonly posts: readonly Post[] };

/**
 * Appoints a named expert for the present version. He holds a post as expert of that field today and did not propose the matter himself.
 * Answers `{reviewId}`. Refuses `matter.wrong-state`, `review.not-an-expert` (facts: field), `review.not-independent`, `review.already-appointed`.
 * Source: domain process MT13; M-29, M-59; SPEC MT33.
 */
export function decideAppointExpert(facts: AppointFacts, payload: AppointExpert, context: Context): Result<Decision, Refusal> {
  const { matter, expert } = facts;
  if (matter.state !== 'REVIEWING') return refuse('matter.wrong-state', 'MT33', { state: matter.state, needs: 'REVIEWING' });
  const today = calendarDateAt(context.now, context.zone);
  const isExpert = facts.posts.some(
    (post) => post.role === 'EXPERT' && isInForce(post, today) && (post.expertise === null || post.expertise === payload.field)
  );
  if (!expert || !isExpert) return refuse('review.not-an-expert', 'MT33', { field: payload.field });
  if (expert.id === matter.proposerPersonId || matter.leadPersonIds.includes(expert.id)) return refuse('review.not-independent', 'MT33');
  const isTwice = currentReviews(matter, facts.reviews).some(
    (review) => review.expertPersonId === expert.id && review.field === payload.field
  );
  if (isTwice) return refuse('review.already-appointed', 'MT33');
  const id = context.newId();
  const { field, qualification } = payload;
  return ok({
    changes: [
      insert('review', {
        id,
        matterId: matter.id,
        draftVersion: matter.draftVersion,
        expertPersonId: expert.id,
        expertName: expert.name,
        field,
        qualification,
        appointedAt: context.now,
        conflict: null,
        conclusion: null,
        reasons: '',
        conditions: [],
        concludedAt: null,
        replacedAt: null,
        replacedReason: ''
      })
    ],
    entries: [
      entry(
        'ExpertAppointed',
        { matterId: matter.id, personIds: [expert.id] },
        {
          reviewId: id,
          expert: expert.name,
          field,
          qualification,
          draftVersion: matter.draftVersion,
          by: context.actor.name
        }
      )
    ],
    answer: { reviewId: id }
  });
}

export type ReviewFacts = Pick<MatterFacts, 'matter'> & { readonly review: Review };

/** The expert speaks for himself; a paper of his may be entered at the desk. */
export function isTheExpert(review: Review, context: Context): boolean {
  return review.expertPersonId === context.actor.personId || hasRole(context.actor, 'SECRETARY');
}

/** The review that is still to be written. Refuses `matter.wrong-state`, `review.not-yours`, `review.closed`. SPEC MT33. */
export function checkOpenReview({ matter, review }: ReviewFacts, context: Context): Result<void, Refusal> {
  if (matter.state !== 'REVIEWING') return refuse('matter.wrong-state', 'MT33', { state: matter.state, needs: 'REVIEWING' });
  if (!isTheExpert(review, context)) return refuse('review.not-yours', 'MT33');
  if (review.replacedAt !== null || review.concludedAt !== null || review.draftVersion !== matter.draftVersion)
    return refuse('review.closed', 'MT33');
  return ok(undefined);
}

export interface StateConflict {
  readonly reviewId: string;
  readonly hasConflict: boolean;
  readonly text: string;
}

/** The expert states whether he has an interest; with one he is released at once and somebody else is appointed. Source: domain process MT13; SPEC MT33. */
export function decideStateConflict(facts: ReviewFacts, payload: StateConflict, context: Context): Result<Decision, Refusal> {
  const open = checkOpenReview(facts, context);
  if (!open.ok) return open;
  const { review } = facts;
  const { hasConflict, text } = payload;
  const released = hasConflict ? { replacedAt: context.now, replacedReason: text } : {};
  return ok({
    changes: [update('review', review, { conflict: { hasConflict, text, at: context.now }, ...released })],
    entries: [
      entry(
        'ConflictStated',
        { matterId: review.matterId, personIds: [review.expertPersonId] },
        { reviewId: review.id, expert: review.expertName, hasConflict, text }
      )
    ],
    answer: { released: hasConflict }
  });
}

/** Releases an expert who does not answer, with a reason. Refuses `review.closed`. SPEC MT33. */
export function decideReleaseExpert(
  { review }: ReviewFacts,
  payload: { readonly reviewId: string; readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  if (review.replacedAt !== null || review.concludedAt !== null) return refuse('review.closed', 'MT33');
  return ok({
    changes: [update('review', review, { replacedAt: context.now, replacedReason: payload.reason })],
    entries: [
      entry(
        'ExpertReleased',
        { matterId: review.matterId, personIds: [review.expertPersonId] },
        { reviewId: review.id, expert: review.expertName, reason: payload.reason }
      )
    ]
  });
}
