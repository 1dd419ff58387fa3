/** Decides who may hold which post in which body, and for how long. */
import { PARTIES, hasRole, type Role } from '../basics/actor.ts';
import { entry, guard, insert, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { isNotOver } from './postsInForce.ts';
import { calendarDateAt } from '../basics/time.ts';
import { BODY_KINDS, type Body, type BodyKind, type Person, type Post } from './records.ts';

/** Fields of expertise of an expert's post. */
export const EXPERTISES = ['LAW', 'TECHNICAL', 'FINANCE', 'HEALTH', 'OTHER'] as const;
export type Expertise = (typeof EXPERTISES)[number];

/** Offices that serve all sides: neither the property company, on whose work the area decides, nor the pool of experts gives them. */
const IMPARTIAL = BODY_KINDS.filter((kind) => kind !== 'PROPERTY_COMPANY' && kind !== 'EXPERT_POOL');

/** Roles that only a certain kind of body gives; a role that is not listed may come from any body. SPEC RG11. */
export const BODIES_OF_ROLE: Readonly<Partial<Record<Role, readonly BodyKind[]>>> = {
  STANDING_MEMBER: PARTIES,
  PARTY_LEAD: PARTIES,
  AGENDA_BOARD_PARTY: ['PARTY_ORGANISATION'],
  AGENDA_BOARD_COMMITTEE: ['RESIDENTS_COMMITTEE'],
  COUNCIL_MEMBER: ['COUNCIL', 'BUILDING_COUNCIL'],
  RESIDENTS_REPRESENTATIVE: ['REPRESENTATIVES_MEETING'],
  EXPERT: ['EXPERT_POOL'],
  STREET_OFFICE: ['STREET_OFFICE'],
  ADMINISTRATOR: IMPARTIAL,
  SECRETARY: IMPARTIAL,
  CHAIR: IMPARTIAL,
  RECORDER: IMPARTIAL,
  TELLER: IMPARTIAL,
  SCRUTINEER: IMPARTIAL,
  SUPERVISOR: IMPARTIAL
};

/**
 * Roles that only an administrator gives: they administer, or they confirm decisions of two bodies, which the desk enters and must
 * not be able to confirm for them. SPEC AU5.
 */
export const GIVEN_BY_ADMINISTRATOR: readonly Role[] = [
  'ADMINISTRATOR',
  'SECRETARY',
  'SUPERVISOR',
  'AGENDA_BOARD_PARTY',
  'AGENDA_BOARD_COMMITTEE',
  'STREET_OFFICE'
];

export interface AssignPost {
  readonly personId: string;
  readonly bodyKind: BodyKind;
  readonly role: Role;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly expertise: Expertise | null;
}

export interface AssignPostFacts {
  readonly person: Person;
  readonly body: Body | undefined;
  /** Posts of the person that were not ended. */
  readonly posts: readonly Post[];
}

/**
 * Gives a person a post with its term. Answers `{postId}`.
 * Refuses `register.person-ended`, `register.body-unknown`, `register.role-not-given`, `register.role-elsewhere`,
 * `register.expertise-missing`, `register.term-backwards`, `register.post-there`. Source: domain 1 M-35; SPEC RG11, RG12, AU5.
 */
export function decideAssignPost(facts: AssignPostFacts, payload: AssignPost, context: Context): Result<Decision, Refusal> {
  const refusal = termRefusal(facts, payload, context) ?? roleRefusal(payload, context);
  if (refusal) return refusal;
  const id = context.newId();
  const { personId, bodyKind, role, title, startsOn, endsOn, expertise } = payload;
  return ok({
    changes: [insert('post', { id, personId, bodyKind, role, title, startsOn, endsOn, endedAt: null, expertise })],
    guards: [guard('person', facts.person)],
    entries: [
      entry(
        'PostAssigned',
        { personIds: [personId] },
        { postId: id, personId, name: facts.person.name, bodyKind, role, title, startsOn, endsOn, expertise }
      )
    ],
    answer: { postId: id }
  });
}

function termRefusal(facts: AssignPostFacts, payload: AssignPost, context: Context) {
  if (facts.person.endedAt !== null) return refuse('register.person-ended', 'RG8');
  if (!facts.body) return refuse('register.body-unknown', 'RG11', { body: payload.bodyKind });
  if (payload.endsOn !== null && payload.endsOn < payload.startsOn) return refuse('register.term-backwards', 'RG12');
  const today = calendarDateAt(context.now, context.zone);
  const same = facts.posts.some((post) => post.bodyKind === payload.bodyKind && post.role === payload.role && isNotOver(post, today));
  return same ? refuse('register.post-there', 'RG12', { role: payload.role }) : null;
}

function roleRefusal(payload: AssignPost, context: Context) {
  const { role, bodyKind } = payload;
  if (role === 'SYSTEM' || role === 'RESIDENT') return refuse('register.role-not-given', 'RG11', { role });
  if (GIVEN_BY_ADMINISTRATOR.includes(role) && !hasRole(context.actor, 'ADMINISTRATOR', 'SYSTEM')) {
    return refuse('authority.administrator-gives', 'AU5', { role });
  }
  const bodies = BODIES_OF_ROLE[role];
  if (bodies && !bodies.includes(bodyKind)) return refuse('register.role-elsewhere', 'RG11', { role, bodies: bodies.join(' ') });
  if (role === 'EXPERT' && payload.expertise === null) return refuse('register.expertise-missing', 'RG11');
  return null;
}
