/** What is said of the channel beside a vote. */
import type { Read } from '#domain/basics/reading.ts';
import { channelOf, isOwnersVote, type VotingChannel } from '#domain/register/votingChannel.ts';
import type { Poll } from '#domain/voting/records.ts';

/** The community's statement for an owners' vote, null for any other. Source: SPEC RG21. */
export async function channelFor(
  read: Read,
  poll: Pick<Poll, 'bodyKind' | 'ruleBase' | 'communityId' | 'owners'>
): Promise<VotingChannel | null> {
  if (!isOwnersVote(poll)) return null;
  // What was said when the vote was noticed holds for it.
  if (poll.owners) return poll.owners.channel;
  const community = await read.get('community', poll.communityId);
  return channelOf(community ?? {});
}
