/** The four equal parties, in Chinese: full names and the short names of marks and bars. */
import type { Party } from '#domain/basics/actor.ts';

export const parties = {
  title: '四方',
  names: {
    RESIDENTS_COMMITTEE: '居民委员会',
    OWNERS_COMMITTEE: '业主委员会',
    PROPERTY_COMPANY: '物业公司',
    SOCIAL_ORGANISATION: '社会组织'
  } satisfies Record<Party, string> as Record<Party, string>,
  short: {
    RESIDENTS_COMMITTEE: '居委会',
    OWNERS_COMMITTEE: '业委会',
    PROPERTY_COMPANY: '物业',
    SOCIAL_ORGANISATION: '社会组织'
  } satisfies Record<Party, string> as Record<Party, string>,
  noParty: '不属于四方',
  presence: '到会情况',
  presenceOf: (present: number, all: number) => `${present} / ${all} 人`,
  represented: '已到',
  notRepresented: '未到',
  quorumNeeds: (needed: number) => `需 ${needed} 人`,
  hasQuorum: '达到法定人数',
  noQuorum: '未达到法定人数',
  total: '合计',
  others: '其他成员'
};
