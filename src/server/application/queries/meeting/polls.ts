/** Votes for readers: the public result, what one can vote on, and where one's ballot stands in the journal. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { MyPollsView, PollCheckpointsView, PollReceiptView, PollResultView } from '#contract/views/voting.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { wholeTitle } from '#domain/voting/pollTitle.ts';
import { channelFor } from '../../channelFor.ts';
import { hasRecord } from '../../countRecord/buildRecord.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Reading } from '../../query.ts';
import { checkpointViews } from '../../voting/checkpoints.ts';
import { pollView } from './pollView.ts';
import { SIGNED_IN } from './readers.ts';

export const resultQuery = query({
  name: 'poll.result',
  params: v.strictObject({ pollId: id }),
  roles: null,
  audience: 'SHARED',
  topics: ({ pollId }) => [`poll:${pollId}`, `ballots:${pollId}`],
  async run({ read, journal }: Reading, { pollId }): Promise<Result<PollResultView, Refusal>> {
    const found = await known(read, 'poll', pollId);
    if (!found.ok) return found;
    const { rule, ruleBase, presentCount, voidReason, matterId, meetingId } = found.value;
    const [matter, meeting] = await Promise.all([
      matterId === null ? undefined : read.get('matter', matterId),
      meetingId === null ? undefined : read.get('meeting', meetingId)
    ]);
    return ok({
      ...(await pollView({ read, journal }, found.value)),
      ...{ rule, ruleBase, presentCount, voidReason },
      channel: await channelFor(read, found.value),
      hasRecord: hasRecord(found.value),
      matter: matter ? { matterId: matter.id, number: matter.number, title: matter.title } : null,
      meeting: meeting ? { code: meeting.code, title: meeting.title } : null
    });
  }
});

export const checkpointsQuery = query({
  name: 'poll.checkpoints',
  params: v.strictObject({ pollId: id }),
  roles: null,
  audience: 'SHARED',
  topics: ({ pollId }) => [`ballots:${pollId}`],
  async run({ read, journal }: Reading, { pollId }): Promise<Result<PollCheckpointsView, Refusal>> {
    const found = await known(read, 'poll', pollId);
    return found.ok ? ok({ pollId, checkpoints: await checkpointViews(journal, pollId) }) : found;
  }
});

export const myPollsQuery = query({
  name: 'my.polls',
  params: v.strictObject({}),
  roles: SIGNED_IN,
  audience: 'OWN',
  topics: (_params, actor) => ['polls', `person:${actor.personId}`],
  async run({ read, actor }: Reading): Promise<Result<MyPollsView, Refusal>> {
    const { personId } = actor;
    if (personId === '') return ok({ polls: [] });
    const polls = await read.list('poll', { state: ['NOTICED', 'OPEN'] }, { orderBy: 'noticedAt' });
    const pollId = polls.map((poll) => poll.id);
    const meetingIds = [...new Set(polls.flatMap((poll) => poll.meetingId ?? []))];
    const secret = polls.filter((poll) => poll.ballotMode === 'SECRET').map((poll) => poll.id);
    const [entries, shared, ballots, meetings] = await Promise.all([
      read.list('rollEntry', { pollId, personId }),
      read.list('rollVoter', { pollId, personId }),
      read.list('ballot', { pollId, personId }),
      read.list('meeting', { id: meetingIds })
    ]);
    const rollEntryId = entries.filter((entry) => secret.includes(entry.pollId)).map((entry) => entry.id);
    const marks = rollEntryId.length === 0 ? [] : await read.list('turnoutMark', { pollId: secret, rollEntryId });
    const voted = new Set([...ballots, ...marks].map((one) => one.pollId));
    const mine = polls.filter((poll) => [...entries, ...shared].some((right) => right.pollId === poll.id));
    const openFirst = [...mine].sort((a, b) => Number(b.state === 'OPEN') - Number(a.state === 'OPEN'));
    return ok({
      polls: openFirst.map(({ id: one, title, text, state, conduct, opensAt, closesAt, meetingId }) => ({
        ...{ pollId: one, title: wholeTitle({ title, text }), state, conduct, opensAt, closesAt },
        meetingCode: meetings.find((meeting) => meeting.id === meetingId)?.code ?? null,
        castAt: ballots.find((ballot) => ballot.pollId === one)?.at ?? null,
        hasVoted: voted.has(one)
      }))
    });
  }
});

export const receiptQuery = query({
  name: 'poll.receipt',
  params: v.strictObject({ ballotId: id }),
  roles: SIGNED_IN,
  audience: 'OWN',
  topics: () => [],
  async run({ read, journal, actor }: Reading, { ballotId }): Promise<Result<PollReceiptView, Refusal>> {
    const ballot = await read.get('ballot', ballotId);
    // Somebody else's ballot is not there, as far as the reader is concerned.
    if (!ballot || ballot.personId !== actor.personId) return refuse('record.not-found', undefined, { kind: 'ballot' });
    const { pollId } = ballot;
    // In a vote of weeks the line is found by its minute: nobody reads a city's ballots to show one of them.
    const isOfWeeks = ballot.receipt !== undefined && ballot.channel !== 'PAPER';
    const lines = await journal({ pollId, types: ['BallotCast'], ...(isOfWeeks ? { at: ballot.at } : {}) });
    const entries = lines.flatMap(({ seq, at, hash, prevHash, data }) => {
      const cast = data as { ballotId: string; choice: string };
      return cast.ballotId === ballotId ? [{ seq, at, choice: cast.choice, hash, prevHash }] : [];
    });
    const poll = await read.get('poll', pollId);
    return ok({ ballotId, pollId, title: poll?.title ?? '', choice: ballot.choice, entries });
  }
});
