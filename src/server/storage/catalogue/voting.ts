/** Tables of a poll: the roll and the ballots. */
import type { CatalogueOf } from '../tableShape.ts';

export const VOTING_TABLES: CatalogueOf<'poll' | 'rollEntry' | 'ballot'> = {
  poll: {
    columns: {
      matterId: 'text?',
      meetingId: 'text?',
      motionId: 'text?',
      rule: 'text',
      ruleBase: 'text',
      method: 'text',
      conduct: 'text',
      state: 'text',
      noticedAt: 'int?',
      opensAt: 'int?',
      closesAt: 'int?',
      openedAt: 'int?',
      closedAt: 'int?',
      declaredAt: 'int?',
      runOffOf: 'text?'
    },
    indexes: [['matterId'], ['meetingId'], ['motionId'], ['state', 'closesAt'], ['runOffOf']]
  },
  rollEntry: {
    columns: {
      pollId: 'text',
      rightKey: 'text',
      personId: 'text',
      householdId: 'text?',
      party: 'text?',
      label: 'text',
      isPresent: 'bool',
      isChair: 'bool'
    },
    unique: { roll_entry_right: ['pollId', 'rightKey'] },
    indexes: [['pollId', 'personId'], ['personId']]
  },
  ballot: {
    columns: { pollId: 'text', rollEntryId: 'text', personId: 'text', choice: 'text', channel: 'text', at: 'int' },
    unique: { ballot_right: ['pollId', 'rollEntryId'] },
    indexes: [['pollId', 'personId']]
  }
};
