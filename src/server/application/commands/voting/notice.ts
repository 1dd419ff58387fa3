/** The notice of a vote, each command bound to its facts and its decision. */
import type { PayloadOf } from '#contract/command.ts';
import { correctRoll, noticeVote, withdrawOption } from '#contract/commands/voting/notice.ts';
import type { Party } from '#domain/basics/actor.ts';
import { PARTIES } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { Matter } from '#domain/matter/records.ts';
import type { Meeting } from '#domain/meeting/records.ts';
import type { Role } from '#domain/basics/actor.ts';
import type { Poll } from '#domain/voting/records.ts';
import { decideCorrectRoll, decideWithdrawOption } from '#domain/voting/correctNotice.ts';
import { decideNoticeVote, type NoticeVoteFacts } from '#domain/voting/noticeVote.ts';
import { rollOfHouseholds, rollOfPersons, rollOfSeats, type RollDraft } from '#domain/voting/roll.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { calledHouseholds, namesOf, postsOn } from '../meeting/facts.ts';
import { known } from '../register/known.ts';
import { postedPublicity } from './ballots.ts';

export const noticeCommands: readonly Binding[] = [
  bind(noticeVote, noticing, decideNoticeVote),
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

async function noticing({ read, context }: Loading, payload: PayloadOf<typeof noticeVote>): Promise<Result<NoticeVoteFacts, Refusal>> {
  const found = await known(read, 'matter', payload.matterId);
  if (!found.ok) return found;
  const matter = found.value;
  const meeting = payload.meetingId === undefined ? undefined : await known(read, 'meeting', payload.meetingId);
  if (meeting && !meeting.ok) return meeting;
  const [earlierPoll, draft, publicity, reviews, decisions] = await Promise.all([
    matter.pollId === null ? undefined : read.get('poll', matter.pollId),
    read.find('draft', { matterId: matter.id, version: matter.draftVersion }),
    postedPublicity(read, matter.id, matter.draftVersion),
    read.list('review', { matterId: matter.id }),
    read.list('jointDecision', { matterId: matter.id, subject: 'REVIEW_WAIVER' })
  ]);
  const roll = await rollFor(read, matter, meeting?.value, { at: meeting?.value.startsAt ?? context.now, zone: context.zone });
  return ok({ matter, earlierPoll, meeting: meeting?.value, roll, draft, publicity, reviews, waivers: decisions });
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
    case 'COUNCIL':
    case 'BUILDING_COUNCIL':
      return rollOfPersons(await holders(read, 'COUNCIL_MEMBER', on));
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

async function holders(read: Read, role: Role, { at, zone }: { at: number; zone: string }) {
  const posts = (await postsOn(read, at, zone)).filter((post) => post.role === role);
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
