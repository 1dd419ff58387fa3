/** Decides how a post and a person end, and what ends with them. */
import { hasRole } from '../basics/actor.ts';
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { calendarDateAt } from '../basics/time.ts';
import { endAccess, endAccount, join, type Access } from './access.ts';
import { GIVEN_BY_ADMINISTRATOR } from './assignPost.ts';
import { isNotOver, STAFF_ROLES } from './postsInForce.ts';
import type { Household, Person, Post } from './records.ts';

export interface EndPostFacts {
  readonly post: Post;
  readonly person: Person;
  /** All posts of the person. */
  readonly posts: readonly Post[];
  /** All posts of administrators in the community. */
  readonly administrators: readonly Post[];
  readonly access: Access;
}

/**
 * Ends a post now; with the last staff post the account and its sessions end.
 * Refuses `register.post-ended`, `authority.administrator-gives`, `authority.last-administrator`. Source: SPEC RG13, AU5, AU6, AU8.
 */
export function decideEndPost(facts: EndPostFacts, payload: { readonly reason: string }, context: Context): Result<Decision, Refusal> {
  const { post, person } = facts;
  if (post.endedAt !== null) return refuse('register.post-ended', 'RG13');
  const refusal = privilegeRefusal([post], facts.administrators, context);
  if (refusal) return refusal;
  const today = calendarDateAt(context.now, context.zone);
  const remaining = facts.posts.filter((other) => other.id !== post.id && isNotOver(other, today));
  const staysStaff = remaining.some((other) => STAFF_ROLES.includes(other.role));
  const ending = join(
    {
      changes: [update('post', post, { endedAt: context.now })],
      entries: [
        entry(
          'PostEnded',
          { personIds: [person.id] },
          {
            postId: post.id,
            personId: person.id,
            name: person.name,
            bodyKind: post.bodyKind,
            role: post.role,
            title: post.title,
            reason: payload.reason
          }
        )
      ]
    },
    staysStaff ? { changes: [], entries: [] } : endAccount(facts.access, person.id, payload.reason, context)
  );
  return ok(ending);
}

export interface EndPersonFacts extends Omit<EndPostFacts, 'post'> {
  /** Households for which the person votes. */
  readonly votesFor: readonly Household[];
}

/**
 * Ends a person (moved away, died, entered twice): posts, account, invitations and sessions end, households are without a voter.
 * Rolls that are already frozen keep the person. Refuses `register.person-ended`, `authority.administrator-gives`,
 * `authority.last-administrator`. Source: 个人信息保护法 47 [L]; SPEC RG8, AU6, AU9.
 */
export function decideEndPerson(facts: EndPersonFacts, payload: { readonly reason: string }, context: Context): Result<Decision, Refusal> {
  const { person } = facts;
  if (person.endedAt !== null) return refuse('register.person-ended', 'RG8');
  const today = calendarDateAt(context.now, context.zone);
  const posts = facts.posts.filter((post) => isNotOver(post, today));
  const refusal = privilegeRefusal(posts, facts.administrators, context);
  if (refusal) return refusal;
  const own = {
    changes: [
      update('person', person, { endedAt: context.now }),
      ...posts.map((post) => update('post', post, { endedAt: context.now })),
      ...facts.votesFor.map((household) => update('household', household, { votingPersonId: null }))
    ],
    entries: [
      entry(
        'PersonEnded',
        { personIds: [person.id] },
        {
          personId: person.id,
          posts: posts.map((post) => ({ postId: post.id, bodyKind: post.bodyKind, role: post.role })),
          householdsWithoutVoter: facts.votesFor.map((household) => household.id),
          reason: payload.reason
        }
      )
    ]
  };
  return ok(join(own, endAccess(facts.access, person.id, payload.reason, context)));
}

/** Posts of trust are ended by an administrator only, and the last administrator's by nobody: somebody else must hold one first. */
function privilegeRefusal(ending: readonly Post[], administrators: readonly Post[], context: Context) {
  const trusted = ending.find((post) => GIVEN_BY_ADMINISTRATOR.includes(post.role));
  if (trusted && !hasRole(context.actor, 'ADMINISTRATOR', 'SYSTEM'))
    return refuse('authority.administrator-gives', 'AU5', { role: trusted.role });
  if (!ending.some((post) => post.role === 'ADMINISTRATOR')) return null;
  const today = calendarDateAt(context.now, context.zone);
  const others = administrators.filter((post) => isNotOver(post, today) && !ending.some((gone) => gone.id === post.id));
  return others.length === 0 ? refuse('authority.last-administrator', 'AU6') : null;
}
