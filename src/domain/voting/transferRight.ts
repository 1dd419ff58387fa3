/** What may change about who votes while an owners' vote is noticed or open: a unit is sold, one voter is named, co-owners say which ballot stands. N and A never change. */
import { entry, guard, insert, remove, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { calendarDateAt } from '../basics/time.ts';
import type { OwnerRecord, OwnershipRecord } from '../register/propertyRecords.ts';
import { aboutPoll } from './owners/extendWindow.ts';
import { actingPerson } from './owners/title.ts';
import type { RollVoter } from './papers/records.ts';
import type { Ballot, Poll, RollEntry } from './records.ts';

/** The record that the roll's own commands share. */
export interface RightFacts {
  readonly poll: Poll;
  readonly right: RollEntry;
  readonly voters: readonly RollVoter[];
  readonly ballots: readonly Ballot[];
}

function notRunning(poll: Poll) {
  if (!poll.owners) return refuse('poll.not-owners-vote', 'RL7');
  return poll.state === 'NOTICED' || poll.state === 'OPEN' ? undefined : refuse('poll.not-open', 'RL7', { state: poll.state });
}

/**
 * A unit of the right changed hands: a ballot that is in stands, else the new owner votes from now on. Refuses `poll.not-owners-vote`,
 * `poll.not-open`, `roll.unit-not-on-right`, `roll.not-sold` (the register still shows the owner of the roll), `roll.new-owner-unknown`.
 * Answers `{voters}`. Source: [P8]; domain 5.2; SPEC RL7, OV10.
 */
export function decideTransferUnit(
  facts: RightFacts & { readonly ownership: OwnershipRecord | undefined; readonly owners: readonly OwnerRecord[] },
  payload: { readonly unitId: string; readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { poll, right, ownership } = facts;
  const refused = notRunning(poll);
  if (refused) return refused;
  const unit = right.builtFrom.find((one) => one.unitId === payload.unitId);
  if (!unit) return refuse('roll.unit-not-on-right', 'RL7');
  const known = poll.transfers.filter((one) => one.unitId === unit.unitId).at(-1)?.ownershipId ?? unit.ownershipId;
  if (!ownership || ownership.id === known) return refuse('roll.not-sold', 'RL7');
  const today = calendarDateAt(context.now, context.zone);
  const voterPersonIds = [...new Set(facts.owners.flatMap((owner) => actingPerson(owner, today) ?? []))].sort();
  if (voterPersonIds.length === 0) return refuse('roll.new-owner-unknown', 'RL7');
  const transfer = { entryId: right.id, unitId: unit.unitId, at: context.now, ownershipId: ownership.id, voterPersonIds };
  const standing = new Set([right.personId, ...facts.voters.map((voter) => voter.personId)]);
  const added = voterPersonIds.filter((personId) => !standing.has(personId));
  const hasCast = facts.ballots.some((ballot) => ballot.voidReason === null);
  return ok({
    changes: [
      update('poll', poll, { transfers: [...poll.transfers, transfer] }),
      ...added.map((personId) => insert('rollVoter', { id: context.newId(), pollId: poll.id, rollEntryId: right.id, personId }))
    ],
    entries: [
      entry('UnitTransferred', aboutPoll(poll, [...right.voterIds, ...voterPersonIds]), {
        ...{ rollEntryId: right.id, unitId: unit.unitId, label: right.label, hasCast, reason: payload.reason, by: context.actor.name }
      })
    ],
    answer: { voters: voterPersonIds.length, hasCast }
  });
}

/**
 * Names the one person who votes for a right: one of several co-owners, an heir, who acts for a company; or nobody, after a death until
 * heirs name one. Refuses `poll.not-owners-vote`, `poll.not-open`, `roll.already-used`. Source: 宁波 18, 丽水 12 [L]; domain 5.2; SPEC RL7.
 */
export function decideNameVoter(
  facts: RightFacts & { readonly personId: string | null },
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { poll, right, voters, personId } = facts;
  const refused = notRunning(poll);
  if (refused) return refused;
  if (facts.ballots.some((ballot) => ballot.voidReason === null)) return refuse('roll.already-used', 'RL7');
  const voterIds = personId === null ? [] : [personId];
  const { id: rollEntryId, label } = right;
  return ok({
    changes: [update('rollEntry', right, { personId: personId ?? '', voterIds }), ...voters.map((voter) => remove('rollVoter', voter))],
    guards: [guard('poll', poll)],
    entries: [
      entry('VoterNamed', aboutPoll(poll, [...right.voterIds, ...voterIds]), {
        ...{ rollEntryId, label, isNamed: personId !== null, reason: payload.reason, by: context.actor.name }
      })
    ]
  });
}

/**
 * Co-owners whose ballots differ name the one that stands, in writing at the desk, before the close. Refuses `poll.not-owners-vote`,
 * `poll.not-open`, `roll.no-disagreement`. Source: 宁波 18, 丽水 12 [L]; SPEC OV8, RL7.
 */
export function decideSettleBallots(
  facts: RightFacts,
  payload: { readonly ballotId: string; readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { poll, right, ballots } = facts;
  const refused = notRunning(poll) ?? (poll.closesAt !== null && context.now >= poll.closesAt ? refuse('voting.closed', 'RL7') : undefined);
  if (refused) return refused;
  const standing = ballots.filter((ballot) => ballot.voidReason === null);
  const isAmong = standing.some((ballot) => ballot.id === payload.ballotId);
  if (!isAmong || new Set(standing.map((ballot) => ballot.choice)).size < 2) return refuse('roll.no-disagreement', 'RL7');
  const settlement = { entryId: right.id, ballotId: payload.ballotId, at: context.now };
  const settlements = [...poll.settlements.filter((one) => one.entryId !== right.id), settlement];
  const { id: rollEntryId, label } = right;
  return ok({
    changes: [update('poll', poll, { settlements })],
    entries: [
      entry('CoOwnersSettled', aboutPoll(poll, right.voterIds), {
        ...{ rollEntryId, label, ballotId: payload.ballotId, reason: payload.reason, by: context.actor.name }
      })
    ]
  });
}
