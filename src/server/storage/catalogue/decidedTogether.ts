/** Tables of what votes lead to: nominations, lotteries, shared cost and its ledger, the declining subsidy. */
import type { CatalogueOf } from '../tableShape.ts';

export const DECIDED_TABLES: CatalogueOf<
  'nomination' | 'lottery' | 'lotteryApplication' | 'costPlan' | 'costShare' | 'ledgerEntry' | 'subsidyLadder' | 'subsidyAgreement'
> = {
  nomination: { columns: { matterId: 'text', number: 'int', state: 'text' }, unique: { nomination_number: ['matterId', 'number'] } },
  lottery: { columns: { matterId: 'text?', state: 'text' }, indexes: [['matterId']] },
  lotteryApplication: {
    columns: { lotteryId: 'text', number: 'int', householdId: 'text', personId: 'text?', rank: 'int?', state: 'text' },
    unique: { lottery_application_number: ['lotteryId', 'number'], lottery_application_household: ['lotteryId', 'householdId'] },
    indexes: [['personId']]
  },
  costPlan: { columns: { matterId: 'text' }, indexes: [['matterId']] },
  costShare: {
    columns: { planId: 'text', bearerKey: 'text', fen: 'int', paidFen: 'int' },
    unique: { cost_share_bearer: ['planId', 'bearerKey'] }
  },
  ledgerEntry: {
    columns: { planId: 'text', number: 'int', sort: 'text', shareId: 'text?', fen: 'int', at: 'int' },
    unique: { ledger_entry_number: ['planId', 'number'] },
    indexes: [['shareId']]
  },
  subsidyLadder: { columns: { matterId: 'text?' }, indexes: [['matterId']] },
  subsidyAgreement: {
    columns: { ladderId: 'text', label: 'text', place: 'int', at: 'int' },
    unique: { subsidy_agreement_place: ['ladderId', 'place'], subsidy_agreement_label: ['ladderId', 'label'] }
  }
};
