/** The checkpoints of a vote, read from the journal's own lines. */
import type { CheckpointView } from '#contract/views/voting.ts';
import { checkpointDigits } from '#domain/voting/checkpoint.ts';
import type { JournalLine } from '#server/storage/store.ts';
import type { Reading } from '../query.ts';

/** The entry that says where the chain stood. */
export const CHECKPOINT = 'CheckpointTaken';

/** A line of the chain, and when it was the last one, epoch ms. */
export interface Checkpoint {
  readonly seq: number;
  readonly hash: string;
  readonly at: number;
}

/** What those of these lines say that are checkpoints, in their order. Source: SPEC JR5, JR6. */
export function checkpointsOf(lines: readonly Pick<JournalLine, 'type' | 'at' | 'data'>[]): Checkpoint[] {
  return lines
    .filter(({ type }) => type === CHECKPOINT)
    .map(({ at, data }) => {
      const { seq, hash } = data as unknown as { seq: number; hash: string };
      return { seq, hash, at };
    });
}

/** All checkpoints of a vote, the oldest first. */
export async function checkpointViews(journal: Reading['journal'], pollId: string): Promise<CheckpointView[]> {
  return checkpointsOf(await journal({ pollId, types: [CHECKPOINT] })).map(viewOf);
}

/** The last checkpoint of a vote; null before the first. */
export async function lastCheckpoint(journal: Reading['journal'], pollId: string): Promise<CheckpointView | null> {
  const [last] = checkpointsOf(await journal({ pollId, types: [CHECKPOINT], limit: 1, newestFirst: true }));
  return last ? viewOf(last) : null;
}

function viewOf({ seq, hash, at }: Checkpoint): CheckpointView {
  return { seq, at, digits: checkpointDigits(hash) };
}
