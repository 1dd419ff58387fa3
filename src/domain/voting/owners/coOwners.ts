/** One unit, several ballots: of one owner by the policy on duplicates; of co-owners who disagree none until they name the one that stands. */
import { ballotThatCounts, type DuplicateRules } from './duplicates.ts';
import { sameMarks } from './itemMarks.ts';
import type { OwnersBallot, UnitTransfer } from './records.ts';

export interface UnitCandidate {
  readonly ballot: OwnersBallot;
  /** Whose will it is. */
  readonly voterKey: string;
}

export interface UnitSettlement {
  /** The ballot that the co-owners named after they had disagreed; null = none. */
  readonly settledBallotId: string | null;
  readonly transfers: readonly UnitTransfer[];
  readonly rules: DuplicateRules;
}

/**
 * The ballot that counts for a unit, or the ballots that are suspended because co-owners marked different things; not settled by the end,
 * the unit does not take part. A ballot that was cast before the unit was sold stands against any later one.
 * Source: 宁波 18, 丽水 12 [L], end [D], sale [P8]; SPEC OV7, OV8, OV10.
 */
export function settleUnit(
  unitId: string,
  candidates: readonly UnitCandidate[],
  { settledBallotId, transfers, rules }: UnitSettlement
): { counted: OwnersBallot | null; conflict: readonly OwnersBallot[] } {
  const [only] = candidates;
  if (only && candidates.length === 1) return { counted: only.ballot, conflict: [] };
  const standing = beforeSale(unitId, candidates, transfers);
  const settled = standing.find(({ ballot }) => ballot.id === settledBallotId);
  if (settled) return { counted: settled.ballot, conflict: [] };
  const ofVoter = Map.groupBy(standing, ({ voterKey }) => voterKey);
  const wills = [...ofVoter.values()].map((own) =>
    ballotThatCounts(
      own.map(({ ballot }) => ballot),
      rules
    )
  );
  const [first, ...others] = wills;
  if (first && others.some((other) => !sameBallot(first, other))) return { counted: null, conflict: wills };
  // Co-owners who agree: the rule for one voter decides which paper is named; no change of mind is spent on it.
  return { counted: ballotThatCounts(wills, { ...rules, voteChanges: 0 }), conflict: [] };
}

/** The same marks on every item. */
export function sameBallot(a: Pick<OwnersBallot, 'items'>, b: Pick<OwnersBallot, 'items'>): boolean {
  if (a.items.length !== b.items.length) return false;
  return a.items.every(({ itemId, choices, voidReason }) => {
    const other = b.items.find((item) => item.itemId === itemId);
    return other !== undefined && other.voidReason === voidReason && sameMarks(choices, other.choices);
  });
}

function beforeSale(unitId: string, candidates: readonly UnitCandidate[], transfers: readonly UnitTransfer[]): readonly UnitCandidate[] {
  const sales = transfers.filter((transfer) => transfer.unitId === unitId).map(({ at }) => at);
  if (sales.length === 0) return candidates;
  const firstCast = Math.min(...candidates.map(({ ballot }) => ballot.castAt));
  const end = Math.min(...sales.filter((at) => at > firstCast));
  return candidates.filter(({ ballot }) => ballot.castAt < end);
}
