/** What the server's HTML says before any script: components rendered alone, in both languages. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { compareShare, type Verdict } from '#domain/voting/verdict.ts';
import { localeContext } from '../state/locale.ts';
import { railOf } from '../state/rail.ts';
import { wordsFor } from '../words/index.ts';
import type { Lang } from '../words/lang.ts';
import BallotButtons from './BallotButtons.svelte';
import Countdown from './Countdown.svelte';
import FormFields from './FormFields.svelte';
import Notice from './Notice.svelte';
import PresenceByParty from './PresenceByParty.svelte';
import SixStepRail from './SixStepRail.svelte';
import VerdictSum from './VerdictSum.svelte';

const NOW = Date.UTC(2026, 3, 6, 4, 0);
/** 10 April 2026, 24:00 in Shanghai. */
const END = Date.UTC(2026, 3, 10, 16, 0);

function html<Props extends Record<string, unknown>>(component: Component<Props>, props: Props, lang: Lang = 'zh-CN'): string {
  const context = localeContext({ lang, words: wordsFor(lang), edition: 'standard', zone: 'Asia/Shanghai', now: () => NOW });
  return render(component as Component<Record<string, unknown>>, { props, context }).body.replace(/<!--.*?-->/g, '');
}

const text = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('SixStepRail', () => {
  const steps = railOf({ state: 'PUBLICIZING', reachedAt: { DELIBERATING: NOW, DRAFTING: NOW, PUBLICIZING: NOW }, endsAt: END });

  it('is a list of six with one current step, its clock beside it', () => {
    const markup = html(SixStepRail, { steps });
    expect(markup.match(/<li/g)).toHaveLength(6);
    expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
    expect(text(markup)).toMatch(/提议.*讨论.*拟案.*公示.*还有4天12小时.*审查.*表决/);
  });

  it('names every step in English too', () => {
    expect(text(html(SixStepRail, { steps }, 'en'))).toMatch(/Propose.*Discuss.*Draft.*Publicize.*Review.*Vote.*Step 4 of 6/);
  });
});

describe('Countdown', () => {
  it('is right in the HTML: the end and what is left', () => {
    expect(text(html(Countdown, { endsAt: END }))).toBe('至4月10日24:00，还有4天12小时');
  });

  it('says ended at the end itself', () => {
    expect(text(html(Countdown, { endsAt: NOW }))).toBe('已结束');
    expect(text(html(Countdown, { endsAt: NOW + 1 }))).not.toBe('已结束');
  });
});

describe('VerdictSum', () => {
  const share = (name: 'PARTICIPATION' | 'APPROVAL', part: number, whole: number) =>
    compareShare({ name, base: 'heads' }, part, whole, '> 1/2');
  const verdict: Verdict = {
    rule: 'DR2',
    outcome: 'FAILED',
    needs: 'ALL',
    tests: [share('PARTICIPATION', 12, 16), share('APPROVAL', 6, 12)]
  };

  it('says the outcome in a word and shows both sides, operator, fraction and percentage of each test', () => {
    const words = text(html(VerdictSum, { verdict }));
    expect(words).toContain('未通过');
    expect(words).toMatch(/赞成 人数 须超过 1\/2 未达到 6\/12 = 50\.00\u00a0?\s?% 6 × 2 = 12 ≤ 12/);
  });

  it('draws the threshold where the law puts it', () => {
    expect(html(VerdictSum, { verdict }).match(/left: 50%/g)).toHaveLength(2);
  });
});

describe('PresenceByParty', () => {
  it('keeps the order of the parties whatever order they come in, and shows a missing party', () => {
    const words = text(
      html(PresenceByParty, {
        parties: [
          { party: 'SOCIAL_ORGANISATION', present: 2, total: 3 },
          { party: 'RESIDENTS_COMMITTEE', present: 4, total: 4 }
        ]
      })
    );
    expect(words).toMatch(/居委会 4 \/ 4 人 业委会 0 \/ 0 人 物业 0 \/ 0 人 社会组织 2 \/ 3 人/);
  });
});

describe('BallotButtons', () => {
  it('posts the mark without a script, not into the address', () => {
    const markup = html(BallotButtons, { subject: '试点' });
    expect(markup).toContain('method="POST" action="?/mark"');
    expect(markup).toMatch(/name="choice" value="FOR".*name="choice" value="AGAINST".*name="choice" value="ABSTAIN"/s);
  });

  it('reads the mark back and casts it only by the second form', () => {
    const markup = html(BallotButtons, { subject: '试点', marked: 'AGAINST', commandId: 'abcdef0123456789', target: { pollId: 'p1' } });
    expect(markup).toContain('action="?/command"');
    expect(markup).toContain('name="commandId" value="abcdef0123456789"');
    expect(text(markup)).toMatch(/您选的是 反对 试点 还没有投出.*确认投“反对”/);
  });

  it('says recorded only in the phase that the server gave', () => {
    expect(text(html(BallotButtons, { subject: '试点', marked: 'FOR', phase: 'unsure' }))).not.toContain('已投票');
    expect(text(html(BallotButtons, { subject: '试点', marked: 'FOR', phase: 'cast', castAt: NOW }))).toMatch(/已投票 12:00 已记录/);
  });
});

describe('Notice', () => {
  it('says what happened, what to do, and leads to the page of the code', () => {
    const markup = html(Notice, {
      kind: 'refusal',
      refusal: { code: 'command.too-busy', rule: 'MT2', what: '没有记录。', todo: '请再按一次。' }
    });
    expect(markup).toContain('role="alert"');
    expect(markup).toContain('href="/help/command.too-busy"');
    expect(text(markup)).toMatch(/没有记录。 请再按一次。.*依据规则 MT2/);
  });
});

describe('FormFields', () => {
  it('fills controls in the HTML, so that a form works without a script', () => {
    const fields = [
      { name: 'title', kind: 'text', label: '标题', hint: '一句话', isRequired: true },
      { name: 'text', kind: 'textarea', label: '正文' },
      {
        name: 'channel',
        kind: 'select',
        label: '渠道',
        isRequired: true,
        options: [
          { value: 'DESK', label: '代填' },
          { value: 'BOX', label: '意见箱' }
        ]
      },
      { name: 'isUrgent', kind: 'checkbox', label: '急办' },
      { name: 'items', kind: 'list', label: '议程', itemFields: [{ name: 'title', kind: 'text', label: '事项' }] }
    ] as const;
    const typed = { title: ['公约'], text: ['a<b'], channel: ['BOX'], isUrgent: ['on'], 'items.0.title': ['通报'] };
    const markup = html(FormFields, { fields, typed, idPrefix: 'f', refused: { name: 'title', text: '太长' } });
    expect(markup).toMatch(/<label for="f-title"[^>]*>标题/);
    expect(markup).toMatch(/<input id="f-title" name="title"[^>]*aria-describedby="f-title-hint f-title-error"[^>]*value="公约"/);
    expect(markup).toMatch(/<textarea[^>]*>\n?a&lt;b<\/textarea>/);
    expect(markup).toMatch(/<option value="BOX" selected(="")?>/);
    expect(markup).toMatch(/type="checkbox" name="isUrgent" checked/);
    expect(markup).toMatch(/<noscript>.*name="items\.3\.title".*<\/noscript>/s);
  });
});
