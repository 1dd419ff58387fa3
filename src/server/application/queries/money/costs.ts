/** cost.plans for the desk, board.costs for everybody: the ledgers of one matter. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { DeskCost, LedgerLine, PublicCost } from '#contract/views/money.ts';
import type { Actor } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { ok } from '#domain/basics/result.ts';
import { costSums, placeSums } from '#domain/money/costSums.ts';
import type { CostPlan, CostShare, LedgerEntry } from '#domain/money/records.ts';
import { compareNumbers } from '#domain/voting/rules/unitNumberOrder.ts';
import { query, type Query } from '../../query.ts';

const params = v.object({ matterId: id });

export const costQueries: readonly Query[] = [
  query({
    name: 'cost.plans',
    params,
    roles: ['SECRETARY', 'ADMINISTRATOR', 'SUPERVISOR', 'SYSTEM'],
    audience: 'OWN',
    topics: ({ matterId }) => [`matter:${matterId}`],
    async run({ read, actor }, { matterId }) {
      const plans = await read.list('costPlan', { matterId });
      return ok<DeskCost[]>(await Promise.all(inOrder(plans).map(async (plan) => deskCost(await ledgerOf(read, plan), actor))));
    }
  }),
  query({
    name: 'board.costs',
    params,
    roles: null,
    audience: 'OWN',
    topics: ({ matterId }) => [`matter:${matterId}`],
    async run({ read, actor }, { matterId }) {
      const plans = await read.list('costPlan', { matterId });
      return ok<PublicCost[]>(await Promise.all(inOrder(plans).map(async (plan) => publicCost(await ledgerOf(read, plan), actor))));
    }
  })
];

interface Ledger {
  readonly plan: CostPlan;
  readonly shares: readonly CostShare[];
  readonly lines: readonly LedgerEntry[];
}

function inOrder(plans: readonly CostPlan[]): CostPlan[] {
  return [...plans].sort((a, b) => b.createdAt - a.createdAt);
}

async function ledgerOf(read: Read, plan: CostPlan): Promise<Ledger> {
  const [shares, lines] = await Promise.all([
    read.list('costShare', { planId: plan.id }),
    read.list('ledgerEntry', { planId: plan.id }, { orderBy: 'number', descending: true })
  ]);
  return { plan, shares: shares.sort((a, b) => compareNumbers(a.door, b.door)), lines };
}

function publicCost({ plan, shares, lines }: Ledger, actor: Actor): PublicCost {
  const { id: planId, title, base, bearers, isVoluntary, createdAt, closedAt, sharesHash } = plan;
  const reversed = reversedIds(lines);
  const own = actor.householdId === null ? undefined : shares.find((share) => share.bearerKey === `household:${actor.householdId}`);
  return {
    ...{ planId, title, base, bearers, isVoluntary, createdAt, closedAt, sharesHash },
    sums: costSums(plan, shares, lines),
    places: placeSums(shares),
    expenses: lines
      .filter((line) => line.sort === 'EXPENSE')
      .map((line) => ({ number: line.number, text: line.text, fen: line.fen, at: line.at, isReversed: reversed.has(line.id) })),
    mine: own ? { fen: own.fen, paidFen: own.paidFen } : null
  };
}

function deskCost(ledger: Ledger, actor: Actor): DeskCost {
  const { shares, lines } = ledger;
  const doors = new Map(shares.map((share) => [share.id, share.door]));
  const numbers = new Map(lines.map((line) => [line.id, line.number]));
  const reversed = reversedIds(lines);
  const shown = (line: LedgerEntry): LedgerLine => ({
    entryId: line.id,
    ...{ number: line.number, sort: line.sort, fen: line.fen, text: line.text, byName: line.byName, at: line.at },
    door: line.shareId === null ? '' : (doors.get(line.shareId) ?? ''),
    receiptFileId: line.receiptFileId,
    reverses: line.reverses === null ? null : (numbers.get(line.reverses) ?? null),
    isReversed: reversed.has(line.id)
  });
  return {
    ...publicCost(ledger, actor),
    shares: shares.map(({ id: shareId, bearerKey, door, place, weight, fen, paidFen }) => ({
      ...{ shareId, bearerKey, door, place, weight, fen, paidFen }
    })),
    lines: lines.map(shown)
  };
}

function reversedIds(lines: readonly LedgerEntry[]): Set<string> {
  return new Set(lines.flatMap(({ reverses }) => reverses ?? []));
}
