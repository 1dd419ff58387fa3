/** A proposal is rejected, merged into another or transferred; its proposer may have that looked at once. */
import { hasRole } from '../basics/actor.ts';
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { addDays, calendarDateAt, endOfDay } from '../basics/time.ts';
import type { CarryOut } from './jointDecision.ts';
import { proposerOf, type MatterFacts } from './facts.ts';
import type { Matter, Rejection } from './records.ts';
import { isPetitionForced } from './support.ts';
import { transition, type TransitionId } from './transition.ts';

const MOVES: Record<Rejection['sort'], TransitionId> = { REJECTED: 'MT3_REJECT', MERGED: 'MT3_MERGE', TRANSFERRED: 'MT3_TRANSFER' };

/**
 * Carries out MT3 with its written reason, which reaches the proposer's own page. A petition with its fraction must be triaged instead.
 * Refuses `matter.petition-forces-triage`, `matter.merge-target-missing`. Source: domain process MT3; SPEC MT3.
 */
export function carryOutRejection(sort: Rejection['sort']): CarryOut {
  return (facts, proposal, context) => {
    const { matter, target } = facts;
    if (isPetitionForced(matter, facts.seconds, facts.households, facts.profile)) return refuse('matter.petition-forces-triage', 'MT3');
    if (sort === 'MERGED' && (!target || target.id === matter.id)) return refuse('matter.merge-target-missing', 'MT3');
    const [reason, receiver] = [String(proposal['reason']), String(proposal['receiver'] ?? '')];
    const rejection: Rejection = {
      sort,
      reason,
      receiver,
      at: context.now,
      intoMatterId: sort === 'MERGED' ? (target?.id ?? null) : null,
      reviewAskedAt: null,
      reviewReason: '',
      reviewOutcome: null,
      reviewAnswer: ''
    };
    const moved = transition(matter, MOVES[sort], context, { rejection });
    if (!moved.ok) return moved;
    const data = { sort, reason, receiver, into: target?.number ?? null };
    return ok({
      changes: [moved.value.change],
      entries: [entry('MatterNotAccepted', { matterId: matter.id, personIds: proposerOf(facts) }, data), moved.value.entry]
    });
  };
}

/** Until when the proposer may ask for a review: 24:00 of the n-th day after the decision. Source: product default [D]; SPEC MT3. */
export function reviewWindowEndsAt(rejection: Rejection, days: number, zone: string): number {
  return endOfDay(addDays(calendarDateAt(rejection.at, zone), days), zone);
}

type ReviewFacts = Pick<MatterFacts, 'matter' | 'profile'>;

/**
 * The proposer (or the desk for him) asks the supervisor to look at it, once, within the days of the profile.
 * Refuses `matter.wrong-state`, `matter.not-proposer`, `matter.review-once`, `matter.review-too-late`. Source: domain process MT3; SPEC MT3.
 */
export function decideRequestReview(
  facts: ReviewFacts,
  payload: { matterId: string; reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { matter } = facts;
  const { rejection } = matter;
  if (!rejection || !['REJECTED', 'MERGED', 'TRANSFERRED'].includes(matter.state)) {
    return refuse('matter.wrong-state', 'MT3', { state: matter.state, needs: 'REJECTED MERGED TRANSFERRED' });
  }
  if (!isProposer(matter, context) && !hasRole(context.actor, 'SECRETARY')) return refuse('matter.not-proposer', 'MT3');
  if (rejection.reviewAskedAt !== null) return refuse('matter.review-once', 'MT3');
  const endsAt = reviewWindowEndsAt(rejection, facts.profile.rejectionReviewDays, context.zone);
  if (context.now >= endsAt) return refuse('matter.review-too-late', 'MT3', { endsAt });
  return ok({
    changes: [update('matter', matter, { rejection: { ...rejection, reviewAskedAt: context.now, reviewReason: payload.reason } })],
    entries: [entry('RejectionReviewRequested', { matterId: matter.id, personIds: proposerOf(facts) }, { reason: payload.reason })]
  });
}

export interface UpholdReview {
  readonly matterId: string;
  /** true: the complaint is right and the matter is open again. */
  readonly upheld: boolean;
  readonly reason: string;
}

/** The supervisor answers: upheld → PROPOSED again; else it stays as it was. Refuses `matter.no-review-asked`. Source: domain process MT3; SPEC MT3. */
export function decideUpholdReview(facts: ReviewFacts, payload: UpholdReview, context: Context): Result<Decision, Refusal> {
  const { matter } = facts;
  const { rejection } = matter;
  if (!rejection || rejection.reviewAskedAt === null || rejection.reviewOutcome !== null) return refuse('matter.no-review-asked', 'MT3');
  const answered: Rejection = { ...rejection, reviewOutcome: payload.upheld ? 'UPHELD' : 'DISMISSED', reviewAnswer: payload.reason };
  const about = { matterId: matter.id, personIds: proposerOf(facts) };
  const judged = entry('RejectionReviewed', about, { upheld: payload.upheld, reason: payload.reason, by: context.actor.name });
  if (!payload.upheld) return ok({ changes: [update('matter', matter, { rejection: answered })], entries: [judged] });
  const moved = transition(matter, 'MT3_REOPEN', context, { rejection: answered });
  if (!moved.ok) return moved;
  return ok({ changes: [moved.value.change], entries: [judged, moved.value.entry] });
}

/** The proposer himself, or the lead of the party that proposed. */
export function isProposer(matter: Matter, { actor }: Context): boolean {
  if (actor.personId !== '' && (actor.personId === matter.proposerPersonId || matter.leadPersonIds.includes(actor.personId))) return true;
  return matter.proposerParty !== null && hasRole(actor, 'PARTY_LEAD') && actor.parties.includes(matter.proposerParty);
}
