/** The ballot paper of one person: the rights on the roll, what was cast, and what stands in the way. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { PaperView } from '#contract/views/voting.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { Seat } from '#domain/meeting/records.ts';
import { isRecused } from '#domain/meeting/seats.ts';
import { checkOpen } from '#domain/voting/castBallot.ts';
import { marksMax, marksOf } from '#domain/voting/paper.ts';
import type { Ballot, Poll, RollEntry } from '#domain/voting/records.ts';
import { channelFor } from '../../channelFor.ts';
import { known } from '../../commands/register/known.ts';
import { ballotsOf, rightsOf } from '../../commands/voting/ballots.ts';
import { marksOfRights } from '../../commands/voting/secret.ts';
import { query, type Reading } from '../../query.ts';
import { ownersPaperOf } from '../voting/ownersPaper.ts';
import { receivedOf } from './pollView.ts';
import { SIGNED_IN } from './readers.ts';

export const paperQuery = query({
  name: 'poll.paper',
  params: v.strictObject({ pollId: id }),
  roles: SIGNED_IN,
  audience: 'OWN',
  topics: ({ pollId }, actor) => [`poll:${pollId}`, `person:${actor.personId}`],
  awaits: ({ pollId, barred }: PaperView) => (barred === 'CHAIR_WAITS' ? [`ballots:${pollId}`] : []),
  async run(reading, { pollId }): Promise<Result<PaperView, Refusal>> {
    const poll = await known(reading.read, 'poll', pollId);
    if (!poll.ok) return poll;
    const { meetingId } = poll.value;
    const seat = meetingId === null ? undefined : await reading.read.find('seat', { meetingId, personId: reading.actor.personId });
    return ok(await paperOf(reading, poll.value, seat));
  }
});

/** Builds the paper of the reader. */
export async function paperOf(reading: Reading, poll: Poll, seat: Seat | undefined): Promise<PaperView> {
  const { read, actor } = reading;
  if (poll.owners) return ownersPaperOf(reading, poll);
  const entries = await rightsOf(read, poll.id, { personId: actor.personId });
  const [ballots, marks, received, meeting] = await Promise.all([
    ballotsOf(read, poll.id, entries),
    poll.ballotMode === 'SECRET' ? marksOfRights(read, poll.id, entries) : [],
    entries.some((entry) => entry.isChair) ? receivedOf(read, poll) : 0,
    poll.meetingId === null ? undefined : read.get('meeting', poll.meetingId)
  ]);
  const { title, text, method, state, conduct, opensAt, closesAt, changesAllowed } = poll;
  return {
    ...{ pollId: poll.id, title, subject: subjectOf(poll), text, method, state, conduct, opensAt, closesAt, changesAllowed },
    options: poll.options.map((option) => ({ ...option })),
    marks: marksOf(poll),
    marksMax: marksMax(poll),
    meetingCode: meeting?.code ?? null,
    channel: await channelFor(read, poll),
    ballotMode: poll.ballotMode,
    ...readBackOf(poll),
    barred: barredBy({ poll, entries, hasCast: ballots.length + marks.length > 0, received, seat, now: reading.now }),
    rights: entries.map((entry) => ({
      rollEntryId: entry.id,
      label: entry.householdId === null ? '' : entry.label,
      areaCenti: null,
      note: null,
      tookPart: marks.some((mark) => mark.rollEntryId === entry.id),
      cast: castOf(ballots.find((ballot) => ballot.rollEntryId === entry.id))
    }))
  };
}

/** One's own lines are asked about while the vote is read back. */
function readBackOf({ state, readBack }: Poll): Pick<PaperView, 'readBack'> {
  return state === 'CLOSED' && readBack ? { readBack: { objected: readBack.objections.map(({ rollEntryId }) => rollEntryId) } } : {};
}

/** Characters of a text that is read back in one sentence. */
const SUBJECT_CHARS = 80;

/** A short text is its own subject; a long one is called by its title. */
export function subjectOf({ title, text, isFormal }: Poll): string {
  return isFormal || [...text].length > SUBJECT_CHARS ? title : text;
}

/** A ballot as its voter sees it. */
export function castOf(ballot: Ballot | undefined): PaperView['rights'][number]['cast'] {
  if (!ballot) return null;
  const { id: ballotId, choice, at, changes, helperName, receipt = '' } = ballot;
  return { ballotId, choice, at, changes, helperName, receipt };
}

interface BarredFacts {
  readonly poll: Poll;
  readonly entries: readonly RollEntry[];
  readonly hasCast: boolean;
  readonly received: number;
  readonly seat: Seat | undefined;
  readonly now: number;
}

/** Why one cannot vote now: the same guards that `ballot.cast` asks, in the words of the paper. */
function barredBy({ poll, entries, hasCast, received, seat, now }: BarredFacts): PaperView['barred'] {
  if (poll.state === 'VOID') return 'VOID';
  if (entries.length === 0) return poll.state === 'NOTICED' || !seat ? 'NOT_ON_ROLL' : noEntry(poll, seat);
  const open = checkOpen(poll, now);
  if (!open.ok) return open.error.code === 'voting.not-open-yet' ? 'NOT_OPEN' : 'CLOSED';
  if (poll.conduct === 'IN_MEETING' && entries.every((entry) => !entry.isPresent)) return 'NOT_PRESENT';
  const waits = entries.some((entry) => entry.isChair) && !hasCast && poll.conduct === 'IN_MEETING';
  return waits && poll.lastCallAt === null && received < poll.presentCount - 1 ? 'CHAIR_WAITS' : null;
}

function noEntry(poll: Poll, seat: Seat): PaperView['barred'] {
  if (!seat.hasVote) return 'OBSERVER';
  return isRecused(seat, poll.matterId) ? 'RECUSED' : 'NOT_ON_ROLL';
}
