/** The sums of the paper side: issued, delivered, handed in, entered, void by reason, still out; by building and in all. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { judgeBallots, type BallotJudgement } from '../owners/ballotJudgement.ts';
import { asRollEntry } from '../owners/buildRollRows.ts';
import type { DuplicateRules } from '../owners/duplicates.ts';
import type { ProxyRules } from '../owners/proxies.ts';
import type { IssuedBallot, OwnersBallot, VoidBallotReason, VoidItemReason } from '../owners/records.ts';
import { marksIn } from '../paper.ts';
import type { Ballot, Poll, RollEntry } from '../records.ts';
import { paperSlot } from './closeBatch.ts';
import { voidItemOf } from './paperItem.ts';
import { pureProxy } from './registerProxy.ts';
import type { BallotPaper, PaperBatch, PaperEntry, ProxyRecord } from './records.ts';

export interface SumFacts {
  readonly poll: Poll;
  readonly roll: readonly RollEntry[];
  readonly papers: readonly BallotPaper[];
  /** All ballots of the poll, phone ones too. */
  readonly ballots: readonly Ballot[];
  readonly proxies: readonly ProxyRecord[];
  readonly rules: DuplicateRules & ProxyRules;
}

/** One place, or all of them. issued = returned + outstanding + spoiled + replaced. */
export interface PaperSums {
  readonly issued: number;
  /** Reached its owner: in person, by post or by the opened link. */
  readonly delivered: number;
  /** Hangs in the estate. */
  readonly posted: number;
  readonly notDelivered: number;
  readonly returned: number;
  readonly outstanding: number;
  readonly spoiled: number;
  readonly replaced: number;
  /** Made in place of another. */
  readonly reissued: number;
  /** Read in as ballots. */
  readonly entered: number;
  /** Entered and counting. */
  readonly valid: number;
  readonly byProxy: number;
  /** Entered and void as a whole, by reason. */
  readonly voids: Readonly<Partial<Record<VoidBallotReason, number>>>;
  /** Entered, taking part, void on the item, by reason. */
  readonly voidItems: Readonly<Partial<Record<VoidItemReason, number>>>;
  /** Entered and not void, but another ballot of the right counts, or co-owners differ. */
  readonly superseded: Readonly<Partial<Record<'DUPLICATE' | 'SUSPENDED', number>>>;
}

/** What became of one entered paper, judged as the count judges it. */
export interface EnteredPaper {
  readonly paper: BallotPaper;
  readonly ballot: Ballot;
  readonly voidReason: VoidBallotReason | null;
  readonly voidItemReason: VoidItemReason | null;
  /** DUPLICATE: another ballot of the right counts; SUSPENDED: co-owners said different things. Null while it counts or is void. */
  readonly superseded: 'DUPLICATE' | 'SUSPENDED' | null;
}

/** Every paper that was read in, in order of number, by the same judgement as the count. Source: domain 5.2; SPEC PP14. */
export function enteredPapers(facts: SumFacts): EnteredPaper[] {
  const bySlot = new Map(facts.ballots.map((ballot) => [ballot.slot, ballot]));
  const standing = new Map(judgedOf(facts).map((judged) => [judged.ballotId, judged]));
  return [...facts.papers]
    .sort((a, b) => a.serial - b.serial)
    .flatMap((paper) => {
      const ballot = bySlot.get(paperSlot(paper.serial));
      const judged = standing.get(ballot?.id ?? '');
      return ballot && judged ? [enteredPaper(facts, { paper, ballot, judged })] : [];
    });
}

function enteredPaper(facts: SumFacts, of: { paper: BallotPaper; ballot: Ballot; judged: BallotJudgement }): EnteredPaper {
  const { paper, ballot, judged } = of;
  const { voidReason } = judged;
  const instruction = facts.proxies.find((proxy) => proxy.id === ballot.proxyId)?.instruction ?? null;
  const voidItemReason = voidItemOf(facts.poll, { choice: ballot.choice, voidReason, voidItemReason: ballot.voidItemReason }, instruction);
  const superseded = judged.standing === 'DUPLICATE' || judged.standing === 'SUSPENDED' ? judged.standing : null;
  return { paper, ballot, voidReason, voidItemReason, superseded };
}

function judgedOf({ poll, roll, papers, ballots, proxies, rules }: SumFacts): readonly BallotJudgement[] {
  const window = { opensAt: poll.opensAt ?? 0, closesAt: poll.closesAt ?? Number.MAX_SAFE_INTEGER };
  return judgeBallots({
    ...{ roll: roll.map(asRollEntry), ballots: ballots.map(asOwnersBallot), issued: papers.map(asIssued) },
    ...{ proxies: proxies.map((proxy) => pureProxy(poll.id, proxy)), transfers: poll.transfers, settlements: poll.settlements },
    ...{ revocations: [], window, rules }
  }).ballots;
}

