/** Sample papers of an owners' vote: notice, extension, preliminary and final result, count sheet, an election, and a notice that was away. */
import { createHash } from 'node:crypto';
import type {
  CountSheetView,
  DocumentView,
  ExtensionNoticeView,
  OwnersResultView,
  PublicityNoticeView,
  ResultNoticeView,
  VerdictView,
  VoteNoticeView
} from '#contract/views/documents.ts';
import { compareShare } from '#domain/voting/verdict.ts';
import { at, base } from './sampleBase.ts';
import { resultNotice as residentsResult } from './samplePublicity.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
export const ESTATE = '锦绣家园';
export const SUBJECT = '使用专项维修资金更换3号楼、5号楼电梯';
export const VOTE_URL = 'http://192.168.1.20:3000/c/jinxiu/vote/0198f2a1c7d47b2e9d31';
export const CONTACT = '锦绣家园居委会工作台，电话0519-8660 0000，工作日8时30分至17时';
export const issuer = { name: '锦绣家园业主大会' };
const channel = { isOfficial: false, basis: '' };

export const voteNotice: VoteNoticeView = {
  ...base('2026-06-01 09:00', 'n7k2m9qx'),
  type: 'vote-notice',
  title: `关于${SUBJECT}\n业主表决的公告`,
  community: ESTATE,
  issuer,
  docNumber: '锦业大〔2026〕3号',
  matterNumber: '2026-014',
  version: 2,
  addressee: '全体业主',
  subject: SUBJECT,
  isAgain: false,
  blocks: [
    {
      kind: 'paragraph',
      text: '更换3号楼、5号楼共4台已使用21年的电梯，预算192万元，从专项维修资金中支出，按专有面积分摊；工期60日，其间每栋保留一台运行。'
    },
    { kind: 'paragraph', text: '施工单位经三家比选确定，质保五年；验收由业主委员会和社区监督人共同进行。' }
  ],
  textHash: digest('lift'),
  boxes: ['同意', '反对', '弃权'],
  marksMax: 1,
  scope: { kind: 'ESTATE', estate: ESTATE, places: [] },
  roll: {
    ...{ heads: 1020, areaCenti: 9_864_237, unitsLeftOut: 318, url: `${VOTE_URL}/roll`, objectionsUntil: at('2026-06-09 00:00') },
    buildings: [
      { name: '1号楼', heads: 210, areaCenti: 1_984_420 },
      { name: '3号楼', heads: 268, areaCenti: 2_610_355 },
      { name: '5号楼', heads: 266, areaCenti: 2_598_012 },
      { name: '6号楼（商铺、办公和地下经营用房）', heads: 276, areaCenti: 2_671_450 }
    ]
  },
  rule: {
    ...{ body: 'DR6', majority: 'SPECIAL', method: 'YES_NO', stage: 'FIRST', participation: { heads: 680, areaCenti: 6_576_158 } },
    ...{ areaMajority: false, duplicatePolicy: 'FIRST_VALID', changes: 0, proxyLimit: 3, abstainParticipates: true },
    ...{ voidItemParticipates: true, offersFollowMajority: false, noticeDays: 15, postingDays: 7 }
  },
  window: { from: at('2026-06-17 09:00'), to: at('2026-07-01 18:00') },
  form: 'MIXED',
  ballotMode: 'NAMED',
  takesPhoneBallots: true,
  voteUrl: VOTE_URL,
  scrutineers: { names: ['陈静', '买买提·艾合买提江', '锦绣（常州）物业服务有限公司业主代表欧阳修竹'], needs: 2 },
  contact: CONTACT,
  channel
};

/** A staircase, paper only, twelve candidates with long names, the clause on silence, an official channel. */
export const electionNotice: VoteNoticeView = {
  ...voteNotice,
  ...base('2026-08-01 09:00', 'e7k2m9qx'),
  type: 'vote-notice',
  title: '关于锦绣家园第三届业主委员会\n委员选举的公告',
  issuer,
  docNumber: '锦业大〔2026〕5号',
  subject: '锦绣家园第三届业主委员会委员选举',
  blocks: [{ kind: 'paragraph', text: '候选人简历已于2026年7月20日公示，公示期内没有异议。' }],
  boxes: [
    ...Array.from(
      { length: 11 },
      (_, index) => `${['王建国', '李秀英', '张伟', '刘洋'][index % 4] ?? ''}（${index + 1}号楼${(index % 4) + 1}单元）`
    ),
    '买买提·艾合买提江·阿不都热合曼（12号楼2单元）',
    '弃权'
  ],
  marksMax: 7,
  seats: 7,
  scope: { kind: 'BUILDING', estate: ESTATE, places: ['3号楼', '5号楼'] },
  roll: { ...voteNotice.roll, buildings: voteNotice.roll.buildings.slice(1, 3), heads: 534, areaCenti: 5_208_367, unitsLeftOut: 0 },
  rule: {
    ...voteNotice.rule,
    ...{
      body: 'DR7',
      majority: 'GENERAL',
      method: 'ELECTION',
      participation: { heads: 356, areaCenti: 3_472_245 },
      areaMajority: true,
      proxyLimit: 0
    }
  },
  form: 'WRITTEN',
  ballotMode: 'SECRET',
  takesPhoneBallots: false,
  scrutineers: { names: [], needs: 2 },
  publicCount: { at: at('2026-08-31 19:00'), place: '社区党群服务中心二楼会议室' },
  channel: { isOfficial: true, basis: '锦绣街道办事处〔2026〕12号函' }
};

