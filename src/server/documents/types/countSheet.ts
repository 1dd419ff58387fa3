/** 计票单: the sum of one poll with its papers, for the tellers to sign and for anybody to recount. */
import type { CountSheetView } from '#contract/views/documents.ts';
import { instantText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body, labelled } from '../layout/paragraph.ts';
import type { Words } from '../words/index.ts';
import { signLinesHeight } from '../layout/signature.ts';
import { channelStatement } from './channel.ts';
import { opening, Sections, signatures } from './frame.ts';
import { ownersCount } from './ownersCount.ts';
import { verdict } from './verdict.ts';

/** Papers, counts, tests with both sides, signatures. Source: domain 5.1; SPEC DC10. */
export function countSheet(flow: Flow, view: CountSheetView, words: Words): void {
  const w = words.countSheet;
  opening(flow, view);
  const sections = new Sections(flow, words);
  if (view.about !== undefined) aboutLines(flow, view, view.about, sections, words);
  if (view.ballots !== undefined) {
    sections.next(w.papers);
    body(flow, ballotCounts(view.ballots, words));
  }
  sections.next(words.resolution.vote);
  verdict(flow, view.verdict, { words, zone: view.zone, lang: view.lang });
  channelStatement(flow, view.channel, words);
  if (view.owners !== undefined) ownersCount(flow, view, view.owners, words, sections);
  // Nobody signs a page that holds nothing but lines to sign on.
  const reserve = signLinesHeight(flow, view.signers) + flow.page.pitch;
  if (view.declaredAt !== undefined) body(flow, w.declared(instantText(view.declaredAt, view.zone, view.lang)), reserve);
  if (view.recountedAt !== undefined) body(flow, w.recounted(instantText(view.recountedAt, view.zone, view.lang)), reserve);
  signatures(flow, view.signers, words);
}

/** Community, meeting, matter, text: a sheet that lies alone says what it is about. Source: domain 2.10; SPEC DC46. */
function aboutLines(flow: Flow, view: CountSheetView, about: NonNullable<CountSheetView['about']>, sections: Sections, words: Words): void {
  const w = words.countSheet;
  sections.next(w.about);
  labelled(flow, w.community, view.community);
  const at = about.startedAt === undefined ? '' : words.paren(instantText(about.startedAt, view.zone, view.lang));
  if (about.meeting !== undefined) labelled(flow, w.meeting, `${about.meeting}${at}`);
  if (about.matter !== undefined) labelled(flow, w.matter, about.matter);
  if (about.text !== undefined) labelled(flow, w.text, about.text);
}

/** 发出…收回…有效…无效, with the reasons of the void ones. */
export function ballotCounts(ballots: NonNullable<CountSheetView['ballots']>, words: Words): string {
  const reasons = ballots.voids.map(({ label, count }) => `${label} ${count}`).join(words.listComma);
  return `${words.verdict.ballots(ballots)}${reasons === '' ? '' : words.verdict.voids(reasons)}${words.stop.trimEnd()}`;
}
