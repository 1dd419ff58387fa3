/** What is written down besides the facts: the gist of a speech, and remarks of the recorder. */
import type { Party } from '../basics/actor.ts';
import { entry, insert, update, type Context, type Decision, type NewRow } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { aboutMatter } from './about.ts';
import { mayEnter, notInState } from './checks.ts';
import type { Meeting, Remark, Seat, Stance } from './records.ts';
import { currentItem } from './seats.ts';

export interface RecordStatement {
  readonly stance: Stance;
  readonly gist: string;
  /** Seconds spoken as measured by hand; 0 when unknown. */
  readonly seconds: number;
  readonly matterId: string | null;
}

/**
 * Writes down what somebody said, with speaker and party. Refuses `meeting.not-recorder`, `meeting.wrong-state`, `seat.none`.
 * Source: M-26, domain 2.7 [P32]; SPEC MG13.
 */
export function decideRecordStatement(
  { meeting, seat }: { readonly meeting: Meeting; readonly seat: Seat | undefined },
  payload: RecordStatement,
  context: Context
): Result<Decision, Refusal> {
  if (!mayEnter(meeting, context.actor)) return refuse('meeting.not-recorder', 'MG13');
  const refused = notInState(meeting, 'IN_SESSION', 'RECESS', 'ADJOURNED');
  if (refused) return refused;
  if (!seat) return refuse('seat.none', 'MG13');
  const { personId, name, party } = seat;
  const { stance, gist } = payload;
  // What is said belongs to the open item, unless the recorder names another matter.
  const matterId = payload.matterId ?? currentItem(meeting)?.matterId ?? null;
  const spokenMs = payload.seconds * 1_000;
  const statement = newStatement(context, {
    ...{ meetingId: meeting.id, matterId, motionId: meeting.pendingMotionId, personId, name, party, stance, gist, spokenMs }
  });
  return ok({
    changes: [insert('statement', statement)],
    entries: [entry('StatementRecorded', { meetingId: meeting.id, ...aboutMatter(matterId) }, { name, party, stance, gist, spokenMs })],
    answer: { statementId: statement.id }
  });
}

interface StatementFields {
  meetingId: string;
  matterId: string | null;
  motionId: string | null;
  personId: string;
  name: string;
  party: Party | null;
  stance: Stance;
  gist: string;
  spokenMs: number;
}

/** A statement made now, entered by the actor. */
export function newStatement(context: Context, fields: StatementFields): NewRow<'statement'> {
  return { id: context.newId(), ...fields, at: context.now, enteredBy: context.actor.personId };
}

/**
 * Adds a remark of the recorder; facts are never edited. After the record was confirmed it is a numbered annex.
 * Refuses `meeting.not-recorder`, `meeting.wrong-state`. Source: domain 2.7 [D]; SPEC MG13.
 */
export function decideAddRemark(
  { meeting, remarks }: { readonly meeting: Meeting; readonly remarks: readonly Remark[] },
  payload: { readonly text: string },
  context: Context
): Result<Decision, Refusal> {
  if (!mayEnter(meeting, context.actor)) return refuse('meeting.not-recorder', 'MG13');
  const isAnnex = meeting.state === 'RECORD_CONFIRMED' || meeting.state === 'MINUTES_PUBLISHED';
  const refused = isAnnex ? undefined : notInState(meeting, 'CHECK_IN', 'IN_SESSION', 'RECESS', 'ADJOURNED');
  if (refused) return refused;
  const annex = isAnnex ? Math.max(0, ...remarks.map((remark) => remark.annex)) + 1 : 0;
  const row = {
    id: context.newId(),
    meetingId: meeting.id,
    text: payload.text,
    at: context.now,
    byPersonId: context.actor.personId,
    annex
  };
  return ok({
    // Writing the meeting too keeps two annexes entered at once from taking one number.
    changes: [insert('remark', row), ...(isAnnex ? [update('meeting', meeting, { state: meeting.state })] : [])],
    entries: [entry('RemarkAdded', { meetingId: meeting.id }, { text: payload.text, annex, by: context.actor.name })],
    answer: { remarkId: row.id, annex }
  });
}
