/** Views of a vote. The split exists only after the declaration: before it nothing is counted but papers. */
import type { LivePollView, PollHeadView, PollOutcomeView } from '#contract/views/voting.ts';
import type { Read } from '#domain/basics/reading.ts';
import { profileOf } from '#domain/voting/declarePoll.ts';
import { isCarried } from '#domain/voting/judgePoll.ts';
import type { Poll } from '#domain/voting/records.ts';

/** The view of a vote in whatever state it is. */
export async function pollView(read: Read, poll: Poll): Promise<LivePollView> {
  if (poll.state === 'DECLARED') return { ...(await headOfPoll(read, poll)), state: 'DECLARED', result: await outcomeOf(read, poll) };
  return { ...(await headOfPoll(read, poll)), state: poll.state };
}

async function headOfPoll(read: Read, poll: Poll): Promise<PollHeadView> {
  const { id, title, text, matterId, motionId, method, conduct, isFormal, rollCount } = poll;
  const { opensAt, openedAt, closesAt, closedAt, lastCallAt } = poll;
  return {
    ...{ pollId: id, title, text, matterId, motionId, method, conduct, isFormal, rollCount },
    ...{ opensAt, openedAt, closesAt, closedAt, lastCallAt, isRunOff: poll.stage === 'RUN_OFF' },
    options: poll.options.map((option) => ({ ...option })),
    received: poll.state === 'NOTICED' ? 0 : (poll.tally?.ballots ?? (await receivedOf(read, poll))),
    expected: conduct === 'IN_MEETING' && poll.state !== 'NOTICED' ? poll.presentCount : rollCount
  };
}

/** Ballots that are in; of owners the rights of which one is, since co-owners may cast two. */
function receivedOf(read: Read, { id: pollId, owners }: Poll): Promise<number> {
  return owners ? read.count('turnoutMark', { pollId }) : read.count('ballot', { pollId });
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
