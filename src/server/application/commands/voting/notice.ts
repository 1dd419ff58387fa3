/** The notice of a vote, each command bound to its facts and its decision. */
import type { PayloadOf } from '#contract/command.ts';
import { correctRoll, noticeVote, withdrawOption } from '#contract/commands/voting/notice.ts';
import type { Party } from '#domain/basics/actor.ts';
import { PARTIES } from '#domain/basics/actor.ts';
import type { Context, Decision } from '#domain/basics/decision.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { Matter } from '#domain/matter/records.ts';
import type { Meeting } from '#domain/meeting/records.ts';
import type { Role } from '#domain/basics/actor.ts';
import type { BodyKind } from '#domain/register/records.ts';
import { DEFAULT_PROFILE } from '#domain/register/profile.ts';
import { channelOf } from '#domain/register/votingChannel.ts';
import type { Poll } from '#domain/voting/records.ts';
import { decideCorrectRoll, decideWithdrawOption } from '#domain/voting/correctNotice.ts';
import { decideNoticeVote, type NoticeVoteFacts } from '#domain/voting/noticeVote.ts';
import { decideNoticeOwnersVote, type NoticeOwnersFacts } from '#domain/voting/noticeOwnersVote.ts';
import { scopeOfRoll } from '#domain/voting/owners/buildRollRows.ts';
import { rollOfCommittee, rollOfHouseholds, rollOfPersons, rollOfSeats, type RollDraft } from '#domain/voting/roll.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { rollOfScope } from '../../voting/ownersRoll.ts';
import { buildingVoters, calledHouseholds, namesOf, postsOn } from '../meeting/facts.ts';
import { known } from '../register/known.ts';
import { postedPublicity } from './ballots.ts';

export const noticeCommands: readonly Binding[] = [
  bind(noticeVote, noticing, decideNotice),
  bind(
    withdrawOption,
    async ({ read }, { pollId }) => {
      const poll = await known(read, 'poll', pollId);
      return poll.ok ? ok({ poll: poll.value }) : poll;
    },
    decideWithdrawOption
  ),
  bind(correctRoll, correcting, decideCorrectRoll)
];

type Noticing = { of: 'HEADS'; facts: NoticeVoteFacts } | { of: 'OWNERS'; facts: NoticeOwnersFacts };

function decideNotice(noticed: Noticing, payload: PayloadOf<typeof noticeVote>, context: Context): Result<Decision, Refusal> {
  if (noticed.of === 'OWNERS') return decideNoticeOwnersVote(noticed.facts, payload, context);
  return decideNoticeVote(noticed.facts, payload, context);
}

async function noticing({ read, context }: Loading, payload: PayloadOf<typeof noticeVote>): Promise<Result<Noticing, Refusal>> {
  const found = await known(read, 'matter', payload.matterId);
  if (!found.ok) return found;
  const matter = found.value;
  const meeting = payload.meetingId === undefined ? undefined : await known(read, 'meeting', payload.meetingId);
  if (meeting && !meeting.ok) return meeting;
  const [earlierPoll, draft, publicity, reviews, decisions, nominations] = await Promise.all([
    matter.pollId === null ? undefined : read.get('poll', matter.pollId),
    read.find('draft', { matterId: matter.id, version: matter.draftVersion }),
    postedPublicity(read, matter.id, matter.draftVersion),
    read.list('review', { matterId: matter.id }),
    read.list('jointDecision', { matterId: matter.id, subject: 'REVIEW_WAIVER' }),
    read.list('nomination', { matterId: matter.id })
  ]);
  const asked = { matter, earlierPoll, draft, publicity, reviews, waivers: decisions, nominations };
  if (matter.ruleBase === 'OWNERS') return ok({ of: 'OWNERS', facts: { ...asked, ...(await ownersAsked(read, matter, context)) } });
  const roll = await rollFor(read, matter, meeting?.value, { at: meeting?.value.startsAt ?? context.now, zone: context.zone });
  return ok({ of: 'HEADS', facts: { ...asked, meeting: meeting?.value, roll } });
}

