/** What becomes of an opinion: shown or hidden, answered, withdrawn or kept; every author hears of it. */
import { hasRole } from '../basics/actor.ts';
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Opinion, Publicity } from './records.ts';

export interface OpinionFacts {
  readonly opinion: Opinion;
  readonly publicity: Publicity;
}

const OPEN: readonly Publicity['state'][] = ['RUNNING', 'PAUSED', 'ENDED'];

export interface ModerateOpinion {
  readonly opinionId: string;
  readonly show: boolean;
  readonly reason: string;
}

/** Shows an opinion on the board, or keeps it off with a reason that its author reads. Hidden or not, it is answered. Refuses `publicity.hide-reason-missing`. Source: domain 2.8, 2.13; SPEC PB18. */
export function decideModerateOpinion({ opinion }: OpinionFacts, payload: ModerateOpinion, _context: Context): Result<Decision, Refusal> {
  if (!payload.show && payload.reason === '') return refuse('publicity.hide-reason-missing', 'PB18');
  return ok({
    changes: [update('opinion', opinion, { display: payload.show ? 'SHOWN' : 'HIDDEN', hiddenReason: payload.show ? '' : payload.reason })],
    entries: [
      entry('OpinionModerated', aboutOf(opinion), {
        opinionId: opinion.id,
        number: opinion.number,
        shown: payload.show,
        reason: payload.reason
      })
    ]
  });
}

export interface AnswerOpinion {
  readonly opinionId: string;
  readonly outcome: 'ACCEPTED_MATERIAL' | 'ACCEPTED_CLERICAL' | 'NOT_ACCEPTED' | 'NOTED';
  readonly answer: string;
}

/**
 * Answers in writing with an outcome; the answer is posted with the notice. An objection is accepted or not, never merely noted; whether an
 * objection to the count is accepted is the supervisor's to say. Refuses `publicity.not-open`, `publicity.already-withdrawn`,
 * `publicity.objection-needs-outcome`, `publicity.count-is-supervisors`. Source: domain 2.8; SPEC PB19.
 */
export function decideAnswerOpinion(
  { opinion, publicity }: OpinionFacts,
  payload: AnswerOpinion,
  context: Context
): Result<Decision, Refusal> {
  if (!OPEN.includes(publicity.state)) return refuse('publicity.not-open', 'PB19', { state: publicity.state });
  if (opinion.outcome === 'WITHDRAWN') return refuse('publicity.already-withdrawn', 'PB19');
  if (opinion.sort === 'OBJECTION' && payload.outcome === 'NOTED') return refuse('publicity.objection-needs-outcome', 'PB19');
  if (opinion.againstCount && !hasRole(context.actor, 'SUPERVISOR')) return refuse('publicity.count-is-supervisors', 'MT20');
  const { outcome, answer } = payload;
  return ok({
    changes: [
      update('opinion', opinion, {
        outcome,
        answer,
        answeredAt: context.now,
        answeredBy: context.actor.name,
        settledAt: context.now,
        isMaintained: false
      })
    ],
    entries: [
      entry('OpinionAnswered', aboutOf(opinion), {
        opinionId: opinion.id,
        publicityId: publicity.id,
        number: opinion.number,
        sort: opinion.sort,
        outcome,
        answer,
        by: context.actor.name,
        again: opinion.answeredAt !== null
      })
    ]
  });
}

/** The author, or the desk on a paper of the author. */
function isAuthor(opinion: Opinion, context: Context): boolean {
  return hasRole(context.actor, 'SECRETARY') || (context.actor.personId !== '' && context.actor.personId === opinion.authorPersonId);
}

/** The author takes the objection back. Refuses `publicity.not-author`, `publicity.not-open`, `publicity.not-an-objection`. Source: domain 2.8; SPEC PB21. */
export function decideWithdrawObjection(
  { opinion, publicity }: OpinionFacts,
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  const barred = authorRefusal({ opinion, publicity }, context);
  if (barred) return barred;
  return ok({
    changes: [update('opinion', opinion, { outcome: 'WITHDRAWN', settledAt: context.now })],
    entries: [entry('ObjectionWithdrawn', aboutOf(opinion), { opinionId: opinion.id, publicityId: publicity.id, number: opinion.number })]
  });
}

/** The author keeps the objection after the answer; it is counted against the hearing threshold and printed as dissent. After the end of a result publicity
 * it is too late: what was answered only then counts as kept. Refuses `publicity.not-answered`, `publicity.over` besides. Source: domain 2.8, DR10; SPEC PB21. */
export function decideMaintainObjection(
  { opinion, publicity }: OpinionFacts,
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  const barred = authorRefusal({ opinion, publicity }, context);
  if (barred) return barred;
  if (opinion.outcome !== 'NOT_ACCEPTED') return refuse('publicity.not-answered', 'PB21');
  if (publicity.sort === 'RESULT' && context.now >= publicity.endsAt) return refuse('publicity.over', 'PB21', { endsAt: publicity.endsAt });
  return ok({
    changes: [update('opinion', opinion, { isMaintained: true })],
    entries: [entry('ObjectionMaintained', aboutOf(opinion), { opinionId: opinion.id, publicityId: publicity.id, number: opinion.number })]
  });
}

function authorRefusal({ opinion, publicity }: OpinionFacts, context: Context) {
  if (opinion.sort !== 'OBJECTION') return refuse('publicity.not-an-objection', 'PB21');
  if (!isAuthor(opinion, context)) return refuse('publicity.not-author', 'PB21');
  return OPEN.includes(publicity.state) ? null : refuse('publicity.not-open', 'PB21', { state: publicity.state });
}

function aboutOf(opinion: Opinion) {
  return { matterId: opinion.matterId, personIds: opinion.authorPersonId ? [opinion.authorPersonId] : [] };
}
