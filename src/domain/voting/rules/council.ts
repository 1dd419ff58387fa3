/** DR4 COUNCIL / REPRESENTATIVES (议事会、居民代表会议): two thirds take part, more than half of those agree. */
import type { CouncilBody } from './bodyQuorum.ts';
import { decideByParticipating, type MajorityInput } from './majorityOfParticipating.ts';
import type { DecisionRule } from './rule.ts';

export type CouncilInput = MajorityInput<CouncilBody>;

/** `P·3 ≥ N·2`, then `Y·2 > P`. Source: P25, P26; SPEC DR4. */
export const council: DecisionRule<CouncilInput> = { id: 'DR4', name: 'COUNCIL', source: 'P25, P26', evaluate: decideByParticipating };
