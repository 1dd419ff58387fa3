/** Questions that most commands of a meeting ask first: who chairs, in which state, from which seat. */
import { hasRole, type Actor } from '../basics/actor.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import type { Err } from '../basics/result.ts';
import type { Meeting, MeetingState, Seat } from './records.ts';
import { isHere, isRecused } from './seats.ts';

/** A refusal, or nothing when the check holds: `notChair(…) ?? notInState(…)` answers with the first that fails. */
export type Refused = Err<Refusal> | undefined;

/** Refuses `meeting.not-chair` unless the actor chairs this meeting now. Source: domain 2.6 rule 1; SPEC MG3. */
export function notChair(meeting: Meeting, actor: Actor): Refused {
  return meeting.chairPersonId === actor.personId && actor.personId !== '' ? undefined : refuse('meeting.not-chair', 'MG3');
}

/** True for the secretary at the desk and for set-up from files. */
export function isDesk(actor: Actor): boolean {
  return hasRole(actor, 'SECRETARY', 'SYSTEM');
}

/** True for those who may write down what others said or did in this meeting: its chair, its recorder, the desk. */
export function mayEnter(meeting: Meeting, actor: Actor): boolean {
  return isDesk(actor) || [meeting.chairPersonId, meeting.recorderPersonId].includes(actor.personId);
}

/** Refuses `meeting.not-chair` unless the actor chairs this meeting or sits at the desk. Source: SPEC MG3. */
export function notChairOrDesk(meeting: Meeting, actor: Actor): Refused {
  return isDesk(actor) ? undefined : notChair(meeting, actor);
}

/** Refuses `meeting.wrong-state` with the state and those needed. Source: domain 4.4; SPEC MG4. */
export function notInState(meeting: Meeting, ...needs: readonly MeetingState[]): Refused {
  return needs.includes(meeting.state) ? undefined : refuse('meeting.wrong-state', 'MG4', { state: meeting.state, needs: needs.join(' ') });
}

/** Refuses `seat.none` without a seat and `seat.not-checked-in` for one that is empty. Source: SPEC MG8. */
export function notHere(seat: Seat | undefined): Refused {
  if (!seat) return refuse('seat.none', 'MG8');
  return isHere(seat) ? undefined : refuse('seat.not-checked-in', 'MG8');
}

/**
 * Refuses `chair.must-hand-over` when the chair has a direct interest in the matter: then somebody else leads this item (G6).
 * Source: domain 2.6 rule 1, 5.2 [D]; SPEC RD1.
 */
export function chairHasInterest(chairSeat: Seat | undefined, matterId: string | null): Refused {
  return chairSeat && isRecused(chairSeat, matterId) ? refuse('chair.must-hand-over', 'RD1') : undefined;
}
