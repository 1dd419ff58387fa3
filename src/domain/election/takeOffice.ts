/** Decides which posts the elected take up once the result is in force, and in which body. */
import type { Role } from '../basics/actor.ts';
import type { Change, Context, Decision, Entry, Guard } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter, MatterState } from '../matter/records.ts';
import { decideAssignPost } from '../register/assignPost.ts';
import type { Body, BodyKind, Person, Post } from '../register/records.ts';
import type { Poll } from '../voting/records.ts';

/** The bodies whose members are elected, with the post that a member holds. Source: domain DR12, M-57; SPEC NO6. */
export const ELECTED_BODIES = {
  BUILDING_COUNCIL: 'COUNCIL_MEMBER',
  COUNCIL: 'COUNCIL_MEMBER',
  OWNERS_COMMITTEE: 'STANDING_MEMBER',
  RESIDENTS_COMMITTEE: 'STANDING_MEMBER',
  SOCIAL_ORGANISATION: 'STANDING_MEMBER',
  REPRESENTATIVES_MEETING: 'RESIDENTS_REPRESENTATIVE'
} as const satisfies Partial<Record<BodyKind, Role>>;
export type ElectedBody = keyof typeof ELECTED_BODIES;

const IN_FORCE: readonly MatterState[] = ['IN_FORCE', 'EXECUTING', 'EVALUATING', 'CLOSED'];

export interface TakeOffice {
  readonly bodyKind: ElectedBody;
  readonly title: string;
  readonly startsOn: string;
  /** Last day of the term; null = open. */
  readonly endsOn: string | null;
}

export interface TakeOfficeFacts {
  readonly matter: Matter;
  readonly elected: readonly Elected[];
  readonly body: Body | undefined;
  /** Of the elected whom the register knows. */
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
}

/** Somebody elected, by the name on the paper. */
export interface Elected {
  readonly name: string;
  readonly personId: string | null;
}

/** Who was elected in all stages of the election that ends with `poll`: the first vote, then run-offs and by-elections. SPEC NO6. */
export function electedIn(polls: readonly Poll[], pollId: string | null): Elected[] {
  const byId = new Map(polls.map((poll) => [poll.id, poll]));
  const stages: Poll[] = [];
  for (let poll = byId.get(pollId ?? ''); poll; poll = byId.get(poll.runOffOf ?? '')) stages.unshift(poll);
  const declared = stages.filter((poll) => poll.method === 'ELECTION' && poll.state === 'DECLARED');
  return declared.flatMap((poll) =>
    (poll.verdict?.elected ?? []).map((optionId) => ({
      name: poll.options.find((option) => option.id === optionId)?.title ?? '',
      personId: poll.candidates?.find((candidate) => candidate.optionId === optionId)?.personId ?? null
    }))
  );
}

/**
 * Gives the elected their posts, all in one commit. Who holds the post already keeps it; whom the register does not know is named in the
 * answer and gets the post by hand. Answers `{assigned, kept, unknown}`. Refuses `matter.wrong-state` before the result is in force,
 * `election.nobody-elected`, `election.in-office`, and as `post.assign`. Source: domain AC-7, DR12; term [D]; SPEC NO6.
 */
export function decideTakeOffice(facts: TakeOfficeFacts, payload: TakeOffice, context: Context): Result<Decision, Refusal> {
  const { matter, elected, body, people, posts } = facts;
  if (!IN_FORCE.includes(matter.state)) return refuse('matter.wrong-state', 'NO6', { state: matter.state, needs: 'IN_FORCE' });
  if (elected.length === 0) return refuse('election.nobody-elected', 'NO6');
  const byId = new Map(people.map((person) => [person.id, person]));
  const role = ELECTED_BODIES[payload.bodyKind];
  const changes: Change[] = [];
  const guards: Guard[] = [];
  const entries: Entry[] = [];
  const kept: string[] = [];
  for (const { personId, name } of elected) {
    const person = byId.get(personId ?? '');
    if (!person) continue;
    const own = posts.filter((post) => post.personId === person.id);
    const assigned = decideAssignPost({ person, body, posts: own }, { ...payload, personId: person.id, role, expertise: null }, context);
    if (!assigned.ok && assigned.error.code !== 'register.post-there') return assigned;
    if (!assigned.ok) kept.push(name);
    else {
      changes.push(...assigned.value.changes);
      guards.push(...(assigned.value.guards ?? []));
      entries.push(...assigned.value.entries.map((one) => ({ ...one, about: { ...one.about, matterId: matter.id } })));
    }
  }
  const unknown = elected.filter(({ personId }) => !byId.has(personId ?? '')).map(({ name }) => name);
  if (changes.length === 0) return refuse('election.in-office', 'NO6', { kept: kept.length, unknown: unknown.length });
  return ok({ changes, guards, entries, answer: { assigned: changes.length, kept, unknown } });
}
