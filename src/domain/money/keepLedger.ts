/** Decides the lines of a ledger: payments, collections of a staircase, expenses, reversals, and its end. */
import { entry, insert, update, type Change, type Context, type Decision, type NewRow } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { CostPlan, CostShare, LedgerEntry } from './records.ts';

export interface LedgerFacts {
  readonly plan: CostPlan;
  /** Number of the last line, 0 without one. */
  readonly lastNumber: number;
}

export interface RecordPayment {
  readonly fen: number;
  /** Who took the money. */
  readonly receivedBy: string;
  readonly text: string;
  readonly receiptFileId: string | null;
}

function openLedger({ plan }: Pick<LedgerFacts, 'plan'>): Result<void, Refusal> {
  return plan.closedAt === null ? ok(undefined) : refuse('cost.closed', 'CO3');
}

/**
 * A payment towards one share, in full or in part, never more than is open. Answers `{entryId, openFen}`. Refuses `cost.closed`,
 * `cost.more-than-share` (facts: open, yuan). Source: domain AC-2 [D]; SPEC CO3.
 */
export function decideRecordPayment(
  facts: LedgerFacts & { readonly share: CostShare },
  payload: RecordPayment,
  context: Context
): Result<Decision, Refusal> {
  const open = openLedger(facts);
  if (!open.ok) return open;
  const { plan, share, lastNumber } = facts;
  const openFen = share.fen - share.paidFen;
  if (payload.fen > openFen) return refuse('cost.more-than-share', 'CO3', { open: yuan(openFen) });
  const row = line(plan, context, { number: lastNumber + 1, sort: 'PAYMENT', shareId: share.id, fen: payload.fen }, payload);
  return ok({
    changes: [update('costShare', share, { paidFen: share.paidFen + payload.fen }), insert('ledgerEntry', row)],
    entries: [told('CostPaid', plan, [row], context)],
    answer: { entryId: row.id, openFen: openFen - payload.fen }
  });
}

export interface RecordCollection {
  /** Shares of the staircase that did not give. */
  readonly exceptShareIds: readonly string[];
  readonly receivedBy: string;
}

/**
 * What one staircase handed in: every share of the place that is still open is paid in full, one line each, except the named ones. Answers
 * `{lines, fen}`. Refuses `cost.closed`, `cost.place-unknown`, `cost.nothing-open`. Source: domain AC-2 (collection by staircase heads) [D];
 * SPEC CO4.
 */
export function decideRecordCollection(
  facts: LedgerFacts & { readonly shares: readonly CostShare[] },
  payload: RecordCollection,
  context: Context
): Result<Decision, Refusal> {
  const open = openLedger(facts);
  if (!open.ok) return open;
  const { plan, shares, lastNumber } = facts;
  if (shares.length === 0) return refuse('cost.place-unknown', 'CO4');
  const paying = shares.filter((share) => share.fen > share.paidFen && !payload.exceptShareIds.includes(share.id));
  if (paying.length === 0) return refuse('cost.nothing-open', 'CO4');
  const by = { receivedBy: payload.receivedBy, text: '', receiptFileId: null };
  const rows = paying.map((share, index) =>
    line(plan, context, { number: lastNumber + 1 + index, sort: 'PAYMENT', shareId: share.id, fen: share.fen - share.paidFen }, by)
  );
  const changes: Change[] = paying.map((share) => update('costShare', share, { paidFen: share.fen }));
  return ok({
    changes: [...changes, ...rows.map((row) => insert('ledgerEntry', row))],
    entries: [told('CostPaid', plan, rows, context)],
    answer: { lines: rows.length, fen: rows.reduce((sum, { fen }) => sum + fen, 0) }
  });
}

export interface RecordExpense {
  readonly fen: number;
  readonly text: string;
  readonly paidTo: string;
  readonly receiptFileId: string | null;
}

