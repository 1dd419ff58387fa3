/** Every parameter of a rule profile: its default, what values it may take, and whether a statute or a product default stands behind it. */
import type { Threshold } from '../voting/threshold.ts';

/**
 * L = statute text; P… = a public page or file; A… = a case article; D = default proposed here, which is never dressed as law.
 * The numbers are those of the list of sources.
 */
export type SourceMark = 'L' | 'D' | `P${number}` | `A${number}`;

interface Described {
  readonly mark: SourceMark;
  /** Article or page, for the screen beside the mark; '' when the mark says all. */
  readonly source: string;
}

export interface IntegerParameter extends Described {
  readonly kind: 'INTEGER';
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

export interface FlagParameter extends Described {
  readonly kind: 'FLAG';
  readonly default: boolean;
  /** Set when the law leaves no choice. */
  readonly only?: boolean;
}

export interface ThresholdParameter extends Described {
  readonly kind: 'THRESHOLD';
  readonly default: Threshold;
}

export interface ChoiceParameter<Value extends string = string> extends Described {
  readonly kind: 'CHOICE';
  readonly default: Value;
  readonly values: readonly Value[];
}

export type Parameter = IntegerParameter | FlagParameter | ThresholdParameter | ChoiceParameter;

/** Units stand last in the names. Source: domain 2.9, 2.6, 2.8, 2.13; SPEC DR26. */
export const PROFILE_PARAMETERS = {
  triageInstantHours: integer(48, 1, 168, 'P20', '绍兴 DB3306/T 075-2025'),
  triageFormalWorkdays: integer(5, 1, 30, 'P20', '绍兴 DB3306/T 075-2025'),
  secondCount: integer(10, 1, 1_000, 'D'),
  petitionFraction: threshold('>= 1/5', 'L', '物业管理条例 13; 居民委员会组织法 1989/2018 art. 10'),
  meetingNoticeDays: integer(3, 0, 30, 'D'),
  urgentNoticeHours: integer(24, 1, 720, 'D'),
  residentsMeetingNoticeDays: integer(7, 1, 60, 'D'),
  assemblyNoticeDays: integer(15, 5, 60, 'L', '物业管理条例 14'),
  assemblyExtraordinaryNoticeDays: integer(15, 5, 60, 'L', '物业管理条例 14; 杭州 19: 7'),
  draftPublicityDays: integer(7, 3, 30, 'A1'),
  resultPublicityDays: integer(7, 3, 30, 'A1'),
  publicityUnit: choice(['NATURAL', 'WORKING'], 'NATURAL', 'A1'),
  rollOverHoliday: flag(true, 'L', '民法典 203'),
  resultPostWithinDays: integer(3, 1, 30, 'L', '北京 37'),
  voteWindowMinDays: integer(5, 1, 60, 'L', '杭州 20'),
  voteWindowMaxDays: integer(60, 1, 60, 'L', '杭州 20'),
  maxExtensions: integer(1, 0, 5, 'D'),
  extensionDays: integer(21, 1, 60, 'P5'),
  jointQuorum: threshold('>= 2/3', 'P25'),
  jointQuorumEachParty: flag(true, 'D'),
  jointMajorityBase: choice(['PRESENT', 'YES_VS_NO', 'ROLL'], 'PRESENT', 'D', '南塘: YES_VS_NO; P24: ROLL'),
  residentsMeetingQuorum: threshold('> 1/2', 'L', '居民委员会组织法 1989/2018 art. 9'),
  residentsMeetingMajority: threshold('> 1/2', 'L', '居民委员会组织法 1989/2018 art. 9'),
  councilQuorum: threshold('>= 2/3', 'P25'),
  councilMajority: threshold('> 1/2', 'P26'),
  adhocMaxSharePercent: integer(50, 0, 100, 'D'),
  endDebateMajority: threshold('>= 2/3', 'D'),
  maxRounds: integer(3, 1, 20, 'D', 'M-03'),
  speechSeconds: integer(120, 10, 3_600, 'P18', '南塘十三条'),
  speechesPerMotion: integer(2, 1, 20, 'P18', '南塘十三条'),
  lastCallAfterSeconds: integer(30, 0, 600, 'D'),
  readBackRequired: flag(false, 'D'),
  readBackSeconds: integer(60, 0, 600, 'D'),
  inquorateWaitMinutes: integer(30, 0, 240, 'D'),
  recordConfirmDays: integer(3, 1, 30, 'D'),
  proxyLimit: integer(3, 0, 3, 'L', '潍坊 32'),
  proxyPropertyStaff: flag(false, 'L', '舟山 17', false),
  silentPolicy: choice(['NOT_PARTICIPATING', 'FOLLOW_MAJORITY_IF_DELIVERED'], 'NOT_PARTICIPATING', 'D', 'P1, P2'),
  parkingCounts: flag(false, 'L', '宁波 18(2)'),
  duplicatePolicy: choice(['FIRST_VALID', 'ELECTRONIC_PREVAILS', 'LAST_VALID'], 'FIRST_VALID', 'D', '深圳 P9: ELECTRONIC_PREVAILS'),
  voteChangesFormal: integer(0, 0, 10, 'D', '武汉 P10: 1'),
  proxyRevocation: choice(['UNTIL_CAST', 'NONE'], 'UNTIL_CAST', 'D'),
  voteChangesLive: choice(['UNLIMITED', 'NONE'], 'UNLIMITED', 'D'),
  voidItemCountsAsParticipation: flag(true, 'D'),
  abstainCountsAsParticipation: flag(true, 'D', '民法典 278; P3'),
  followMajorityOffered: flag(false, 'D', '杭州 P6: true'),
  rollObjectionDays: integer(7, 1, 30, 'D'),
  undeliverablePostingDays: integer(7, 1, 60, 'L', '舟山 17; 滨州 13: 5'),
  paperOnRequest: flag(true, 'L', '杭州 20'),
  paperPerUnit: flag(false, 'D', '北京 P8: true'),
  proxyScanRequired: flag(false, 'D'),
  internetVoteOfficialOnly: flag(false, 'D', '潍坊 32: true'),
  publicCountOwnersMin: integer(10, 0, 100, 'P15'),
  publicCountCommitteeFraction: threshold('>= 1/2', 'P15'),
  scrutineersMin: integer(2, 1, 9, 'D'),
  liftRule: choice(['DR6', 'DR7_SPECIAL', 'DR8'], 'DR6', 'L', '民法典 278(1)7; 无锡 P36: DR7_SPECIAL; 常州 A2: DR8'),
  unitConsent: threshold('>= 1/1', 'A2', '常州; 河南 59'),
  unitConsentArea: flag(false, 'D', '莱芜: true'),
  estateConsent: threshold('>= 2/3', 'A2', '常州'),
  estateConsentArea: flag(false, 'D'),
  ownersObjectionRule: choice(
    ['NOT_ALLOWED', 'ONE_THIRD_STRICT', 'ONE_THIRD_INCLUSIVE'],
    'NOT_ALLOWED',
    'D',
    '丽水 13: ONE_THIRD_STRICT; 河南 66: ONE_THIRD_INCLUSIVE'
  ),
  ownersObjectionPostingDays: integer(10, 1, 60, 'L', '丽水 13'),
  committeeNoticeDays: integer(7, 1, 30, 'P40', '指导规则 39'),
  committeePostWithinDays: integer(3, 1, 30, 'L', '北京 39, 45'),
  candidateListDays: integer(10, 1, 60, 'L', '宁波'),
  byElectionCandidatesPerSeat: integer(2, 2, 5, 'D'),
  committeeElectionAreaMajority: flag(false, 'D', '民法典 278(2)'),
  maintainedObjectionPolicy: choice(['ALLOW', 'HEARING'], 'ALLOW', 'D'),
  hearingMinObjectors: integer(3, 1, 1_000, 'D'),
  hearingFraction: threshold('>= 1/20', 'D'),
  revoteMinIntervalDays: integer(30, 0, 730, 'D'),
  lapseAfterDays: integer(90, 7, 730, 'D'),
  rejectionReviewDays: integer(7, 1, 60, 'D'),
  templateObjectionDays: integer(2, 0, 30, 'D'),
  buildingSmallMaxFenPerHousehold: integer(10_000, 0, 1_000_000, 'D'),
  interimMeasureMaxDays: integer(30, 1, 30, 'D'),
  evaluationAfterDays: integer(28, 0, 365, 'D'),
  evaluationOpenDays: integer(7, 1, 60, 'D'),
  satisfiedMinPercent: integer(80, 1, 100, 'D'),
  reopenBelowPercent: integer(60, 0, 100, 'D'),
  ratingResidentsPercent: integer(50, 0, 100, 'D'),
  ratingCommunityPercent: integer(30, 0, 100, 'D'),
  ratingThirdPartyPercent: integer(20, 0, 100, 'D'),
  ratingRedTenths: integer(900, 1, 1_000, 'D'),
  ratingBlackTenths: integer(600, 0, 1_000, 'D', '商丘 P37'),
  ratingReplyDays: integer(7, 1, 60, 'D'),
  sampleMinCount: integer(30, 1, 1_000, 'D'),
  sampleMinPercent: integer(5, 0, 100, 'D'),
  ladderFirstPercent: integer(65, 1, 100, 'D', '常州 A2'),
  ladderStepPercent: integer(5, 1, 100, 'D', '常州 A2'),
  ladderLastPercent: integer(50, 0, 100, 'D', '常州 A2'),
  rollShowsName: flag(false, 'D', '个保法 25; 绍兴: true'),
  retentionBallotsYears: integer(5, 5, 100, 'D'),
  retentionIdImagesDays: integer(30, 1, 30, 'D'),
  retentionAudioDays: integer(30, 1, 30, 'D'),
  retentionLeadsYears: integer(2, 1, 100, 'D'),
  retentionAccessLogMonths: integer(6, 6, 120, 'L', '网络安全法 21 [GK]')
} as const satisfies Record<string, Parameter>;

function integer(value: number, min: number, max: number, mark: SourceMark, source = ''): IntegerParameter {
  return { kind: 'INTEGER', default: value, min, max, mark, source };
}

function flag(value: boolean, mark: SourceMark, source = '', only?: boolean): FlagParameter {
  return { kind: 'FLAG', default: value, mark, source, ...(only === undefined ? {} : { only }) };
}

function threshold(value: Threshold, mark: SourceMark, source = ''): ThresholdParameter {
  return { kind: 'THRESHOLD', default: value, mark, source };
}

function choice<const Value extends string>(
  values: readonly Value[],
  value: NoInfer<Value>,
  mark: SourceMark,
  source = ''
): ChoiceParameter<Value> {
  return { kind: 'CHOICE', default: value, values, mark, source };
}
