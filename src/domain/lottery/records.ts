/** Records of a lottery: places, applications, a seed published before, an order that anyone can compute again. */
import type { RecordBase } from '../basics/decision.ts';

export interface Lottery extends RecordBase {
  matterId: string | null;
  title: string;
  places: number;
  /** OPEN: applications come in; SEALED: the list is posted; DRAWN. */
  state: 'OPEN' | 'SEALED' | 'DRAWN';
  /** Published before the draw. */
  seed: string;
  seedPublishedAt: number | null;
  /** Where the seed comes from, so that nobody chose it: e.g. the winning numbers of a public lottery of that evening. */
  seedSource: string;
  /** SHA-256 of the canonical JSON of the closed list: {label, number} in the order of numbers; '' before. */
  listHash: string;
  sealedAt: number | null;
  drawnAt: number | null;
}

export interface LotteryApplication extends RecordBase {
  lotteryId: string;
  number: number;
  householdId: string;
  /** Masked, for the public list. */
  label: string;
  personId: string | null;
  at: number;
  /** Place in the drawn order, from 1; null before the draw. */
  rank: number | null;
  state: 'APPLIED' | 'WON' | 'WAITING' | 'GIVEN_BACK' | 'WITHDRAWN';
}
