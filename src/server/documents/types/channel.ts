/** What the papers of an owners' vote say of the channel: before the vote, and of a result that it came by. */
import type { DocumentBase } from '#contract/views/documents.ts';
import type { VotingChannel } from '#domain/register/votingChannel.ts';
import type { Flow } from '../layout/flow.ts';
import { body } from '../layout/paragraph.ts';
import { paperWords } from '../words/paperVote.ts';
import type { Words } from '../words/index.ts';

/** One paragraph, and nothing for votes of other bodies. Source: SPEC RG21. */
export function channelStatement(flow: Flow, channel: VotingChannel | undefined, { channel: w }: Words): void {
  if (channel === undefined) return;
  body(flow, channel.isOfficial ? w.official(channel.basis) : w.notOfficial);
}

/** The same before there is a result. Source: SPEC RG21. */
export function noticeChannel(flow: Flow, channel: VotingChannel, lang: DocumentBase['lang']): void {
  const w = paperWords(lang).ballot;
  body(flow, channel.isOfficial ? w.official(channel.basis) : w.notOfficial);
}
