/** Casting in an owners' vote: for a right of one or several owners, kept beside every other ballot of that right; the count decides which one counts. */
import { entry, guard, insert, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { RuleProfile } from '../register/profile.ts';
import { checkOpen, chosenRight, plainBallot, type CastBallot } from './castBallot.ts';
import { asRollEntry } from './owners/buildRollRows.ts';
import { aboutPoll } from './owners/extendWindow.ts';
import { coveredUnits } from './owners/saleDuringVote.ts';
import { readChoice } from './paper.ts';
import { receiptCode } from './receipt.ts';
import type { Ballot, Poll, RollEntry } from './records.ts';
import type { TurnoutMark } from './secret/records.ts';
import { useRights } from './useRights.ts';

export interface CastOwnersFacts {
  readonly poll: Poll;
  /** Rights for which the voter may cast: alone, as one of several, or as the new owner of a unit. */
  readonly entries: readonly RollEntry[];
  /** All ballots of these rights, whoever cast them. */
  readonly ballots: readonly Ballot[];
  readonly marks: readonly TurnoutMark[];
  /** Who votes: oneself, or the owner whom the desk helps. */
  readonly voterId: string;
  readonly profile: Pick<RuleProfile, 'duplicatePolicy'>;
}

export interface CastHow {
  readonly channel: 'PHONE' | 'DESK';
  readonly helperName: string;
}

/**
 * Casts for one right, once per person; a co-owner's other choice is kept as well, suspends both until they agree, and all of them are
 * told. Refuses `voting.not-on-roll`, `voting.which-right`, `voting.paper-only`, `voting.not-open-yet`, `voting.closed`, `voting.voided`,
 * `voting.choice-unknown`, `voting.already-cast`, `voting.used-on-paper`, `voting.used-by-proxy`, `voting.cast-before-sale`.
 * Answers `{ballotId, choice, changes, receipt, isSuspended}`. Source: domain 5.2, 2.2 [L][D]; SPEC BL1–BL4, OW4, OV7, OV8, OV10.
 */
export function decideCastOwnersBallot(
  facts: CastOwnersFacts,
  payload: CastBallot,
  how: CastHow,
  context: Context
): Result<Decision, Refusal> {
  const { poll } = facts;
  const open = checkOpen(poll, context.now);
  if (!open.ok) return open;
  if (poll.owners?.takesPhoneBallots === false) return refuse('voting.paper-only', 'OW4');
  const chosen = chosenRight(facts, payload.rollEntryId);
  if (!chosen.ok) return chosen;
  const right = chosen.value;
  const choice = readChoice(poll, payload.choice);
  if (choice === undefined) return refuse('voting.choice-unknown', 'BL4', { marks: poll.method === 'ELECTION' ? 'MANY' : 'ONE' });
  const own = facts.ballots.filter((ballot) => ballot.rollEntryId === right.id);
  const earlier = own.find((ballot) => ballot.slot === slotOf(facts.voterId));
  const barred = notTheirs(facts, right, context.now) ?? (earlier ? undefined : usedOtherwise(facts, right, own));
  if (barred) return barred;
  return earlier ? again(facts, { right, earlier, own, choice }, how, context) : first(facts, { right, own, choice }, how, context);
}

/** One person, one ballot for a right. */
export function slotOf(personId: string): string {
  return `person:${personId}`;
}

/** Sold before: from then on the new owner votes. Source: [P8]; SPEC OV10. */
function notTheirs({ poll, voterId }: CastOwnersFacts, right: RollEntry, now: number) {
  const transfers = poll.transfers.filter((transfer) => transfer.entryId === right.id);
  const units = coveredUnits(asRollEntry(right), transfers, { unitId: null, castAt: now, voterPersonId: voterId });
  return units.length === 0 ? refuse('voting.not-on-roll', 'BL2') : undefined;
}

/** What is in already for this right and stands: a signed paper of the same owner, a proxy's ballot, one from before the sale. Source: domain 5.2; SPEC OW4. */
function usedOtherwise({ poll, voterId, profile }: CastOwnersFacts, right: RollEntry, own: readonly Ballot[]) {
  const standing = own.filter((ballot) => ballot.voidReason === null);
  const transfer = poll.transfers.find((one) => one.entryId === right.id && one.voterPersonIds.includes(voterId));
  if (transfer && !right.voterIds.includes(voterId)) {
    const before = standing.find((ballot) => ballot.at < transfer.at);
    return before ? refuse('voting.cast-before-sale', 'OW4', { castAt: before.at }) : undefined;
  }
  const byProxy = standing.find((ballot) => ballot.proxyId !== null);
  if (byProxy) return refuse('voting.used-by-proxy', 'OW4', { castAt: byProxy.at });
  const paper = standing.find((ballot) => ballot.channel === 'PAPER' && (ballot.personId === voterId || ballot.personId === ''));
  return paper && profile.duplicatePolicy === 'FIRST_VALID' ? refuse('voting.used-on-paper', 'OW4', { castAt: paper.at }) : undefined;
}

interface Casting {
  readonly right: RollEntry;
  readonly own: readonly Ballot[];
  readonly choice: string;
}

function first(facts: CastOwnersFacts, casting: Casting, how: CastHow, context: Context): Result<Decision, Refusal> {
  const { poll, voterId, marks } = facts;
  const { right, choice } = casting;
  const id = context.newId();
  const receipt = receiptCode({ pollId: poll.id, ballotId: id, rollEntryId: right.id, choice, changes: 0 }, context.sha256);
  const ballot = {
    ...{ id, pollId: poll.id, rollEntryId: right.id, personId: voterId, choice, ...how, at: context.now, changes: 0 },
    ...plainBallot(right),
    slot: slotOf(voterId),
    receipt
  };
  const marked = useRights(poll, marks, [{ right, ballot }], context);
  return cast(facts, casting, { ballot, change: insert('ballot', ballot), marked }, how, context);
}

function again(
  facts: CastOwnersFacts,
  casting: Casting & { readonly earlier: Ballot },
  how: CastHow,
  context: Context
): Result<Decision, Refusal> {
  const { poll } = facts;
  const { earlier, choice, right, own } = casting;
  const { id: ballotId, changes: before, receipt: known = '' } = earlier;
  if (earlier.choice === choice) {
    const answer = { ballotId, choice, changes: before, receipt: known, isSuspended: disagrees(own, earlier, choice) };
    return ok({ changes: [], guards: [guard('poll', poll), guard('rollEntry', right)], entries: [], answer });
  }
  const changes = before + 1;
  if (poll.changesAllowed !== null && changes > poll.changesAllowed) {
    return refuse('voting.already-cast', 'BL1', { changesAllowed: poll.changesAllowed });
  }
  const receipt = receiptCode({ pollId: poll.id, ballotId, rollEntryId: right.id, choice, changes }, context.sha256);
  const set = { choice, ...how, at: context.now, changes, receipt };
  return cast(facts, casting, { ballot: { ...earlier, ...set }, change: update('ballot', earlier, set), marked: [] }, how, context);
}

type Cast = Pick<Ballot, 'id' | 'slot' | 'rollEntryId' | 'choice' | 'changes' | 'areaCenti'> & { readonly receipt?: string };

function cast(
  { poll, voterId }: CastOwnersFacts,
  { right, own }: Casting,
  { ballot, change, marked }: { readonly ballot: Cast; readonly change: Change; readonly marked: readonly Change[] },
  how: CastHow,
  context: Context
): Result<Decision, Refusal> {
  const isSuspended = disagrees(own, ballot, ballot.choice);
  const others = isSuspended ? right.voterIds.filter((personId) => personId !== voterId) : [];
  const { id: ballotId, rollEntryId, choice, changes, areaCenti, receipt = '' } = ballot;
  const data = { ballotId, rollEntryId, choice, changes, areaCenti, receipt, ...how };
  const told = isSuspended ? [entry('CoOwnersDisagree', aboutPoll(poll, right.voterIds), { label: right.label, rollEntryId })] : [];
  return ok({
    changes: [change, ...marked, ...others.map((personId) => disagreementMessage(poll, right, personId, context))],
    guards: [guard('poll', poll), guard('rollEntry', right)],
    entries: [entry('BallotCast', { pollId: poll.id, personIds: [voterId, ...others] }, data), ...told],
    answer: { ballotId, choice, changes, receipt, isSuspended }
  });
}

/** Another voter of the same right chose something else, and both ballots stand so far. Source: 宁波 18, 丽水 12 [L]; SPEC OV8. */
function disagrees(own: readonly Ballot[], mine: Pick<Ballot, 'slot'>, choice: string): boolean {
  return own.some(
    (ballot) => ballot.slot !== mine.slot && ballot.voidReason === null && ballot.unitId === null && ballot.choice !== choice
  );
}

function disagreementMessage(poll: Poll, right: RollEntry, personId: string, context: Context): Change {
  const text = `「${poll.title}」：${right.label}的共有人投了不同的票，双方的票暂停计算。请在截止前商定由谁投票，并告知工作台。`;
  return insert('outboxMessage', {
    ...{ id: context.newId(), pollId: poll.id, personId, rollEntryId: right.id, sort: 'OTHER', channel: 'LIST', state: 'QUEUED', text },
    ...{ at: context.now, settledAt: null, attempts: 0, failure: '' }
  });
}
