/** The way of a matter from step to step, and what the clock does to it: each bound to its facts and its decision. */
import {
  closeMatter,
  enterForce,
  escalateMatter,
  flagMatter,
  lapseMatter,
  proceedToDrafting,
  proceedToVote,
  recordFiling,
  redraftMatter,
  reopenMatter
} from '#contract/commands/matter/leading.ts';
import { ok } from '#domain/basics/result.ts';
import { decideCloseEvaluated, decideReopenMatter } from '#domain/followup/evaluate.ts';
import { decideCloseAfterVote, decideRedraft } from '#domain/matter/afterFailedVote.ts';
import { decideEnterForce } from '#domain/matter/enterForce.ts';
import { decideEscalateMatter } from '#domain/matter/escalateMatter.ts';
import type { MatterFacts } from '#domain/matter/facts.ts';
import { decideFlagMatter } from '#domain/matter/flagMatter.ts';
import { decideLapseMatter } from '#domain/matter/lapseMatter.ts';
import { decideProceedToDrafting, decideProceedToVote } from '#domain/matter/leaveDeliberation.ts';
import { matterSeries } from '#domain/matter/nextNumber.ts';
import { decideRecordFiling } from '#domain/matter/recordFiling.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import type { Result } from '#domain/basics/result.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { counter, loadFacts } from '../../matter/loadFacts.ts';

export const leadingCommands: readonly Binding[] = [
  bind(proceedToDrafting, ofMatter, decideProceedToDrafting),
  bind(proceedToVote, ofMatter, decideProceedToVote),
  bind(
    escalateMatter,
    async ({ read, context }, { matterId }) => {
      const facts = await loadFacts(read, matterId);
      return facts.ok ? ok({ ...facts.value, counter: await counter(read, matterSeries(context.now, context.zone)) }) : facts;
    },
    decideEscalateMatter
  ),
  bind(flagMatter, ofMatter, decideFlagMatter),
  bind(redraftMatter, ofMatter, decideRedraft),
  bind(closeMatter, ofMatter, (facts, payload, context) => {
    const isAfterVote = ['NO_QUORUM', 'FAILED'].includes(facts.matter.state);
    return isAfterVote ? decideCloseAfterVote(facts, payload, context) : decideCloseEvaluated(facts, payload, context);
  }),
  bind(reopenMatter, ofMatter, decideReopenMatter),
  bind(recordFiling, ofMatter, decideRecordFiling),
  bind(lapseMatter, ofMatter, decideLapseMatter),
  bind(enterForce, ofMatter, decideEnterForce)
];

function ofMatter({ read }: Loading, { matterId }: { matterId: string }): Promise<Result<MatterFacts, Refusal>> {
  return loadFacts(read, matterId);
}
