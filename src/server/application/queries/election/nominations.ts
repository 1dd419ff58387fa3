/** board.candidates for everybody, nomination.list for the desk, my.nominations for the nominee. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { CandidateList, DeskNominations, OwnNomination } from '#contract/views/election.ts';
import { ROLES } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { ok } from '#domain/basics/result.ts';
import { candidatesOf, seatsContested } from '#domain/election/candidates.ts';
import { nominationsOpen } from '#domain/election/nominate.ts';
import type { Nomination } from '#domain/election/records.ts';
import { query, type Query } from '../../query.ts';

const params = v.object({ matterId: id });
const topics = ({ matterId }: { matterId: string }) => [`matter:${matterId}`];

export const electionQueries: readonly Query[] = [
  query({
    name: 'board.candidates',
    params,
    roles: null,
    audience: 'SHARED',
    topics,
    run: async ({ read }, { matterId }) => ok(await listOf(read, matterId, await read.list('nomination', { matterId })))
  }),
  query({
    name: 'nomination.list',
    params,
    roles: ['SECRETARY', 'ADMINISTRATOR', 'SUPERVISOR', 'CHAIR', 'SYSTEM'],
    audience: 'SHARED',
    topics,
    run: async ({ read }, { matterId }) =>
      ok(await deskListOf(read, matterId, await read.list('nomination', { matterId }, { orderBy: 'number' })))
  }),
  query({
    name: 'my.nominations',
    params: v.object({}),
    roles: ROLES,
    audience: 'OWN',
    topics: (_params, actor) => [`person:${actor.personId}`],
    run: async ({ read, actor }) => ok(await ownNominations(read, actor.personId))
  })
];

async function ownNominations(read: Read, personId: string): Promise<OwnNomination[]> {
  const standing = await read.list('nomination', { state: ['NOMINATED', 'STANDING'] });
  const own = standing.filter((one) => one.candidatePersonId === personId);
  const matters = await read.list('matter', { id: own.map((one) => one.matterId) });
  const polls = await read.list('poll', { id: matters.flatMap((matter) => matter.pollId ?? []) });
  return matters
    .filter((matter) => nominationsOpen({ matter, poll: polls.find((poll) => poll.id === matter.pollId) }))
    .flatMap((matter) =>
      own
        .filter((one) => one.matterId === matter.id)
        .map(({ id: nominationId, sort, nominators, state }) => ({
          ...{ nominationId, matterNumber: matter.number, matterTitle: matter.title, ...namedBy(sort, nominators) },
          state: state === 'STANDING' ? state : 'NOMINATED'
        }))
    );
}

/** Who nominated jointly is told by number only. */
function namedBy(sort: Nomination['sort'], nominators: readonly string[]) {
  return {
    sort,
    organisation: sort === 'ORGANISATION' ? nominators.join('、') : '',
    jointly: sort === 'JOINT' ? nominators.length : 0
  };
}

async function isOpen(read: Read, matterId: string): Promise<boolean> {
  const matter = await read.get('matter', matterId);
  if (!matter || (matter.rule !== 'DR12' && matter.template !== 'BUILDING_SMALL')) return false;
  return nominationsOpen({ matter, poll: matter.pollId === null ? undefined : await read.get('poll', matter.pollId) });
}

async function listOf(read: Read, matterId: string, nominations: readonly Nomination[]): Promise<CandidateList> {
  const standing = candidatesOf(nominations);
  return {
    candidates: standing.map(({ number, candidateName, statement, sort, nominators }) => ({
      ...{ number, name: candidateName, statement },
      ...namedBy(sort, nominators)
    })),
    seatsContested: seatsContested(standing.length),
    isOpen: await isOpen(read, matterId)
  };
}

async function deskListOf(read: Read, matterId: string, nominations: readonly Nomination[]): Promise<DeskNominations> {
  return {
    ...(await listOf(read, matterId, nominations)),
    nominations: nominations.map(({ id: nominationId, number, candidateName, statement, sort, nominators, state, reason, at }) => ({
      ...{ nominationId, number, candidateName, statement, sort, nominators, state, reason, at }
    })),
    options: candidatesOf(nominations).map(({ candidateName }) => candidateName)
  };
}
