/** board.candidates for everybody, nomination.list for the desk. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { CandidateList, DeskNominations } from '#contract/views/election.ts';
import { ok } from '#domain/basics/result.ts';
import { candidatesOf, seatsContested } from '#domain/election/candidates.ts';
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
    run: async ({ read }, { matterId }) => ok(listOf(await read.list('nomination', { matterId })))
  }),
  query({
    name: 'nomination.list',
    params,
    roles: ['SECRETARY', 'ADMINISTRATOR', 'SUPERVISOR', 'CHAIR', 'SYSTEM'],
    audience: 'SHARED',
    topics,
    run: async ({ read }, { matterId }) => ok(deskListOf(await read.list('nomination', { matterId }, { orderBy: 'number' })))
  })
];

function listOf(nominations: readonly Nomination[]): CandidateList {
  const standing = candidatesOf(nominations);
  return {
    candidates: standing.map(({ number, candidateName, statement, sort, nominators }) => ({
      ...{ number, name: candidateName, statement, sort },
      organisation: sort === 'ORGANISATION' ? nominators.join('、') : '',
      jointly: sort === 'JOINT' ? nominators.length : 0
    })),
    seatsContested: seatsContested(standing.length)
  };
}

function deskListOf(nominations: readonly Nomination[]): DeskNominations {
  return {
    ...listOf(nominations),
    nominations: nominations.map(({ id: nominationId, number, candidateName, statement, sort, nominators, state, reason, at }) => ({
      ...{ nominationId, number, candidateName, statement, sort, nominators, state, reason, at }
    })),
    options: candidatesOf(nominations).map(({ candidateName }) => candidateName)
  };
}
