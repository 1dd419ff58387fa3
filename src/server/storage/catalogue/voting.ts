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
      isChair: 'bool',
      buildingId: 'text',
      areaCenti: 'int?'
    },
    unique: { roll_entry_right: ['pollId', 'rightKey'] },
    indexes: [['pollId', 'personId'], ['personId'], ['pollId', 'buildingId', 'areaCenti']]
  },
  ballot: {
    columns: {
      pollId: 'text',
      rollEntryId: 'text',
      slot: 'text',
      personId: 'text',
      choice: 'text',
      channel: 'text',
      at: 'int',
      voidReason: 'text?',
      areaCenti: 'int?'
    },
    unique: { ballot_right: ['pollId', 'rollEntryId', 'slot'] },
    indexes: [
      ['pollId', 'personId'],
      ['pollId', 'voidReason', 'choice', 'channel', 'areaCenti']
    ]
  }
};
