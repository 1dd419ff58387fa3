/** Casting a ballot: one right, one ballot, in time, by somebody on the frozen roll. */
import { entry, guard, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { readChoice } from './paper.ts';
import { writtenMarks } from './papers/paperItem.ts';
import type { Ballot, Poll, RollEntry } from './records.ts';

export interface CastBallotFacts {
  readonly poll: Poll;
  /** Rights of the voter in this poll; normally one, none for observers and recused members. */
  readonly entries: readonly RollEntry[];
  /** Ballots of these rights so far. */
  readonly ballots: readonly Ballot[];
  /** Ballots of the whole poll; read only when the voter is the chair, else 0. */
  readonly received: number;
}

export interface CastBallot {
  /** One option id, or several separated by a space where the method allows them. */
  readonly choice: string;
  /** Which right, for a voter who has several. */
  readonly rollEntryId?: string | undefined;
}

/**
 * Casts one's own ballot from a phone. The same choice again changes nothing and is answered as before; another choice is an update
 * while the profile allows changes. The poll is guarded, not written, so a thousand ballots do not collide.
 * Refuses `voting.not-on-roll` (G8), `voting.which-right`, `voting.not-open-yet`, `voting.closed`, `voting.voided`, `voting.not-present`,
 * `voting.choice-unknown`, `voting.chair-votes-last` (G6), `voting.already-cast`. Answers `{ballotId, choice, changes}`.
 * Source: reliability 3.2, domain 5.1, 2.6 rule 12; SPEC BL1–BL6.
 */
export function decideCastBallot(facts: CastBallotFacts, payload: CastBallot, context: Context): Result<Decision, Refusal> {
  return cast(facts, payload, { channel: 'PHONE', helperName: '' }, context);
}

export interface CastBallotFor extends CastBallot {
  readonly helperName: string;
  /** Read from a paper: all marks as seen, also too many or none. */
  readonly isPaper?: boolean | undefined;
}

/**
 * Enters a ballot for a voter who needs help, at the desk or by a teller, with the helper's name; or reads a paper in, with the marks as
 * seen: too many or none make it void in the count. Refuses as `ballot.cast`. Source: domain 2.12, 5.2; SPEC BL7, BL20.
 */
export function decideCastBallotFor(facts: CastBallotFacts, payload: CastBallotFor, context: Context): Result<Decision, Refusal> {
  return cast(facts, payload, { channel: payload.isPaper ? 'PAPER' : 'DESK', helperName: payload.helperName }, context);
}

interface How {
  readonly channel: Ballot['channel'];
  readonly helperName: string;
}

function cast(facts: CastBallotFacts, payload: CastBallot, how: How, context: Context): Result<Decision, Refusal> {
  const { poll } = facts;
  const open = checkOpen(poll, context.now);
  if (!open.ok) return open;
  const right = chosenRight(facts, payload.rollEntryId);
  if (!right.ok) return right;
  const rollEntry = right.value;
  if (poll.conduct === 'IN_MEETING' && !rollEntry.isPresent) return refuse('voting.not-present', 'BL5');
  const choice = how.channel === 'PAPER' ? writtenMarks(poll, payload.choice) : readChoice(poll, payload.choice);
  if (choice === undefined) return refuse('voting.choice-unknown', 'BL4', { marks: poll.method === 'APPROVAL' ? 'MANY' : 'ONE' });
  const earlier = facts.ballots.find((ballot) => ballot.rollEntryId === rollEntry.id);
  if (rollEntry.isChair && !earlier && !chairMayVote(facts))
    return refuse('voting.chair-votes-last', 'BL6', { waiting: poll.presentCount - 1 - facts.received });
  return earlier ? again(poll, earlier, choice, how, context) : first(poll, rollEntry, choice, how, context);
}

/**
 * In time: `opensAt ≤ t < closesAt` by the server's clock, and the poll really open. Refuses `voting.not-open-yet`, `voting.closed`,
 * `voting.voided`. Source: domain 5.1, G15; SPEC BL3.
 */
export function checkOpen(poll: Pick<Poll, 'state' | 'opensAt' | 'closesAt'>, now: number): Result<void, Refusal> {
  if (poll.state === 'VOID') return refuse('voting.voided', 'BL3');
  if (poll.state === 'CLOSED' || poll.state === 'DECLARED') return refuse('voting.closed', 'BL3');
  if (poll.state === 'NOTICED' || (poll.opensAt !== null && now < poll.opensAt)) {
    return refuse('voting.not-open-yet', 'BL3', poll.opensAt === null ? {} : { opensAt: poll.opensAt });
  }
  if (poll.closesAt !== null && now >= poll.closesAt) return refuse('voting.closed', 'BL3', { closesAt: poll.closesAt });
  return ok(undefined);
}

/** The only right, or the one that is named. Refuses `voting.not-on-roll`, `voting.which-right`. Source: SPEC BL2. */
export function chosenRight({ entries }: Pick<CastBallotFacts, 'entries'>, rollEntryId: string | undefined): Result<RollEntry, Refusal> {
  const [only] = entries;
  if (!only) return refuse('voting.not-on-roll', 'BL2');
  if (rollEntryId === undefined) return entries.length === 1 ? ok(only) : refuse('voting.which-right', 'BL2', { rights: entries.length });
  const named = entries.find((rollEntry) => rollEntry.id === rollEntryId);
  return named ? ok(named) : refuse('voting.not-on-roll', 'BL2');
}

/** True when the chair's turn has come: everybody else present has voted, or the last call was made. Source: domain 2.6 rule 12, G6; SPEC BL6. */
export function chairMayVote({ poll, received }: Pick<CastBallotFacts, 'poll' | 'received'>): boolean {
  return poll.conduct === 'WINDOW' || poll.lastCallAt !== null || received >= poll.presentCount - 1;
}

function first(poll: Poll, rollEntry: RollEntry, choice: string, how: How, context: Context): Result<Decision, Refusal> {
  const ballot = {
    id: context.newId(),
    pollId: poll.id,
    rollEntryId: rollEntry.id,
    personId: rollEntry.personId,
    choice,
    ...how,
    at: context.now,
    changes: 0,
    ...plainBallot(rollEntry)
  };
  return ok({
    changes: [insert('ballot', ballot)],
    guards: [guard('poll', poll)],
    entries: [entry('BallotCast', aboutOf(poll, rollEntry.personId), dataOf(ballot, how))],
    answer: { ballotId: ballot.id, choice, changes: 0 }
  });
}

/** What a ballot has that came by phone or desk, for all units of its right. */
export function plainBallot({ areaCenti }: Pick<RollEntry, 'areaCenti'>) {
  return { slot: '', unitId: null, serial: '', voidReason: null, voidItemReason: null, proxyId: null, areaCenti };
}

function again(poll: Poll, earlier: Ballot, choice: string, how: How, context: Context): Result<Decision, Refusal> {
  const answer = { ballotId: earlier.id, choice, changes: earlier.changes };
  if (earlier.choice === choice) return ok({ changes: [], guards: [guard('poll', poll)], entries: [], answer });
  const changes = earlier.changes + 1;
  if (poll.changesAllowed !== null && changes > poll.changesAllowed) {
    return refuse('voting.already-cast', 'BL1', { changesAllowed: poll.changesAllowed });
  }
  return ok({
    changes: [update('ballot', earlier, { choice, ...how, at: context.now, changes })],
    guards: [guard('poll', poll)],
    entries: [entry('BallotCast', aboutOf(poll, earlier.personId), dataOf({ ...earlier, choice, changes }, how))],
    answer: { ...answer, changes }
  });
}

/** Topics of a ballot: not its matter, whose pages would be built anew for every one. */
export function aboutOf(poll: Poll, personId: string) {
  return { pollId: poll.id, ...(poll.meetingId === null ? {} : { meetingId: poll.meetingId }), personIds: [personId] };
}

/** Named ballots: the journal holds the choice, and no view shows it before the close. Source: reliability I3, 3.2; SPEC BL9. */
function dataOf(ballot: Pick<Ballot, 'id' | 'rollEntryId' | 'choice' | 'changes'>, how: How) {
  return { ballotId: ballot.id, rollEntryId: ballot.rollEntryId, choice: ballot.choice, changes: ballot.changes, ...how };
}
