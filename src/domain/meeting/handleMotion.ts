/** What becomes of a motion before it is voted on: seconded, withdrawn, postponed, its debate ended. */
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { compareShare } from '../voting/verdict.ts';
import { aboutMatter } from './about.ts';
import { mayEnter, notChair, notInState, type Refused } from './checks.ts';
import { votingQuorum } from './quorum.ts';
import type { FloorRequest, Meeting, Motion, MotionState, Seat } from './records.ts';
import { seconderUnfit } from './putMotion.ts';

export interface MotionFacts {
  readonly meeting: Meeting;
  readonly motion: Motion;
}

const UNDECIDED: readonly MotionState[] = ['PENDING', 'SECONDED', 'DEBATED'];

/** Refuses `motion.not-pending` unless the motion is before the meeting and no poll on it is open. Source: SPEC RD10. */
export function notPending({ meeting, motion }: MotionFacts): Refused {
  const refused = notInState(meeting, 'IN_SESSION');
  if (refused) return refused;
  const isPending = meeting.pendingMotionId === motion.id && UNDECIDED.includes(motion.state);
  return isPending ? undefined : refuse('motion.not-pending', 'RD10', { state: motion.state });
}

/**
 * Seconds a motion, for oneself or entered by chair, recorder or desk. Refuses `motion.not-pending`, `motion.already-seconded`,
 * `motion.seconder-unfit`, `seat.*`. Source: domain 2.6 rule 2 [P19]; SPEC RD2.
 */
export function decideSecondMotion(
  facts: MotionFacts & { readonly seconder: Seat | undefined },
  _payload: unknown,
  _context: Context
): Result<Decision, Refusal> {
  const { meeting, motion, seconder } = facts;
  const refused = notPending(facts) ?? (motion.state === 'PENDING' ? undefined : refuse('motion.already-seconded', 'RD2'));
  if (refused) return refused;
  const unfit = seconderUnfit(seconder, motion.proposerPersonId, motion.matterId, meeting.chairPersonId);
  if (unfit) return unfit;
  if (!seconder) return refuse('seat.none', 'RD2');
  const set = { state: 'SECONDED', seconderPersonId: seconder.personId, seconderName: seconder.name } as const;
  return ok({
    changes: [update('motion', motion, set)],
    entries: [entry('MotionSeconded', aboutOf(facts), { number: motion.number, seconder: seconder.name, party: seconder.party })]
  });
}

/** Withdraws a motion, by its proposer. Refuses `motion.not-pending`, `motion.not-yours`. Source: domain 4.4; SPEC RD2. */
export function decideWithdrawMotion(
  facts: MotionFacts,
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { meeting, motion } = facts;
  const refused = notPending(facts);
  if (refused) return refused;
  if (motion.proposerPersonId !== context.actor.personId && !mayEnter(meeting, context.actor)) return refuse('motion.not-yours', 'RD2');
  return ok(ended(facts, 'WITHDRAWN', 'MotionWithdrawn', payload.reason, context));
}

/** Postpones a motion to a later meeting. Refuses `motion.not-pending`, `meeting.not-chair`. Source: domain 4.4; SPEC RD10. */
export function decidePostponeMotion(
  facts: MotionFacts,
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const refused = notPending(facts) ?? notChair(facts.meeting, context.actor);
  if (refused) return refused;
  return ok(ended(facts, 'POSTPONED', 'MotionPostponed', payload.reason, context));
}

function ended(facts: MotionFacts, state: 'WITHDRAWN' | 'POSTPONED', type: string, reason: string, context: Context): Decision {
  const { meeting, motion } = facts;
  return {
    changes: [
      update('motion', motion, { state, decidedAt: context.now }),
      update('meeting', meeting, { pendingMotionId: null, speaking: null })
    ],
    entries: [entry(type, aboutOf(facts), { number: motion.number, text: motion.text, reason })]
  };
}

export interface EndDebateFacts extends MotionFacts {
  readonly seats: readonly Seat[];
  /** Requests that still wait on this motion. */
  readonly waiting: readonly FloorRequest[];
}

/**
 * Ends the debate: at once when nobody waits, else by a show of hands of two thirds of those present.
 * Refuses `motion.not-pending`, `meeting.not-chair`, `motion.not-seconded`, `floor.taken`, `motion.debate-not-ended` (with the hands
 * needed), `motion.hands-exceed-present`. Source: domain 2.6 rule 11 [D]; SPEC RD11.
 */
export function decideEndDebate(
  facts: EndDebateFacts,
  payload: { readonly handsFor: number },
  context: Context
): Result<Decision, Refusal> {
  const { meeting, motion, seats, waiting } = facts;
  const refused = notPending(facts) ?? notChair(meeting, context.actor);
  if (refused) return refused;
  if (motion.state === 'PENDING') return refuse('motion.not-seconded', 'RD2');
  if (meeting.speaking) return refuse('floor.taken', 'RD11');
  const { present } = votingQuorum(meeting, seats, motion.matterId, meeting.profile);
  if (payload.handsFor > present) return refuse('motion.hands-exceed-present', 'RD11', { hands: payload.handsFor, present });
  const hands = compareShare({ name: 'APPROVAL', base: 'heads' }, payload.handsFor, present, meeting.profile.endDebateMajority);
  if (waiting.length > 0 && !(present > 0 && hands.holds)) {
    return refuse('motion.debate-not-ended', 'RD11', { waiting: waiting.length, hands: payload.handsFor, present });
  }
  const data = { number: motion.number, waiting: waiting.length, handsFor: payload.handsFor, present };
  return ok({
    changes: [update('motion', motion, { state: 'DEBATED' })],
    entries: [entry('DebateEnded', aboutOf(facts), data)]
  });
}

/** Topics of an entry on a motion. */
export function aboutOf({ meeting, motion }: MotionFacts): { meetingId: string; matterId?: string } {
  return { meetingId: meeting.id, ...aboutMatter(motion.matterId) };
}
