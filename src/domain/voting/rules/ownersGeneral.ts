/** DR5 OWNERS_GENERAL (业主共同决定，一般事项): 278 items 1–5 and 9, more than half of those taking part. */
import { ownersVote, type OwnersCount } from './ownersVote.ts';
import type { DecisionRule } from './rule.ts';

/**
 * Valid if `P·3 ≥ N·2` and `Pa·3 ≥ A·2`; passed if `Y·2 > P` and `Ya·2 > Pa`. Exactly half is not passed. Refuses `voting.roll-empty`.
 * Source: 民法典 278(2), 1259 [L]; SPEC DR5.
 */
export const ownersGeneral: DecisionRule<OwnersCount> = {
  id: 'DR5',
  name: 'OWNERS_GENERAL',
  source: '民法典 278(2) [L]',
  evaluate: (count) => ownersVote('DR5', 'GENERAL', count)
};
