/** Commands of a lottery: the list, the seed, the draw, a place given back. */
import * as v from 'valibot';
import { command } from '../command.ts';
import { id, LIMITS, line, optionalLine } from '../limits.ts';

export const openLottery = command({
  name: 'lottery.open',
  payload: v.strictObject({
    matterId: v.optional(v.nullable(id), null),
    title: line(LIMITS.titleChars),
    places: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))
  }),
  roles: ['SECRETARY', 'CHAIR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '开始一次抽签，接受申请', en: 'Open a lottery for applications' },
  when: 'IN_FORCE, EXECUTING (with a matter)',
  refusals: ['matter.wrong-state']
});

export const applyForPlace = command({
  name: 'lottery.apply',
  payload: v.strictObject({
    lotteryId: id,
    /** At the desk; a resident applies for the own household. */
    householdId: v.optional(v.nullable(id), null)
  }),
  roles: ['RESIDENT', 'SECRETARY', 'SYSTEM'],
  rate: 'write',
  summary: { zh: '申请抽签，一户一份', en: 'Apply, once per household' },
  when: 'OPEN',
  refusals: ['lottery.list-closed', 'lottery.no-household', 'lottery.not-your-household', 'lottery.second-application']
});

export const sealLottery = command({
  name: 'lottery.seal',
  payload: v.strictObject({ lotteryId: id }),
  roles: ['SECRETARY', 'CHAIR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '截止申请，固定名单', en: 'Close the list of applications' },
  when: 'OPEN',
  refusals: ['lottery.list-closed', 'lottery.no-applications']
});

export const publishSeed = command({
  name: 'lottery.publish-seed',
  payload: v.strictObject({ lotteryId: id, seed: line(), source: line() }),
  roles: ['SECRETARY', 'CHAIR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '公布种子及其来源', en: 'Publish the seed and where it comes from' },
  when: 'SEALED',
  refusals: ['lottery.list-open', 'lottery.seed-there']
});

export const drawLottery = command({
  name: 'lottery.draw',
  payload: v.strictObject({ lotteryId: id }),
  roles: ['SECRETARY', 'CHAIR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '抽签：按种子和申请号计算次序', en: 'Draw: the order follows from seed and numbers' },
  when: 'SEALED',
  refusals: ['lottery.already-drawn', 'lottery.list-open', 'lottery.seed-not-published', 'voting.roll-empty']
});

export const giveBackPlace = command({
  name: 'lottery.give-back',
  payload: v.strictObject({ applicationId: id, reason: optionalLine() }),
  roles: ['RESIDENT', 'SECRETARY', 'SYSTEM'],
  rate: 'write',
  summary: { zh: '撤回申请，或退出名额，由候补第一位递补', en: 'Withdraw, or give a place back to the first who waits' },
  when: 'OPEN, DRAWN',
  refusals: ['lottery.not-your-household', 'lottery.nothing-held', 'lottery.not-drawn']
});
