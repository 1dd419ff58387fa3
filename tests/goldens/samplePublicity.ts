/** Sample papers of publicity: notices of a draft and of a result, certificate, poster. */
import { createHash } from 'node:crypto';
import { covenant } from './covenant.ts';
import { at, base, covenantVerdict } from './sampleBase.ts';
import { seal } from './seal.ts';
import type { PosterView, PublicityCertificateView, PublicityNoticeView } from '#contract/views/documents.ts';

export const draftNotice: PublicityNoticeView = {
  ...base('2026-08-18 09:00', 'B6XE-J2MM'),
  type: 'publicity-notice',
  kind: 'DRAFT',
  title: '关于《清河社区文明养犬公约》\n（第2版）的公示',
  docNumber: '清居示〔2026〕11号',
  matterNumber: '2026-008',
  version: 2,
  issuer: { name: '清河社区居民委员会', sealImage: seal('清河社区居民委员会') },
  addressee: '全体居民',
  basis: '根据2026年7月14日、28日两轮协商会议和8月14日专家审查意见形成，属实质修改，公示期重新计算。',
  blocks: covenant,
  scope: '清河社区全体住户420户，1号楼至14号楼。',
  costs: ['犬便箱3处及拾便袋2,460.00元由物业公司承担，不向住户收取。'],
  period: { from: at('2026-08-18 09:00'), to: at('2026-08-26 00:00') },
  verdicts: [],
  howToObject: [
    '扫描下方二维码，在手机上填写意见或异议。',
    '投入1号楼门厅意见箱，或到社区服务大厅二楼窗口当面提出，每日9时至17时。',
    '异议须写明姓名、联系方式和理由；请在2026年8月25日24时前提出。'
  ],
  objectionHandling: '每条异议编号登记，在公示期满前书面答复并随本公示张贴；异议户数达到21户的，先举行听证',
  contact: '联系人：社工小孙，电话010-5555 0108，接待时间周一至周五9时至17时',
  places: ['东门公告栏（点位1）', '1号楼至14号楼门厅', '社区服务大厅'],
  annexes: ['意见采纳情况表', '两版差异对照'],
  corrigenda: []
};

export const resultNotice: PublicityNoticeView = {
  ...base('2026-09-07 09:00', 'C8WQ-5TTD'),
  type: 'publicity-notice',
  kind: 'RESULT',
  title: '关于《清河社区文明养犬公约》\n表决结果的公示',
  docNumber: '清居示〔2026〕12号',
  matterNumber: '2026-008',
  version: 2,
  addressee: '全体居民',
  basis: '2026年9月5日居民会议（按户）对2026年8月18日公示的第2版文本进行了表决',
  blocks: [],
  scope: '清河社区全体住户420户',
  costs: [],
  period: { from: at('2026-09-07 09:00'), to: at('2026-09-15 00:00') },
  ballots: { issued: 270, delivered: 270, returned: 270, valid: 268, voids: [{ label: '无法辨认户代表身份', count: 2 }] },
  verdicts: [covenantVerdict],
  howToObject: [
    '对计票结果有异议的，可申请复核，由监督委员会会同计票人、监票人当众重新计票。',
    '请在2026年9月14日24时前书面提出，写明姓名、联系方式和理由。'
  ],
  objectionHandling: '每条异议书面答复并公开；计票错误影响结果的，重新计票后再行公示',
  contact: '联系人：社工小孙，电话010-5555 0108',
  places: ['东门公告栏', '1号楼至14号楼门厅'],
  annexes: [],
  corrigenda: []
};

export const certificate: PublicityCertificateView = {
  ...base('2026-08-12 10:30', 'D2MM-8RFA'),
  type: 'publicity-certificate',
  title: '公示证明',
  docNumber: '清居证〔2026〕4号',
  matterNumber: '2026-008',
  version: 1,
  issuer: { name: '清河社区居民委员会', sealImage: seal('清河社区居民委员会') },
  noticeTitle: '关于《清河社区文明养犬公约》（第1版）的公示',
  noticeNumber: '清居示〔2026〕10号',
  textHash: createHash('sha256').update('v1').digest('hex'),
  period: { from: at('2026-08-04 09:00'), to: at('2026-08-12 00:00') },
  pauses: [],
  proofs: [
    { place: '东门公告栏（点位1）', occasion: 'FIRST_DAY', at: at('2026-08-04 09:12'), photos: 2 },
    { place: '1号楼门厅（点位2）', occasion: 'FIRST_DAY', at: at('2026-08-04 09:31'), photos: 1 },
    { place: '东门公告栏（点位1）', occasion: 'LAST_DAY', at: at('2026-08-11 17:40'), photos: 2 },
    { place: '1号楼门厅（点位2）', occasion: 'LAST_DAY', at: at('2026-08-11 17:55'), photos: 1 }
  ],
  opinions: { support: 31, change: 12, objections: 3 },
  answers: [
    {
      number: 17,
      channel: '手机',
      gist: '不应限制犬只乘坐电梯的时间。',
      outcome: '不采纳',
      answer: '只在早晚高峰请主动避让，并非禁止；条款已写明“避让”。',
      answeredAt: at('2026-08-09 16:20')
    },
    {
      number: 29,
      channel: '意见箱',
      gist: '犬便箱不要设在4号楼窗下。',
      outcome: '采纳（文字修改）',
      answer: '改设在3号楼北侧绿地边，距窗15米以上。',
      answeredAt: at('2026-08-10 11:05')
    },
    {
      number: 41,
      channel: '窗口',
      gist: '罚款500元没有依据。',
      outcome: '送专家审查',
      answer: '已提请律师审查，审查意见将公开。',
      answeredAt: at('2026-08-12 10:00')
    }
  ],
  conclusion: '公示期满，3条异议均已答复，未达到听证户数，公示程序完成'
};

export const poster: PosterView = {
  ...base('2026-08-18 09:00', 'G9PP-2XBM'),
  type: 'poster',
  title: '文明养犬公约\n（第2版）征求意见',
  docNumber: '清居示〔2026〕11号',
  kindLabel: '公　示',
  lines: ['全文七条，请每户看一看。', '有意见、有异议，都会书面答复。'],
  facts: [
    { label: '截止', value: '8月25日（星期二）24时' },
    { label: '范围', value: '1号楼至14号楼全体住户' },
    { label: '电话', value: '010-5555 0108（9时至17时）' }
  ],
  callToAction: '扫码看全文、提意见',
  otherWay: '不用手机：意见箱在1号楼门厅；窗口在社区服务大厅二楼，备有大字版。'
};
