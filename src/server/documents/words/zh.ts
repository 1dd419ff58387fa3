/** The fixed words of documents in Chinese, the source language; English has the same shape beside it. */
import type { Party } from '#domain/basics/actor.ts';
import type { Base, Operator, Outcome, RuleTest, RuleTestName } from '#domain/voting/verdict.ts';

const parties: Record<Party, string> = {
  RESIDENTS_COMMITTEE: '居委会',
  OWNERS_COMMITTEE: '业委会',
  PROPERTY_COMPANY: '物业公司',
  SOCIAL_ORGANISATION: '社会组织'
};

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const outcomes: Record<Outcome, string> = {
  PASSED: '通过',
  FAILED: '未通过',
  NO_QUORUM: '未达到规定参加数，表决无效',
  RUN_OFF: '无选项过半数，进入第二轮表决',
  STATUS_QUO: '维持现状',
  HEARING: '须先举行听证',
  BY_ELECTION: '有空额，须补选',
  PENDING: '待追认',
  LAPSED: '未获追认，已失效',
  EXPIRED: '期满失效'
};

const bases: Record<Base, string> = {
  heads: '人数',
  area: '面积',
  adults: '人数',
  households: '户数',
  groups: '小组数',
  groupReps: '代表人数',
  parties: '方数',
  objections: '条数',
  days: '天数',
  ballots: '票数',
  ratings: '评分份数',
  points: '得分（千分之一分）'
};

const tests: Record<RuleTestName, string> = {
  PARTICIPATION: '参加',
  PARTIES_REPRESENTED: '到会',
  APPROVAL: '赞成',
  NO_OBJECTION: '反对',
  AGREEMENT: '同意',
  REQUESTED: '提请',
  ALL_ANSWERED: '未答复异议',
  BELOW_HEARING_THRESHOLD: '坚持异议',
  OBJECTORS_BELOW_THIRD: '异议',
  WITHIN_DAYS: '期限',
  UNIT_CONSENT: '单元同意',
  ESTATE_CONSENT: '小区同意',
  AFFECTED_CONSENT: '被占用专有部分的业主同意',
  RANKED_ABOVE: '得票超过落选第一名',
  ENOUGH_RATINGS: '样本数量',
  RED_LINE: '红榜线',
  BLACK_LINE: '黑榜线'
};

const comparisons: Record<Operator, string> = { '>=': '不少于', '>': '超过', '==': '等于', '<': '少于', '<=': '不超过' };

/** 参加户数超过1/2; 到会方数等于4. */
function testName(test: RuleTest, isInMeeting = false): string {
  const limit = test.left.factor === 1 && test.right.factor === 1 ? String(test.right.value) : `${test.right.factor}/${test.left.factor}`;
  return `${test.option ?? ''}${isInMeeting && test.name === 'PARTICIPATION' ? '到会' : tests[test.name]}${bases[test.base]}${comparisons[test.operator]}${limit}`;
}

