/** Who is called to a meeting: one person, one seat, whatever posts the person holds. */
import { PARTIES, type Party } from '../basics/actor.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { BodyKind, Post } from '../register/records.ts';
import type { Meeting, Seat } from './records.ts';

/** A dwelling whose voter is called to a residents' meeting. */
export interface CalledHousehold {
  readonly householdId: string;
  /** Masked address. */
  readonly label: string;
  readonly votingPersonId: string | null;
}

export interface SeatingFacts {
  readonly bodyKind: BodyKind;
  readonly ruleBase: Meeting['ruleBase'];
  /** Posts in force on the day of the meeting. */
  readonly posts: readonly Post[];
  /** Residents' meeting by households only. */
  readonly households: readonly CalledHousehold[];
  /** Residents' meeting by adults only: everybody who is bound. */
  readonly residentIds: readonly string[];
  /** Stakeholder members that triage admitted for the matters of the agenda. */
  readonly stakeholderIds: readonly string[];
  readonly observerIds: readonly string[];
  readonly chairPersonId: string;
  readonly names: ReadonlyMap<string, string>;
}

export type PlannedSeat = Pick<Seat, 'personId' | 'name' | 'title' | 'party' | 'householdId' | 'label' | 'standing' | 'hasVote'>;

/**
 * Seats in the order of parties. The joint meeting: standing members of the four parties, then admitted stakeholders. Councils and
 * representatives by their posts, residents' meetings by household, adult or group. A person found twice keeps the first seat (M-35).
 * The chair without another seat sits without a vote. Source: M-35, M-46, domain 2.3; SPEC MG5.
 */
export function planSeats(facts: SeatingFacts): PlannedSeat[] {
  const seats = new Map<string, PlannedSeat>();
  const add = (seat: PlannedSeat) => {
    if (!seats.has(seat.personId)) seats.set(seat.personId, seat);
  };
  for (const seat of votingSeats(facts)) add(seat);
  for (const personId of facts.observerIds) add(plainSeat(facts, personId, 'OBSERVER'));
  add(plainSeat(facts, facts.chairPersonId, 'CHAIR_ONLY'));
  return [...seats.values()];
}

function votingSeats(facts: SeatingFacts): PlannedSeat[] {
  switch (facts.bodyKind) {
    case 'RESIDENTS_MEETING':
      return residentSeats(facts);
    case 'REPRESENTATIVES_MEETING':
      return postSeats(facts, 'RESIDENTS_REPRESENTATIVE', 'REPRESENTATIVE');
    case 'OWNERS_COMMITTEE':
      return partySeats(facts, ['OWNERS_COMMITTEE']);
    case 'BUILDING_COUNCIL':
      return isByHousehold(facts) ? residentSeats(facts) : postSeats(facts, 'COUNCIL_MEMBER', 'STANDING', 'BUILDING_COUNCIL');
    case 'COUNCIL':
      return postSeats(facts, 'COUNCIL_MEMBER', 'STANDING', 'COUNCIL');
    default:
      return [...partySeats(facts), ...facts.stakeholderIds.map((personId) => plainSeat(facts, personId, 'STAKEHOLDER'))];
  }
}

/** Households, or adults, of the building decide themselves (BUILDING_SMALL). */
function isByHousehold({ bodyKind, ruleBase }: SeatingFacts): boolean {
  return bodyKind === 'BUILDING_COUNCIL' && (ruleBase === 'HOUSEHOLDS' || ruleBase === 'ADULTS');
}

function partySeats(facts: SeatingFacts, parties: readonly Party[] = PARTIES): PlannedSeat[] {
  return parties.flatMap((party) =>
    facts.posts
      .filter((post) => post.bodyKind === party && (post.role === 'STANDING_MEMBER' || post.role === 'PARTY_LEAD'))
      .map((post) => ({ ...plainSeat(facts, post.personId, 'STANDING'), party, title: post.title }))
  );
}

/** Holders of a role, of one body where several bodies have it. */
function postSeats(facts: SeatingFacts, role: Post['role'], standing: Seat['standing'], body?: BodyKind): PlannedSeat[] {
  return facts.posts
    .filter((post) => post.role === role && (body === undefined || post.bodyKind === body))
    .map((post) => ({ ...plainSeat(facts, post.personId, standing), party: partyOf(post), title: post.title }));
}

function residentSeats(facts: SeatingFacts): PlannedSeat[] {
  if (facts.ruleBase === 'ADULTS') return facts.residentIds.map((personId) => plainSeat(facts, personId, 'REPRESENTATIVE'));
  if (facts.ruleBase === 'GROUP_REPS') return postSeats(facts, 'RESIDENTS_REPRESENTATIVE', 'REPRESENTATIVE');
  return facts.households.flatMap(({ householdId, label, votingPersonId }) =>
    votingPersonId === null ? [] : [{ ...plainSeat(facts, votingPersonId, 'REPRESENTATIVE'), householdId, label }]
  );
}

/** Rights of the body that nobody came to hold: households without a voter, and further households of one voter. Source: domain DR3; SPEC MG5. */
export function vacantRights(facts: SeatingFacts, seats: readonly PlannedSeat[]): number {
  const isOfHouseholds = facts.bodyKind === 'RESIDENTS_MEETING' || facts.bodyKind === 'BUILDING_COUNCIL';
  if (!isOfHouseholds || facts.ruleBase !== 'HOUSEHOLDS') return 0;
  return facts.households.length - seats.filter((seat) => seat.hasVote).length;
}

function plainSeat(facts: SeatingFacts, personId: string, standing: Seat['standing']): PlannedSeat {
  return {
    personId,
    name: facts.names.get(personId) ?? '',
    title: '',
    party: null,
    householdId: null,
    label: '',
    standing,
    hasVote: votes(standing)
  };
}

/** Observers speak without a vote; so does a chair who holds no seat of a party. */
export function votes(standing: Seat['standing']): boolean {
  return standing !== 'OBSERVER' && standing !== 'CHAIR_ONLY';
}

function partyOf(post: Post): Party | null {
  return PARTIES.find((party) => party === post.bodyKind) ?? null;
}

/** A new empty seat of a meeting. */
export function emptySeat(id: string, meetingId: string, planned: PlannedSeat): Omit<Seat, 'communityId' | 'revision'> {
  return {
    id,
    meetingId,
    ...planned,
    recusals: [],
    checkedInAt: null,
    checkInBy: null,
    helperName: '',
    leftAt: null,
    excusedReason: '',
    warnings: 0,
    warnedMotionId: null,
    mutedForMotionId: null
  };
}

/**
 * Stakeholders admitted for a matter may be at most this share of the joint roll. Refuses `seat.too-many-stakeholders`.
 * Hearings are open and have no such limit. Source: product default [D]; SPEC MG6.
 */
export function checkStakeholderShare(
  meeting: Pick<Meeting, 'sort' | 'bodyKind'>,
  seats: readonly Pick<Seat, 'standing' | 'hasVote'>[],
  sharePercent: number
): Result<void, Refusal> {
  if (meeting.sort === 'HEARING' || meeting.bodyKind !== 'JOINT_MEETING') return ok(undefined);
  const roll = seats.filter((seat) => seat.hasVote).length;
  const stakeholders = seats.filter((seat) => seat.standing === 'STAKEHOLDER').length;
  if (stakeholders * 100 <= roll * sharePercent) return ok(undefined);
  return refuse('seat.too-many-stakeholders', 'MG6', { stakeholders, roll, sharePercent });
}