/**
 * Money spent for what was decided. It may be advanced before everybody has paid, but all expenses together stay within the plan. Answers
 * `{entryId}`. Refuses `cost.closed`, `cost.over-plan` (facts: left, yuan). Source: domain AC-2; ceiling [D]; SPEC CO5.
 */
export function decideRecordExpense(
  facts: LedgerFacts & { readonly spentFen: number },
  payload: RecordExpense,
  context: Context
): Result<Decision, Refusal> {
  const open = openLedger(facts);
  if (!open.ok) return open;
  const { plan, spentFen, lastNumber } = facts;
  const leftFen = plan.totalFen - spentFen;
  if (payload.fen > leftFen) return refuse('cost.over-plan', 'CO5', { left: yuan(leftFen) });
  const by = { receivedBy: payload.paidTo, text: payload.text, receiptFileId: payload.receiptFileId };
  const row = line(plan, context, { number: lastNumber + 1, sort: 'EXPENSE', shareId: null, fen: payload.fen }, by);
  return ok({
    changes: [insert('ledgerEntry', row)],
    entries: [told('CostSpent', plan, [row], context)],
    answer: { entryId: row.id }
  });
}

/**
 * A mistake stays and is reversed by a line of its own with the reason. Answers `{entryId}`. Refuses `cost.closed`, `cost.already-reversed`
 * (a reversal, or a line that has one). Source: domain 2.13 [D]; SPEC CO6.
 */
export function decideReverse(
  facts: LedgerFacts & { readonly reversed: LedgerEntry; readonly reversals: readonly LedgerEntry[]; readonly share: CostShare | null },
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const open = openLedger(facts);
  if (!open.ok) return open;
  const { plan, reversed, reversals, share, lastNumber } = facts;
  const isDone = reversed.sort === 'REVERSAL' || reversals.some(({ reverses }) => reverses === reversed.id);
  if (isDone) return refuse('cost.already-reversed', 'CO6', { number: reversed.number });
  const by = { receivedBy: reversed.byName, text: payload.reason, receiptFileId: null };
  const { shareId, fen } = reversed;
  const row = { ...line(plan, context, { number: lastNumber + 1, sort: 'REVERSAL', shareId, fen }, by), reverses: reversed.id };
  const back = share ? [update('costShare', share, { paidFen: share.paidFen - fen })] : [];
  return ok({
    changes: [...back, insert('ledgerEntry', row)],
    entries: [told('CostReversed', plan, [row], context)],
    answer: { entryId: row.id }
  });
}

/** Ends a ledger: no line follows. Nobody is asked for what is open. Refuses `cost.closed`. SPEC CO7. */
export function decideCloseCost(
  facts: Pick<LedgerFacts, 'plan'>,
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const open = openLedger(facts);
  if (!open.ok) return open;
  const { plan } = facts;
  return ok({
    changes: [update('costPlan', plan, { closedAt: context.now })],
    entries: [entry('CostClosed', { matterId: plan.matterId }, { planId: plan.id, reason: payload.reason, by: context.actor.name })]
  });
}

function line(
  plan: CostPlan,
  context: Context,
  fields: Pick<LedgerEntry, 'number' | 'sort' | 'shareId' | 'fen'>,
  { receivedBy, text, receiptFileId }: Pick<RecordPayment, 'receivedBy' | 'text' | 'receiptFileId'>
): NewRow<'ledgerEntry'> {
  const rest = { reverses: null, text, receiptFileId, byName: receivedBy, at: context.now };
  return { id: context.newId(), planId: plan.id, ...fields, ...rest };
}

/** The journal holds numbers and amounts of the lines; who paid stays in the ledger. */
function told(type: string, plan: CostPlan, rows: readonly NewRow<'ledgerEntry'>[], context: Context) {
  const lines = rows.map(({ id, number, fen }) => ({ entryId: id, number, fen }));
  return entry(type, { matterId: plan.matterId }, { planId: plan.id, lines, by: context.actor.name });
}

/** 12050 → `120.50`, for the sentence of a refusal. */
function yuan(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}
