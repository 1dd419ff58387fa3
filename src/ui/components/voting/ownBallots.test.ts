/** What a phone says of the ballot that is recorded: while another choice is made, and after the declaration. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { PaperView } from '#contract/views/voting.ts';
import { localeContext } from '../../state/locale.ts';
import { wordsFor } from '../../words/index.ts';
import type { Lang } from '../../words/lang.ts';
import OpenPaper from './OpenPaper.svelte';
import OwnBallots from './OwnBallots.svelte';

const option = (id: string) => ({ id, title: '', isStatusQuo: false, withdrawnReason: null });
const cast = { ballotId: 'b1', choice: 'AGAINST', at: Date.UTC(2026, 10, 23, 1, 24), changes: 0, helperName: '', receipt: '' };

function paper(more: Partial<PaperView> = {}): PaperView {
  return {
    ...{
      pollId: 'p1',
      title: '动议1',
      subject: '恢复投放点',
      text: '恢复投放点',
      method: 'YES_NO',
      marks: 'ONE',
      marksMax: 1,
      state: 'OPEN'
    },
    ...{ conduct: 'IN_MEETING', opensAt: 0, closesAt: null, changesAllowed: null, meetingCode: null, channel: null, barred: null },
    ...{ options: ['FOR', 'AGAINST', 'ABSTAIN'].map(option), ballotMode: 'NAMED' },
    rights: [{ rollEntryId: 'r1', label: '', areaCenti: null, cast, tookPart: false, note: null }],
    ...more
  };
}

function said(component: unknown, props: Record<string, unknown>, lang: Lang = 'zh-CN'): string {
  const context = localeContext({ lang, words: wordsFor(lang), edition: 'standard', zone: 'Asia/Shanghai', now: () => 500 });
  const { body } = render(component as Component<Record<string, unknown>>, { props, context });
  return body
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

it('[BL1] whoever chooses again reads that the recorded ballot counts until another one is recorded', () => {
  const again = { paper: paper(), line: null, now: () => 500, isAgain: true };
  expect(said(OpenPaper, again)).toMatch(/已记录：反对（9:24）。新的选择确认并记录后，才替换它。.*赞成/);
  expect(said(OpenPaper, again, 'en')).toContain('Recorded: Against (9:24). It counts until a new choice is confirmed and recorded.');
});

it('[BL1] the recorded ballot itself, and a first one, are not said twice', () => {
  expect(said(OpenPaper, { paper: paper(), line: null, now: () => 500 })).not.toContain('才替换它');
  const first = paper({ rights: [{ rollEntryId: 'r1', label: '', areaCenti: null, cast: null, tookPart: false, note: null }] });
  expect(said(OpenPaper, { paper: first, line: null, now: () => 500 })).not.toContain('已记录');
});

it('[BL9] after the declaration a named ballot is still shown to its voter', () => {
  expect(said(OwnBallots, { paper: paper({ state: 'DECLARED', barred: 'CLOSED' }) })).toContain('您投的是 反对');
});

it('[SB4] of a secret ballot only that it was cast', () => {
  const rights = [{ rollEntryId: 'r1', label: '', areaCenti: null, cast: null, tookPart: true, note: null }];
  expect(said(OwnBallots, { paper: paper({ state: 'DECLARED', ballotMode: 'SECRET', rights }) })).not.toMatch(/您投的是|反对/);
});
