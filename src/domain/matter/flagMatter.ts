/** Later than at triage it shows that a matter belongs to the owners: the mark is added, never taken away. */
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { MatterFacts } from './facts.ts';
import type { Matter, MatterFlags, MatterState } from './records.ts';
import { joinedFlags } from './triage.ts';

export interface FlagMatter {
  readonly matterId: string;
  readonly flags: Pick<MatterFlags, 'affectsCommonParts' | 'raisesMoneyCompulsorily' | 'bindsOwners' | 'involvesWorks'>;
  readonly reason: string;
}

const STATES: readonly MatterState[] = [
  ...(['PROPOSED', 'TRIAGED', 'DELIBERATING', 'DRAFTING', 'PUBLICIZING', 'REVIEWING'] as const),
  ...(['VOTE_NOTICED', 'COUNTED', 'NO_QUORUM', 'FAILED', 'RESULT_PUBLICIZING'] as const)
];

/**
 * Adds marks with the reason. Another body than the owners can from then on only recommend (`matter.body-not-competent`).
 * Refuses `matter.wrong-state`, `matter.flags-there`. Source: domain 4.7, AC-5; SPEC MT2a.
 */
export function decideFlagMatter(facts: Pick<MatterFacts, 'matter'>, payload: FlagMatter, context: Context): Result<Decision, Refusal> {
  const { matter } = facts;
  if (!STATES.includes(matter.state)) return refuse('matter.wrong-state', 'MT2a', { state: matter.state, needs: STATES.join(' ') });
  const flags: Matter['flags'] = joinedFlags(matter.flags, { ...payload.flags, isCovenant: false });
  const added = (Object.keys(flags) as (keyof MatterFlags)[]).filter((flag) => flags[flag] && !matter.flags[flag]);
  if (added.length === 0) return refuse('matter.flags-there', 'MT2a');
  return ok({
    changes: [update('matter', matter, { flags })],
    entries: [entry('MatterFlagged', { matterId: matter.id }, { added, reason: payload.reason, by: context.actor.name })]
  });
}
