/** Turnout of an owners' vote for everybody: in heads and area against both thresholds, by building, live, without any choice. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { TurnoutView } from '#contract/views/ownersVote.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { turnoutTests } from '#domain/voting/owners/extendWindow.ts';
import type { Poll } from '#domain/voting/records.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Reading } from '../../query.ts';
import { turnoutOf } from '../../voting/turnout.ts';

export const turnoutQuery = query({
  name: 'vote.turnout',
  params: v.strictObject({ pollId: id }),
  roles: null,
  audience: 'SHARED',
  topics: ({ pollId }) => [`poll:${pollId}`, `ballots:${pollId}`],
  async run({ read }: Reading, { pollId }): Promise<Result<TurnoutView, Refusal>> {
    const poll = await known(read, 'poll', pollId);
    if (!poll.ok) return poll;
    return poll.value.owners ? ok(await turnoutView(read, poll.value)) : refuse('poll.not-owners-vote', 'TO1');
  }
});

/** Turnout as it stands. */
export async function turnoutView(read: Read, poll: Poll): Promise<TurnoutView> {
  const [turnout, names] = await Promise.all([turnoutOf(read, poll), buildingNames(read)]);
  const { id: pollId, state, bodyRule, opensAt, closesAt, extensions, publicCount } = poll;
  return {
    ...{ pollId, state, bodyRule, opensAt, closesAt, publicCount, extensions: [...extensions] },
    ...{ heads: turnout.heads, area: turnout.area },
    tests: bodyRule === 'DR8' ? [] : turnoutTests(turnout),
    buildings: turnout.buildings.map((building) => ({ ...building, name: names.get(building.buildingId) ?? '' }))
  };
}

/** Names of buildings by id. */
export async function buildingNames(read: Read): Promise<Map<string, string>> {
  return new Map((await read.list('building', {})).map((building) => [building.id, building.name]));
}
