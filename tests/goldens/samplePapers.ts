/** Sample sheets of an owners' vote: AC-5, new lifts for two buildings of 锦绣家园. */
import { createHash } from 'node:crypto';
import type {
  BallotPaperView,
  DeliveryReceiptView,
  DocumentView,
  PaperRegisterView,
  PrintedMatter,
  ProxyFormView,
  VoidListView
} from '#contract/views/documents.ts';
import type { PaperSums } from '#domain/voting/papers/paperSums.ts';
import { at, base } from './sampleBase.ts';

const matter: PrintedMatter = {
  title: '使用专项维修资金更换3号楼、5号楼电梯',
  summary:
    '更换3号楼、5号楼共4台已使用21年的电梯，预算192万元，从专项维修资金中支出，按专有面积分摊；工期60日，其间每栋保留一台运行。施工单位经三家比选确定，质保五年。',
  textHash: createHash('sha256').update('lift').digest('hex'),
  window: { from: at('2026-06-16 09:00'), to: at('2026-07-01 18:00') }
};

const ballotBase = {
  ...base('2026-06-01 09:00', 'b7k2m9qx'),
  type: 'ballot-paper' as const,
  title: '锦绣家园业主表决票',
  matter,
  boxes: ['同意', '反对', '弃权'],
  marksMax: 1,
  takesPhoneBallots: true,
  duplicatePolicy: 'FIRST_VALID' as const,
  proxyLimit: 3,
  channel: { isOfficial: false, basis: '' },
  contact: '社区工作台，电话0519-8660 0000，工作日8时30分至17时'
};

const one: BallotPaperView['ballots'][number] = {
  serial: 12,
  code: 'k7m2q9xwbt4hc8vnp3sd',
  url: 'http://192.168.1.20:3000/b/k7m2q9xwbt4hc8vnp3sd',
  owner: '张**',
  units: [{ place: '3号楼1单元502室', areaCenti: 8_950 }],
  areaCenti: 8_950,
  handIn: '居委会一楼大厅投票箱，或交楼组长'
};

export const ballotPaper: BallotPaperView = {
  ...ballotBase,
  size: 'NORMAL',
  ballots: [
    one,
    {
      ...one,
      serial: 317,
      replacesSerial: 44,
      code: 'a2b3c4d5e6f7g8h9j2k3',
      url: 'http://192.168.1.20:3000/b/a2b3c4d5e6f7g8h9j2k3',
      owner: '欧阳**、李**',
      units: [
        { place: '3号楼2单元1101室', areaCenti: 12_035 },
        { place: '5号楼1单元201室', areaCenti: 9_650 },
        { place: '5号楼商铺3室', areaCenti: 21_480 }
      ],
      areaCenti: 43_165
    }
  ]
};

export const ballotLarge: BallotPaperView = { ...ballotBase, size: 'LARGE', ballots: [one] };

/** An election with more candidates than fit in one row, paper only, official channel. */
export const ballotElection: BallotPaperView = {
  ...ballotBase,
  size: 'NORMAL',
  matter: { ...matter, title: '锦绣家园第三届业主委员会委员选举', summary: '应选委员5人，候选人7人。候选人简历见公示。' },
  boxes: [
    '王建国（3号楼）',
    '李秀英（5号楼）',
    '张伟（1号楼）',
    '刘洋（2号楼）',
    '陈静（6号楼）',
    '买买提·艾合买提江（4号楼）',
    '赵敏（7号楼）',
    '弃权'
  ],
  marksMax: 5,
  seats: 5,
  takesPhoneBallots: false,
  proxyLimit: 0,
  channel: { isOfficial: true, basis: '锦绣街道办事处〔2026〕12号函' },
  ballots: [one]
};

export const ballotEnglish: BallotPaperView = {
  ...ballotBase,
  lang: 'en',
  community: 'Jinxiu Gardens',
  title: 'Ballot of the owners of Jinxiu Gardens',
  size: 'NORMAL',
  matter: {
    ...matter,
    title: 'New lifts for buildings 3 and 5 from the repair fund',
    summary:
      'Four lifts of 21 years are replaced; 1.92 million yuan from the repair fund, shared by exclusive area; 60 days of work, one lift per building keeps running.'
  },
  boxes: ['For', 'Against', 'Abstain'],
  contact: 'community desk, 0519-8660 0000',
  ballots: [
    {
      ...one,
      owner: 'Z**',
      units: [{ place: 'Building 3, staircase 1, 502', areaCenti: 8_950 }],
      handIn: 'ballot box, residents’ committee'
    }
  ]
};

const doors = Array.from({ length: 30 }, (_, index) => ({
  serial: index + 1,
  place: `3号楼${index < 15 ? 1 : 2}单元${Math.floor((index % 15) / 2) + 1}0${(index % 2) + 1}室`,
  owner: index === 7 ? '锦绣置业有限公司' : index === 11 ? '张**、李**' : '王**',
  areaCenti: 8_950 + index * 35
}));

