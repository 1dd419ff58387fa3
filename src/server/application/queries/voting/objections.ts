/** Objections to a posted roll, for the desk that answers them. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { RollObjectionsView } from '#contract/views/ownersVote.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Reading } from '../../query.ts';

export const rollObjectionsQuery = query({
  name: 'vote.objections',
  params: v.strictObject({ pollId: id }),
  roles: ['SECRETARY', 'CHAIR', 'SUPERVISOR', 'SYSTEM'],
  audience: 'SHARED',
  topics: ({ pollId }) => [`poll:${pollId}`],
  async run({ read }: Reading, { pollId }): Promise<Result<RollObjectionsView, Refusal>> {
    const poll = await known(read, 'poll', pollId);
    if (!poll.ok) return poll;
    const objections = await read.list('rollObjection', { pollId }, { orderBy: 'number' });
    const rights = await read.list('rollEntry', { id: objections.flatMap((objection) => objection.rollEntryId ?? []) });
    const byId = new Map(rights.map((right) => [right.id, right]));
    const shown = objections.map(({ id: objectionId, rollEntryId, number, name, contact, text, at, outcome, answer, answeredAt }) => {
      const right = byId.get(rollEntryId ?? '');
      const unitIds = (right?.builtFrom ?? []).map((unit) => unit.unitId);
      return { objectionId, rollEntryId, number, name, contact, text, at, outcome, answer, answeredAt, label: right?.label ?? '', unitIds };
    });
    const openFirst = shown.sort((a, b) => Number(a.outcome !== null) - Number(b.outcome !== null) || a.number - b.number);
    return ok({ pollId, title: poll.value.title, state: poll.value.state, objections: openFirst });
  }
});
