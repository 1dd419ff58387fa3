/** What a batch becomes when both entries agree: ballots, papers handed in, and a word to every owner in whose name a paper was entered. */
import { entry, guard, insert, update, type Change, type Context, type Decision, type Entry, type NewRow } from '../../basics/decision.ts';
import type { VoidItemReason } from '../owners/records.ts';
import { receiptCode } from '../receipt.ts';
import type { Ballot, Poll, RollEntry } from '../records.ts';
import type { TurnoutMark } from '../secret/records.ts';
import { useRights } from '../useRights.ts';
import type { ComparedNumber } from './compareEntries.ts';
import { aboutPaper } from './issuePapers.ts';
import { voidItemOf } from './paperItem.ts';
import type { BallotPaper, PaperBatch, PaperReading, ProxyRecord } from './records.ts';
import { onlySigner, signersAt } from './signers.ts';

export interface ClosingFacts {
  readonly poll: Poll;
  readonly batch: PaperBatch;
  /** The papers of the numbers in the batch that were issued. */
  readonly papers: readonly BallotPaper[];
  readonly rights: readonly RollEntry[];
  readonly proxies: readonly ProxyRecord[];
  /** Ballots that are in for these rights, from phone and paper. */
  readonly ballots: readonly Ballot[];
  /** That these rights were used. */
  readonly marks: readonly TurnoutMark[];
}

/** Number of the paper as the slot of its ballot: one paper, one ballot, for ever. */
export function paperSlot(serial: number): string {
  return `paper:${serial}`;
}

/**
 * Closes a batch with its decided readings. Every issued paper that was not entered before becomes a ballot of channel PAPER with the time
 * at which it was handed in; which ballot of a right counts is judged at the count, never here. Owners are told by the outbox.
 * Source: domain 4.4, 2.11 (owner is told); SPEC PP10, PP11.
 */
export function closedBatch(facts: ClosingFacts, compared: readonly ComparedNumber[], context: Context): ClosedBatch {
  const { poll, batch } = facts;
  const readings = compared.flatMap(({ serial, decided }) => (decided && !decided.isAbsent ? [{ serial, reading: decided }] : []));
  const made = readings.flatMap(({ serial, reading }) => {
    const paper = facts.papers.find((one) => one.serial === serial);
    const right = facts.rights.find((one) => one.id === paper?.rollEntryId);
    if (!paper || !right || facts.ballots.some((ballot) => ballot.slot === paperSlot(serial))) return [];
    return [enteredPaper(facts, { paper, right, reading }, context)];
  });
  const voids = readings.filter(({ reading }) => reading.voidReason !== null).length;
  const data = { pollId: poll.id, batchId: batch.id, number: batch.number, papers: readings.length, ballots: made.length, voids };
  return {
    changes: [
      ...made.flatMap((one) => one.changes),
      ...useRights(poll, facts.marks, made, context),
      update('paperBatch', batch, {
        state: 'CLOSED',
        closedAt: context.now,
        mismatches: [],
        secondDoneAt: batch.secondDoneAt ?? context.now
      })
    ],
    guards: [guard('poll', poll), ...facts.rights.map((right) => guard('rollEntry', right))],
    entries: [...made.map((one) => one.entry), entry('BatchClosed', aboutPaper(poll), data)]
  };
}

export type ClosedBatch = Required<Pick<Decision, 'changes' | 'entries' | 'guards'>>;

interface Entered {
  readonly paper: BallotPaper;
  readonly right: RollEntry;
  readonly reading: PaperReading;
}

interface MadeBallot {
  readonly right: RollEntry;
  readonly ballot: NewRow<'ballot'>;
  readonly changes: readonly Change[];
  readonly entry: Entry;
}

function enteredPaper(facts: ClosingFacts, of: Entered, context: Context): MadeBallot {
  const { poll, batch } = facts;
  const { paper, right, reading } = of;
  const at = paper.returnedAt ?? batch.receivedAt;
  const proxy = facts.proxies.find((one) => one.id === reading.proxyId);
  const signers = signersAt(right, poll.transfers, { unitId: paper.unitId, at });
  const id = context.newId();
  const ballot = {
    id,
    pollId: poll.id,
    rollEntryId: right.id,
    slot: paperSlot(paper.serial),
    personId: signedBy(reading, proxy, signers),
    ...marksOfBallot(poll, reading, { paper, proxy, at }),
    channel: 'PAPER' as const,
    helperName: '',
    at,
    changes: 0,
    unitId: paper.unitId,
    serial: String(paper.serial),
    areaCenti: areaOf(right, paper.unitId),
    receipt: receiptCode({ pollId: poll.id, ballotId: id, rollEntryId: right.id, choice: reading.choice, changes: 0 }, context.sha256)
  };
  const state = paper.replacedAt === null ? { state: 'RETURNED' as const } : {};
  return {
    right,
    ballot,
    changes: [
      insert('ballot', ballot),
      update('ballotPaper', paper, { ...state, returnedAt: at, batchId: batch.id }),
      ...signers.map((personId) => messageTo(personId, { poll, right, ballot, isDisputed: disagrees(facts.ballots, ballot) }, context))
    ],
    entry: entry(
      'BallotCast',
      aboutPaper(
        poll,
        [...new Set([ballot.personId, ...signers])].filter((personId) => personId !== '')
      ),
      { ...ballotData(ballot), batchId: batch.id }
    )
  };
}

