/** What the desk still owes to an opinion. */
import type { StaffOpinion } from '#contract/views/matter.ts';

/** An objection waits for its answer. */
export function isUnanswered(opinion: Pick<StaffOpinion, 'sort' | 'outcome'>): boolean {
  return opinion.sort === 'OBJECTION' && opinion.outcome === null;
}

/** It waits to be shown or hidden, or for an answer. */
export function isOwed(opinion: Pick<StaffOpinion, 'sort' | 'outcome' | 'display'>): boolean {
  return opinion.display === 'PENDING' || isUnanswered(opinion);
}
