/** What a person may do today: the posts whose term runs, the roles and parties they give, and who counts as staff. */
import { PARTIES, ROLES, type Party, type Role } from '../basics/actor.ts';
import type { CalendarDate } from '../basics/time.ts';
import type { BodyKind, Post } from './records.ts';

/** Posts that work with a password account; the others enter by invitation. */
export const STAFF_ROLES: readonly Role[] = [
  'ADMINISTRATOR',
  'SECRETARY',
  'CHAIR',
  'RECORDER',
  'TELLER',
  'SCRUTINEER',
  'SUPERVISOR',
  'EXPERT',
  'AGENDA_BOARD_PARTY',
  'AGENDA_BOARD_COMMITTEE',
  'PARTY_LEAD',
  'GRID_WORKER',
  'BUILDING_HEAD',
  'STREET_OFFICE'
];

/** Roles that see the whole register: they act only in a session opened with a password. SPEC AU7. */
export const PASSWORD_ONLY_ROLES: readonly Role[] = ['ADMINISTRATOR', 'SECRETARY'];

/** True on every day of the term, first and last day included, until the post is ended. Source: SPEC AU3. */
export function isInForce(post: Pick<Post, 'startsOn' | 'endsOn' | 'endedAt'>, today: CalendarDate): boolean {
  return post.endedAt === null && post.startsOn <= today && (post.endsOn === null || today <= post.endsOn);
}

/** True while the post is not over: in force today or to begin later. */
export function isNotOver(post: Pick<Post, 'endsOn' | 'endedAt'>, today: CalendarDate): boolean {
  return post.endedAt === null && (post.endsOn === null || today <= post.endsOn);
}

/** Roles of the posts in force, each once, in the order of the catalogue. Source: SPEC AU3. */
export function rolesOf(posts: readonly Post[], today: CalendarDate): Role[] {
  const held = new Set(posts.filter((post) => isInForce(post, today)).map((post) => post.role));
  return ROLES.filter((role) => held.has(role));
}

/** Parties in which a post is in force; more than one is possible, the person still has one vote. Source: M-35; SPEC AU4. */
export function partiesOf(posts: readonly Post[], today: CalendarDate): Party[] {
  const bodies = new Set<BodyKind>(posts.filter((post) => isInForce(post, today)).map((post) => post.bodyKind));
  return PARTIES.filter((party) => bodies.has(party));
}

/** True when a post among them makes the person staff. */
export function isStaff(posts: readonly Post[], today: CalendarDate): boolean {
  return rolesOf(posts, today).some((role) => STAFF_ROLES.includes(role));
}
