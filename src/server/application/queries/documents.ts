/** Views of issued documents: the list of the desk, and what the verification page says. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import { DOCUMENT_TYPES, type DocumentType, type DocumentView } from '#contract/views/documents.ts';
import type { IssuedLine, IssuedList, IssuedOfPoll, IssuedPublicList, IssuedRow, VerificationView } from '#contract/views/issued.ts';
import { hasRole, type Actor, type Role } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { numberedSubjectOf } from '#domain/followup/numberedSubject.ts';
import { isInForce, type IssuedDocument } from '#domain/followup/records.ts';
import type { Matter } from '#domain/matter/records.ts';
import { STAFF_ROLES } from '#domain/register/postsInForce.ts';
import { hasRecord } from '../countRecord/buildRecord.ts';
import { query, type Query } from '../query.ts';
import { paged, PageParams } from './register/paging.ts';

/** Posts that open papers kept on file (records, check-in sheets): they hold names. Source: domain 2.7, 2.13; SPEC DC35. */
const FILE_READERS: readonly Role[] = [
  'SECRETARY',
  'CHAIR',
  'RECORDER',
  'TELLER',
  'SCRUTINEER',
  'SUPERVISOR',
  'AGENDA_BOARD_PARTY',
  'AGENDA_BOARD_COMMITTEE',
  'STREET_OFFICE',
  'ADMINISTRATOR'
];

const Code = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[a-z0-9]{6,16}$/));

/** Public documents anybody, papers on file only those who keep them. */
function mayOpen(document: IssuedDocument, actor: Actor): boolean {
  return document.isPublic || hasRole(actor, ...FILE_READERS);
}

/** The line of a document in the list of its own matter, where the title of the matter goes without saying. */
export function issuedLine({ code, type, docNumber, title, issuedAt, isPublic, voidedAt, replacedAt }: IssuedDocument): IssuedLine {
  return { code, type: type as DocumentType, docNumber, title, issuedAt, isPublic, voidedAt, replacedAt: replacedAt ?? null, about: '' };
}

/** Lines with the titles of their matters. */
export async function issuedLines(read: Read, documents: readonly IssuedDocument[]): Promise<IssuedLine[]> {
  const matters = await read.list('matter', { id: [...new Set(documents.flatMap((one) => one.matterId ?? []))] });
  const titles = new Map(matters.map((matter) => [matter.id, matter.title]));
  return documents.map((document) => ({ ...issuedLine(document), about: titles.get(document.matterId ?? '') ?? '' }));
}

/** The document of the same type about the same record that holds; undefined where there is none. */
function validTwin(document: IssuedDocument, all: readonly IssuedDocument[]): IssuedDocument | undefined {
  return all.find((one) => one.id !== document.id && one.type === document.type && one.subjectId === document.subjectId && isInForce(one));
}

async function twinOf(read: Read, document: IssuedDocument): Promise<IssuedDocument | undefined> {
  if (isInForce(document)) return undefined;
  const about = document.matterId ? { matterId: document.matterId } : document.meetingId ? { meetingId: document.meetingId } : {};
  return validTwin(document, await read.list('issuedDocument', { type: document.type, ...about }));
}

export const documentQueries: readonly Query[] = [
  query({
    name: 'document.list',
    /** `subjectId`: only what was issued about one record, a meeting or a vote. */
    params: v.object({ ...PageParams.entries, type: v.optional(v.picklist(DOCUMENT_TYPES)), subjectId: v.optional(id) }),
    roles: STAFF_ROLES,
    audience: 'OWN',
    topics: () => [],
    async run({ read, actor }, params) {
      const all = await read.list('issuedDocument', params.type ? { type: params.type } : {}, { orderBy: 'issuedAt', descending: true });
      const matters = await read.list('matter', { id: [...new Set(all.flatMap((one) => one.matterId ?? []))] });
      const byId = new Map(matters.map((matter) => [matter.id, matter]));
      const rows = all
        .filter((document) => mayOpen(document, actor) && (params.subjectId ?? document.subjectId) === document.subjectId)
        .map((document): IssuedRow => {
          const matter = byId.get(document.matterId ?? '');
          const isReplaced = validTwin(document, all) !== undefined;
          const { id: documentId, subjectId, voidReason, issuedBy } = document;
          return {
            ...issuedLine(document),
            about: matter?.title ?? '',
            documentId,
            subjectId,
            matterNumber: matter?.number ?? null,
            voidReason,
            issuedBy,
            isReplaced
          };
        });
      return ok<IssuedList>(paged(rows, params, (row) => `${row.docNumber} ${row.title} ${row.code} ${row.matterNumber ?? ''}`));
    }
  }),
  query({
    name: 'document.public',
    params: v.object({ ...PageParams.entries, type: v.optional(v.picklist(DOCUMENT_TYPES)) }),
    roles: null,
    audience: 'SHARED',
    topics: () => ['community'],
    async run({ read }, params) {
      const where = { isPublic: true, voidedAt: null, ...(params.type ? { type: params.type } : {}) };
      const lines = await issuedLines(read, await read.list('issuedDocument', where, { orderBy: 'issuedAt', descending: true }));
      return ok<IssuedPublicList>(paged(lines, params, (line) => `${line.docNumber} ${line.title} ${line.about} ${line.code}`));
    }
  }),
  query({
    name: 'document.of-poll',
    params: v.object({ pollId: id }),
    roles: null,
    audience: 'OWN',
    topics: ({ pollId }) => [`poll:${pollId}`],
    async run({ read, actor }, { pollId }) {
      const poll = await read.get('poll', pollId);
      if (!poll) return refuse('record.not-found', undefined, { kind: 'poll' });
      const about = poll.matterId ? { matterId: poll.matterId } : poll.meetingId ? { meetingId: poll.meetingId } : null;
      const all = about ? await read.list('issuedDocument', { ...about, voidedAt: null }, { orderBy: 'issuedAt' }) : [];
      const own = all.filter(
        (one) => isOfPoll(one, pollId) && mayOpen(one, actor) && (one.type !== 'poster' || hasRole(actor, ...STAFF_ROLES))
      );
      return ok<IssuedOfPoll>({ documents: own.map(issuedLine) });
    }
  }),
  query({
    name: 'document.verify',
    params: v.object({ code: Code }),
    roles: null,
    audience: 'SHARED',
    topics: () => [],
    async run({ read }, { code }) {
      const document = await read.find('issuedDocument', { code });
      if (!document) return refuse('record.not-found', undefined, { kind: 'issuedDocument' });
      const matter = document.matterId === null ? undefined : await read.get('matter', document.matterId);
      const links = { twin: await twinOf(read, document), ...(await noticeLinks(read, document)) };
      const recordPollId = document.isPublic ? await recordedPoll(read, document, matter) : null;
      return ok<VerificationView>({ ...verification(document, matter?.number ?? null, links), recordPollId });
    }
  }),
  query({
    name: 'document.open',
    params: v.object({ code: Code }),
    roles: null,
    audience: 'OWN',
    topics: () => [],
    async run({ read, actor }, { code }) {
      const document = await read.find('issuedDocument', { code });
      // Whether a paper on file exists is told by its verification page only.
      if (!document || !mayOpen(document, actor)) return refuse('record.not-found', undefined, { kind: 'issuedDocument' });
      return ok<IssuedDocument>(document);
    }
  })
];

