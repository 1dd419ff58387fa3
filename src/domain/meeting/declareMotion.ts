/** Declaring a motion without ballots: by a show of hands, or by the positions of the parties (DR1). */
import { entry, insert, update, type Change, type Context, type Decision, type Entry } from '../basics/decision.ts';
import type { Json } from '../basics/json.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter } from '../matter/records.ts';
import { transition } from '../matter/transition.ts';
import { evaluatePoll } from '../voting/evaluatePoll.ts';
import { judgePositions } from '../voting/judgePoll.ts';
import { newPoll, noQuorum } from '../voting/pollParts.ts';
import { insertRoll, rollData, rollOfSeats } from '../voting/roll.ts';
import { yesNoOptions } from '../voting/paper.ts';
import type { Verdict } from '../voting/verdict.ts';
import { chairHasInterest, notChair } from './checks.ts';
import { aboutOf, notPending, type MotionFacts } from './handleMotion.ts';
import { quorumData } from './runMeeting.ts';
import { residentsBaseOf, votingQuorum, type Quorum } from './quorum.ts';
import type { Motion, PartyPosition, Seat } from './records.ts';

export interface DeclareMotionFacts extends MotionFacts {
  readonly seats: readonly Seat[];
  readonly matter: Matter | undefined;
  readonly positions: readonly PartyPosition[];
}

export interface DeclareMotion {
  /** Hands counted; null for a motion decided by positions. */
  readonly hands: { readonly for: number; readonly against: number; readonly abstain: number } | null;
}

/**
 * Declares the pending motion. DR1: the positions decide; carried and deciding, the matter is COUNTED (MT7a) with roll and presence
 * frozen now. Others: a show of hands, except where a frozen roll is due (deciding motions, ratification, options): those need a poll.
 * Refuses `motion.not-pending`, `meeting.not-chair`, `chair.must-hand-over`, `motion.not-seconded`, `floor.taken`, `motion.needs-poll`,
 * `motion.hands-missing`, `motion.hands-exceed-present`, `voting.no-quorum-present`, `voting.roll-empty`, and as DR1 does.
 * Answers `{outcome, isCarried}`. Source: domain DR1, DR2, MT7a; SPEC DR1, MT7a.
 */
export function decideDeclareMotion(facts: DeclareMotionFacts, payload: DeclareMotion, context: Context): Result<Decision, Refusal> {
  const { meeting, motion, seats, matter } = facts;
  const chairSeat = seats.find((seat) => seat.personId === meeting.chairPersonId);
  const refused = notPending(facts) ?? notChair(meeting, context.actor) ?? chairHasInterest(chairSeat, motion.matterId);
  if (refused) return refused;
  if (motion.state === 'PENDING') return refuse('motion.not-seconded', 'RD2');
  if (meeting.speaking) return refuse('floor.taken', 'RD11');
  const quorum = votingQuorum(meeting, seats, motion.matterId, matter?.profile ?? meeting.profile);
  const blocked = motion.rule === 'DR1' && motion.sort !== 'DECIDING' ? undefined : noQuorum(quorum);
  if (blocked) return blocked;
  const verdict =
    motion.rule === 'DR1' ? judgePositions(facts.positions, quorum.roll, [...quorum.partiesPresent]) : byHands(facts, payload, quorum);
  if (!verdict.ok) return verdict;
  const isCarried = verdict.value.outcome === 'PASSED';
  const decided =
    isCarried && motion.sort === 'DECIDING'
      ? decideMatter(facts, verdict.value, quorum, context)
      : ok({ changes: [], entries: [], pollId: null });
  if (!decided.ok) return decided;
  const set = {
    state: isCarried ? 'CARRIED' : 'LOST',
    verdict: verdict.value,
    hands: payload.hands,
    pollId: decided.value.pollId,
    decidedAt: context.now
  } as const;
  return ok({
    changes: [update('motion', motion, set), update('meeting', meeting, { pendingMotionId: null }), ...decided.value.changes],
    entries: [entry('MotionDeclared', aboutOf(facts), declaredData(facts, payload, verdict.value, quorum)), ...decided.value.entries],
    answer: { outcome: verdict.value.outcome, isCarried, verdict: verdict.value as unknown as Json }
  });
}

