/** Batches of returned papers: opened with their number counted by hand, counted again with a reason when that number was wrong. */
import { entry, guard, insert, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Poll } from '../records.ts';
import { checkPaperPoll } from './checkPaperPoll.ts';
import { aboutPaper } from './issuePapers.ts';
import type { PaperBatch, PaperSource } from './records.ts';

/** Papers in one batch: few enough to be compared again by hand. Source: reliability 3.5 [D]; SPEC PP8. */
export const BATCH_PAPERS_MAX = 50;

export interface OpenBatchFacts {
  readonly poll: Poll;
  /** Highest number of the batches so far. */
  readonly highestNumber: number;
}

export interface OpenBatch {
  readonly paperCount: number;
  readonly source: PaperSource;
  /** When the papers had come in, by the log of the box; absent = now. */
  readonly receivedAt?: number | undefined;
  readonly photoIds: readonly string[];
}

/**
 * Opens a batch under the next number. Refuses `papers.not-owners-poll`, `papers.secret-poll`, `papers.wrong-state`,
 * `batch.count-out-of-range`, `paper.time-in-future`. Answers `{batchId, number}`. Source: reliability 3.5 [D]; SPEC PP8.
 */
export function decideOpenBatch(facts: OpenBatchFacts, payload: OpenBatch, context: Context): Result<Decision, Refusal> {
  const { poll } = facts;
  const checked = checkPaperPoll(poll, 'READ_IN');
  if (!checked.ok) return checked;
  const { paperCount, source } = payload;
  if (!isBatchSize(paperCount)) return refuse('batch.count-out-of-range', 'PP8', { max: BATCH_PAPERS_MAX });
  const receivedAt = payload.receivedAt ?? context.now;
  if (receivedAt > context.now) return refuse('paper.time-in-future', 'PP6');
  const batchId = context.newId();
  const number = facts.highestNumber + 1;
  const row = {
    ...{ id: batchId, pollId: poll.id, number, paperCount, source, receivedAt, state: 'OPEN' as const },
    ...{ firstTellerId: null, secondTellerId: null, thirdTellerId: null, firstDoneAt: null, secondDoneAt: null, closedAt: null },
    ...{ photoIds: [...payload.photoIds], openedBy: context.actor.personId, recountReason: '', mismatches: [], corrections: [] }
  };
  return ok({
    changes: [insert('paperBatch', row)],
    guards: [guard('poll', poll)],
    entries: [entry('BatchOpened', aboutPaper(poll), { pollId: poll.id, batchId, number, paperCount, source, receivedAt })],
    answer: { batchId, number }
  });
}

function isBatchSize(count: number): boolean {
  return count >= 1 && count <= BATCH_PAPERS_MAX;
}

export interface BatchFacts {
  readonly poll: Poll;
  readonly batch: PaperBatch;
}

/**
 * Corrects the number of papers in a batch that is not closed, with the reason. Refuses `batch.closed`, `batch.count-out-of-range`.
 * Source: product default [D]; SPEC PP8.
 */
export function decideRecountBatch(
  facts: BatchFacts,
  payload: { readonly paperCount: number; readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { poll, batch } = facts;
  if (batch.state === 'CLOSED') return refuse('batch.closed', 'PP12', { number: batch.number });
  if (!isBatchSize(payload.paperCount)) return refuse('batch.count-out-of-range', 'PP8', { max: BATCH_PAPERS_MAX });
  const { paperCount, reason } = payload;
  const data = { pollId: poll.id, batchId: batch.id, number: batch.number, from: batch.paperCount, to: paperCount, reason };
  return ok({
    changes: [update('paperBatch', batch, { paperCount, recountReason: reason })],
    entries: [entry('BatchRecounted', aboutPaper(poll), { ...data, by: context.actor.personId })],
    answer: { paperCount }
  });
}
