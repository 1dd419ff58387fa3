/** Lines of the journal as sentences, in both languages. */
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../words/index.ts';
import { recordSentence, signedCapacities } from './recordLine.ts';

const zh = wordsFor('zh-CN');
const en = wordsFor('en');
const line = (type: string, data: object) => ({ seq: 1, at: 0, type, by: '', data: data as never });

describe('recordSentence', () => {
  it('[MG13] tells a speech with speaker, party, stance, length and gist', () => {
    const speech = line('FloorEnded', { name: '周敏', party: 'RESIDENTS_COMMITTEE', stance: 'FOR', spokenMs: 61_400, gist: '先试一个月' });
    expect(recordSentence(speech, zh)).toBe('周敏（居委会）发言（支持，61 秒）：先试一个月');
    expect(recordSentence(speech, en)).toBe('周敏 (Residents) spoke (For, 61 s): 先试一个月');
  });
  it('[MG13] tells a declared vote with its counts', () => {
    const data = { title: '动议 1', tally: { counts: { FOR: 9, AGAINST: 2, ABSTAIN: 1 } }, verdict: { outcome: 'PASSED' } };
    expect(recordSentence(line('PollDeclared', data), zh)).toBe('宣布结果：动议 1，通过（赞成 9 反对 2 弃权 1）');
  });
  it('[MG13] tells the counts in the order of the paper and under its titles, whatever their codes', () => {
    const counts = { ABSTAIN: 1, AGAINST: 2, FOR: 9 };
    const yesNo = { title: '动议 1', tally: { counts }, verdict: { outcome: 'PASSED' } };
    expect(recordSentence(line('PollDeclared', yesNo), zh)).toBe('宣布结果：动议 1，通过（赞成 9 反对 2 弃权 1）');
    const options = [
      { id: 'zz', title: '北侧围墙边' },
      { id: 'aa', title: '维持现状' },
      { id: 'ABSTAIN', title: 'ABSTAIN' }
    ];
    const several = { title: '动议 2', options, tally: { counts: { ABSTAIN: 0, aa: 3, zz: 6 } }, verdict: { outcome: 'PASSED' } };
    expect(recordSentence(line('PollDeclared', several), zh)).toBe('宣布结果：动议 2，通过（北侧围墙边 6 维持现状 3 弃权 0）');
  });
  it('[MG13] leaves out what the record does not tell, and reads incomplete lines', () => {
    expect(recordSentence(line('SceneHeld', { scene: 'AGENDA' }), zh)).toBeNull();
    expect(recordSentence(line('MeetingRecessed', {}), zh)).toBe('休会');
  });
  it('[MG13] knows who has signed', () => {
    const lines = [
      line('RecordSigned', { as: 'CHAIR' }),
      line('RemarkAdded', { as: 'x' }),
      line('RecordConfirmed', { as: 'OWNERS_COMMITTEE' })
    ];
    expect(signedCapacities(lines)).toEqual(['CHAIR', 'OWNERS_COMMITTEE']);
  });
});
