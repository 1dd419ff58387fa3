/** Facts of a refusal in the words people know. */
import { describe, expect, it } from 'vitest';
import { errorText } from '#contract/errors.ts';
import { wordsFor } from '../words/index.ts';
import { readableFacts } from './readableFacts.ts';

const inChinese = (facts: Parameters<typeof readableFacts>[0]) => readableFacts(facts, wordsFor('zh-CN'), 'zh-CN', 'Asia/Shanghai');

describe('facts of a refusal in words', () => {
  it('tells instants, dates and states', () => {
    const facts = { endsAt: Date.UTC(2026, 3, 10, 16), lastDay: '2026-04-10', state: 'DRAFTING', needs: 'IN_FORCE EXECUTING', open: 3 };
    expect(inChinese(facts)).toEqual({
      endsAt: '2026年4月11日 周六 0:00',
      lastDay: '2026年4月10日',
      state: '拟案中',
      needs: '决议已生效、执行中',
      open: 3
    });
  });

  it('[MG1] a notice that is too short says from when on the meeting may begin, check-in that is too early from when on it opens', () => {
    const at = Date.UTC(2026, 10, 26, 16);
    const told = errorText('meeting.notice-too-short', 'zh-CN', inChinese({ requiredDays: 3, givenDays: 2, earliestStartsAt: at }));
    expect(told?.todo).toContain('2026年11月27日 周五 0:00');
    expect(errorText('meeting.check-in-too-early', 'zh-CN', inChinese({ earliestAt: at }))?.todo).toContain('2026年11月27日 周五 0:00');
  });

  it('names roles, bodies and parameters', () => {
    const facts = { role: 'PARTY_LEAD', bodies: 'RESIDENTS_COMMITTEE OWNERS_COMMITTEE', parameter: 'secondCount', min: 1 };
    expect(inChinese(facts)).toEqual({
      role: '一方负责人',
      bodies: '居民委员会、业主委员会',
      parameter: '个人提议需要的附议户数',
      min: 1
    });
  });

  it('leaves what has no name, and a text that only looks like codes', () => {
    const facts = { body: '百步亭社区 居民委员会', login: 'PARTY_LEAD', needs: 'two words', group: '3号楼' };
    expect(readableFacts(facts, wordsFor('en'), 'en', 'Asia/Shanghai')).toEqual(facts);
    expect(inChinese({})).toEqual({});
  });
});
