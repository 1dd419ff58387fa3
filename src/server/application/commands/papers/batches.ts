/** Batches of returned papers, each command bound to its facts and its decision. A teller's own pass is all that entering loads. */
import { correctBallot, enterPaper, finishPass, lookAgain, openBatch, recountBatch, undoEntry } from '#contract/commands/papers/batches.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { paperSlot } from '#domain/voting/papers/closeBatch.ts';
import { decideCorrectBallot } from '#domain/voting/papers/correctBallot.ts';
import { decideEnterPaper, decideUndoEntry, passOf } from '#domain/voting/papers/enterPaper.ts';
import { decideFinishPass, decideThirdLook, type FinishFacts } from '#domain/voting/papers/finishPass.ts';
import { decideOpenBatch, decideRecountBatch } from '#domain/voting/papers/openBatch.ts';
import type { PaperBatch, PaperEntry } from '#domain/voting/papers/records.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { known } from '../register/known.ts';
import { paperFacts, pollWithProfile, type PollWithProfile } from './facts.ts';

export const batchCommands: readonly Binding[] = [
  bind(openBatch, opening, decideOpenBatch),
  bind(recountBatch, ({ read }, { batchId }) => batchFacts(read, batchId), decideRecountBatch),
  bind(enterPaper, entering, decideEnterPaper),
  bind(undoEntry, undoing, decideUndoEntry),
  bind(finishPass, ({ read }, { batchId }) => finishing(read, batchId), decideFinishPass),
  bind(lookAgain, looking, decideThirdLook),
  bind(correctBallot, correcting, decideCorrectBallot)
];

async function opening({ read }: Loading, { pollId }: { pollId: string }) {
  const poll = await known(read, 'poll', pollId);
  if (!poll.ok) return poll;
  const last = await read.list('paperBatch', { pollId }, { orderBy: 'number', descending: true, limit: 1 });
  return ok({ poll: poll.value, highestNumber: last[0]?.number ?? 0 });
}

type BatchWithPoll = PollWithProfile & { readonly batch: PaperBatch };

async function batchFacts(read: Read, batchId: string): Promise<Result<BatchWithPoll, Refusal>> {
  const batch = await known(read, 'paperBatch', batchId);
  if (!batch.ok) return batch;
  const found = await pollWithProfile(read, batch.value.pollId);
  return found.ok ? ok({ ...found.value, batch: batch.value }) : found;
}

/** Entries of the pass that this person makes; none while the person has no pass. */
export async function ownEntries(read: Read, batch: PaperBatch, personId: string): Promise<PaperEntry[]> {
  const pass = passOf(batch, personId);
  if (!pass.ok) return [];
  return read.list('paperEntry', { batchId: batch.id, pass: pass.value, tellerId: personId });
}

async function entering({ read, context }: Loading, { batchId, serial }: { batchId: string; serial: number }) {
  const found = await batchFacts(read, batchId);
  if (!found.ok) return found;
  const { batch } = found.value;
  const [own, facts] = await Promise.all([
    ownEntries(read, batch, context.actor.personId),
    paperFacts(read, found.value, { serial, receivedAt: batch.receivedAt })
  ]);
  return ok({ ...found.value, own, ...facts });
}

async function undoing({ read, context }: Loading, { batchId }: { batchId: string }) {
  const found = await batchFacts(read, batchId);
  if (!found.ok) return found;
  return ok({ ...found.value, own: await ownEntries(read, found.value.batch, context.actor.personId) });
}

/** Both entries of a batch with everything that its ballots are made of. */
async function finishing(read: Read, batchId: string): Promise<Result<FinishFacts, Refusal>> {
  const found = await batchFacts(read, batchId);
  if (!found.ok) return found;
  const { poll, batch } = found.value;
  const entries = await read.list('paperEntry', { batchId });
  const serials = [...new Set(entries.map((one) => one.serial))];
  const papers = serials.length === 0 ? [] : await read.list('ballotPaper', { pollId: poll.id, serial: serials });
  const rollEntryId = [...new Set(papers.map((paper) => paper.rollEntryId))];
  if (rollEntryId.length === 0) return ok({ poll, batch, entries, papers, rights: [], proxies: [], ballots: [], marks: [] });
  const where = { pollId: poll.id, rollEntryId };
  const [rights, proxies, ballots, marks] = await Promise.all([
    read.list('rollEntry', { id: rollEntryId }),
    read.list('proxy', where),
    read.list('ballot', where),
    read.list('turnoutMark', where)
  ]);
  return ok({ poll, batch, entries, papers, rights, proxies, ballots, marks });
}

async function looking({ read }: Loading, { batchId, serial }: { batchId: string; serial: number }) {
  const facts = await finishing(read, batchId);
  if (!facts.ok) return facts;
  const found = await batchFacts(read, batchId);
  if (!found.ok) return found;
  const { signers } = await paperFacts(read, found.value, { serial, receivedAt: found.value.batch.receivedAt });
  return ok({ ...facts.value, signers });
}

async function correcting({ read }: Loading, { batchId, serial }: { batchId: string; serial: number }) {
  const found = await batchFacts(read, batchId);
  if (!found.ok) return found;
  const facts = await paperFacts(read, found.value, { serial, receivedAt: found.value.batch.receivedAt });
  const ballot = facts.ballots.find((one) => one.slot === paperSlot(serial));
  const marks = facts.right ? await read.list('turnoutMark', { pollId: found.value.poll.id, rollEntryId: facts.right.id }) : [];
  return ok({ ...found.value, ...facts, ballot, marks });
}
