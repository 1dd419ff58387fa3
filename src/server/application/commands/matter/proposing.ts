/** Proposal, seconds, review of a rejection, withdrawal: each bound to its facts and its decision. */
import {
  proposeMatter,
  requestReview,
  secondMatter,
  upholdReview,
  withdrawMatter,
  withdrawSecond
} from '#contract/commands/matter/proposing.ts';
import type { PayloadOf } from '#contract/command.ts';
import { hasRole } from '#domain/basics/actor.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { matterSeries } from '#domain/matter/nextNumber.ts';
import { decideProposeMatter } from '#domain/matter/proposeMatter.ts';
import { decideRequestReview, decideUpholdReview } from '#domain/matter/rejectMatter.ts';
import { decideSecondMatter, decideWithdrawSecond, type SecondFacts } from '#domain/matter/secondMatter.ts';
import { decideWithdrawMatter } from '#domain/matter/withdrawMatter.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { counter, holidayTables, loadFacts, presentProfile } from '../../matter/loadFacts.ts';

export const proposingCommands: readonly Binding[] = [
  bind(
    proposeMatter,
    async ({ read, context }, payload) => {
      const personId = payload.proposerPersonId ?? null;
      return ok({
        proposer: personId ? ((await read.get('person', personId)) ?? null) : null,
        counter: await counter(read, matterSeries(context.now, context.zone)),
        tables: await holidayTables(read),
        profile: await presentProfile(read, context.actor.communityId)
      });
    },
    decideProposeMatter
  ),
  bind(secondMatter, secondFacts, decideSecondMatter),
  bind(withdrawSecond, secondFacts, decideWithdrawSecond),
  bind(requestReview, ({ read }, { matterId }) => loadFacts(read, matterId), decideRequestReview),
  bind(upholdReview, ({ read }, { matterId }) => loadFacts(read, matterId), decideUpholdReview),
  bind(withdrawMatter, ({ read }, { matterId }) => loadFacts(read, matterId), decideWithdrawMatter)
];

/** Only what a second needs: a petition may be signed by hundreds within minutes. */
async function secondFacts({ read, context }: Loading, payload: PayloadOf<typeof secondMatter>): Promise<Result<SecondFacts, Refusal>> {
  const matter = await read.get('matter', payload.matterId);
  if (!matter) return refuse('record.not-found', undefined, { kind: 'matter' });
  const isDesk = hasRole(context.actor, 'SECRETARY') && Boolean(payload.personId);
  const person = await read.get('person', isDesk ? (payload.personId ?? '') : context.actor.personId);
  const proposer = matter.proposerPersonId ? await read.get('person', matter.proposerPersonId) : undefined;
  return ok({
    matter,
    seconds: await read.list('second', { matterId: matter.id }),
    profile: matter.profile ?? (await presentProfile(read, matter.communityId)),
    households: await read.count('household', {}),
    tables: await holidayTables(read),
    person: person ?? null,
    posts: person ? await read.list('post', { personId: person.id }) : [],
    proposerHouseholdId: proposer?.householdId ?? null
  });
}
