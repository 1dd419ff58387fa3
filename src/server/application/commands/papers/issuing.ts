/** Printed ballots, their delivery, their return, visits at doors, the code on the paper, objections: each bound to its facts and its decision. */
import {
  answerPaperObjection,
  deliverPapers,
  issuePapers,
  objectToPaper,
  openPaper,
  postUndelivered,
  recordVisit,
  replacePaper,
  returnPapers
} from '#contract/commands/papers/issuing.ts';
import type { PayloadOf } from '#contract/command.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { SESSION_LIFE } from '#domain/register/sessions.ts';
import { paperSlot } from '#domain/voting/papers/closeBatch.ts';
import { decideDeliverPapers } from '#domain/voting/papers/deliverPapers.ts';
import { decideIssuePapers, duePapers } from '#domain/voting/papers/issuePapers.ts';
import { decideAnswerPaperObjection, decideObjectToPaper, type PaperObjectionFacts } from '#domain/voting/papers/objectToPaper.ts';
import { decideOpenPaper } from '#domain/voting/papers/openPaper.ts';
import { buildingOf } from '#domain/voting/papers/paperSums.ts';
import { decideRecordVisit } from '#domain/voting/papers/recordVisit.ts';
import { decideReplacePaper } from '#domain/voting/papers/replacePaper.ts';
import { decideReturnPapers } from '#domain/voting/papers/returnPapers.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { privacyVersionOf } from '../../identity/privacyPage.ts';
import { known } from '../register/known.ts';
import { newPaperCode, paperOf, papersOf, pollWithProfile } from './facts.ts';

export const paperCommands: readonly Binding[] = [
  bind(issuePapers, issuing, (facts, { handIn }, context) => decideIssuePapers(facts, { handIn }, context)),
  bind(replacePaper, replacing, decideReplacePaper),
  bind(deliverPapers, ofPapers, decideDeliverPapers),
  bind(postUndelivered, undelivered, (facts, { note, fileId }, context) =>
    decideDeliverPapers(facts, { way: 'POSTED', receivedBy: '', note, fileId }, context)
  ),
  bind(returnPapers, ofPapers, decideReturnPapers),
  bind(recordVisit, atDoor, decideRecordVisit),
  bind(openPaper, opening, decideOpenPaper),
  bind(objectToPaper, objecting, decideObjectToPaper),
  bind(answerPaperObjection, objecting, decideAnswerPaperObjection)
];

async function issuing({ read, context }: Loading, { pollId, rollEntryIds }: PayloadOf<typeof issuePapers>) {
  const found = await pollWithProfile(read, pollId);
  if (!found.ok) return found;
  const { poll, profile } = found.value;
  const [roll, papers, buildings] = await Promise.all([
    read.list('rollEntry', { pollId }),
    read.list('ballotPaper', { pollId }),
    read.list('building', {}, { orderBy: 'position' })
  ]);
  const facts = { poll, roll, papers, buildings, isPerUnit: profile.paperPerUnit, only: rollEntryIds };
  const codes = duePapers(facts).map(() => newPaperCode(context.newId));
  return ok({ ...facts, codes });
}

async function replacing({ read, context }: Loading, { pollId, serial }: { pollId: string; serial: number }) {
  const [poll, paper] = await Promise.all([known(read, 'poll', pollId), paperOf(read, pollId, serial)]);
  if (!poll.ok) return poll;
  if (!paper.ok) return paper;
  const [ballot, entries, last] = await Promise.all([
    read.find('ballot', { pollId, rollEntryId: paper.value.rollEntryId, slot: paperSlot(serial) }),
    read.list('paperEntry', { pollId, serial }),
    read.list('ballotPaper', { pollId }, { orderBy: 'serial', descending: true, limit: 1 })
  ]);
  const batches = await read.list('paperBatch', { pollId, state: ['OPEN', 'MISMATCH'] });
  const isInOpenBatch = entries.some((one) => batches.some((batch) => batch.id === one.batchId));
  const highestSerial = last[0]?.serial ?? 0;
  return ok({ poll: poll.value, paper: paper.value, ballot, isInOpenBatch, highestSerial, code: newPaperCode(context.newId) });
}

