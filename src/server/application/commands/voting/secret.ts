/** What a secret vote reads: which rights were used, and after the close the sealed ballots; never both of one voter. */
import { sealPoll } from '#contract/commands/voting/secret.ts';
import type { Read } from '#domain/basics/reading.ts';
import { ok } from '#domain/basics/result.ts';
import type { Poll, RollEntry } from '#domain/voting/records.ts';
import type { CastSecretFacts } from '#domain/voting/secret/castSecretBallot.ts';
import type { SecretBox } from '#domain/voting/secret/countSecret.ts';
import type { TurnoutMark } from '#domain/voting/secret/records.ts';
import { decideSealPoll } from '#domain/voting/secret/sealPoll.ts';
import { bind, type Binding } from '../../binding.ts';
import { known } from '../register/known.ts';

export const secretCommands: readonly Binding[] = [
  bind(
    sealPoll,
    async ({ read }, { pollId }) => {
      const poll = await known(read, 'poll', pollId);
      return poll.ok ? ok({ poll: poll.value }) : poll;
    },
    decideSealPoll
  )
];

/** The voter's rights and which of them were used; of the whole poll only how many, and only for the chair. */
export async function secretFacts(read: Read, poll: Poll, entries: readonly RollEntry[]): Promise<CastSecretFacts> {
  const [marks, received] = await Promise.all([
    marksOfRights(read, poll.id, entries),
    entries.some((entry) => entry.isChair) ? read.count('turnoutMark', { pollId: poll.id }) : 0
  ]);
  return { poll, entries, marks, received };
}

/** The marks of these rights. */
export async function marksOfRights(read: Read, pollId: string, entries: readonly RollEntry[]): Promise<TurnoutMark[]> {
  if (entries.length === 0) return [];
  return read.list('turnoutMark', { pollId, rollEntryId: entries.map((entry) => entry.id) });
}

/** Used rights and sealed ballots, in the order of their random ids; undefined for a named vote, and before the sealing. */
export async function boxOf(read: Read, { id: pollId, ballotMode, sealedAt }: Poll): Promise<SecretBox | undefined> {
  if (ballotMode === 'NAMED' || sealedAt === undefined) return undefined;
  const [marks, sealed] = await Promise.all([read.list('turnoutMark', { pollId }), read.list('sealedBallot', { pollId })]);
  return { marks, sealed };
}