/** A stored ballot as the judgement reads it. */
export function asOwnersBallot(ballot: Ballot): OwnersBallot {
  const { id, rollEntryId: entryId, unitId, channel, at: castAt, serial, personId, voidReason, proxyId } = ballot;
  const items = [{ itemId: ballot.pollId, choices: marksIn(ballot.choice), voidReason: ballot.voidItemReason }];
  return { id, entryId, unitId, items, channel, castAt, serial, personId, voidReason, proxyId };
}

/** A printed ballot as the judgement reads it. */
export function asIssued({ serial, rollEntryId: entryId, unitId, issuedAt, replacedAt }: BallotPaper): IssuedBallot {
  return { serial: String(serial), entryId, unitId, issuedAt, replacedAt };
}

/** The sums over the papers whose right lies in the building; null = all. Source: domain 2.8, 4.4 [D]; SPEC PP14. */
export function paperSums(facts: SumFacts, buildingId: string | null = null): PaperSums {
  const places = new Map(facts.roll.map((right) => [right.id, right]));
  const isHere = (paper: BallotPaper) => buildingId === null || buildingOf(paper, places.get(paper.rollEntryId)) === buildingId;
  const papers = facts.papers.filter(isHere);
  const entered = enteredPapers(facts).filter((one) => isHere(one.paper));
  const good = papers.filter((paper) => paper.replacedAt === null);
  const counted = (test: (paper: BallotPaper) => boolean, among = good) => among.filter(test).length;
  return {
    issued: papers.length,
    delivered: counted((paper) => paper.delivery !== null && paper.delivery.way !== 'POSTED'),
    posted: counted((paper) => paper.delivery?.way === 'POSTED'),
    notDelivered: counted((paper) => paper.delivery === null && paper.returnedAt === null),
    returned: counted((paper) => paper.state === 'RETURNED'),
    outstanding: counted((paper) => paper.state === 'ISSUED' || paper.state === 'DELIVERED'),
    spoiled: counted((paper) => paper.state === 'SPOILED', papers),
    replaced: counted((paper) => paper.state === 'REPLACED', papers),
    reissued: counted((paper) => paper.replacesSerial !== null, papers),
    entered: entered.length,
    valid: entered.filter((one) => one.voidReason === null && one.superseded === null).length,
    byProxy: entered.filter((one) => one.ballot.proxyId !== null).length,
    voids: countBy(entered, (one) => one.voidReason),
    voidItems: countBy(entered, (one) => one.voidItemReason),
    superseded: countBy(entered, (one) => one.superseded)
  };
}

/** Where a paper belongs: the building of its unit, or that in which its right is counted. */
export function buildingOf(paper: Pick<BallotPaper, 'unitId'>, right: RollEntry | undefined): string {
  const unit = paper.unitId === null ? undefined : right?.builtFrom.find((one) => one.unitId === paper.unitId);
  return unit?.buildingId ?? right?.buildingId ?? '';
}

function countBy<T, K extends string>(items: readonly T[], keyOf: (item: T) => K | null): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

export interface CountedFacts {
  readonly papers: readonly BallotPaper[];
  readonly batches: readonly PaperBatch[];
  readonly ballots: readonly Ballot[];
}

/**
 * Whether the paper side is ready for the count: no batch open, every paper handed in is read in, no correction half done, no objection
 * unanswered. Refuses `papers.batch-open`, `papers.not-read-in` (with the first numbers), `papers.correction-open`,
 * `papers.objection-open`. Source: domain MT16 (paper ballots double-entered); SPEC PP15.
 */
export function papersCounted({ papers, batches, ballots }: CountedFacts): Result<void, Refusal> {
  const open = batches.find((batch) => batch.state !== 'CLOSED');
  if (open) return refuse('papers.batch-open', 'PP15', { number: open.number });
  const slots = new Set(ballots.map((ballot) => ballot.slot));
  const unread = papers.filter((paper) => paper.returnedAt !== null && paper.replacedAt === null && !slots.has(paperSlot(paper.serial)));
  if (unread.length > 0) {
    const serials = unread.map((paper) => paper.serial).sort((a, b) => a - b);
    return refuse('papers.not-read-in', 'PP15', { missing: unread.length, serials: serials.slice(0, 10).join(', ') });
  }
  const half = batches.find((batch) => batch.corrections.some((one) => one.confirmedBy === ''));
  if (half) return refuse('papers.correction-open', 'PP15', { number: half.number });
  const objected = papers.find((paper) => paper.objection !== null && paper.objection.outcome === null);
  return objected ? refuse('papers.objection-open', 'PP15', { serial: objected.serial }) : ok(undefined);
}

/** Papers that were read in without becoming a ballot: numbers never issued, and second papers of a number. Source: SPEC PP14. */
export function foreignPapers(entries: readonly PaperEntry[], batches: readonly PaperBatch[]): PaperEntry[] {
  const closed = new Set(batches.filter((batch) => batch.state === 'CLOSED').map((batch) => batch.id));
  return entries.filter((one) => one.pass === 'FIRST' && closed.has(one.batchId) && ['NOT_ISSUED', 'COPY'].includes(one.voidReason ?? ''));
}
