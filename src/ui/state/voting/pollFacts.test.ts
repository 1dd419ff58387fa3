/** What a screen reads off a vote. */
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../words/index.ts';
import { choicesOf, headingOf, motionTitle, optionTitles, subjectOf } from './pollFacts.ts';

const names = { FOR: '赞成', AGAINST: '反对', ABSTAIN: '弃权' };
const option = (id: string, title: string, withdrawnReason: string | null = null) => ({ id, title, isStatusQuo: false, withdrawnReason });

describe('what stands on the paper', () => {
  it('[BL4] names the usual choices in the reader’s words and options as posted', () => {
    const options = [option('FOR', '同意'), option('a', '方案一'), option('ABSTAIN', '弃权')];
    expect(optionTitles({ options }, names)).toEqual({ FOR: '赞成', a: '方案一', ABSTAIN: '弃权' });
  });
  it('[BL4] leaves a withdrawn option out of what may be marked', () => {
    const options = [option('a', '方案一'), option('b', '方案二', '无资金'), option('ABSTAIN', '弃权')];
    expect(choicesOf({ options }, names).map((choice) => choice.code)).toEqual(['a', 'ABSTAIN']);
  });
});

describe('one sentence for a vote', () => {
  it('[BL4] reads a short text and the title of a long one', () => {
    expect(subjectOf({ title: '动议 1', text: '恢复地面投放点' })).toBe('恢复地面投放点');
    expect(subjectOf({ title: '文明养犬公约', text: '第一条'.repeat(40) })).toBe('文明养犬公约');
  });
  it('[BL4] drops from the heading what the text says again', () => {
    expect(headingOf({ title: '动议1：取消试点，三日内…', text: '取消试点，三日内恢复。' })).toBe('动议1');
    expect(headingOf({ title: '文明养犬公约', text: '取消试点' })).toBe('文明养犬公约');
    expect(headingOf({ title: '听证：充电棚', text: '另一件事' })).toBe('听证：充电棚');
  });

  it('the number of a motion is said in the language of the reader', () => {
    expect(motionTitle('动议1：恢复投放点', wordsFor('en'))).toBe('Motion 1: 恢复投放点');
    expect(motionTitle('动议12', wordsFor('en'))).toBe('Motion 12');
    expect(motionTitle('动议1：恢复投放点', wordsFor('zh-CN'))).toBe('动议1：恢复投放点');
    expect(motionTitle('文明养犬公约', wordsFor('en'))).toBe('文明养犬公约');
  });
});
