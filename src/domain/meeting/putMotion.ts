/** Putting a motion before the meeting: concrete, by somebody who may vote, one at a time. */
import { entry, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { isOwnersAffair } from '../matter/competence.ts';
import type { Matter } from '../matter/records.ts';
import { aboutMatter } from './about.ts';
import { chairHasInterest, mayEnter, notHere, notInState, type Refused } from './checks.ts';
import { bodyRuleOf } from './quorum.ts';
import type { InterimMeasure, Meeting, Motion, Seat } from './records.ts';
import { currentItem, isRecused } from './seats.ts';

export interface PutMotion {
  readonly sort: Motion['sort'];
  readonly text: string;
  readonly proposerPersonId?: string | undefined;
  readonly seconderPersonId?: string | undefined;
  readonly rule?: Motion['rule'] | undefined;
  readonly method: Motion['method'];
  readonly options: readonly string[];
  readonly interimMeasureId: string | null;
  readonly selfCheck: string;
}

export interface PutMotionFacts {
  readonly meeting: Meeting;
  /** Of the open item. */
  readonly matter: Matter | undefined;
  /** Motions of this meeting so far. */
  readonly motions: readonly Motion[];
  readonly chairSeat: Seat | undefined;
  readonly proposer: Seat | undefined;
  readonly seconder: Seat | undefined;
  readonly measure: InterimMeasure | undefined;
}

/**
 * Puts a motion on the open item. Anybody with a vote who is here moves for oneself; chair, recorder and desk enter it for others.
 * Refuses `meeting.wrong-state`, `meeting.no-item-open`, `motion.still-pending`, `seat.*`, `motion.proposer-without-vote`,
 * `chair.must-hand-over`, `recusal.in-force`, `motion.seconder-unfit`, and what its sort asks for. Source: domain 2.6 rules 1, 2, 10
 * [P18][P19]; SPEC RD1, RD2, RD10.
 */
export function decidePutMotion(facts: PutMotionFacts, payload: PutMotion, context: Context): Result<Decision, Refusal> {
  const { meeting, proposer, seconder } = facts;
  const item = currentItem(meeting);
  const refused = notInState(meeting, 'IN_SESSION') ?? (item ? undefined : refuse('meeting.no-item-open', 'RD2')) ?? notHere(proposer);
  if (refused) return refused;
  if (!item || !proposer) return refuse('seat.none', 'RD2');
  if (meeting.pendingMotionId !== null) return refuse('motion.still-pending', 'RD10');
  const barred =
    proposerBarred(facts, proposer, item.matterId) ?? sortBarred(facts, payload) ?? seconderBarred(facts, payload, proposer, item.matterId);
  if (barred) return barred;
  const isSeconded = seconder !== undefined && mayEnter(meeting, context.actor);
  const motion = newMotion(
    facts,
    payload,
    { itemId: item.id, matterId: item.matterId, proposer, seconder: isSeconded ? seconder : undefined },
    context
  );
  const { number, sort, text, rule, method, options } = motion;
  const data = {
    ...{ number, sort, text, rule, method, options: [...options] },
    ...{ proposer: proposer.name, proposerParty: proposer.party, seconder: motion.seconderName, selfCheck: motion.selfCheck }
  };
  return ok({
    changes: [insert('motion', motion), update('meeting', meeting, { pendingMotionId: motion.id })],
    entries: [entry('MotionPut', { meetingId: meeting.id, ...aboutMatter(item.matterId), personIds: [proposer.personId] }, data)],
    answer: { motionId: motion.id, number, state: motion.state }
  });
}

function proposerBarred({ meeting, chairSeat }: PutMotionFacts, proposer: Seat, matterId: string | null): Refused {
  if (proposer.personId === meeting.chairPersonId) return refuse('chair.must-hand-over', 'RD1');
  if (!proposer.hasVote) return refuse('motion.proposer-without-vote', 'RD2');
  if (isRecused(proposer, matterId)) return refuse('recusal.in-force', 'MG10');
  return chairHasInterest(chairSeat, matterId);
}

/** A second is another voter who is here. Source: domain 2.6 rule 2; SPEC RD2. */
export function seconderUnfit(
  seconder: Seat | undefined,
  proposerPersonId: string | null,
  matterId: string | null,
  chairPersonId: string | null
): Refused {
  const refused = notHere(seconder);
  if (refused) return refused;
  const unfit =
    !seconder?.hasVote || seconder.personId === proposerPersonId || seconder.personId === chairPersonId || isRecused(seconder, matterId);
  return unfit ? refuse('motion.seconder-unfit', 'RD2') : undefined;
}

function seconderBarred({ meeting, seconder }: PutMotionFacts, payload: PutMotion, proposer: Seat, matterId: string | null): Refused {
  if (payload.seconderPersonId === undefined) return undefined;
  return seconderUnfit(seconder, proposer.personId, matterId, meeting.chairPersonId);
}

/** What the sort of a motion asks for. */
function sortBarred(facts: PutMotionFacts, payload: PutMotion): Refused {
  const { meeting, measure } = facts;
  const isJoint = bodyRuleOf(meeting.bodyKind, meeting.ruleBase) === 'DR2';
  if (payload.method !== 'YES_NO' && payload.options.length < 2)
    return refuse('voting.too-few-options', 'DR11', { options: payload.options.length });
  if (payload.rule === 'DR1' && !isJoint) return refuse('motion.rule-not-for-body', 'DR1', { rule: 'DR1' });
  if (payload.sort === 'RATIFY') {
    if (!isJoint) return refuse('motion.rule-not-for-body', 'DR16', { rule: 'DR16' });
    return measure?.state === 'RUNNING' && measure.matterId === facts.matter?.id ? undefined : refuse('interim.not-running', 'DR16');
  }
  if (payload.sort === 'DECIDING') return decidingBarred(facts, payload);
  const isPosted = payload.sort === 'PROCEDURAL' || !['RESIDENTS_MEETING', 'REPRESENTATIVES_MEETING'].includes(meeting.bodyKind);
  return isPosted ? undefined : refuse('voting.item-not-posted', 'BL8');
}

/**
 * A motion that ends the matter in the meeting: JOINT_OPERATIONAL only, with the legality self-check that stands for steps 3 to 5.
 * Source: domain MT7a, 4.7; SPEC MT7a.
 */
function decidingBarred({ meeting, matter }: PutMotionFacts, payload: PutMotion): Refused {
  if (matter && isOwnersAffair(matter.flags)) return refuse('matter.body-not-competent', 'MT7a', { body: meeting.bodyKind });
  if (!matter || matter.template !== 'JOINT_OPERATIONAL' || bodyRuleOf(meeting.bodyKind, meeting.ruleBase) !== 'DR2') {
    return refuse('motion.cannot-decide-here', 'MT7a', { template: matter?.template ?? '' });
  }
  if (matter.state !== 'DELIBERATING') return refuse('motion.matter-not-in-discussion', 'MT7a', { state: matter.state });
  if (payload.method !== 'YES_NO') return refuse('motion.rule-not-for-body', 'MT7a', { rule: 'DR11' });
  return payload.selfCheck === '' ? refuse('motion.self-check-missing', 'MT7a') : undefined;
}

function ruleOf(payload: PutMotion, meeting: Meeting): Motion['rule'] {
  if (payload.sort === 'RATIFY') return 'DR16';
  if (payload.method !== 'YES_NO') return 'DR11';
  return payload.rule === 'DR1' ? 'DR1' : bodyRuleOf(meeting.bodyKind, meeting.ruleBase);
}

function newMotion(
  { meeting, motions }: PutMotionFacts,
  payload: PutMotion,
  who: { itemId: string; matterId: string | null; proposer: Seat; seconder: Seat | undefined },
  context: Context
): Omit<Motion, 'communityId' | 'revision'> {
  const { sort, text, method, selfCheck } = payload;
  return {
    id: context.newId(),
    meetingId: meeting.id,
    matterId: who.matterId,
    itemId: who.itemId,
    number: motions.length + 1,
    ...{ sort, text, method, selfCheck },
    options: [...payload.options],
    rule: ruleOf(payload, meeting),
    state: who.seconder ? 'SECONDED' : 'PENDING',
    proposerPersonId: who.proposer.personId,
    proposerName: who.proposer.name,
    proposerParty: who.proposer.party,
    seconderPersonId: who.seconder?.personId ?? null,
    seconderName: who.seconder?.name ?? '',
    pollId: null,
    interimMeasureId: sort === 'RATIFY' ? payload.interimMeasureId : null,
    hands: null,
    verdict: null,
    decidedAt: null
  };
}
