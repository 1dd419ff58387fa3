/** Tables of what follows a decision: documents, tasks, ratings. */
import type { CatalogueOf } from '../tableShape.ts';

export const FOLLOWUP_TABLES: CatalogueOf<'issuedDocument' | 'task' | 'rating' | 'evaluation'> = {
  issuedDocument: {
    columns: {
      type: 'text',
      code: 'text',
      docNumber: 'text',
      bodyKind: 'text',
      matterId: 'text?',
      meetingId: 'text?',
      publicityId: 'text?',
      isPublic: 'bool',
      issuedAt: 'int',
      issuedBy: 'text',
      voidedAt: 'int?'
    },
    uniqueInStore: { issued_document_code: ['code'] },
    indexes: [['matterId'], ['meetingId'], ['publicityId'], ['type'], ['docNumber']]
  },
  task: {
    columns: {
      matterId: 'text',
      number: 'int',
      party: 'text',
      responsiblePersonId: 'text?',
      supervisorPersonId: 'text?',
      dueOn: 'text',
      state: 'text',
      doneAt: 'int?'
    },
    indexes: [['matterId'], ['responsiblePersonId'], ['supervisorPersonId'], ['state', 'dueOn']]
  },
  rating: {
    columns: { matterId: 'text', householdId: 'text', personId: 'text', stars: 'int', at: 'int' },
    unique: { rating_household: ['matterId', 'householdId'] },
    indexes: [['personId']]
  },
  evaluation: {
    columns: { matterId: 'text', opensAt: 'int', closesAt: 'int', state: 'text' },
    indexes: [['matterId'], ['state', 'closesAt']]
  }
};
