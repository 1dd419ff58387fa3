/** What became of what a resident has put in: proposals, opinions, seconds. */
import * as v from 'valibot';
import type { OwnMatters, OwnProposal } from '#contract/views/board.ts';
import { ROLES, type Actor } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { ok } from '#domain/basics/result.ts';
import type { Matter } from '#domain/matter/records.ts';
import { reviewWindowEndsAt } from '#domain/matter/rejectMatter.ts';
import { TRANSITIONS } from '#domain/matter/transition.ts';
import { factsOf } from '../../matter/loadFacts.ts';
import { query, type Query, type Reading } from '../../query.ts';
import { matterCard, runningEnds } from './cards.ts';
import { ownOpinion } from './opinions.ts';
import { supportView } from './publicMatter.ts';

export const ownMatterQueries: readonly Query[] = [
  query({
    name: 'board.mine',
    params: v.object({}),
    roles: ROLES,
    audience: 'OWN',
    topics: (_params, actor) => [`person:${actor.personId}`],
    async run(reading) {
      const { read, actor } = reading;
      const ends = await runningEnds(read);
      const proposed = await proposalsOf(read, actor);
      return ok<OwnMatters>({
        proposals: await Promise.all(proposed.map((matter) => ownProposal(reading, matter, ends))),
        opinions: await opinionsOfMine(reading),
        seconded: (await secondedBy(read, actor)).map((matter) => matterCard(matter, ends.get(matter.id) ?? null))
      });
    }
  })
];

async function proposalsOf(read: Read, actor: Actor): Promise<Matter[]> {
  const own = await read.list('matter', { proposerPersonId: actor.personId });
  const ofParties = await read.list('matter', { proposerParty: actor.parties });
  const all = [...own, ...ofParties.filter((matter) => !own.some((one) => one.id === matter.id))];
  return all.sort((a, b) => b.proposedAt - a.proposedAt);
}

async function ownProposal({ read, now, zone }: Reading, matter: Matter, ends: ReadonlyMap<string, number>): Promise<OwnProposal> {
  const facts = await factsOf(read, matter);
  const { rejection } = matter;
  const isRefused = rejection !== null && ['REJECTED', 'MERGED', 'TRANSFERRED'].includes(matter.state);
  return {
    ...matterCard(matter, ends.get(matter.id) ?? null),
    matterId: matter.id,
    isPetition: matter.isPetition,
    support: supportView(facts),
    triageDueAt: matter.triageDueAt,
    rejection: rejection && {
      sort: rejection.sort,
      reason: rejection.reason,
      reviewOutcome: rejection.reviewOutcome,
      reviewAnswer: rejection.reviewAnswer,
      reviewAskedAt: rejection.reviewAskedAt
    },
    mayWithdraw: (TRANSITIONS.MT4.from as readonly string[]).includes(matter.state) && matter.reachedAt.PUBLICIZING === undefined,
    mayAskReview:
      isRefused && rejection.reviewAskedAt === null && now < reviewWindowEndsAt(rejection, facts.profile.rejectionReviewDays, zone)
  };
}

async function opinionsOfMine({ read, actor, now }: Reading): Promise<OwnMatters['opinions']> {
  const opinions = await read.list('opinion', { authorPersonId: actor.personId }, { orderBy: 'at', descending: true });
  const publicities = new Map((await read.list('publicity', { id: opinions.map((one) => one.publicityId) })).map((one) => [one.id, one]));
  const matters = new Map((await read.list('matter', { id: opinions.map((one) => one.matterId) })).map((one) => [one.id, one.number]));
  return opinions.flatMap((opinion) => {
    const publicity = publicities.get(opinion.publicityId);
    return publicity ? [ownOpinion(opinion, publicity, matters.get(opinion.matterId) ?? '', now)] : [];
  });
}

async function secondedBy(read: Read, actor: Actor): Promise<Matter[]> {
  const seconds = await read.list('second', { personId: actor.personId, withdrawnAt: null }, { orderBy: 'at', descending: true });
  return read.list('matter', { id: seconds.map((second) => second.matterId) });
}
