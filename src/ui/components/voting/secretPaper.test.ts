/** What a ballot says of its mode before the tap, and of a secret one after it: in the server's HTML, in both languages. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { PaperView } from '#contract/views/voting.ts';
import { localeContext } from '../../state/locale.ts';
import { wordsFor } from '../../words/index.ts';
import type { Lang } from '../../words/lang.ts';
import OpenPaper from './OpenPaper.svelte';

const option = (id: string, title: string) => ({ id, title, isStatusQuo: false, withdrawnReason: null });
const right = { rollEntryId: 'r1', label: '', areaCenti: null, cast: null, tookPart: false, note: null };

function paper(more: Partial<PaperView> = {}): PaperView {
  return {
    ...{
      pollId: 'p1',
      title: '选调解员',
      subject: '选调解员',
      text: '是否同意',
      method: 'YES_NO',
      marks: 'ONE',
      marksMax: 1,
      state: 'OPEN'
    },
    ...{ conduct: 'WINDOW', opensAt: 0, closesAt: 1_000, changesAllowed: 0, meetingCode: null, channel: null, barred: null },
    ...{ options: [option('FOR', '同意'), option('AGAINST', '反对'), option('ABSTAIN', '弃权')], ballotMode: 'SECRET', rights: [right] },
    ...more
  };
}

function said(view: PaperView, lang: Lang = 'zh-CN'): string {
  const context = localeContext({ lang, words: wordsFor(lang), edition: 'standard', zone: 'Asia/Shanghai', now: () => 500 });
  const props = { paper: view, line: null, now: () => 500 };
  const { body } = render(OpenPaper as Component<Record<string, unknown>>, { props, context });
  return body
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('a ballot names its mode', () => {
  it('[SB9] secret: who could see it, and that it cannot be changed, stand before the first choice', () => {
    const zh = said(paper());
    expect(zh).toContain('无记名表决，投下不能更改 对其他人保密。服务器管理员在投票进行中技术上可以看到。');
    expect(zh).toMatch(/投下不能更改.*赞成.*不能更改/);
    const en = said(paper(), 'en');
    expect(en).toMatch(
      /Secret from everybody else\. The server’s administrator could technically see it while the vote runs\..*cannot be changed/
    );
  });

  it('[SB9] named: who can see the choice; paper: the same of a paper with a number', () => {
    expect(said(paper({ ballotMode: 'NAMED', changesAllowed: null }))).toMatch(/赞成.*记名表决 .*能看到谁投了什么/);
    expect(said(paper({ ballotMode: 'NAMED', barred: 'PAPER_ONLY' }))).toMatch(/纸质记名票 票上有编号和签名/);
    expect(said(paper({ ballotMode: 'NAMED', changesAllowed: null }))).not.toContain('无记名');
  });

  it('[SB4][SB9] after a secret ballot: that one took part, why it proves nothing, and no choice', () => {
    const after = said(paper({ rights: [{ ...right, tookPart: true }] }));
    expect(after).toContain('您已参加表决，票已投入票箱');
    expect(after).toContain('也不能证明您投了什么');
    expect(after).not.toMatch(/赞成|反对|弃权/);
    const closed = said(paper({ state: 'CLOSED', barred: 'CLOSED', rights: [{ ...right, tookPart: true }] }));
    expect(closed).toContain('您已参加表决');
    expect(said(paper({ rights: [{ ...right, tookPart: true }] }), 'en')).toMatch(
      /You took part.*cannot|You took part.*Nor can this page prove/
    );
  });
});
