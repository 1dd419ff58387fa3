/** The floor: asking for it, giving it, ending a speech, keeping order. */
import { entry, insert, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { aboutMatter } from './about.ts';
import { chairHasInterest, mayEnter, notChair, notHere, notInState, type Refused } from './checks.ts';
import { nextSpeaker } from './nextSpeaker.ts';
import type { FloorRequest, Meeting, Motion, Seat, Stance } from './records.ts';
import { currentItem, isRecused } from './seats.ts';
import { newStatement } from './statement.ts';

export interface RequestFloorFacts {
  readonly meeting: Meeting;
  readonly seat: Seat | undefined;
  /** The pending motion, if any. */
  readonly motion: Motion | undefined;
  /** All requests of this person in the meeting. */
  readonly own: readonly FloorRequest[];
}

/**
 * Asks for the floor with a stance, while an item is open. Refuses `meeting.wrong-state`, `seat.none`, `seat.not-checked-in`,
 * `meeting.no-item-open`, `floor.vote-running`, `chair.must-hand-over` (the chair states no opinion), `recusal.only-questions`,
 * `floor.muted`, `floor.already-waiting`, `floor.limit-reached`. Source: domain 2.6 rules 1–5, 8 [P18][P19]; SPEC RD1–RD5, RD8.
 */
export function decideRequestFloor(
  facts: RequestFloorFacts,
  payload: { readonly stance: Stance },
  context: Context
): Result<Decision, Refusal> {
  const { meeting, seat, motion, own } = facts;
  const item = currentItem(meeting);
  const refused = notInState(meeting, 'IN_SESSION') ?? notHere(seat) ?? (item ? undefined : refuse('meeting.no-item-open', 'RD2'));
  if (refused) return refused;
  if (!seat || !item) return refuse('seat.none', 'MG8');
  const barred = speechBarred(facts, seat, payload.stance) ?? speechLimit(facts, item.id);
  if (barred) return barred;
  const { personId, name, party } = seat;
  const matterId = motion?.matterId ?? item.matterId;
  const request = {
    // The id counts the person's requests, so that two taps at once make one request.
    ...{ id: `${seat.id}-${own.length + 1}`, meetingId: meeting.id, motionId: motion?.id ?? null, itemId: item.id, personId, name, party },
    ...{ stance: payload.stance, requestedAt: context.now, state: 'WAITING' as const, startedAt: null, endedAt: null }
  };
  return ok({
    changes: [insert('floorRequest', request)],
    entries: [
      entry(
        'FloorRequested',
        { meetingId: meeting.id, ...aboutMatter(matterId), personIds: [personId] },
        { name, party, stance: payload.stance }
      )
    ],
    answer: { requestId: request.id }
  });
}

/** What stands in the way of this person speaking now, whatever the limits. */
function speechBarred({ meeting, motion, own }: RequestFloorFacts, seat: Seat, stance: Stance): Refused {
  if (meeting.chairPersonId === seat.personId) return refuse('chair.must-hand-over', 'RD1');
  if (motion?.state === 'OPEN' || motion?.state === 'CLOSED') return refuse('floor.vote-running', 'RD11');
  const matterId = motion?.matterId ?? currentItem(meeting)?.matterId ?? null;
  if (isRecused(seat, matterId) && stance !== 'QUESTION') return refuse('recusal.only-questions', 'MG10');
  if (motion && seat.mutedForMotionId === motion.id) return refuse('floor.muted', 'RD9');
  const isSame = (request: FloorRequest) =>
    request.motionId === (motion?.id ?? null) && request.itemId === (currentItem(meeting)?.id ?? '');
  if (own.some((request) => request.state === 'SPEAKING' || (request.state === 'WAITING' && isSame(request))))
    return refuse('floor.already-waiting', 'RD3');
  return undefined;
}

function speechLimit({ meeting, motion, own }: RequestFloorFacts, itemId: string): Refused {
  const limit = meeting.profile.speechesPerMotion;
  const speeches = own.filter(
    (request) =>
      request.state === 'DONE' && (motion ? request.motionId === motion.id : request.motionId === null && request.itemId === itemId)
  );
  return speeches.length >= limit ? refuse('floor.limit-reached', 'RD5', { limit }) : undefined;
}

/** Takes back one's own request. Refuses `seat.not-yours`, `floor.not-waiting`. Source: SPEC RD3. */
export function decideWithdrawFloor(
  { meeting, request }: { readonly meeting: Meeting; readonly request: FloorRequest },
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  if (request.personId !== context.actor.personId && !mayEnter(meeting, context.actor)) return refuse('seat.not-yours', 'RD3');
  if (request.state !== 'WAITING') return refuse('floor.not-waiting', 'RD3');
  return ok({
    changes: [update('floorRequest', request, { state: 'WITHDRAWN', endedAt: context.now })],
    entries: [
      entry('FloorWithdrawn', { meetingId: meeting.id, personIds: [request.personId] }, { name: request.name, party: request.party })
    ]
  });
}

export interface GiveFloorFacts {
  readonly meeting: Meeting;
  readonly chairSeat: Seat | undefined;
  readonly motion: Motion | undefined;
  /** Requests of the meeting that wait, and those done on the same motion or item. */
  readonly waiting: readonly FloorRequest[];
  readonly given: readonly FloorRequest[];
}

/**
 * Gives the floor, to the next in the queue unless another request is named; leaving the order is allowed and logged.
 * Refuses `meeting.wrong-state`, `meeting.not-chair`, `chair.must-hand-over`, `floor.taken`, `floor.queue-empty`, `floor.not-waiting`,
 * `floor.vote-running`. Source: domain 2.6 rules 3, 5, 7; SPEC RD3, RD5, RD7.
 */
export function decideGiveFloor(
  facts: GiveFloorFacts,
  payload: { readonly requestId?: string | undefined },
  context: Context
): Result<Decision, Refusal> {
  const { meeting, motion, waiting } = facts;
  const matterId = motion?.matterId ?? currentItem(meeting)?.matterId ?? null;
  const refused = notInState(meeting, 'IN_SESSION') ?? notChair(meeting, context.actor) ?? chairHasInterest(facts.chairSeat, matterId);
  if (refused) return refused;
  if (meeting.speaking) return refuse('floor.taken', 'RD10');
  if (motion?.state === 'OPEN') return refuse('floor.vote-running', 'RD11');
  const next = nextSpeaker(waiting, facts.given);
  if (!next) return refuse('floor.queue-empty', 'RD3');
  const chosen = payload.requestId === undefined ? next : waiting.find((request) => request.id === payload.requestId);
  if (!chosen) return refuse('floor.not-waiting', 'RD3');
  const allowedMs = meeting.profile.speechSeconds * 1_000;
  const { personId, name, party, stance } = chosen;
  const isOutOfTurn = chosen.id !== next.id;
  const data = { name, party, stance, allowedMs, isOutOfTurn, nextInTurn: isOutOfTurn ? next.name : '' };
  return ok({
    changes: [
      update('meeting', meeting, { speaking: { requestId: chosen.id, personId, startedAt: context.now, allowedMs } }),
      update('floorRequest', chosen, { state: 'SPEAKING', startedAt: context.now })
    ],
    entries: [entry('FloorGiven', { meetingId: meeting.id, ...aboutMatter(matterId), personIds: [personId] }, data)],
    answer: { requestId: chosen.id, name, isOutOfTurn }
  });
}

export interface EndFloorFacts {
  readonly meeting: Meeting;
  readonly request: FloorRequest | undefined;
  readonly matterId: string | null;
}

/**
 * Ends the speech, by the speaker, the chair, the recorder or the desk; a gist given with it becomes a statement of the record.
 * Refuses `floor.nobody-speaking`, `seat.not-yours`. Source: domain 2.7 [P32]; SPEC RD5.
 */
export function decideEndFloor(
  { meeting, request, matterId }: EndFloorFacts,
  payload: { readonly gist: string },
  context: Context
): Result<Decision, Refusal> {
  const { speaking } = meeting;
  if (!speaking || !request) return refuse('floor.nobody-speaking', 'RD5');
  const { actor } = context;
  if (speaking.personId !== actor.personId && !mayEnter(meeting, actor)) return refuse('seat.not-yours', 'RD5');
  const spokenMs = Math.max(0, context.now - speaking.startedAt);
  const { personId, name, party, stance, motionId } = request;
  const gist = speaking.personId === actor.personId && !mayEnter(meeting, actor) ? '' : payload.gist;
  const changes: Change[] = [
    update('meeting', meeting, { speaking: null }),
    update('floorRequest', request, { state: 'DONE', endedAt: context.now })
  ];
  if (gist !== '')
    changes.push(
      insert(
        'statement',
        newStatement(context, { meetingId: meeting.id, matterId, motionId, personId, name, party, stance, gist, spokenMs })
      )
    );
  const data = { name, party, stance, startedAt: speaking.startedAt, spokenMs, allowedMs: speaking.allowedMs, gist };
  return ok({ changes, entries: [entry('FloorEnded', { meetingId: meeting.id, ...aboutMatter(matterId), personIds: [personId] }, data)] });
}
