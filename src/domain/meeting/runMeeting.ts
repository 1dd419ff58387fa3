/** The course of a meeting: it begins, pauses, goes on, ends. */
import { entry, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import type { Json } from '../basics/json.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { calendarDateAt, endOfDay } from '../basics/time.ts';
import type { Poll } from '../voting/records.ts';
import { attendanceData } from './attendance.ts';
import { notChair, notChairOrDesk, notInState, type Refused } from './checks.ts';
import { meetingQuorum, type Quorum } from './quorum.ts';
import type { FloorRequest, InterimMeasure, Meeting, Round, Seat } from './records.ts';
import { matterOf } from './scheduleMeeting.ts';

export interface BeginMeetingFacts {
  readonly meeting: Meeting;
  readonly seats: readonly Seat[];
  /** Rounds before this one whose survey was asked for, of the matters on the agenda. */
  readonly earlierRounds: readonly Round[];
}

/**
 * CHECK_IN → IN_SESSION, not before the time that was announced. Without quorum the meeting may begin and debate; only the opening of
 * votes is blocked. A round waits for the survey that the one before asked for. Refuses `meeting.wrong-state`, `meeting.not-chair`,
 * `meeting.too-early`, `round.survey-running`, `round.survey-report-missing`. Source: domain 4.4, 4.7; SPEC MG4, MG9, MG15.
 */
export function decideBeginMeeting(
  { meeting, seats, earlierRounds }: BeginMeetingFacts,
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  const refused = notInState(meeting, 'CHECK_IN') ?? notChair(meeting, context.actor) ?? surveyOutstanding(earlierRounds, context.now);
  if (refused) return refused;
  if (context.now < meeting.startsAt) return refuse('meeting.too-early', 'MG4', { startsAt: meeting.startsAt });
  const quorum = meetingQuorum(meeting, seats);
  const set = { state: 'IN_SESSION', openedAt: context.now, currentItem: 0, quorateAt: quorum.holds ? context.now : null } as const;
  const chair = seats.find((seat) => seat.personId === meeting.chairPersonId);
  const data = {
    title: meeting.title,
    place: meeting.place,
    chair: chair?.name ?? '',
    quorum: quorumData(quorum),
    firstItem: meeting.agenda[0]?.title ?? ''
  };
  return ok({
    changes: [update('meeting', meeting, set)],
    entries: [entry('MeetingBegun', { meetingId: meeting.id, ...matterOf(meeting.agenda) }, data)],
    answer: { isQuorate: quorum.holds }
  });
}

function surveyOutstanding(rounds: readonly Round[], now: number): Refused {
  for (const { survey, number } of rounds) {
    if (!survey || survey.reportedAt !== null) continue;
    if (now < survey.closesAt) return refuse('round.survey-running', 'MG15', { round: number, closesAt: survey.closesAt });
    return refuse('round.survey-report-missing', 'MG15', { round: number });
  }
  return undefined;
}

/** The quorum as it stands in the record, with both sides of each test. */
export function quorumData(quorum: Quorum): Json {
  return {
    body: quorum.body,
    roll: quorum.roll,
    present: quorum.present,
    partiesPresent: [...quorum.partiesPresent],
    holds: quorum.holds,
    tests: quorum.tests as unknown as Json
  };
}

export interface SessionFacts {
  readonly meeting: Meeting;
  /** Polls of the meeting that are open. */
  readonly openPolls: readonly Poll[];
}

/** IN_SESSION → RECESS. Refuses `meeting.wrong-state`, `meeting.not-chair`, `voting.still-open`. Source: domain 4.4; SPEC MG4. */
export function decideRecess(
  { meeting, openPolls }: SessionFacts,
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const refused = notInState(meeting, 'IN_SESSION') ?? notChair(meeting, context.actor) ?? pollOpen(openPolls);
  if (refused) return refused;
  return ok({
    changes: [update('meeting', meeting, { state: 'RECESS', speaking: null })],
    entries: [entry('MeetingRecessed', { meetingId: meeting.id }, { reason: payload.reason })]
  });
}

/** RECESS → IN_SESSION. Refuses `meeting.wrong-state`, `meeting.not-chair`. Source: domain 4.4; SPEC MG4. */
export function decideResume({ meeting }: { readonly meeting: Meeting }, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const refused = notInState(meeting, 'RECESS') ?? notChair(meeting, context.actor);
  if (refused) return refused;
  return ok({
    changes: [update('meeting', meeting, { state: 'IN_SESSION' })],
    entries: [entry('MeetingResumed', { meetingId: meeting.id }, {})]
  });
}

export interface AdjournFacts extends SessionFacts {
  readonly seats: readonly Seat[];
  readonly waiting: readonly FloorRequest[];
  /** Measures in force that no meeting has ratified yet. */
  readonly measures: readonly InterimMeasure[];
}

/**
 * Ends the meeting (散会). Everything moved must be decided, withdrawn or postponed before. An urgent measure that this joint meeting
 * did not ratify ends that day at 24:00 (DR16). Refuses `meeting.wrong-state`, `meeting.not-chair`, `voting.still-open`,
 * `motion.still-pending`. Source: domain 4.4, DR16; SPEC MG4, DR16.
 */
export function decideAdjourn(facts: AdjournFacts, payload: { readonly nextMeeting: string }, context: Context): Result<Decision, Refusal> {
  const { meeting, seats, openPolls } = facts;
  const refused = notInState(meeting, 'IN_SESSION', 'RECESS') ?? notChairOrDesk(meeting, context.actor) ?? pollOpen(openPolls);
  if (refused) return refused;
  if (meeting.pendingMotionId !== null) return refuse('motion.still-pending', 'RD10');
  const quorum = meetingQuorum(meeting, seats);
  const set = {
    state: 'ADJOURNED',
    adjournedAt: context.now,
    speaking: null,
    quorateAt: meeting.quorateAt ?? (quorum.holds ? context.now : null)
  } as const;
  const lapsing = unratified(facts, context);
  const data = { title: meeting.title, openedAt: meeting.openedAt, nextMeeting: payload.nextMeeting, attendance: attendanceData(seats) };
  return ok({
    changes: [
      update('meeting', meeting, set),
      ...facts.waiting.map((request): Change => update('floorRequest', request, closedRequest(request, context.now))),
      ...lapsing.map(({ measure, endsAt }) => update('interimMeasure', measure, { endsAt, ratifyBy: endsAt }))
    ],
    entries: [
      entry('MeetingAdjourned', { meetingId: meeting.id, ...matterOf(meeting.agenda) }, data),
      ...lapsing.map(({ measure, endsAt }) =>
        entry('InterimMeasureNotRatified', { meetingId: meeting.id, matterId: measure.matterId }, { purpose: measure.purpose, endsAt })
      )
    ]
  });
}

function closedRequest(request: FloorRequest, now: number) {
  return request.state === 'SPEAKING' ? ({ state: 'DONE', endedAt: now } as const) : ({ state: 'WITHDRAWN', endedAt: now } as const);
}

/** Measures that began before this joint meeting and were not ratified in it. Source: domain DR16 ②; SPEC DR16. */
function unratified({ meeting, measures }: AdjournFacts, context: Context): { measure: InterimMeasure; endsAt: number }[] {
  if (meeting.bodyKind !== 'JOINT_MEETING' || meeting.sort === 'HEARING') return [];
  const endOfToday = endOfDay(calendarDateAt(context.now, context.zone), context.zone);
  return measures
    .filter((measure) => measure.state === 'RUNNING' && measure.startedAt < (meeting.openedAt ?? 0) && measure.endsAt > endOfToday)
    .map((measure) => ({ measure, endsAt: endOfToday }));
}

function pollOpen(openPolls: readonly Poll[]): Refused {
  return openPolls.length > 0 ? refuse('voting.still-open', 'BL2', { open: openPolls.length }) : undefined;
}
