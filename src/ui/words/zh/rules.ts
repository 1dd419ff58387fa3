/** Decision rules by name and the words of a verdict, in Chinese. */
import type { Base, Operator, Outcome, RuleTestName } from '#domain/voting/verdict.ts';
import type { Relation } from '../../state/testBar.ts';

export const rules = {
  names: {
    DR0: '法定提议人数',
    DR1: '四方一致',
    DR2: '联席会议多数决',
    DR3: '居民会议',
    DR4: '议事会、居民代表会议',
    DR5: '业主共同决定（一般事项）',
    DR6: '业主共同决定（特别事项）',
    DR7: '楼栋、单元业主决定',
    DR8: '单元一致加小区同意',
    DR9: '业主委员会',
    DR10: '公示无异议',
    DR11: '多方案表决',
    DR12: '差额选举',
    DR13: '评议（红黑榜）',
    DR14: '费用分摊',
    DR15: '问卷调查',
    DR16: '急办措施追认'
  },
  outcomes: {
    PASSED: '通过',
    FAILED: '未通过',
    NO_QUORUM: '参与不足，表决不成立',
    RUN_OFF: '未决出，须决选',
    STATUS_QUO: '维持现状',
    HEARING: '须先听证',
    BY_ELECTION: '有空额，须补选',
    PENDING: '待追认',
    LAPSED: '已失效',
    EXPIRED: '已到期'
  } satisfies Record<Outcome, string> as Record<Outcome, string>,
  /** The participation of a meeting: who was there when the vote opened. */
  present: '到会',
  tests: {
    PARTICIPATION: '参与',
    PARTIES_REPRESENTED: '到会',
    APPROVAL: '赞成',
    NO_OBJECTION: '反对',
    AGREEMENT: '同意（含保留）',
    REQUESTED: '联名要求',
    ALL_ANSWERED: '未答复的异议',
    BELOW_HEARING_THRESHOLD: '坚持异议',
    OBJECTORS_BELOW_THIRD: '提出异议',
    WITHIN_DAYS: '天数',
    UNIT_CONSENT: '单元同意',
    ESTATE_CONSENT: '小区同意',
    AFFECTED_CONSENT: '被占用专有部分的业主同意',
    RANKED_ABOVE: '得票多于落选的第一名',
    ENOUGH_RATINGS: '样本数量',
    RED_LINE: '红榜线',
    BLACK_LINE: '黑榜线'
  } satisfies Record<RuleTestName, string> as Record<RuleTestName, string>,
  bases: {
    heads: '人数',
    area: '面积（㎡）',
    adults: '成年居民',
    households: '户数',
    groups: '居民小组',
    groupReps: '小组代表',
    parties: '方数',
    objections: '件',
    days: '天',
    ballots: '票数',
    ratings: '评分份数',
    points: '分（千分之一）'
  } satisfies Record<Base, string> as Record<Base, string>,
  sum: '怎么算出来的',
  holds: '达到',
  fails: '未达到',
  operators: { '>': '大于', '>=': '不少于', '<': '少于', '<=': '不多于', '==': '等于', '!=': '不等于' } satisfies Record<
    Relation,
    string
  > as Record<Relation, string>,
  needs: {
    '>': (threshold: string) => `须超过 ${threshold}`,
    '>=': (threshold: string) => `须达到 ${threshold}`,
    '<': (threshold: string) => `须少于 ${threshold}`,
    '<=': (threshold: string) => `不得多于 ${threshold}`,
    '==': (threshold: string) => `须等于 ${threshold}`
  } satisfies Record<Operator, (threshold: string) => string> as Record<Operator, (threshold: string) => string>,
  needed: { ALL: '各项都须达到', ANY: '达到其中一项即可', EACH: '各行只决定该候选人' },
  elected: (names: string) => (names === '' ? '无人当选' : `当选：${names}`),
  winner: (option: string) => `选定：${option}`,
  recount: '任何人都可以用公布的数据重算一遍',
  record: '计票记录',
  recordHint: '有表决权的人和各方代表登录后可下载，自己重新计票并核对日志链。',
  verifier: '独立计票程序（Python）',
  verifierHint: '两个文件放在同一文件夹，在装有 Python 的电脑上运行：',
  checkpoints: (count: number) => `表决期间的校验码（${count} 个）`,
  checkpointsHint: '这些数字表决时在投影和手机上出现过，是当时日志链的指纹。记录事后若有改动，就对不上。',
  checkpointSame: '本机表决时留存的校验码就在清单里：到那时为止的记录没有改过。',
  checkpointOther: '本机表决时留存的校验码不在清单里。请向监督委员会或居委会工作台提出。'
};
