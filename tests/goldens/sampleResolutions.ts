/** Sample resolutions: AC-8 by a residents’ meeting, AC-1 by four parties. */
import { covenant, covenantTasks } from './covenant.ts';
import { at, base, binsVerdict, covenantVerdict } from './sampleBase.ts';
import { seal } from './seal.ts';
import type { ResolutionView } from '#contract/views/documents.ts';

export const covenantResolution: ResolutionView = {
  ...base('2026-09-15 00:00', 'K7M2-9QXA'),
  type: 'resolution',
  title: '清河社区居民会议关于通过\n《清河社区文明养犬公约》的决议',
  docNumber: '清居决〔2026〕5号',
  matterNumber: '2026-008',
  version: 2,
  issuer: { name: '清河社区居民委员会', sealImage: seal('清河社区居民委员会') },
  origin: {
    statement:
      '2026年6月以来，住户多次反映楼道遛犬不牵绳、犬吠扰民、草坪犬粪无人清理等问题。2026年7月3日社区党组织先行讨论，两委于当日立案，确定按居民会议程序制定居民公约。',
    channels: ['手机表单', '工作台登记', '网格员上报'],
    proposerKind: '居民（附议住户23户）',
    proposedOn: '2026-06-22',
    households: 61
  },
  rounds: [
    {
      number: 1,
      at: at('2026-07-14 19:00'),
      place: '清河社区议事厅',
      parties: ['居委会', '业委会', '物业公司', '社会组织', '养犬住户代表', '未养犬住户代表'],
      outcome: '继续协商，请各方提出书面条款'
    },
    {
      number: 2,
      at: at('2026-07-28 19:00'),
      place: '清河社区议事厅',
      parties: ['居委会', '业委会', '物业公司', '社会组织', '养犬住户代表', '未养犬住户代表'],
      outcome: '转入拟案'
    }
  ],
  publicities: [
    {
      kind: 'DRAFT',
      version: 1,
      period: { from: at('2026-08-04 09:00'), to: at('2026-08-12 00:00') },
      support: 31,
      change: 12,
      objections: 3,
      answered: 3,
      note: '专家审查退回后形成第2版。'
    },
    {
      kind: 'DRAFT',
      version: 2,
      period: { from: at('2026-08-18 09:00'), to: at('2026-08-26 00:00') },
      support: 18,
      change: 2,
      objections: 0,
      answered: 0
    },
    {
      kind: 'RESULT',
      version: 2,
      period: { from: at('2026-09-07 09:00'), to: at('2026-09-15 00:00') },
      support: 6,
      change: 0,
      objections: 1,
      answered: 1
    }
  ],
  reviews: [
    {
      expert: '周律师',
      field: '法律',
      on: '2026-08-14',
      conclusion: '退回',
      reason: '第七条“违者罚款500元”无法律依据，居民公约不得设定罚款'
    },
    { expert: '周律师', field: '法律', on: '2026-08-27', conclusion: '通过' },
    { expert: '韩兽医', field: '动物防疫', on: '2026-08-27', conclusion: '通过' }
  ],
  waivers: [],
  positions: [],
  verdicts: [covenantVerdict],
  decided: [
    '通过《清河社区文明养犬公约》（第2版）。',
    '公约自生效之日起在全体住户中施行，由社区居民委员会报街道办事处备案。',
    '物业公司于2026年10月10日前在小区东门、中心草坪、3号楼北侧各设犬便箱1处，并配备拾便袋。',
    '违反公约的，按公约第七条先行提醒、劝导；拒不改正并影响他人的，由居民委员会协调处理，涉嫌违法的报告公安机关。'
  ],
  adoptedText: { title: '清河社区文明养犬公约', blocks: covenant },
  tasks: covenantTasks,
  costs: ['犬便箱3处及首批拾便袋共2,460.00元，由物业公司在公共服务经费中列支，不向住户另行收取。'],
  inForceAt: at('2026-09-15 00:00'),
  supervision: '居务监督委员会每月公开一次执行情况；住户可扫描本件二维码查看进度、评价办理结果',
  remedy: '认为决议侵害合法权益的，可以向居民委员会或街道办事处书面提出，也可以依法向人民法院提起诉讼',
  annexes: [],
  signatories: [],
  signedOn: '2026-09-15'
};

