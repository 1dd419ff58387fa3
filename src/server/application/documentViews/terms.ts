/** The words by which documents name what the records hold as codes; Chinese, since documents are issued in Chinese. */
import type { Party } from '#domain/basics/actor.ts';
import type { Channel, VoteRule } from '#domain/matter/records.ts';
import type { PartyPosition, Round } from '#domain/meeting/records.ts';
import type { Opinion } from '#domain/publicity/records.ts';
import type { Review } from '#domain/review/records.ts';
import type { Poll } from '#domain/voting/records.ts';

export const PARTY_NAMES: Record<Party, string> = {
  RESIDENTS_COMMITTEE: '居委会',
  OWNERS_COMMITTEE: '业委会',
  PROPERTY_COMPANY: '物业公司',
  SOCIAL_ORGANISATION: '社会组织'
};

export const CHANNEL_NAMES: Record<Channel, string> = {
  PHONE_FORM: '手机提交',
  DESK: '工作台登记',
  PAPER: '书面材料',
  BOX: '意见箱',
  WECHAT: '微信群',
  GRID_WORKER: '网格员上报',
  HOTLINE: '热线',
  COUNCIL_MEMBER: '议事委员',
  PETITION: '联名请求',
  MEETING: '会议提出'
};

/** A channel as stored with an opinion; text that is no code stands for itself. */
export function channelName(channel: string): string {
  return channel in CHANNEL_NAMES ? CHANNEL_NAMES[channel as Channel] : channel;
}

/** Positions of the parties (DR1). */
export const POSITIONS: Record<PartyPosition['position'], string> = {
  AGREE: '同意',
  AGREE_WITH_RESERVATION: '同意，有保留',
  NO_POSITION: '不表态',
  OBJECT: '反对'
};

export const ROUND_OUTCOMES: Record<NonNullable<Round['outcome']>, string> = {
  CONTINUE: '继续协商',
  SURVEY: '开展问卷调查',
  DRAFT: '形成方向，进入拟案',
  CONSENSUS: '达成一致',
  NO_CONSENSUS: '未达成一致',
  INQUORATE: '未达到法定人数',
  VOTE: '提交表决'
};

export const OPINION_OUTCOMES: Record<NonNullable<Opinion['outcome']>, string> = {
  ACCEPTED_MATERIAL: '采纳（实质性修改）',
  ACCEPTED_CLERICAL: '采纳（文字性更正）',
  NOT_ACCEPTED: '未采纳',
  WITHDRAWN: '本人撤回',
  NOTED: '已阅'
};

export const REVIEW_FIELDS: Record<Review['field'], string> = {
  LAW: '法律',
  TECHNICAL: '技术',
  FINANCE: '财务',
  HEALTH: '卫生健康',
  OTHER: '其他'
};

export const REVIEW_CONCLUSIONS: Record<NonNullable<Review['conclusion']>, string> = {
  PASS: '通过',
  PASS_WITH_CONDITIONS: '附条件通过（条件已并入）',
  RETURN: '退回修改'
};

const RULE_NAMES: Partial<Record<VoteRule, string>> = {
  DR1: '四方一致',
  DR2: '联席会议多数决',
  DR3: '居民会议表决',
  DR4: '议事会（代表会议）表决',
  DR5: '业主共同决定，一般事项',
  DR6: '业主共同决定，特别事项',
  DR7: '楼栋、单元业主决定',
  DR8: '单元一致加小区同意',
  DR9: '业主委员会表决',
  DR12: '差额选举',
  DR10: '公示无异议',
  DR11: '多选项表决',
  DR16: '临时措施追认'
};

const RULE_BASES: Partial<Record<VoteRule, string>> = {
  DR3: '城市居民委员会组织法',
  DR5: '《中华人民共和国民法典》第二百七十八条第二款',
  DR6: '《中华人民共和国民法典》第二百七十八条第二款'
};

/** `居民会议表决（DR3）`. */
export function ruleName(rule: VoteRule): { id: string; name: string; basis?: string } {
  const basis = RULE_BASES[rule];
  return { id: rule, name: `${RULE_NAMES[rule] ?? rule}（${rule}）`, ...(basis ? { basis } : {}) };
}

/** What one vote stands for. */
export function unitLabel(poll: Pick<Poll, 'ruleBase'>): string {
  return { HOUSEHOLDS: '户', ADULTS: '人', GROUP_REPS: '名小组代表', MEMBERS: '人', OWNERS: '人' }[poll.ruleBase];
}

/** Name of a rule profile as printed: the national defaults by their Chinese name. */
export function profileName({ name, version }: { readonly name: string; readonly version: number }): string {
  return name === 'NATIONAL_DEFAULT' || name === 'national' ? '全国默认规则' : `${name}（第${version}版）`;
}
