/** The live view of a meeting, and the same for its wall. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { MeetingLiveView, SpeakingView, WaitingView, WallView } from '#contract/views/meeting.ts';
import type { Actor, Role } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { nextSpeaker, speakingOrder } from '#domain/meeting/nextSpeaker.ts';
import type { FloorRequest, Meeting, Motion, Seat } from '#domain/meeting/records.ts';
import { SCENES, sceneNow } from '#domain/meeting/scene.ts';
import { currentItem, isHere } from '#domain/meeting/seats.ts';
import type { Poll } from '#domain/voting/records.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Reading } from '../../query.ts';
import { matterRail } from '../board/cards.ts';
import { codeView, headOf, motionOf, namesBySeat, officersOf, presenceOf } from './parts.ts';
import { pollView } from './pollView.ts';
import { readBackView } from './readBack.ts';
import { SIGNED_IN } from './readers.ts';

const ofMeeting = v.strictObject({ meetingId: id });

/** Topics of what the room sees: the meeting, and the ballots coming in. */
export function roomTopics(meetingId: string): string[] {
  return [`meeting:${meetingId}`, `ballots:${meetingId}`];
}

export const liveQuery = query({
  name: 'meeting.live',
  params: ofMeeting,
  roles: SIGNED_IN,
  audience: 'SHARED',
  topics: ({ meetingId }) => roomTopics(meetingId),
  run: (reading, { meetingId }): Promise<Result<MeetingLiveView, Refusal>> => liveView(reading, meetingId)
});

const WALL_ROLES: readonly Role[] = ['CHAIR', 'SECRETARY', 'RECORDER', 'TELLER', 'ADMINISTRATOR', 'SYSTEM'];

/** The wall holds the code to check in, so it is for the screen of this very meeting and for those who run it. */
async function mayShowWall(read: Read, actor: Actor, meeting: Meeting): Promise<boolean> {
  if (WALL_ROLES.some((role) => actor.roles.includes(role))) return true;
  if (actor.kind === 'PERSON') return meeting.chairPersonId === actor.personId;
  const session = actor.sessionId === '' ? undefined : await read.get('session', actor.sessionId);
  return session?.sort === 'SCREEN' && session.meetingId === meeting.id;
}

export const wallQuery = query({
  name: 'meeting.wall',
  params: ofMeeting,
  roles: null,
  audience: 'SHARED',
  topics: ({ meetingId }) => roomTopics(meetingId),
  async run(reading: Reading, { meetingId }): Promise<Result<WallView, Refusal>> {
    const { read, actor } = reading;
    const meeting = await known(read, 'meeting', meetingId);
    if (!meeting.ok) return meeting;
    if (!(await mayShowWall(read, actor, meeting.value))) return refuse('authority.role-missing', 'AU2', { needs: WALL_ROLES.join(' ') });
    return wallView(reading, meetingId);
  }
});

/** The live view with the code to check in. Refuses `record.not-found`. */
export async function wallView(reading: Reading, meetingId: string): Promise<Result<WallView, Refusal>> {
  const { read, now } = reading;
  const meeting = await known(read, 'meeting', meetingId);
  if (!meeting.ok) return meeting;
  const live = await liveView(reading, meetingId);
  if (!live.ok) return live;
  const community = await read.get('community', meeting.value.communityId);
  const matterId = currentItem(meeting.value)?.matterId ?? null;
  const matter = matterId === null ? undefined : await read.get('matter', matterId);
  return ok({
    ...live.value,
    checkIn: codeView(meeting.value, now),
    communityName: community?.name ?? '',
    readBack: live.value.poll?.state === 'CLOSED' ? await readBackView(read, live.value.poll.pollId) : null,
    matter: matter ? { ...matterRail(matter, null), number: matter.number, title: matter.title } : null
  });
}

/** Builds the live view of a meeting. Refuses `record.not-found`. */
export async function liveView(reading: Reading, meetingId: string): Promise<Result<MeetingLiveView, Refusal>> {
  const { read } = reading;
  const found = await known(read, 'meeting', meetingId);
  if (!found.ok) return found;
  const { view, shown } = await reading.derive(ROOM_KINDS, `room ${meetingId}`, () => roomView(read, found.value));
  return ok({ ...view, poll: shown ? await pollView(reading, shown) : null });
}

/** What the room follows from. Ballots are not among them: of the view they change the count alone. */
const ROOM_KINDS = ['meeting', 'seat', 'motion', 'poll', 'floorRequest', 'partyPosition', 'person'] as const;

interface RoomView {
  readonly view: Omit<MeetingLiveView, 'poll'>;
  readonly shown: Poll | undefined;
}

