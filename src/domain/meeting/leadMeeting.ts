/** What the chair does besides motions and votes: hand over, go to an item, hold a picture on the wall. */
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { isDesk, notChair, notHere, notInState } from './checks.ts';
import type { Meeting, Motion, Seat } from './records.ts';
import { isRecused } from './seats.ts';

export interface HandOverFacts {
  readonly meeting: Meeting;
  /** The pending motion, if any. */
  readonly motion: Motion | undefined;
  readonly fromName: string;
  readonly to: Seat | undefined;
}

const LIVE = ['CHECK_IN', 'IN_SESSION', 'RECESS'] as const;

/**
 * Hands the chair over, because of an interest or to speak on the substance; during a motion the first chair comes back only after it
 * is decided. The desk may name a chair when the one named does not come (before the meeting begins). Refuses `meeting.wrong-state`,
 * `meeting.not-chair`, `seat.none`, `seat.not-checked-in`, `chair.same-person`, `chair.must-hand-over`, `chair.motion-undecided`.
 * Source: domain 2.6 rule 1, G6; SPEC RD1.
 */
export function decideHandOver(
  { meeting, motion, fromName, to }: HandOverFacts,
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const byDesk = isDesk(context.actor) && meeting.state === 'CHECK_IN';
  const refused = notInState(meeting, ...LIVE) ?? (byDesk ? undefined : notChair(meeting, context.actor)) ?? notHere(to);
  if (refused) return refused;
  if (!to) return refuse('seat.none', 'RD1');
  if (to.personId === meeting.chairPersonId) return refuse('chair.same-person', 'RD1');
  if (isRecused(to, motion?.matterId ?? null)) return refuse('chair.must-hand-over', 'RD1');
  const { handedOver } = meeting;
  const comesBack = handedOver?.fromPersonId === to.personId;
  if (comesBack && handedOver.motionId !== null && handedOver.motionId === meeting.pendingMotionId)
    return refuse('chair.motion-undecided', 'RD1');
  const first = handedOver?.fromPersonId ?? meeting.chairPersonId ?? '';
  const set = {
    chairPersonId: to.personId,
    handedOver: comesBack ? null : { fromPersonId: first, motionId: meeting.pendingMotionId }
  };
  const personIds = [to.personId, ...(meeting.chairPersonId === null ? [] : [meeting.chairPersonId])];
  return ok({
    changes: [update('meeting', meeting, set)],
    entries: [
      entry(
        'ChairHandedOver',
        { meetingId: meeting.id, personIds },
        { from: fromName, to: to.name, party: to.party, reason: payload.reason }
      )
    ]
  });
}

/** Opens an item of the agenda; one thing at a time. Refuses `meeting.wrong-state`, `meeting.not-chair`, `meeting.item-unknown`, `motion.still-pending`. Source: domain 2.6 rule 10; SPEC MG11. */
export function decideGoToItem(
  { meeting }: { readonly meeting: Meeting },
  payload: { readonly index: number },
  context: Context
): Result<Decision, Refusal> {
  const refused = notInState(meeting, 'IN_SESSION') ?? notChair(meeting, context.actor);
  if (refused) return refused;
  const item = meeting.agenda[payload.index];
  if (!item) return refuse('meeting.item-unknown', 'MG11', { items: meeting.agenda.length });
  if (meeting.pendingMotionId !== null) return refuse('motion.still-pending', 'RD10');
  const about = { meetingId: meeting.id, ...(item.matterId === null ? {} : { matterId: item.matterId }) };
  return ok({
    changes: [update('meeting', meeting, { currentItem: payload.index })],
    entries: [entry('AgendaItemOpened', about, { number: payload.index + 1, title: item.title })]
  });
}

/** Holds a scene on the projector, or lets it follow the meeting again. Refuses `meeting.wrong-state`, `meeting.not-chair`. Source: domain 4.4; SPEC MG17. */
export function decideHoldScene(
  { meeting }: { readonly meeting: Meeting },
  payload: { readonly scene: string | null },
  context: Context
): Result<Decision, Refusal> {
  const refused = notInState(meeting, 'NOTICED', 'CHECK_IN', 'IN_SESSION', 'RECESS', 'ADJOURNED') ?? notChair(meeting, context.actor);
  if (refused) return refused;
  return ok({
    changes: [update('meeting', meeting, { sceneHeld: payload.scene })],
    entries: [entry('SceneHeld', { meetingId: meeting.id }, { scene: payload.scene })]
  });
}
