/** What a result of owners says of the channel that it came by. */
import type { VotingChannel } from '#domain/register/votingChannel.ts';
import type { Flow } from '../layout/flow.ts';
import { body } from '../layout/paragraph.ts';
import type { Words } from '../words/index.ts';

/** One paragraph, and nothing for votes of other bodies. Source: SPEC RG21. */
export function channelStatement(flow: Flow, channel: VotingChannel | undefined, { channel: w }: Words): void {
  if (channel === undefined) return;
  body(flow, channel.isOfficial ? w.official(channel.basis) : w.notOfficial);
}
