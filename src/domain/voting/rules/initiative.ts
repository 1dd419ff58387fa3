/** DR0 INITIATIVE: whether enough owners or residents ask for a meeting, so that it must be held. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Threshold } from '../threshold.ts';
import { compareShare, type Base, type Verdict } from '../verdict.ts';
import { refuseEmptyRoll, type DecisionRule } from './rule.ts';

/** Requests out of all on one base. */
export interface InitiativeCount {
  readonly base: Extract<Base, 'heads' | 'adults' | 'households' | 'groups'>;
  readonly requests: number;
  readonly all: number;
}

export interface InitiativeInput {
  /** OWNERS count heads; RESIDENTS adults, households or groups, any of which is enough. */
  readonly kind: 'OWNERS' | 'RESIDENTS';
  readonly counts: readonly InitiativeCount[];
  /** Profile `petitionFraction`. */
  readonly petition: Threshold;
}

/** Groups ask with one third. Source: 居民委员会组织法 1989/2018 art. 10 [L]. */
const GROUPS_FRACTION: Threshold = '>= 1/3';

const BASES_OF: Record<InitiativeInput['kind'], readonly Base[]> = { OWNERS: ['heads'], RESIDENTS: ['adults', 'households', 'groups'] };

/**
 * `req·5 ≥ N` of owners' heads, adults or households, or `groups·3 ≥ all groups`. Refuses `voting.roll-empty`,
 * `voting.initiative-base-not-allowed`. Source: 物业管理条例 13, 居民委员会组织法 1989/2018 art. 10 [L]; SPEC DR0.
 */
function evaluate({ kind, counts, petition }: InitiativeInput): Result<Verdict, Refusal> {
  if (counts.length === 0 || counts.some(({ all }) => all === 0)) return refuseEmptyRoll('DR0');
  const foreign = counts.find(({ base }) => !BASES_OF[kind].includes(base));
  if (foreign) return refuse('voting.initiative-base-not-allowed', 'DR0', { base: foreign.base });
  const tests = counts.map(({ base, requests, all }) => {
    if (requests > all) throw new RangeError(`${requests} requests of ${all} ${base}`);
    return compareShare({ name: 'REQUESTED', base }, requests, all, base === 'groups' ? GROUPS_FRACTION : petition);
  });
  const outcome = tests.some((test) => test.holds) ? 'PASSED' : 'FAILED';
  return ok({ rule: 'DR0', variant: kind, outcome, tests, needs: 'ANY' });
}

export const initiative: DecisionRule<InitiativeInput> = {
  id: 'DR0',
  name: 'INITIATIVE',
  source: '物业管理条例 13; 居民委员会组织法 1989/2018 art. 10 [L]',
  evaluate
};
