/** Tables of a matter from proposal to review: supporters, drafts, publicity, opinions, experts. */
import type { CatalogueOf } from '../tableShape.ts';

export const MATTER_TABLES: CatalogueOf<
  'matter' | 'second' | 'jointDecision' | 'draft' | 'publicity' | 'postingProof' | 'opinion' | 'review'
> = {
  matter: {
    columns: {
      number: 'text',
      title: 'text',
      state: 'text',
      channel: 'text',
      proposerPersonId: 'text?',
      proposerParty: 'text?',
      isPetition: 'bool',
      proposedAt: 'int',
      template: 'text?',
      bodyKind: 'text?',
      rule: 'text?',
      pollId: 'text?',
      resultPublicityId: 'text?',
      parentId: 'text?'
    },
    unique: { matter_number: ['number'] },
    indexes: [['state'], ['proposerPersonId'], ['pollId'], ['parentId']]
  },
  second: {
    columns: { matterId: 'text', personId: 'text', householdId: 'text?', party: 'text?', at: 'int', withdrawnAt: 'int?' },
    unique: { second_once: ['matterId', 'personId'] },
    indexes: [['personId'], ['matterId', 'householdId']]
  },
  jointDecision: {
    columns: { matterId: 'text', subject: 'text', state: 'text', enteredBy: 'text', at: 'int' },
    indexes: [['matterId'], ['state']]
  },
  draft: {
    columns: { matterId: 'text', version: 'int', state: 'text', textHash: 'text', savedAt: 'int', savedBy: 'text' },
    unique: { draft_version: ['matterId', 'version'] }
  },
  publicity: {
    columns: {
      matterId: 'text',
      sort: 'text',
      version: 'int',
      state: 'text',
      docNumber: 'text',
      postedAt: 'int',
      endsAt: 'int',
      isEndConfirmed: 'bool',
      textHash: 'text',
      pausedAt: 'int?',
      certifiedAt: 'int?'
    },
    indexes: [
      ['matterId', 'sort'],
      ['state', 'endsAt']
    ]
  },
  postingProof: {
    columns: { publicityId: 'text', matterId: 'text', occasion: 'text', place: 'text', fileId: 'text?', at: 'int', byPersonId: 'text' },
    indexes: [['publicityId'], ['matterId']]
  },
  opinion: {
    columns: {
      publicityId: 'text',
      matterId: 'text',
      number: 'int',
      sort: 'text',
      stance: 'text',
      againstCount: 'bool',
      authorPersonId: 'text?',
      householdId: 'text?',
      at: 'int',
      display: 'text',
      outcome: 'text?',
      answeredAt: 'int?',
      isMaintained: 'bool'
    },
    unique: { opinion_number: ['publicityId', 'number'] },
    indexes: [['matterId'], ['authorPersonId'], ['display'], ['publicityId', 'householdId']]
  },
  review: {
    columns: {
      matterId: 'text',
      draftVersion: 'int',
      expertPersonId: 'text',
      field: 'text',
      appointedAt: 'int',
      conclusion: 'text?',
      concludedAt: 'int?',
      replacedAt: 'int?'
    },
    indexes: [['matterId'], ['expertPersonId']]
  }
};
