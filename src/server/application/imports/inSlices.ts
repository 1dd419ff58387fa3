/** Long work on the server's loop in short pieces, so that everybody else is answered in between. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Time of one piece, ms. */
const PIECE_MS = 12;

/**
 * Runs a generator to its end in pieces, telling each progress. Throws the signal's reason as soon as it is aborted: nothing of the work is
 * then kept.
 */
export async function inSlices<Step, Made>(work: Generator<Step, Made>, signal: AbortSignal, tell: (step: Step) => void): Promise<Made> {
  for (;;) {
    signal.throwIfAborted();
    const until = performance.now() + PIECE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
      tell(step.value);
    } while (performance.now() < until);
    await nextTurn();
  }
}

/** The list in pieces of a size. */
export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
