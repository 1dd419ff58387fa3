/** Rule profiles of places, as data that an administrator can copy and edit: only what a source gives, each value with its mark. */
import type { RuleValues } from './profile.ts';
import { DEFAULT_PROFILE, type ParameterName, type ProfileValue } from './profile.ts';
import { PROFILE_PARAMETERS, type SourceMark } from './profileCatalogue.ts';

/** One value and what stands behind it; `article` is the article of the place's rules or the page. */
export interface SourcedValue<Value extends ProfileValue = ProfileValue> {
  readonly value: Value;
  readonly mark: SourceMark;
  readonly article: string;
}

export interface ProfileOfPlace {
  /** Name under which it is kept, e.g. `BEIJING`. */
  readonly name: string;
  readonly version: number;
  readonly title: { readonly zh: string; readonly en: string };
  /** What the source says; a value equal to the national default is named too, since it is the place's own. */
  readonly values: { readonly [Name in ParameterName]?: SourcedValue<RuleValues[Name]> };
  /** What the source says and no parameter can hold; shown beside the profile. */
  readonly notes: readonly { readonly zh: string; readonly en: string; readonly mark: SourceMark }[];
}

/** Statute text of the place. */
function law<Value extends ProfileValue>(value: Value, article: string): SourcedValue<Value> {
  return { value, mark: 'L', article };
}

/** A published page, notice or case. */
function seen<Value extends ProfileValue>(value: Value, mark: Exclude<SourceMark, 'L' | 'D'>, article = ''): SourcedValue<Value> {
  return { value, mark, article };
}

function place(
  name: string,
  title: ProfileOfPlace['title'],
  values: ProfileOfPlace['values'],
  notes: ProfileOfPlace['notes'] = []
): ProfileOfPlace {
  return { name, version: 1, title, values, notes };
}