function byHands({ meeting, motion, matter }: DeclareMotionFacts, { hands }: DeclareMotion, quorum: Quorum): Result<Verdict, Refusal> {
  if (motion.sort === 'DECIDING' || motion.sort === 'RATIFY' || motion.method !== 'YES_NO')
    return refuse('motion.needs-poll', 'MT7a', { sort: motion.sort });
  if (!hands) return refuse('motion.hands-missing', 'DR2');
  const raised = hands.for + hands.against + hands.abstain;
  if (raised > quorum.present) return refuse('motion.hands-exceed-present', 'DR2', { hands: raised, present: quorum.present });
  const { roll, present, partiesPresent, body } = quorum;
  const counts = { FOR: hands.for, AGAINST: hands.against, ABSTAIN: hands.abstain };
  const tally = {
    roll,
    present,
    participating: present,
    ballots: raised,
    marked: hands.for + hands.against,
    counts,
    voidBallots: 0,
    voidItems: 0,
    byParty: {}
  };
  return evaluatePoll({
    body,
    tally,
    profile: matter?.profile ?? meeting.profile,
    residentsBase: residentsBaseOf(meeting.ruleBase),
    partiesPresent
  });
}

/** MT7a by consensus: the roll is frozen with the declaration and kept as a declared poll, so that the result can be posted and checked. */
function decideMatter(
  { meeting, motion, seats, matter }: DeclareMotionFacts,
  verdict: Verdict,
  quorum: Quorum,
  context: Context
): Result<{ changes: Change[]; entries: Entry[]; pollId: string | null }, Refusal> {
  if (!matter) return refuse('record.not-found', 'MT7a');
  const pollId = context.newId();
  const moved = transition(matter, 'MT7a', context, { pollId });
  if (!moved.ok) return moved;
  const roll = rollOfSeats(meeting, seats, motion.matterId);
  const poll = {
    ...newPoll(pollId, { title: matter.title, text: motion.text, bodyKind: meeting.bodyKind }),
    ...{ matterId: matter.id, meetingId: meeting.id, motionId: motion.id, textHash: context.sha256(motion.text) },
    ...{ rule: 'DR1' as const, bodyRule: 'DR2' as const, ruleBase: meeting.ruleBase, method: 'YES_NO' as const, options: yesNoOptions() },
    ...{ state: 'DECLARED' as const, opensAt: context.now, closesAt: null, openedAt: context.now, closedAt: context.now },
    ...{ rollCount: roll.length, presentCount: quorum.present, partiesPresent: [...quorum.partiesPresent], changesAllowed: 0 },
    ...{ verdict, consensus: verdict, declaredAt: context.now, declaredBy: context.actor.personId }
  };
  return ok({
    changes: [insert('poll', poll), ...insertRoll(pollId, roll, context), moved.value.change],
    entries: [moved.value.entry],
    pollId
  });
}

function declaredData(facts: DeclareMotionFacts, payload: DeclareMotion, verdict: Verdict, quorum: Quorum): Json {
  const { motion, positions, meeting, seats } = facts;
  return {
    motion: motionData(motion),
    hands: payload.hands ? { ...payload.hands } : null,
    positions: positions.map(({ party, position, reservation }) => ({ party, position, reservation })),
    verdict: verdict as unknown as Json,
    quorum: quorumData(quorum),
    roll: rollData(rollOfSeats(meeting, seats, motion.matterId)),
    isCarried: verdict.outcome === 'PASSED'
  };
}

function motionData({ number, sort, text, rule, proposerName, seconderName, selfCheck }: Motion): Json {
  return { number, sort, text, rule, proposer: proposerName, seconder: seconderName, selfCheck };
}