export const paperRegister: PaperRegisterView = {
  ...base('2026-06-01 09:00', 'r7k2m9qx'),
  type: 'paper-register',
  title: '表决票发放、送达登记表\n（3号楼，第1至30号）',
  matter,
  rows: doors.map((door, index) => ({
    ...door,
    receivedBy: '',
    ...(index < 3 ? { way: 'IN_PERSON' as const, deliveredAt: at('2026-06-03 19:20'), receivedBy: '王建国' } : {}),
    ...(index === 1 ? { returnedAt: at('2026-06-18 10:00') } : {}),
    ...(index === 4 ? { replacedBySerial: 317 } : {}),
    ...(index === 9 ? { way: 'POSTED' as const, deliveredAt: at('2026-06-10 09:00') } : {})
  }))
};

export const deliveryReceipt: DeliveryReceiptView = {
  ...base('2026-06-03 19:30', 'd7k2m9qx'),
  type: 'delivery-receipt',
  title: '送达回执',
  matter,
  receipts: [
    {
      ...{ serial: 1, place: '3号楼1单元101室', owner: '王**', way: 'IN_PERSON', at: at('2026-06-03 19:20'), receivedBy: '王建国' },
      ...{ deliveredBy: '刘网格', note: '' }
    },
    { serial: 12, place: '3号楼1单元502室', owner: '张**、李**', receivedBy: '', deliveredBy: '', note: '' }
  ]
};

export const proxyForm: ProxyFormView = {
  ...base('2026-06-01 09:00', 'p7k2m9qx'),
  type: 'proxy-form',
  title: '授权委托书',
  matter,
  boxes: ['同意', '反对', '弃权'],
  marksMax: 1,
  place: '3号楼1单元502室',
  owner: '张**',
  areaCenti: 8_950,
  proxyLimit: 3
};

const sums = (issued: number, more: Partial<PaperSums>): PaperSums => ({
  ...{ issued, delivered: 0, posted: 0, notDelivered: 0, returned: 0, outstanding: 0, spoiled: 0, replaced: 0, reissued: 0 },
  ...{ entered: 0, valid: 0, byProxy: 0, voids: {}, voidItems: {}, superseded: {} },
  ...more
});

export const voidList: VoidListView = {
  ...base('2026-07-02 10:00', 'v7k2m9qx'),
  type: 'void-list',
  title: '纸质表决票核对表和无效票清单',
  matter,
  places: [
    {
      name: '3号楼',
      sums: sums(49, {
        delivered: 41,
        posted: 6,
        returned: 36,
        outstanding: 11,
        spoiled: 1,
        replaced: 1,
        reissued: 2,
        entered: 36,
        valid: 31,
        voids: { NO_SIGNATURE: 2, LATE: 1 },
        superseded: { DUPLICATE: 2 }
      })
    },
    {
      name: '5号楼',
      sums: sums(48, {
        delivered: 40,
        posted: 8,
        returned: 33,
        outstanding: 15,
        entered: 33,
        valid: 32,
        byProxy: 3,
        voids: { NOT_THE_OWNER: 1 }
      })
    }
  ],
  total: sums(97, {
    delivered: 81,
    posted: 14,
    returned: 69,
    outstanding: 26,
    spoiled: 1,
    replaced: 1,
    reissued: 2,
    entered: 69,
    valid: 63,
    byProxy: 3,
    voids: { NO_SIGNATURE: 2, LATE: 1, NOT_THE_OWNER: 1 },
    superseded: { DUPLICATE: 2 }
  }),
  rows: [
    { serial: 4, label: '3号楼1单元***室 王**', batchNumber: 1, voidReason: 'NO_SIGNATURE' },
    { serial: 17, label: '3号楼2单元***室 李**', batchNumber: 1, voidReason: 'NO_SIGNATURE' },
    { serial: 22, label: '3号楼2单元***室 周**', batchNumber: 2, superseded: 'DUPLICATE' },
    { serial: 31, label: '3号楼2单元***室 赵**', batchNumber: 2, superseded: 'DUPLICATE' },
    { serial: 39, label: '3号楼2单元***室 钱**', batchNumber: 2, voidReason: 'LATE' },
    { serial: 52, label: '5号楼1单元***室 张**等2处', batchNumber: 3, voidItemReason: 'TWO_MARKS' },
    { serial: 60, label: '5号楼1单元***室 吴**', batchNumber: 3, voidItemReason: 'AGAINST_INSTRUCTION' },
    { serial: 71, label: '5号楼2单元***室 孙**', batchNumber: 3, voidReason: 'NOT_THE_OWNER' }
  ],
  foreign: [{ serial: 912, batchNumber: 2, voidReason: 'NOT_ISSUED' }],
  signers: ['计票人', '计票人', '监票人', '监票人']
};

export const paperSamples: Record<string, DocumentView> = {
  'ballot-paper': ballotPaper,
  'ballot-paper-large': ballotLarge,
  'ballot-paper-election': ballotElection,
  'ballot-paper-en': ballotEnglish,
  'paper-register': paperRegister,
  'delivery-receipt': deliveryReceipt,
  'proxy-form': proxyForm,
  'void-list': voidList
};
