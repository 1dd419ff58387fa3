/** Commands on people and posts, each bound to its facts and its decision. */
import { addPerson, assignPost, correctPerson } from '#contract/commands/register/person.ts';
import { ok } from '#domain/basics/result.ts';
import { decideAssignPost } from '#domain/register/assignPost.ts';
import { decideAddPerson, decideCorrectPerson } from '#domain/register/people.ts';
import { bind, type Binding } from '../../binding.ts';
import { known, knownOrNull } from './known.ts';

export const personCommands: readonly Binding[] = [
  bind(
    addPerson,
    async ({ read }, payload) => {
      const household = await knownOrNull(read, 'household', payload.householdId);
      return household.ok ? ok({ household: household.value }) : household;
    },
    decideAddPerson
  ),
  bind(
    correctPerson,
    async ({ read }, payload) => {
      const person = await known(read, 'person', payload.personId);
      if (!person.ok) return person;
      const newHousehold = await knownOrNull(read, 'household', payload.householdId);
      if (!newHousehold.ok) return newHousehold;
      const votesFor = await read.list('household', { votingPersonId: payload.personId });
      return ok({ person: person.value, newHousehold: newHousehold.value, votesFor });
    },
    decideCorrectPerson
  ),
  bind(
    assignPost,
    async ({ read }, payload) => {
      const person = await known(read, 'person', payload.personId);
      if (!person.ok) return person;
      const body = await read.find('body', { kind: payload.bodyKind });
      const posts = await read.list('post', { personId: payload.personId });
      return ok({ person: person.value, body, posts });
    },
    decideAssignPost
  )
];
