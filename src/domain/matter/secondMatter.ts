/** Decides seconds of a proposal and signatures of a petition, and their withdrawal. */
import { PARTIES, type Party } from '../basics/actor.ts';
import { workdayDeadline } from '../basics/calendar.ts';
import { entry, insert, update, type Change, type Context, type Decision, type Entry } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { calendarDateAt } from '../basics/time.ts';
import { isInForce } from '../register/postsInForce.ts';
import type { Person, Post } from '../register/records.ts';
import type { MatterFacts } from './facts.ts';
import type { Second } from './records.ts';
import { petitionReached, supportOf } from './support.ts';

export interface SecondMatter {
  readonly matterId: string;
  /** In whose capacity; a household is the usual case. */
  readonly as?: 'HOUSEHOLD' | 'PARTY' | 'GRID' | undefined;
  /** At the desk: the person who signed on paper. */
  readonly personId?: string | null | undefined;
}

export type SecondFacts = Pick<MatterFacts, 'matter' | 'seconds' | 'profile' | 'households' | 'tables'> & {
  /** The person who supports: the actor, or at the desk whoever is named. */
  readonly person: Person | null;
  /** The posts of that person: a lead speaks for the party, a grid worker or building head for the grid, also on paper at the desk. */
  readonly posts: readonly Post[];
  /** The proposer's household: it does not second itself. */
  readonly proposerHouseholdId: string | null;
};

/**
 * Records support. One household counts once; a petition that reaches its fraction makes triage owed within the working days of the profile.
 * Answers `{households, petitionReached}`. Refuses `matter.wrong-state`, `matter.person-missing`, `matter.own-second`,
 * `matter.second-twice`, `matter.second-not-entitled`. Source: domain process MT1, DR0; SPEC MT1.
 */
export function decideSecondMatter(facts: SecondFacts, payload: SecondMatter, context: Context): Result<Decision, Refusal> {
  const { matter, person } = facts;
  if (matter.state !== 'PROPOSED') return refuse('matter.wrong-state', 'MT1', { state: matter.state, needs: 'PROPOSED' });
  const capacity = capacityOf(facts, payload, context);
  if (!capacity.ok) return capacity;
  if (!person) return refuse('matter.person-missing', 'MT1');
  const previous = facts.seconds.find((second) => second.personId === person.id);
  const row = { ...capacity.value, at: context.now, withdrawnAt: null };
  const change: Change = previous
    ? update('second', previous, row)
    : insert('second', { id: context.newId(), matterId: matter.id, personId: person.id, ...row });
  const after = [...facts.seconds.filter((second) => second.personId !== person.id), { personId: person.id, ...row } as Second];
  const { households } = supportOf(after);
  const reached = matter.isPetition && matter.petitionReachedAt === null && petitionReached(households, facts.households, facts.profile);
  const entries: Entry[] = [
    entry(
      'MatterSeconded',
      { matterId: matter.id, personIds: [person.id] },
      { capacity: payload.as ?? 'HOUSEHOLD', party: row.party, households }
    )
  ];
  const changes = [change];
  if (reached) {
    const { endsAt } = workdayDeadline(context.now, facts.profile.triageFormalWorkdays, facts.tables, context.zone);
    changes.push(update('matter', matter, { petitionReachedAt: context.now, triageDueAt: endsAt }));
    entries.push(
      entry('PetitionReached', { matterId: matter.id }, { signed: households, households: facts.households, triageDueAt: endsAt })
    );
  }
  return ok({ changes, entries, answer: { households, petitionReached: reached || matter.petitionReachedAt !== null } });
}

type Capacity = { householdId: string | null; party: Party | null; isGridHead: boolean };

function capacityOf(facts: SecondFacts, payload: SecondMatter, context: Context): Result<Capacity, Refusal> {
  const { matter, person } = facts;
  const as = payload.as ?? 'HOUSEHOLD';
  const posts = facts.posts.filter((post) => isInForce(post, calendarDateAt(context.now, context.zone)));
  if (as === 'PARTY') {
    const party = PARTIES.find((one) => posts.some((post) => post.role === 'PARTY_LEAD' && post.bodyKind === one));
    return party ? ok({ householdId: null, party, isGridHead: false }) : refuse('matter.second-not-entitled', 'MT1');
  }
  if (as === 'GRID') {
    const isHead = posts.some((post) => post.role === 'GRID_WORKER' || post.role === 'BUILDING_HEAD');
    return isHead ? ok({ householdId: null, party: null, isGridHead: true }) : refuse('matter.second-not-entitled', 'MT1');
  }
  const householdId = person?.householdId ?? null;
  const isOwn = person?.id === matter.proposerPersonId || (householdId !== null && householdId === facts.proposerHouseholdId);
  if (isOwn && !matter.isPetition) return refuse('matter.own-second', 'MT1');
  const twice = facts.seconds.some(
    (second) =>
      second.withdrawnAt === null && (second.personId === person?.id || (householdId !== null && second.householdId === householdId))
  );
  if (twice) return refuse('matter.second-twice', 'MT1');
  return ok({ householdId, party: null, isGridHead: false });
}

/** Takes one's own support back while the proposal waits for triage. Refuses `matter.wrong-state`, `matter.no-second`. SPEC MT1. */
export function decideWithdrawSecond(facts: SecondFacts, _payload: SecondMatter, context: Context): Result<Decision, Refusal> {
  const { matter, person } = facts;
  if (matter.state !== 'PROPOSED') return refuse('matter.wrong-state', 'MT1', { state: matter.state, needs: 'PROPOSED' });
  const own = facts.seconds.find((second) => second.personId === person?.id && second.withdrawnAt === null);
  if (!own) return refuse('matter.no-second', 'MT1');
  const left = supportOf(facts.seconds.filter((second) => second !== own));
  return ok({
    changes: [update('second', own, { withdrawnAt: context.now })],
    entries: [entry('SecondWithdrawn', { matterId: matter.id, personIds: [own.personId] }, { households: left.households })],
    answer: { households: left.households }
  });
}
