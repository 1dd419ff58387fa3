/** Commands of shared cost: the plan with its shares, and the lines of its ledger. */
import * as v from 'valibot';
import { command } from '../command.ts';
import { count, id, LIMITS, line, list, optionalLine } from '../limits.ts';

/** Fen, at least one: up to a hundred million yuan. */
const fen = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000_000));
const name = line(LIMITS.nameChars);
const receipt = v.optional(v.nullable(id), null);

export const planCost = command({
  name: 'cost.plan',
  payload: v.strictObject({
    matterId: id,
    title: line(LIMITS.titleChars),
    totalFen: fen,
    base: v.picklist(['AREA', 'EQUAL', 'WEIGHTS']),
    bearers: v.picklist(['HOUSEHOLDS', 'UNITS']),
    /** Units of this estate; of all without one. */
    estateId: v.optional(v.nullable(id), null),
    /** Buildings or staircases; everything without one. */
    places: v.optional(list(v.strictObject({ buildingId: id, staircase: v.optional(v.nullable(line(20)), null) })), []),
    isVoluntary: v.optional(v.boolean(), true),
    /** WEIGHTS: per bearer, by its key (`household:<id>`, `unit:<id>`) or its address, or per floor. */
    weights: v.optional(
      list(
        v.pipe(
          v.strictObject({ bearerKey: v.optional(id), door: v.optional(line()), floor: v.optional(line(10)), weight: count() }),
          v.check((one) => [one.bearerKey, one.door, one.floor].filter((of) => of !== undefined).length === 1, 'bearerKey, door or floor')
        ),
        5_000
      ),
      []
    )
  }),
  roles: ['SECRETARY', 'CHAIR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '编制费用分摊方案，份额合计精确到分', en: 'Divide a cost into shares that add up to the fen' },
  when: 'IN_FORCE, EXECUTING, EVALUATING',
  refusals: [
    'matter.wrong-state',
    'cost.only-voluntary',
    'cost.no-bearers',
    'cost.area-needs-units',
    'cost.area-missing',
    'cost.weight-missing',
    'cost.bearer-unknown',
    'voting.roll-empty'
  ]
});

export const recordPayment = command({
  name: 'cost.record-payment',
  payload: v.strictObject({ shareId: id, fen, receivedBy: name, text: optionalLine(), receiptFileId: receipt }),
  roles: ['SECRETARY', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '登记一笔收款', en: 'Enter a payment towards one share' },
  when: '',
  refusals: ['cost.closed', 'cost.more-than-share']
});

export const recordCollection = command({
  name: 'cost.record-collection',
  payload: v.strictObject({ planId: id, place: line(), exceptShareIds: v.optional(list(id), []), receivedBy: name }),
  roles: ['SECRETARY', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '登记一个单元统一交来的款，未交的除外', en: 'Enter what one staircase handed in, except those who did not give' },
  when: '',
  refusals: ['cost.closed', 'cost.place-unknown', 'cost.nothing-open']
});

export const recordExpense = command({
  name: 'cost.record-expense',
  payload: v.strictObject({ planId: id, fen, text: line(), paidTo: name, receiptFileId: receipt }),
  roles: ['SECRETARY', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '登记一笔支出', en: 'Enter an expense' },
  when: '',
  refusals: ['cost.closed', 'cost.over-plan']
});

export const reverseLine = command({
  name: 'cost.reverse',
  payload: v.strictObject({ entryId: id, reason: line() }),
  roles: ['SECRETARY', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '冲销一笔错账，写明理由', en: 'Reverse a wrong line by another, with the reason' },
  when: '',
  refusals: ['cost.closed', 'cost.already-reversed']
});

export const closeCost = command({
  name: 'cost.close',
  payload: v.strictObject({ planId: id, reason: line() }),
  roles: ['SECRETARY', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '结束一本账，写明理由', en: 'End a ledger, with the reason' },
  when: '',
  refusals: ['cost.closed']
});
