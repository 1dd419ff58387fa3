/** 会议记录: the true course of a meeting, told from its journal line by line. */
import type { RecordView } from '#contract/views/documents.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { framed, type DocumentBuilder } from './frame.ts';
import { headOf, meetingFacts, meetingFrame, signersOf } from './meeting.ts';
import { recordEntry } from './recordEntry.ts';
import { pollsOfMeeting } from './motions.ts';

/** Refuses `document.not-ready` before everybody who must has confirmed it. Source: domain 2.7 [P32]; SPEC DC39. */
export const buildRecord: DocumentBuilder = async (loading, meetingId) => {
  const found = await meetingFacts(loading, meetingId);
  if (!found.ok) return found;
  const facts = found.value;
  if (!['RECORD_CONFIRMED', 'MINUTES_PUBLISHED'].includes(facts.meeting.state)) return refuse('document.not-ready', 'DC39');
  const lines = await loading.journal({ meetingId });
  const motions = await pollsOfMeeting(loading, facts.meeting);
  const remarks = await loading.read.list('remark', { meetingId }, { orderBy: 'at' });
  const content: Partial<RecordView> = {
    meeting: headOf(facts, (seat) => (seat.title === '' ? seat.name : `${seat.name}（${seat.title}）`)),
    agenda: facts.meeting.agenda.map((item) => item.title),
    entries: lines.flatMap((line) => recordEntry(line, motions) ?? []),
    remarks: remarks.map(({ at, text, annex }) => ({ at, text, ...(annex > 0 ? { annex } : {}) })),
    signers: signersOf(facts)
  };
  return ok(await framed(loading, { type: 'record', title: `${facts.meeting.title}会议记录`, ...meetingFrame(facts) }, content));
};
