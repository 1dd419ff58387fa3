/** Fields of the commands of paper: one list draws a form and reads it back. */
import { BATCH_PAPERS_MAX } from '#domain/voting/papers/openBatch.ts';
import { FOUND_BALLOT_VOIDS } from '#domain/voting/papers/paperItem.ts';
import { PAPER_SOURCES } from '#domain/voting/papers/records.ts';
import { LIMITS } from '#contract/limits.ts';
import type { PaperBox, PaperHands, PaperLookView } from '#contract/views/papers.ts';
import type { FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';

/** papers.issue */
export function issueFields(words: Messages): FieldSpec[] {
  const own = words.paperVote.overview;
  return [{ name: 'handIn', kind: 'text', label: own.handIn, hint: own.handInHint, isRequired: true, maxChars: LIMITS.lineChars }];
}

/** Numbers as a list in words; `serialsOf` reads it. */
function serialsField(words: Messages, value?: string): FieldSpec {
  const own = words.paperVote.overview;
  return { name: 'serials', kind: 'text', label: own.serials, hint: own.serialsHint, isRequired: true, maxChars: LIMITS.textChars, value };
}

function timeField(words: Messages): FieldSpec {
  const own = words.paperVote.overview;
  return { name: 'at', kind: 'datetime', label: own.at, hint: own.atHint };
}

/** papers.deliver */
export function deliverFields(words: Messages, serials?: string): FieldSpec[] {
  const own = words.paperVote.overview;
  const ways = (['IN_PERSON', 'POST', 'POSTED'] as const).map((value) => ({ value, label: words.paperVote.ways[value] }));
  return [
    serialsField(words, serials),
    { name: 'way', kind: 'radio', label: own.way, isRequired: true, options: ways, value: 'IN_PERSON' },
    { name: 'receivedBy', kind: 'text', label: own.receivedBy, hint: own.receivedByHint, maxChars: LIMITS.nameChars },
    { name: 'note', kind: 'text', label: own.proof, hint: own.proofHint, maxChars: LIMITS.lineChars },
    { name: 'fileId', kind: 'file', label: own.photo, accept: 'image/*' },
    timeField(words)
  ];
}

/** papers.post-undelivered */
export function postFields(words: Messages): FieldSpec[] {
  const own = words.paperVote.overview;
  return [
    { name: 'note', kind: 'text', label: own.postPlace, isRequired: true, maxChars: LIMITS.lineChars },
    { name: 'fileId', kind: 'file', label: own.photo, accept: 'image/*' }
  ];
}

function sourceField(words: Messages): FieldSpec {
  const options = PAPER_SOURCES.map((value) => ({ value, label: words.paperVote.sources[value] }));
  return { name: 'source', kind: 'radio', label: words.paperVote.overview.source, isRequired: true, options, value: 'BOX' };
}

/** papers.return */
export function returnFields(words: Messages): FieldSpec[] {
  return [serialsField(words), sourceField(words), timeField(words)];
}

/** papers.replace */
export function replaceFields(words: Messages): FieldSpec[] {
  const own = words.paperVote.overview;
  const hows = (['SPOILED', 'LOST'] as const).map((value) => ({ value, label: own.hows[value] }));
  return [
    { name: 'serial', kind: 'number', label: own.serial, isRequired: true, min: 1 },
    { name: 'how', kind: 'radio', label: own.how, isRequired: true, options: hows },
    { name: 'reason', kind: 'text', label: own.reason, isRequired: true, maxChars: LIMITS.lineChars }
  ];
}

/** paper.answer-objection */
export function answerFields(words: Messages): FieldSpec[] {
  const own = words.paperVote.overview;
  const outcomes = (['UPHELD', 'KEPT'] as const).map((value) => ({ value, label: own.outcomes[value] }));
  return [
    { name: 'outcome', kind: 'radio', label: own.outcome, isRequired: true, options: outcomes },
    { name: 'answer', kind: 'textarea', label: own.answer, isRequired: true, maxChars: LIMITS.lineChars * 2 }
  ];
}

/** visit.record, as its buttons send it. */
export function visitFields(): FieldSpec[] {
  return [
    { name: 'outcome', kind: 'hidden', label: '' },
    { name: 'receivedBy', kind: 'text', label: '', maxChars: LIMITS.nameChars },
    { name: 'note', kind: 'text', label: '', maxChars: LIMITS.lineChars }
  ];
}

/** batch.open */
export function batchFields(words: Messages): FieldSpec[] {
  const own = words.paperVote.batches;
  return [
    {
      name: 'paperCount',
      kind: 'number',
      label: own.paperCount,
      hint: own.paperCountHint,
      isRequired: true,
      min: 1,
      max: BATCH_PAPERS_MAX
    },
    sourceField(words),
    { name: 'receivedAt', kind: 'datetime', label: own.receivedAt, hint: own.receivedAtHint },
    { name: 'photoIds', kind: 'file', label: own.photos, accept: 'image/*', isMultiple: true }
  ];
}

/** batch.recount */
export function recountFields(words: Messages): FieldSpec[] {
  const own = words.paperVote.work;
  return [
    { name: 'paperCount', kind: 'number', label: own.recountCount, isRequired: true, min: 1, max: BATCH_PAPERS_MAX },
    { name: 'reason', kind: 'text', label: own.reason, isRequired: true, maxChars: LIMITS.lineChars }
  ];
}

/** batch.undo-entry */
export function undoFields(words: Messages): FieldSpec[] {
  const own = words.paperVote.work;
  return [
    { name: 'serial', kind: 'number', label: own.serial, isRequired: true, min: 1 },
    { name: 'reason', kind: 'text', label: own.reason, isRequired: true, maxChars: LIMITS.lineChars }
  ];
}

/** Every field a teller may send, for reading a form back: who may be named is decided by the command. */
const ANY_HANDS = 'ANY';

/** What a teller reads from a paper; `marks` are joined to one choice when the form is read back. */
export function readingFields(words: Messages, boxes: readonly PaperBox[], hands: PaperHands | typeof ANY_HANDS = ANY_HANDS): FieldSpec[] {
  const own = words.paperVote.work;
  const isAny = hands === ANY_HANDS;
  const voids = FOUND_BALLOT_VOIDS.map((value) => ({ value, label: words.paperVote.voids[value] }));
  const proxies = isAny ? [] : hands.proxies.map((proxy) => ({ value: proxy.proxyId, label: own.proxyOf(proxy.holderName) }));
  const signers = isAny ? [] : hands.signers.map((signer) => ({ value: signer.personId, label: signer.name }));
  return [
    { name: 'marks', kind: 'multiselect', label: own.marks, options: boxes.map((box) => ({ value: box.id, label: box.title })) },
    { name: 'voidItemReason', kind: 'select', label: own.unclear, options: [{ value: 'WRONG_MARK', label: own.unclear }] },
    { name: 'voidReason', kind: 'select', label: own.whole, options: voids },
    ...(isAny || proxies.length > 0 ? [{ name: 'proxyId', kind: 'select' as const, label: own.proxy, options: proxies }] : []),
    ...(isAny || signers.length > 1 ? [{ name: 'signedBy', kind: 'select' as const, label: own.signer, options: signers }] : [])
  ];
}

/** batch.enter-paper without a script, for the number that was looked up. */
export function entryFields(words: Messages, boxes: readonly PaperBox[], look: PaperLookView | null = null): FieldSpec[] {
  const own = words.paperVote.work;
  const serial: FieldSpec = look
    ? { name: 'serial', kind: 'hidden', label: '', value: look.serial }
    : { name: 'serial', kind: 'number', label: own.serial, isRequired: true, min: 1 };
  return [serial, ...readingFields(words, boxes, look ?? ANY_HANDS)];
}

/** batch.look-again */
export function lookAgainFields(words: Messages, boxes: readonly PaperBox[], isOneOfTwo: boolean, hands?: PaperHands): FieldSpec[] {
  const own = words.paperVote.work;
  const reason: FieldSpec = { name: 'reason', kind: 'text', label: own.togetherReason, hint: own.togetherHint, maxChars: LIMITS.lineChars };
  return [
    ...readingFields(words, boxes, hands),
    { name: 'isAbsent', kind: 'checkbox', label: own.absent },
    ...(isOneOfTwo ? [reason] : [])
  ];
}

/** batch.correct, for the number that was looked up. */
export function correctFields(words: Messages, boxes: readonly PaperBox[], look: PaperLookView | null = null): FieldSpec[] {
  const own = words.paperVote.work;
  return [...entryFields(words, boxes, look), { name: 'reason', kind: 'text', label: own.reason, maxChars: LIMITS.lineChars }];
}

/** proxy.register; right and holder are the form's target. */
export function proxyFields(
  words: Messages,
  boxes: readonly PaperBox[],
  principals: readonly { readonly personId: string; readonly name: string }[],
  isScanRequired: boolean
): FieldSpec[] {
  const own = words.paperVote.proxies;
  const options = boxes.map((box) => ({ value: box.id, label: box.title }));
  const owners = principals.map(({ personId, name }) => ({ value: personId, label: name }));
  return [
    ...(owners.length === 0
      ? []
      : [
          {
            name: 'principalPersonId',
            kind: 'select' as const,
            label: own.principal,
            isRequired: true,
            options: owners,
            value: owners[0]?.value
          }
        ]),
    { name: 'marks', kind: 'multiselect', label: own.instruction, hint: own.instructionHint, isRequired: true, options },
    { name: 'signedOn', kind: 'date', label: own.signedOn, isRequired: true },
    { name: 'validUntil', kind: 'date', label: own.validUntil },
    { name: 'fileId', kind: 'file', label: own.file, accept: 'image/*', isRequired: isScanRequired },
    { name: 'hasDocument', kind: 'checkbox', label: own.hasDocument },
    { name: 'isAccepted', kind: 'checkbox', label: own.isAccepted }
  ];
}

/** proxy.revoke */
export function revokeFields(words: Messages): FieldSpec[] {
  return [{ name: 'reason', kind: 'text', label: words.paperVote.proxies.reason, isRequired: true, maxChars: LIMITS.lineChars }];
}
