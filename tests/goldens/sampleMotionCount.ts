/** Sample count sheet of a vote in a meeting: what it is about in full, and those who were there and did not vote. */
import type { CountSheetView } from '#contract/views/documents.ts';
import { compare, compareShare } from '#domain/voting/verdict.ts';
import { at, base } from './sampleBase.ts';

const TEXT = '取消“垃圾桶下地库”试点，三日内恢复 12 处地面分类投放点，每日 7 时、19 时各清运一次。';

export const motionCount: CountSheetView = {
  ...base('2026-11-23 09:26', 'xz99a6u3'),
  type: 'count-sheet',
  title: '动议1计票单',
  matterNumber: '2026-003',
  about: {
    meeting: '四方平台例会：垃圾桶投放点',
    startedAt: at('2026-11-23 09:05'),
    matter: '取消“垃圾桶下地库”试点（2026-003）',
    text: `动议1：${TEXT}`
  },
  verdict: {
    subject: `动议1：${TEXT}`,
    heading: '动议1',
    rule: { id: 'DR2', name: '联席会议多数决（DR2）' },
    profile: { name: '全国默认规则', hash: '3595b148'.repeat(8) },
    unitLabel: '人',
    isInMeeting: true,
    roll: 12,
    participating: 12,
    choices: [
      { label: '赞成', count: 2 },
      { label: '反对', count: 1 },
      { label: '弃权', count: 0 }
    ],
    voids: [],
    silent: 9,
    notReturned: 0,
    byParty: [
      { party: 'RESIDENTS_COMMITTEE', counts: [1, 0, 0], silent: 2 },
      { party: 'OWNERS_COMMITTEE', counts: [1, 0, 0], silent: 2 },
      { party: 'PROPERTY_COMPANY', counts: [0, 1, 0], silent: 2 },
      { party: 'SOCIAL_ORGANISATION', counts: [0, 0, 0], silent: 3 }
    ],
    tests: [
      compareShare({ name: 'PARTICIPATION', base: 'heads' }, 12, 12, '>= 2/3'),
      compare({ name: 'PARTIES_REPRESENTED', base: 'parties', operator: '==' }, { value: 4 }, { value: 4 }),
      compareShare({ name: 'APPROVAL', base: 'heads' }, 2, 12, '> 1/2')
    ],
    outcome: 'FAILED',
    statement: '名册12人，到会12人，赞成2人、反对1人、弃权0人、未投9人，未通过。'
  },
  signers: ['计票人', '监票人', '主持人'],
  declaredAt: at('2026-11-23 09:26')
};
