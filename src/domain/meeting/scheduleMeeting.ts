/** Calling a meeting: its agenda, its officers, and a seat for everybody who belongs there. */
import { entry, insert, type Context, type Decision } from '../basics/decision.ts';
import type { Json } from '../basics/json.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter } from '../matter/records.ts';
import type { BodyKind } from '../register/records.ts';
import type { RuleProfile } from '../register/profile.ts';
import { checkStakeholderShare, emptySeat, planSeats, vacantRights, type PlannedSeat, type SeatingFacts } from './planSeats.ts';
import type { AgendaItem, Meeting, MeetingSort } from './records.ts';

export interface ScheduleMeeting {
  readonly title: string;
  readonly sort: MeetingSort;
  readonly place: string;
  readonly startsAt: number;
  readonly bodyKind?: BodyKind | undefined;
  readonly agenda: readonly { readonly title: string; readonly matterId: string | null; readonly minutes: number }[];
  readonly chairPersonId?: string | undefined;
  readonly recorderPersonId?: string | undefined;
  readonly observerIds: readonly string[];
  readonly isUrgent: boolean;
  readonly checkInMode: Meeting['checkInMode'];
}

export interface ScheduleMeetingFacts {
  /** Of the agenda, in its order. */
  readonly matters: readonly Matter[];
  readonly profile: RuleProfile;
  readonly seating: Omit<SeatingFacts, 'bodyKind' | 'ruleBase' | 'chairPersonId'>;
  readonly knownPersonIds: ReadonlySet<string>;
}

/** Longest meeting code; short enough to be typed from the wall. */
const CODE_LENGTH = 6;

/**
 * Schedules a meeting. Rounds and hearings seat the joint meeting, a VOTE the body of its first matter, unless another body is named.
 * Refuses `meeting.in-the-past`, `meeting.not-urgent`, `meeting.chair-missing`, `seat.person-unknown`, `seat.too-many-stakeholders`,
 * `voting.roll-empty`. Source: domain 4.4, M-35, M-46; SPEC MG2, MG5, MG6.
 */
export function decideScheduleMeeting(facts: ScheduleMeetingFacts, payload: ScheduleMeeting, context: Context): Result<Decision, Refusal> {
  if (payload.startsAt < context.now) return refuse('meeting.in-the-past', 'MG1');
  if (payload.isUrgent && !mayBeUrgent(payload, facts.matters)) return refuse('meeting.not-urgent', 'MG2');
  const chairPersonId = payload.chairPersonId ?? (context.actor.roles.includes('CHAIR') ? context.actor.personId : undefined);
  if (chairPersonId === undefined) return refuse('meeting.chair-missing', 'MG3');
  const named = [chairPersonId, ...payload.observerIds, ...(payload.recorderPersonId === undefined ? [] : [payload.recorderPersonId])];
  if (named.some((personId) => !facts.knownPersonIds.has(personId))) return refuse('seat.person-unknown', 'MG5');

  const bodyKind = seatedBody(payload, facts.matters);
  const seating = { ...facts.seating, bodyKind, ruleBase: ruleBaseOf(facts.matters, bodyKind), chairPersonId };
  const seats = planSeats(seating);
  if (!seats.some((seat) => seat.hasVote) && payload.sort !== 'HEARING') return refuse('voting.roll-empty', 'MG5');
  const share = checkStakeholderShare({ sort: payload.sort, bodyKind: seating.bodyKind }, seats, facts.profile.adhocMaxSharePercent);
  if (!share.ok) return share;

  const meeting = newMeeting(payload, seating, vacantRights(seating, seats), facts.profile, context);
  const about = { meetingId: meeting.id, ...matterOf(meeting.agenda), personIds: seats.map((seat) => seat.personId) };
  return ok({
    changes: [insert('meeting', meeting), ...seats.map((seat) => insert('seat', emptySeat(context.newId(), meeting.id, seat)))],
    entries: [entry('MeetingScheduled', about, scheduledData(meeting, seats, seating.names))],
    answer: { meetingId: meeting.id, code: meeting.code, seats: seats.length }
  });
}

