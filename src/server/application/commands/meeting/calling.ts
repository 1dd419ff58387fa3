/** Calling a meeting, each command bound to its facts and its decision. */
import {
  addSeat,
  cancelMeeting,
  changeMeetingTime,
  excuse,
  noticeMeeting,
  removeSeat,
  scheduleMeeting
} from '#contract/commands/meeting/calling.ts';
import type { PayloadOf } from '#contract/command.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { Matter } from '#domain/matter/records.ts';
import { decideCancelMeeting, decideChangeTime, decideExcuse } from '#domain/meeting/changeMeeting.ts';
import { decideAddSeat, decideRemoveSeat } from '#domain/meeting/changeSeats.ts';
import type { RoundHistory } from '#domain/meeting/nextRound.ts';
import { decideNoticeMeeting } from '#domain/meeting/noticeMeeting.ts';
import { decideScheduleMeeting, seatedBody, type ScheduleMeetingFacts } from '#domain/meeting/scheduleMeeting.ts';
import { maskedHouseholdLabel } from '#domain/register/householdLabel.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { presentProfile } from '../../matter/loadFacts.ts';
import { known } from '../register/known.ts';
import { buildingVoters, calledHouseholds, mattersOf, meetingAndSeat, namesOf, postsOn } from './facts.ts';

export const callingCommands: readonly Binding[] = [
  bind(scheduleMeeting, scheduling, decideScheduleMeeting),
  bind(
    noticeMeeting,
    async ({ read, context }, { meetingId }) => {
      const called = await meetingWithInvited(read, meetingId);
      if (!called.ok) return called;
      const matters = await mattersOf(read, called.value.meeting.agenda);
      if (!matters.ok) return matters;
      const histories = await Promise.all(matters.value.map((matter) => historyOf(read, matter)));
      const community = await read.get('community', context.actor.communityId);
      return ok({ ...called.value, histories, procedureRules: community?.procedureRules ?? '' });
    },
    decideNoticeMeeting
  ),
  bind(
    changeMeetingTime,
    async ({ read }, { meetingId }) => {
      const called = await meetingWithInvited(read, meetingId);
      if (!called.ok) return called;
      const matters = await mattersOf(read, called.value.meeting.agenda);
      return matters.ok ? ok({ ...called.value, matters: matters.value.map((matter) => ({ matter })) }) : matters;
    },
    decideChangeTime
  ),
  bind(
    cancelMeeting,
    async ({ read }, { meetingId }) => {
      const called = await meetingWithInvited(read, meetingId);
      return called.ok ? ok({ ...called.value, rounds: await read.list('round', { meetingId }) }) : called;
    },
    decideCancelMeeting
  ),
  bind(
    excuse,
    ({ read, context }, { meetingId, personId }) => meetingAndSeat(read, meetingId, personId ?? context.actor.personId),
    decideExcuse
  ),
  bind(addSeat, newSeat, decideAddSeat),
  bind(
    removeSeat,
    async ({ read }, { meetingId, personId }) => {
      const facts = await meetingAndSeat(read, meetingId, personId);
      if (!facts.ok) return facts;
      const { meeting, seat } = facts.value;
      return seat ? ok({ meeting, seat }) : refuse('seat.none', 'MG5');
    },
    decideRemoveSeat
  )
];

async function scheduling(
  { read, context }: Loading,
  payload: PayloadOf<typeof scheduleMeeting>
): Promise<Result<ScheduleMeetingFacts, Refusal>> {
  const matters = await mattersOf(read, payload.agenda);
  if (!matters.ok) return matters;
  const seated = seatedBody(payload, matters.value);
  const isResidents = seated === 'RESIDENTS_MEETING';
  const ofBuilding = seated === 'BUILDING_COUNCIL' ? matters.value.find((matter) => matter.ownersScope !== null) : undefined;
  const posts = await postsOn(read, payload.startsAt, context.zone);
  const households = ofBuilding ? await buildingVoters(read, ofBuilding) : isResidents ? await calledHouseholds(read) : [];
  const bound = isResidents ? (await read.list('person', {})).filter((person) => person.boundAt !== null && person.endedAt === null) : [];
  const stakeholderIds = matters.value.flatMap((matter) => matter.stakeholders.flatMap((group) => group.personIds));
  const officers = [
    payload.chairPersonId ?? context.actor.personId,
    ...(payload.recorderPersonId === undefined ? [] : [payload.recorderPersonId])
  ];
  const everybody = [
    ...posts.map((post) => post.personId),
    ...households.flatMap((household) => household.votingPersonId ?? []),
    ...bound.map((person) => person.id),
    ...stakeholderIds,
    ...payload.observerIds,
    ...officers
  ];
  const names = await namesOf(read, everybody);
  const first = matters.value.find((matter) => matter.profile !== null);
  return ok({
    matters: matters.value,
    profile: first?.profile ?? (await presentProfile(read, context.actor.communityId)),
    seating: { posts, households, residentIds: bound.map((person) => person.id), stakeholderIds, observerIds: payload.observerIds, names },
    knownPersonIds: new Set(names.keys())
  });
}

async function meetingWithInvited(read: Read, meetingId: string) {
  const meeting = await known(read, 'meeting', meetingId);
  if (!meeting.ok) return meeting;
  const seats = await read.list('seat', { meetingId });
  return ok({ meeting: meeting.value, invitedIds: seats.map((seat) => seat.personId) });
}

async function historyOf(read: Read, matter: Matter): Promise<RoundHistory> {
  const rounds = await read.list('round', { matterId: matter.id }, { orderBy: 'number' });
  const last = rounds.at(-1);
  return { matter, rounds, lastMeetingState: last ? (await read.get('meeting', last.meetingId))?.state : undefined };
}

async function newSeat({ read }: Loading, { meetingId, personId }: PayloadOf<typeof addSeat>) {
  const meeting = await known(read, 'meeting', meetingId);
  if (!meeting.ok) return meeting;
  const person = await known(read, 'person', personId);
  if (!person.ok) return person;
  const household = person.value.householdId === null ? undefined : await read.get('household', person.value.householdId);
  const building = household ? await read.get('building', household.buildingId) : undefined;
  const label = household && building ? maskedHouseholdLabel(building, household) : '';
  return ok({ meeting: meeting.value, seats: await read.list('seat', { meetingId }), person: person.value, label });
}