/** Everything but the count of the ballots, which alone changes while a hall of a thousand seats votes. */
async function roomView(read: Read, meeting: Meeting): Promise<RoomView> {
  const meetingId = meeting.id;
  const [seats, motions, polls, requests, positions, officers] = await Promise.all([
    read.list('seat', { meetingId }),
    read.list('motion', { meetingId }, { orderBy: 'number' }),
    read.list('poll', { meetingId }),
    read.list('floorRequest', { meetingId, state: ['WAITING', 'SPEAKING', 'DONE'] }),
    read.list('partyPosition', { meetingId }),
    officersOf(read, meeting)
  ]);
  const names = namesBySeat(seats);
  const pending = motions.find((motion) => motion.id === meeting.pendingMotionId);
  const shown = shownPoll(polls, pending);
  const { checkInMode, rulesText } = meeting;
  const view = {
    ...headOf(meeting),
    ...officers,
    agenda: meeting.agenda.map((item) => ({ ...item })),
    currentItem: meeting.currentItem,
    presence: presenceOf(meeting, seats, pending ? pending.matterId : (currentItem(meeting)?.matterId ?? null)),
    observersPresent: seats.filter((seat) => seat.standing === 'OBSERVER' && isHere(seat)).length,
    motion: pending ? motionOf(pending, positions, names) : null,
    decided: motions.filter((motion) => motion.decidedAt !== null).map((motion) => motionOf(motion, positions, names)),
    ...floorView(meeting, requests, pending, seats),
    noticedPolls: polls
      .filter((poll) => poll.state === 'NOTICED')
      .map((poll) => ({ pollId: poll.id, matterId: poll.matterId, title: poll.title, rollCount: poll.rollCount })),
    scene: sceneNow({ meeting, pollState: shownState(shown), hasNewerMotion: pending !== undefined && pending.pollId !== shown?.id }),
    isHeld: SCENES.some((scene) => scene === meeting.sceneHeld),
    ...{ checkInMode, rulesText, material: meeting.material.map((item) => ({ ...item })) }
  };
  return { view, shown };
}

/** The vote that the room looks at: the one that runs, else the one to be declared, else the last declared while no other motion is put. */
function shownPoll(polls: readonly Poll[], pending: Motion | undefined): Poll | undefined {
  const having = (state: Poll['state']) =>
    polls
      .filter((poll) => poll.state === state)
      .sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0) || (b.declaredAt ?? 0) - (a.declaredAt ?? 0))[0];
  const declared = having('DECLARED');
  const isOfPending = pending !== undefined && pending.pollId === declared?.id;
  return having('OPEN') ?? having('CLOSED') ?? (pending && !isOfPending ? undefined : declared);
}

function shownState(poll: Poll | undefined): 'OPEN' | 'CLOSED' | 'DECLARED' | null {
  return poll?.state === 'OPEN' || poll?.state === 'CLOSED' || poll?.state === 'DECLARED' ? poll.state : null;
}

export interface FloorParts {
  readonly speaking: SpeakingView | null;
  readonly queue: WaitingView[];
}

/** Who speaks and who waits, on the motion in hand or on the open item. */
export function floorView(
  meeting: Meeting,
  requests: readonly FloorRequest[],
  pending: Motion | undefined,
  seats: readonly Seat[]
): FloorParts {
  const names = namesBySeat(seats);
  const { waiting, given } = floorRequests(meeting, requests, pending);
  const next = nextSpeaker(waiting, given);
  const { speaking } = meeting;
  const speech = speaking ? requests.find((request) => request.id === speaking.requestId) : undefined;
  const shown = ({ id: requestId, personId, name, party, stance }: FloorRequest) => ({
    requestId,
    name: names(personId, name),
    party,
    stance
  });
  return {
    speaking: speaking && speech ? { ...shown(speech), startedAt: speaking.startedAt, allowedMs: speaking.allowedMs } : null,
    queue: speakingOrder(waiting, given).map((request) => ({
      ...shown(request),
      requestedAt: request.requestedAt,
      isNext: request.id === next?.id
    }))
  };
}

/** Requests on the motion in hand, or on the open item while there is none. */
export function floorRequests(meeting: Meeting, requests: readonly FloorRequest[], pending: Motion | undefined) {
  const itemId = currentItem(meeting)?.id ?? '';
  const here = requests.filter((request) =>
    pending ? request.motionId === pending.id : request.motionId === null && request.itemId === itemId
  );
  return { waiting: here.filter(({ state }) => state === 'WAITING'), given: here.filter(({ state }) => state !== 'WAITING') };
}