async function ofPapers({ read }: Loading, { pollId, serials }: { pollId: string; serials: readonly number[] }) {
  const [poll, papers] = await Promise.all([known(read, 'poll', pollId), papersOf(read, pollId, serials)]);
  if (!poll.ok) return poll;
  return papers.ok ? ok({ poll: poll.value, papers: papers.value }) : papers;
}

/** Every good paper without any proof of delivery that was not handed back, of one building or of all. */
async function undelivered({ read }: Loading, { pollId, buildingId }: PayloadOf<typeof postUndelivered>) {
  const poll = await known(read, 'poll', pollId);
  if (!poll.ok) return poll;
  const issued = await read.list('ballotPaper', { pollId, state: 'ISSUED' }, { orderBy: 'serial' });
  const waiting = issued.filter((paper) => paper.delivery === null);
  const rights = buildingId === undefined ? [] : await read.list('rollEntry', { pollId });
  const byId = new Map(rights.map((right) => [right.id, right]));
  const papers =
    buildingId === undefined ? waiting : waiting.filter((paper) => buildingOf(paper, byId.get(paper.rollEntryId)) === buildingId);
  return papers.length === 0 ? refuse('papers.all-delivered', 'PP4') : ok({ poll: poll.value, papers });
}

async function atDoor({ read }: Loading, { pollId, rollEntryId, unitId }: PayloadOf<typeof recordVisit>) {
  const [poll, right] = await Promise.all([known(read, 'poll', pollId), known(read, 'rollEntry', rollEntryId)]);
  if (!poll.ok) return poll;
  if (!right.ok) return right;
  if (right.value.pollId !== pollId) return refuse('record.not-found', undefined, { kind: 'rollEntry' });
  const all = await read.list('ballotPaper', { pollId, rollEntryId });
  const papers = all.filter((paper) => paper.replacedAt === null && (paper.unitId === null || unitId === null || paper.unitId === unitId));
  return ok({ poll: poll.value, right: right.value, papers });
}

async function opening({ read, context }: Loading, { paperId, personId }: PayloadOf<typeof openPaper>) {
  const paper = await known(read, 'ballotPaper', paperId);
  if (!paper.ok) return paper;
  const [poll, right, person, community] = await Promise.all([
    known(read, 'poll', paper.value.pollId),
    known(read, 'rollEntry', paper.value.rollEntryId),
    known(read, 'person', personId),
    known(read, 'community', context.actor.communityId)
  ]);
  if (!poll.ok) return poll;
  if (!right.ok) return right;
  if (!person.ok) return person;
  if (!community.ok) return community;
  const sessions = await read.list('session', { personId, revokedAt: null });
  const device = { sessions, privacyVersion: privacyVersionOf(community.value), sessionMs: SESSION_LIFE.PARTICIPANT.idle };
  return ok({ poll: poll.value, paper: paper.value, right: right.value, person: person.value, ...device });
}

function objecting(
  { read }: Loading,
  { pollId, serial }: { pollId: string; serial: number }
): Promise<Result<PaperObjectionFacts, Refusal>> {
  return objectionFacts(read, pollId, serial);
}

async function objectionFacts(read: Read, pollId: string, serial: number): Promise<Result<PaperObjectionFacts, Refusal>> {
  const [poll, paper] = await Promise.all([known(read, 'poll', pollId), paperOf(read, pollId, serial)]);
  if (!poll.ok) return poll;
  if (!paper.ok) return paper;
  const { rollEntryId, batchId } = paper.value;
  const right = await known(read, 'rollEntry', rollEntryId);
  if (!right.ok) return right;
  const [ballot, batch, mark] = await Promise.all([
    read.find('ballot', { pollId, rollEntryId, slot: paperSlot(serial) }),
    batchId === null ? undefined : read.get('paperBatch', batchId),
    read.find('turnoutMark', { pollId, rollEntryId })
  ]);
  return ok({ poll: poll.value, paper: paper.value, right: right.value, ballot, batch, mark });
}