/** A resolution tells of the vote of its matter, a count sheet and a result notice of the vote that they are about. */
async function recordedPoll(read: Read, { type, subjectId }: IssuedDocument, matter: Matter | undefined): Promise<string | null> {
  const ofVote = type === 'count-sheet' || type === 'result-notice';
  const pollId = type === 'resolution' ? matter?.pollId : ofVote ? subjectId : null;
  const poll = pollId ? await read.get('poll', pollId) : undefined;
  return poll && hasRecord(poll) ? poll.id : null;
}

/** Its own papers and those of its extensions; of the publicities of its matter that of a result belongs to it as well. */
function isOfPoll({ subjectId, type, view }: IssuedDocument, pollId: string): boolean {
  if (subjectId === pollId || numberedSubjectOf(subjectId).id === pollId) return true;
  return type === 'publicity-notice' && (view as { kind?: string }).kind === 'RESULT';
}

interface Links {
  readonly twin: IssuedDocument | undefined;
  /** Corrections of this notice, in their order. */
  readonly corrigenda: readonly IssuedDocument[];
  /** The notice that this correction belongs to. */
  readonly corrects: IssuedDocument | undefined;
}

const linked = ({ code, docNumber, issuedAt }: IssuedDocument) => ({ code, docNumber, issuedAt });

/** Papers that are posted beside the notice that they are about. */
const BESIDE_NOTICE: readonly string[] = ['corrigendum', 'publicity-extension'];

/** What belongs to a notice or to its correction, void papers left out. Source: domain 2.8; SPEC DC43. */
async function noticeLinks(read: Read, { type, publicityId }: IssuedDocument): Promise<Pick<Links, 'corrigenda' | 'corrects'>> {
  if (publicityId === null || ![...BESIDE_NOTICE, 'publicity-notice'].includes(type)) return { corrigenda: [], corrects: undefined };
  const all = (await read.list('issuedDocument', { publicityId, voidedAt: null })).filter((one) => one.isPublic);
  if (BESIDE_NOTICE.includes(type)) return { corrigenda: [], corrects: all.find((one) => one.type === 'publicity-notice') };
  const corrigenda = all.filter((one) => BESIDE_NOTICE.includes(one.type));
  return {
    corrigenda: corrigenda.sort(
      (a, b) => a.issuedAt - b.issuedAt || numberedSubjectOf(a.subjectId).number - numberedSubjectOf(b.subjectId).number
    ),
    corrects: undefined
  };
}

type Sums = { readonly verdicts?: VerificationView['verdicts']; readonly verdict?: VerificationView['verdicts'][number] };

/** Source: domain 2.10 [D]; SPEC DC41. */
function verification(document: IssuedDocument, matterNumber: string | null, links: Links): Omit<VerificationView, 'recordPollId'> {
  const view = document.view as unknown as DocumentView;
  const { isPublic } = document;
  const sums = view as Sums;
  const signatories = view.type === 'resolution' ? view.signatories : [];
  return {
    code: document.code,
    type: document.type as DocumentType,
    docNumber: document.docNumber,
    isPublic,
    title: isPublic ? document.title : null,
    issuer: view.issuer.name,
    issuedAt: document.issuedAt,
    viewHash: document.viewHash,
    voidedAt: document.voidedAt,
    voidReason: document.voidReason,
    replacedAt: document.replacedAt ?? null,
    replacedBy: links.twin?.code ?? null,
    corrigenda: links.corrigenda.map(linked),
    corrects: links.corrects ? linked(links.corrects) : null,
    matterNumber: isPublic ? matterNumber : null,
    version: view.version ?? null,
    publicityId: isPublic ? document.publicityId : null,
    verdicts: isPublic ? (sums.verdicts ?? (sums.verdict ? [sums.verdict] : [])) : [],
    signatories: signatories.map(({ party, name }) => ({ party: party ?? null, name }))
  };
}
