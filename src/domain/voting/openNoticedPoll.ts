/** Opening a vote that was noticed (MT14): by the chair of its meeting, or by the clock; presence is frozen here. */
import type { Party } from '../basics/actor.ts';
import { entry, remove, update, type Change, type Context, type Decision, type Entry } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Draft } from '../drafting/records.ts';
import { draftTextHash } from '../drafting/textHash.ts';
import type { Matter } from '../matter/records.ts';
import { transition } from '../matter/transition.ts';
import { chairHasInterest, notChair, notInState, type Refused } from '../meeting/checks.ts';
import { participation, type Quorum } from '../meeting/quorum.ts';
import type { Meeting, Seat } from '../meeting/records.ts';
import { isHere, isRecused, partiesHere } from '../meeting/seats.ts';
import type { Publicity } from '../publicity/records.ts';
import { DEFAULT_PROFILE } from '../register/profile.ts';
import { headsRule } from './evaluatePoll.ts';
import { checkVoteNotice } from './noticeVote.ts';
import { postedPaper, standingOptions } from './paper.ts';
import { noQuorum, openedData } from './pollParts.ts';
import type { Poll, RollEntry } from './records.ts';
import { checkContested } from './rules/election.ts';
import { secretRefused, votersOf } from './secret/secretAllowed.ts';

export interface OpenNoticedPollFacts {
  readonly poll: Poll;
  readonly matter: Matter;
  readonly roll: readonly RollEntry[];
  /** Of a vote in a meeting. */
  readonly meeting: Meeting | undefined;
  readonly seats: readonly Seat[];
  readonly otherOpenPolls: readonly Poll[];
  /** The draft of the version voted on, and its publicity; absent for votes without a draft. */
  readonly draft: Draft | undefined;
  readonly publicity: Publicity | undefined;
}

/**
 * Opens a noticed vote: by the chair of its meeting, or by the clock at the start of its window (MT14). The text must still be the one
 * that was posted and the notice long enough. Refuses `poll.already-open`, `voting.closed`, `voting.voided`, `voting.opens-by-clock`,
 * `voting.not-open-yet`, `voting.text-changed` (G4), `voting.item-not-posted` (G5), `meeting.notice-too-short`, `voting.roll-empty`,
 * `voting.no-quorum-present`, `motion.still-pending`, `meeting.*`, `chair.must-hand-over`, `matter.wrong-state`, `voting.secret-too-few`.
 * Source: domain MT14; SPEC MT14, BL8, RL1.
 */
export function decideOpenNoticedPoll(
  facts: OpenNoticedPollFacts,
  payload: { readonly closesAfterSeconds: number },
  context: Context
): Result<Decision, Refusal> {
  const { poll, matter, meeting } = facts;
  const refused = notOpenable(poll) ?? notTimeOrPlace(facts, context) ?? textChanged(facts, context);
  if (refused) return refused;
  const openedAt = poll.conduct === 'WINDOW' ? (poll.opensAt ?? context.now) : context.now;
  const noticed = checkVoteNotice(
    poll,
    matter.profile ?? DEFAULT_PROFILE,
    { postedAt: poll.noticedAt ?? openedAt, startsAt: openedAt },
    context.zone
  );
  if (!noticed.ok) return noticed;
  const presence = freezePresence(facts);
  if (!presence.ok) return presence;
  const { changes, roll, quorum, partiesPresent } = presence.value;
  const barred = meeting ? secretRefused({ ...poll, voters: votersOf(roll, true) }) : undefined;
  if (barred) return barred;
  const moved = openMatter(matter, poll, context);
  if (!moved.ok) return moved;
  const closesAt =
    poll.conduct === 'WINDOW' || payload.closesAfterSeconds === 0 ? poll.closesAt : context.now + payload.closesAfterSeconds * 1_000;
  const set = {
    ...{ state: 'OPEN' as const, openedAt, opensAt: openedAt, closesAt, rollCount: roll.length, partiesPresent: [...partiesPresent] },
    presentCount: roll.filter((rollEntry) => rollEntry.isPresent).length
  };
  const about = { pollId: poll.id, matterId: matter.id, ...(meeting ? { meetingId: meeting.id } : {}) };
  const meetingChange = meeting ? [update('meeting', meeting, { quorateAt: meeting.quorateAt ?? context.now })] : [];
  return ok({
    changes: [update('poll', poll, set), ...changes, ...meetingChange, ...moved.value.changes],
    entries: [entry('PollOpened', about, { motion: 0, ...openedData({ ...poll, ...set }, roll, quorum) }), ...moved.value.entries],
    answer: { pollId: poll.id, rollCount: set.rollCount, presentCount: set.presentCount }
  });
}

/**
 * What is opened, closed or void already, and an election that a withdrawal left without a contest. Refuses `poll.already-open`,
 * `voting.voided`, `voting.closed`, `voting.election-not-contested`. Source: AC-7; SPEC BL3, DR12.
 */
