/** 公示证明: that a notice hung from when to when, where, and what came of it. */
import type { PublicityCertificateView } from '#contract/views/documents.ts';
import { instantText, periodText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body } from '../layout/paragraph.ts';
import { table } from '../layout/table.ts';
import type { Words } from '../words/index.ts';
import { closing, closingHeight, ended, opening, Sections } from './frame.ts';

/** Period, places, photos of first and last day, objections with their answers. Source: domain 2.8; SPEC DC11. */
export function publicityCertificate(flow: Flow, view: PublicityCertificateView, words: Words): void {
  const w = words.certificate;
  opening(flow, view);
  const number = view.noticeNumber === undefined ? '' : words.paren(view.noticeNumber);
  body(flow, w.intro(view.noticeTitle, number, view.textHash));
  const sections = new Sections(flow, words);
  sections.next(w.period);
  body(flow, w.periodText(periodText(view.period, view.zone, view.lang)));
  for (const pause of view.pauses) body(flow, w.pause(periodText(pause.period, view.zone, view.lang), pause.reason));
  sections.next(w.proofs);
  proofs(flow, view, words);
  sections.next(w.opinions);
  body(flow, w.counts(view.opinions.support, view.opinions.change, view.opinions.objections));
  answers(flow, view, words);
  if (view.hearing !== undefined) {
    sections.next(w.hearing);
    body(flow, ended(view.hearing, words));
  }
  sections.last(w.conclusion, ended(view.conclusion, words), closingHeight(flow, view));
  closing(flow, view);
}

function proofs(flow: Flow, view: PublicityCertificateView, words: Words): void {
  const w = words.certificate;
  if (view.proofs.length === 0) {
    body(flow, words.none);
    return;
  }
  flow.skip(0.3);
  const widths = [4, 1.2, 3.4, 1.1];
  table(flow, {
    columns: w.proofHead.map((head, index) => ({ head, width: widths[index] ?? 1, align: index === 0 ? 'left' : 'center' })),
    rows: view.proofs.map((proof) => [
      proof.place,
      w.occasions[proof.occasion],
      instantText(proof.at, view.zone, view.lang),
      w.photos(proof.photos)
    ])
  });
  flow.skip(0.3);
  flow.toGrid();
}

function answers(flow: Flow, view: PublicityCertificateView, words: Words): void {
  if (view.answers.length === 0) return;
  flow.skip(0.3);
  const widths = [0.95, 1.1, 3.2, 1.4, 3.6, 2.3];
  table(flow, {
    columns: words.certificate.answerHead.map((head, index) => ({
      head,
      width: widths[index] ?? 1,
      align: index === 0 ? 'center' : 'left'
    })),
    rows: view.answers.map((a) => [
      String(a.number),
      a.channel,
      a.gist,
      a.outcome,
      a.answer,
      instantText(a.answeredAt, view.zone, view.lang)
    ]),
    size: 10.5
  });
  flow.skip(0.3);
  flow.toGrid();
}