export const zh = {
  parties,
  /** 一、 二、 … for the first level of headings. */
  section: (index: number, text: string): string => `${numerals[index] ?? String(index + 1)}、${text}`,
  subsection: (index: number, text: string): string => `（${numerals[index] ?? String(index + 1)}）${text}`,
  numbered: (index: number): string => `${index + 1}. `,
  stop: '。',
  comma: '，',
  listComma: '、',
  semicolon: '；',
  colon: '：',
  paren: (text: string): string => `（${text}）`,
  none: '无',
  yes: '有',
  no: '无',
  annexes: '附件：',
  annexAlone: '附件',
  annexTitle: (index: number): string => `附件${index + 1}`,
  sealHere: '（盖章处）',
  signer: '代表签字',
  imprint: {
    docNumber: '文号：',
    matterNumber: '议题编号：',
    version: (version: number): string => `版本：第${version}版`,
    issuedAt: '签发登记时间：',
    zone: (zone: string): string => (zone === 'Asia/Shanghai' ? '北京时间' : zone),
    shortCode: '核验短码：',
    howToVerify: '扫码或在核验页输入短码，可与系统登记的内容核对。',
    qrAlt: (code: string, url: string): string => `核验二维码，短码${code}，网址${url}`
  },
  verdict: {
    caption: (subject: string): string => `表决情况：${subject}`,
    rule: (rule: string, profile: string): string => `适用规则：${rule}。规则配置：${profile}（立案时冻结）。`,
    basis: (basis: string): string => `依据：${basis}。`,
    window: (period: string): string => `表决时间：${period}。`,
    secret: '表决方式：无记名。选票上没有姓名，截止后打乱重写，然后才计票；不分各方、各楼公布票数。',
    unit: (unit: string): string => `（单位：${unit}）`,
    item: '项目',
    roll: '名册总数',
    participating: '参加表决',
    present: '到会',
    silent: '未投',
    voidOf: (reason: string): string => `无效：${reason}`,
    void: '无效',
    notReturned: '未参加',
    recount: (sums: string): string => `复核算式：${sums}。`,
    testHead: ['检验项目', '左边', '比较', '右边', '占比', '结果'],
    holds: '成立',
    fails: '不成立',
    byParty: '各方表决数',
    party: '参加方',
    conclusion: '表决结论：',
    outcomes,
    test: testName,
    ballots: (b: { issued: number; delivered: number; returned: number; valid: number }): string =>
      `发出表决票${b.issued}张，送达${b.delivered}张，收回${b.returned}张，其中有效${b.valid}张，无效${b.returned - b.valid}张`,
    voids: (list: string): string => `（无效原因：${list}）`,
    checkpoint: (digits: string, at: string): string => `日志链校验码：${digits}（${at}），表决时投影和手机上显示过。`
  },
  resolution: {
    origin: '议题由来',
    channels: (list: string): string => `提出渠道：${list}`,
    proposer: (kind: string): string => `提出人：${kind}`,
    proposedOn: (date: string): string => `提出日期：${date}`,
    households: (count: number): string => `涉及反映住户${count}户`,
    rounds: '协商经过',
    round: (number: number, at: string, place: string, parties: string, outcome: string): string =>
      `第${number}轮：${at}，在${place}召开，${parties}参加。结果：${outcome}。`,
    noRounds: '本议题未召开协商会议。',
    review: '公示与审查',
    publicity: (kind: 'DRAFT' | 'RESULT', version: number, period: string): string =>
      `${kind === 'DRAFT' ? '方案公示' : '结果公示'}（第${version}版）：${period}。`,
    opinions: (support: number, change: number, objections: number, answered: number): string =>
      `收到意见${support + change + objections}条，其中支持${support}条、修改建议${change}条、异议${objections}条，已答复异议${answered}条。`,
    expert: (on: string, expert: string, field: string, conclusion: string): string =>
      `${on}，${expert}（${field}）审查结论：${conclusion}`,
    waiver: (text: string): string => `程序说明：${text}`,
    vote: '表决情况',
    position: (party: string, position: string): string => `${party}：${position}`,
    reservation: (text: string): string => `，保留意见：${text}`,
    decided: '决议事项',
    tasks: '责任分工与期限',
    taskHead: ['序号', '事项', '责任方（人）', '完成期限', '监督'],
    noTasks: '本决议生效后交办任务，责任方、期限、监督人和进展在公告栏公布。',
    costs: '费用与来源',
    noCosts: '不产生费用。',
    effect: '生效时间与监督方式',
    inForce: (at: string): string => `本决议自${at}起生效。`,
    notYet: '本决议尚未生效；结果公示期满且异议全部答复后生效。',
    supervision: (text: string): string => `监督方式：${text}`,
    remedy: (text: string): string => `救济途径：${text}`,
    adopted: (title: string): string => `《${title}》全文附后。`
  },
  meeting: {
    name: '会议名称：',
    time: '时间：',
    place: '地点：',
    chair: '主持：',
    recorder: '记录：',
    present: '出席：',
    observers: '列席：',
    absent: '请假：',
    absentEntry: (who: string, reason: string): string => `${who}（${reason}）`,
    topic: (index: number, title: string): string => `议题${numerals[index] ?? String(index + 1)}：${title}`,
    situation: '基本情况',
    opinions: '各方意见',
    opinion: (party: string, points: string): string => `${party}：${points}`,
    motions: '动议及表决',
    motion: (number: number, text: string): string => `动议${number}：${text}`,
    proposer: (name: string): string => `动议人：${name}`,
    seconder: (name: string): string => `附议人：${name}`,
    motionOutcome: (text: string): string => `结果：${text}`,
    decided: '议定事项',
    tasks: '责任与期限',
    dissent: '不同意见摘要',
    next: (text: string): string => `下次会议：${text}`,
    agenda: '议程',
    course: '会议经过',
    spent: (duration: string): string => `（用时${duration}）`,
    stance: (text: string): string => `【${text}】`,
    adjourned: (at: string): string => `${at}散会。`,
    remarks: '记录人补充',
    remark: (at: string, text: string): string => `${at}补充：${text}`,
    annex: (number: number, at: string, text: string): string => `附注${number}（${at}）：${text}`,
    sign: '签字',
    to: '至'
  },
  notice: {
    basis: '依据与来源',
    text: { DRAFT: '方案全文', RESULT: '结果内容' },
    scope: '涉及范围',
    costs: '费用分摊',
    period: '公示期',
    periodText: (period: string): string => `公示期：${period}。张贴当日不计入，最后一日24时止。`,
    vote: '表决统计',
    submit: '意见提交方式与要求',
    handling: '异议处理',
    contact: '联系方式',
    places: (list: string): string => `张贴地点：${list}。`,
    corrigendum: (at: string, text: string, reason: string): string => `${at}更正：${text}（原因：${reason}）。`,
    corrigenda: '更正说明'
  },
  certificate: {
    intro: (title: string, number: string, hash: string): string =>
      `兹证明《${title}》${number}已按规定公示。公示文本摘要（SHA-256）：${hash}。`,
    period: '公示起止',
    periodText: (period: string): string => `公示时间：${period}。`,
    pause: (period: string, reason: string): string => `其间暂停：${period}，原因：${reason}，已相应顺延。`,
    proofs: '张贴地点与影像凭证',
    proofHead: ['张贴地点', '时点', '拍摄登记时间', '照片'],
    occasions: { FIRST_DAY: '首日', LAST_DAY: '末日', OTHER: '期间' },
    photos: (count: number): string => `${count}张`,
    opinions: '意见、异议与答复',
    counts: (s: number, c: number, o: number): string => `公示期内收到支持意见${s}条、修改建议${c}条、异议${o}条。`,
    answerHead: ['编号', '渠道', '异议要点', '处理', '答复', '答复时间'],
    hearing: '听证情况',
    conclusion: '结论'
  },
  /** Said in results of owners’ votes only. */
  channel: {
    official: (basis: string): string => `本平台已被指定为业主电子投票的官方渠道（${basis}）。`,
    notOfficial: '本平台不是政府指定的业主电子投票系统，以上网上表决结果只作筹备参考，以纸质表决票为准。'
  },
  corrigendum: {
    intro: (title: string, number: string): string => `《${title}》${number}现更正如下：`,
    text: '更正内容',
    reason: '更正原因',
    effect: '公示期',
    runsOn: (period: string): string => `本次更正不改变实质内容，公示期不变：${period}。原公示其余内容继续有效，请与本说明一并阅读。`,
    contact: '联系方式'
  },
  meetingNotice: {
    changed: (number: string, at: string, place: string, reason: string): string =>
      `原通知${number}的会议（${at}，${place}）现予变更，原因：${reason}。以本通知为准，原通知不再执行。`,
    change: '变更情况',
    intro: (name: string): string => `现定于以下时间召开${name}，请准时参加。`,
    time: '时间',
    place: '地点',
    agenda: '议程',
    minutes: (count: number): string => `（约${count}分钟）`,
    invited: '参加范围',
    materials: '随附材料',
    rules: '会议规则',
    contact: '联系方式'
  },
  checkIn: {
    meeting: '会议：',
    time: '时间：',
    place: '地点：',
    head: ['序号', '姓名', '所属方', '职务', '身份', '表决权', '签到时间', '方式', '回避事项', '签名'],
    totals: (people: number, present: number, voting: number): string => `应到${people}人，已签到${present}人，其中有表决权${voting}人。`
  },
  invitations: {
    code: '邀请码',
    for: '持有人',
    keep: '请勿转借。扫码后核对姓名，再按“进入”。'
  },
  countSheet: {
    about: '表决事项',
    community: '社区：',
    meeting: '会议：',
    matter: '议题：',
    text: '内容：',
    papers: '票数核对',
    declared: (at: string): string => `宣布时间：${at}。`,
    recounted: (at: string): string => `异议成立后重新计票：${at}。`,
    sign: '签字'
  },
  page: (code: string): string => `核验短码 ${code}`
};

export type Words = typeof zh;