export const englishVoteNotice: VoteNoticeView = {
  ...voteNotice,
  lang: 'en',
  community: 'Jinxiu Gardens',
  issuer: { name: 'Owners’ Assembly of Jinxiu Gardens' },
  title: 'Notice of an owners’ vote: new lifts for buildings 3 and 5',
  addressee: 'To all owners',
  subject: 'New lifts for buildings 3 and 5 from the repair fund',
  blocks: [
    { kind: 'paragraph', text: 'Four lifts of 21 years are replaced; 1.92 million yuan from the repair fund, shared by exclusive area.' }
  ],
  boxes: ['For', 'Against', 'Abstain'],
  silentClause: { title: 'Owners’ covenant', article: 'article 18', adoptedOn: '2024-05-12' },
  scope: { kind: 'ESTATE', estate: 'Jinxiu Gardens', places: [] },
  roll: { ...voteNotice.roll, buildings: voteNotice.roll.buildings.map((one, index) => ({ ...one, name: `Building ${index + 1}` })) },
  scrutineers: { names: ['Chen Jing', 'Liu Yang'], needs: 2 },
  contact: 'desk of the residents’ committee, 0519-8660 0000'
};

export const extensionNotice: ExtensionNoticeView = {
  ...base('2026-06-30 10:00', 'x7k2m9qx'),
  type: 'extension-notice',
  title: `关于${SUBJECT}\n业主表决延期的公告`,
  community: ESTATE,
  issuer,
  docNumber: '锦业大〔2026〕4号',
  matterNumber: '2026-014',
  addressee: '全体业主',
  subject: SUBJECT,
  noticeTitle: `关于${SUBJECT}业主表决的公告`,
  noticeNumber: '锦业大〔2026〕3号',
  number: 1,
  opensAt: at('2026-06-17 09:00'),
  from: at('2026-07-01 18:00'),
  to: at('2026-07-16 00:00'),
  reason: '连日暴雨，送票和上门未能按时完成',
  asOf: at('2026-06-30 09:30'),
  turnout: { heads: { roll: 1020, voted: 588 }, area: { roll: 9_864_237, voted: 6_600_004 } },
  tests: [
    compareShare({ name: 'PARTICIPATION', base: 'heads' }, 588, 1020, '>= 2/3'),
    compareShare({ name: 'PARTICIPATION', base: 'area' }, 6_600_004, 9_864_237, '>= 2/3')
  ],
  voteUrl: VOTE_URL,
  contact: CONTACT,
  channel
};

const lift: VerdictView = {
  subject: SUBJECT,
  rule: { id: 'DR6', name: '业主共同决定，特别事项（DR6）', basis: '《中华人民共和国民法典》第二百七十八条第二款' },
  profile: { name: '锦绣家园（第2版）', hash: digest('profile') },
  unitLabel: '人',
  roll: 1020,
  participating: 712,
  choices: [
    { label: '同意', count: 561 },
    { label: '反对', count: 132 },
    { label: '弃权', count: 14 }
  ],
  voids: [{ label: '该项填写不符合要求', count: 5 }],
  notReturned: 308,
  tests: [
    compareShare({ name: 'PARTICIPATION', base: 'heads' }, 712, 1020, '>= 2/3'),
    compareShare({ name: 'PARTICIPATION', base: 'area' }, 6_980_122, 9_864_237, '>= 2/3'),
    compareShare({ name: 'APPROVAL', base: 'heads' }, 561, 712, '>= 3/4'),
    compareShare({ name: 'APPROVAL', base: 'area' }, 5_402_515, 6_980_122, '>= 3/4')
  ],
  outcome: 'PASSED',
  statement: '名册1\u00a0020人、98\u00a0642.37\u00a0㎡；参加712人、69\u00a0801.22\u00a0㎡；同意561人、54\u00a0025.15\u00a0㎡；通过。',
  window: { from: at('2026-06-17 09:00'), to: at('2026-07-16 00:00') },
  owners: {
    heads: {
      ...{ roll: 1020, participating: 712, counts: [561, 132, 14], marked: 693, abstained: 14, followed: 0, silent: 0 },
      ...{ voidItems: 5, voidBallots: 9, suspended: 2, notReturned: 297 }
    },
    area: {
      ...{ roll: 9_864_237, participating: 6_980_122, counts: [5_402_515, 1_398_240, 130_012], marked: 6_800_755, abstained: 130_012 },
      ...{ followed: 0, silent: 0, voidItems: 49_355, voidBallots: 88_210, suspended: 21_030, notReturned: 2_774_875 }
    },
    isMany: false,
    elected: []
  }
};

