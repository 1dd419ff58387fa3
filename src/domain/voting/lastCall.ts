/** From when on the chair is offered the last call: everybody has had a moment first. */

export interface RunningVote {
  readonly openedAt: number;
  /** Ballots received, and how many are expected: those present with a vote. */
  readonly received: number;
  readonly expected: number;
}

/**
 * The instant from which on the last call is offered, epoch ms: at once when more than half of those expected have voted, else `afterMs`
 * after the opening by the server's clock. Source: product default [D], number `lastCallAfterSeconds`; SPEC MG19.
 */
export function lastCallFrom({ openedAt, received, expected }: RunningVote, afterMs: number): number {
  return received * 2 > expected ? openedAt : openedAt + afterMs;
}
