/** Commands of batches: opened, entered twice, compared, looked at again, corrected before the count. */
import * as v from 'valibot';
import type { Role } from '#domain/basics/actor.ts';
import { FOUND_BALLOT_VOIDS, FOUND_ITEM_VOIDS } from '#domain/voting/papers/paperItem.ts';
import { PAPER_SOURCES } from '#domain/voting/papers/records.ts';
import { command } from '../../command.ts';
import { count, flag, id, instant, LIMITS, list, optionalLine, optionalText, text } from '../../limits.ts';

/** Who reads papers in. */
export const TELLERS: readonly Role[] = ['TELLER', 'SECRETARY'];

const POLL = ['papers.not-owners-poll', 'papers.secret-poll', 'papers.wrong-state'] as const;
const READING = [
  'paper.number-unknown',
  'paper.number-known',
  'paper.mark-unknown',
  'proxy.not-for-this-right',
  'paper.signer-unknown'
] as const;
const PASS = ['batch.closed', 'batch.both-done', 'batch.same-teller', 'batch.two-tellers-already'] as const;
const serial = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9_999_999));
const reason = text(LIMITS.lineChars);

/** What a teller reads from a paper. */
const reading = {
  serial,
  /** Ids of the boxes that are marked, separated by spaces. */
  choice: optionalLine(LIMITS.textChars),
  voidReason: v.optional(v.nullable(v.picklist(FOUND_BALLOT_VOIDS)), null),
  voidItemReason: v.optional(v.nullable(v.picklist(FOUND_ITEM_VOIDS)), null),
  proxyId: v.optional(v.nullable(id), null),
  signedBy: v.optional(v.union([id, v.literal('')]), '')
};

export const openBatch = command({
  name: 'batch.open',
  payload: v.strictObject({
    pollId: id,
    paperCount: count(1_000),
    source: v.picklist(PAPER_SOURCES),
    receivedAt: v.optional(instant),
    photoIds: v.optional(list(id, LIMITS.filesPerUpload), [])
  }),
  roles: TELLERS,
  rate: 'staff',
  summary: { zh: '建立一批纸票：点清张数，准备双人录入', en: 'Open a batch of papers, counted by hand' },
  when: 'OPEN, CLOSED',
  refusals: [...POLL, 'batch.count-out-of-range', 'paper.time-in-future']
});

export const recountBatch = command({
  name: 'batch.recount',
  payload: v.strictObject({ batchId: id, paperCount: count(1_000), reason }),
  roles: TELLERS,
  rate: 'staff',
  summary: { zh: '更正一批纸票的张数，写明理由', en: 'Correct the number of papers in a batch, with the reason' },
  when: 'OPEN, MISMATCH',
  refusals: ['batch.closed', 'batch.count-out-of-range']
});

export const enterPaper = command({
  name: 'batch.enter-paper',
  payload: v.strictObject({ batchId: id, ...reading }),
  roles: TELLERS,
  rate: 'staff',
  summary: { zh: '录入一张纸票', en: 'Read one paper in' },
  when: 'OPEN',
  refusals: [...POLL, ...PASS, ...READING, 'batch.number-entered', 'batch.full']
});

export const undoEntry = command({
  name: 'batch.undo-entry',
  payload: v.strictObject({ batchId: id, serial, reason }),
  roles: TELLERS,
  rate: 'staff',
  summary: { zh: '撤回自己录错的一张，写明理由', en: 'Take back one’s own entry, with the reason' },
  when: 'OPEN',
  refusals: [...PASS, 'batch.number-not-entered']
});

export const finishPass = command({
  name: 'batch.finish',
  payload: v.strictObject({ batchId: id }),
  roles: TELLERS,
  rate: 'staff',
  summary: { zh: '录完本人这一遍；两遍都完即比对', en: 'Finish one’s own entry; with the second the two are compared' },
  when: 'OPEN',
  refusals: [...POLL, ...PASS, 'batch.does-not-add-up']
});

export const lookAgain = command({
  name: 'batch.look-again',
  payload: v.strictObject({ batchId: id, ...reading, isAbsent: flag, reason: optionalText(LIMITS.lineChars) }),
  roles: TELLERS,
  rate: 'staff',
  summary: { zh: '复看两遍不一致的一张：第三人判定，或两人共同判定并写明理由', en: 'Look again at a paper on which two entries differ' },
  when: 'MISMATCH',
  refusals: [
    ...POLL,
    ...READING,
    'batch.no-mismatch',
    'batch.number-not-in-question',
    'batch.look-together',
    'batch.reason-missing',
    'batch.readings-differ',
    'batch.does-not-add-up'
  ]
});

export const correctBallot = command({
  name: 'batch.correct',
  payload: v.strictObject({ batchId: id, ...reading, reason: optionalText(LIMITS.lineChars) }),
  roles: TELLERS,
  rate: 'staff',
  summary: {
    zh: '计票前更正已录入的一张：一人提出，另一人确认',
    en: 'Correct an entered paper before the count: one asks, another confirms'
  },
  when: 'CLOSED (batch), before the count',
  refusals: [
    ...POLL,
    ...READING,
    'batch.not-closed',
    'batch.number-not-entered',
    'batch.reason-missing',
    'batch.readings-differ',
    'batch.nothing-to-correct'
  ]
});
