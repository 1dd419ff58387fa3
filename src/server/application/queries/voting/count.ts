/** The count of an owners' vote as it would be declared: after the close, for those who count and those who watch. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { CountView } from '#contract/views/ownersVote.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { checkCountable, countedOwners } from '#domain/voting/declareOwnersPoll.ts';
import { countFacts } from '../../commands/voting/owners.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Reading } from '../../query.ts';
import { sha256 } from '../../randomness.ts';

export const countQuery = query({
  name: 'vote.count',
  params: v.strictObject({ pollId: id }),
  roles: ['SCRUTINEER', 'TELLER', 'SECRETARY', 'CHAIR', 'SUPERVISOR', 'SYSTEM'],
  audience: 'SHARED',
  topics: ({ pollId }) => [`poll:${pollId}`, `ballots:${pollId}`],
  async run({ read, now }: Reading, { pollId }): Promise<Result<CountView, Refusal>> {
    const found = await known(read, 'poll', pollId);
    if (!found.ok) return found;
    const poll = found.value;
    if (!poll.owners) return refuse('poll.not-owners-vote', 'CT1');
    const { title, state, publicCount } = poll;
    const head = {
      pollId,
      title,
      state,
      publicCount,
      options: poll.options.map(({ id: option, title: name }) => ({ id: option, title: name }))
    };
    const none = { countHash: '', tally: null, verdict: null, materiality: null, voids: {} };
    // Before the close nothing is counted, for nobody.
    if (state !== 'CLOSED' && state !== 'DECLARED')
      return ok({ ...head, ...none, blocked: { code: 'poll.not-closed', rule: 'CT3', facts: { state } } });
    const facts = await countFacts(read, pollId);
    if (!facts.ok) return facts;
    const ready = checkCountable({ ...facts.value, poll: { ...poll, state: 'CLOSED' } }, now);
    // What is not ready to be counted is not shown half counted.
    if (!ready.ok) return ok({ ...head, ...none, blocked: ready.error });
    const counted = countedOwners(facts.value, sha256);
    if (!counted.ok) return ok({ ...head, ...none, blocked: counted.error });
    const { count, verdict, materiality, countHash } = counted.value;
    return ok({ ...head, countHash, tally: count.tally, verdict, materiality, voids: { ...count.voids }, blocked: null });
  }
});
