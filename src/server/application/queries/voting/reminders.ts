/** Messages of an owners' vote for a list on paper: doors, names and phones, for the desk alone; never a choice. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { ReminderListView } from '#contract/views/ownersVote.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { householdLabel } from '#domain/register/householdLabel.ts';
import { compareNumbers } from '#domain/voting/rules/unitNumberOrder.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Reading } from '../../query.ts';
import { buildingNames } from './turnout.ts';

export const remindersQuery = query({
  name: 'vote.reminders',
  params: v.strictObject({ pollId: id, waiting: v.optional(v.boolean(), true) }),
  roles: ['SECRETARY', 'SYSTEM'],
  audience: 'SHARED',
  topics: ({ pollId }) => [`poll:${pollId}`],
  async run({ read }: Reading, { pollId, waiting }): Promise<Result<ReminderListView, Refusal>> {
    const poll = await known(read, 'poll', pollId);
    if (!poll.ok) return poll;
    const where = waiting ? { pollId, state: ['QUEUED', 'FAILED'] as const } : { pollId };
    const messages = await read.list('outboxMessage', where, { orderBy: 'at' });
    const [rights, people, names] = await Promise.all([
      read.list('rollEntry', { id: messages.flatMap((message) => message.rollEntryId ?? []) }),
      read.list('person', { id: [...new Set(messages.flatMap((message) => message.personId ?? []))] }),
      buildingNames(read)
    ]);
    const rightOf = new Map(rights.map((right) => [right.id, right]));
    const personOf = new Map(people.map((person) => [person.id, person]));
    const rows = messages.map(({ id: messageId, sort, text, at, state, failure, rollEntryId, personId }) => {
      const units = rightOf.get(rollEntryId ?? '')?.builtFrom ?? [];
      const places = units.map((unit) =>
        householdLabel({ name: names.get(unit.buildingId) ?? '' }, { staircase: unit.staircase, room: unit.number })
      );
      const person = personOf.get(personId ?? '');
      return { messageId, sort, text, at, state, failure, place: places.join('、'), name: person?.name ?? '', phone: person?.phone ?? '' };
    });
    return ok({
      pollId,
      title: poll.value.title,
      closesAt: poll.value.closesAt,
      rows: rows.sort((a, b) => compareNumbers(a.place, b.place))
    });
  }
});
