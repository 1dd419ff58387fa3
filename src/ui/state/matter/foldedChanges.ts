/** Changed lines with long unchanged stretches folded to a number. */
import type { ChangedLine } from '#contract/views/board.ts';

export interface ChangeBlock {
  /** Unchanged lines left out before these lines. */
  readonly folded: number;
  readonly lines: readonly ChangedLine[];
}

/** Blocks of changed lines in order; a last block without lines tells what follows the last change. */
export function foldedChanges(changes: readonly ChangedLine[]): ChangeBlock[] {
  const blocks: { folded: number; lines: ChangedLine[] }[] = [{ folded: 0, lines: [] }];
  for (const line of changes) {
    const last = blocks[blocks.length - 1]!;
    if (line.isChanged) last.lines.push(line);
    else if (last.lines.length === 0) last.folded += 1;
    else blocks.push({ folded: 1, lines: [] });
  }
  return blocks.filter((block) => block.folded > 0 || block.lines.length > 0);
}
