/** DR6 OWNERS_SPECIAL (业主共同决定，特别事项): 278 items 6–8, at least three quarters of those taking part. */
import { ownersVote, type OwnersCount } from './ownersVote.ts';
import type { DecisionRule } from './rule.ts';

/**
 * Valid if `P·3 ≥ N·2` and `Pa·3 ≥ A·2`; passed if `Y·4 ≥ P·3` and `Ya·4 ≥ Pa·3`. Exactly three quarters is passed.
 * Refuses `voting.roll-empty`. Source: 民法典 278(2), 1259 [L]; SPEC DR6.
 */
export const ownersSpecial: DecisionRule<OwnersCount> = {
  id: 'DR6',
  name: 'OWNERS_SPECIAL',
  source: '民法典 278(2) [L]',
  evaluate: (count) => ownersVote('DR6', 'SPECIAL', count)
};
