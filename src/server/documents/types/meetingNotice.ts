/** 会议通知: when, where, about what, with which papers and under which rules; of a meeting that was moved also from when and why. */
import type { MeetingNoticeView } from '#contract/views/documents.ts';
import { instantWithWeekday } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body, paragraph } from '../layout/paragraph.ts';
import type { Words } from '../words/index.ts';
import { closing, closingHeight, ended, numberedItems, opening, Sections } from './frame.ts';

/** Topics with time, place and form. Source: domain 2.2 (content of notice) [L]; SPEC DC11. */
export function meetingNotice(flow: Flow, view: MeetingNoticeView, words: Words): void {
  const w = words.meetingNotice;
  opening(flow, view);
  paragraph(flow, `${view.addressee}${words.colon.trimEnd()}`, { align: 'left' });
  body(flow, w.intro(view.meetingName));
  const sections = new Sections(flow, words);
  if (view.change) {
    const { noticeNumber, startsAt, place, reason } = view.change;
    sections.next(w.change);
    const number = noticeNumber === undefined ? '' : words.paren(noticeNumber);
    body(flow, w.changed(number, instantWithWeekday(startsAt, view.zone, view.lang), place, reason));
  }
  sections.next(w.time);
  paragraph(flow, [{ text: instantWithWeekday(view.startsAt, view.zone, view.lang), bold: true }], { indent: 2 });
  sections.next(w.place);
  body(flow, ended(view.place, words));
  sections.next(w.agenda);
  const agenda = view.agenda.map(({ title, minutes }) => `${title}${minutes === undefined ? '' : w.minutes(minutes)}`);
  numberedItems(flow, agenda, words);
  sections.next(w.invited);
  body(flow, ended(view.invited.join(words.semicolon), words));
  if (view.materials.length > 0) {
    sections.next(w.materials);
    numberedItems(flow, view.materials, words);
  }
  if (view.rules.length > 0) {
    sections.next(w.rules);
    numberedItems(flow, view.rules, words);
  }
  sections.last(w.contact, ended(view.contact, words), closingHeight(flow, view));
  closing(flow, view);
}
