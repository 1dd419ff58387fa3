/** What a person sees about itself: the answer to "what do you know about me". */
import * as v from 'valibot';
import type { OwnPage } from '#contract/views/register.ts';
import { ROLES } from '#domain/basics/actor.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import { householdLabel } from '#domain/register/householdLabel.ts';
import { isNotOver } from '#domain/register/postsInForce.ts';
import { query, type Query } from '../../query.ts';
import { postRow } from './desk.ts';

export const ownQueries: readonly Query[] = [
  query({
    name: 'person.me',
    params: v.object({}),
    roles: ROLES,
    audience: 'OWN',
    topics: (_params, actor) => [`person:${actor.personId}`],
    async run({ read, actor, now, zone }) {
      const person = await read.get('person', actor.personId);
      if (!person) return refuse('authority.not-signed-in', 'AU1');
      const household = person.householdId === null ? undefined : await read.get('household', person.householdId);
      const building = household && (await read.get('building', household.buildingId));
      const today = calendarDateAt(now, zone);
      const bodies = await read.list('body', {});
      const posts = (await read.list('post', { personId: person.id })).filter((post) => isNotOver(post, today));
      const sessions = await read.list('session', { personId: person.id, revokedAt: null }, { orderBy: 'seenAt', descending: true });
      return ok<OwnPage>({
        name: person.name,
        phone: person.phone,
        household: household && building ? householdLabel(building, household) : '',
        isVoter: household?.votingPersonId === person.id,
        boundAt: person.boundAt,
        roles: actor.roles,
        parties: actor.parties,
        posts: posts.map((post) => postRow(post, person.name, bodies, today)),
        sessions: sessions
          .filter((session) => now < session.expiresAt)
          .map(({ id, sort, device, createdAt, seenAt }) => ({ id, sort, device, createdAt, seenAt, isThisOne: id === actor.sessionId }))
      });
    }
  })
];
