/** Sample papers of meetings: minutes, record, notices, check-in sheet, invitations, count sheet. */
import { compareShare } from '#domain/voting/verdict.ts';
import { at, base, binsVerdict, covenantVerdict } from './sampleBase.ts';
import type {
  CheckInSheetView,
  CountSheetView,
  InvitationsView,
  MeetingNoticeView,
  MinutesView,
  RecordView,
  VerdictView
} from '#contract/views/documents.ts';

const attendance = {
  present: [
    { party: '居委会', people: ['主任', '副主任', '委员'] },
    { party: '业委会', people: ['主任', '委员2人'] },
    { party: '物业公司', people: ['项目经理', '客服主管', '保洁主管'] },
    { party: '社会组织', people: ['互助会代表2人'] },
    { party: '利害关系人', people: ['3号楼、5号楼、7号楼住户代表'] }
  ],
  observers: ['网格员2人'],
  absent: [
    { who: '互助会代表1人', reason: '出差' },
    { who: '11号楼住户代表', reason: '照看病人' }
  ]
};

export const binsMinutes: MinutesView = {
  ...base('2026-03-28 10:00', 'H3NN-77QD'),
  type: 'minutes',
  title: '翠竹园小区四方平台会议纪要',
  docNumber: '四方纪〔2026〕2号',
  matterNumber: '2026-003',
  issuer: { name: '翠竹园小区四方平台' },
  meeting: {
    meetingName: '四方平台专题会议',
    session: '第1轮',
    startedAt: at('2026-03-26 19:00'),
    endedAt: at('2026-03-26 20:42'),
    place: '小区党群服务站二楼会议室',
    chair: '居委会副主任',
    recorder: '社工',
    attendance
  },
  topics: [
    {
      title: '“垃圾桶下地库”试点',
      situation: '试点自3月16日开始，至3月23日收到反映27条、涉及24户。',
      opinions: [
        { party: '居委会', points: ['异味问题持续增加，应尽快处理', '不宜一停了之，要听多数住户的意见'] },
        { party: '业委会', points: ['老人走坡道不安全', '建议先恢复地面投放点'] },
        { party: '物业公司', points: ['下地库后地面整洁', '可增加清运次数并开启风机'] },
        { party: '社会组织', points: ['愿意承担入户问卷'] }
      ],
      motions: [
        {
          number: 1,
          text: '追认3月24日起每日清运3次、开启风机的临时措施',
          proposer: '物业公司',
          seconder: '居委会',
          outcome: '通过',
          count: '赞成14，反对0，弃权0'
        },
        {
          number: 2,
          text: '由互助会于3月27日至31日组织问卷调查',
          proposer: '社会组织',
          seconder: '业委会',
          outcome: '通过',
          verdict: {
            ...binsVerdict,
            subject: '组织问卷调查',
            roll: 16,
            participating: 14,
            notReturned: 2,
            choices: [
              { label: '赞成', count: 14 },
              { label: '反对', count: 0 },
              { label: '弃权', count: 0 }
            ],
            byParty: undefined,
            tests: [
              compareShare({ name: 'PARTICIPATION', base: 'heads' }, 14, 16, '>= 2/3'),
              compareShare({ name: 'APPROVAL', base: 'heads' }, 14, 14, '> 1/2')
            ]
          } as VerdictView
        }
      ],
      decided: ['临时措施延续至4月23日或作出决定之日。', '问卷每户一份，4月1日前提交报告。'],
      tasks: [{ text: '组织问卷并提交报告', responsible: '互助会', dueOn: '2026-04-01', supervisor: '居委会' }]
    }
  ],
  dissent: [],
  nextMeeting: '2026年4月2日19时，同一地点',
  signers: ['主持人', '记录人', '居委会代表', '业委会代表', '物业公司代表', '社会组织代表']
};

