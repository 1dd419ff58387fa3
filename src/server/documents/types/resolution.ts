/** 决议: what was decided, how it came about, with its sum, its tasks and the seals of those who decided. */
import type { ResolutionView } from '#contract/views/documents.ts';
import { calendarDateText, instantText, periodText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body } from '../layout/paragraph.ts';
import { signatories, signatoriesHeight, signature, signatureHeight } from '../layout/signature.ts';
import type { Words } from '../words/index.ts';
import { channelStatement } from './channel.ts';
import { annexHeight, annexNote, annexPage, ended, numberedItems, opening, Sections } from './frame.ts';
import { taskSection } from './tasks.ts';
import { verdict } from './verdict.ts';

/** Outline 一、议题由来 … 八、生效时间与监督方式. Source: domain 2.10 (ours); SPEC DC11. */
export function resolution(flow: Flow, view: ResolutionView, words: Words): void {
  opening(flow, view);
  const sections = new Sections(flow, words);
  origin(flow, view, words, sections);
  rounds(flow, view, words, sections);
  publicityAndReview(flow, view, words, sections);
  vote(flow, view, words, sections);
  decided(flow, view, words, sections);
  costs(flow, view, words, sections);
  effect(flow, view, words, sections);
  ending(flow, view, words);
}

function origin(flow: Flow, view: ResolutionView, words: Words, sections: Sections): void {
  const w = words.resolution;
  const { channels, proposerKind, proposedOn, households, statement } = view.origin;
  sections.next(w.origin);
  body(flow, statement);
  const facts = [
    channels.length === 0 ? undefined : w.channels(channels.join(words.listComma)),
    proposerKind === undefined ? undefined : w.proposer(proposerKind),
    proposedOn === undefined ? undefined : w.proposedOn(calendarDateText(proposedOn, view.lang)),
    households === undefined ? undefined : w.households(households)
  ].filter((fact) => fact !== undefined);
  if (facts.length > 0) body(flow, `${facts.join(words.semicolon)}${words.stop.trimEnd()}`);
}

function rounds(flow: Flow, view: ResolutionView, words: Words, sections: Sections): void {
  const w = words.resolution;
  sections.next(w.rounds);
  if (view.rounds.length === 0) body(flow, w.noRounds);
  for (const round of view.rounds) {
    const at = instantText(round.at, view.zone, view.lang);
    body(flow, w.round(round.number, at, round.place, round.parties.join(words.listComma), round.outcome));
  }
}

function publicityAndReview(flow: Flow, view: ResolutionView, words: Words, sections: Sections): void {
  const w = words.resolution;
  if (view.publicities.length + view.reviews.length + view.waivers.length === 0) return;
  sections.next(w.review);
  for (const p of view.publicities) {
    const counts = w.opinions(p.support, p.change, p.objections, p.answered);
    body(flow, `${w.publicity(p.kind, p.version, periodText(p.period, view.zone, view.lang))}${counts}${p.note ?? ''}`);
  }
  for (const review of view.reviews) {
    const reason = review.reason === undefined ? '' : `${words.colon}${review.reason}`;
    const text = `${w.expert(calendarDateText(review.on, view.lang), review.expert, review.field, review.conclusion)}${reason}`;
    body(flow, ended(text, words));
  }
  for (const waiver of view.waivers) body(flow, ended(w.waiver(waiver), words));
}

function vote(flow: Flow, view: ResolutionView, words: Words, sections: Sections): void {
  const w = words.resolution;
  if (view.positions.length + view.verdicts.length === 0) return;
  sections.next(w.vote);
  if (view.positions.length > 0) {
    const texts = view.positions.map(({ party, position, reservation }) => {
      return w.position(words.parties[party], position) + (reservation === undefined ? '' : w.reservation(reservation));
    });
    body(flow, ended(texts.join(words.semicolon), words));
  }
  for (const sum of view.verdicts) verdict(flow, sum, { words, zone: view.zone, lang: view.lang });
  channelStatement(flow, view.channel, words);
}

function decided(flow: Flow, view: ResolutionView, words: Words, sections: Sections): void {
  const w = words.resolution;
  sections.next(w.decided);
  view.decided.forEach((item, index) => {
    const marker = view.decided.length === 1 ? '' : words.numbered(index);
    body(flow, typeof item === 'string' ? `${marker}${item}` : [{ text: marker }, ...item]);
  });
  if (view.adoptedText !== undefined) body(flow, w.adopted(view.adoptedText.title));
  taskSection(flow, view.tasks, view.lang, words, (following) => sections.next(w.tasks, following));
}

function costs(flow: Flow, view: ResolutionView, words: Words, sections: Sections): void {
  sections.next(words.resolution.costs);
  numberedItems(flow, view.costs.length === 0 ? [words.resolution.noCosts] : view.costs, words);
}

function effect(flow: Flow, view: ResolutionView, words: Words, sections: Sections): void {
  const w = words.resolution;
  const reserve = annexHeight(flow, annexNames(view)) + endingHeight(flow, view);
  sections.next(w.effect);
  body(flow, view.inForceAt === undefined ? w.notYet : w.inForce(instantText(view.inForceAt, view.zone, view.lang)));
  body(flow, ended(w.supervision(view.supervision), words));
  body(flow, ended(w.remedy(view.remedy), words), reserve);
}

function endingHeight(flow: Flow, view: ResolutionView): number {
  return view.signatories.length === 0 ? signatureHeight(flow, view.issuer) : signatoriesHeight(flow, view.signatories.length);
}

function annexNames(view: ResolutionView): string[] {
  return view.adoptedText === undefined ? view.annexes : [view.adoptedText.title, ...view.annexes];
}

/** Annex note, signature, then the adopted text on pages of its own. */
function ending(flow: Flow, view: ResolutionView, words: Words): void {
  const names = annexNames(view);
  annexNote(flow, names, words);
  const date = calendarDateText(view.signedOn, view.lang);
  if (view.signatories.length === 0) signature(flow, view.issuer, date);
  else signatories(flow, view.signatories, { seal: words.sealHere, signer: words.signer, paren: words.paren, colon: words.colon }, date);
  if (view.adoptedText !== undefined) {
    annexPage(flow, names.length === 1 ? words.annexAlone : words.annexTitle(0), view.adoptedText.title, view.adoptedText.blocks);
  }
}
