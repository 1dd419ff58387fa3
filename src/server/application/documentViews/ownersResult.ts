/** What stands beside the sum of an owners' vote: materiality, course of the count, the record to count again; for the count sheet also channels, buildings and voids. */
import type { HeadsAndArea, OwnersCountView, OwnersResultView } from '#contract/views/documents.ts';
import type { RuleProfile } from '#domain/register/profile.ts';
import type { EntryVote } from '#domain/voting/owners/ballotJudgement.ts';
import { VOID_BALLOT_REASONS, type VoidBallotReason } from '#domain/voting/owners/records.ts';
import { paperSums } from '#domain/voting/papers/paperSums.ts';
import type { Poll } from '#domain/voting/records.ts';
import type { Loading } from '../binding.ts';
import { hasRecord, maskedFingerprint } from '../countRecord/buildRecord.ts';
import { sumSources } from '../queries/papers/overview.ts';
import { buildingNames } from '../queries/voting/turnout.ts';
import { countOwnersPoll, JUDGED_ONE_BY_ONE_MAX } from '../voting/countOwnersPoll.ts';
import { communityOf } from './frame.ts';

/** Of a declared owners' vote. The fingerprint is that of the masked record; a city's is told where the record is taken. Source: reliability 2.3, 3.2 [D]; SPEC DC44. */
export async function ownersResultOf(loading: Loading, poll: Poll): Promise<OwnersResultView> {
  const community = await communityOf(loading.read, loading.context.actor.communityId);
  const at = `${community.publicUrl}/c/${community.slug}/votes/${poll.id}`;
  const fingerprint = hasRecord(poll) && poll.rollCount <= JUDGED_ONE_BY_ONE_MAX ? await maskedFingerprint(loading, poll) : undefined;
  return {
    ...courseOf(poll),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(hasRecord(poll) ? { recordUrl: `${at}/record.json`, verifierUrl: `${at}/verify.py` } : {})
  };
}

/** Without the record: it is taken after the count was signed. */
function courseOf(poll: Poll): OwnersResultView {
  const { publicCount } = poll;
  return {
    ...materialityOf(poll),
    extensions: poll.extensions.map(({ from, to, reason }) => ({ from, to, reason })),
    ...(publicCount ? { publicCount: { at: publicCount.at, place: publicCount.place } } : {}),
    scrutineers: poll.scrutineers.map(({ name, signedAt }) => ({ name, signedAt }))
  };
}

/** What a page prints of it; the margin only where one number says it. */
function materialityOf({ materiality, method }: Poll): Pick<OwnersResultView, 'materiality' | 'margin'> {
  if (!materiality) return {};
  const { checkedIn, delivered, voted, gaveUp, reissued, paper, marginHeads: heads, marginAreaCenti: areaCenti } = materiality;
  return {
    materiality: { checkedIn, delivered, voted, gaveUp, reissued, paper },
    ...(method === 'YES_NO' ? { margin: { heads, areaCenti } } : {})
  };
}

/** For the count sheet. Nothing says how a channel or a building voted; of a city only the sum is there. Source: domain 2.10, MT16; SPEC DC44. */
export async function ownersCountOf({ read, journal }: Loading, poll: Poll, profile: RuleProfile): Promise<OwnersCountView | null> {
  if (!poll.owners) return null;
  const isJudged = poll.ballotMode === 'NAMED' && poll.rollCount <= JUDGED_ONE_BY_ONE_MAX;
  const count = isJudged ? await countOwnersPoll(read, poll, profile) : null;
  const entries = count?.details?.entries;
  const [names, roll, sources, declared] = await Promise.all([
    buildingNames(read),
    entries ? read.list('rollEntry', { pollId: poll.id }) : [],
    isJudged ? sumSources(read, { poll, profile }) : null,
    journal({ pollId: poll.id, types: ['PollDeclared', 'PollRecounted'] })
  ]);
  const places = new Map(roll.map((right) => [right.id, right.buildingId]));
  const votedAt = entries ? summed(entries, (entry) => places.get(entry.entryId) ?? '') : undefined;
  const { voids = {}, countHash } = (declared.at(-1)?.data ?? {}) as Declared;
  return {
    ...(entries ? { channels: channelsOf(entries) } : {}),
    places: poll.owners.buildings.map(({ buildingId, heads, areaCenti }) => ({
      ...{ name: names.get(buildingId) ?? '', roll: { heads, areaCenti } },
      ...(votedAt ? { voted: votedAt.get(buildingId) ?? { heads: 0, areaCenti: 0 } } : {})
    })),
    voids: VOID_BALLOT_REASONS.map((reason) => ({ reason, count: voids[reason] ?? 0 })).filter((one) => one.count > 0),
    ...(sources ? { paper: sources.papers.length > 0 ? paperSums(sources) : null } : {}),
    result: courseOf(poll),
    ...(countHash === undefined ? {} : { countHash })
  };
}

/** What the declaration, or the last count after it, wrote down. */
interface Declared {
  readonly voids?: Readonly<Partial<Record<VoidBallotReason, number>>>;
  readonly countHash?: string;
}

function channelsOf(entries: readonly EntryVote[]): NonNullable<OwnersCountView['channels']> {
  const sums = summed(entries, (entry) => entry.units.find((unit) => unit.state === 'COUNTS')?.ballot?.channel ?? '');
  return (['PHONE', 'DESK', 'PAPER'] as const).flatMap((channel) => {
    const sum = sums.get(channel);
    return sum ? [{ channel, ...sum }] : [];
  });
}

/** Rights with a ballot that counts, and the area for which it does. */
function summed(entries: readonly EntryVote[], keyOf: (entry: EntryVote) => string): ReadonlyMap<string, HeadsAndArea> {
  const sums = new Map<string, HeadsAndArea>();
  for (const entry of entries) {
    const counting = entry.units.filter((unit) => unit.state === 'COUNTS');
    if (counting.length === 0) continue;
    const sum = sums.get(keyOf(entry)) ?? { heads: 0, areaCenti: 0 };
    const areaCenti = counting.reduce((area, unit) => area + unit.areaCenti, sum.areaCenti);
    sums.set(keyOf(entry), { heads: sum.heads + 1, areaCenti });
  }
  return sums;
}
