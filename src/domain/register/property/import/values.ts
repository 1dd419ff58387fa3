/** What the cells of a property table may say, in both languages, and what it means. */
import type { CalendarDate } from '../../../basics/time.ts';
import type { AreaSource, OwnerKind, OwnershipKind, UnitUse } from '../../../voting/owners/records.ts';
import type { LivingStatus } from '../units.ts';

type Words<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** The first word is what a Chinese export writes, the second what an English one does. */
export const USE_WORDS: Words<UnitUse> = {
  DWELLING: ['住宅', 'dwelling', '房屋', '住房', 'flat', 'apartment', 'residential'],
  SHOP: ['商铺', 'shop', '商业', '店面', '门面', '商业用房', '办公', 'office', 'commercial'],
  PARKING: ['车位', 'parking', '车库', '地下车位', '停车位', 'garage'],
  STORAGE: ['储藏室', 'storage', '储藏间', '地下室', '杂物间']
};
export const SOURCE_WORDS: Words<AreaSource> = {
  REGISTERED: ['不动产登记', 'registered', '登记', '产权证', '房产证', '不动产权证'],
  SURVEYED: ['测绘', 'surveyed', '实测', '测绘面积', '实测面积'],
  CONTRACT: ['买卖合同', 'contract', '合同', '预售合同', '合同面积']
};
export const STATUS_WORDS: Words<LivingStatus> = {
  DELIVERED: ['已交付', 'delivered', '已售', '交付', '正常', '已入住'],
  UNDELIVERED: ['未交付', 'undelivered', '已售未交付'],
  UNSOLD: ['未售', 'unsold', '未出售', '尚未出售', '待售']
};
export const KIND_WORDS: Words<OwnerKind> = {
  PERSON: ['个人', 'person', '自然人', '业主', 'individual'],
  COMPANY: ['单位', 'company', '公司', '企业', '法人', '组织', 'organisation'],
  DEVELOPER: ['建设单位', 'developer', '开发商', '开发企业', '开发建设单位']
};
export const OWNERSHIP_WORDS: Words<OwnershipKind> = {
  REGISTERED: ['已登记', 'registered', '已办证', '不动产登记', '有证'],
  HANDED_OVER: ['已交付未登记', 'handed over', '已交付', '未办证', '已入住未办证'],
  CONTRACT: ['已签合同', 'contract', '合同', '未交付', '网签'],
  DEVELOPER: ['建设单位', 'developer', '开发商', '未售']
};
export const YES = ['是', 'yes', '√', '✓', 'y', 'true', '1'] as const;
export const NO = ['否', 'no', 'n', 'false', '0', '×'] as const;

/** The value a cell names; null for an empty cell, undefined for a word that is not known. */
export function valueOf<Value extends string>(words: Words<Value>, cell: string): Value | null | undefined {
  const plain = cell.normalize('NFKC').trim().toLowerCase();
  if (plain === '') return null;
  return (Object.keys(words) as Value[]).find((value) => words[value].includes(plain) || value.toLowerCase() === plain);
}

/** The words that may be written, for the sentence that tells which. */
export function wordsOf(words: Words<string>, lang: 'zh' | 'en'): string {
  return Object.values(words)
    .map((list) => list[lang === 'zh' ? 0 : 1])
    .join(lang === 'zh' ? '、' : ', ');
}

/** `2020-01-02`, `2020/1/2`, `2020.1.2`, `2020年1月2日`; null for an empty cell, undefined when it is no date. */
export function dateOf(cell: string): CalendarDate | null | undefined {
  const plain = cell.normalize('NFKC').trim();
  if (plain === '') return null;
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/u.exec(plain);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) && year >= 1900;
  return isDay ? `${parts[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : undefined;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
