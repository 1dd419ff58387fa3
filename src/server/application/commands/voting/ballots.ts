/** A vote that runs, each command bound to its facts and its decision. */
import type { PayloadOf } from '#contract/command.ts';
import {
  castBallot,
  castBallotFor,
  closePoll,
  declarePoll,
  lastCall,
  openPoll,
  openRunOff,
  recountPoll,
  voidPoll
} from '#contract/commands/voting/ballots.ts';
import type { Context, Decision } from '#domain/basics/decision.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { Ballot, Poll, RollEntry } from '#domain/voting/records.ts';
import type { Matter } from '#domain/matter/records.ts';
import type { RuleProfile } from '#domain/register/profile.ts';
import {
  decideCastBallot,
  decideCastBallotFor,
  type CastBallot,
  type CastBallotFacts,
  type CastBallotFor
} from '#domain/voting/castBallot.ts';
import { decideCastOwnersBallot, type CastOwnersFacts } from '#domain/voting/castOwnersBallot.ts';
import { decideClosePoll, decideLastCall, type ClosePollFacts } from '#domain/voting/closePoll.ts';
import {
  decideDeclareOwnersPoll,
  decideRecountOwnersPoll,
  ownersProfile,
  type CountOwnersFacts
} from '#domain/voting/declareOwnersPoll.ts';
import { decideDeclarePoll, type DeclarePollFacts } from '#domain/voting/declarePoll.ts';
import { decideOpenMotionPoll, type OpenMotionPollFacts } from '#domain/voting/openMotionPoll.ts';
import { decideOpenNoticedPoll, type OpenNoticedPollFacts } from '#domain/voting/openNoticedPoll.ts';
import { decideOpenOwnersPoll, type OpenOwnersPollFacts } from '#domain/voting/openOwnersPoll.ts';
import { ballotsReady } from '#domain/voting/papers/ballotsReady.ts';
import { decideOpenRunOff } from '#domain/voting/openRunOff.ts';
import { decideRecountPoll } from '#domain/voting/recountPoll.ts';
import { decideVoidPoll } from '#domain/voting/voidPoll.ts';
import { decideCastSecretBallot, type CastSecretFacts } from '#domain/voting/secret/castSecretBallot.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { floorOf, matterInHand, meetingAndMotion } from '../meeting/facts.ts';
import { ownersRightsOf, usesOf } from '../../voting/ownersRights.ts';
import { known } from '../register/known.ts';
import { countFacts, profileOfPoll } from './owners.ts';
import { boxOf, secretFacts } from './secret.ts';

export const ballotCommands: readonly Binding[] = [
  bind(openPoll, opening, decideOpen),
  bind(
    castBallot,
    ({ read, context }, { pollId, rollEntryId }) => casting(read, pollId, { personId: context.actor.personId, rollEntryId }),
    decideCast
  ),
  bind(castBallotFor, ({ read }, { pollId, rollEntryId, personId }) => casting(read, pollId, { personId, rollEntryId }), decideCastFor),
  bind(lastCall, ({ read }, { pollId }) => around(read, pollId), decideLastCall),
  bind(closePoll, ({ read }, { pollId }) => around(read, pollId), decideClosePoll),
  bind(declarePoll, counting, decideDeclare),
  bind(recountPoll, counting, decideRecount),
  bind(openRunOff, runOff, decideOpenRunOff),
  bind(voidPoll, ({ read }, { pollId }) => around(read, pollId), decideVoidPoll)
];

type Opening =
  | { of: 'MOTION'; facts: OpenMotionPollFacts }
  | { of: 'NOTICE'; facts: OpenNoticedPollFacts }
  | { of: 'OWNERS'; facts: OpenOwnersPollFacts };

function decideOpen(opening: Opening, payload: PayloadOf<typeof openPoll>, context: Context): Result<Decision, Refusal> {
  if (opening.of === 'MOTION') return decideOpenMotionPoll(opening.facts, payload, context);
  if (opening.of === 'OWNERS') return decideOpenOwnersPoll(opening.facts, payload, context);
  return decideOpenNoticedPoll(opening.facts, payload, context);
}

async function opening({ read, context }: Loading, { motionId, pollId }: PayloadOf<typeof openPoll>): Promise<Result<Opening, Refusal>> {
  return motionId === undefined ? openingNoticed(read, pollId ?? '', context.zone) : openingMotion(read, motionId);
}

async function openingMotion(read: Read, motionId: string): Promise<Result<Opening, Refusal>> {
  const named = await known(read, 'motion', motionId);
  if (!named.ok) return named;
  const found = await meetingAndMotion(read, { meetingId: named.value.meetingId, motionId });
  if (!found.ok) return found;
  const { meeting, motion } = found.value;
  const [seats, { waiting }, matter] = await Promise.all([
    read.list('seat', { meetingId: meeting.id }),
    floorOf(read, meeting, motion.id),
    matterInHand(read, meeting, motion)
  ]);
  return ok({ of: 'MOTION', facts: { meeting, motion, seats, waiting, matter } });
}

