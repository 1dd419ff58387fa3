/** Commands of shared cost, each bound to its facts and its decision. */
import type { PayloadOf } from '#contract/command.ts';
import { closeCost, planCost, recordCollection, recordExpense, recordPayment, reverseLine } from '#contract/commands/money.ts';
import { agreeSubsidy, promiseSubsidy } from '#contract/commands/moneySubsidy.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { householdBearers, unitBearers } from '#domain/money/bearers.ts';
import { spentFen } from '#domain/money/costSums.ts';
import {
  decideCloseCost,
  decideRecordCollection,
  decideRecordExpense,
  decideRecordPayment,
  decideReverse,
  type LedgerFacts
} from '#domain/money/keepLedger.ts';
import { decidePlanCost } from '#domain/money/planCost.ts';
import { decideAgreeSubsidy, decidePromiseSubsidy } from '#domain/money/subsidy.ts';
import { bind, type Binding, type Loading } from '../binding.ts';
import { known } from './register/known.ts';

export const moneyCommands: readonly Binding[] = [
  bind(planCost, planning, decidePlanCost),
  bind(recordPayment, paying, decideRecordPayment),
  bind(recordCollection, collecting, decideRecordCollection),
  bind(recordExpense, spending, decideRecordExpense),
  bind(reverseLine, reversing, decideReverse),
  bind(closeCost, closing, decideCloseCost),
  bind(promiseSubsidy, promising, decidePromiseSubsidy),
  bind(agreeSubsidy, agreeing, decideAgreeSubsidy)
];

async function planning({ read }: Loading, { matterId, bearers, estateId, places }: PayloadOf<typeof planCost>) {
  const matter = await known(read, 'matter', matterId);
  if (!matter.ok) return matter;
  const buildings = await read.list('building', {});
  if (bearers === 'HOUSEHOLDS') {
    return ok({ matter: matter.value, bearers: householdBearers(await read.list('household', {}), buildings, places) });
  }
  const units = await read.list('unit', estateId === null ? {} : { estateId });
  return ok({ matter: matter.value, bearers: unitBearers(units, buildings, places) });
}

async function ledger(read: Read, planId: string): Promise<Result<LedgerFacts, Refusal>> {
  const plan = await known(read, 'costPlan', planId);
  if (!plan.ok) return plan;
  const [last] = await read.list('ledgerEntry', { planId }, { orderBy: 'number', descending: true, limit: 1 });
  return ok({ plan: plan.value, lastNumber: last?.number ?? 0 });
}

async function paying({ read }: Loading, { shareId }: PayloadOf<typeof recordPayment>) {
  const share = await known(read, 'costShare', shareId);
  if (!share.ok) return share;
  const facts = await ledger(read, share.value.planId);
  return facts.ok ? ok({ ...facts.value, share: share.value }) : facts;
}

async function collecting({ read }: Loading, { planId, place }: PayloadOf<typeof recordCollection>) {
  const facts = await ledger(read, planId);
  if (!facts.ok) return facts;
  const shares = await read.list('costShare', { planId });
  return ok({ ...facts.value, shares: shares.filter((share) => share.place === place) });
}

async function spending({ read }: Loading, { planId }: PayloadOf<typeof recordExpense>) {
  const facts = await ledger(read, planId);
  if (!facts.ok) return facts;
  return ok({ ...facts.value, spentFen: spentFen(await read.list('ledgerEntry', { planId, shareId: null })) });
}

async function reversing({ read }: Loading, { entryId }: PayloadOf<typeof reverseLine>) {
  const line = await known(read, 'ledgerEntry', entryId);
  if (!line.ok) return line;
  const { planId, shareId } = line.value;
  const facts = await ledger(read, planId);
  if (!facts.ok) return facts;
  const reversals = await read.list('ledgerEntry', { planId, sort: 'REVERSAL' });
  const share = shareId === null ? null : ((await read.get('costShare', shareId)) ?? null);
  return ok({ ...facts.value, reversed: line.value, reversals, share });
}

async function closing({ read }: Loading, { planId }: PayloadOf<typeof closeCost>) {
  const plan = await known(read, 'costPlan', planId);
  return plan.ok ? ok({ plan: plan.value }) : plan;
}

async function promising({ read }: Loading, { matterId }: PayloadOf<typeof promiseSubsidy>) {
  const matter = await known(read, 'matter', matterId);
  return matter.ok ? ok({ matter: matter.value }) : matter;
}

async function agreeing({ read }: Loading, { ladderId }: PayloadOf<typeof agreeSubsidy>) {
  const ladder = await known(read, 'subsidyLadder', ladderId);
  return ladder.ok ? ok({ ladder: ladder.value, agreements: await read.list('subsidyAgreement', { ladderId }) }) : ladder;
}
