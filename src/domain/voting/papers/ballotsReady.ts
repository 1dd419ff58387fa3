/** The guard of MT14 for written votes: every ballot issued, and delivered to its owner or posted long enough in the estate. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { addDays, calendarDateAt, endOfDay, type Instant } from '../../basics/time.ts';
import type { Poll, RollEntry } from '../records.ts';
import { duePapers } from './issuePapers.ts';
import type { BallotPaper } from './records.ts';

export interface ReadyFacts {
  readonly poll: Pick<Poll, 'owners' | 'ballotMode' | 'closesAt'>;
  readonly roll: readonly RollEntry[];
  readonly papers: readonly BallotPaper[];
  /** Profile `paperPerUnit`. */
  readonly isPerUnit: boolean;
  /** Profile `undeliverablePostingDays`. */
  readonly postingDays: number;
  readonly zone: string;
}

/** How far issue and delivery are; counts of papers. */
export interface Readiness {
  readonly notIssued: number;
  readonly notDelivered: number;
  /** Posted ones whose days are not over before the vote closes. */
  readonly postedTooLate: number;
  /** Serials of the first ones that are neither delivered nor posted. */
  readonly firstNotDelivered: readonly number[];
}

/** Numbers that are named; the list of the rest stands on the page of papers. */
const NAMED = 10;

/** Counts what is missing before a written vote may open. Replaced papers do not count: their successors do. Source: SPEC PP5. */
export function readinessOf({ poll, roll, papers, isPerUnit, postingDays, zone }: ReadyFacts): Readiness {
  const good = papers.filter((paper) => paper.replacedAt === null);
  const missing = good.filter((paper) => paper.delivery === null && paper.returnedAt === null).sort((a, b) => a.serial - b.serial);
  const posted = good.filter((paper) => paper.delivery?.way === 'POSTED');
  const late = posted.filter((paper) => poll.closesAt !== null && postingEndsAt(paper.delivery!.at, postingDays, zone) > poll.closesAt);
  return {
    notIssued: duePapers({ roll, papers: good, buildings: [], isPerUnit }).length,
    notDelivered: missing.length,
    postedTooLate: late.length,
    firstNotDelivered: missing.slice(0, NAMED).map((paper) => paper.serial)
  };
}

/** The posting day is not counted; over at 24:00 of day n. Source: 民法典 201 [L], 舟山 17 (7), 滨州 13 (5) [L]; SPEC PP5. */
export function postingEndsAt(postedAt: Instant, days: number, zone: string): Instant {
  return endOfDay(addDays(calendarDateAt(postedAt, zone), days), zone);
}

/**
 * Whether a written vote may open: every right has its paper, and each was delivered or handed back, or hangs in the estate early enough
 * that the days of the profile are over before the vote closes. Where paper is only on request
 * (MIXED), and for votes without paper, there is nothing to wait for.
 * Refuses `papers.not-issued`, `papers.not-delivered` (with the first numbers), `papers.posted-too-late`.
 * Source: domain MT14; 舟山 17, 滨州 13 [L]; SPEC PP5.
 */
export function ballotsReady(facts: ReadyFacts): Result<void, Refusal> {
  if (facts.poll.owners?.form !== 'WRITTEN' || facts.poll.ballotMode === 'SECRET') return ok(undefined);
  const { notIssued, notDelivered, postedTooLate, firstNotDelivered } = readinessOf(facts);
  if (notIssued > 0) return refuse('papers.not-issued', 'PP5', { missing: notIssued });
  if (notDelivered > 0) return refuse('papers.not-delivered', 'PP5', { missing: notDelivered, serials: firstNotDelivered.join(', ') });
  if (postedTooLate > 0) return refuse('papers.posted-too-late', 'PP5', { papers: postedTooLate, days: facts.postingDays });
  return ok(undefined);
}
