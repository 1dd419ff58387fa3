/** The sums of a ledger: what was planned, came in, is open, was spent, and what is left. */
import type { CostPlan, CostShare, LedgerEntry } from './records.ts';

export interface CostSums {
  readonly plannedFen: number;
  readonly paidFen: number;
  readonly outstandingFen: number;
  /** Bearers whose share is not paid in full. */
  readonly outstanding: number;
  readonly bearers: number;
  readonly spentFen: number;
  /** Paid less spent; negative while somebody advances money. */
  readonly balanceFen: number;
}

type Line = Pick<LedgerEntry, 'sort' | 'shareId' | 'fen'>;

/** Expenses less those that were reversed: a reversal without a share takes an expense back. SPEC CO7. */
export function spentFen(lines: readonly Line[]): number {
  return lines
    .filter(({ shareId }) => shareId === null)
    .reduce((sum, { sort, fen }) => sum + (sort === 'EXPENSE' ? fen : sort === 'REVERSAL' ? -fen : 0), 0);
}

/** All sums from the shares and the lines. planned = paid + outstanding, always. Source: domain AC-2; SPEC CO7. */
export function costSums(
  plan: Pick<CostPlan, 'totalFen'>,
  shares: readonly Pick<CostShare, 'fen' | 'paidFen'>[],
  lines: readonly Line[]
): CostSums {
  const paidFen = shares.reduce((sum, share) => sum + share.paidFen, 0);
  const spent = spentFen(lines);
  return {
    plannedFen: plan.totalFen,
    paidFen,
    outstandingFen: plan.totalFen - paidFen,
    outstanding: shares.filter((share) => share.paidFen < share.fen).length,
    bearers: shares.length,
    spentFen: spent,
    balanceFen: paidFen - spent
  };
}

export interface PlaceSum {
  readonly place: string;
  readonly fen: number;
  readonly paidFen: number;
  readonly bearers: number;
  readonly outstanding: number;
}

/** The same per building and staircase, in the order of the shares. SPEC CO7. */
export function placeSums(shares: readonly Pick<CostShare, 'place' | 'fen' | 'paidFen'>[]): PlaceSum[] {
  const sums = new Map<string, PlaceSum>();
  for (const { place, fen, paidFen } of shares) {
    const so = sums.get(place) ?? { place, fen: 0, paidFen: 0, bearers: 0, outstanding: 0 };
    sums.set(place, {
      place,
      fen: so.fen + fen,
      paidFen: so.paidFen + paidFen,
      bearers: so.bearers + 1,
      outstanding: so.outstanding + (paidFen < fen ? 1 : 0)
    });
  }
  return [...sums.values()];
}
