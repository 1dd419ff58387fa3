/** DR7 SCOPED_OWNERS (楼栋、单元业主决定): the owners of a building or a staircase alone are N and A. */
import { ownersVote, type OwnersClass, type OwnersCount } from './ownersVote.ts';
import type { DecisionRule } from './rule.ts';

export interface ScopedOwnersInput extends OwnersCount {
  /** The class of the matter, as in the whole estate. */
  readonly ownersClass: OwnersClass;
}

/**
 * The tests of DR5 (GENERAL) or DR6 (SPECIAL) over a roll that was built for the scope. Refuses `voting.roll-empty`.
 * Source: 民法典 278(2) [L]; scope [D]; SPEC DR7.
 */
export const scopedOwners: DecisionRule<ScopedOwnersInput> = {
  id: 'DR7',
  name: 'SCOPED_OWNERS',
  source: '民法典 278(2) [L]; scope [D]',
  evaluate: ({ ownersClass, ...count }) => ownersVote('DR7', ownersClass, count)
};