const result: OwnersResultView = {
  materiality: {
    ...{ checkedIn: 540, delivered: 998, voted: 712, gaveUp: 21, reissued: 6, paper: 197 }
  },
  margin: { heads: 28, areaCenti: 167_424 },
  extensions: [{ from: at('2026-07-01 18:00'), to: at('2026-07-16 00:00'), reason: '连日暴雨，送票和上门未能按时完成' }],
  publicCount: { at: at('2026-07-16 19:00'), place: '社区党群服务中心二楼会议室' },
  scrutineers: [
    { name: '陈静', signedAt: at('2026-07-16 20:40') },
    { name: '买买提·艾合买提江', signedAt: at('2026-07-16 20:42') }
  ],
  fingerprint: digest('record'),
  recordUrl: 'http://192.168.1.20:3000/c/jinxiu/votes/0198f2a1c7d47b2e9d31/record.json',
  verifierUrl: 'http://192.168.1.20:3000/c/jinxiu/votes/0198f2a1c7d47b2e9d31/verify.py'
};

const { fingerprint: _, recordUrl: __, verifierUrl: ___, ...unrecorded } = result;

export const preliminaryResult: PublicityNoticeView = {
  ...residentsResult,
  ...base('2026-07-21 09:00', 'q7k2m9qx'),
  type: 'publicity-notice',
  title: `关于${SUBJECT}\n表决结果的公示`,
  community: ESTATE,
  issuer,
  docNumber: '锦业大〔2026〕6号',
  matterNumber: '2026-014',
  addressee: '全体业主',
  basis: '2026年6月17日至7月15日业主表决，2026年7月16日公开计票',
  scope: '锦绣家园全体业主',
  period: { from: at('2026-07-21 09:00'), to: at('2026-07-29 00:00') },
  verdicts: [lift],
  owners: { ...result, lateAfterDays: 3 },
  channel,
  contact: CONTACT,
  places: ['东门公告栏', '各楼门厅']
};
delete preliminaryResult.ballots;

export const finalResult: ResultNoticeView = {
  ...base('2026-07-29 00:10', 'f7k2m9qx'),
  type: 'result-notice',
  kind: 'FINAL',
  title: `关于${SUBJECT}\n表决结果的公告`,
  community: ESTATE,
  issuer,
  docNumber: '锦业大〔2026〕7号',
  matterNumber: '2026-014',
  addressee: '全体业主',
  noticeTitle: `关于${SUBJECT}业主表决的公告`,
  noticeNumber: '锦业大〔2026〕3号',
  verdict: lift,
  result,
  preliminary: {
    ...{ title: `关于${SUBJECT}表决结果的公示`, number: '锦业大〔2026〕6号', received: 9, objections: 3, maintained: 1 },
    period: { from: at('2026-07-21 09:00'), to: at('2026-07-29 00:00') }
  },
  inForceAt: at('2026-07-29 00:00'),
  contact: CONTACT,
  channel
};

const candidates = electionNotice.boxes;

