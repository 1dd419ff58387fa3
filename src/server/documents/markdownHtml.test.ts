/** Markdown for the screen: Chinese emphasis comes out right, nothing that acts comes through. */
import { describe, expect, it } from 'vitest';
import { markdownHtml } from './markdownHtml.ts';

describe('markdownHtml', () => {
  it('[DC42] makes strong text beside full-width quotation marks strong', () => {
    expect(markdownHtml('遛狗**“必须牵绳”**，人人有责')).toContain('<strong>“必须牵绳”</strong>，');
  });

  it('keeps lists and tables, and puts headings below the title of the page', () => {
    const html = markdownHtml('# 公约\n\n1. 牵绳\n2. 清理\n\n| 项 | 钱 |\n|---|---|\n| 袋 | 60 |');
    expect(html).toContain('<h3>公约</h3>');
    expect(html).toContain('<li>牵绳</li>');
    expect(html).toContain('<td>60</td>');
  });

  it.each([
    ['<script>alert(1)</script>', '<script'],
    ['<img src=x onerror=alert(1)>', '<img'],
    ['![x](https://evil.example/a.png)', '<img'],
    ['[x](javascript:alert(1))', 'javascript:'],
    ['[x](//evil.example)', '"//evil'],
    ['<a href="x" style="position:fixed">x</a>', '<a'],
    ['<iframe src="https://evil.example"></iframe>', '<iframe']
  ])('[DC42] lets nothing act: %s', (markdown, forbidden) => {
    expect(markdownHtml(markdown)).not.toContain(forbidden);
  });

  it('[DC42] shows raw HTML as the text it is', () => {
    expect(markdownHtml('费用 <b>60</b> 元')).toContain('&lt;b&gt;60&lt;/b&gt;');
  });

  it('leaves signs of comparison readable', () => {
    expect(markdownHtml('犬只身高 < 50 厘米')).toContain('&lt; 50');
    expect(markdownHtml('`a < b`')).toContain('a &lt; b');
  });
});
