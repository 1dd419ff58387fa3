/** 延期公告: until when, why, and how many have voted so far against what is needed; never what they chose. */
import type { ExtensionNoticeView } from '#contract/views/documents.ts';
import type { RuleTest } from '#domain/voting/verdict.ts';
import { groupedAmount } from '../amounts.ts';
import { endText, instantText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body, paragraph } from '../layout/paragraph.ts';
import { table } from '../layout/table.ts';
import { ownersVoteWords, type OwnersVoteWords } from '../words/ownersVote.ts';
import type { Words } from '../words/index.ts';
import { noticeChannel } from './channel.ts';
import { closing, closingHeight, ended, opening, Sections } from './frame.ts';

/** Source: domain MT15; 民法典 278(2) [L]; SPEC DC44. */
export function extensionNotice(flow: Flow, view: ExtensionNoticeView, words: Words): void {
  const w = ownersVoteWords(view.lang);
  const { zone, lang } = view;
  const space = lang === 'en' ? ' ' : '';
  opening(flow, view);
  paragraph(flow, `${view.addressee}${words.colon.trimEnd()}`, { align: 'left' });
  const number = view.noticeNumber === undefined ? '' : words.paren(view.noticeNumber);
  body(flow, w.extension.intro(view.subject, view.noticeTitle ?? '', number));
  const sections = new Sections(flow, words);
  sections.next(w.extension.time);
  body(flow, w.extension.oldEnd(endText(view.from, zone, lang)));
  paragraph(flow, [{ text: w.extension.newEnd(endText(view.to, zone, lang)), bold: true }], { indent: 2 });
  body(flow, `${view.number > 1 ? `${w.extension.number(view.number)}${space}` : ''}${w.extension.same}`);
  sections.next(w.extension.reason);
  body(flow, ended(view.reason, words));
  sections.next(w.extension.turnout, flow.page.pitch * 5);
  body(flow, w.extension.asOf(instantText(view.asOf, zone, lang)));
  turnoutTable(flow, view, w);
  body(flow, `${view.tests.length === 0 ? w.extension.all : w.extension.basis}${space}${w.extension.noSplit}`);
  sections.next(w.extension.ways);
  body(flow, w.extension.waysText);
  noticeChannel(flow, view.channel, view.lang);
  sections.last(w.notice.contact, ended(view.contact, words), closingHeight(flow, view));
  closing(flow, view);
}

function turnoutTable(flow: Flow, view: ExtensionNoticeView, w: OwnersVoteWords): void {
  const row = (base: 'heads' | 'area'): string[] => {
    const { roll, voted } = view.turnout[base];
    const needed = neededIn(view.tests, base) ?? roll;
    const missing = Math.max(0, needed - voted);
    const shown = (value: number) => groupedAmount(value, base);
    return [w.extension.bases[base], shown(roll), shown(voted), shown(needed), missing === 0 ? w.extension.enough : shown(missing)];
  };
  flow.skip(0.3);
  table(flow, {
    columns: w.extension.head.map((head, index) => ({ head, width: index === 0 ? 1.1 : 1, align: index === 0 ? 'left' : 'right' })),
    rows: [row('heads'), row('area')],
    rowHeads: true
  });
  flow.skip(0.4);
  flow.toGrid();
}

/** The smallest number that fulfils the test of a base. */
function neededIn(tests: readonly RuleTest[], base: 'heads' | 'area'): number | undefined {
  const test = tests.find((one) => one.base === base);
  return test === undefined ? undefined : Math.ceil(test.right.product / test.left.factor);
}