export function notOpenable(poll: Poll): Refused {
  if (poll.state === 'OPEN') return refuse('poll.already-open', 'BL3');
  if (poll.state === 'VOID') return refuse('voting.voided', 'BL3');
  if (poll.state !== 'NOTICED') return refuse('voting.closed', 'BL3');
  const contested = poll.method === 'ELECTION' ? checkContested(poll.seats, standingOptions(poll).length) : undefined;
  return contested && !contested.ok ? contested : undefined;
}

function notTimeOrPlace({ poll, meeting, seats, matter, otherOpenPolls }: OpenNoticedPollFacts, context: Context): Refused {
  if (poll.conduct === 'WINDOW') {
    if (context.actor.kind !== 'SYSTEM') return refuse('voting.opens-by-clock', 'BL3', { opensAt: poll.opensAt ?? 0 });
    return context.now < (poll.opensAt ?? 0) ? refuse('voting.not-open-yet', 'BL3', { opensAt: poll.opensAt ?? 0 }) : undefined;
  }
  if (!meeting) return refuse('record.not-found', 'MT14');
  const chairSeat = seats.find((seat) => seat.personId === meeting.chairPersonId);
  const refused = notInState(meeting, 'IN_SESSION') ?? notChair(meeting, context.actor) ?? chairHasInterest(chairSeat, matter.id);
  if (refused) return refused;
  if (meeting.pendingMotionId !== null) return refuse('motion.still-pending', 'RD10');
  return otherOpenPolls.length > 0 ? refuse('poll.already-open', 'RD10') : undefined;
}

/** G4: the text of the vote, of the draft now and of its publicity have one hash. Source: domain MT14; SPEC BL8. */
export function textChanged(
  { poll, matter, draft, publicity }: Pick<OpenNoticedPollFacts, 'poll' | 'matter' | 'draft' | 'publicity'>,
  context: Context
): Refused {
  if (poll.draftVersion === null) {
    return context.sha256(postedPaper(poll)) === poll.textHash ? undefined : refuse('voting.text-changed', 'BL8');
  }
  if (!draft || !publicity) return refuse('voting.item-not-posted', 'BL8');
  const isSame = poll.draftVersion === matter.draftVersion && publicity.textHash === poll.textHash;
  return isSame && draftTextHash(draft, context.sha256) === poll.textHash ? undefined : refuse('voting.text-changed', 'BL8');
}

interface Presence {
  readonly changes: readonly Change[];
  readonly roll: readonly RollEntry[];
  readonly quorum: Quorum | null;
  readonly partiesPresent: readonly Party[];
}

/** In a meeting: who of the frozen roll is here; members recused meanwhile leave it. By window: the roll as it is. */
function freezePresence({ poll, matter, meeting, seats, roll }: OpenNoticedPollFacts): Result<Presence, Refusal> {
  if (!meeting || poll.conduct === 'WINDOW') {
    return roll.length === 0 ? refuse('voting.roll-empty', 'DR20') : ok({ changes: [], roll, quorum: null, partiesPresent: [] });
  }
  const seatOf = new Map(seats.map((seat) => [seat.personId, seat]));
  const isOut = ({ personId }: RollEntry) => isRecused(seatOf.get(personId) ?? { recusals: [] }, matter.id);
  const frozen = roll
    .filter((was) => !isOut(was))
    .map((was) => {
      const seat = seatOf.get(was.personId);
      return { was, isPresent: seat !== undefined && isHere(seat), isChair: was.personId !== '' && was.personId === meeting.chairPersonId };
    });
  const quorum = participation({
    ...{ body: headsRule(poll.bodyRule), ruleBase: poll.ruleBase, profile: matter.profile ?? meeting.profile, roll: frozen.length },
    present: frozen.filter((now) => now.isPresent).length,
    partiesPresent: partiesHere(seats)
  });
  const blocked = noQuorum(quorum);
  if (blocked) return blocked;
  const changed = frozen.filter(({ was, isPresent, isChair }) => was.isPresent !== isPresent || was.isChair !== isChair);
  return ok({
    changes: [
      ...changed.map(({ was, isPresent, isChair }) => update('rollEntry', was, { isPresent, isChair })),
      ...roll.filter(isOut).map((was) => remove('rollEntry', was))
    ],
    roll: frozen.map(({ was, isPresent, isChair }) => ({ ...was, isPresent, isChair })),
    quorum,
    partiesPresent: quorum.partiesPresent
  });
}

function openMatter(matter: Matter, poll: Poll, context: Context): Result<{ changes: Change[]; entries: Entry[] }, Refusal> {
  if (matter.state === 'VOTING' && (poll.stage === 'RUN_OFF' || matter.pollId === poll.id)) return ok({ changes: [], entries: [] });
  const moved = transition(matter, 'MT14', context);
  return moved.ok ? ok({ changes: [moved.value.change], entries: [moved.value.entry] }) : moved;
}
