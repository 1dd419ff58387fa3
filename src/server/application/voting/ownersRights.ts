/** For which rights of an owners' vote a person may cast: alone, as one of several, or as the new owner of a unit. */
import type { Read } from '#domain/basics/reading.ts';
import type { Ballot, RollEntry } from '#domain/voting/records.ts';
import type { TurnoutMark } from '#domain/voting/secret/records.ts';

/** The person's rights, each once, in order of id; one that is named only if it is theirs. */
export async function ownersRightsOf(read: Read, pollId: string, personId: string, rollEntryId?: string): Promise<RollEntry[]> {
  if (personId === '') return [];
  const [alone, shared] = await Promise.all([read.list('rollEntry', { pollId, personId }), read.list('rollVoter', { pollId, personId })]);
  const others = shared.map((voter) => voter.rollEntryId).filter((id) => !alone.some((entry) => entry.id === id));
  const entries = [...alone, ...(others.length === 0 ? [] : await read.list('rollEntry', { id: others }))];
  return entries.filter((entry) => rollEntryId === undefined || entry.id === rollEntryId).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every ballot and the mark of these rights. */
export async function usesOf(
  read: Read,
  pollId: string,
  entries: readonly RollEntry[]
): Promise<{ ballots: Ballot[]; marks: TurnoutMark[] }> {
  const rollEntryId = entries.map((entry) => entry.id);
  const [ballots, marks] = await Promise.all([
    read.list('ballot', { pollId, rollEntryId }),
    read.list('turnoutMark', { pollId, rollEntryId })
  ]);
  return { ballots, marks };
}
