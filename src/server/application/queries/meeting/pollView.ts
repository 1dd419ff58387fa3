/** Views of a vote. The split exists only after the declaration: before it nothing is counted but papers. */
import type { LivePollView, PollHeadView, PollOutcomeView } from '#contract/views/voting.ts';
import type { Read } from '#domain/basics/reading.ts';
import { profileOf } from '#domain/voting/declarePoll.ts';
import { isCarried } from '#domain/voting/judgePoll.ts';
import type { Poll } from '#domain/voting/records.ts';
import { needsSealing } from '#domain/voting/secret/sealPoll.ts';
import type { Reading } from '../../query.ts';
import { lastCheckpoint } from '../../voting/checkpoints.ts';

/** The view of a vote in whatever state it is. */
export async function pollView(from: Pick<Reading, 'read' | 'journal'>, poll: Poll): Promise<LivePollView> {
  const head = await headOfPoll(from, poll);
  return poll.state === 'DECLARED'
    ? { ...head, state: 'DECLARED', result: await outcomeOf(from.read, poll) }
    : { ...head, state: poll.state };
}

async function headOfPoll({ read, journal }: Pick<Reading, 'read' | 'journal'>, poll: Poll): Promise<PollHeadView> {
  const { id, title, text, matterId, motionId, method, conduct, isFormal, rollCount } = poll;
  const { opensAt, openedAt, closesAt, closedAt, lastCallAt } = poll;
  return {
    ...{ pollId: id, title, text, matterId, motionId, method, conduct, isFormal, rollCount },
    ...{ opensAt, openedAt, closesAt, closedAt, lastCallAt, isRunOff: poll.stage === 'RUN_OFF' },
    ...{ ballotMode: poll.ballotMode, isSealed: !needsSealing(poll) },
    checkpoint: poll.openedAt === null ? null : await lastCheckpoint(journal, id),
    options: poll.options.map((option) => ({ ...option })),
    received: poll.state === 'NOTICED' ? 0 : (poll.tally?.ballots ?? (await receivedOf(read, poll))),
    expected: conduct === 'IN_MEETING' && poll.state !== 'NOTICED' ? poll.presentCount : rollCount
  };
}

/** Ballots that are in; of owners the rights of which one is, since co-owners may cast two; of a secret vote the rights that were used. */
export function receivedOf(read: Read, { id: pollId, owners, ballotMode }: Poll): Promise<number> {
  return owners || ballotMode === 'SECRET' ? read.count('turnoutMark', { pollId }) : read.count('ballot', { pollId });
}

async function outcomeOf(read: Read, poll: Poll): Promise<PollOutcomeView> {
  const { verdict, tally, consensus, declaredAt } = poll;
  if (!verdict) throw new Error(`declared poll ${poll.id} has no verdict`);
  const [matter, meeting] = await Promise.all([
    poll.matterId === null ? undefined : read.get('matter', poll.matterId),
    poll.meetingId === null ? undefined : read.get('meeting', poll.meetingId)
  ]);
  const { name, version } = profileOf({ matter, meeting });
  return { verdict, tally, consensus, isCarried: isCarried(verdict, consensus), declaredAt, profile: { name, version } };
}
