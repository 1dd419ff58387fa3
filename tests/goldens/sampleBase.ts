/** What the sample views share: times, the common part, two verdicts. */
import { createHash } from 'node:crypto';
import { compare, compareShare } from '#domain/voting/verdict.ts';
import type { DocumentBase, VerdictView } from '#contract/views/documents.ts';

export const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

export const base = (issuedAt: string, shortCode: string): Omit<DocumentBase, 'type' | 'title'> => ({
  lang: 'zh-CN',
  community: '清河社区',
  viewHash: createHash('sha256').update(shortCode).digest('hex'),
  shortCode,
  verifyUrl: `http://192.168.1.20:3000/v/${shortCode}`,
  issuedAt: at(issuedAt),
  zone: 'Asia/Shanghai',
  issuer: { name: '清河社区居民委员会' }
});

export const covenantVerdict: VerdictView = {
  subject: '《清河社区文明养犬公约》（第2版）',
  rule: {
    id: 'DR3',
    name: 'DR3 居民会议（按户）：过半数的户参加，参加户过半数赞成',
    basis: '《城市居民委员会组织法》（1989年公布、2018年修正文本）第九条'
  },
  profile: { name: '默认配置2026-1', hash: 'a3f1c09d5be24477a3f1c09d5be24477a3f1c09d5be24477a3f1c09d5be24477' },
  unitLabel: '户',
  roll: 420,
  participating: 268,
  choices: [
    { label: '赞成', count: 201 },
    { label: '反对', count: 49 },
    { label: '弃权', count: 18 }
  ],
  voids: [],
  notReturned: 152,
  tests: [
    compareShare({ name: 'PARTICIPATION', base: 'households' }, 268, 420, '> 1/2'),
    compareShare({ name: 'APPROVAL', base: 'households' }, 201, 268, '> 1/2')
  ],
  outcome: 'PASSED',
  window: { from: at('2026-09-05 09:30'), to: at('2026-09-05 11:10') }
};

export const binsVerdict: VerdictView = {
  subject: '取消“垃圾桶下地库”试点，恢复12处投放点并增设2处',
  rule: { id: 'DR2', name: 'DR2 联席会议多数决：名册三分之二以上到会且四方均到会，到会者过半数赞成' },
  profile: { name: '默认配置2026-1' },
  unitLabel: '名成员',
  roll: 16,
  participating: 16,
  choices: [
    { label: '赞成', count: 15 },
    { label: '反对', count: 0 },
    { label: '弃权', count: 1 }
  ],
  voids: [],
  notReturned: 0,
  byParty: [
    { party: 'RESIDENTS_COMMITTEE', counts: [3, 0, 0] },
    { party: 'OWNERS_COMMITTEE', counts: [3, 0, 0] },
    { party: 'PROPERTY_COMPANY', counts: [2, 0, 1] },
    { party: 'SOCIAL_ORGANISATION', counts: [3, 0, 0] }
  ],
  tests: [
    compareShare({ name: 'PARTICIPATION', base: 'heads' }, 16, 16, '>= 2/3'),
    compare({ name: 'PARTIES_REPRESENTED', base: 'parties', operator: '==' }, { value: 4 }, { value: 4 }),
    compareShare({ name: 'APPROVAL', base: 'heads' }, 15, 16, '> 1/2')
  ],
  outcome: 'PASSED'
};
