/** Which of several valid ballots of one voter for one right counts. */
import type { OwnersBallot } from './records.ts';

export interface DuplicateRules {
  /** Profile `duplicatePolicy`. */
  readonly duplicatePolicy: 'FIRST_VALID' | 'ELECTRONIC_PREVAILS' | 'LAST_VALID';
  /** Profile `voteChangesFormal`: how often a voter may change his vote. */
  readonly voteChanges: number;
}

/** Order of handing in; the id decides within one millisecond, so that every count agrees. */
export function byCastAt(a: Pick<OwnersBallot, 'castAt' | 'id'>, b: Pick<OwnersBallot, 'castAt' | 'id'>): number {
  return a.castAt - b.castAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * The one that counts. FIRST_VALID: the earliest, whatever the channel; ELECTRONIC_PREVAILS: phone and desk before paper; LAST_VALID: the
 * latest. Where votes may be changed n times, the n-th later ballot replaces, and one more changes nothing. The order in which they are
 * given does not matter. Throws `RangeError` without ballots. Source: product default [D], 深圳 [P9], 武汉 [P10]; SPEC OV7.
 */
export function ballotThatCounts<Ballot extends Pick<OwnersBallot, 'castAt' | 'id' | 'channel'>>(
  ballots: readonly Ballot[],
  { duplicatePolicy, voteChanges }: DuplicateRules
): Ballot {
  const electronic = ballots.filter(({ channel }) => channel !== 'PAPER');
  const inOrder = (duplicatePolicy === 'ELECTRONIC_PREVAILS' && electronic.length > 0 ? electronic : [...ballots]).sort(byCastAt);
  const last = inOrder.length - 1;
  const counted = inOrder[duplicatePolicy === 'LAST_VALID' ? last : Math.min(voteChanges, last)];
  if (!counted) throw new RangeError('no ballot to choose from');
  return counted;
}
