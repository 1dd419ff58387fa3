/** batch.list, batch.work, paper.look: the tellers' views. Nobody is shown another's entries, and no view of a number holds a choice. */
import * as v from 'valibot';
import { TELLERS } from '#contract/commands/papers/batches.ts';
import { id } from '#contract/limits.ts';
import type { BatchLine, BatchListView, BatchWorkView, PaperBox, PaperHands, PaperLookView } from '#contract/views/papers.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { maskedName } from '#domain/register/householdLabel.ts';
import { paperSlot } from '#domain/voting/papers/closeBatch.ts';
import { passOf } from '#domain/voting/papers/enterPaper.ts';
import { paperBoxes, paperItem } from '#domain/voting/papers/paperItem.ts';
import type { PaperBatch, ProxyRecord } from '#domain/voting/papers/records.ts';
import type { Poll } from '#domain/voting/records.ts';
import { ownEntries } from '../../commands/papers/batches.ts';
import { paperFacts, pollWithProfile } from '../../commands/papers/facts.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Query } from '../../query.ts';
import { sha256 } from '../../randomness.ts';
import { COUNT_READERS, headOf } from './readers.ts';

export const batchQueries: readonly Query[] = [
  query({
    name: 'batch.list',
    params: v.strictObject({ pollId: id }),
    roles: COUNT_READERS,
    audience: 'OWN',
    topics: ({ pollId }) => [`poll:${pollId}`],
    async run({ read, actor }, { pollId }) {
      const poll = await known(read, 'poll', pollId);
      if (!poll.ok) return poll;
      const batches = await read.list('paperBatch', { pollId }, { orderBy: 'number', descending: true });
      const names = await tellerNames(read, batches);
      const unread = await read.count('ballotPaper', { pollId, state: 'RETURNED', batchId: null });
      return ok<BatchListView>({
        poll: headOf(poll.value),
        batches: batches.map((batch) => lineOf(batch, names, actor.personId)),
        unread
      });
    }
  }),
  query({
    name: 'batch.work',
    params: v.strictObject({ batchId: id }),
    roles: TELLERS,
    audience: 'OWN',
    topics: () => [],
    async run({ read, actor }, { batchId }): Promise<Result<BatchWorkView, Refusal>> {
      const batch = await known(read, 'paperBatch', batchId);
      if (!batch.ok) return batch;
      const poll = await known(read, 'poll', batch.value.pollId);
      return poll.ok ? ok(await workOf(read, poll.value, batch.value, actor.personId)) : poll;
    }
  }),
  query({
    name: 'paper.look',
    params: v.strictObject({ batchId: id, number: v.pipe(v.string(), v.trim(), v.maxLength(200)) }),
    roles: TELLERS,
    audience: 'OWN',
    topics: () => [],
    async run({ read }, { batchId, number }): Promise<Result<PaperLookView, Refusal>> {
      const batch = await known(read, 'paperBatch', batchId);
      if (!batch.ok) return batch;
      const serial = await serialOf(read, batch.value.pollId, number);
      return serial === undefined ? refuse('papers.serials-unreadable', 'PP4') : lookAt(read, batch.value, serial);
    }
  })
];

/** Keys of the boxes: 1 to 9, then a, b, c … */
const KEYS = '123456789abcdefghijklmnop';

/** The boxes of the paper with their keys. */
export function boxesOf(poll: Poll): PaperBox[] {
  return paperBoxes(poll).map((box, index) => ({ ...box, key: KEYS[index] ?? '' }));
}

async function tellerNames(read: Read, batches: readonly PaperBatch[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(batches.flatMap((batch) => [batch.firstTellerId, batch.secondTellerId]).filter((one) => one !== null))];
  return new Map((ids.length === 0 ? [] : await read.list('person', { id: ids })).map((person) => [person.id, person.name]));
}

function lineOf(batch: PaperBatch, names: ReadonlyMap<string, string>, me: string): BatchLine {
  const teller = (personId: string | null, doneAt: number | null) => ({
    name: names.get(personId ?? '') ?? '',
    isDone: doneAt !== null,
    isMe: personId === me
  });
  const { id: batchId, number, paperCount, source, state, receivedAt, closedAt, photoIds } = batch;
  return {
    ...{ batchId, number, paperCount, source, state, receivedAt, closedAt, photoIds },
    first: teller(batch.firstTellerId, batch.firstDoneAt),
    second: teller(batch.secondTellerId, batch.secondDoneAt),
    mismatches: batch.mismatches.length,
    openCorrections: batch.corrections.filter((one) => one.confirmedBy === '').length,
    myWork: workIn(batch, me)
  };
}

function workIn(batch: PaperBatch, me: string): BatchLine['myWork'] {
  if (batch.state === 'MISMATCH') return 'LOOK';
  if (batch.state === 'CLOSED') return batch.corrections.some((one) => one.confirmedBy === '' && one.byId !== me) ? 'CONFIRM' : 'NONE';
  return passOf(batch, me).ok ? 'ENTER' : 'WAIT';
}

