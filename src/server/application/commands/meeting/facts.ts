/** Facts that several commands of a meeting read. */
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import type { Matter } from '#domain/matter/records.ts';
import type { CalledHousehold } from '#domain/meeting/planSeats.ts';
import type { FloorRequest, Meeting, Motion, Seat } from '#domain/meeting/records.ts';
import { currentItem } from '#domain/meeting/seats.ts';
import { maskedHouseholdLabel } from '#domain/register/householdLabel.ts';
import { isInForce } from '#domain/register/postsInForce.ts';
import type { Post } from '#domain/register/records.ts';
import { known } from '../register/known.ts';

/** Meeting and one person's seat in it. */
export async function meetingAndSeat(
  read: Read,
  meetingId: string,
  personId: string
): Promise<Result<{ meeting: Meeting; seat: Seat | undefined }, Refusal>> {
  const [meeting, seat] = await Promise.all([known(read, 'meeting', meetingId), seatOf(read, meetingId, personId)]);
  return meeting.ok ? ok({ meeting: meeting.value, seat }) : meeting;
}

/** A person's seat in a meeting. */
export async function seatOf(read: Read, meetingId: string, personId: string | null | undefined): Promise<Seat | undefined> {
  return personId ? read.find('seat', { meetingId, personId }) : undefined;
}

/** Meeting with all of its seats. */
export async function meetingAndSeats(read: Read, meetingId: string): Promise<Result<{ meeting: Meeting; seats: Seat[] }, Refusal>> {
  const [meeting, seats] = await Promise.all([known(read, 'meeting', meetingId), read.list('seat', { meetingId })]);
  return meeting.ok ? ok({ meeting: meeting.value, seats }) : meeting;
}

/** A motion of the meeting that the payload names with it. Refuses `record.not-found` for one of another meeting. */
export async function meetingAndMotion(
  read: Read,
  payload: { readonly meetingId: string; readonly motionId: string }
): Promise<Result<{ meeting: Meeting; motion: Motion }, Refusal>> {
  const [meeting, motion] = await Promise.all([known(read, 'meeting', payload.meetingId), known(read, 'motion', payload.motionId)]);
  if (!meeting.ok) return meeting;
  if (!motion.ok) return motion;
  if (motion.value.meetingId !== meeting.value.id) return refuse('record.not-found', undefined, { kind: 'motion' });
  return ok({ meeting: meeting.value, motion: motion.value });
}

/** The motion before the meeting now. */
export async function pendingMotion(read: Read, meeting: Meeting): Promise<Motion | undefined> {
  return meeting.pendingMotionId === null ? undefined : read.get('motion', meeting.pendingMotionId);
}

/** The matter of the motion, of the open item otherwise. */
export async function matterInHand(read: Read, meeting: Meeting, motion?: Motion): Promise<Matter | undefined> {
  const matterId = motion ? motion.matterId : (currentItem(meeting)?.matterId ?? null);
  return matterId === null ? undefined : read.get('matter', matterId);
}

/** Requests on the motion, or on the open item while there is none: those waiting, and those that were given. */
export async function floorOf(
  read: Read,
  meeting: Meeting,
  motionId: string | null
): Promise<{ waiting: FloorRequest[]; given: FloorRequest[] }> {
  const itemId = currentItem(meeting)?.id ?? '';
  const all = await read.list('floorRequest', { meetingId: meeting.id, state: ['WAITING', 'SPEAKING', 'DONE'] });
  const here = all.filter((request) => request.motionId === motionId && (motionId !== null || request.itemId === itemId));
  return { waiting: here.filter(({ state }) => state === 'WAITING'), given: here.filter(({ state }) => state !== 'WAITING') };
}

/** Matters of an agenda, each once, in its order. */
export async function mattersOf(read: Read, agenda: readonly { readonly matterId: string | null }[]): Promise<Result<Matter[], Refusal>> {
  const matters: Matter[] = [];
  for (const matterId of new Set(agenda.flatMap((item) => item.matterId ?? []))) {
    const matter = await known(read, 'matter', matterId);
    if (!matter.ok) return matter;
    matters.push(matter.value);
  }
  return ok(matters);
}

/** Names by person id. */
export async function namesOf(read: Read, personIds: Iterable<string>): Promise<Map<string, string>> {
  const people = await read.list('person', { id: [...new Set(personIds)] });
  return new Map(people.map((person) => [person.id, person.name]));
}

/** Posts whose term runs on the day of the instant. */
export async function postsOn(read: Read, at: number, zone: string): Promise<Post[]> {
  const day = calendarDateAt(at, zone);
  return (await read.list('post', {})).filter((post) => isInForce(post, day));
}

/** Every household, or those of one building, with its masked address and its voter. */
export async function calledHouseholds(read: Read, buildingId?: string): Promise<CalledHousehold[]> {
  const where = buildingId === undefined ? {} : { buildingId };
  const [households, buildings] = await Promise.all([read.list('household', where), read.list('building', {})]);
  const byId = new Map(buildings.map((building) => [building.id, building]));
  return households.map((household) => ({
    householdId: household.id,
    label: maskedHouseholdLabel(byId.get(household.buildingId) ?? { name: '' }, household),
    votingPersonId: household.votingPersonId
  }));
}

/** The households of the building of a matter as they vote on it: a tenant elects, and has no vote on what the building pays. SPEC RL8. */
export async function buildingVoters(read: Read, { rule, ownersScope }: Pick<Matter, 'rule' | 'ownersScope'>): Promise<CalledHousehold[]> {
  const buildingId = ownersScope?.scope.places[0]?.buildingId ?? '';
  return rule === 'DR12' ? calledHouseholds(read, buildingId) : buildingHouseholds(read, buildingId);
}

/**
 * The households of one building as they vote on what the building pays: the voter is an owner of the dwelling where the register of
 * property knows who that is; a tenant speaks and does not vote. A written delegate is entered by correcting the roll.
 * Source: product default [D]; SPEC RL8.
 */
export async function buildingHouseholds(read: Read, buildingId: string): Promise<CalledHousehold[]> {
  const [households, units] = await Promise.all([calledHouseholds(read, buildingId), read.list('unit', { buildingId, use: 'DWELLING' })]);
  const ownerships = await read.list('ownership', { unitId: units.map((unit) => unit.id), until: null });
  const owners = await read.list('owner', { id: [...new Set(ownerships.flatMap((ownership) => ownership.ownerIds))] });
  const personOf = new Map(owners.map((owner) => [owner.id, owner.personId]));
  return households.map((household) => {
    const own = units.filter((unit) => unit.householdId === household.householdId).map((unit) => unit.id);
    const persons = ownerships.filter((row) => own.includes(row.unitId)).flatMap((row) => row.ownerIds.map((id) => personOf.get(id)));
    const isOwners = persons.length === 0 || persons.includes(household.votingPersonId);
    return isOwners ? household : { ...household, votingPersonId: null };
  });
}