export const binsResolution: ResolutionView = {
  ...base('2026-04-11 00:00', 'R4TT-2W8C'),
  type: 'resolution',
  community: '翠竹园',
  title: '翠竹园小区四方平台关于取消“垃圾桶下地库”试点的决议',
  docNumber: '四方决〔2026〕3号',
  matterNumber: '2026-003',
  version: 1,
  issuer: { name: '翠竹园小区四方平台' },
  origin: {
    statement: '2026年3月16日起物业公司试行垃圾桶下地库，3月18日至23日共收到反映27条，涉及24户，主要反映地库异味、老人投放不便。',
    channels: ['网格员上报19条', '业主群6条', '热线2条'],
    proposerKind: '居民',
    households: 24
  },
  rounds: [
    {
      number: 1,
      at: at('2026-03-26 19:00'),
      place: '小区党群服务站',
      parties: ['居委会', '业委会', '物业公司', '社会组织', '3、5、7、11号楼住户'],
      outcome: '追认临时措施，组织问卷调查'
    },
    {
      number: 2,
      at: at('2026-04-02 19:00'),
      place: '小区党群服务站',
      parties: ['居委会', '业委会', '物业公司', '社会组织', '3、5、7、11号楼住户'],
      outcome: '达成一致'
    }
  ],
  publicities: [
    {
      kind: 'RESULT',
      version: 1,
      period: { from: at('2026-04-03 09:00'), to: at('2026-04-11 00:00') },
      support: 9,
      change: 0,
      objections: 1,
      answered: 1
    }
  ],
  reviews: [],
  waivers: ['服务运行事项，当场拟案，以合法性自查代替专家审查，两次公示合并为一次结果公示'],
  positions: [
    { party: 'RESIDENTS_COMMITTEE', position: '同意' },
    { party: 'OWNERS_COMMITTEE', position: '同意' },
    { party: 'PROPERTY_COMPANY', position: '同意', reservation: '增设2处投放点' },
    { party: 'SOCIAL_ORGANISATION', position: '同意' }
  ],
  verdicts: [binsVerdict],
  decided: [
    '自2026年4月11日起结束“垃圾桶下地库”试点。',
    '4月13日前恢复地面投放点12处，增设2处。',
    '每日7时、19时各清运一次，由两委和业委会监督。'
  ],
  tasks: [
    { text: '恢复12处投放点、增设2处', responsible: '物业公司（项目经理）', dueOn: '2026-04-13', supervisor: '业委会' },
    { text: '每日7时、19时清运', responsible: '物业公司（保洁主管）', dueOn: '2026-04-11', supervisor: '两委' }
  ],
  costs: [],
  inForceAt: at('2026-04-11 00:00'),
  supervision: '两委、业委会监督，每月通报一次',
  remedy: '对决议有异议的，可以向四方平台或街道办事处书面提出',
  annexes: ['问卷调查报告', '四方平台会议纪要'],
  signatories: [
    { party: 'RESIDENTS_COMMITTEE', name: '翠竹园社区居民委员会', signer: '主任', sealImage: seal('翠竹园社区居民委员会') },
    { party: 'OWNERS_COMMITTEE', name: '翠竹园小区业主委员会', signer: '主任', sealImage: seal('翠竹园小区业主委员会') },
    { party: 'PROPERTY_COMPANY', name: '南京翠竹园物业管理服务有限责任公司翠竹园项目部', signer: '项目经理' },
    { party: 'SOCIAL_ORGANISATION', name: '翠竹园社区互助会', signer: '理事长' }
  ],
  signedOn: '2026-04-11'
};
