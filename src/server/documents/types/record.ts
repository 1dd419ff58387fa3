/** 会议记录: the true course of a meeting as the journal has it, speech by speech, with the recorder's additions. */
import type { RecordEntryView, RecordView } from '#contract/views/documents.ts';
import { clockText, durationText, endText, instantText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { signLinesHeight } from '../layout/signature.ts';
import { body, paragraph } from '../layout/paragraph.ts';
import type { Words } from '../words/index.ts';
import { ended, numberedItems, opening, rule, Sections, signatures } from './frame.ts';
import { meetingHead, motion } from './meetingHead.ts';
import type { VerdictContext } from './verdict.ts';

/** Outline of a record. Source: domain 2.10 (ours), 2.7 [P32]; SPEC DC11. */
export function record(flow: Flow, view: RecordView, words: Words): void {
  const w = words.meeting;
  const context: VerdictContext = { words, zone: view.zone, lang: view.lang };
  opening(flow, view);
  meetingHead(flow, view.meeting, context);
  flow.skip(0.5);
  rule(flow);
  flow.skip(0.5);
  const sections = new Sections(flow, words);
  if (view.agenda.length > 0) {
    sections.next(w.agenda);
    numberedItems(flow, view.agenda, words);
  }
  sections.next(w.course);
  for (const entry of view.entries) writeEntry(flow, entry, context);
  const reserve = signLinesHeight(flow, view.signers);
  if (view.meeting.endedAt !== undefined) {
    body(flow, w.adjourned(endText(view.meeting.endedAt, view.zone, view.lang)), view.remarks.length === 0 ? reserve : 0);
  }
  if (view.remarks.length > 0) {
    sections.next(w.remarks);
    for (const [index, remark] of view.remarks.entries()) {
      const at = instantText(remark.at, view.zone, view.lang);
      const text = remark.annex === undefined ? w.remark(at, remark.text) : w.annex(remark.annex, at, remark.text);
      body(flow, ended(text, words), index + 1 === view.remarks.length ? reserve : 0);
    }
  }
  signatures(flow, view.signers, words);
}

/** `19:05　张某（业委会）【赞成】要点（用时1分32秒）`, following lines under the speaker. */
function writeEntry(flow: Flow, entry: RecordEntryView, context: VerdictContext): void {
  const { words, lang } = context;
  const w = words.meeting;
  const gap = lang === 'zh-CN' ? '　' : '  ';
  const time = `${clockText(entry.at, context.zone)}${gap}`;
  if (entry.kind === 'motion') {
    motion(flow, entry.motion, context, time);
    return;
  }
  if (entry.kind === 'procedure') {
    paragraph(flow, `${time}${ended(entry.text, words)}`, { indent: 2 });
    return;
  }
  const party = entry.party === undefined ? '' : words.paren(entry.party);
  const stance = entry.stance === undefined ? words.colon : w.stance(entry.stance);
  const spent = entry.seconds === undefined ? '' : w.spent(durationText(entry.seconds, lang));
  paragraph(
    flow,
    [
      { text: time },
      { text: `${entry.speaker}${party}`, bold: true },
      { text: `${lang === 'en' && entry.stance !== undefined ? ' ' : ''}${stance}${entry.gist}${spent}` }
    ],
    {
      indent: 2
    }
  );
}
