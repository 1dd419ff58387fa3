/** Whether this product is the official e-voting channel of a place: a statement of the community, said wherever owners vote. */
import type { Community } from './records.ts';

export interface VotingChannel {
  readonly isOfficial: boolean;
  /** Who designated it, by which document; '' while it is not official. */
  readonly basis: string;
}

type Setting = Partial<Pick<Community, 'isOfficialChannel' | 'officialChannelBasis'>>;

/**
 * What a community says of its channel. Nothing said, or nobody named who designated it, is "not official". Source: 北京 35, 潍坊 32 [L]
 * (some places prescribe the government's system); the statement product default [D]; SPEC RG21.
 */
export function channelOf({ isOfficialChannel, officialChannelBasis }: Setting): VotingChannel {
  const basis = officialChannelBasis ?? '';
  return isOfficialChannel === true && basis !== '' ? { isOfficial: true, basis } : { isOfficial: false, basis: '' };
}

/** True for votes of owners: only for them some places prescribe a channel. Source: SPEC RG21. */
export function isOwnersVote(poll: { readonly bodyKind?: string | null; readonly ruleBase?: string | null }): boolean {
  return poll.ruleBase === 'OWNERS' || poll.bodyKind === 'OWNERS_ASSEMBLY';
}
