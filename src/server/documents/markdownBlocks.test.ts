/** Markdown of a draft as blocks of a document. */
import { describe, expect, it } from 'vitest';
import { markdownBlocks } from './markdownBlocks.ts';

describe('markdownBlocks', () => {
  it('[DC14] headings, paragraphs, lists with their numbers, tables', () => {
    expect(markdownBlocks('## 第一章\n\n养犬应当登记，\n自觉牵绳。\n\n3. 三\n4. 四\n   - 子项\n\n|时段|楼梯|\n|-|-|\n|早|**是**|')).toEqual(
      [
        { kind: 'heading', level: 2, text: '第一章' },
        { kind: 'paragraph', text: [{ text: '养犬应当登记，自觉牵绳。' }] },
        { kind: 'item', marker: '3. ', text: [{ text: '三' }] },
        { kind: 'item', marker: '4. ', text: [{ text: '四' }] },
        { kind: 'item', marker: '– ', text: [{ text: '子项' }] },
        { kind: 'table', head: ['时段', '楼梯'], rows: [['早', '是']] }
      ]
    );
  });

  it('[DC14] bold beside Chinese punctuation is bold; raw HTML is text', () => {
    expect(markdownBlocks('**“可以”**了')).toEqual([{ kind: 'paragraph', text: [{ text: '“可以”', bold: true }, { text: '了' }] }]);
    expect(markdownBlocks('a < b & c')).toEqual([{ kind: 'paragraph', text: [{ text: 'a < b & c' }] }]);
    expect(JSON.stringify(markdownBlocks('<script>alert(1)</script>'))).toContain('<script>alert(1)</script>');
  });
});
