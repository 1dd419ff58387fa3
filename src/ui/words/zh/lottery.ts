/** Lotteries, in Chinese. */
import type { Lottery, LotteryApplication } from '#domain/lottery/records.ts';

export const lottery = {
  title: '抽签',
  none: '还没有抽签',
  noneHint: '名额少于申请的，在这里抽签分配：先截止名单，再公布种子，最后计算次序。',
  states: { OPEN: '接受申请', SEALED: '名单已截止', DRAWN: '已抽签' } satisfies Record<Lottery['state'], string>,
  applicationStates: { APPLIED: '已申请', WON: '中签', WAITING: '候补', GIVEN_BACK: '已退出', WITHDRAWN: '已撤回' } satisfies Record<
    LotteryApplication['state'],
    string
  >,
  places: '名额',
  applications: '申请',
  won: '中签',
  waiting: '候补',
  sealedAt: '名单截止',
  seed: '种子',
  seedSource: '种子来源',
  seedAt: '种子公布',
  drawnAt: '抽签时间',
  listHash: '名单校验码（SHA-256）',
  rank: '次序',
  number: '申请号',
  label: '住户',
  state: '结果',
  hash: '种子与申请号的 SHA-256',
  list: '名单和次序',
  recompute: '任何人都可以重新计算：把种子和申请号连写，求 SHA-256，按结果从小到大排列；前面的中签，其余依次候补。',
  yours: (number: number) => `您家的申请号：${number}`,
  apply: '为我家申请',
  mine: '我家的抽签',
  place: (rank: number) => `次序第 ${rank}`,
  own: {
    WON: { label: '退出这个名额', ask: '退出后，名额给候补第一户，不能再要回来。', submit: '退出名额' },
    WAITING: { label: '不再候补', ask: '退出后，后面的住户依次递补，不能再要回来。', submit: '退出候补' },
    APPLIED: { label: '撤回申请', ask: '名单截止以前还可以再申请。', submit: '撤回申请' }
  },
  actions: {
    open: '开始抽签',
    apply: '代住户申请',
    seal: '截止申请',
    seed: '公布种子',
    draw: '抽签',
    giveBack: '撤回申请或退出名额'
  },
  fields: {
    title: '名称',
    household: '住户',
    application: '哪一份申请',
    seed: '种子',
    source: '来源',
    sourceHint: '谁也不能事先知道或挑选的公开数字，例如名单截止后当晚的福利彩票开奖号码。',
    reason: '理由'
  },
  sealWarning: '截止以后名单不再改变。',
  drawWarning: '抽签结果不能更改。'
};
