/** The evaluation after the work: opened and closed by the clock, rated by households, closed or reopened by its share of satisfied ones. */
import { hasRole } from '../basics/actor.ts';
import { entry, guard, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { proposerOf, type MatterFacts } from '../matter/facts.ts';
import { transition } from '../matter/transition.ts';
import type { Person } from '../register/records.ts';
import type { RuleProfile } from '../register/profile.ts';
import type { Evaluation, Rating } from './records.ts';

/** Stars from which a rating counts as satisfied. Source: domain 4.6. */
export const SATISFIED_STARS = 4;

/** The clock opens the window. Refuses `followup.window-not-yet`, `followup.evaluation-state`. Source: domain 4.6; SPEC MT25. */
export function decideOpenEvaluation(
  { evaluation }: { evaluation: Evaluation },
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  if (evaluation.state !== 'PLANNED') return refuse('followup.evaluation-state', 'MT25', { state: evaluation.state });
  if (context.now < evaluation.opensAt) return refuse('followup.window-not-yet', 'MT25', { opensAt: evaluation.opensAt });
  const { opensAt, closesAt } = evaluation;
  return ok({
    changes: [update('evaluation', evaluation, { state: 'OPEN' })],
    entries: [entry('EvaluationOpened', { matterId: evaluation.matterId }, { opensAt, closesAt })]
  });
}

/** The clock closes the window. Refuses `followup.window-open`, `followup.evaluation-state`. Source: domain 4.6; SPEC MT25. */
export function decideCloseEvaluation(
  { evaluation }: { evaluation: Evaluation },
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  if (evaluation.state === 'CLOSED') return refuse('followup.evaluation-state', 'MT25', { state: evaluation.state });
  if (context.now < evaluation.closesAt) return refuse('followup.window-open', 'MT25', { closesAt: evaluation.closesAt });
  return ok({
    changes: [update('evaluation', evaluation, { state: 'CLOSED' })],
    entries: [entry('EvaluationClosed', { matterId: evaluation.matterId }, { closesAt: evaluation.closesAt })]
  });
}

export interface GiveRating {
  readonly matterId: string;
  readonly stars: number;
  readonly comment: string;
  /** At the desk: the person of the household who rated on paper. */
  readonly personId?: string | null | undefined;
}

export interface RatingFacts {
  readonly matterId: string;
  readonly evaluation: Evaluation | null;
  readonly rater: Person | null;
  /** The household's rating, if there is one. */
  readonly given: Rating | null;
}

/** One rating per household and evaluation while the window is open, whatever the tick of the clock says; after a rework a household rates anew. Refuses `followup.window-not-open`, `followup.no-household`, `followup.rated-already`. Source: domain 4.6; SPEC MT25. */
export function decideGiveRating(facts: RatingFacts, payload: GiveRating, context: Context): Result<Decision, Refusal> {
  const { evaluation, rater } = facts;
  const isOpen =
    evaluation !== null && evaluation.state !== 'CLOSED' && context.now >= evaluation.opensAt && context.now < evaluation.closesAt;
  if (!isOpen) return refuse('followup.window-not-open', 'MT25');
  if (!rater?.householdId) return refuse('followup.no-household', 'MT25');
  const before = facts.given;
  if (before && before.at >= evaluation.opensAt) return refuse('followup.rated-already', 'MT25');
  const row = {
    matterId: payload.matterId,
    householdId: rater.householdId,
    personId: rater.id,
    stars: payload.stars,
    comment: payload.comment
  };
  return ok({
    changes: [
      before ? update('rating', before, { ...row, at: context.now }) : insert('rating', { id: context.newId(), ...row, at: context.now })
    ],
    guards: [guard('evaluation', evaluation)],
    entries: [
      entry(
        'RatingGiven',
        { matterId: payload.matterId, personIds: [rater.id] },
        { stars: payload.stars, atDesk: hasRole(context.actor, 'SECRETARY') }
      )
    ]
  });
}

export interface EvaluationReport {
  readonly matterId: string;
  readonly text: string;
  readonly improvementNote?: string | undefined;
}

/** The supervisor's report; the improvement note may also come from the desk. Refuses `followup.no-evaluation`, `followup.not-supervisor`. Source: domain 4.6; SPEC MT25. */
export function decideReportEvaluation(
  { evaluation }: Pick<MatterFacts, 'evaluation'>,
  payload: EvaluationReport,
  context: Context
): Result<Decision, Refusal> {
  if (!evaluation) return refuse('followup.no-evaluation', 'MT25');
  if (payload.text !== '' && !hasRole(context.actor, 'SUPERVISOR')) return refuse('followup.not-supervisor', 'MT25');
  const supervisorReport = payload.text === '' ? evaluation.supervisorReport : payload.text;
  const improvementNote = payload.improvementNote ?? evaluation.improvementNote;
  return ok({
    changes: [update('evaluation', evaluation, { supervisorReport, improvementNote })],
    entries: [
      entry('EvaluationReported', { matterId: evaluation.matterId }, { report: payload.text, improvementNote, by: context.actor.name })
    ]
  });
}

export interface Satisfaction {
  readonly satisfied: number;
  readonly ratings: number;
}

/** Ratings of the present evaluation: what was given before a rework counts no more. Source: domain process MT26; SPEC MT26. */
export function currentRatings(ratings: readonly Rating[], evaluation: Pick<Evaluation, 'opensAt'> | null): Rating[] {
  return evaluation ? ratings.filter((rating) => rating.at >= evaluation.opensAt) : [];
}

/** How many ratings have four or five stars. Source: domain 4.6; SPEC MT25. */
export function satisfactionOf(ratings: readonly Rating[]): Satisfaction {
  return { satisfied: ratings.filter((rating) => rating.stars >= SATISFIED_STARS).length, ratings: ratings.length };
}

/** GOOD closes, IMPROVE closes with a note (nobody rated counts here), REOPEN does not close. Compared in whole numbers: `satisfied·100 ≥ ratings·80`. Source: domain process MT25, MT26; SPEC MT25, MT26. */
export function judgeSatisfaction(
  { satisfied, ratings }: Satisfaction,
  profile: Pick<RuleProfile, 'satisfiedMinPercent' | 'reopenBelowPercent'>
): 'GOOD' | 'IMPROVE' | 'REOPEN' {
  if (ratings === 0) return 'IMPROVE';
  if (satisfied * 100 >= ratings * profile.satisfiedMinPercent) return 'GOOD';
  return satisfied * 100 < ratings * profile.reopenBelowPercent ? 'REOPEN' : 'IMPROVE';
}

type CloseFacts = Pick<MatterFacts, 'matter' | 'evaluation' | 'ratings' | 'profile'>;

/** What MT25 asks; answers whether an improvement note is needed. Refuses `followup.no-evaluation`, `followup.window-open`, `followup.not-satisfied`, `followup.note-missing`. SPEC MT25. */
export function checkClosable(facts: CloseFacts, note: string, context: Pick<Context, 'now'>): Result<Satisfaction, Refusal> {
  const { evaluation, profile } = facts;
  if (!evaluation) return refuse('followup.no-evaluation', 'MT25');
  if (context.now < evaluation.closesAt) return refuse('followup.window-open', 'MT25', { closesAt: evaluation.closesAt });
  const satisfaction = satisfactionOf(currentRatings(facts.ratings, evaluation));
  const judged = judgeSatisfaction(satisfaction, profile);
  if (judged === 'REOPEN') return refuse('followup.not-satisfied', 'MT25', { ...satisfaction, needs: profile.reopenBelowPercent });
  if (judged === 'IMPROVE' && note === '' && evaluation.improvementNote === '') {
    return refuse('followup.note-missing', 'MT25', { ...satisfaction, needs: profile.satisfiedMinPercent });
  }
  return ok(satisfaction);
}

/** MT25: the matter is closed. Refuses as `checkClosable`. Source: domain process MT25; SPEC MT25. */
export function decideCloseEvaluated(
  facts: CloseFacts,
  payload: { readonly matterId: string; readonly note: string },
  context: Context
): Result<Decision, Refusal> {
  const moved = transition(facts.matter, 'MT25', context, { closingReason: payload.note });
  if (!moved.ok) return moved;
  const checked = checkClosable(facts, payload.note, context);
  if (!checked.ok) return checked;
  const about = { matterId: facts.matter.id, personIds: proposerOf(facts) };
  return ok({
    changes: [moved.value.change],
    entries: [entry('MatterClosed', about, { note: payload.note, ...checked.value, after: facts.matter.state }), moved.value.entry]
  });
}

export interface ReopenMatter {
  readonly matterId: string;
  readonly to: 'EXECUTING' | 'DELIBERATING';
  readonly reason: string;
  /** A bad rating that was looked into and found right. */
  readonly confirmedRatingId?: string | null | undefined;
}

/** MT26: too few are satisfied, or a bad rating is confirmed: back to the work or to the talks. Refuses `followup.no-ground-to-reopen`. Source: domain process MT26; SPEC MT26. */
export function decideReopenMatter(facts: CloseFacts, payload: ReopenMatter, context: Context): Result<Decision, Refusal> {
  const { matter, evaluation, profile } = facts;
  const ratings = currentRatings(facts.ratings, evaluation);
  const moved = transition(matter, payload.to === 'EXECUTING' ? 'MT26_REWORK' : 'MT26_TALK', context);
  if (!moved.ok) return moved;
  const isOver = evaluation !== null && context.now >= evaluation.closesAt;
  const isPoor = isOver && judgeSatisfaction(satisfactionOf(ratings), profile) === 'REOPEN';
  const isConfirmed = ratings.some((rating) => rating.id === payload.confirmedRatingId && rating.stars < SATISFIED_STARS);
  if (!isPoor && !isConfirmed) return refuse('followup.no-ground-to-reopen', 'MT26');
  return ok({
    changes: [moved.value.change],
    entries: [
      entry(
        'MatterReopened',
        { matterId: matter.id, personIds: proposerOf(facts) },
        { to: payload.to, reason: payload.reason, ...satisfactionOf(ratings) }
      ),
      moved.value.entry
    ]
  });
}
