/** Records of a meeting: who is called, who is here, who speaks, what is moved. */
import type { Party } from '../basics/actor.ts';
import type { RecordBase } from '../basics/decision.ts';
import type { BodyKind } from '../register/records.ts';
import type { RuleProfile } from '../register/profile.ts';
import type { Verdict } from '../voting/verdict.ts';

export const MEETING_STATES = [
  'SCHEDULED',
  'NOTICED',
  'CHECK_IN',
  'IN_SESSION',
  'RECESS',
  'ADJOURNED',
  'RECORD_CONFIRMED',
  'MINUTES_PUBLISHED',
  'CANCELLED'
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** ROUND = deliberation; HEARING = open hearing; VOTE = residents' or council meeting that votes. */
export const MEETING_SORTS = ['ROUND', 'HEARING', 'VOTE'] as const;
export type MeetingSort = (typeof MEETING_SORTS)[number];

export interface AgendaItem {
  id: string;
  title: string;
  matterId: string | null;
  minutes: number;
}

/** What goes out with the notice: a title and a text, or an uploaded file. */
export interface MeetingMaterial {
  title: string;
  text: string;
  fileId: string | null;
}

export interface Meeting extends RecordBase {
  /** Code in short addresses and on the projector, e.g. "k7m2". */
  code: string;
  title: string;
  sort: MeetingSort;
  /** The body that sits: JOINT_MEETING for rounds and hearings; who has a seat and which quorum holds follow from it. */
  bodyKind: BodyKind;
  /** Whom a residents' meeting counts. */
  ruleBase: 'ADULTS' | 'HOUSEHOLDS' | 'GROUP_REPS' | 'MEMBERS';
  /** Rights of the body that have nobody to hold them (households without a voting person): they stay in the roll. */
  vacantRights: number;
  /** Frozen when scheduled: that of the first matter on the agenda, else the community's. */
  profile: RuleProfile;
  place: string;
  startsAt: number;
  state: MeetingState;
  isUrgent: boolean;
  noticedAt: number | null;
  chairPersonId: string | null;
  recorderPersonId: string | null;
  agenda: AgendaItem[];
  /** Index into agenda; -1 before the first item. */
  currentItem: number;
  openedAt: number | null;
  adjournedAt: number | null;
  /** The person who has the floor now. */
  speaking: { requestId: string; personId: string; startedAt: number; allowedMs: number } | null;
  /** Scene held on the projector; null = follows the meeting. */
  sceneHeld: string | null;
  /** Seconds of motion etc. in documents. */
  confirmedBy: { role: string; personId: string; name: string; at: number }[];
  minutesPublishedAt: number | null;
  /** The motion before the meeting now; only one at a time. */
  pendingMotionId: string | null;
  material: MeetingMaterial[];
  /** Rules of procedure as sent with the notice. */
  rulesText: string;
  /** STATIC: the code of the meeting checks in. ROTATING: the code on the wall, new every minute. */
  checkInMode: 'STATIC' | 'ROTATING';
  checkInSecret: string;
  /** When quorum was first seen; null = never. */
  quorateAt: number | null;
  /** The chair handed over until this motion is decided (null = until handed back). */
  handedOver: { fromPersonId: string; motionId: string | null } | null;
  cancelledReason: string;
}

/** A round of deliberation of one matter in one meeting. */
export interface Round extends RecordBase {
  matterId: string;
  meetingId: string;
  number: number;
  purpose: string;
  outcome: 'CONTINUE' | 'SURVEY' | 'DRAFT' | 'CONSENSUS' | 'NO_CONSENSUS' | 'INQUORATE' | 'VOTE' | null;
  closedAt: number | null;
  summary: string;
  /** The survey that the round asked for (outcome SURVEY); the next round begins only after its report. */
  survey: RoundSurvey | null;
}

export interface RoundSurvey {
  carrier: string;
  question: string;
  target: string;
  opensAt: number;
  closesAt: number;
  /** '' until attached. */
  report: string;
  reportedAt: number | null;
}

/** One person's seat in one meeting: with or without a vote. One person, one seat, also with two posts (M-35). */
export interface Seat extends RecordBase {
  meetingId: string;
  personId: string;
  /** Name and post when seated, for the record. */
  name: string;
  title: string;
  party: Party | null;
  /** Household represented in a residents' meeting. */
  householdId: string | null;
  /** Masked address of that household, '' for other seats. */
  label: string;
  standing: 'STANDING' | 'STAKEHOLDER' | 'REPRESENTATIVE' | 'OBSERVER' | 'CHAIR_ONLY';
  hasVote: boolean;
  /** Matters on which this person is recused, with the reason. */
  recusals: { matterId: string; reason: string; by: string }[];
  checkedInAt: number | null;
  checkInBy: 'QR' | 'DESK' | null;
  helperName: string;
  leftAt: number | null;
  /** Excused before the meeting, with reason (shown in the record). */
  excusedReason: string;
  /** Order warnings during `warnedMotionId`. */
  warnings: number;
  warnedMotionId: string | null;
  mutedForMotionId: string | null;
}

export const STANCES = ['FOR', 'AGAINST', 'QUESTION'] as const;
export type Stance = (typeof STANCES)[number];

/** A request for the floor. */
export interface FloorRequest extends RecordBase {
  meetingId: string;
  motionId: string | null;
  /** Item of the agenda that was open. */
  itemId: string;
  personId: string;
  name: string;
  party: Party | null;
  stance: Stance;
  requestedAt: number;
  state: 'WAITING' | 'SPEAKING' | 'DONE' | 'WITHDRAWN';
  startedAt: number | null;
  endedAt: number | null;
}

/** An opinion given in a meeting, with speaker and party (M-26). */
export interface Statement extends RecordBase {
  meetingId: string;
  matterId: string | null;
  motionId: string | null;
  personId: string;
  name: string;
  party: Party | null;
  stance: Stance;
  gist: string;
  spokenMs: number;
  at: number;
  enteredBy: string;
}

/** A remark of the recorder; facts are never edited. */
export interface Remark extends RecordBase {
  meetingId: string;
  text: string;
  at: number;
  byPersonId: string;
  /** 0 before confirmation; the number of the annex afterwards. */
  annex: number;
}

export const MOTION_STATES = ['PENDING', 'SECONDED', 'DEBATED', 'OPEN', 'CLOSED', 'CARRIED', 'LOST', 'WITHDRAWN', 'POSTPONED'] as const;
export type MotionState = (typeof MOTION_STATES)[number];

/** A concrete proposal before a meeting. */
export interface Motion extends RecordBase {
  meetingId: string;
  matterId: string | null;
  number: number;
  /** DECIDING ends the matter (JOINT_OPERATIONAL); RATIFY an interim measure (DR16); CONSENSUS asks the parties (DR1). */
  sort: 'SUBSTANTIVE' | 'DECIDING' | 'RATIFY' | 'PROCEDURAL' | 'SURVEY';
  text: string;
  state: MotionState;
  itemId: string;
  proposerPersonId: string | null;
  proposerName: string;
  proposerParty: Party | null;
  seconderPersonId: string | null;
  seconderName: string;
  rule: 'DR1' | 'DR2' | 'DR3' | 'DR4' | 'DR9' | 'DR11' | 'DR16';
  /** How a DR11 motion is put; YES_NO for all others. */
  method: 'YES_NO' | 'MAJORITY_RUNOFF' | 'APPROVAL';
  /** Titles of the options of a DR11 motion, without "no change". */
  options: string[];
  pollId: string | null;
  /** Show of hands, where no poll was opened. */
  hands: { for: number; against: number; abstain: number } | null;
  /** Of the hands, of the positions (DR1) or of the poll, once declared. */
  verdict: Verdict | null;
  decidedAt: number | null;
  interimMeasureId: string | null;
  /** The legality self-check and waiver of JOINT_OPERATIONAL (MT7a). */
  selfCheck: string;
}

/** Position of a party on a motion, given by its lead (DR1). */
export interface PartyPosition extends RecordBase {
  motionId: string;
  meetingId: string;
  party: Party;
  position: 'AGREE' | 'AGREE_WITH_RESERVATION' | 'NO_POSITION' | 'OBJECT';
  reservation: string;
  personId: string;
  at: number;
}

/** An urgent measure before a decision: ≤ 30 days, ratified by DR16 at the first meeting or lapsed. */
export interface InterimMeasure extends RecordBase {
  matterId: string;
  party: Party;
  purpose: string;
  cost: string;
  startedAt: number;
  /** End of the measure, 24:00 of its last day, epoch ms. */
  endsAt: number;
  ratifyBy: number;
  state: 'RUNNING' | 'RATIFIED' | 'LAPSED' | 'ENDED';
}
