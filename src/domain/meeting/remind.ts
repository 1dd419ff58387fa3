/** The chair keeps order: off the topic, time is over, no personal attacks; the second order warning mutes for the motion. */
import { entry, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { notChair, notInState } from './checks.ts';
import type { FloorRequest, Meeting, Seat } from './records.ts';

export const REMINDERS = ['OFF_TOPIC', 'TIME', 'ORDER'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** Order warnings on one motion after which a person no longer speaks on it. Source: domain 2.6 rule 9 [P18]. */
export const WARNINGS_TO_MUTE = 2;

export interface RemindFacts {
  readonly meeting: Meeting;
  readonly seat: Seat | undefined;
  /** The person's speech that runs now, if any. */
  readonly speaking: FloorRequest | undefined;
}

/**
 * Reminds the speaker (or, for order, anybody in the room). The second order warning on a motion mutes for that motion and ends the
 * speech. Refuses `meeting.wrong-state`, `meeting.not-chair`, `seat.none`, `floor.nobody-speaking`. Source: domain 2.6 rules 6, 9; SPEC RD6, RD9.
 */
export function decideRemind(
  { meeting, seat, speaking }: RemindFacts,
  payload: { readonly kind: Reminder },
  context: Context
): Result<Decision, Refusal> {
  const refused = notInState(meeting, 'IN_SESSION') ?? notChair(meeting, context.actor);
  if (refused) return refused;
  if (!seat) return refuse('seat.none', 'RD6');
  if (payload.kind !== 'ORDER' && !speaking) return refuse('floor.nobody-speaking', 'RD6');
  const motionId = meeting.pendingMotionId;
  const isFurther = motionId !== null && seat.warnedMotionId === motionId;
  const warnings = payload.kind === 'ORDER' ? (isFurther ? seat.warnings : 0) + 1 : seat.warnings;
  const isMuted = payload.kind === 'ORDER' && motionId !== null && warnings >= WARNINGS_TO_MUTE;
  const changes: Change[] = [];
  if (payload.kind === 'ORDER')
    changes.push(update('seat', seat, { warnings, warnedMotionId: motionId, ...(isMuted ? { mutedForMotionId: motionId } : {}) }));
  if (isMuted && speaking) {
    changes.push(update('floorRequest', speaking, { state: 'DONE', endedAt: context.now }), update('meeting', meeting, { speaking: null }));
  }
  const data = { name: seat.name, party: seat.party, kind: payload.kind, warnings: payload.kind === 'ORDER' ? warnings : 0, isMuted };
  return ok({
    changes,
    entries: [entry('SpeakerReminded', { meetingId: meeting.id, personIds: [seat.personId] }, data)],
    answer: { isMuted }
  });
}
