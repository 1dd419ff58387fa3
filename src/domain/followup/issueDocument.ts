/** Decides the issue of a document: its number in the series of its body and year, its code, the hash of what it says. */
import { canonicalJson } from '../basics/canonicalJson.ts';
import { entry, insert, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { calendarDateAt, yearOf } from '../basics/time.ts';
import { nextNumber } from '../matter/nextNumber.ts';
import type { Publicity } from '../publicity/records.ts';
import type { Body, BodyKind, Sequence } from '../register/records.ts';
import { isInForce, type IssuedDocument } from './records.ts';

/** Characters of the code that leads to the verification page: 40 bits, readable. */
const CODE_CHARS = 8;

export interface IssueFacts {
  /** Documents of this type about this subject, void ones included. */
  readonly issued: readonly IssuedDocument[];
  readonly body: Body | null;
  readonly bodyKind: BodyKind;
  /** Counter of the body's numbers this year; used only for numbered types. */
  readonly counter: Sequence | null;
  readonly isNumbered: boolean;
  readonly isPublic: boolean;
  readonly title: string;
  readonly matterId: string | null;
  readonly meetingId: string | null;
  /** The publicity that takes the number of its notice over. */
  readonly publicity: Publicity | null;
  /** What it says differs from the document that holds now because something happened since (a meeting moved, a vote counted again). */
  readonly isReplacement: boolean;
  /** The printed content without number, code and hash. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Address before the code, e.g. `https://host/v/`. */
  readonly verifyBase: string;
}

export interface IssueDocument {
  readonly type: string;
  readonly subjectId: string;
}

/** Series of document numbers of one body and year. Source: domain 2.10; SPEC DC31. */
export function documentSeries(bodyKind: BodyKind, now: number, zone: string): string {
  return `doc:${bodyKind}:${yearOf(calendarDateAt(now, zone))}`;
}

/** `四方决〔2026〕3号`. Source: GB/T 9704 [P31]; SPEC DC31. */
export function documentNumber(prefix: string, year: number, value: number): string {
  return `${prefix}〔${year}〕${value}号`;
}

/**
 * Freezes what is printed and gives it number, code and hash in one commit, so that numbers have no gaps. A second copy of a valid
 * document is refused, unless it says something new: then the earlier one keeps its number and points to the new one. Answers `{documentId, code, docNumber, viewHash}`. Refuses `document.already-issued`, `document.no-issuing-body`.
 * Source: domain 2.10; SPEC DC31, DC32, DC33, DC43.
 */
export function decideIssueDocument(facts: IssueFacts, payload: IssueDocument, context: Context): Result<Decision, Refusal> {
  const { body } = facts;
  const holding = facts.issued.filter(isInForce);
  const [valid] = holding;
  if (valid && !facts.isReplacement)
    return refuse('document.already-issued', 'DC32', { paperCode: valid.code, docNumber: valid.docNumber });
  if (facts.isNumbered && !body) return refuse('document.no-issuing-body', 'DC31', { body: facts.bodyKind });
  const changes: Change[] = [];
  const year = yearOf(calendarDateAt(context.now, context.zone));
  let docNumber = '';
  if (facts.isNumbered && body) {
    const number = nextNumber(documentSeries(facts.bodyKind, context.now, context.zone), facts.counter, context);
    docNumber = documentNumber(body.documentPrefix, year, number.value);
    changes.push(number.change);
  }
  const documentId = context.newId();
  const code = context.newId().slice(0, CODE_CHARS);
  const named = {
    ...facts.content,
    ...(docNumber === '' ? {} : { docNumber }),
    shortCode: code,
    verifyUrl: `${facts.verifyBase}${code}`,
    issuedAt: context.now
  };
  const viewHash = context.sha256(canonicalJson(named));
  changes.push(
    ...holding.map((one) => update('issuedDocument', one, { replacedAt: context.now, replacedById: documentId })),
    insert('issuedDocument', {
      id: documentId,
      type: payload.type,
      code,
      docNumber,
      title: facts.title,
      bodyKind: facts.bodyKind,
      matterId: facts.matterId,
      meetingId: facts.meetingId,
      publicityId: facts.publicity?.id ?? null,
      subjectId: payload.subjectId,
      view: { ...named, viewHash },
      viewHash,
      isPublic: facts.isPublic,
      issuedAt: context.now,
      issuedBy: context.actor.kind === 'SYSTEM' ? 'SYSTEM' : context.actor.name,
      voidedAt: null,
      voidReason: ''
    })
  );
  if (facts.publicity && payload.type === 'publicity-notice') changes.push(update('publicity', facts.publicity, { docNumber }));
  const about = { ...(facts.matterId ? { matterId: facts.matterId } : {}), ...(facts.meetingId ? { meetingId: facts.meetingId } : {}) };
  return ok({
    changes,
    entries: [
      entry('DocumentIssued', about, {
        documentId,
        type: payload.type,
        code,
        docNumber,
        title: facts.title,
        bodyKind: facts.bodyKind,
        viewHash,
        ...(holding.length === 0 ? {} : { replaces: holding.map((one) => one.id) })
      })
    ],
    answer: { documentId, code, docNumber, viewHash }
  });
}

/** Voids a document: it stays with its number, its page says why; a new one may be issued. Refuses `document.already-void`. Source: domain 2.10; SPEC DC34. */
export function decideVoidDocument(
  { document }: { document: IssuedDocument },
  payload: { readonly documentId: string; readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  if (document.voidedAt !== null) return refuse('document.already-void', 'DC34');
  const about = {
    ...(document.matterId ? { matterId: document.matterId } : {}),
    ...(document.meetingId ? { meetingId: document.meetingId } : {})
  };
  return ok({
    changes: [update('issuedDocument', document, { voidedAt: context.now, voidReason: payload.reason })],
    entries: [
      entry('DocumentVoided', about, {
        documentId: document.id,
        type: document.type,
        docNumber: document.docNumber,
        reason: payload.reason,
        by: context.actor.name
      })
    ]
  });
}
