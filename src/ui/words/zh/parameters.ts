/** Names of the parameters of a rule profile, in Chinese. */
import type { ParameterName } from '#domain/register/profile.ts';

/** Topics in which the parameters are shown. */
export const parameterGroups = {
  triage: '受理和分流',
  meeting: '会议',
  joint: '联席会议和居民会议的人数比例',
  publicity: '公示',
  voting: '表决窗口和票',
  objections: '异议、重提和失效',
  followup: '临时措施和评价',
  data: '公开和保存'
};

export interface ParameterWords {
  name: string;
  /** Unit behind the number, '' when the name says it. */
  unit: string;
}

export const parameters = {
  triageInstantHours: { name: '紧急议题分流时限', unit: '小时' },
  triageFormalWorkdays: { name: '一般议题分流时限', unit: '个工作日' },
  secondCount: { name: '个人提议需要的附议户数', unit: '户' },
  petitionFraction: { name: '联名提请召开会议的比例', unit: '' },
  meetingNoticeDays: { name: '联席会议提前通知', unit: '整天' },
  urgentNoticeHours: { name: '紧急会议提前通知', unit: '小时' },
  residentsMeetingNoticeDays: { name: '居民会议提前通知', unit: '天' },
  assemblyNoticeDays: { name: '业主大会提前通知', unit: '天' },
  assemblyExtraordinaryNoticeDays: { name: '临时业主大会提前通知', unit: '天' },
  draftPublicityDays: { name: '方案公示期', unit: '天' },
  resultPublicityDays: { name: '结果公示期', unit: '天' },
  publicityUnit: { name: '公示期按什么天计算', unit: '' },
  rollOverHoliday: { name: '最后一天遇节假日顺延', unit: '' },
  resultPostWithinDays: { name: '结果最迟几天内公布', unit: '天' },
  voteWindowMinDays: { name: '表决窗口最短', unit: '天' },
  voteWindowMaxDays: { name: '表决窗口最长（含延长）', unit: '天' },
  maxExtensions: { name: '最多延长次数', unit: '次' },
  extensionDays: { name: '每次最多延长', unit: '天' },
  jointQuorum: { name: '联席会议法定人数', unit: '' },
  jointQuorumEachParty: { name: '四方都要有人到会', unit: '' },
  jointMajorityBase: { name: '联席会议过半数的基数', unit: '' },
  residentsMeetingQuorum: { name: '居民会议法定人数', unit: '' },
  residentsMeetingMajority: { name: '居民会议通过比例', unit: '' },
  councilQuorum: { name: '议事会法定人数', unit: '' },
  councilMajority: { name: '议事会通过比例', unit: '' },
  adhocMaxSharePercent: { name: '利害关系人席位的上限', unit: '%' },
  endDebateMajority: { name: '结束讨论需要的比例', unit: '' },
  maxRounds: { name: '最多讨论几轮', unit: '轮' },
  speechSeconds: { name: '每次发言', unit: '秒' },
  speechesPerMotion: { name: '每件动议每人发言', unit: '次' },
  inquorateWaitMinutes: { name: '人数不足时等候', unit: '分钟' },
  recordConfirmDays: { name: '会议记录确认期限', unit: '天' },
  proxyLimit: { name: '一人最多受托', unit: '人' },
  proxyPropertyStaff: { name: '物业人员可以受托', unit: '' },
  silentPolicy: { name: '已送达而未表态的', unit: '' },
  parkingCounts: { name: '车位面积计入', unit: '' },
  duplicatePolicy: { name: '同一票权收到两张票时', unit: '' },
  voteChangesFormal: { name: '正式表决可以改几次', unit: '次' },
  voteChangesLive: { name: '会场表决截止前改票', unit: '' },
  voidItemCountsAsParticipation: { name: '单项无效的票算参与', unit: '' },
  maintainedObjectionPolicy: { name: '坚持异议、未到听证门槛的', unit: '' },
  hearingMinObjectors: { name: '听证门槛：最少户数', unit: '户' },
  hearingFraction: { name: '听证门槛：占全部户数', unit: '' },
  revoteMinIntervalDays: { name: '否决后再次表决的间隔', unit: '天' },
  lapseAfterDays: { name: '无人推进多久后失效', unit: '天' },
  rejectionReviewDays: { name: '不予受理的复核期限', unit: '天' },
  templateObjectionDays: { name: '对流程选择提异议的期限', unit: '天' },
  buildingSmallMaxFenPerHousehold: { name: '楼栋小额事项每户上限', unit: '元' },
  interimMeasureMaxDays: { name: '临时措施最长', unit: '天' },
  evaluationAfterDays: { name: '生效多久后评价', unit: '天' },
  evaluationOpenDays: { name: '评价开放', unit: '天' },
  satisfiedMinPercent: { name: '满意率达到多少算满意', unit: '%' },
  reopenBelowPercent: { name: '满意率低于多少重新议', unit: '%' },
  rollShowsName: { name: '名册公示显示姓名', unit: '' },
  retentionBallotsYears: { name: '表决票保存', unit: '年' },
  retentionIdImagesDays: { name: '证件图片保存', unit: '天' },
  retentionAudioDays: { name: '录音保存', unit: '天' },
  retentionLeadsYears: { name: '未办理线索保存', unit: '年' },
  retentionAccessLogMonths: { name: '访问日志保存', unit: '个月' }
} satisfies Record<ParameterName, ParameterWords> as Record<ParameterName, ParameterWords>;

/** Values of the parameters that are chosen from a list, and yes and no. */
export const parameterOptions = {
  NATURAL: '自然日',
  WORKING: '工作日',
  PRESENT: '到会人数',
  YES_VS_NO: '赞成多于反对',
  ROLL: '全体应到人数',
  NOT_PARTICIPATING: '算没有参与',
  FOLLOW_MAJORITY_IF_DELIVERED: '随多数（须有约定）',
  FIRST_VALID: '先到的有效',
  ELECTRONIC_PREVAILS: '以电子票为准',
  UNLIMITED: '随时可改',
  NONE: '不能改',
  ALLOW: '记录在案，可以生效',
  HEARING: '要开听证会',
  true: '是',
  false: '否'
} as Record<string, string>;
