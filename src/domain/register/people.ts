/** Decides the entry of people and the correction of what stands about them. */
import { entry, insert, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Household, Person } from './records.ts';

export interface AddPerson {
  readonly name: string;
  /** '' when not given. */
  readonly phone: string;
  readonly householdId: string | null;
  /** Names the person as the one who votes for the household. */
  readonly isVoter: boolean;
  /** Set-up only: the person has read the data page elsewhere. */
  readonly isBound: boolean;
}

/**
 * Enters a person. Answers `{personId}`. The journal holds neither name nor phone, so that both can be corrected and deleted.
 * Refuses `register.voter-without-household`, `register.bound-by-set-up-only`. Source: 个人信息保护法 6, 47 [L]; SPEC RG8, RG9.
 */
export function decideAddPerson(facts: { household: Household | null }, payload: AddPerson, context: Context): Result<Decision, Refusal> {
  const { household } = facts;
  if (payload.isVoter && !household) return refuse('register.voter-without-household', 'RG7');
  if (payload.isBound && context.actor.kind !== 'SYSTEM') return refuse('register.bound-by-set-up-only', 'RG9');
  const id = context.newId();
  const changes: Change[] = [
    insert('person', {
      id,
      name: payload.name,
      phone: payload.phone,
      householdId: payload.householdId,
      boundAt: payload.isBound ? context.now : null,
      endedAt: null
    })
  ];
  if (payload.isVoter && household) changes.push(update('household', household, { votingPersonId: id }));
  return ok({
    changes,
    entries: [entry('PersonAdded', { personIds: [id] }, { personId: id, householdId: payload.householdId, isVoter: payload.isVoter })],
    answer: { personId: id }
  });
}

export interface CorrectPerson {
  readonly personId: string;
  readonly name: string;
  readonly phone: string;
  readonly householdId: string | null;
  readonly reason: string;
}

export interface CorrectPersonFacts {
  readonly person: Person;
  readonly newHousehold: Household | null;
  /** Households for which the person votes now. */
  readonly votesFor: readonly Household[];
}

/**
 * Corrects what stands about a person. Who moves no longer votes for the old household.
 * Refuses `register.person-ended`, `register.nothing-changed`. Source: 个人信息保护法 46 [L]; SPEC RG8, RG10.
 */
export function decideCorrectPerson(facts: CorrectPersonFacts, payload: CorrectPerson): Result<Decision, Refusal> {
  const { person } = facts;
  if (person.endedAt !== null) return refuse('register.person-ended', 'RG8');
  const fields = (['name', 'phone', 'householdId'] as const).filter((field) => person[field] !== payload[field]);
  if (fields.length === 0) return refuse('register.nothing-changed', 'RG6');
  const left = fields.includes('householdId') ? facts.votesFor : [];
  return ok({
    changes: [
      update('person', person, { name: payload.name, phone: payload.phone, householdId: payload.householdId }),
      ...left.map((household) => update('household', household, { votingPersonId: null }))
    ],
    entries: [
      entry(
        'PersonCorrected',
        { personIds: [person.id] },
        {
          personId: person.id,
          fields,
          householdsWithoutVoter: left.map((household) => household.id),
          reason: payload.reason
        }
      )
    ]
  });
}
