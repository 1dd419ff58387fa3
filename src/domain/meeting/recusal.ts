/** Recusal: who has a direct interest informs, but neither votes nor counts on that matter. */
import { hasRole } from '../basics/actor.ts';
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Poll } from '../voting/records.ts';
import { notInState, type Refused } from './checks.ts';
import type { Meeting, Seat } from './records.ts';
import { isRecused } from './seats.ts';

export interface RecusalFacts {
  readonly meeting: Meeting;
  readonly seat: Seat | undefined;
  /** Open polls of this meeting on the matter: their roll is frozen. */
  readonly openPolls: readonly Poll[];
}

export interface Recuse {
  readonly matterId: string;
  readonly reason: string;
}

/**
 * Declares one's own interest. Refuses `seat.none`, `meeting.wrong-state`, `meeting.item-unknown`, `recusal.already`,
 * `recusal.poll-open`. Source: domain 5.2 [D]; SPEC MG10.
 */
export function decideDeclareRecusal(facts: RecusalFacts, payload: Recuse, context: Context): Result<Decision, Refusal> {
  return recused(facts, payload, 'SELF', context);
}

/**
 * The chair orders a recusal; about the chair the supervisor does. Refuses `recusal.not-yours-to-order`, and as a declaration.
 * Source: domain 5.2 [D]; SPEC MG10.
 */
export function decideOrderRecusal(facts: RecusalFacts, payload: Recuse, context: Context): Result<Decision, Refusal> {
  const isAboutChair = facts.seat?.personId === facts.meeting.chairPersonId;
  const may = isAboutChair ? hasRole(context.actor, 'SUPERVISOR') : facts.meeting.chairPersonId === context.actor.personId;
  if (!may) return refuse('recusal.not-yours-to-order', 'MG10');
  return recused(facts, payload, isAboutChair ? 'SUPERVISOR' : 'CHAIR', context);
}

function recused(
  { meeting, seat, openPolls }: RecusalFacts,
  { matterId, reason }: Recuse,
  by: string,
  context: Context
): Result<Decision, Refusal> {
  if (!seat) return refuse('seat.none', 'MG10');
  const refused = notInState(meeting, 'SCHEDULED', 'NOTICED', 'CHECK_IN', 'IN_SESSION', 'RECESS') ?? notOnAgenda(meeting, matterId);
  if (refused) return refused;
  if (isRecused(seat, matterId)) return refuse('recusal.already', 'MG10');
  if (openPolls.length > 0) return refuse('recusal.poll-open', 'MG10');
  const { name, party, hasVote } = seat;
  return ok({
    changes: [update('seat', seat, { recusals: [...seat.recusals, { matterId, reason, by }] })],
    entries: [
      entry(
        'Recused',
        { meetingId: meeting.id, matterId, personIds: [seat.personId] },
        { name, party, hasVote, reason, by, orderedBy: by === 'SELF' ? '' : context.actor.name }
      )
    ]
  });
}

function notOnAgenda(meeting: Meeting, matterId: string): Refused {
  return meeting.agenda.some((item) => item.matterId === matterId)
    ? undefined
    : refuse('meeting.item-unknown', 'MG10', { items: meeting.agenda.length });
}
