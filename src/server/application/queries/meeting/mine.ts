/** One's own view of a meeting: seat, request, ballot paper, duties. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { MeetingMineView, Permission } from '#contract/views/meeting.ts';
import { PARTIES, type Party } from '#domain/basics/actor.ts';
import type { Context } from '#domain/basics/decision.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { mayEnter } from '#domain/meeting/checks.ts';
import { decideRequestFloor } from '#domain/meeting/floor.ts';
import type { Poll } from '#domain/voting/records.ts';
import { postsOn } from '../../commands/meeting/facts.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Reading } from '../../query.ts';
import { sha256 } from '../../randomness.ts';
import { floorRequests } from './live.ts';
import { paperOf } from './paper.ts';
import { seatView } from './parts.ts';
import { SIGNED_IN } from './readers.ts';

export const mineQuery = query({
  name: 'meeting.mine',
  params: v.strictObject({ meetingId: id }),
  roles: SIGNED_IN,
  audience: 'OWN',
  topics: ({ meetingId }, actor) => [`meeting:${meetingId}`, `person:${actor.personId}`],
  // Whoever is in the chair votes last: only that one phone follows the ballots, and only while it waits.
  awaits: ({ meetingId, paper }: MeetingMineView) => (paper?.barred === 'CHAIR_WAITS' ? [`ballots:${meetingId}`] : []),
  run: (reading, { meetingId }) => mine(reading, meetingId)
});

/** The context in which a decision is only rehearsed: nothing of it is written. */
export function rehearsal({ now, actor, zone }: Reading): Context {
  return { now, actor, zone, newId: () => 'rehearsal', sha256 };
}

/** What a rehearsed decision says about a button. */
export function permissionOf(decided: Result<unknown, Refusal>): Permission {
  if (decided.ok) return { allowed: true };
  const { code, rule, facts } = decided.error;
  return { allowed: false, code, ...(rule === undefined ? {} : { rule }), ...(facts === undefined ? {} : { facts }) };
}

async function mine(reading: Reading, meetingId: string): Promise<Result<MeetingMineView, Refusal>> {
  const { read, actor } = reading;
  const { personId } = actor;
  const found = await known(read, 'meeting', meetingId);
  if (!found.ok) return found;
  const meeting = found.value;
  const [seat, motion, own, polls] = await Promise.all([
    read.find('seat', { meetingId, personId }),
    meeting.pendingMotionId === null ? undefined : read.get('motion', meeting.pendingMotionId),
    read.list('floorRequest', { meetingId, personId }),
    read.list('poll', { meetingId, state: ['OPEN', 'CLOSED', 'DECLARED'] })
  ]);
  const { waiting, given } = floorRequests(meeting, own, motion);
  const request = [...given, ...waiting].find(({ state }) => state === 'SPEAKING' || state === 'WAITING');
  const ask = decideRequestFloor({ meeting, seat, motion, own }, { stance: 'QUESTION' }, rehearsal(reading));
  const poll = latest(polls);
  const spoken = given.filter(({ state }) => state === 'DONE').length;
  return ok({
    meetingId,
    seat: seat ? seatView(seat) : null,
    isChair: personId !== '' && meeting.chairPersonId === personId,
    mayEnter: mayEnter(meeting, actor),
    request: request
      ? { requestId: request.id, stance: request.stance, state: request.state === 'SPEAKING' ? 'SPEAKING' : 'WAITING' }
      : null,
    ask: permissionOf(ask),
    speechesLeft: Math.max(0, meeting.profile.speechesPerMotion - spoken),
    leads: await leads(reading),
    paper: poll ? await paperOf(reading, poll, seat) : null
  });
}

/** The vote that the phone shows: open first, then the latest. */
function latest(polls: readonly Poll[]): Poll | undefined {
  const isOpen = (poll: Poll) => Number(poll.state === 'OPEN');
  return [...polls].sort((a, b) => isOpen(b) - isOpen(a) || (b.openedAt ?? 0) - (a.openedAt ?? 0))[0];
}

async function leads({ read, actor, now, zone }: Reading): Promise<Party[]> {
  if (!actor.roles.includes('PARTY_LEAD')) return [];
  const posts = (await postsOn(read, now, zone)).filter((post) => post.personId === actor.personId && post.role === 'PARTY_LEAD');
  return PARTIES.filter((party) => posts.some((post) => post.bodyKind === party));
}