/** Several marks on a paper: the votes add up to more than the ballots; not all seats are filled. */
export const electionResult: ResultNoticeView = {
  ...finalResult,
  ...base('2026-08-31 21:00', 'h7k2m9qx'),
  type: 'result-notice',
  kind: 'NOT_PASSED',
  title: '关于锦绣家园第三届业主委员会\n委员选举结果的公告',
  issuer,
  docNumber: '锦业大〔2026〕8号',
  noticeTitle: electionNotice.title.replace('\n', ''),
  noticeNumber: '锦业大〔2026〕5号',
  verdict: {
    ...lift,
    subject: electionNotice.subject,
    rule: { id: 'DR12', name: '差额选举（DR12）' },
    choices: candidates.map((label, index) => ({ label, count: 400 - index * 25 })),
    tests: [
      compareShare({ name: 'PARTICIPATION', base: 'heads' }, 430, 534, '>= 2/3'),
      compareShare({ name: 'PARTICIPATION', base: 'area' }, 4_101_220, 5_208_367, '>= 2/3'),
      ...candidates
        .slice(0, 12)
        .flatMap((option, index) => [
          compareShare({ name: 'APPROVAL', base: 'heads', option }, 400 - index * 25, 430, '> 1/2'),
          compareShare({ name: 'APPROVAL', base: 'area', option }, (400 - index * 25) * 9_700, 4_101_220, '> 1/2')
        ])
    ],
    outcome: 'BY_ELECTION',
    statement: '名册534人、52083.67㎡，参加430人、41012.20㎡，名额没有选满，另行补选。',
    owners: {
      heads: {
        ...{ roll: 534, participating: 430, counts: candidates.map((_, index) => (index === 12 ? 11 : 400 - index * 25)), marked: 416 },
        ...{ abstained: 11, followed: 0, silent: 0, voidItems: 3, voidBallots: 0, suspended: 0, notReturned: 104 }
      },
      area: {
        ...{ roll: 5_208_367, participating: 4_101_220, marked: 3_970_115, abstained: 101_105, followed: 0, silent: 0 },
        counts: candidates.map((_, index) => (index === 12 ? 101_105 : (400 - index * 25) * 9_700)),
        ...{ voidItems: 30_000, voidBallots: 0, suspended: 0, notReturned: 1_107_147 }
      },
      isMany: true,
      elected: candidates.slice(0, 6)
    }
  },
  result: {
    extensions: [],
    scrutineers: result.scrutineers,
    publicCount: { at: at('2026-08-31 19:00'), place: '社区党群服务中心二楼会议室' }
  }
};
delete electionResult.preliminary;
delete electionResult.inForceAt;

export const ownersCountSheet: CountSheetView = {
  ...base('2026-07-16 21:00', 'c7k2m9qx'),
  type: 'count-sheet',
  title: '计票单',
  community: ESTATE,
  issuer,
  matterNumber: '2026-014',
  version: 2,
  verdict: lift,
  owners: {
    channels: [
      { channel: 'PHONE', heads: 498, areaCenti: 4_820_115 },
      { channel: 'DESK', heads: 17, areaCenti: 160_004 },
      { channel: 'PAPER', heads: 197, areaCenti: 2_000_003 }
    ],
    places: voteNotice.roll.buildings.map(({ name, heads, areaCenti }, index) => ({
      ...{ name, roll: { heads, areaCenti } },
      voted: { heads: [150, 190, 188, 184][index] ?? 0, areaCenti: [1_500_000, 1_900_122, 1_800_000, 1_780_000][index] ?? 0 }
    })),
    voids: [
      { reason: 'NO_SIGNATURE', count: 5 },
      { reason: 'LATE', count: 3 },
      { reason: 'NOT_THE_OWNER', count: 1 }
    ],
    paper: {
      ...{ issued: 220, delivered: 212, posted: 6, notDelivered: 0, returned: 208, outstanding: 10, spoiled: 1, replaced: 1, reissued: 2 },
      ...{ entered: 208, valid: 197, byProxy: 14, voids: { NO_SIGNATURE: 5, LATE: 3, NOT_THE_OWNER: 1 } },
      ...{ voidItems: { TWO_MARKS: 3, BLANK: 2 }, superseded: { DUPLICATE: 2 } }
    },
    result: unrecorded,
    countHash: digest('count')
  },
  signers: ['计票人', '计票人', '监票人', '监票人', '主持人'],
  declaredAt: at('2026-07-16 21:00'),
  channel
};

/** Phones alone, nothing void. */
export const emptyCountSheet: CountSheetView = {
  ...ownersCountSheet,
  ...base('2026-07-16 21:00', 'm7k2m9qx'),
  type: 'count-sheet',
  issuer,
  owners: {
    channels: [{ channel: 'PHONE', heads: 712, areaCenti: 6_980_122 }],
    places: [{ name: '1号楼', roll: { heads: 1020, areaCenti: 9_864_237 } }],
    voids: [],
    paper: null,
    result: { extensions: [], scrutineers: [] }
  }
};

export const ownersVoteSamples: Record<string, DocumentView> = {
  'vote-notice': voteNotice,
  'vote-notice-election': electionNotice,
  'vote-notice-en': englishVoteNotice,
  'extension-notice': extensionNotice,
  'result-preliminary': preliminaryResult,
  'result-final': finalResult,
  'result-election': electionResult,
  'count-sheet-owners': ownersCountSheet,
  'count-sheet-owners-empty': emptyCountSheet
};