export const binsRecord: RecordView = {
  ...base('2026-03-27 09:00', 'P9VB-4KRE'),
  type: 'record',
  title: '翠竹园小区四方平台会议记录',
  matterNumber: '2026-003',
  issuer: { name: '翠竹园小区四方平台' },
  meeting: {
    ...binsMinutes.meeting,
    chair: '陈静',
    recorder: '孙晓雨',
    attendance: {
      present: [
        { party: '居委会', people: ['陈静', '周国平', '欧阳慧敏'] },
        { party: '业委会', people: ['刘建国', '王丽', '买买提·艾山江·吐尔逊'] },
        { party: '物业公司', people: ['赵磊', '钱峰', '冯㛃'] },
        { party: '社会组织', people: ['吴䶮', '林晓'] },
        { party: '利害关系人', people: ['何秀英', '马志强', '郑海燕'] }
      ],
      observers: ['网格员丁一', '网格员梁晨'],
      absent: [{ who: '互助会高远', reason: '出差' }]
    }
  },
  agenda: ['签到、确认议事规则', '审议临时措施', '讨论“垃圾桶下地库”试点', '确定下一步'],
  entries: [
    { kind: 'procedure', at: at('2026-03-26 19:00'), text: '主持人宣布应到16人，实到14人，四方均到会，42不少于32，达到法定人数，会议开始' },
    ...[
      '地库异味已影响电梯厅，3号楼一层尤其明显。',
      '下地库以后地面干净了，孩子玩耍也安全，建议增加清运次数，先不要急着撤。',
      '坡道对七十岁以上的老人很不方便，上周已有一位老人滑倒，请物业说明有没有处理。',
      '已增加防滑条；清运每日3次，风机每天开6小时，费用由物业承担。'
    ].map((gist, index) => ({
      kind: 'speech' as const,
      at: at(`2026-03-26 19:0${4 + index}`),
      speaker: ['何秀英', '赵磊', '刘建国', '赵磊'][index] ?? '',
      party: ['利害关系人', '物业公司', '业委会', '物业公司'][index] ?? '',
      stance: ['赞成', '反对', '提问', '反对'][index] ?? '',
      gist,
      seconds: [92, 118, 45, 60][index] ?? 0
    })),
    {
      kind: 'motion',
      at: at('2026-03-26 19:30'),
      motion: {
        number: 1,
        text: '追认3月24日起每日清运3次、开启风机的临时措施',
        proposer: '赵磊',
        seconder: '周国平',
        outcome: '通过',
        count: '赞成14，反对0，弃权0'
      }
    },
    { kind: 'procedure', at: at('2026-03-26 19:52'), text: '钱峰因与清运合同有直接利益，申请回避动议2，主持人准许' },
    { kind: 'procedure', at: at('2026-03-26 20:05'), text: '休会10分钟' }
  ],
  remarks: [{ at: at('2026-03-27 08:40'), text: '何秀英会后补充书面材料一页，已附卷' }],
  signers: ['主持人', '记录人', '居委会代表', '业委会代表', '物业公司代表', '社会组织代表']
};

export const meetingNotice: MeetingNoticeView = {
  ...base('2026-08-28 10:00', 'E5GH-6YYK'),
  type: 'meeting-notice',
  title: '关于召开清河社区居民会议的通知',
  docNumber: '清居通〔2026〕9号',
  matterNumber: '2026-008',
  version: 2,
  addressee: '各户代表',
  meetingName: '清河社区2026年第二次居民会议',
  startsAt: at('2026-09-05 09:30'),
  place: '清河小学礼堂（东门对面，设无障碍通道）',
  agenda: [
    { title: '确认议事规则和计票人、监票人', minutes: 10 },
    { title: '说明公约第2版和专家审查意见', minutes: 20 },
    { title: '讨论', minutes: 40 },
    { title: '表决《清河社区文明养犬公约》（第2版）', minutes: 30 }
  ],
  invited: ['每户一名年满18周岁的代表', '列席：街道办事处、物业公司、居务监督委员会'],
  materials: ['《清河社区文明养犬公约》（第2版）全文', '专家审查意见'],
  rules: [
    '按户表决，一户一票；过半数的户参加方为有效，参加户过半数赞成为通过。',
    '发言每人每次不超过2分钟，同一动议不超过2次，就事论事。',
    '不使用手机的代表可在现场领取纸质表决票。'
  ],
  contact: '社工小孙，电话010-5555 0108'
};

