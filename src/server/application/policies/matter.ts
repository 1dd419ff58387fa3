/** What follows from entries of a matter or meeting by itself: documents are issued. */
import { corrigendumSubject } from '#domain/publicity/corrigendumSubject.ts';
import type { JournalLine } from '#server/storage/store.ts';
import type { Policy } from '../policies.ts';

/** Entry → documents, each about the record that the entry names in `data` or `about`. */
const DOCUMENTS: readonly { readonly on: string; readonly type: string; readonly subject: (line: JournalLine) => string | undefined }[] = [
  { on: 'PublicityPosted', type: 'publicity-notice', subject: (line) => named(line, 'publicityId') },
  { on: 'PublicityPosted', type: 'poster', subject: (line) => named(line, 'publicityId') },
  { on: 'PublicityCorrected', type: 'corrigendum', subject: (line) => correction(line) },
  { on: 'PublicityCertified', type: 'publicity-certificate', subject: (line) => named(line, 'publicityId') },
  { on: 'MatterInForce', type: 'resolution', subject: (line) => line.about.matterId },
  { on: 'MeetingNoticed', type: 'meeting-notice', subject: (line) => line.about.meetingId },
  { on: 'MeetingTimeChanged', type: 'meeting-notice', subject: (line) => (isSet(line, 'isNewNotice') ? line.about.meetingId : undefined) },
  { on: 'RecordConfirmed', type: 'record', subject: (line) => (isSet(line, 'isComplete') ? line.about.meetingId : undefined) },
  { on: 'MinutesPublished', type: 'minutes', subject: (line) => line.about.meetingId },
  { on: 'PollDeclared', type: 'count-sheet', subject: (line) => line.about.pollId },
  { on: 'PollRecounted', type: 'count-sheet', subject: (line) => line.about.pollId }
];

export const matterPolicies: readonly Policy[] = DOCUMENTS.map(({ on, type, subject }) => ({
  on,
  react: (line) => {
    const subjectId = subject(line);
    return subjectId === undefined
      ? null
      : { name: 'document.issue', payload: { type, subjectId }, id: `doc-${type}-${line.seq}-${subjectId}`.slice(0, 64) };
  }
}));

function named(line: JournalLine, field: string): string | undefined {
  const data = line.data as Record<string, unknown> | null;
  const value = data?.[field];
  return typeof value === 'string' ? value : undefined;
}

/** A flag of the entry: a record is confirmed by several people and completed by the last, a meeting moved before or after its notice. */
function isSet(line: JournalLine, field: string): boolean {
  return (line.data as Record<string, unknown> | null)?.[field] === true;
}

function correction(line: JournalLine): string | undefined {
  const publicityId = named(line, 'publicityId');
  const number = (line.data as Record<string, unknown> | null)?.['number'];
  return publicityId !== undefined && typeof number === 'number' ? corrigendumSubject(publicityId, number) : undefined;
}
