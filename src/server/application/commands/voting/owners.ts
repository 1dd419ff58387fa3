/** An owners' vote of weeks, each command bound to its facts and its decision. */
import type { PayloadOf } from '#contract/command.ts';
import {
  announceCount,
  answerRollObjection,
  correctUnits,
  extendPoll,
  listMessages,
  nameVoter,
  objectToRoll,
  remindVoters,
  settleBallots,
  settleMessages,
  signCount,
  transferUnit
} from '#contract/commands/voting/owners.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { decideCorrectOwnersRoll, type CorrectOwnersRollFacts } from '#domain/voting/correctOwnersRoll.ts';
import { ownersProfile, type CountOwnersFacts } from '#domain/voting/declareOwnersPoll.ts';
import { scopeOfRoll } from '#domain/voting/owners/buildRollRows.ts';
import { decideExtendPoll, type ExtendFacts } from '#domain/voting/owners/extendWindow.ts';
import { decideAnswerRollObjection, decideObjectToRoll } from '#domain/voting/owners/rollObjection.ts';
import { papersCounted } from '#domain/voting/papers/paperSums.ts';
import { decideAnnounceCount, decideSignCount } from '#domain/voting/publicCount.ts';
import type { Poll } from '#domain/voting/records.ts';
import { decideListMessages, decideRemindVoters, decideSettleMessages, type RemindFacts } from '#domain/voting/remindVoters.ts';
import { decideNameVoter, decideSettleBallots, decideTransferUnit, type RightFacts } from '#domain/voting/transferRight.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { countOwnersPoll } from '../../voting/countOwnersPoll.ts';
import { rollOfScope } from '../../voting/ownersRoll.ts';
import { rightsWaiting, turnoutOf } from '../../voting/turnout.ts';
import { known } from '../register/known.ts';

export const ownersCommands: readonly Binding[] = [
  bind(extendPoll, extending, decideExtendPoll),
  bind(objectToRoll, objecting, decideObjectToRoll),
  bind(answerRollObjection, answering, decideAnswerRollObjection),
  bind(correctUnits, correcting, decideCorrectOwnersRoll),
  bind(transferUnit, transferring, decideTransferUnit),
  bind(
    nameVoter,
    async ({ read }, { pollId, rollEntryId, personId }) => {
      const facts = await rightFacts(read, pollId, rollEntryId);
      const person = personId === null ? ok(null) : await known(read, 'person', personId);
      if (!person.ok) return person;
      return facts.ok ? ok({ ...facts.value, personId }) : facts;
    },
    decideNameVoter
  ),
  bind(settleBallots, ({ read }, { pollId, rollEntryId }) => rightFacts(read, pollId, rollEntryId), decideSettleBallots),
  bind(
    announceCount,
    async ({ read }, { pollId }) => {
      const poll = await known(read, 'poll', pollId);
      return poll.ok ? ok({ poll: poll.value }) : poll;
    },
    decideAnnounceCount
  ),
  bind(signCount, ({ read }, { pollId }) => countFacts(read, pollId), decideSignCount),
  bind(remindVoters, reminding, decideRemindVoters),
  bind(
    listMessages,
    async ({ read }, { pollId }) => {
      const poll = await known(read, 'poll', pollId);
      return poll.ok ? ok({ poll: poll.value, messages: await read.list('outboxMessage', { pollId, state: ['QUEUED', 'FAILED'] }) }) : poll;
    },
    decideListMessages
  ),
  bind(
    settleMessages,
    async ({ read }, { outcomes }) =>
      ok({ messages: await read.list('outboxMessage', { id: outcomes.map(({ messageId }) => messageId) }) }),
    decideSettleMessages
  )
];

async function extending({ read }: Loading, { pollId }: PayloadOf<typeof extendPoll>): Promise<Result<ExtendFacts, Refusal>> {
  const poll = await known(read, 'poll', pollId);
  if (!poll.ok) return poll;
  return ok({ poll: poll.value, profile: await profileOfPoll(read, poll.value), turnout: await turnoutOf(read, poll.value) });
}

/** The profile frozen on the poll's matter. */
export async function profileOfPoll(read: Read, poll: Poll) {
  return ownersProfile({ matter: poll.matterId === null ? undefined : await read.get('matter', poll.matterId) });
}

async function objecting({ read }: Loading, { pollId, rollEntryId }: PayloadOf<typeof objectToRoll>) {
  const poll = await known(read, 'poll', pollId);
  if (!poll.ok) return poll;
  const right = rollEntryId === undefined ? undefined : await read.get('rollEntry', rollEntryId);
  if (rollEntryId !== undefined && right?.pollId !== pollId) return refuse('record.not-found', undefined, { kind: 'rollEntry' });
  return ok({ poll: poll.value, right, earlier: await read.count('rollObjection', { pollId }) });
}

