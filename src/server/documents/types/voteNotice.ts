/** 表决公告: what the owners decide on, who they are, when it is passed, how and until when to vote, who watches the count. */
import type { VoteNoticeView } from '#contract/views/documents.ts';
import { groupedArea, groupedNumber } from '../amounts.ts';
import { endText, instantText, periodText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { MM, textWidth } from '../layout/geometry.ts';
import { body, paragraph } from '../layout/paragraph.ts';
import { qr } from '../layout/qr.ts';
import { table } from '../layout/table.ts';
import { ownersVoteWords, type OwnersVoteWords } from '../words/ownersVote.ts';
import type { Words } from '../words/index.ts';
import { noticeChannel } from './channel.ts';
import { closing, closingHeight, ended, numberedItems, opening, Sections, textBlocks } from './frame.ts';
import { noticeRules, silentRule } from './noticeRules.ts';

const QR_SIDE = 30 * MM;
/** Boxes up to this number are told in one sentence. */
const SHORT_LIST = 4;

interface Setting {
  readonly view: VoteNoticeView;
  readonly words: Words;
  readonly w: OwnersVoteWords;
  readonly sections: Sections;
}

/** Content of the notice of a vote. Source: 物业管理条例 14, 北京 35 [L]; domain 2.10, 5.2; SPEC DC44. */
export function voteNotice(flow: Flow, view: VoteNoticeView, words: Words): void {
  const setting = { view, words, w: ownersVoteWords(view.lang), sections: new Sections(flow, words) };
  const { w, sections } = setting;
  opening(flow, view);
  paragraph(flow, `${view.addressee}${words.colon.trimEnd()}`, { align: 'left' });
  subject(flow, setting);
  scope(flow, setting);
  sections.next(w.notice.rule);
  numberedItems(flow, noticeRules(view), words);
  const silent = silentRule(view);
  if (silent !== undefined) {
    sections.next(w.notice.silent);
    body(flow, silent);
  }
  sections.next(w.notice.window);
  paragraph(flow, [{ text: ended(periodText(view.window, view.zone, view.lang), words), bold: true }], { indent: 2 });
  ways(flow, setting);
  sections.next(w.notice.delivery);
  body(flow, `${view.form === 'WRITTEN' ? w.notice.written : w.notice.mixed}${glue(view)}${w.notice.posting(view.rule.postingDays)}`);
  count(flow, setting);
  noticeChannel(flow, view.channel, view.lang);
  sections.last(w.notice.contact, ended(view.contact, words), closingHeight(flow, view));
  closing(flow, view);
}

/** A space between English sentences. */
function glue({ lang }: VoteNoticeView): string {
  return lang === 'en' ? ' ' : '';
}

function subject(flow: Flow, { view, words, w, sections }: Setting): void {
  sections.next(w.notice.subject);
  body(flow, w.notice.intro(view.subject, view.isAgain));
  textBlocks(flow, view.blocks);
  const seats = view.seats === undefined ? '' : `${w.notice.seats(view.seats)}${glue(view)}`;
  const isList = view.boxes.length > SHORT_LIST;
  const boxes = isList ? w.notice.boxList(view.boxes.length) : w.notice.boxes(view.boxes.join(words.listComma));
  body(flow, `${seats}${boxes}${glue(view)}${w.notice.marks(view.marksMax)}`);
  if (isList) numberedItems(flow, view.boxes, words);
  paragraph(flow, w.notice.digest(view.textHash), { size: 9, pitch: 14, align: 'left' });
  flow.toGrid();
}

function scope(flow: Flow, { view, words, w, sections }: Setting): void {
  const { roll } = view;
  const { estate, places } = view.scope;
  sections.next(w.notice.scope);
  const who = places.length === 0 ? w.notice.estate(estate) : w.notice.places(estate, places.join(words.listComma));
  const leftOut = roll.unitsLeftOut === 0 ? '' : `${glue(view)}${w.notice.leftOut(roll.unitsLeftOut)}`;
  body(flow, `${w.notice.roll(who, groupedNumber(roll.heads), groupedArea(roll.areaCenti))}${leftOut}`);
  if (roll.buildings.length > 1) {
    flow.skip(0.3);
    table(flow, {
      columns: w.notice.rollHead.map((head, index) => ({ head, width: 1, align: index === 0 ? 'left' : 'right' })),
      rows: [...roll.buildings, { name: w.notice.rollAll, heads: roll.heads, areaCenti: roll.areaCenti }].map((one) => [
        one.name,
        groupedNumber(one.heads),
        groupedArea(one.areaCenti)
      ]),
      rowHeads: true
    });
    flow.skip(0.4);
    flow.toGrid();
  }
  body(flow, w.notice.objections(endText(roll.objectionsUntil, view.zone, view.lang)));
}

/** The ways one below the other, the code of the vote beside them. */
function ways(flow: Flow, { view, words, w, sections }: Setting): void {
  const lines = [
    ...(view.takesPhoneBallots ? [w.notice.phone] : [w.notice.paperOnly]),
    w.notice.paper,
    ...(view.takesPhoneBallots ? [w.notice.desk] : []),
    w.notice.proxy(view.rule.proxyLimit)
  ];
  const right = QR_SIDE + 4 * MM;
  sections.next(w.notice.ways, QR_SIDE + flow.page.pitch * 2);
  const top = flow.y;
  const x = flow.page.left + textWidth(flow.page) - QR_SIDE;
  const page = flow.pageCount;
  const label = view.takesPhoneBallots ? w.notice.scan : w.notice.scanPaper;
  qr(flow, view.voteUrl, { x, y: top, side: QR_SIDE, alt: `${label} ${view.voteUrl}` });
  flow.y = top + QR_SIDE;
  paragraph(flow, label, { size: 9, pitch: 13, align: 'center', inset: { left: textWidth(flow.page) - right, right: 0 } });
  const below = flow.y;
  flow.y = top;
  lines.forEach((line, index) => {
    const beside = flow.pageCount === page && flow.y < below;
    paragraph(flow, `${words.numbered(index)}${line}`, { indent: 2, inset: { left: 0, right: beside ? right : 0 } });
  });
  if (flow.pageCount === page && flow.y < below) flow.y = below;
  flow.toGrid();
}

function count(flow: Flow, { view, words, w, sections }: Setting): void {
  const { names, needs } = view.scrutineers;
  sections.next(w.notice.count);
  body(flow, names.length === 0 ? w.notice.noScrutineers(needs) : w.notice.scrutineers(names.join(words.listComma), needs));
  const { publicCount } = view;
  const when =
    publicCount === undefined
      ? w.notice.countLater
      : w.notice.publicCount(instantText(publicCount.at, view.zone, view.lang), publicCount.place);
  body(flow, `${when}${glue(view)}${w.notice.turnout}`);
  body(flow, w.notice.mode[view.ballotMode]);
}
