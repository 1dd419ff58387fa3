/** Views of shared cost: sums without names for everybody, shares and lines for the desk; and the declining subsidy. */
import type { CostSums, PlaceSum } from '#domain/money/costSums.ts';
import type { CostPlan, LedgerEntry } from '#domain/money/records.ts';

/** What money was spent on. */
export interface ExpenseLine {
  readonly number: number;
  readonly text: string;
  readonly fen: number;
  readonly at: number;
  readonly isReversed: boolean;
}

/** Sums of one ledger as everybody reads them: how many have not paid, never who. */
export interface PublicCost {
  readonly planId: string;
  readonly title: string;
  readonly base: CostPlan['base'];
  readonly bearers: CostPlan['bearers'];
  readonly isVoluntary: boolean;
  readonly createdAt: number;
  readonly closedAt: number | null;
  readonly sharesHash: string;
  readonly sums: CostSums;
  readonly places: readonly PlaceSum[];
  readonly expenses: readonly ExpenseLine[];
  /** The reader's own household, where it bears a share. */
  readonly mine: { readonly fen: number; readonly paidFen: number } | null;
}

export interface ShareLine {
  readonly shareId: string;
  readonly bearerKey: string;
  readonly door: string;
  readonly place: string;
  readonly weight: number;
  readonly fen: number;
  readonly paidFen: number;
}

export interface LedgerLine {
  readonly entryId: string;
  readonly number: number;
  readonly sort: LedgerEntry['sort'];
  /** Address of the bearer; '' for expenses. */
  readonly door: string;
  readonly fen: number;
  readonly text: string;
  readonly byName: string;
  readonly at: number;
  readonly receiptFileId: string | null;
  /** Number of the line that it reverses. */
  readonly reverses: number | null;
  readonly isReversed: boolean;
}

/** One ledger for the desk: who paid. */
export interface DeskCost extends PublicCost {
  readonly shares: readonly ShareLine[];
  /** Newest first. */
  readonly lines: readonly LedgerLine[];
}

/** One place in the order of agreement; `proof` covers every place before it. */
export interface LadderLine {
  readonly place: number;
  readonly label: string;
  readonly percent: number;
  readonly at: number;
  readonly journalSeq: number;
  readonly journalHash: string;
  readonly proof: string;
}

/** A declining subsidy with everything that is needed to compute its proofs again. */
export interface LadderView {
  readonly ladderId: string;
  readonly title: string;
  readonly promisedBy: string;
  readonly document: string;
  readonly percents: readonly number[];
  readonly createdAt: number;
  /** What the next one to agree would get. */
  readonly nextPercent: number;
  readonly agreements: readonly LadderLine[];
}
