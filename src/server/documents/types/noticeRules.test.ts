/** The rule of an owners' vote in plain words. */
import { describe, expect, it } from 'vitest';
import type { NoticeRule } from '#contract/views/documents.ts';
import { noticeRules, silentRule } from './noticeRules.ts';

const general: NoticeRule = {
  ...{ body: 'DR5', majority: 'GENERAL', method: 'YES_NO', stage: 'FIRST', participation: { heads: 680, areaCenti: 6_576_158 } },
  ...{ areaMajority: false, duplicatePolicy: 'FIRST_VALID', changes: 0, proxyLimit: 3, abstainParticipates: true },
  ...{ voidItemParticipates: true, offersFollowMajority: false, noticeDays: 15, postingDays: 7 }
};
const told = (rule: Partial<NoticeRule>, more: object = {}) =>
  noticeRules({ rule: { ...general, ...rule }, lang: 'zh-CN', takesPhoneBallots: true, ...more });

describe('rule of a notice', () => {
  it('[DC44] every sentence names its statute or says that it is a setting, never both', () => {
    for (const rule of [{}, { majority: 'SPECIAL' }, { body: 'DR7' }, { method: 'ELECTION' }, { method: 'APPROVAL' }] as const)
      for (const line of told(rule)) expect([/（依据：.+）。$/.test(line), /（设定）。$/.test(line)].filter(Boolean)).toHaveLength(1);
    expect(told({})[0]).toContain('不少于680人、65\u00a0761.58\u00a0㎡');
    expect(told({})[1]).toMatch(/超过参加表决的一半.*依据：《中华人民共和国民法典》第二百七十八条第二款/);
    expect(told({ majority: 'SPECIAL' })[1]).toContain('四分之三');
  });

  it('[DC44] the product’s own methods and a lift by consent are settings', () => {
    expect(told({ method: 'MAJORITY_RUNOFF' })[1]).toMatch(/第二轮（设定）。$/);
    expect(told({ method: 'ELECTION', areaMajority: true }, { seats: 7 })[1]).toMatch(/面积也超过一半.*应选7名.*（设定）。$/);
    const { participation: _, ...lift } = general;
    const consent = { unit: '>= 1/1', unitArea: false, estate: '>= 2/3', estateArea: true, asksEstate: true, affectedUnits: 2 };
    const lines = noticeRules({ rule: { ...lift, body: 'DR8', consent }, lang: 'zh-CN', takesPhoneBallots: false });
    expect(lines[0]).toContain('每一位业主都书面同意');
    expect(lines[1]).toContain('涉及2处房屋');
    expect(lines[2]).toContain('人数和面积都不少于3分之2');
  });

  it('[DC44] silence is spoken of only with the clause and its article', () => {
    expect(silentRule({ lang: 'zh-CN' })).toBeUndefined();
    const silentClause = { title: '管理规约', article: '第十八条', adoptedOn: '2024-05-12' };
    expect(silentRule({ lang: 'zh-CN', silentClause })).toMatch(/多数意见（依据：本小区《管理规约》第十八条，2024年5月12日通过）。$/);
    expect(told({}, { silentClause }).join('')).not.toContain('没有投票的不算参加');
    expect(told({}).join('')).toContain('没有投票的不算参加');
  });
});
