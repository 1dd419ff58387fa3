/** Who a person is today: roles and parties from the posts in force. */
import type { Actor, Role } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import { partiesOf, rolesOf } from '#domain/register/postsInForce.ts';

/**
 * The actor of a person at an instant, or null when there is no such person or it was ended. Everybody who is bound is a RESIDENT;
 * posts give their roles on the days of their terms, in the zone of the community. Source: SPEC AU3, AU4.
 */
export async function actorFor(read: Read, personId: string, sessionId: string, now: number): Promise<Actor | null> {
  const person = await read.get('person', personId);
  if (!person || person.endedAt !== null) return null;
  const community = await read.get('community', person.communityId);
  if (!community) return null;
  const posts = await read.list('post', { personId });
  const today = calendarDateAt(now, community.zone);
  const resident: readonly Role[] = person.boundAt === null ? [] : ['RESIDENT'];
  return {
    kind: 'PERSON',
    communityId: community.id,
    personId,
    sessionId,
    name: person.name,
    roles: [...rolesOf(posts, today), ...resident],
    parties: partiesOf(posts, today),
    householdId: person.householdId
  };
}

/** Somebody in the community of the address without a session: reads public pages. */
export function visitorOf(communityId: string): Actor {
  return { kind: 'VISITOR', communityId, personId: '', sessionId: '', name: '', roles: [], parties: [], householdId: null };
}
