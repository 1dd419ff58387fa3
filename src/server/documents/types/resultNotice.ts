/** 表决结果公告: the final result after its publicity, or that of a vote that was not passed. */
import type { ResultNoticeView } from '#contract/views/documents.ts';
import { instantText, periodText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body, paragraph } from '../layout/paragraph.ts';
import { ownersVoteWords } from '../words/ownersVote.ts';
import type { Words } from '../words/index.ts';
import { channelStatement } from './channel.ts';
import { closing, closingHeight, ended, opening, Sections } from './frame.ts';
import { ownersResult } from './ownersResult.ts';
import { verdict } from './verdict.ts';

/** Sum with both bases, course of the count, materiality, record, publicity, effect. Source: domain MT16–MT22, 2.8, 5.1; SPEC DC44. */
export function resultNotice(flow: Flow, view: ResultNoticeView, words: Words): void {
  const w = ownersVoteWords(view.lang);
  const { zone, lang } = view;
  opening(flow, view);
  paragraph(flow, `${view.addressee}${words.colon.trimEnd()}`, { align: 'left' });
  const number = view.noticeNumber === undefined ? '' : words.paren(view.noticeNumber);
  const basis = view.kind === 'FINAL' ? w.result.basisFinal : w.result.basisFailed;
  body(flow, basis(view.noticeTitle ?? '', number));
  const sections = new Sections(flow, words);
  sections.next(w.result.vote);
  verdict(flow, view.verdict, { words, zone, lang });
  channelStatement(flow, view.channel, words);
  ownersResult(flow, view.result, sections, {
    zone,
    lang,
    words,
    ...(view.recountedAt === undefined ? {} : { recountedAt: view.recountedAt })
  });
  publicity(flow, view, words, sections);
  sections.next(w.result.effect);
  if (view.inForceAt !== undefined) body(flow, w.result.inForce(instantText(view.inForceAt, zone, lang)));
  const open = view.kind === 'NOT_PASSED' ? w.result.notPassed[view.verdict.outcome] : undefined;
  if (open !== undefined) body(flow, open);
  if (view.kind === 'FINAL') body(flow, w.result.remedy);
  sections.last(w.result.contact, ended(view.contact, words), closingHeight(flow, view));
  closing(flow, view);
}

function publicity(flow: Flow, { preliminary, zone, lang }: ResultNoticeView, words: Words, sections: Sections): void {
  if (preliminary === undefined) return;
  const w = ownersVoteWords(lang);
  const number = preliminary.number === undefined ? '' : words.paren(preliminary.number);
  sections.next(w.result.publicity);
  body(flow, w.result.publicityText(preliminary.title, number, periodText(preliminary.period, zone, lang)));
  body(flow, w.result.opinions(preliminary.received, preliminary.objections, preliminary.maintained));
}
