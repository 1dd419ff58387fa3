/** Shares of a cost, the lines of its ledger, and its sums. */
import { describe, expect, it } from 'vitest';
import { actor, at, base, codeOf, contextAt, done, matter, setOn } from '../matter/factsFixture.ts';
import type { UnitRecord } from '../register/propertyRecords.ts';
import type { Building, Household } from '../register/records.ts';
import { householdBearers, unitBearers, type CostBearer } from './bearers.ts';
import { costSums, placeSums, spentFen } from './costSums.ts';
import { decideCloseCost, decideRecordCollection, decideRecordExpense, decideRecordPayment, decideReverse } from './keepLedger.ts';
import { decidePlanCost, type PlanCost } from './planCost.ts';
import type { CostPlan, CostShare, LedgerEntry } from './records.ts';

const NOW = at('2026-01-04');
const context = () => contextAt(NOW, actor(['SECRETARY']));
const inForce = matter('IN_FORCE');
const ofOwners = matter('IN_FORCE', { ruleBase: 'OWNERS' });

const bearer = (n: number, over: Partial<CostBearer> = {}): CostBearer => ({
  key: `unit:u${n}`,
  door: `1号楼1单元${n}01室`,
  label: '1号楼1单元***室',
  place: '1号楼1单元',
  areaCenti: 10_000,
  floor: String(n),
  ...over
});

const PLAN: PlanCost = {
  matterId: 'm1',
  title: '保洁',
  totalFen: 924_000,
  base: 'EQUAL',
  bearers: 'UNITS',
  isVoluntary: true,
  weights: []
};

const plan = (over: Partial<CostPlan> = {}): CostPlan => ({
  ...base('plan'),
  ...{ matterId: 'm1', title: '保洁', totalFen: 924_000, base: 'EQUAL', bearers: 'HOUSEHOLDS', sharesHash: 'x', isVoluntary: true },
  ...{ createdAt: NOW, closedAt: null },
  ...over
});

const share = (n: number, over: Partial<CostShare> = {}): CostShare => ({
  ...base(`s${n}`),
  ...{ planId: 'plan', bearerKey: `household:h${n}`, label: '', door: `${n}01`, place: '1单元', weight: 1, fen: 12_000, paidFen: 0 },
  ...over
});

const line = (number: number, over: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...base(`e${number}`),
  ...{
    planId: 'plan',
    number,
    sort: 'PAYMENT',
    shareId: 's1',
    fen: 12_000,
    reverses: null,
    text: '',
    receiptFileId: null,
    byName: '',
    at: NOW
  },
  ...over
});

function fens(bearers: readonly CostBearer[], over: Partial<PlanCost> = {}, of = inForce): unknown[] {
  const made = done(decidePlanCost({ matter: of, bearers }, { ...PLAN, ...over }, context()));
  return made.changes.flatMap((change) => (change.kind === 'costShare' && change.op === 'insert' ? [change.row.fen] : []));
}