/** Who cast it: the co-owner whom the tellers named, the holder of the power, or the one who may; '' where nobody can be named. */
export function signedBy(reading: PaperReading, proxy: ProxyRecord | undefined, signers: readonly string[]): string {
  return proxy ? proxy.holderPersonId : reading.signedBy || onlySigner(signers);
}

/**
 * What a reading makes of a ballot: a number replaced before it was handed in is void as REISSUED; the item is void for what the tellers found, or because
 * a power's holder marked against the instruction. Source: 上海 18 [L]; SPEC PP9, PP16.
 */
export function marksOfBallot(
  poll: Poll,
  reading: PaperReading,
  of: { readonly paper: Pick<BallotPaper, 'replacedAt'>; readonly proxy: ProxyRecord | undefined; readonly at: number }
): Pick<Ballot, 'choice' | 'voidReason' | 'voidItemReason' | 'proxyId'> {
  const { choice, proxyId } = reading;
  const voidReason = reading.voidReason ?? (wasReplaced(of.paper, of.at) ? 'REISSUED' : null);
  const found: VoidItemReason | null = voidItemOf(poll, { ...reading, voidReason }, of.proxy?.instruction ?? null);
  // Blank, two marks and the like are said by the marks themselves; only what they do not say is kept beside them.
  const voidItemReason = found === 'WRONG_MARK' || found === 'AGAINST_INSTRUCTION' ? found : null;
  return { choice, voidReason, voidItemReason, proxyId };
}

/** The number was no longer good when the paper came in. */
export function wasReplaced({ replacedAt }: Pick<BallotPaper, 'replacedAt'>, at: number): boolean {
  return replacedAt !== null && replacedAt <= at;
}

/** What the journal keeps of a paper ballot: named votes are chained with their choice. Who signed stands in the topics, which a masked record keeps back. Source: reliability 3.2; SPEC BL9. */
export function ballotData(ballot: NewRow<'ballot'>) {
  const { id: ballotId, rollEntryId, slot, choice, channel, at, changes, unitId, serial, areaCenti } = ballot;
  const { voidReason, voidItemReason, proxyId, receipt = '' } = ballot;
  const what = { ballotId, rollEntryId, slot, choice, channel, at, changes, unitId, serial, areaCenti };
  return { ...what, voidReason, voidItemReason, proxyId, receipt };
}

function areaOf(right: RollEntry, unitId: string | null): number | null {
  if (unitId === null) return right.areaCenti;
  return right.builtFrom.find((unit) => unit.unitId === unitId)?.areaCenti ?? null;
}

/** Another person's ballot of the same right says something else: both stand still until the co-owners agree. Source: 宁波 18, 丽水 12 [L]; SPEC OV8. */
function disagrees(ballots: readonly Ballot[], own: NewRow<'ballot'>): boolean {
  if (own.voidReason !== null) return false;
  const others = ballots.filter((one) => one.rollEntryId === own.rollEntryId && one.voidReason === null && one.unitId === own.unitId);
  return others.some((one) => one.personId !== own.personId && one.proxyId === null && one.choice !== own.choice);
}

interface Told {
  readonly poll: Poll;
  readonly right: RollEntry;
  readonly ballot: Pick<Ballot, 'voidReason'>;
  readonly isDisputed: boolean;
}

/** What an owner is told; no choice, and nothing of others. */
function messageTo(personId: string, { poll, right, ballot, isDisputed }: Told, context: Context): Change {
  const isVoid = ballot.voidReason !== null && poll.state === 'OPEN';
  const entered = `「${poll.title}」：已以纸票登记您的表决。如非您本人提交，请在表决页或到工作台提出。`;
  const disputed = `「${poll.title}」：${right.label}的共有人投了不同的票，双方的票暂停计算。请在截止前商定由谁投票，并告知工作台。`;
  return insert('outboxMessage', {
    ...{ id: context.newId(), pollId: poll.id, personId, rollEntryId: right.id, channel: 'LIST', state: 'LISTED', at: context.now },
    sort: isVoid ? 'VOID_NOTICE' : isDisputed ? 'OTHER' : 'PAPER_ENTERED',
    text: isVoid ? `「${poll.title}」：您的纸票无效，投票截止前仍可重新投票。` : isDisputed ? disputed : entered,
    ...{ settledAt: context.now, attempts: 0, failure: '' }
  });
}