async function openingNoticed(read: Read, pollId: string, zone: string): Promise<Result<Opening, Refusal>> {
  const found = await known(read, 'poll', pollId);
  if (!found.ok) return found;
  const poll = found.value;
  const matter = await known(read, 'matter', poll.matterId ?? '');
  if (!matter.ok) return matter;
  const version = poll.draftVersion;
  if (poll.owners) return openingOwners(read, poll, matter.value, zone);
  const { meetingId } = poll;
  const [roll, meeting, seats, open, draft, publicity] = await Promise.all([
    read.list('rollEntry', { pollId }),
    meetingId === null ? undefined : read.get('meeting', meetingId),
    meetingId === null ? [] : read.list('seat', { meetingId }),
    meetingId === null ? [] : read.list('poll', { meetingId, state: ['OPEN', 'CLOSED'] }),
    version === null ? undefined : read.find('draft', { matterId: matter.value.id, version }),
    version === null ? undefined : postedPublicity(read, matter.value.id, version)
  ]);
  return ok({ of: 'NOTICE', facts: { poll, matter: matter.value, roll, meeting, seats, otherOpenPolls: open, draft, publicity } });
}

async function openingOwners(read: Read, poll: Poll, matter: Matter, zone: string): Promise<Result<Opening, Refusal>> {
  const version = poll.draftVersion;
  const [draft, publicity, rollObjections] = await Promise.all([
    version === null ? undefined : read.find('draft', { matterId: matter.id, version }),
    version === null ? undefined : postedPublicity(read, matter.id, version),
    read.list('rollObjection', { pollId: poll.id })
  ]);
  const papers = poll.owners?.form === 'WRITTEN' ? await papersReady(read, poll, ownersProfile({ matter }), zone) : ok(undefined);
  return ok({ of: 'OWNERS', facts: { poll, matter, draft, publicity, rollObjections, papers } });
}

async function papersReady(read: Read, poll: Poll, profile: RuleProfile, zone: string): Promise<Result<void, Refusal>> {
  const [roll, papers] = await Promise.all([read.list('rollEntry', { pollId: poll.id }), read.list('ballotPaper', { pollId: poll.id })]);
  return ballotsReady({ poll, roll, papers, isPerUnit: profile.paperPerUnit, postingDays: profile.undeliverablePostingDays, zone });
}

/** The publicity that the version went through; withdrawn and superseded ones left out. */
export async function postedPublicity(read: Read, matterId: string, version: number) {
  const all = await read.list('publicity', { matterId, sort: 'DRAFT', version, state: ['ENDED', 'CERTIFIED'] }, { orderBy: 'postedAt' });
  return all.at(-1);
}

interface Voter {
  readonly personId?: string | undefined;
  readonly rollEntryId?: string | undefined;
}

type Casting =
  { of: 'HEADS'; facts: CastBallotFacts } | { of: 'SECRET'; facts: CastSecretFacts } | { of: 'OWNERS'; facts: CastOwnersFacts };

function decideCast(cast: Casting, payload: CastBallot, context: Context): Result<Decision, Refusal> {
  if (cast.of === 'HEADS') return decideCastBallot(cast.facts, payload, context);
  if (cast.of === 'SECRET') return decideCastSecretBallot(cast.facts, payload, { channel: 'PHONE', helperName: '' }, context);
  return decideCastOwnersBallot(cast.facts, payload, { channel: 'PHONE', helperName: '' }, context);
}

function decideCastFor(cast: Casting, payload: CastBallotFor, context: Context): Result<Decision, Refusal> {
  if (cast.of === 'HEADS') return decideCastBallotFor(cast.facts, payload, context);
  if (cast.of === 'SECRET') return castSecretFor(cast.facts, payload, context);
  if (payload.isPaper) return refuse('voting.papers-in-batches', 'BL20');
  return decideCastOwnersBallot(cast.facts, payload, { channel: 'DESK', helperName: payload.helperName }, context);
}

/** Paper stays out: a paper read in beside a name is not secret. Source: reliability 3.5; SPEC SB3. */
function castSecretFor(facts: CastSecretFacts, payload: CastBallotFor, context: Context): Result<Decision, Refusal> {
  if (payload.isPaper) return refuse('papers.secret-poll', 'SB3');
  return decideCastSecretBallot(facts, payload, { channel: 'DESK', helperName: payload.helperName }, context);
}

async function casting(read: Read, pollId: string, voter: Voter): Promise<Result<Casting, Refusal>> {
  const poll = await known(read, 'poll', pollId);
  if (!poll.ok) return poll;
  if (poll.value.owners) return ownersCasting(read, poll.value, voter);
  const entries = await rightsOf(read, pollId, voter);
  if (poll.value.ballotMode === 'SECRET') return ok({ of: 'SECRET', facts: await secretFacts(read, poll.value, entries) });
  return ok({ of: 'HEADS', facts: await castFacts(read, poll.value, entries) });
}

