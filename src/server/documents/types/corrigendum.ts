/** 更正说明: a correction of the pen, posted beside the notice that it corrects. */
import type { CorrigendumView } from '#contract/views/documents.ts';
import { periodText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body, paragraph } from '../layout/paragraph.ts';
import type { Words } from '../words/index.ts';
import { closing, closingHeight, ended, opening, Sections } from './frame.ts';

/** Which notice, what is corrected and why, and that its period runs on. Source: domain 2.8; SPEC DC43. */
export function corrigendum(flow: Flow, view: CorrigendumView, words: Words): void {
  const w = words.corrigendum;
  opening(flow, view);
  paragraph(flow, `${view.addressee}${words.colon.trimEnd()}`, { align: 'left' });
  body(flow, w.intro(view.noticeTitle, view.noticeNumber === undefined ? '' : words.paren(view.noticeNumber)));
  const sections = new Sections(flow, words);
  sections.next(w.text);
  for (const line of view.text.split('\n').filter((one) => one.trim() !== '')) body(flow, ended(line, words));
  sections.next(w.reason);
  body(flow, ended(view.reason, words));
  sections.next(w.effect);
  body(flow, w.runsOn(periodText(view.period, view.zone, view.lang)));
  sections.last(w.contact, ended(view.contact, words), closingHeight(flow, view));
  closing(flow, view);
}
