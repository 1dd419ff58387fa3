/** One builder per type of document that is issued. */
import type { DocumentType } from '#contract/views/documents.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import type { Result } from '#domain/basics/result.ts';
import type { Loading } from '../binding.ts';
import { buildCorrigendum } from './corrigendum.ts';
import { buildCountSheet } from './countSheet.ts';
import { buildPoster } from './poster.ts';
import { buildPublicityExtension } from './publicityExtension.ts';
import { buildResultNotice } from './resultNotice.ts';
import { buildExtensionNotice, buildVoteNotice } from './voteNotice.ts';
import type { BuiltDocument, DocumentBuilder } from './frame.ts';
import { buildCheckInSheet, buildMeetingNotice } from './meeting.ts';
import { buildMinutes } from './minutes.ts';
import { buildPublicityCertificate, buildPublicityNotice } from './publicity.ts';
import { buildRecord } from './record.ts';
import { buildResolution } from './resolution.ts';
import { buildVoidList } from './voidList.ts';

/** Invitations and ballots are not here: they hold secrets, so they are printed at once and never kept; nor are the forms that go with ballots. */
const BUILDERS: Partial<Record<DocumentType, DocumentBuilder>> = {
  resolution: buildResolution,
  minutes: buildMinutes,
  record: buildRecord,
  'publicity-notice': buildPublicityNotice,
  'publicity-certificate': buildPublicityCertificate,
  corrigendum: buildCorrigendum,
  'meeting-notice': buildMeetingNotice,
  'check-in-sheet': buildCheckInSheet,
  poster: buildPoster,
  'count-sheet': buildCountSheet,
  'void-list': buildVoidList,
  'vote-notice': buildVoteNotice,
  'extension-notice': buildExtensionNotice,
  'result-notice': buildResultNotice,
  'publicity-extension': buildPublicityExtension
};

/** Builds a document about a record. Refuses `document.type-not-issued` and what its builder refuses. Source: SPEC DC33. */
export async function buildDocument(loading: Loading, type: DocumentType, subjectId: string): Promise<Result<BuiltDocument, Refusal>> {
  const build = BUILDERS[type];
  return build ? build(loading, subjectId) : refuse('document.type-not-issued', 'DC33', { type });
}