export const englishNotice: MeetingNoticeView = {
  ...meetingNotice,
  lang: 'en',
  title: 'Notice of the residents’ meeting of Qinghe community',
  community: 'Qinghe',
  issuer: { name: 'Residents’ Committee of Qinghe' },
  addressee: 'To the representative of each household',
  meetingName: 'second residents’ meeting of 2026',
  place: 'Hall of Qinghe primary school (opposite the east gate, step-free access)',
  agenda: [
    { title: 'Rules of debate, tellers and scrutineers', minutes: 10 },
    { title: 'Vote on the covenant “Dogs in Qinghe” (version 2)', minutes: 30 }
  ],
  invited: ['one representative of each household, aged 18 or over', 'observers: street office, property company, supervision committee'],
  materials: ['Full text of the covenant, version 2', 'Opinions of the experts'],
  rules: [
    'One household, one ballot. The meeting is quorate with more than half of the households; the covenant passes with more than half of those taking part.',
    'Speeches of at most two minutes, twice per motion.'
  ],
  contact: 'Ms Sun, social worker, 010-5555 0108'
};

const families = ['欧阳慧敏', '王芳', '买买提·艾山江·吐尔逊', '李强', '司马相如', '冯㛃', '吴䶮', '陈静'];

export const checkIn: CheckInSheetView = {
  ...base('2026-03-26 20:50', 'F7QQ-3HNA'),
  type: 'check-in-sheet',
  title: '签到表',
  meetingName: '翠竹园小区四方平台专题会议（第1轮）',
  startsAt: at('2026-03-26 19:00'),
  place: '小区党群服务站二楼会议室',
  rows: Array.from({ length: 34 }, (_, index) => ({
    name: families[index % families.length] ?? '',
    party: ['居委会', '业委会', '物业公司', '社会组织'][index % 4] ?? '',
    post: ['主任', '委员', '项目经理', '理事'][index % 4] ?? '',
    standing: index % 9 === 8 ? '列席' : index % 5 === 4 ? '利害关系人' : '常任',
    hasVote: index % 9 !== 8,
    ...(index % 6 === 5 ? {} : { checkedInAt: at(`2026-03-26 18:${String(20 + index)}`), by: index % 3 === 0 ? '手写' : '扫码' }),
    ...(index === 7 ? { recusal: '动议2（清运合同）' } : {})
  })),
  blankRows: 4
};

export const invitations: InvitationsView = {
  ...base('2026-08-28 10:00', 'J4AA-9CCE'),
  type: 'invitations',
  title: '参会邀请码',
  meetingName: '清河社区2026年第二次居民会议',
  cards: Array.from({ length: 13 }, (_, index) => ({
    name: index === 2 ? '买买提·艾山江·吐尔逊' : `${families[index % families.length]}`,
    role: `户代表　${1 + (index % 14)}号楼${1 + (index % 3)}单元`,
    code: `7KQ2-MXR${index % 10}-W${index}PD-93HT`,
    url: `http://192.168.1.20:3000/i/7KQ2MXR${index}WPD93HT6TQ2`,
    ...(index === 3 ? { note: '可由志愿者现场协助' } : {})
  })),
  instructions: ''
};

export const countSheet: CountSheetView = {
  ...base('2026-09-05 11:12', 'L8SS-4VVT'),
  type: 'count-sheet',
  title: '计票单',
  docNumber: '清居计〔2026〕2号',
  matterNumber: '2026-008',
  version: 2,
  ballots: { issued: 270, delivered: 270, returned: 270, valid: 268, voids: [{ label: '无法辨认户代表身份', count: 2 }] },
  verdict: { ...covenantVerdict, checkpoint: { digits: '0417 8823 5530 0096 7341 2205', at: at('2026-09-05 11:00') } },
  signers: ['计票人一', '计票人二', '监票人', '主持人'],
  declaredAt: at('2026-09-05 11:12')
};
