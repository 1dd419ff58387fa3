/** Records of shared cost: a plan whose shares add up to the fen, what was paid, and the declining subsidy by order of agreement. */
import type { RecordBase } from '../basics/decision.ts';

export interface CostPlan extends RecordBase {
  matterId: string;
  title: string;
  totalFen: number;
  /** By area, by equal parts, or by given weights. */
  base: 'AREA' | 'EQUAL' | 'WEIGHTS';
  bearers: 'HOUSEHOLDS' | 'UNITS';
  /** SHA-256 of the canonical JSON of all shares as planned: {bearerKey, fen, weight} in their order. */
  sharesHash: string;
  /** Whether a contribution may be asked for or is a gift. Source: 居委会组织法 16 [L]. */
  isVoluntary: boolean;
  createdAt: number;
  closedAt: number | null;
}

export interface CostShare extends RecordBase {
  planId: string;
  /** `household:<id>` or `unit:<id>`. */
  bearerKey: string;
  /** Masked label for public lists. */
  label: string;
  /** The full address as it stood when the plan was made; never public. */
  door: string;
  /** Building and staircase: the group whose sum is public. */
  place: string;
  weight: number;
  fen: number;
  paidFen: number;
}

/** One line of the ledger; a mistake is reversed by another line. */
export interface LedgerEntry extends RecordBase {
  planId: string;
  number: number;
  sort: 'PAYMENT' | 'EXPENSE' | 'REVERSAL';
  shareId: string | null;
  fen: number;
  reverses: string | null;
  text: string;
  receiptFileId: string | null;
  /** Who received a payment, or whom an expense was paid to. */
  byName: string;
  at: number;
}

/** A subsidy that declines with the order in which staircases agree; the promise is a named outside body's. */
export interface SubsidyLadder extends RecordBase {
  matterId: string | null;
  title: string;
  promisedBy: string;
  document: string;
  /** Percent per place, e.g. [65, 60, 55, 50]; the last value holds for all later places. */
  percents: number[];
  createdAt: number;
}

export interface SubsidyAgreement extends RecordBase {
  ladderId: string;
  label: string;
  /** Order of agreement by the server's clock, from 1. */
  place: number;
  percent: number;
  at: number;
}