/** An owner who is helped at the desk is named, unless the right has one voter only. */
async function ownersCasting(read: Read, poll: Poll, { personId, rollEntryId }: Voter): Promise<Result<Casting, Refusal>> {
  const named = rollEntryId === undefined || personId !== undefined ? undefined : await read.get('rollEntry', rollEntryId);
  const voterId = personId ?? named?.personId ?? '';
  const entries = await ownersRightsOf(read, poll.id, voterId, rollEntryId);
  const uses = await usesOf(read, poll.id, entries);
  return ok({ of: 'OWNERS', facts: { poll, entries, ...uses, voterId, profile: await profileOfPoll(read, poll) } });
}

/** Only what one ballot needs: the poll, the voter's rights, their ballots; the whole count for the chair alone. */
async function castFacts(read: Read, poll: Poll, entries: readonly RollEntry[]): Promise<CastBallotFacts> {
  const pollId = poll.id;
  const [ballots, received] = await Promise.all([
    ballotsOf(read, pollId, entries),
    entries.some((entry) => entry.isChair) ? read.count('ballot', { pollId }) : 0
  ]);
  return { poll, entries, ballots, received };
}

/** The right that is named, if it is the voter's; else all rights of the voter. */
export async function rightsOf(read: Read, pollId: string, { personId, rollEntryId }: Voter): Promise<RollEntry[]> {
  if (rollEntryId !== undefined) {
    const entry = await read.get('rollEntry', rollEntryId);
    return entry?.pollId === pollId && (personId === undefined || entry.personId === personId) ? [entry] : [];
  }
  return personId ? read.list('rollEntry', { pollId, personId }) : [];
}

/** Ballots cast for these rights. */
export async function ballotsOf(read: Read, pollId: string, entries: readonly RollEntry[]): Promise<Ballot[]> {
  const cast = await Promise.all(entries.map((entry) => read.find('ballot', { pollId, rollEntryId: entry.id })));
  return cast.filter((ballot) => ballot !== undefined);
}

/** A poll with its meeting, motion and matter. */
async function around(read: Read, pollId: string): Promise<Result<ClosePollFacts & { poll: Poll }, Refusal>> {
  const poll = await known(read, 'poll', pollId);
  if (!poll.ok) return poll;
  const { meetingId, motionId, matterId } = poll.value;
  const [meeting, motion, matter] = await Promise.all([
    meetingId === null ? undefined : read.get('meeting', meetingId),
    motionId === null ? undefined : read.get('motion', motionId),
    matterId === null ? undefined : read.get('matter', matterId)
  ]);
  return ok({ poll: poll.value, meeting, motion, matter });
}

type Counting = { of: 'HEADS'; facts: DeclarePollFacts } | { of: 'OWNERS'; facts: CountOwnersFacts };

function decideDeclare(counted: Counting, payload: { readonly pollId: string }, context: Context): Result<Decision, Refusal> {
  if (counted.of === 'OWNERS') return decideDeclareOwnersPoll(counted.facts, payload, context);
  return decideDeclarePoll(counted.facts, payload, context);
}

function decideRecount(counted: Counting, payload: { readonly reason: string }, context: Context): Result<Decision, Refusal> {
  if (counted.of === 'OWNERS') return decideRecountOwnersPoll(counted.facts, payload, context);
  return decideRecountPoll(counted.facts, payload, context);
}

async function counting({ read }: Loading, { pollId }: { pollId: string }): Promise<Result<Counting, Refusal>> {
  const poll = await known(read, 'poll', pollId);
  if (!poll.ok) return poll;
  if (poll.value.owners) {
    const facts = await countFacts(read, pollId);
    return facts.ok ? ok({ of: 'OWNERS', facts: facts.value }) : facts;
  }
  const facts = await declaring(read, pollId);
  return facts.ok ? ok({ of: 'HEADS', facts: facts.value }) : facts;
}

async function declaring(read: Read, pollId: string): Promise<Result<DeclarePollFacts, Refusal>> {
  const facts = await around(read, pollId);
  if (!facts.ok) return facts;
  const { motion } = facts.value;
  const [roll, ballots, box, positions, measure] = await Promise.all([
    read.list('rollEntry', { pollId }),
    read.list('ballot', { pollId }),
    boxOf(read, facts.value.poll),
    motion ? read.list('partyPosition', { motionId: motion.id }) : [],
    motion?.interimMeasureId ? read.get('interimMeasure', motion.interimMeasureId) : undefined
  ]);
  return ok({ ...facts.value, roll, ballots, box, positions, measure });
}

async function runOff({ read }: Loading, { pollId }: { pollId: string }) {
  const facts = await around(read, pollId);
  if (!facts.ok) return facts;
  const { meeting } = facts.value;
  const [roll, seats, later] = await Promise.all([
    read.list('rollEntry', { pollId }),
    meeting ? read.list('seat', { meetingId: meeting.id }) : [],
    read.list('poll', { runOffOf: pollId })
  ]);
  if (!facts.value.poll.matterId && !meeting) return refuse('record.not-found', 'BL12');
  return ok({ ...facts.value, roll, seats, earlier: later.filter((poll) => poll.state !== 'VOID') });
}
