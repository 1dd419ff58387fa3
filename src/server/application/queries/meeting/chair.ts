/** The chair's console: who is here, what can be done, and the one obvious next step. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { ChairActionView, MeetingChairView, WallView } from '#contract/views/meeting.ts';
import type { Json } from '#domain/basics/json.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { mayEnter } from '#domain/meeting/checks.ts';
import { confirmersOf } from '#domain/meeting/confirmRecord.ts';
import type { Meeting, Seat } from '#domain/meeting/records.ts';
import { profileOf } from '#domain/voting/declarePoll.ts';
import { lastCallFrom } from '#domain/voting/lastCall.ts';
import { needsReadBack } from '#domain/voting/readBack.ts';
import { meetingCommands } from '../../commands/meeting.ts';
import { known } from '../../commands/register/known.ts';
import { votingCommands } from '../../commands/voting.ts';
import { query, type Reading } from '../../query.ts';
import { chairCommands, chairNext, type ChairCommand } from './chairSteps.ts';
import { floorRequests, roomTopics, wallView } from './live.ts';
import { permissionOf, rehearsal } from './mine.ts';
import { roundViews, seatView } from './parts.ts';
import { SIGNED_IN } from './readers.ts';

export const chairQuery = query({
  name: 'meeting.chair',
  params: v.strictObject({ meetingId: id }),
  roles: SIGNED_IN,
  audience: 'OWN',
  topics: ({ meetingId }, actor) => [...roomTopics(meetingId), `person:${actor.personId}`],
  run: (reading, { meetingId }) => chairView(reading, meetingId)
});

async function chairView(reading: Reading, meetingId: string): Promise<Result<MeetingChairView, Refusal>> {
  const { read, actor, now } = reading;
  const found = await known(read, 'meeting', meetingId);
  if (!found.ok) return found;
  const meeting = found.value;
  // Who handed the chair over looks on until it comes back.
  const looksOn = meeting.handedOver?.fromPersonId === actor.personId || actor.roles.includes('SUPERVISOR');
  if (!mayEnter(meeting, actor) && !looksOn) return refuse('meeting.not-chair', 'MG3');
  const wall = await wallView(reading, meetingId);
  if (!wall.ok) return wall;
  const view = wall.value;
  const [seats, rounds, measures] = await Promise.all([
    read.list('seat', { meetingId }),
    read.list('round', { meetingId }),
    read.list('interimMeasure', { state: 'RUNNING' })
  ]);
  const matterIds = new Set(meeting.agenda.map((item) => item.matterId));
  const mustReadBack = await readBackAsked(read, meeting, view);
  const steps = { view, meetingId, rounds, now, mustReadBack, lastCallFrom: offeredFrom(meeting, view) };
  const actions = await Promise.all(chairCommands(steps).map((command) => rehearse(reading, command)));
  return ok({
    ...view,
    next: chairNext(steps),
    lastCallFrom: steps.lastCallFrom,
    actions,
    seats: seats.map(seatView),
    awaited: await awaitedIn(read, view),
    rounds: await roundViews(read, rounds),
    measures: measures
      .filter((measure) => matterIds.has(measure.matterId))
      .map(({ id: measureId, matterId, purpose, endsAt }) => ({ measureId, matterId, purpose, endsAt })),
    reminders: remindersOf(meeting, seats),
    spoken: await spokenBy(read, meeting),
    confirmersMissing: confirmersOf(meeting, seats).filter((role) => !meeting.confirmedBy.some((one) => one.role === role))
  });
}

/** Whether the vote that waits for its declaration must be read back first. */
async function readBackAsked(read: Read, meeting: Meeting, { poll, motion }: WallView): Promise<boolean> {
  const closed = poll?.state === 'CLOSED' ? await read.get('poll', poll.pollId) : undefined;
  if (!closed) return false;
  const matter = closed.matterId === null ? undefined : await read.get('matter', closed.matterId);
  const asked = motion?.motionId === closed.motionId ? (motion ?? undefined) : undefined;
  return needsReadBack(closed, asked, profileOf({ matter, meeting }));
}

/** Takes the decision without writing it: a button says beforehand what pressing it would answer. */
async function rehearse(reading: Reading, { command, payload }: ChairCommand): Promise<ChairActionView> {
  const binding = [...meetingCommands, ...votingCommands].find(({ spec }) => spec.name === command);
  if (!binding) throw new Error(`no command ${command}`);
  const context = rehearsal(reading);
  const parsed = v.parse(binding.spec.payload, payload);
  const { read, journal } = reading;
  const head = async () => (await journal({ limit: 1, newestFirst: true }))[0] ?? { seq: 0, hash: '' };
  const facts = await binding.load({ read, context, journal, head }, parsed as never);
  const permission = permissionOf(facts.ok ? binding.decide(facts.value, parsed as never, context) : facts);
  return { command, payload: payload as Record<string, Json>, permission };
}

/** While a vote runs that was not called for the last time and whose ballots are not all in. Source: SPEC MG19. */
function offeredFrom(meeting: Meeting, { poll }: WallView): number | null {
  if (poll?.state !== 'OPEN' || poll.openedAt === null || poll.lastCallAt !== null || poll.received >= poll.expected) return null;
  const { openedAt, received, expected } = poll;
  return lastCallFrom({ openedAt, received, expected }, meeting.profile.lastCallAfterSeconds * 1_000);
}

/** During a vote: who of those present has not voted yet. */
async function awaitedIn(read: Read, { poll }: WallView): Promise<string[]> {
  if (poll?.state !== 'OPEN') return [];
  const { pollId } = poll;
  const used = poll.ballotMode === 'SECRET' ? 'turnoutMark' : 'ballot';
  const [roll, cast] = await Promise.all([
    read.list('rollEntry', { pollId, isPresent: true }),
    // Counted, not listed: a thousand ballots need not be read to know whose they are.
    read.countBy(used, { pollId }, 'rollEntryId')
  ]);
  return [...new Set(roll.filter((entry) => !cast[entry.id]).map((entry) => entry.personId))];
}

function remindersOf(meeting: Meeting, seats: readonly Seat[]): MeetingChairView['reminders'] {
  const speaker = seats.find((seat) => seat.personId === meeting.speaking?.personId);
  if (!speaker) return null;
  const isOnMotion = meeting.pendingMotionId !== null && speaker.warnedMotionId === meeting.pendingMotionId;
  return { personId: speaker.personId, warnings: isOnMotion ? speaker.warnings : 0 };
}

/** Speeches so far of those who wait. */
async function spokenBy(read: Read, meeting: Meeting): Promise<Record<string, number>> {
  const requests = await read.list('floorRequest', { meetingId: meeting.id, state: ['WAITING', 'SPEAKING', 'DONE'] });
  const motion = meeting.pendingMotionId === null ? undefined : await read.get('motion', meeting.pendingMotionId);
  const { waiting, given } = floorRequests(meeting, requests, motion);
  return Object.fromEntries(waiting.map((request) => [request.id, given.filter((one) => one.personId === request.personId).length]));
}
