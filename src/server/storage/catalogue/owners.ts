/** Tables of an owners' vote of weeks: who may cast, papers, visits, batches, proxies, objections to the roll, secret ballots, what is owed to whom. */
import type { CatalogueOf } from '../tableShape.ts';

export const OWNERS_TABLES: CatalogueOf<
  | 'rollVoter'
  | 'rollObjection'
  | 'ballotPaper'
  | 'visit'
  | 'paperBatch'
  | 'paperEntry'
  | 'proxy'
  | 'turnoutMark'
  | 'sealedBallot'
  | 'outboxMessage'
> = {
  rollVoter: {
    columns: { pollId: 'text', rollEntryId: 'text', personId: 'text' },
    unique: { roll_voter_person: ['pollId', 'rollEntryId', 'personId'] },
    indexes: [['pollId', 'personId'], ['personId']]
  },
  rollObjection: {
    columns: { pollId: 'text', number: 'int', personId: 'text?', at: 'int', outcome: 'text?' },
    unique: { roll_objection_number: ['pollId', 'number'] }
  },
  ballotPaper: {
    columns: {
      pollId: 'text',
      rollEntryId: 'text',
      serial: 'int',
      codeHash: 'text',
      state: 'text',
      deliveredAt: 'int?',
      returnedAt: 'int?',
      batchId: 'text?'
    },
    unique: { ballot_paper_serial: ['pollId', 'serial'] },
    uniqueInStore: { ballot_paper_code: ['codeHash'] },
    indexes: [
      ['pollId', 'rollEntryId'],
      ['pollId', 'state'],
      ['batchId', 'serial']
    ]
  },
  visit: { columns: { pollId: 'text', rollEntryId: 'text', outcome: 'text', at: 'int' }, indexes: [['pollId', 'rollEntryId']] },
  paperBatch: { columns: { pollId: 'text', number: 'int', state: 'text' }, unique: { paper_batch_number: ['pollId', 'number'] } },
  paperEntry: {
    columns: { pollId: 'text', batchId: 'text', serial: 'int', pass: 'text', tellerId: 'text' },
    unique: { paper_entry_pass: ['batchId', 'pass', 'serial'] },
    indexes: [['pollId', 'serial']]
  },
  proxy: {
    columns: { pollId: 'text', rollEntryId: 'text', holderPersonId: 'text', registeredAt: 'int', revokedAt: 'int?' },
    indexes: [
      ['pollId', 'rollEntryId'],
      ['pollId', 'holderPersonId']
    ]
  },
  turnoutMark: {
    columns: { pollId: 'text', rollEntryId: 'text', buildingId: 'text', areaCenti: 'int?', isSpecial: 'bool' },
    unique: { turnout_mark_right: ['pollId', 'rollEntryId'] },
    indexes: [
      ['pollId', 'buildingId', 'areaCenti'],
      ['pollId', 'isSpecial']
    ]
  },
  sealedBallot: { columns: { pollId: 'text', choice: 'text' }, indexes: [['pollId', 'choice']] },
  outboxMessage: {
    columns: { pollId: 'text?', personId: 'text?', rollEntryId: 'text?', sort: 'text', channel: 'text', state: 'text', at: 'int' },
    indexes: [['pollId', 'rollEntryId'], ['state', 'at'], ['personId']]
  }
};
