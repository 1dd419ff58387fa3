/** Folds the unchanged lines of a comparison, so that people read what is new with a line around it. */
import type { ChangedLine } from '#contract/views/board.ts';

/** Unchanged lines kept before and after a change. */
const AROUND = 1;
/** A fold shorter than this is not worth its own line. */
const FOLD_MIN = 2;

export type ChangedRun =
  { readonly kind: 'LINE'; readonly line: ChangedLine } | { readonly kind: 'FOLD'; readonly lines: readonly ChangedLine[] };

/** Lines and folds in their order. */
export function changedRuns(lines: readonly ChangedLine[]): ChangedRun[] {
  const isNear = (index: number) => lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some((line) => line.isChanged);
  const runs: ChangedRun[] = [];
  let fold: ChangedLine[] = [];
  const close = () => {
    if (fold.length >= FOLD_MIN) runs.push({ kind: 'FOLD', lines: fold });
    else runs.push(...fold.map((line) => ({ kind: 'LINE' as const, line })));
    fold = [];
  };
  lines.forEach((line, index) => {
    if (!isNear(index)) return void fold.push(line);
    close();
    runs.push({ kind: 'LINE', line });
  });
  close();
  return runs;
}
