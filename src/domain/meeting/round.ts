/** The end of a round: its outcome, and the survey that it may ask for. */
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter, Template } from '../matter/records.ts';
import { isDesk, notChairOrDesk, notInState, type Refused } from './checks.ts';
import type { Meeting, Motion, Round } from './records.ts';

export type RoundOutcome = NonNullable<Round['outcome']>;

/** Outcomes that lead on, by template; CONTINUE, SURVEY, NO_CONSENSUS and INQUORATE fit all. */
const LEADS_TO: Readonly<Record<Template, readonly RoundOutcome[]>> = {
  SIX_STEP_FULL: ['DRAFT', 'CONSENSUS'],
  OWNERS_FULL: ['DRAFT', 'CONSENSUS'],
  JOINT_OPERATIONAL: ['CONSENSUS'],
  HEARING_THEN_RESULT: ['VOTE', 'CONSENSUS'],
  BUILDING_SMALL: ['VOTE', 'CONSENSUS']
};
const ALWAYS: readonly RoundOutcome[] = ['CONTINUE', 'SURVEY', 'NO_CONSENSUS', 'INQUORATE'];

export interface CloseRound {
  readonly outcome: RoundOutcome;
  readonly summary: string;
  readonly survey: {
    readonly carrier: string;
    readonly question: string;
    readonly target: string;
    readonly opensAt: number;
    readonly closesAt: number;
  } | null;
}

export interface CloseRoundFacts {
  readonly meeting: Meeting;
  readonly round: Round;
  readonly matter: Matter;
  /** Motions of this meeting on the matter. */
  readonly motions: readonly Motion[];
  /** Quorum was there when it began, when a vote was opened, or is there now. */
  readonly wasQuorate: boolean;
}

/**
 * Closes a round with its outcome. INQUORATE rounds do not count against the limit, and only they may be without quorum.
 * Refuses `meeting.wrong-state`, `meeting.not-chair`, `round.already-closed`, `motion.still-pending`, `round.outcome-not-in-template`,
 * `round.was-inquorate`, `round.was-quorate`, `round.survey-missing`, `round.consensus-missing`. Source: domain 4.7, MT6, MT7; SPEC MG15.
 */
export function decideCloseRound(facts: CloseRoundFacts, payload: CloseRound, context: Context): Result<Decision, Refusal> {
  const { meeting, round, matter } = facts;
  const refused =
    notInState(meeting, 'IN_SESSION', 'RECESS', 'ADJOURNED') ?? notChairOrDesk(meeting, context.actor) ?? notClosable(facts, payload);
  if (refused) return refused;
  const { outcome, summary } = payload;
  const survey = outcome === 'SURVEY' && payload.survey ? { ...payload.survey, report: '', reportedAt: null } : null;
  const counts = outcome !== 'INQUORATE';
  const data = { round: round.number, outcome, summary, survey: payload.survey ? { ...payload.survey } : null, counts };
  return ok({
    changes: [
      update('round', round, { outcome, summary, closedAt: context.now, survey }),
      ...(counts ? [update('matter', matter, { roundsCounted: matter.roundsCounted + 1 })] : [])
    ],
    entries: [entry('RoundClosed', { meetingId: meeting.id, matterId: matter.id }, data)]
  });
}

function notClosable({ meeting, round, matter, motions, wasQuorate }: CloseRoundFacts, { outcome, survey }: CloseRound): Refused {
  if (round.closedAt !== null) return refuse('round.already-closed', 'MG15');
  if (motions.some((motion) => motion.id === meeting.pendingMotionId)) return refuse('motion.still-pending', 'RD10');
  const fits = ALWAYS.includes(outcome) || (matter.template !== null && LEADS_TO[matter.template].includes(outcome));
  if (!fits) return refuse('round.outcome-not-in-template', 'MG15', { outcome, template: matter.template ?? '' });
  if (outcome === 'INQUORATE' && wasQuorate) return refuse('round.was-quorate', 'MG15');
  if (outcome !== 'INQUORATE' && !wasQuorate) return refuse('round.was-inquorate', 'MG15');
  if (outcome === 'SURVEY' && (!survey || survey.closesAt <= survey.opensAt)) return refuse('round.survey-missing', 'MG15');
  const needsMotion = outcome === 'CONSENSUS' && matter.template === 'JOINT_OPERATIONAL';
  const hasMotion = motions.some((motion) => motion.sort === 'DECIDING' && motion.state === 'CARRIED');
  return needsMotion && !hasMotion ? refuse('round.consensus-missing', 'MT7a') : undefined;
}

/**
 * Attaches the report of the survey after it closed; only then the next round begins. Refuses `round.no-survey`, `round.survey-running`,
 * `round.survey-reported`, `meeting.not-desk`. Source: domain 4.7; SPEC MG15.
 */
export function decideReportSurvey(
  { round }: { readonly round: Round },
  payload: { readonly report: string },
  context: Context
): Result<Decision, Refusal> {
  if (!isDesk(context.actor) && !context.actor.roles.includes('CHAIR')) return refuse('meeting.not-desk', 'MG15');
  const { survey } = round;
  if (!survey) return refuse('round.no-survey', 'MG15');
  if (survey.reportedAt !== null) return refuse('round.survey-reported', 'MG15');
  if (context.now < survey.closesAt) return refuse('round.survey-running', 'MG15', { round: round.number, closesAt: survey.closesAt });
  const reported = { ...survey, report: payload.report, reportedAt: context.now };
  return ok({
    changes: [update('round', round, { survey: reported })],
    entries: [
      entry(
        'SurveyReported',
        { meetingId: round.meetingId, matterId: round.matterId },
        { round: round.number, ...survey, report: payload.report }
      )
    ]
  });
}