/** Everything else in these profiles is the national default and stays marked as such. Source: domain 2.1, 2.2; SPEC DR29. */
export const PROFILES_OF_PLACES: readonly ProfileOfPlace[] = [
  place(
    'BEIJING',
    { zh: '北京', en: 'Beijing' },
    {
      petitionFraction: law('>= 1/5', '北京 35'),
      assemblyNoticeDays: law(15, '北京 35'),
      resultPostWithinDays: law(3, '北京 37'),
      committeePostWithinDays: law(3, '北京 39, 45'),
      voteChangesFormal: seen(0, 'P8', '一经投出不能更改')
    }
  ),
  place('SHANGHAI', { zh: '上海', en: 'Shanghai' }, { petitionFraction: law('>= 1/5', '上海 25') }, [
    { zh: '代理人按照委托人的意见投票（上海 18）。', en: 'A proxy votes as instructed (Shanghai 18).', mark: 'L' }
  ]),
  place('SHANDONG', { zh: '山东', en: 'Shandong' }, { petitionFraction: law('>= 1/5', '山东 28') }, [
    {
      zh: '业主大会可以约定另一种计算方法，没有约定的按全国的算（山东 25）；楼栋代表须事先书面征求本楼业主意见（山东 27）。',
      en: 'The assembly may agree on another way of counting, else the national one holds (25); representatives ask their owners in writing first (27).',
      mark: 'L'
    }
  ]),
  place('QINGDAO', { zh: '青岛', en: 'Qingdao' }, { assemblyNoticeDays: law(15, '青岛 29') }),
  place(
    'WEIFANG',
    { zh: '潍坊', en: 'Weifang' },
    {
      assemblyNoticeDays: law(15, '潍坊 32'),
      proxyLimit: law(3, '潍坊 32'),
      internetVoteOfficialOnly: law(true, '潍坊 32')
    }
  ),
  place(
    'BINZHOU',
    { zh: '滨州', en: 'Binzhou' },
    {
      assemblyNoticeDays: law(5, '滨州 12'),
      undeliverablePostingDays: law(5, '滨州 13')
    }
  ),
  place(
    'ZHOUSHAN',
    { zh: '舟山', en: 'Zhoushan' },
    {
      undeliverablePostingDays: law(7, '舟山 17'),
      proxyPropertyStaff: law(false, '舟山 17')
    }
  ),
  place(
    'HANGZHOU',
    { zh: '杭州', en: 'Hangzhou' },
    {
      assemblyNoticeDays: law(15, '杭州 19'),
      assemblyExtraordinaryNoticeDays: law(7, '杭州 19'),
      voteWindowMinDays: law(5, '杭州 20'),
      voteWindowMaxDays: law(60, '杭州 20'),
      paperOnRequest: law(true, '杭州 20'),
      followMajorityOffered: seen(true, 'P6', '杭州业委会公告')
    }
  ),
  place(
    'NINGBO',
    { zh: '宁波', en: 'Ningbo' },
    {
      parkingCounts: law(false, '宁波 18(2)'),
      candidateListDays: law(10, '宁波')
    }
  ),
  place(
    'LISHUI',
    { zh: '丽水', en: 'Lishui' },
    {
      ownersObjectionRule: law('ONE_THIRD_STRICT', '丽水 13'),
      ownersObjectionPostingDays: law(10, '丽水 13')
    },
    [{ zh: '业主代表大会不少于 30 人（丽水 13）。', en: 'The representatives’ assembly has at least 30 people (Lishui 13).', mark: 'L' }]
  ),
  place(
    'HENAN',
    { zh: '河南', en: 'Henan' },
    {
      ownersObjectionRule: law('ONE_THIRD_INCLUSIVE', '河南 66'),
      liftRule: law('DR8', '河南 59'),
      unitConsent: law('>= 2/3', '河南 59')
    },
    [{ zh: '公示无异议只用于维修资金（河南 66）。', en: 'The objection rule is for the repair fund only (Henan 66).', mark: 'L' }]
  ),
  place('QINGYUAN', { zh: '清远', en: 'Qingyuan' }, { resultPublicityDays: law(15, '清远 17') }, [
    { zh: '7 天内征求意见（清远 17）。', en: 'Comments are asked for within 7 days (Qingyuan 17).', mark: 'L' }
  ]),
  place(
    'SHENZHEN_2016',
    { zh: '深圳（2016）', en: 'Shenzhen (2016)' },
    { duplicatePolicy: seen('ELECTRONIC_PREVAILS', 'P9', '深圳规则的转载') }
  ),
  place('WUHAN', { zh: '武汉', en: 'Wuhan' }, { voteChangesFormal: seen(1, 'P10', '武汉系统的行业报道') }),
  place('SHAOXING', { zh: '绍兴', en: 'Shaoxing' }, { rollShowsName: law(true, '绍兴') }),
  place(
    'CHANGZHOU_LIFT',
    { zh: '常州加装电梯', en: 'Changzhou lift' },
    {
      liftRule: seen('DR8', 'A2', '人民论坛的调研'),
      unitConsent: seen('>= 1/1', 'A2', '人民论坛的调研'),
      estateConsent: seen('>= 2/3', 'A2', '人民论坛的调研')
    }
  ),
  place('WUXI_LIFT', { zh: '无锡加装电梯', en: 'Wuxi lift' }, { liftRule: seen('DR7_SPECIAL', 'P36', '无锡规定的转载') }, [
    {
      zh: '占用业主专有部分的，还须该业主同意。',
      en: 'An owner whose own part is used must consent as well.',
      mark: 'P36'
    }
  ]),
  place(
    'LAIWU_LIFT',
    { zh: '莱芜加装电梯', en: 'Laiwu lift' },
    {
      liftRule: law('DR8', '莱芜'),
      unitConsent: law('>= 2/3', '莱芜'),
      unitConsentArea: law(true, '莱芜'),
      draftPublicityDays: law(15, '莱芜')
    },
    [{ zh: '受影响的邻里不得有未解决的异议。', en: 'No open objection of affected neighbours.', mark: 'L' }]
  )
];

/** The values of a place's profile without their sources, as `completeProfile` and `defineProfile` take them. */
export function plainValues(profile: Pick<ProfileOfPlace, 'values'>): Record<string, ProfileValue> {
  return Object.fromEntries(Object.entries(profile.values).map(([name, { value }]) => [name, value]));
}

/** What stands behind a value of a place's profile: the place's own source, or undefined where the national default holds. */
export function sourceOfValue(profile: ProfileOfPlace, name: ParameterName): SourcedValue | undefined {
  return profile.values[name];
}

/** The profile of a place by its name. */
export function placeNamed(name: string | null | undefined): ProfileOfPlace | undefined {
  return PROFILES_OF_PLACES.find((profile) => profile.name === name);
}

/** What stands behind a value as it is: the national default, the place that was copied, or the community itself. */
export interface ValueSource {
  readonly behind: 'DEFAULT' | 'PLACE' | 'COMMUNITY';
  /** The mark of the default or of the place; a community's own setting is never law. */
  readonly mark: SourceMark;
  readonly source: string;
}

/**
 * Tells statute, page and setting apart for one value: a place's source holds for the place's own value only, the default's source for the
 * default only, and whatever else was filled in is the community's setting. Source: domain 2.1, 2.9; SPEC DR29.
 */
export function valueSource(name: ParameterName, value: ProfileValue, place: ProfileOfPlace | undefined): ValueSource {
  const own = place && sourceOfValue(place, name);
  if (own && own.value === value) return { behind: 'PLACE', mark: own.mark, source: own.article };
  if (value !== DEFAULT_PROFILE[name]) return { behind: 'COMMUNITY', mark: 'D', source: '' };
  const { mark, source } = PROFILE_PARAMETERS[name];
  return { behind: 'DEFAULT', mark, source };
}
