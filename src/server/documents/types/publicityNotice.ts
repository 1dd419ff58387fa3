/** 公示: the notice of a draft or of a result, with everything a reader needs to object in time. */
import type { PublicityNoticeView } from '#contract/views/documents.ts';
import { instantText, periodText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body, paragraph } from '../layout/paragraph.ts';
import type { Words } from '../words/index.ts';
import { ownersVoteWords } from '../words/ownersVote.ts';
import { annexHeight, annexNote, closing, closingHeight, ended, numberedItems, opening, Sections, textBlocks } from './frame.ts';
import { channelStatement } from './channel.ts';
import { ballotCounts } from './countSheet.ts';
import { ownersResult } from './ownersResult.ts';
import { verdict } from './verdict.ts';

/** Outline of 公示(方案) and 结果公示. Source: domain 2.8, 2.10 (ours); SPEC DC11. */
export function publicityNotice(flow: Flow, view: PublicityNoticeView, words: Words): void {
  const w = words.notice;
  opening(flow, view);
  if (view.addressee !== undefined) paragraph(flow, `${view.addressee}${words.colon.trimEnd()}`, { align: 'left' });
  const sections = new Sections(flow, words);
  sections.next(w.basis);
  body(flow, ended(view.basis, words));
  if (view.kind === 'RESULT') results(flow, view, words, sections);
  if (view.blocks.length > 0) {
    sections.next(w.text[view.kind]);
    textBlocks(flow, view.blocks);
  }
  sections.next(w.scope);
  body(flow, ended(view.scope, words));
  if (view.costs.length > 0) {
    sections.next(w.costs);
    numberedItems(flow, view.costs, words);
  }
  sections.next(w.period);
  paragraph(flow, [{ text: w.periodText(periodText(view.period, view.zone, view.lang)), bold: true }], { indent: 2 });
  sections.next(w.submit);
  numberedItems(flow, view.howToObject, words);
  sections.next(w.handling);
  body(flow, ended(view.objectionHandling, words));
  lastSection(flow, view, words, sections);
  annexNote(flow, view.annexes, words);
  closing(flow, view);
}

function results(flow: Flow, view: PublicityNoticeView, words: Words, sections: Sections): void {
  if (view.verdicts.length === 0 && view.ballots === undefined) return;
  sections.next(words.notice.vote);
  if (view.ballots !== undefined) body(flow, ballotCounts(view.ballots, words));
  for (const sum of view.verdicts) verdict(flow, sum, { words, zone: view.zone, lang: view.lang });
  channelStatement(flow, view.channel, words);
  if (view.owners === undefined) return;
  paragraph(flow, [{ text: ownersVoteWords(view.lang).result.preliminary, bold: true }], { indent: 2 });
  ownersResult(flow, view.owners, sections, { zone: view.zone, lang: view.lang, words });
}

function lastSection(flow: Flow, view: PublicityNoticeView, words: Words, sections: Sections): void {
  const w = words.notice;
  if (view.corrigenda.length > 0) {
    sections.next(w.corrigenda);
    for (const c of view.corrigenda) body(flow, w.corrigendum(instantText(c.at, view.zone, view.lang), c.text, c.reason));
  }
  const reserve = annexHeight(flow, view.annexes) + closingHeight(flow, view);
  sections.last(w.contact, ended(view.contact, words), view.places.length === 0 ? reserve : 0);
  if (view.places.length > 0) body(flow, w.places(view.places.join(words.listComma)), reserve);
}
