/** Views of lotteries: the list, the seed and the order, with all that anybody needs to compute the draw again. */
import type { Lottery, LotteryApplication } from '#domain/lottery/records.ts';

export interface LotteryLine {
  readonly number: number;
  /** Masked address. */
  readonly label: string;
  readonly state: LotteryApplication['state'];
  readonly rank: number | null;
  /** SHA-256 of seed and number; '' before the seed is published. */
  readonly hash: string;
}

export interface LotteryView {
  readonly lotteryId: string;
  readonly matterId: string | null;
  readonly title: string;
  readonly places: number;
  readonly state: Lottery['state'];
  readonly seed: string;
  readonly seedSource: string;
  readonly seedPublishedAt: number | null;
  readonly sealedAt: number | null;
  readonly drawnAt: number | null;
  readonly listHash: string;
  readonly counts: { readonly applications: number; readonly won: number; readonly waiting: number };
  /** By rank after the draw, else by number. */
  readonly lines: readonly LotteryLine[];
  /** The application of the reader's household. */
  readonly mine: {
    readonly applicationId: string;
    readonly number: number;
    readonly rank: number | null;
    readonly state: LotteryApplication['state'];
  } | null;
}

/** What the reader's household has applied for or won, and may withdraw from. */
export interface OwnPlace {
  readonly applicationId: string;
  readonly title: string;
  /** '' for a lottery without a matter. */
  readonly matterNumber: string;
  readonly number: number;
  readonly rank: number | null;
  readonly state: LotteryApplication['state'];
  /** Not while the list is closed and not drawn. */
  readonly mayGiveBack: boolean;
}

/** What the desk sees beside it: full addresses and ids. */
export interface DeskLottery extends LotteryView {
  readonly deskLines: readonly (LotteryLine & { readonly applicationId: string; readonly door: string })[];
}
