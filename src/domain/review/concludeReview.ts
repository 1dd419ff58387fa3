/** Decides an expert's conclusion: it passes, passes with conditions of wording, or goes back to step 3. */
import { entry, update, type Change, type Context, type Decision, type Entry } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { insertNextDraft } from '../drafting/nextDraft.ts';
import type { MatterFacts } from '../matter/facts.ts';
import { transition } from '../matter/transition.ts';
import type { Publicity } from '../publicity/records.ts';
import { checkOpenReview, type ReviewFacts } from './appointExpert.ts';
import type { Review } from './records.ts';

export interface ConcludeReview {
  readonly reviewId: string;
  readonly conclusion: NonNullable<Review['conclusion']>;
  readonly reasons: string;
  readonly conditions?: readonly string[] | undefined;
}

/**
 * Records the conclusion. RETURN carries reasons and takes the matter back to step 3 with the next version, which goes through publicity
 * again (MT12). Refuses `review.conflict-not-stated`, `review.reasons-missing`, `review.conditions-missing` and as `checkOpenReview`.
 * Source: domain process MT12, MT13; SPEC MT12, MT13.
 */
export function decideConcludeReview(
  facts: ReviewFacts & Pick<MatterFacts, 'drafts'>,
  payload: ConcludeReview,
  context: Context
): Result<Decision, Refusal> {
  const open = checkOpenReview(facts, context);
  if (!open.ok) return open;
  const { matter, review } = facts;
  const { conclusion, reasons } = payload;
  const conditions = conclusion === 'PASS_WITH_CONDITIONS' ? (payload.conditions ?? []) : [];
  if (!review.conflict || review.conflict.hasConflict) return refuse('review.conflict-not-stated', 'MT13');
  if (conclusion === 'RETURN' && reasons === '') return refuse('review.reasons-missing', 'MT12');
  if (conclusion === 'PASS_WITH_CONDITIONS' && conditions.length === 0) return refuse('review.conditions-missing', 'MT13');
  const changes: Change[] = [
    update('review', review, {
      conclusion,
      reasons,
      conditions: conditions.map((text) => ({ text, mergedAt: null })),
      concludedAt: context.now
    })
  ];
  const data = {
    reviewId: review.id,
    expert: review.expertName,
    field: review.field,
    conclusion,
    reasons,
    conditions: [...conditions],
    draftVersion: review.draftVersion
  };
  const entries: Entry[] = [entry('ReviewConcluded', { matterId: matter.id, personIds: [review.expertPersonId] }, data)];
  if (conclusion === 'RETURN') {
    const moved = transition(matter, 'MT12', context);
    if (!moved.ok) return moved;
    changes.push(moved.value.change, ...insertNextDraft({ matter, drafts: facts.drafts }, reasons, context));
    entries.push(moved.value.entry);
  }
  return ok({ changes, entries, answer: { conclusion } });
}

export interface MergeCondition {
  readonly reviewId: string;
  /** 0 = the first condition. */
  readonly index: number;
  /** The corrigendum that is posted beside the text. */
  readonly text: string;
}

/**
 * Merges a condition as a correction of the pen: a corrigendum beside the posted text, whose hash stays. A condition that changes the
 * substance is no condition but a RETURN. Refuses `matter.wrong-state`, `review.no-such-condition`. Source: domain process MT13; SPEC MT13.
 */
export function decideMergeCondition(
  facts: ReviewFacts & { readonly publicity: Publicity | null },
  payload: MergeCondition,
  context: Context
): Result<Decision, Refusal> {
  const { matter, review, publicity } = facts;
  if (matter.state !== 'REVIEWING') return refuse('matter.wrong-state', 'MT13', { state: matter.state, needs: 'REVIEWING' });
  const condition = review.conditions[payload.index];
  if (!condition || condition.mergedAt !== null) return refuse('review.no-such-condition', 'MT13');
  const conditions = review.conditions.map((one, index) => (index === payload.index ? { ...one, mergedAt: context.now } : one));
  const corrigendum = { at: context.now, text: payload.text, reason: condition.text };
  const posted = publicity ? [update('publicity', publicity, { corrigenda: [...publicity.corrigenda, corrigendum] })] : [];
  return ok({
    changes: [update('review', review, { conditions }), ...posted],
    entries: [
      entry(
        'ConditionMerged',
        { matterId: matter.id },
        { reviewId: review.id, expert: review.expertName, condition: condition.text, text: payload.text, by: context.actor.name }
      )
    ]
  });
}
