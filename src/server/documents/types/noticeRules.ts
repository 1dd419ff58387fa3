/** The rule of an owners' vote in plain words, each sentence with the statute or the setting that it stands on. */
import type { NoticeRule, VoteNoticeView } from '#contract/views/documents.ts';
import { thresholdParts, type Threshold } from '#domain/voting/threshold.ts';
import { calendarDateText } from '../dates.ts';
import { groupedArea, groupedNumber } from '../amounts.ts';
import { ownersVoteWords, type OwnersVoteWords } from '../words/ownersVote.ts';

/** Sentences in their order: when it is valid, when it is passed, what counts as what. A default is never called law. Source: 民法典 278(2), 司法解释 2020 art. 8, 9 [L]; the rest as set; SPEC DC44. */
export function noticeRules(view: Pick<VoteNoticeView, 'rule' | 'seats' | 'lang' | 'silentClause' | 'takesPhoneBallots'>): string[] {
  const w = ownersVoteWords(view.lang);
  const { rule } = view;
  const hasClause = view.silentClause !== undefined;
  const counted = hasClause ? w.rule.countedWithClause : w.rule.counted;
  return [
    ...participation(rule, w),
    ...decision(rule, view.seats ?? 0, w),
    w.law(w.rule.heads, w.basis.heads),
    w.set(w.rule.coOwners),
    w.set(counted(rule.abstainParticipates, rule.voidItemParticipates)),
    ...(rule.offersFollowMajority ? [w.set(w.rule.follow)] : []),
    ...(view.takesPhoneBallots ? [w.set(w.rule.duplicate[rule.duplicatePolicy]), w.set(w.rule.changes(rule.changes))] : [])
  ];
}

/** The clause of the estate that adds delivered silent ballots, with its article. */
export function silentRule(view: Pick<VoteNoticeView, 'silentClause' | 'lang'>): string | undefined {
  const w = ownersVoteWords(view.lang);
  const clause = view.silentClause;
  if (clause === undefined) return undefined;
  const text = w.notice.silentText.replace(/[。.]$/, '');
  return w.law(text, w.basis.clause(clause.title, clause.article, calendarDateText(clause.adoptedOn, view.lang)));
}

function participation({ participation: least, body }: NoticeRule, w: OwnersVoteWords): string[] {
  const scoped = body === 'DR7' ? [w.set(w.rule.scoped)] : [];
  if (least === undefined) return scoped;
  return [...scoped, w.law(w.rule.participation(groupedNumber(least.heads), groupedArea(least.areaCenti)), w.basis.owners)];
}

function decision(rule: NoticeRule, seats: number, w: OwnersVoteWords): string[] {
  if (rule.body === 'DR8') return consents(rule, w);
  if (rule.method === 'YES_NO') return [w.law(w.rule[rule.majority], w.basis.owners)];
  const isSecond = rule.stage === 'RUN_OFF';
  if (rule.method === 'ELECTION') return [w.set(isSecond ? w.rule.electionTie : w.rule.election(seats, rule.areaMajority))];
  if (isSecond) return [w.set(w.rule.runOffSecond)];
  return [w.set(rule.method === 'APPROVAL' ? w.rule.approval : w.rule.runOffFirst)];
}

function consents({ consent }: NoticeRule, w: OwnersVoteWords): string[] {
  if (consent === undefined) return [];
  const isAll = consent.unit === '>= 1/1';
  const unit = isAll ? w.rule.unitAll : w.rule.unitShare(shareText(consent.unit, w), consent.unitArea);
  return [
    w.set(unit),
    ...(consent.affectedUnits > 0 ? [w.set(w.rule.affected(consent.affectedUnits))] : []),
    ...(consent.asksEstate ? [w.set(w.rule.estateShare(shareText(consent.estate, w), consent.estateArea))] : [])
  ];
}

function shareText(threshold: string, w: OwnersVoteWords): string {
  const { operator, numerator, denominator } = thresholdParts(threshold as Threshold);
  return w.share(operator, String(numerator), String(denominator));
}
