/** 公示延期说明: a notice that was not to be seen hangs longer, with when it was away and until when it hangs. */
import type { PublicityExtensionView } from '#contract/views/documents.ts';
import { endText, periodText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body, paragraph } from '../layout/paragraph.ts';
import { ownersVoteWords } from '../words/ownersVote.ts';
import type { Words } from '../words/index.ts';
import { closing, closingHeight, ended, opening, Sections } from './frame.ts';

/** Which notice, the absence with its reason, the old and the new end. Source: domain 2.8 [D]; SPEC DC45. */
export function publicityExtension(flow: Flow, view: PublicityExtensionView, words: Words): void {
  const { publicityExtension: w } = ownersVoteWords(view.lang);
  const { zone, lang } = view;
  opening(flow, view);
  paragraph(flow, `${view.addressee}${words.colon.trimEnd()}`, { align: 'left' });
  body(flow, w.intro(view.noticeTitle, view.noticeNumber === undefined ? '' : words.paren(view.noticeNumber)));
  const sections = new Sections(flow, words);
  sections.next(w.absence);
  body(flow, ended(w.absenceText(periodText(view.absence, zone, lang), view.reason), words));
  sections.next(w.period);
  paragraph(flow, [{ text: w.periodText(endText(view.oldEnd, zone, lang), endText(view.period.to, zone, lang)), bold: true }], {
    indent: 2
  });
  body(flow, w.rest);
  sections.last(w.contact, ended(view.contact, words), closingHeight(flow, view));
  closing(flow, view);
}