async function answering({ read, journal }: Loading, { objectionId }: PayloadOf<typeof answerRollObjection>) {
  const objection = await known(read, 'rollObjection', objectionId);
  if (!objection.ok) return objection;
  const poll = await known(read, 'poll', objection.value.pollId);
  if (!poll.ok) return poll;
  const lines = await journal({ pollId: poll.value.id, types: ['RollCorrected', 'VoterNamed'] });
  return ok({ poll: poll.value, objection: objection.value, correctedAt: lines.at(-1)?.at ?? null });
}

async function correcting(
  { read, context }: Loading,
  { pollId }: PayloadOf<typeof correctUnits>
): Promise<Result<CorrectOwnersRollFacts, Refusal>> {
  const found = await known(read, 'poll', pollId);
  if (!found.ok) return found;
  const poll = found.value;
  const profile = await profileOfPoll(read, poll);
  const [rows, voters, papers] = await Promise.all([
    read.list('rollEntry', { pollId }),
    read.list('rollVoter', { pollId }),
    read.countBy('ballotPaper', { pollId }, 'rollEntryId')
  ]);
  const { owners } = poll;
  const now = owners
    ? await rollOfScope(
        read,
        { estateId: owners.estateId, scope: scopeOfRoll(poll.bodyRule, owners) },
        { at: context.now, zone: context.zone, profile }
      )
    : refuse('poll.not-owners-vote', 'RL6');
  return ok({ poll, rows, voters, now, withPapers: new Set(Object.keys(papers)) });
}

async function rightFacts(read: Read, pollId: string, rollEntryId: string): Promise<Result<RightFacts, Refusal>> {
  const [poll, right] = await Promise.all([known(read, 'poll', pollId), known(read, 'rollEntry', rollEntryId)]);
  if (!poll.ok) return poll;
  if (!right.ok) return right;
  if (right.value.pollId !== pollId) return refuse('record.not-found', undefined, { kind: 'rollEntry' });
  const [voters, ballots] = await Promise.all([
    read.list('rollVoter', { pollId, rollEntryId }),
    read.list('ballot', { pollId, rollEntryId })
  ]);
  return ok({ poll: poll.value, right: right.value, voters, ballots });
}

/** The ownership of the unit that holds now, with its owners. */
async function transferring({ read }: Loading, { pollId, rollEntryId, unitId }: PayloadOf<typeof transferUnit>) {
  const facts = await rightFacts(read, pollId, rollEntryId);
  if (!facts.ok) return facts;
  const rows = await read.list('ownership', { unitId, until: null });
  const ownership = rows.find((row) => row.kind === 'REGISTERED' || row.kind === 'HANDED_OVER');
  const owners = ownership ? await read.list('owner', { id: [...ownership.ownerIds] }) : [];
  return ok({ ...facts.value, ownership, owners });
}

/** Everything that a count, its signatures and its declaration rest on. */
export async function countFacts(read: Read, pollId: string): Promise<Result<CountOwnersFacts, Refusal>> {
  const found = await known(read, 'poll', pollId);
  if (!found.ok) return found;
  const poll = found.value;
  const matter = poll.matterId === null ? undefined : await read.get('matter', poll.matterId);
  const [count, batches, papers, nominations] = await Promise.all([
    countOwnersPoll(read, poll, ownersProfile({ matter })),
    read.list('paperBatch', { pollId }),
    papersReady(read, pollId),
    poll.method === 'ELECTION' && matter ? read.list('nomination', { matterId: matter.id, state: 'STANDING' }) : []
  ]);
  const candidateIds = nominations.flatMap((nomination) => nomination.candidatePersonId ?? []);
  return ok({ poll, matter, count, papers, batches, candidateIds });
}

async function papersReady(read: Read, pollId: string) {
  const papers = await read.list('ballotPaper', { pollId });
  if (papers.length === 0) return papersCounted({ papers, batches: await read.list('paperBatch', { pollId }), ballots: [] });
  const [batches, ballots] = await Promise.all([read.list('paperBatch', { pollId }), read.list('ballot', { pollId, channel: 'PAPER' })]);
  return papersCounted({ papers, batches, ballots });
}

async function reminding({ read }: Loading, { pollId }: PayloadOf<typeof remindVoters>): Promise<Result<RemindFacts, Refusal>> {
  const poll = await known(read, 'poll', pollId);
  if (!poll.ok) return poll;
  const sent = await read.list('outboxMessage', { pollId, sort: 'REMINDER' }, { orderBy: 'at', descending: true, limit: 1 });
  const waiting = poll.value.owners ? await rightsWaiting(read, poll.value) : [];
  return ok({ poll: poll.value, waiting, lastAt: sent[0]?.at ?? null });
}
