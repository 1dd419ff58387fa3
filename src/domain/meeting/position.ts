/** Positions of the parties on a motion (DR1): one each, given by the lead after asking their own people. */
import type { Party } from '../basics/actor.ts';
import { entry, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { mayEnter, notHere, notInState } from './checks.ts';
import { aboutOf, type MotionFacts } from './handleMotion.ts';
import type { PartyPosition, Seat } from './records.ts';
import { isRecused } from './seats.ts';

export interface GivePosition {
  readonly party: Party;
  readonly position: PartyPosition['position'];
  readonly reservation: string;
}

export interface GivePositionFacts extends MotionFacts {
  /** The lead who gives it: the actor, or the one named by chair, recorder or desk. */
  readonly lead: Seat | undefined;
  /** The lead holds PARTY_LEAD of this party today. */
  readonly isLead: boolean;
  readonly earlier: PartyPosition | undefined;
}

/**
 * Gives or changes a party's position until the motion is declared. Refuses `meeting.wrong-state`, `position.not-asked`,
 * `motion.not-pending`, `position.not-lead`, `seat.*`, `recusal.in-force`, `voting.reservation-text-missing`.
 * Source: domain DR1, M-53; SPEC DR1.
 */
export function decideGivePosition(facts: GivePositionFacts, payload: GivePosition, context: Context): Result<Decision, Refusal> {
  const { meeting, motion, lead, earlier } = facts;
  const refused = notInState(meeting, 'IN_SESSION') ?? notHere(lead);
  if (refused) return refused;
  if (!lead || !facts.isLead) return refuse('position.not-lead', 'DR1', { party: payload.party });
  if (lead.personId !== context.actor.personId && !mayEnter(meeting, context.actor))
    return refuse('position.not-lead', 'DR1', { party: payload.party });
  if (motion.rule !== 'DR1') return refuse('position.not-asked', 'DR1');
  if (meeting.pendingMotionId !== motion.id || motion.state === 'PENDING')
    return refuse('motion.not-pending', 'RD10', { state: motion.state });
  if (isRecused(lead, motion.matterId)) return refuse('recusal.in-force', 'MG10');
  const { party, position } = payload;
  const reservation = position === 'AGREE_WITH_RESERVATION' || position === 'OBJECT' ? payload.reservation : '';
  if (position === 'AGREE_WITH_RESERVATION' && reservation === '') return refuse('voting.reservation-text-missing', 'DR1', { party });
  const given = { party, position, reservation, personId: lead.personId, at: context.now };
  const change = earlier
    ? update('partyPosition', earlier, given)
    : insert('partyPosition', { id: context.newId(), motionId: motion.id, meetingId: meeting.id, ...given });
  return ok({
    // The motion is written too, so that a declaration taken at the same moment reads the positions again.
    changes: [change, update('motion', motion, { state: motion.state })],
    entries: [
      entry(
        'PositionGiven',
        { ...aboutOf(facts), personIds: [lead.personId] },
        { motion: motion.number, party, position, reservation, by: lead.name, isChange: earlier !== undefined }
      )
    ]
  });
}
