/** What every document view shares: who issues it, in whose name, where it can be verified. */
import type { DocumentType, Issuer } from '#contract/views/documents.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import type { Result } from '#domain/basics/result.ts';
import { isInForce, type IssuedDocument } from '#domain/followup/records.ts';
import type { Publicity } from '#domain/publicity/records.ts';
import type { BodyKind, Community } from '#domain/register/records.ts';
import type { Loading } from '../binding.ts';

/** A document ready to be numbered: everything but number, code, time and hash. */
export interface BuiltDocument {
  readonly bodyKind: BodyKind;
  readonly isNumbered: boolean;
  readonly isPublic: boolean;
  readonly title: string;
  readonly matterId: string | null;
  readonly meetingId: string | null;
  readonly publicity: Publicity | null;
  /** See `IssueFacts.isReplacement`. */
  readonly isReplacement: boolean;
  readonly content: Record<string, unknown>;
  readonly verifyBase: string;
}

/** Builds the view of one type for the record named by its id. Refuses `record.not-found`, `document.not-ready`. */
export type DocumentBuilder = (loading: Loading, subjectId: string) => Promise<Result<BuiltDocument, Refusal>>;

/** Types that bear a number of their body's series; the others are known by their code. Source: domain 2.10; SPEC DC31. */
const NUMBERED: readonly DocumentType[] = [
  'resolution',
  'publicity-notice',
  'publicity-extension',
  'minutes',
  'meeting-notice',
  'corrigendum',
  'vote-notice',
  'extension-notice',
  'result-notice'
];

/** Types that anybody may open from the board; records are kept on file. Source: domain 2.7; SPEC DC35. */
const PUBLIC: readonly DocumentType[] = [
  'resolution',
  'publicity-notice',
  'publicity-certificate',
  'poster',
  'minutes',
  'meeting-notice',
  'corrigendum',
  'count-sheet',
  'vote-notice',
  'extension-notice',
  'result-notice',
  'publicity-extension'
];

/** An issuer whose seal is named by its file: the picture is put in when the page is drawn, the frozen view keeps the name of the file. */
export interface SealedIssuer extends Issuer {
  readonly sealFileId?: string;
}

export interface Frame {
  readonly type: DocumentType;
  readonly title: string;
  readonly bodyKind: BodyKind;
  readonly matterId?: string | null;
  readonly meetingId?: string | null;
  readonly publicity?: Publicity | null;
  readonly matterNumber?: string;
  readonly version?: number;
  readonly isReplacement?: boolean;
}

/** Joins the frame with the content of the type. `undefined` fields are left out, so that the view can be hashed. */
export async function framed(loading: Loading, frame: Frame, content: Record<string, unknown>): Promise<BuiltDocument> {
  const { read, context } = loading;
  const community = await communityOf(read, context.actor.communityId);
  const { type, title, bodyKind } = frame;
  return {
    bodyKind,
    isNumbered: NUMBERED.includes(type),
    isPublic: PUBLIC.includes(type),
    title: title.replaceAll('\n', ''),
    matterId: frame.matterId ?? null,
    meetingId: frame.meetingId ?? null,
    publicity: frame.publicity ?? null,
    isReplacement: frame.isReplacement ?? false,
    verifyBase: `${community.publicUrl}/v/`,
    content: withoutUndefined({
      type,
      lang: 'zh-CN',
      title,
      community: community.name,
      zone: community.zone,
      issuer: await issuerOf(read, bodyKind, community),
      matterNumber: frame.matterNumber,
      version: frame.version === 0 ? undefined : frame.version,
      ...content
    })
  };
}

/** The document of a type about a subject that holds now. */
export async function documentInForce(
  read: Read,
  type: DocumentType,
  subjectId: string,
  about: { meetingId: string } | { matterId: string | null }
): Promise<IssuedDocument | undefined> {
  return (await read.list('issuedDocument', { type, ...about })).find((one) => one.subjectId === subjectId && isInForce(one));
}

/** Name and seal of a body; a body that was never entered signs with the name of the community. */
export async function issuerOf(read: Read, kind: BodyKind, community: Community): Promise<SealedIssuer> {
  const body = await read.find('body', { kind });
  return { name: body?.name ?? community.name, ...(body?.sealFileId ? { sealFileId: body.sealFileId } : {}) };
}

export async function communityOf(read: Read, communityId: string): Promise<Community> {
  const community = await read.get('community', communityId);
  if (!community) throw new Error(`no community ${communityId}`);
  return community;
}

/** A copy without fields that are undefined, at any depth. */
export function withoutUndefined<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