describe('a plan', () => {
  const three = [bearer(1), bearer(2), bearer(3)];

  it('[CO1] divides 9,240 yuan over 77 households into 120 each', () => {
    const bearers = Array.from({ length: 77 }, (_, index) => bearer(index + 1));
    expect(fens(bearers)).toEqual(Array(77).fill(12_000));
  });

  it('[CO1] adds up to the fen where the division leaves some over', () => {
    expect(fens(three, { totalFen: 100 })).toEqual([34, 33, 33]);
  });

  it('[CO1] goes by area, and by the agreed weight of the bearer before that of the floor', () => {
    expect(fens([bearer(1, { areaCenti: 30_000 }), bearer(2)], { base: 'AREA', totalFen: 400 })).toEqual([300, 100]);
    const weights = [
      { floor: '1', weight: 0 },
      { floor: '2', weight: 1 },
      { floor: '3', weight: 9 },
      { bearerKey: 'unit:u3', weight: 3 }
    ];
    expect(fens(three, { base: 'WEIGHTS', totalFen: 400, weights })).toEqual([0, 100, 300]);
  });

  it.each([
    ['before the decision is in force', matter('VOTING'), three, {}, 'matter.wrong-state'],
    ['over nobody', inForce, [], {}, 'cost.no-bearers'],
    ['by area over households', inForce, three, { base: 'AREA', bearers: 'HOUSEHOLDS' }, 'cost.area-needs-units'],
    ['by area with one unknown', inForce, [bearer(1), bearer(2, { areaCenti: null })], { base: 'AREA' }, 'cost.area-missing'],
    ['with a weight missing', inForce, three, { base: 'WEIGHTS', weights: [{ floor: '1', weight: 1 }] }, 'cost.weight-missing'],
    ['with weights of 0 only', inForce, [bearer(1)], { base: 'WEIGHTS', weights: [{ floor: '1', weight: 0 }] }, 'voting.roll-empty']
  ] as const)('[CO1] is refused %s', (_, of, bearers, over, code) => {
    expect(codeOf(decidePlanCost({ matter: of, bearers }, { ...PLAN, ...over }, context()))).toBe(code);
  });

  it('[CO2] is voluntary unless the owners decided', () => {
    const duty = { ...PLAN, isVoluntary: false };
    expect(codeOf(decidePlanCost({ matter: inForce, bearers: three }, duty, context()))).toBe('cost.only-voluntary');
    expect(fens(three, { isVoluntary: false }, ofOwners)).toHaveLength(3);
  });

  it('[CO1] finds a bearer by its address as people write it, and says which one it does not know', () => {
    const weights = [
      { door: '1号楼 1单元-101', weight: 2 },
      { floor: '2', weight: 1 },
      { floor: '3', weight: 1 }
    ];
    expect(fens(three, { totalFen: 400, base: 'WEIGHTS', weights })).toEqual([200, 100, 100]);
    const wrong = decidePlanCost(
      { matter: inForce, bearers: three },
      { ...PLAN, base: 'WEIGHTS', weights: [{ door: '9号楼101', weight: 1 }] },
      context()
    );
    expect(wrong).toMatchObject({ ok: false, error: { code: 'cost.bearer-unknown', facts: { door: '9号楼101' } } });
  });

  it('[CO1] [CO8] takes the places asked for; parking bears nothing, labels are masked', () => {
    const buildings = [{ ...base('b1'), name: '1号楼' }] as unknown as Building[];
    const households = ['1', '2'].map((staircase) => ({ ...base(`h${staircase}`), buildingId: 'b1', staircase, room: '10' }));
    const taken = householdBearers(households as unknown as Household[], buildings, [{ buildingId: 'b1', staircase: '2' }]);
    expect(taken).toMatchObject([{ key: 'household:h2', door: '1号楼2单元10室', label: '1号楼2单元***室', place: '1号楼2单元' }]);
    const unit = { buildingId: 'b1', staircase: '', status: 'DELIVERED', areaCenti: 1, floor: '' };
    const units = [
      { ...base('u10'), ...unit, number: '10', use: 'DWELLING' },
      { ...base('u2'), ...unit, number: '2', use: 'SHOP' },
      { ...base('u3'), ...unit, number: '3', use: 'PARKING' },
      { ...base('u4'), ...unit, number: '4', use: 'DWELLING', status: 'ENDED' }
    ] as unknown as UnitRecord[];
    expect(unitBearers(units, buildings, []).map(({ key }) => key)).toEqual(['unit:u2', 'unit:u10']);
  });
});

