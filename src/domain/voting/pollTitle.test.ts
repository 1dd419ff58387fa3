/** What a vote is called where its text stands beside it, and where it does not. */
import { describe, expect, it } from 'vitest';
import { headingOf, nameOf, wholeTitle } from './pollTitle.ts';
import { silentOf } from './tally.ts';

const text = '取消“垃圾桶下地库”试点，三日内恢复 12 处地面分类投放点，每日 7 时、19 时各清运一次。';
const title = '动议1：取消“垃圾桶下地库”试点，三日内恢复 12 处地面分类投放点，每日 7 时、19…';

describe('what a vote is called', () => {
  it('[DC46] the whole title has the whole text of the motion, however long its own title is cut', () => {
    expect(wholeTitle({ title, text })).toBe(`动议1：${text}`);
    expect(wholeTitle({ title: '文明养犬公约', text: '第一条……' })).toBe('文明养犬公约');
    expect(wholeTitle({ title: '听证：充电棚', text: '另一件事' })).toBe('听证：充电棚');
  });

  it('[DC46] a cut title without its text is called by its name; a whole one stays', () => {
    expect(nameOf(title)).toBe('动议1');
    expect(nameOf('动议2：设智能投放点')).toBe('动议2：设智能投放点');
    expect(nameOf('文明养犬公约')).toBe('文明养犬公约');
  });

  it('[DC46] beside the text the title is its heading', () => {
    expect(headingOf({ title, text })).toBe('动议1');
    expect(headingOf({ title: '动议1：第一行', text: '第一行\n第二行' })).toBe('动议1');
  });

  it('[DC46] who was there without a choice is counted: present less ballots', () => {
    expect(silentOf({ present: 12, ballots: 3 })).toBe(9);
    expect(silentOf({ present: 0, ballots: 40 })).toBe(0);
  });
});
