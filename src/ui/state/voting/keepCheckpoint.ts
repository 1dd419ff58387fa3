/** A phone keeps the last checkpoint of a vote that it was shown. Where storage is closed (private windows), nothing is kept and nothing breaks. */
import type { CheckpointView } from '#contract/views/voting.ts';

export const CHECKPOINT_PREFIX = 'sifang.checkpoint.';

/** What is kept of one vote. */
export type KeptCheckpoint = Pick<CheckpointView, 'seq' | 'digits'>;

/** Keeps it in the place of the one before. */
export function keepCheckpoint(pollId: string, { seq, digits }: KeptCheckpoint): void {
  try {
    localStorage.setItem(CHECKPOINT_PREFIX + pollId, JSON.stringify({ seq, digits }));
  } catch {
    // Full or closed: the digits are on the wall and on other phones as well.
  }
}
