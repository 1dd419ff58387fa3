/** What will become of a paper as far as it can be said before the count: the tellers see it at once, and never another ballot's choice. */
import { ballotThatCounts, type DuplicateRules } from '../owners/duplicates.ts';
import type { VoidBallotReason } from '../owners/records.ts';
import type { Ballot, Poll } from '../records.ts';
import { wasReplaced } from './closeBatch.ts';
import type { BallotPaper, PaperReading } from './records.ts';

/**
 * EARLIER_BALLOT, LATER_BALLOT: another ballot of the right counts by the time of handing in; ELECTRONIC_PREVAILS: there is an electronic
 * one; OTHER_OWNER: a ballot of another co-owner is in, and different marks suspend both.
 */
export type NotCounting = VoidBallotReason | 'EARLIER_BALLOT' | 'LATER_BALLOT' | 'ELECTRONIC_PREVAILS' | 'OTHER_OWNER';

export interface OutlookFacts {
  readonly poll: Pick<Poll, 'opensAt' | 'closesAt'>;
  /** Undefined for a number that was never issued. */
  readonly paper: Pick<BallotPaper, 'id' | 'serial' | 'unitId' | 'replacedAt'> | undefined;
  /** When it was handed in. */
  readonly at: number;
  /** Other ballots of the same right, phone or paper, void ones left out. */
  readonly others: readonly Ballot[];
  readonly rules: DuplicateRules;
}

/**
 * Why the paper will not count, or null when nothing is known against it. The judgement at the count decides; this says the same with
 * what is known now. Source: domain 5.2, `duplicatePolicy`; SPEC PP11.
 */
export function paperOutlook(
  facts: OutlookFacts,
  reading: Pick<PaperReading, 'voidReason' | 'signedBy'> | null = null
): NotCounting | null {
  const { poll, paper, at, rules } = facts;
  if (!paper) return 'NOT_ISSUED';
  if (reading?.voidReason) return reading.voidReason;
  if (wasReplaced(paper, at)) return 'REISSUED';
  if (poll.opensAt !== null && at < poll.opensAt) return 'EARLY';
  if (poll.closesAt !== null && at >= poll.closesAt) return 'LATE';
  const others = facts.others.filter((ballot) => ballot.serial !== String(paper.serial) && sameShare(ballot.unitId, paper.unitId));
  const signer = reading?.signedBy ?? '';
  if (signer !== '' && others.some((ballot) => ballot.personId !== '' && ballot.personId !== signer)) return 'OTHER_OWNER';
  return against(others, { id: paper.id, at }, rules);
}

/** A ballot for all units stands against each of them. */
function sameShare(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

function against(others: readonly Ballot[], own: { id: string; at: number }, rules: DuplicateRules): NotCounting | null {
  if (others.length === 0) return null;
  const mine = { id: own.id, castAt: own.at, channel: 'PAPER' as const };
  const all = [mine, ...others.map(({ id, at, channel }) => ({ id, castAt: at, channel }))];
  const counted = ballotThatCounts(all, rules);
  if (counted === mine) return null;
  if (rules.duplicatePolicy === 'ELECTRONIC_PREVAILS' && counted.channel !== 'PAPER') return 'ELECTRONIC_PREVAILS';
  return counted.castAt <= mine.castAt ? 'EARLIER_BALLOT' : 'LATER_BALLOT';
}
