/** An error of the roll that is found after the end: what the recount with the mended roll means. */
import type { Verdict } from '../verdict.ts';

/**
 * Whether the recount decides something else than was declared: then the result goes back as one with a procedural defect (MT21), else the
 * mended numbers are noted and the result stands. Source: domain 5.2 [D]; SPEC OV14.
 */
export function errorTurnsResult(declared: Verdict, recounted: Verdict): boolean {
  return decided(declared) !== decided(recounted);
}

function decided({ outcome, winner, elected, runOff, byElection }: Verdict): string {
  const sets = [elected, runOff, byElection].map((ids) => [...(ids ?? [])].sort());
  return JSON.stringify([outcome, winner ?? '', ...sets]);
}
