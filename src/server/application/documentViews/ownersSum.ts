/** The sum of an owners' vote for printing: heads and area with everything that they add up from. */
import type { OwnersBaseView, OwnersSumView } from '#contract/views/documents.ts';
import type { OwnersBaseTally, OwnersTally } from '#domain/voting/owners/ownersTally.ts';
import { marksOf } from '#domain/voting/paper.ts';
import type { Poll } from '#domain/voting/records.ts';
import { ABSTAIN, type Tally } from '#domain/voting/tally.ts';

/** Null for votes in which heads alone count. `ids` are the printed choices in their order. Source: domain 5.2; SPEC DC44. */
export function ownersSumOf(poll: Poll, ids: readonly string[], titleOf: (id: string) => string): OwnersSumView | null {
  const { tally, verdict } = poll;
  if (!poll.owners || !tally || !isOwnersTally(tally)) return null;
  const joined = tally.followed + tally.silent > 0 ? (tally.majorityOption ?? ABSTAIN) : null;
  return {
    heads: baseOf(tally, ids),
    area: baseOf(tally.area, ids),
    isMany: marksOf(poll) === 'MANY',
    ...(joined === null ? {} : { joined: titleOf(joined) }),
    elected: (verdict?.elected ?? []).map(titleOf)
  };
}

/** As the count of an owners' vote leaves it on the poll. */
function isOwnersTally(tally: Tally): tally is OwnersTally {
  return tally.area !== undefined && 'notReturned' in tally;
}

function baseOf(base: OwnersBaseTally, ids: readonly string[]): OwnersBaseView {
  const { roll, participating, counts, marked, followed, silent, voidItems, voidBallots, suspended, notReturned } = base;
  return {
    ...{ roll, participating, marked, followed, silent, voidItems, voidBallots, suspended, notReturned },
    counts: ids.map((id) => counts[id] ?? 0),
    abstained: counts[ABSTAIN] ?? 0
  };
}
