/** The ballot of an owner on a phone: each of the rights with its doors and area, what was cast, and what stands in the way. */
import type { PaperRight, PaperView } from '#contract/views/voting.ts';
import { checkOpen } from '#domain/voting/castBallot.ts';
import { slotOf } from '#domain/voting/castOwnersBallot.ts';
import { FOLLOW_MAJORITY } from '#domain/voting/owners/records.ts';
import { marksMax, marksOf, offersFollowMajority } from '#domain/voting/paper.ts';
import { householdLabel } from '#domain/register/householdLabel.ts';
import type { Ballot, Poll, RollEntry } from '#domain/voting/records.ts';
import { channelFor } from '../../channelFor.ts';
import type { Reading } from '../../query.ts';
import { ownersRightsOf, usesOf } from '../../voting/ownersRights.ts';
import { castOf, subjectOf } from '../meeting/paper.ts';
import { buildingNames } from './turnout.ts';

/** Builds the paper of the reader. */
export async function ownersPaperOf({ read, actor, now }: Reading, poll: Poll): Promise<PaperView> {
  const entries = await ownersRightsOf(read, poll.id, actor.personId);
  const [{ ballots }, names, channel] = await Promise.all([usesOf(read, poll.id, entries), buildingNames(read), channelFor(read, poll)]);
  const { title, text, method, state, conduct, opensAt, closesAt, changesAllowed } = poll;
  return {
    ...{ pollId: poll.id, title, subject: subjectOf(poll), text, method, state, conduct, opensAt, closesAt, changesAllowed, channel },
    ballotMode: poll.ballotMode,
    options: [...poll.options.map((option) => ({ ...option })), ...followOption(poll)],
    marks: marksOf(poll),
    marksMax: marksMax(poll),
    meetingCode: null,
    barred: barredBy(poll, entries, now),
    rights: entries.map((right) => rightView({ poll, right, personId: actor.personId, names }, ballots))
  };
}

function followOption(poll: Poll): PaperView['options'] {
  return offersFollowMajority(poll) ? [{ id: FOLLOW_MAJORITY, title: '随多数', isStatusQuo: false, withdrawnReason: null }] : [];
}

function barredBy(poll: Poll, entries: readonly RollEntry[], now: number): PaperView['barred'] {
  if (poll.state === 'VOID') return 'VOID';
  if (entries.length === 0) return 'NOT_ON_ROLL';
  const open = checkOpen(poll, now);
  if (!open.ok) return open.error.code === 'voting.not-open-yet' ? 'NOT_OPEN' : 'CLOSED';
  return poll.owners?.takesPhoneBallots === false ? 'PAPER_ONLY' : null;
}

interface RightFacts {
  readonly poll: Poll;
  readonly right: RollEntry;
  readonly personId: string;
  readonly names: ReadonlyMap<string, string>;
}

function rightView(facts: RightFacts, ballots: readonly Ballot[]): PaperRight {
  const { right, personId, names } = facts;
  const own = ballots.filter((ballot) => ballot.rollEntryId === right.id);
  const mine = own.find((ballot) => ballot.slot === slotOf(personId));
  const doors = right.builtFrom.map((unit) =>
    householdLabel({ name: names.get(unit.buildingId) ?? '' }, { staircase: unit.staircase, room: unit.number })
  );
  return {
    rollEntryId: right.id,
    label: doors.join('、'),
    areaCenti: right.areaCenti,
    tookPart: false,
    cast: castOf(mine),
    note: noteOf(facts, own, mine)
  };
}

/** What the reader must know about other ballots of the right: never how they were marked. Source: domain 5.2; SPEC OW4. */
function noteOf({ poll, right, personId }: RightFacts, own: readonly Ballot[], mine: Ballot | undefined): PaperRight['note'] {
  const others = own.filter((ballot) => ballot !== mine && ballot.voidReason === null);
  const settled = poll.settlements.some((settlement) => settlement.entryId === right.id);
  if (mine) return !settled && others.some((ballot) => ballot.unitId === null && ballot.choice !== mine.choice) ? 'CO_OWNERS_DIFFER' : null;
  const transfer = poll.transfers.find((one) => one.entryId === right.id && one.voterPersonIds.includes(personId));
  if (transfer && !right.voterIds.includes(personId)) return others.some((ballot) => ballot.at < transfer.at) ? 'CAST_BEFORE_SALE' : null;
  if (others.some((ballot) => ballot.proxyId !== null)) return 'USED_BY_PROXY';
  return others.some((ballot) => ballot.channel === 'PAPER' && (ballot.personId === personId || ballot.personId === ''))
    ? 'USED_ON_PAPER'
    : null;
}