async function workOf(read: Read, poll: Poll, batch: PaperBatch, me: string): Promise<BatchWorkView> {
  const [own, questions, names] = await Promise.all([
    ownEntries(read, batch, me),
    questionsOf(read, poll, batch, me),
    tellerNames(read, [batch])
  ]);
  const pass = passOf(batch, me);
  const entered = batch.state === 'CLOSED' ? await read.list('ballotPaper', { batchId: batch.id }, { orderBy: 'serial' }) : [];
  return {
    poll: headOf(poll),
    batch: lineOf(batch, names, me),
    boxes: boxesOf(poll),
    marksMax: paperItem(poll).marksMax,
    pass: pass.ok ? pass.value : null,
    barred: pass.ok ? null : { ...pass.error },
    own: [...own]
      .sort((a, b) => b.at - a.at || b.serial - a.serial)
      .map(({ serial, choice, voidReason, voidItemReason, proxyId }) => ({
        serial,
        choice,
        voidReason,
        voidItemReason,
        isByProxy: proxyId !== null
      })),
    questions,
    isOneOfTwo: [batch.firstTellerId, batch.secondTellerId].includes(me),
    corrections: batch.corrections
      .filter((one) => one.confirmedBy === '')
      .map(({ serial, reason, at, byId }) => ({ serial, reason, at, isMine: byId === me })),
    entered: entered.map((paper) => paper.serial)
  };
}

function togetherOf(askedBy: string | undefined, batch: PaperBatch, me: string): BatchWorkView['questions'][number]['together'] {
  if (askedBy === undefined) return 'NONE';
  if (askedBy === me) return 'ASKED_BY_ME';
  return [batch.firstTellerId, batch.secondTellerId].includes(me) ? 'ASKED_OF_ME' : 'ASKED';
}

/** A number as typed, or the code of the paper as a scanner types it (the whole address, or its end). */
async function serialOf(read: Read, pollId: string, number: string): Promise<number | undefined> {
  const digits = /^[0-9]{1,7}$/.exec(number.normalize('NFKC'));
  if (digits) return Number(digits[0]) || undefined;
  const code = number.toLowerCase().replace(/\s/g, '').split('/').at(-1) ?? '';
  if (!/^[a-z0-9]{16,40}$/.test(code)) return undefined;
  const paper = await read.find('ballotPaper', { codeHash: sha256(code) });
  return paper?.pollId === pollId ? paper.serial : undefined;
}

async function lookAt(read: Read, batch: PaperBatch, serial: number): Promise<Result<PaperLookView, Refusal>> {
  const found = await pollWithProfile(read, batch.pollId);
  if (!found.ok) return found;
  const { paper, right, proxies, signers, ballots, outlook } = await paperFacts(read, found.value, {
    serial,
    receivedAt: batch.receivedAt
  });
  return ok({
    serial,
    isIssued: paper !== undefined,
    label: right?.label ?? '',
    replacedBySerial: paper?.replacedBySerial ?? null,
    handedInAt: paper?.returnedAt ?? null,
    outlook,
    others: ballots
      .filter((ballot) => ballot.slot !== paperSlot(serial) && ballot.voidReason === null)
      .map(({ channel, at }) => ({ channel, at })),
    ...(await handsOf(read, proxies, signers))
  });
}

async function handsOf(read: Read, proxies: readonly ProxyRecord[], signers: readonly string[]): Promise<PaperHands> {
  const people = signers.length < 2 ? [] : await read.list('person', { id: [...signers] });
  return {
    proxies: proxies.filter((proxy) => proxy.revokedAt === null).map((proxy) => ({ proxyId: proxy.id, holderName: proxy.holderName })),
    signers: people.map((person) => ({ personId: person.id, name: maskedName(person.name) }))
  };
}

/** The numbers in question of a batch, each with the hands that may have filled it in. */
async function questionsOf(read: Read, poll: Poll, batch: PaperBatch, me: string): Promise<BatchWorkView['questions']> {
  if (batch.mismatches.length === 0) return [];
  const looks = await read.list('paperEntry', { batchId: batch.id, pass: ['THIRD', 'TOGETHER'] });
  const found = await pollWithProfile(read, poll.id);
  return Promise.all(
    batch.mismatches.map(async (serial) => {
      const facts = found.ok ? await paperFacts(read, found.value, { serial, receivedAt: batch.receivedAt }) : { proxies: [], signers: [] };
      return {
        serial,
        isLooked: looks.some((one) => one.serial === serial && one.pass === 'THIRD'),
        together: togetherOf(looks.find((one) => one.serial === serial && one.pass === 'TOGETHER')?.tellerId, batch, me),
        hands: await handsOf(read, facts.proxies, facts.signers)
      };
    })
  );
}
