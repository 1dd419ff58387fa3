/** When, where, who: the head that record and minutes share, and how both print a motion. */
import type { MeetingHeadView, MotionView } from '#contract/views/documents.ts';
import { endText, instantText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body, labelled } from '../layout/paragraph.ts';
import { ended } from './frame.ts';
import { verdict, type VerdictContext } from './verdict.ts';

/** Labels in 黑体, lists with a hanging indent. Source: GB/T 9704—2012 minutes [GK]. */
export function meetingHead(flow: Flow, meeting: MeetingHeadView, { words, zone, lang }: VerdictContext): void {
  const w = words.meeting;
  const { attendance } = meeting;
  const end = meeting.endedAt === undefined ? '' : ` ${w.to} ${endText(meeting.endedAt, zone, lang)}`;
  const time = `${instantText(meeting.startedAt, zone, lang)}${lang === 'zh-CN' ? end.replaceAll(' ', '') : end}`;
  const session = meeting.session === undefined ? '' : words.paren(meeting.session);
  labelled(flow, w.name, `${meeting.meetingName}${session}`);
  labelled(flow, w.time, time);
  labelled(flow, w.place, meeting.place);
  labelled(flow, w.chair, meeting.chair);
  labelled(flow, w.recorder, meeting.recorder);
  const present = attendance.present.map(({ party, people }) => `${party}${words.colon}${people.join(words.listComma)}`);
  labelled(flow, w.present, present.length === 0 ? words.none : present.join(words.semicolon));
  labelled(flow, w.observers, attendance.observers.length === 0 ? words.none : attendance.observers.join(words.listComma));
  const absent = attendance.absent.map(({ who, reason }) => w.absentEntry(who, reason));
  labelled(flow, w.absent, absent.length === 0 ? words.none : absent.join(words.listComma));
}

/** Text, mover, seconder, outcome; the sum of the vote below where there was one. */
export function motion(flow: Flow, view: MotionView, context: VerdictContext, prefix = ''): void {
  const { words } = context;
  const w = words.meeting;
  const people = [
    view.proposer === undefined ? undefined : w.proposer(view.proposer),
    view.seconder === undefined ? undefined : w.seconder(view.seconder)
  ].filter((part) => part !== undefined);
  body(flow, `${prefix}${ended(w.motion(view.number, view.text), words)}`);
  const facts = [...people, w.motionOutcome(view.count === undefined ? view.outcome : `${view.outcome}${words.paren(view.count)}`)];
  body(flow, ended(facts.join(words.semicolon), words));
  if (view.verdict !== undefined) verdict(flow, view.verdict, context);
}
