/** What follows from entries of a matter or meeting by itself: documents are issued. */
import { numberedSubject } from '#domain/followup/numberedSubject.ts';
import type { JournalLine } from '#server/storage/store.ts';
import type { Policy } from '../policies.ts';

/** Entry → documents, each about the record that the entry names in `data` or `about`. */
const DOCUMENTS: readonly { readonly on: string; readonly type: string; readonly subject: (line: JournalLine) => string | undefined }[] = [
  { on: 'PublicityPosted', type: 'publicity-notice', subject: (line) => named(line, 'publicityId') },
  { on: 'PublicityPosted', type: 'poster', subject: (line) => named(line, 'publicityId') },
  { on: 'PublicityCorrected', type: 'corrigendum', subject: (line) => numbered(line, named(line, 'publicityId')) },
  {
    on: 'PublicityResumed',
    type: 'publicity-extension',
    subject: (line) => (isSet(line, 'extended') ? numbered(line, named(line, 'publicityId')) : undefined)
  },
  { on: 'PublicityCertified', type: 'publicity-certificate', subject: (line) => named(line, 'publicityId') },
  { on: 'MatterInForce', type: 'resolution', subject: (line) => line.about.matterId },
  { on: 'MatterInForce', type: 'result-notice', subject: (line) => named(line, 'ownersPollId') },
  { on: 'VoteNoticed', type: 'vote-notice', subject: (line) => ofOwners(line) },
  { on: 'VoteNoticed', type: 'poster', subject: (line) => ofOwners(line) },
  { on: 'RunOffNoticed', type: 'vote-notice', subject: (line) => ofOwners(line) },
  { on: 'PollExtended', type: 'extension-notice', subject: (line) => numbered(line, line.about.pollId) },
  { on: 'MeetingNoticed', type: 'meeting-notice', subject: (line) => line.about.meetingId },
  { on: 'MeetingTimeChanged', type: 'meeting-notice', subject: (line) => (isSet(line, 'isNewNotice') ? line.about.meetingId : undefined) },
  { on: 'RecordConfirmed', type: 'record', subject: (line) => (isSet(line, 'isComplete') ? line.about.meetingId : undefined) },
  { on: 'MinutesPublished', type: 'minutes', subject: (line) => line.about.meetingId },
  { on: 'PollDeclared', type: 'count-sheet', subject: (line) => line.about.pollId },
  { on: 'PollRecounted', type: 'count-sheet', subject: (line) => line.about.pollId },
  { on: 'PollDeclared', type: 'result-notice', subject: (line) => notPassed(line) },
  { on: 'PollRecounted', type: 'result-notice', subject: (line) => notPassed(line) }
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

/** The event of a record that the entry numbers. */
function numbered(line: JournalLine, id: string | undefined): string | undefined {
  const number = (line.data as Record<string, unknown> | null)?.['number'];
  return id !== undefined && typeof number === 'number' ? numberedSubject(id, number) : undefined;
}

/** Votes of owners alone have a notice of their own; other bodies are called by their meeting. */
function ofOwners(line: JournalLine): string | undefined {
  const owners = (line.data as Record<string, unknown> | null)?.['owners'];
  return typeof owners === 'object' && owners !== null ? line.about.pollId : undefined;
}

/** A vote of owners that was not passed is told at once; one that was passed after its publicity. */
function notPassed(line: JournalLine): string | undefined {
  const data = line.data as Record<string, unknown> | null;
  return data?.['ruleBase'] === 'OWNERS' && data['isCarried'] === false ? line.about.pollId : undefined;
}