describe('the lines of a ledger', () => {
  const facts = { plan: plan(), lastNumber: 7 };
  const cash = { fen: 12_000, receivedBy: '三单元长', text: '', receiptFileId: null };

  it('[CO3] a payment is numbered after the last line and counts on its share', () => {
    const made = done(decideRecordPayment({ ...facts, share: share(1) }, cash, context()));
    expect(made.answer).toMatchObject({ openFen: 0 });
    expect(setOn(made, 'costShare')).toEqual({ paidFen: 12_000 });
    expect(made.changes).toContainEqual(expect.objectContaining({ kind: 'ledgerEntry', row: expect.objectContaining({ number: 8 }) }));
  });

  it('[CO3] never goes beyond the share', () => {
    const result = decideRecordPayment({ ...facts, share: share(1, { paidFen: 1 }) }, cash, context());
    expect(result).toMatchObject({ ok: false, error: { code: 'cost.more-than-share', facts: { open: '119.99' } } });
  });

  it('[CO8] the journal tells amounts and not whose they are', () => {
    const made = done(decideRecordPayment({ ...facts, share: share(1) }, cash, context()));
    expect(JSON.stringify(made.entries)).not.toContain('household:h1');
    expect(JSON.stringify(made.entries)).not.toContain('"s1"');
  });

  it('[CO4] a staircase hands in what is open, without those who did not give', () => {
    const shares = [share(1), share(2), share(3, { paidFen: 2_000 }), share(4, { paidFen: 12_000 })];
    const made = done(decideRecordCollection({ ...facts, shares }, { exceptShareIds: ['s2'], receivedBy: '单元长' }, context()));
    expect(made.answer).toEqual({ lines: 2, fen: 22_000 });
  });

  it.each([
    ['no such staircase', [], 'cost.place-unknown'],
    ['everything paid', [share(1, { paidFen: 12_000 })], 'cost.nothing-open']
  ])('[CO4] is refused with %s', (_, shares, code) => {
    expect(codeOf(decideRecordCollection({ ...facts, shares }, { exceptShareIds: [], receivedBy: 'x' }, context()))).toBe(code);
  });

  it('[CO5] expenses end at the plan, not at what was paid', () => {
    const spend = (spent: number) =>
      decideRecordExpense({ ...facts, spentFen: spent }, { fen: 77_000, text: '12 月', paidTo: '保洁员', receiptFileId: null }, context());
    expect(spend(847_000).ok).toBe(true);
    expect(spend(847_001)).toMatchObject({ ok: false, error: { code: 'cost.over-plan', facts: { left: '769.99' } } });
  });

  it('[CO6] a payment reversed is open again', () => {
    const reversed = line(3);
    const made = done(
      decideReverse({ ...facts, reversed, reversals: [], share: share(1, { paidFen: 12_000 }) }, { reason: '错' }, context())
    );
    expect(setOn(made, 'costShare')).toEqual({ paidFen: 0 });
    expect(made.changes).toContainEqual(
      expect.objectContaining({ kind: 'ledgerEntry', row: expect.objectContaining({ sort: 'REVERSAL', reverses: 'e3', fen: 12_000 }) })
    );
  });

  it('[CO6] a line is reversed once, and a reversal never', () => {
    const reversal = line(4, { sort: 'REVERSAL', reverses: 'e3' });
    const again = (reversed: LedgerEntry) =>
      decideReverse({ ...facts, reversed, reversals: [reversal], share: null }, { reason: '错' }, context());
    expect(codeOf(again(line(3)))).toBe('cost.already-reversed');
    expect(codeOf(again(reversal))).toBe('cost.already-reversed');
  });

  it('[CO7] no line follows the end', () => {
    const closed = { plan: plan({ closedAt: NOW }), lastNumber: 7 };
    const refusals = [
      decideRecordPayment({ ...closed, share: share(1) }, cash, context()),
      decideRecordCollection({ ...closed, shares: [share(1)] }, { exceptShareIds: [], receivedBy: 'x' }, context()),
      decideRecordExpense({ ...closed, spentFen: 0 }, { fen: 1, text: 'x', paidTo: 'x', receiptFileId: null }, context()),
      decideReverse({ ...closed, reversed: line(3), reversals: [], share: null }, { reason: 'x' }, context()),
      decideCloseCost(closed, { reason: 'x' }, context())
    ];
    expect(refusals.map(codeOf)).toEqual(Array(5).fill('cost.closed'));
    expect(setOn(done(decideCloseCost(facts, { reason: '年度结束' }, context())), 'costPlan')).toEqual({ closedAt: NOW });
  });
});

describe('the sums', () => {
  const shares = [share(1, { paidFen: 12_000 }), share(2, { place: '2单元' }), share(3, { place: '2单元', paidFen: 5_000 })];
  const expense = { sort: 'EXPENSE', shareId: null, fen: 20_000 } as const;

  it('[CO7] add up, and an advance makes the balance negative', () => {
    expect(costSums({ totalFen: 36_000 }, shares, [expense, line(1)])).toEqual({
      ...{ plannedFen: 36_000, paidFen: 17_000, outstandingFen: 19_000, outstanding: 2, bearers: 3 },
      ...{ spentFen: 20_000, balanceFen: -3_000 }
    });
  });

  it('[CO7] a reversed expense was not spent, a reversed payment plays no part in it', () => {
    const reversals = [
      { sort: 'REVERSAL', shareId: null, fen: 20_000 },
      { sort: 'REVERSAL', shareId: 's1', fen: 12_000 }
    ] as const;
    expect(spentFen([expense, ...reversals])).toBe(0);
  });

  it('[CO7] stand by staircase too', () => {
    expect(placeSums(shares)).toEqual([
      { place: '1单元', fen: 12_000, paidFen: 12_000, bearers: 1, outstanding: 0 },
      { place: '2单元', fen: 24_000, paidFen: 5_000, bearers: 2, outstanding: 2 }
    ]);
  });
});
