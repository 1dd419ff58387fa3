/** One teller reads one paper of a batch in: what was marked, what is void about it, under which power; and takes a mistake back. */
import { entry, guard, insert, remove, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { isStanding } from '../owners/proxies.ts';
import type { Poll } from '../records.ts';
import { checkPaperPoll } from './checkPaperPoll.ts';
import { aboutPaper } from './issuePapers.ts';
import { sameReading, writtenMarks } from './paperItem.ts';
import type { NotCounting } from './paperOutlook.ts';
import type { BallotPaper, PaperBatch, PaperEntry, PaperReading, ProxyRecord } from './records.ts';

export interface EnterFacts {
  readonly poll: Poll;
  readonly batch: PaperBatch;
  /** Entries of this teller's own pass; nobody else's are loaded. */
  readonly own: readonly PaperEntry[];
  /** The paper of the number; undefined when it was never issued. */
  readonly paper: BallotPaper | undefined;
  /** Powers registered for the right of the paper. */
  readonly proxies: readonly ProxyRecord[];
  /** Persons who may have signed for the right, where there are several. */
  readonly signers: readonly string[];
  /** What is known against the paper, whatever is on it. */
  readonly outlook: NotCounting | null;
}

export type EnterPaper = Omit<PaperReading, 'isAbsent'> & { readonly serial: number };

/**
 * Which of the two entries a teller makes: the first to come makes the first, the next person the second. Refuses `batch.closed`,
 * `batch.both-done`, `batch.same-teller` (who has finished one cannot make the other), `batch.two-tellers-already`.
 * Source: reliability 3.5 (二人双录), F33; SPEC PP8.
 */
export function passOf(batch: PaperBatch, personId: string): Result<'FIRST' | 'SECOND', Refusal> {
  if (batch.state === 'CLOSED') return refuse('batch.closed', 'PP12', { number: batch.number });
  if (batch.state === 'MISMATCH') return refuse('batch.both-done', 'PP10', { number: batch.number });
  if (batch.firstTellerId === personId) return batch.firstDoneAt === null ? ok('FIRST') : refuse('batch.same-teller', 'PP8');
  if (batch.secondTellerId === personId) return batch.secondDoneAt === null ? ok('SECOND') : refuse('batch.same-teller', 'PP8');
  if (batch.firstTellerId === null) return ok('FIRST');
  return batch.secondTellerId === null ? ok('SECOND') : refuse('batch.two-tellers-already', 'PP8', { number: batch.number });
}

/**
 * Checks what a teller says of a paper and brings it into its one written form. Refuses `paper.number-unknown` (a number never issued
 * that is not marked as such), `paper.number-known`, `paper.mark-unknown`, `proxy.not-for-this-right`, `paper.signer-unknown`.
 * Source: domain 5.2; SPEC PP9.
 */
export function checkReading(
  facts: Pick<EnterFacts, 'poll' | 'paper' | 'proxies' | 'signers'>,
  given: EnterPaper,
  now: number
): Result<PaperReading, Refusal> {
  const { poll, paper, proxies, signers } = facts;
  const { serial, voidReason } = given;
  if (!paper && voidReason !== 'NOT_ISSUED') return refuse('paper.number-unknown', 'PP9', { serial });
  if (paper && voidReason === 'NOT_ISSUED') return refuse('paper.number-known', 'PP9', { serial });
  const plain = { proxyId: null, signedBy: '', isAbsent: false };
  if (voidReason !== null) return ok({ ...plain, choice: '', voidReason, voidItemReason: null });
  const choice = writtenMarks(poll, given.choice);
  if (choice === undefined) return refuse('paper.mark-unknown', 'PP9');
  const { voidItemReason, proxyId, signedBy } = given;
  if (proxyId !== null && !proxies.some((proxy) => proxy.id === proxyId && isStanding({ ...proxy, entryId: '', instructions: [] }, now))) {
    return refuse('proxy.not-for-this-right', 'PP16');
  }
  if (signedBy !== '' && !signers.includes(signedBy)) return refuse('paper.signer-unknown', 'PP9');
  return ok({ ...plain, choice, voidReason, voidItemReason, proxyId, signedBy });
}

/**
 * Enters one paper. The same reading again changes nothing. Refuses `papers.*` as for reading in, `batch.*` as `passOf`,
 * `batch.number-entered`, `batch.full`, and as `checkReading`. Answers `{serial, pass, entered, of, willNotCount}`: whether and why this
 * paper will not count, never what another ballot says. Source: reliability 3.5, F33; SPEC PP8, PP9, PP11.
 */
export function decideEnterPaper(facts: EnterFacts, payload: EnterPaper, context: Context): Result<Decision, Refusal> {
  const { poll, batch, own } = facts;
  const checked = checkPaperPoll(poll, 'READ_IN');
  if (!checked.ok) return checked;
  const pass = passOf(batch, context.actor.personId);
  if (!pass.ok) return pass;
  const reading = checkReading(facts, payload, context.now);
  if (!reading.ok) return reading;
  const { serial } = payload;
  const told = { serial, pass: pass.value, of: batch.paperCount, willNotCount: reading.value.voidReason ?? facts.outlook };
  const earlier = own.find((one) => one.serial === serial);
  if (earlier) {
    return sameReading(earlier, reading.value)
      ? ok({ changes: [], entries: [], answer: { ...told, entered: own.length } })
      : refuse('batch.number-entered', 'PP9', { serial });
  }
  if (own.length >= batch.paperCount) return refuse('batch.full', 'PP8', { papers: batch.paperCount });
  const tellerId = context.actor.personId;
  const row = { id: context.newId(), pollId: poll.id, batchId: batch.id, serial, pass: pass.value, tellerId, at: context.now };
  const claims = pass.value === 'FIRST' ? batch.firstTellerId === null : batch.secondTellerId === null;
  return ok({
    changes: [
      insert('paperEntry', { ...row, ...reading.value, togetherWith: '', reason: '' }),
      ...(claims ? [update('paperBatch', batch, pass.value === 'FIRST' ? { firstTellerId: tellerId } : { secondTellerId: tellerId })] : [])
    ],
    guards: [guard('poll', poll), ...(claims ? [] : [guard('paperBatch', batch)])],
    // What was read stays out of the journal until two have read the same: before that it is no ballot.
    entries: [entry('PaperReadIn', aboutPaper(poll), { pollId: poll.id, batchId: batch.id, serial, pass: pass.value })],
    answer: { ...told, entered: own.length + 1 }
  });
}

export interface UndoFacts {
  readonly poll: Poll;
  readonly batch: PaperBatch;
  readonly own: readonly PaperEntry[];
}

/**
 * Takes back one's own entry while one's own pass is not finished, with a reason. Refuses as `passOf`, `batch.number-not-entered`.
 * Source: product default [D]; SPEC PP12.
 */
export function decideUndoEntry(
  facts: UndoFacts,
  payload: { readonly serial: number; readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { poll, batch, own } = facts;
  const pass = passOf(batch, context.actor.personId);
  if (!pass.ok) return pass;
  const { serial, reason } = payload;
  const mine = own.find((one) => one.serial === serial);
  if (!mine) return refuse('batch.number-not-entered', 'PP12', { serial });
  return ok({
    changes: [remove('paperEntry', mine)],
    guards: [guard('paperBatch', batch)],
    entries: [entry('PaperReadingUndone', aboutPaper(poll), { pollId: poll.id, batchId: batch.id, serial, pass: pass.value, reason })],
    answer: { serial, entered: own.length - 1 }
  });
}
