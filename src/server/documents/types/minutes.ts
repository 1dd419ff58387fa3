/** 会议纪要: decisions and tasks with the opinions by party; circulated and published, so names are reduced to party and role. */
import type { MinutesView } from '#contract/views/documents.ts';
import type { Flow } from '../layout/flow.ts';
import { signLinesHeight } from '../layout/signature.ts';
import { body, heading } from '../layout/paragraph.ts';
import type { Words } from '../words/index.ts';
import { ended, numberedItems, opening, rule, Sections, signatures } from './frame.ts';
import { taskSection } from './tasks.ts';
import { meetingHead, motion } from './meetingHead.ts';
import type { VerdictContext } from './verdict.ts';

type Topic = MinutesView['topics'][number];

/** Outline of minutes. Source: domain 2.10 (ours), 2.7; SPEC DC11. */
export function minutes(flow: Flow, view: MinutesView, words: Words): void {
  const w = words.meeting;
  const context: VerdictContext = { words, zone: view.zone, lang: view.lang };
  opening(flow, view);
  meetingHead(flow, view.meeting, context);
  flow.skip(0.5);
  rule(flow);
  flow.skip(0.5);
  const sections = new Sections(flow, words);
  view.topics.forEach((topic, index) => {
    sections.next(w.topic(index, topic.title));
    writeTopic(flow, topic, context);
  });
  if (view.dissent.length > 0) {
    sections.next(w.dissent);
    numberedItems(flow, view.dissent, words);
  }
  if (view.nextMeeting !== undefined) body(flow, ended(w.next(view.nextMeeting), words), signLinesHeight(flow, view.signers));
  signatures(flow, view.signers, words);
}

function writeTopic(flow: Flow, topic: Topic, context: VerdictContext): void {
  const { words, lang } = context;
  const w = words.meeting;
  let part = 0;
  const next = (text: string): void => {
    heading(flow, 2, words.subsection(part, text));
    part += 1;
  };
  next(w.situation);
  body(flow, ended(topic.situation, words));
  if (topic.opinions.length > 0) {
    next(w.opinions);
    for (const opinion of topic.opinions) body(flow, ended(w.opinion(opinion.party, opinion.points.join(words.semicolon)), words));
  }
  if (topic.motions.length > 0) {
    next(w.motions);
    for (const view of topic.motions) motion(flow, view, context);
  }
  next(w.decided);
  numberedItems(flow, topic.decided.length === 0 ? [words.none] : topic.decided, words);
  if (topic.tasks.length === 0) return;
  taskSection(flow, topic.tasks, lang, words, (following) => {
    flow.need(flow.page.pitch + following);
    next(w.tasks);
  });
}
