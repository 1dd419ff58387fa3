/** What stands beside the sum of an owners' vote: the course of the count, what could have changed it, the record to count again. */
import type { DocumentBase, OwnersResultView } from '#contract/views/documents.ts';
import { groupedArea, groupedNumber } from '../amounts.ts';
import { endText, instantText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body, paragraph } from '../layout/paragraph.ts';
import { table } from '../layout/table.ts';
import { ownersVoteWords, type OwnersVoteWords } from '../words/ownersVote.ts';
import type { Words } from '../words/index.ts';
import type { Sections } from './frame.ts';

type Setting = Pick<DocumentBase, 'zone' | 'lang'> & { readonly words: Words; readonly recountedAt?: number };

/** Sections on the count, on materiality and on the record; each only where it has something to say. Source: reliability 2.3 [D]; domain MT16; SPEC DC44. */
export function ownersResult(flow: Flow, view: OwnersResultView, sections: Sections, setting: Setting): void {
  const w = ownersVoteWords(setting.lang);
  course(flow, view, sections, setting, w);
  if (view.materiality !== undefined) {
    sections.next(w.result.materiality, flow.page.pitch * 3);
    materiality(flow, view.materiality, view.margin, w);
  }
  if (view.recordUrl !== undefined) {
    sections.next(w.result.record);
    body(flow, w.result.recordText);
    const small = { size: 9, pitch: 14, align: 'left' as const };
    if (view.fingerprint !== undefined) paragraph(flow, w.result.fingerprint(view.fingerprint), small);
    paragraph(flow, w.result.recordAt(view.recordUrl), small);
    if (view.verifierUrl !== undefined) paragraph(flow, w.result.verifierAt(view.verifierUrl), small);
    flow.toGrid();
  }
}

function course(flow: Flow, view: OwnersResultView, sections: Sections, setting: Setting, w: OwnersVoteWords): void {
  const { zone, lang, words, recountedAt } = setting;
  const at = (instant: number) => instantText(instant, zone, lang);
  const { publicCount, scrutineers, lateAfterDays } = view;
  const lines = [
    ...view.extensions.map(({ from, to, reason }) => {
      return w.result.extended(endText(from, zone, lang), endText(to, zone, lang), reason.replace(/[。.]$/, ''));
    }),
    ...(publicCount === undefined ? [] : [w.result.publicCount(at(publicCount.at), publicCount.place)]),
    ...(scrutineers.length === 0
      ? []
      : [w.result.scrutineers(scrutineers.map((one) => w.result.signed(one.name, at(one.signedAt))).join(words.listComma))]),
    ...(recountedAt === undefined ? [] : [w.result.recounted(at(recountedAt))]),
    ...(lateAfterDays === undefined ? [] : [w.result.late(lateAfterDays)])
  ];
  if (lines.length === 0) return;
  sections.next(w.result.course);
  for (const line of lines) body(flow, line);
}

/** Rights that were reached or used in some way, and the margin. */
function materiality(
  flow: Flow,
  view: NonNullable<OwnersResultView['materiality']>,
  margin: OwnersResultView['margin'],
  w: OwnersVoteWords
): void {
  const { checkedIn, delivered, voted, gaveUp, reissued, paper } = view;
  flow.skip(0.3);
  table(flow, {
    columns: w.result.materialityHead.map((head) => ({ head, width: 1, align: 'center' })),
    rows: [[checkedIn, delivered, voted, gaveUp, reissued, paper].map(groupedNumber)]
  });
  flow.skip(0.4);
  flow.toGrid();
  if (margin === undefined) return;
  const area = margin.areaCenti === null ? '' : w.result.marginArea(groupedArea(margin.areaCenti));
  body(flow, `${w.result.margin(w.result.marginHeads(groupedNumber(margin.heads)), area)}${w.result.marginNote}`);
}