/** Whose property decides, from the register as it stands now, and through which channel. */
async function ownersAsked(read: Read, matter: Matter, context: Context): Promise<Pick<NoticeOwnersFacts, 'roll' | 'channel'>> {
  const community = await read.get('community', matter.communityId);
  const channel = channelOf(community ?? {});
  const scope = matter.ownersScope;
  if (!scope) return { channel, roll: refuse('voting.scope-missing', 'OW1') };
  const asked = { estateId: scope.estateId, scope: scopeOfRoll(matter.rule ?? '', scope) };
  const profile = matter.profile ?? DEFAULT_PROFILE;
  return { channel, roll: await rollOfScope(read, asked, { at: context.now, zone: context.zone, profile }) };
}

/** Who votes for a body: households, adults, representatives, council members, or the seats of a joint meeting. */
async function rollFor(read: Read, matter: Matter, meeting: Meeting | undefined, on: { at: number; zone: string }): Promise<RollDraft[]> {
  switch (matter.bodyKind) {
    case 'RESIDENTS_MEETING':
      if (matter.ruleBase === 'ADULTS') return rollOfPersons(await adults(read));
      if (matter.ruleBase === 'GROUP_REPS') return rollOfPersons(await holders(read, 'RESIDENTS_REPRESENTATIVE', on));
      return rollOfHouseholds(await calledHouseholds(read));
    case 'REPRESENTATIVES_MEETING':
      return rollOfPersons(await holders(read, 'RESIDENTS_REPRESENTATIVE', on));
    case 'BUILDING_COUNCIL':
      return matter.ruleBase === 'MEMBERS'
        ? rollOfPersons(await holders(read, 'COUNCIL_MEMBER', on, 'BUILDING_COUNCIL'))
        : rollOfHouseholds(await buildingVoters(read, matter));
    case 'OWNERS_COMMITTEE':
      return meeting ? rollOfCommittee(meeting, await read.list('seat', { meetingId: meeting.id })) : [];
    case 'COUNCIL':
      return rollOfPersons(await holders(read, 'COUNCIL_MEMBER', on, 'COUNCIL'));
    default:
      return meeting ? rollOfSeats(meeting, await read.list('seat', { meetingId: meeting.id }), matter.id) : [];
  }
}

async function adults(read: Read) {
  const people = await read.list('person', {});
  return people
    .filter((person) => person.boundAt !== null && person.endedAt === null)
    .map(({ id, name }) => ({ personId: id, name, party: null }));
}

async function holders(read: Read, role: Role, { at, zone }: { at: number; zone: string }, body?: BodyKind) {
  const posts = (await postsOn(read, at, zone)).filter((post) => post.role === role && (body === undefined || post.bodyKind === body));
  const names = await namesOf(
    read,
    posts.map((post) => post.personId)
  );
  const partyOf = (kind: string): Party | null => PARTIES.find((party) => party === kind) ?? null;
  return posts.map(({ personId, bodyKind }) => ({ personId, name: names.get(personId) ?? '', party: partyOf(bodyKind) }));
}

async function correcting({ read }: Loading, payload: PayloadOf<typeof correctRoll>) {
  const poll = await known(read, 'poll', payload.pollId);
  if (!poll.ok) return poll;
  const correct = await rightOf(read, poll.value, payload);
  const rightKey = payload.householdId === undefined ? `person:${payload.personId}` : `household:${payload.householdId}`;
  const wrong = await read.find('rollEntry', { pollId: poll.value.id, rightKey });
  return ok({ poll: poll.value, wrong, correct });
}

/** The right as the register has it now; absent when there is none. */
async function rightOf(read: Read, _poll: Poll, { householdId, personId }: PayloadOf<typeof correctRoll>): Promise<RollDraft | undefined> {
  if (householdId !== undefined) {
    const household = (await calledHouseholds(read)).find((one) => one.householdId === householdId);
    return household ? rollOfHouseholds([{ ...household, votingPersonId: personId ?? household.votingPersonId }])[0] : undefined;
  }
  const person = await read.get('person', personId ?? '');
  return person && person.endedAt === null ? rollOfPersons([{ personId: person.id, name: person.name, party: null }])[0] : undefined;
}