/** The matter that a meeting's entries are about when its agenda has exactly one. */
export function matterOf(agenda: readonly AgendaItem[]): { matterId?: string } {
  const ids = [...new Set(agenda.flatMap((item) => item.matterId ?? []))];
  return ids.length === 1 && ids[0] !== undefined ? { matterId: ids[0] } : {};
}

function newMeeting(
  payload: ScheduleMeeting,
  seating: { bodyKind: BodyKind; ruleBase: Meeting['ruleBase']; chairPersonId: string },
  vacant: number,
  profile: RuleProfile,
  context: Context
): Omit<Meeting, 'communityId' | 'revision'> {
  const { title, sort, place, startsAt, isUrgent, checkInMode } = payload;
  return {
    id: context.newId(),
    code: context.newId().slice(0, CODE_LENGTH),
    ...{ title, sort, place, startsAt, isUrgent, checkInMode, profile },
    bodyKind: seating.bodyKind,
    ruleBase: seating.ruleBase,
    vacantRights: vacant,
    state: 'SCHEDULED',
    noticedAt: null,
    chairPersonId: seating.chairPersonId,
    recorderPersonId: payload.recorderPersonId ?? null,
    agenda: payload.agenda.map((item) => ({ id: context.newId(), ...item })),
    currentItem: -1,
    openedAt: null,
    adjournedAt: null,
    speaking: null,
    sceneHeld: null,
    confirmedBy: [],
    minutesPublishedAt: null,
    pendingMotionId: null,
    material: [],
    rulesText: '',
    checkInSecret: context.newId(),
    quorateAt: null,
    handedOver: null,
    cancelledReason: ''
  };
}

/** Twenty-four hours are enough only when nothing on the agenda can wait (U3, U4). Source: domain 4.5; SPEC MG2. */
function mayBeUrgent(payload: ScheduleMeeting, matters: readonly Matter[]): boolean {
  if (payload.agenda.some((item) => item.matterId === null)) return false;
  return matters.length > 0 && matters.every((matter) => ['U3', 'U4'].includes(matter.triage?.urgency ?? ''));
}

/** Rounds and hearings seat the joint meeting, a VOTE the body of its first matter. */
export function seatedBody(payload: Pick<ScheduleMeeting, 'bodyKind' | 'sort'>, matters: readonly Matter[]): BodyKind {
  return payload.bodyKind ?? (payload.sort === 'VOTE' ? (matters[0]?.bodyKind ?? 'JOINT_MEETING') : 'JOINT_MEETING');
}

/** Whom the first matter counts; a council that meets without a matter counts its members. */
export function ruleBaseOf(matters: readonly Matter[], bodyKind: BodyKind = 'RESIDENTS_MEETING'): Meeting['ruleBase'] {
  const base = matters[0]?.ruleBase ?? (bodyKind === 'BUILDING_COUNCIL' ? 'MEMBERS' : 'HOUSEHOLDS');
  return base === 'OWNERS' ? 'MEMBERS' : base;
}

function scheduledData(
  meeting: Omit<Meeting, 'communityId' | 'revision'>,
  seats: readonly PlannedSeat[],
  names: ReadonlyMap<string, string>
): Json {
  const { title, sort, bodyKind, place, startsAt, isUrgent, code } = meeting;
  return {
    ...{ title, sort, bodyKind, place, startsAt, isUrgent, code },
    agenda: meeting.agenda.map((item) => ({ ...item })),
    chair: names.get(meeting.chairPersonId ?? '') ?? '',
    recorder: names.get(meeting.recorderPersonId ?? '') ?? '',
    seats: seatsByStanding(seats),
    vacantRights: meeting.vacantRights
  };
}

function seatsByStanding(seats: readonly PlannedSeat[]): Json {
  const counts: Record<string, number> = {};
  for (const { standing, party } of seats) {
    const key = party ?? standing;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
