/** An owners' vote of weeks on the desk, in Chinese: next step, window, roll, public count, reminders. */
import type { OwnersStep, ReminderListView } from '#contract/views/ownersVote.ts';
import type { RollProblemKind } from '#domain/voting/owners/ownersRoll.ts';
import type { OwnersTerms } from '#domain/voting/owners/terms.ts';

type Message = ReminderListView['rows'][number];

export const ownersVote = {
  title: '业主表决',
  tabsLabel: '业主表决的各项工作',
  tabs: { overview: '概况', roll: '名册', count: '计票', reminders: '提醒', papers: '纸质票' },
  list: {
    lead: '每个业主表决走到哪一步、还差多少票。截止前没有人看得到赞成、反对各多少。',
    none: '还没有业主表决',
    noneHint: '受理时选“业主大会”或“楼栋业主”表决的议题，发出表决通知后在这里。',
    vote: '表决',
    state: '状态',
    window: '投票时间',
    rights: '表决权',
    outcome: '结果',
    papers: '纸质票'
  },
  toVote: '打开这次业主表决',
  nextTitle: '下一步',
  next: {
    ANSWER_OBJECTIONS: '答复对名册的异议。全部答复以前，投票开不了。',
    ISSUE_PAPERS: '制发纸票。书面表决要每份票权都有纸票才能开始。',
    DELIVER_PAPERS: '把纸票送到业主手里，逐张登记。全部送达以前，投票开不了。',
    READ_PAPERS: '把收回的纸票录完、核对完。录完以前不能计票。',
    ANNOUNCE_COUNT: '公告公开计票的时间和地点，让业主可以到场看。',
    EXTEND: '参与还不够，截止前可以延长一次。',
    REMIND: '提醒还没有投票的业主。只看谁没有投，看不到怎么投。',
    SIGN: '监票人核对计票结果并签字。',
    DECLARE: '监票人已签字，可以宣布结果。',
    RUN_OFF: '还有没定下来的，安排再次表决。',
    POST_RESULT: '到议题里张贴结果公示。',
    WAIT_OPEN: '等投票开始；到时间会自动开始。',
    WAIT_CLOSE: '等投票截止；到时间会自动截止。',
    WAIT_COUNT: '等到公告的时间，公开计票。',
    DONE: '这次表决已经办完。'
  } satisfies Record<OwnersStep, string> as Record<OwnersStep, string>,
  go: {
    objections: '去答复',
    count: '去计票',
    matter: '去议题',
    rollPage: '看公示的名册',
    papers: '去办纸票',
    batches: '去录入',
    doors: '去登记送达'
  },
  actionsTitle: '可以做的',
  facts: {
    title: '这次表决',
    scope: '范围',
    scopes: { ESTATE: '全小区', BUILDING: '楼栋', STAIRCASE: '单元' } satisfies Record<OwnersTerms['scope']['kind'], string> as Record<
      OwnersTerms['scope']['kind'],
      string
    >,
    rule: '规则',
    form: '怎么投',
    forms: { WRITTEN: '书面：开始前每份票权都有纸票', MIXED: '手机为主，需要的发纸票' } satisfies Record<
      OwnersTerms['form'],
      string
    > as Record<OwnersTerms['form'], string>,
    roll: '名册',
    rollOf: (heads: number, area: string) => `${heads} 人，专有部分面积 ${area} ㎡`,
    leftOut: '不计入',
    leftOutOf: (units: number) => `${units} 套（车位、储藏室等）`,
    problems: '登记册缺项',
    problem: {
      AREA_MISSING: '没有面积',
      OWNER_MISSING: '没有业主',
      OWNERSHIPS_OVERLAP: '产权记录重叠',
      NO_VOTER: '没有可以投票的人'
    } satisfies Record<RollProblemKind, string> as Record<RollProblemKind, string>,
    units: (count: number) => `${count} 套`,
    silence: '没有回票的',
    silenceOf: (title: string, article: string) => `送达后不回票的，按《${title}》${article}计入多数意见`,
    silenceNone: '不参与，也不计入',
    noticed: '发出通知',
    objectionsUntil: '名册异议截止',
    objections: '名册异议',
    objectionsOf: (all: number, open: number) => (all === 0 ? '没有' : `${all} 件，待答复 ${open} 件`),
    count: '公开计票',
    countNone: '还没有公告',
    scrutineers: '监票人签字',
    signed: (signed: number, needs: number) => `${signed} / ${needs}`,
    reminded: '上次提醒',
    never: '还没有'
  },
  roll: {
    lead: '名册在发出通知时冻结。开始以前更正登记册后可以按登记册更正；开始以后只登记转让、由谁投票，总人数和总面积不变。',
    objections: '对名册的异议',
    none: '没有异议',
    missingRight: '没有列入名册的',
    answered: (when: string) => `${when} 答复`,
    outcomes: { CORRECTED: '已更正', KEPT: '名册无误', WITHDRAWN: '本人撤回' },
    findTitle: '一份表决权',
    find: '按房号或业主姓名查找',
    findHint: '如：3号楼1单元502，或张',
    findVoter: '由别的人投的（如继承人），按姓名查找',
    nobody: '没有找到',
    more: (count: number) => `共 ${count} 份，写得更完整可以缩小范围`,
    owners: '业主',
    units: '房屋',
    voter: '由谁投',
    voterOpen: '还没有定，共有人中任何一人都可以投',
    voterNone: '没有人可以投（等确定继承人等）',
    used: '已有票',
    unused: '还没有票',
    differ: '共有人意见不一，两票都暂停计算',
    ballotOf: (name: string, when: string) => `${name}，${when}`
  },
  fields: {
    closesAt: '延长到',
    closesAtHint: (max: string) => `最晚 ${max}`,
    at: '计票时间',
    atHint: '不早于投票截止',
    place: '计票地点',
    objectionText: '异议内容',
    objectorName: '谁提的',
    contact: '怎么联系',
    outcome: '怎么处理',
    answer: '答复内容',
    answerHint: '会和异议一起留存；选“已更正”的，先更正名册',
    unit: '哪一处房屋',
    person: '由谁投票',
    nobody: '暂时没有人（等继承人确定）',
    ballot: '以哪一票为准',
    proof: '依据',
    proofHint: '如：不动产权证日期、共有人签字的书面说明',
    opensAt: '开始时间'
  },
  count: {
    lead: '截止后公开计票。至少两名监票人核对后签字，签的是这一份结果；有一张票改动，就要重新签。',
    waiting: '现在还不能计票',
    notClosed: (when: string) => `投票 ${when} 截止，到时间自动截止；截止后才能计票。`,
    notOpen: '投票还没有开始。',
    announced: (when: string, place: string) => `公开计票：${when}，${place}`,
    hash: '这份结果的校验码',
    hashHint: '签字的人看到的校验码应当一致',
    result: '计票结果（宣布前）',
    resultDeclared: '计票结果',
    voids: '无效票',
    signed: '已签字',
    signedAt: (name: string, when: string) => `${name}，${when}`,
    noneSigned: '还没有人签字',
    materiality: '影响结果的可能',
    materialityLead: '程序出了岔子的票够不够改变结果，一看就知道。',
    margin: '差多少就会改变结果',
    marginOf: (heads: number, area: string | null) => (area === null ? `${heads} 人` : `${heads} 人或 ${area} ㎡`),
    rows: { delivered: '已送达', voted: '已投票', gaveUp: '上门没找到', reissued: '补发过', paper: '纸质票' }
  },
  reminders: {
    lead: '只列还没有投票的人，没有怎么投。默认印成名单上门或打电话；配置了发送接口的会自动发出。',
    counts: { waiting: '待发', sent: '已发出', listed: '已列入名单', failed: '没发成' },
    listTitle: '待提醒的人',
    none: '没有待提醒的人',
    noneHint: '按“提醒还没有投票的业主”，这里就有名单。',
    place: '房号',
    name: '姓名',
    phone: '电话',
    text: '说什么',
    state: '状态',
    states: { QUEUED: '待发', SENT: '已发', FAILED: '没发成', LISTED: '已列入名单' } satisfies Record<Message['state'], string> as Record<
      Message['state'],
      string
    >,
    showAll: '全部消息',
    showWaiting: '只看待发的',
    print: '打印名单',
    done: '（打勾）'
  },
  triage: {
    title: '业主共同决定、楼栋小事才填',
    kind: '哪些业主表决',
    estate: '哪个小区',
    places: '哪几栋、哪几个单元',
    placesHint: '全小区的不用选',
    staircase: (name: string) => `${name}单元`,
    majority: '事项性质',
    majorities: {
      GENERAL: '一般事项（民法典第二百七十八条第一款第一至五、九项）',
      SPECIAL: '特别事项（维修资金筹集、改建重建、改变共有部分用途）'
    },
    occupies: '占用小区共有部分（单元加装电梯等）',
    perHousehold: '每户金额',
    perHouseholdHint: '楼栋小事必填'
  },
  notice: {
    form: '业主怎么投',
    isExtraordinary: '业主大会临时会议',
    silent: '没有回票的计入多数（写明依据才能用）',
    silentTitle: '文件名称',
    silentArticle: '第几条',
    silentFile: '文件',
    silentOn: '通过日期'
  }
};
