/** The end of a batch: a teller finishes an entry; with the second one the two are compared; differences are looked at once more. */
import { entry, guard, insert, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { checkPaperPoll } from './checkPaperPoll.ts';
import { closedBatch, type ClosingFacts } from './closeBatch.ts';
import { ABSENT, compareEntries, openMismatches, type ComparedNumber } from './compareEntries.ts';
import { checkReading, passOf, type EnterPaper } from './enterPaper.ts';
import { aboutPaper } from './issuePapers.ts';
import { sameReading } from './paperItem.ts';
import type { PaperBatch, PaperEntry, PaperReading } from './records.ts';

export interface FinishFacts extends ClosingFacts {
  /** All entries of the batch. */
  readonly entries: readonly PaperEntry[];
}

/**
 * Finishes one's own entry: as many papers must have been entered as the batch holds. The second one to finish learns whether both agree:
 * then the ballots are in, else the numbers in question wait for a third look. Refuses as `passOf`, `batch.does-not-add-up`.
 * Answers `{state, mismatches}` (how many, never what). Source: reliability 3.5, F33; SPEC PP10.
 */
export function decideFinishPass(facts: FinishFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const { poll, batch, entries } = facts;
  const checked = checkPaperPoll(poll, 'READ_IN');
  if (!checked.ok) return checked;
  const pass = passOf(batch, context.actor.personId);
  if (!pass.ok) return pass;
  const entered = entries.filter((one) => one.pass === pass.value).length;
  if (entered !== batch.paperCount) return refuse('batch.does-not-add-up', 'PP10', { entered, papers: batch.paperCount });
  const isFirst = pass.value === 'FIRST';
  const done = isFirst ? { firstDoneAt: context.now } : { secondDoneAt: context.now };
  const finished = entry('BatchPassFinished', aboutPaper(poll), {
    pollId: poll.id,
    batchId: batch.id,
    number: batch.number,
    pass: pass.value
  });
  const otherDoneAt = isFirst ? batch.secondDoneAt : batch.firstDoneAt;
  if (otherDoneAt === null) {
    const answer = { state: 'OPEN', mismatches: 0 };
    return ok({ changes: [update('paperBatch', batch, done)], guards: [guard('poll', poll)], entries: [finished], answer });
  }
  const compared = compareEntries(entries);
  const open = openMismatches(compared);
  if (open.length > 0) {
    const found = entry('BatchMismatched', aboutPaper(poll), { pollId: poll.id, batchId: batch.id, number: batch.number, serials: open });
    const changes = [update('paperBatch', batch, { ...done, state: 'MISMATCH', mismatches: open })];
    return ok({
      changes,
      guards: [guard('poll', poll)],
      entries: [finished, found],
      answer: { state: 'MISMATCH', mismatches: open.length }
    });
  }
  const closed = closedBatch(facts, compared, context);
  const answer = { state: 'CLOSED', mismatches: 0 };
  return ok({ changes: withDone(closed.changes, batch, done), guards: closed.guards, entries: [finished, ...closed.entries], answer });
}

/** The batch is written once: closing and the time of this teller's end in one change. */
function withDone(changes: Decision['changes'], batch: PaperBatch, done: Partial<PaperBatch>): Decision['changes'] {
  return changes.map((change) =>
    change.op === 'update' && change.kind === 'paperBatch' && change.id === batch.id
      ? { ...change, set: { ...change.set, ...done } }
      : change
  );
}

export interface ThirdLookFacts extends FinishFacts {
  /** Persons who may have signed for the right of the paper in question. */
  readonly signers: readonly string[];
}

export type ThirdLook = EnterPaper & {
  /** The paper is not in the batch. */
  readonly isAbsent: boolean;
  /** Needed when the two tellers decide it together. */
  readonly reason: string;
};

/**
 * A look at a number on which two entries differ. A third teller reads it afresh and decides by agreeing with one of the two. The two
 * tellers may decide it together: each reads the same again, with a reason. The last decision closes the batch, when it adds up.
 * Refuses `batch.no-mismatch`, `batch.number-not-in-question`, `batch.look-together` (a third look agreed with neither),
 * `batch.reason-missing`, `batch.readings-differ`, `batch.does-not-add-up`, and as `checkReading`. Answers `{state, mismatches, isDecided}`.
 * Source: reliability 3.5, F33; SPEC PP10.
 */
export function decideThirdLook(facts: ThirdLookFacts, payload: ThirdLook, context: Context): Result<Decision, Refusal> {
  const { poll, batch } = facts;
  const checked = checkPaperPoll(poll, 'READ_IN');
  if (!checked.ok) return checked;
  if (batch.state !== 'MISMATCH') return refuse('batch.no-mismatch', 'PP10', { number: batch.number });
  if (!batch.mismatches.includes(payload.serial)) return refuse('batch.number-not-in-question', 'PP10', { serial: payload.serial });
  const reading = readingOf(facts, payload, context);
  if (!reading.ok) return reading;
  const isOneOfTwo = [batch.firstTellerId, batch.secondTellerId].includes(context.actor.personId);
  const looked = isOneOfTwo ? together(facts, payload, reading.value, context) : third(facts, payload.serial, reading.value, context);
  return looked.ok ? settled(facts, payload.serial, looked.value, context) : looked;
}

function readingOf(facts: ThirdLookFacts, payload: ThirdLook, context: Context): Result<PaperReading, Refusal> {
  if (payload.isAbsent) return ok(ABSENT);
  const paper = facts.papers.find((one) => one.serial === payload.serial);
  const proxies = facts.proxies.filter((proxy) => proxy.rollEntryId === paper?.rollEntryId);
  return checkReading({ ...facts, paper, proxies }, payload, context.now);
}

interface Looked {
  /** The entry of this look, as it will be. */
  readonly entry: PaperEntry;
  readonly changes: Decision['changes'];
}

function third(facts: ThirdLookFacts, serial: number, reading: PaperReading, context: Context): Result<Looked, Refusal> {
  if (facts.entries.some((one) => one.pass === 'THIRD' && one.serial === serial)) return refuse('batch.look-together', 'PP10', { serial });
  return ok(newLook(facts, { serial, reading, pass: 'THIRD', reason: '' }, context));
}

function together(facts: ThirdLookFacts, payload: ThirdLook, reading: PaperReading, context: Context): Result<Looked, Refusal> {
  const { serial, reason } = payload;
  const before = facts.entries.find((one) => one.pass === 'TOGETHER' && one.serial === serial);
  if (!before) {
    if (reason === '') return refuse('batch.reason-missing', 'PP10');
    return ok(newLook(facts, { serial, reading, pass: 'TOGETHER', reason }, context));
  }
  const me = context.actor.personId;
  if (before.tellerId === me) {
    const renewed = { ...reading, at: context.now, reason: reason || before.reason };
    return ok({ entry: { ...before, ...renewed }, changes: [update('paperEntry', before, renewed)] });
  }
  if (!sameReading(before, reading)) return refuse('batch.readings-differ', 'PP10', { serial });
  return ok({ entry: { ...before, togetherWith: me }, changes: [update('paperEntry', before, { togetherWith: me })] });
}

function newLook(
  { poll, batch }: ThirdLookFacts,
  of: { serial: number; reading: PaperReading; pass: 'THIRD' | 'TOGETHER'; reason: string },
  context: Context
): Looked {
  const { serial, reading, pass, reason } = of;
  const own = { id: context.newId(), pollId: poll.id, batchId: batch.id, serial, pass, tellerId: context.actor.personId, at: context.now };
  const row = { ...own, ...reading, togetherWith: '', reason };
  return { entry: { ...row, communityId: '', revision: 1 }, changes: [insert('paperEntry', row)] };
}

/** Writes the look; with the last number decided the batch is closed. */
function settled(facts: ThirdLookFacts, serial: number, looked: Looked, context: Context): Result<Decision, Refusal> {
  const { poll, batch } = facts;
  const entries = [...facts.entries.filter((one) => one.id !== looked.entry.id), looked.entry];
  const compared = compareEntries(entries);
  const open = openMismatches(compared);
  const isDecided = !open.includes(serial);
  const { pass, reason } = looked.entry;
  const told = { pollId: poll.id, batchId: batch.id, number: batch.number, serial, pass, isDecided, reason };
  const looks = entry('PaperLookedAt', aboutPaper(poll), told);
  const thirdTellerId = pass === 'THIRD' ? context.actor.personId : batch.thirdTellerId;
  if (open.length > 0) {
    const changes = [...looked.changes, update('paperBatch', batch, { mismatches: open, thirdTellerId })];
    return ok({
      changes,
      guards: [guard('poll', poll)],
      entries: [looks],
      answer: { state: 'MISMATCH', mismatches: open.length, isDecided }
    });
  }
  const present = presentCount(compared);
  if (present !== batch.paperCount) return refuse('batch.does-not-add-up', 'PP10', { entered: present, papers: batch.paperCount });
  const closed = closedBatch(facts, compared, context);
  return ok({
    changes: [...looked.changes, ...withDone(closed.changes, batch, { thirdTellerId })],
    guards: closed.guards,
    entries: [looks, ...closed.entries],
    answer: { state: 'CLOSED', mismatches: 0, isDecided }
  });
}

/** Papers that are really there. */
function presentCount(compared: readonly ComparedNumber[]): number {
  return compared.filter(({ decided }) => decided !== null && !decided.isAbsent).length;
}
