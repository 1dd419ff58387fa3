/** Differences between two versions, as a resident reads them. */
import { describe, expect, it } from 'vitest';
import { textChanges } from './textChanges.ts';

const flat = (before: string, after: string) =>
  textChanges(before, after).map(({ parts }) =>
    parts.map(({ kind, text }) => (kind === 'SAME' ? text : kind === 'ADDED' ? `+${text}+` : `-${text}-`)).join('')
  );

describe('textChanges', () => {
  it('leaves equal texts unmarked', () => {
    expect(textChanges('一\n二', '一\r\n\r\n二  ')).toEqual([
      { parts: [{ kind: 'SAME', text: '一' }], isChanged: false },
      { parts: [{ kind: 'SAME', text: '二' }], isChanged: false }
    ]);
  });

  it('marks the changed words inside a line and nothing else', () => {
    expect(flat('第三条 违反者罚款500元。', '第三条 违反者由网格员劝导。')[0]).toMatch(/^第三条 违反者/);
    expect(flat('遛狗时间为早上六点到八点', '遛狗时间为早上五点到八点')).toEqual(['遛狗时间为早上-六-+五+点到八点']);
  });

  it('shows a line that was put in and one that was taken out as wholes', () => {
    expect(flat('一、牵绳。\n二、清理。', '一、牵绳。\n一之二、戴牌。\n二、清理。')).toEqual([
      '一、牵绳。',
      '+一之二、戴牌。+',
      '二、清理。'
    ]);
    expect(flat('甲\n乙\n丙', '甲\n丙')).toEqual(['甲', '-乙-', '丙']);
  });

  it('puts a wholly new line beside the old one instead of mixing their words', () => {
    expect(flat('犬只必须佩戴嘴套', '噪音投诉由物业登记')).toEqual(['-犬只必须佩戴嘴套-', '+噪音投诉由物业登记+']);
  });
});
