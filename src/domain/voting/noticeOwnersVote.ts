/** The notice of an owners' vote of weeks: the posted text, whose rights are asked, the frozen roll with its objection window, when and how. */
import { entry, insert, type Context, type Decision, type NewRow } from '../basics/decision.ts';
import type { Json } from '../basics/json.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { addDays, calendarDateAt, endOfDay } from '../basics/time.ts';
import type { Matter, OwnersScope } from '../matter/records.ts';
import { checkNotice, type NoticeGiven } from '../meeting/notice.ts';
import { DEFAULT_PROFILE, type RuleProfile } from '../register/profile.ts';
import type { VotingChannel } from '../register/votingChannel.ts';
import { moveFor, moveNoticed, paperOf, revoteTooSoon, type NoticedPaper, type NoticeVote, type NoticeVoteFacts } from './noticeVote.ts';
import { insertOwnersRoll, rollRow, rollTerms } from './owners/buildRollRows.ts';
import { checkWindow } from './owners/extendWindow.ts';
import type { OwnersRoll } from './owners/ownersRoll.ts';
import type { SilentClause } from './owners/records.ts';
import { checkSilentClause } from './owners/silentBallots.ts';
import type { OwnersTerms } from './owners/terms.ts';
import { newPoll } from './pollParts.ts';
import type { PollBodyRule } from './records.ts';
import type { RollDraft } from './roll.ts';
import { secretRefused } from './secret/secretAllowed.ts';

export interface NoticeOwnersVote extends NoticeVote {
  /** WRITTEN: a paper for every right before it opens; MIXED: phones, and paper on request or for those not reached. */
  readonly form: OwnersTerms['form'];
  /** Called between the regular assemblies: its own length of notice. */
  readonly isExtraordinary: boolean;
  /** The clause of the estate's own rules; only where the profile lets silence follow the majority. */
  readonly silentClause?: SilentClause | undefined;
}

export interface NoticeOwnersFacts extends Pick<
  NoticeVoteFacts,
  'matter' | 'earlierPoll' | 'draft' | 'publicity' | 'reviews' | 'waivers' | 'nominations'
> {
  /** Built from the register for the scope of the matter. */
  readonly roll: Result<OwnersRoll, Refusal>;
  readonly channel: VotingChannel;
}

/**
 * Notices an owners' vote: by window only, full days of notice before it opens (15, or as the profile says), the window within its bounds,
 * the roll frozen and open to objections that end before the vote opens. Refuses as `moveFor`, `paperOf`, `checkWindow`,
 * `frozenRoll`, and `voting.owners-by-window`, `voting.secret-by-area`, `voting.scope-missing`, `voting.roll-objections-too-late`, `voting.written-only`,
 * `voting.silent-clause-missing`, `meeting.notice-too-short`, `voting.revote-too-soon`. Answers `{pollId, rollCount, rollAreaCenti}`.
 * Source: 物业管理条例 14, 北京 35, 杭州 19, 20 [L]; domain MT13, MT14, 2.2; SPEC OW1, OW2, OW3, RL5.
 */
export function decideNoticeOwnersVote(facts: NoticeOwnersFacts, payload: NoticeOwnersVote, context: Context): Result<Decision, Refusal> {
  const { matter } = facts;
  const profile = matter.profile ?? DEFAULT_PROFILE;
  const move = moveFor(facts);
  if (!move.ok) return move;
  if (payload.conduct !== 'WINDOW') return refuse('voting.owners-by-window', 'OW1');
  const barred = secretRefused({ ballotMode: payload.ballotMode ?? 'NAMED', bodyKind: 'OWNERS_ASSEMBLY', ruleBase: 'OWNERS', voters: 0 });
  if (barred) return barred;
  const scope = matter.ownersScope;
  if (!scope) return refuse('voting.scope-missing', 'OW1');
  if (!facts.roll.ok) return facts.roll;
  const paper = paperOf(facts, payload, context);
  if (!paper.ok) return paper;
  const when = timesOf(matter, payload, profile, context);
  if (!when.ok) return when;
  const rows = facts.roll.value.entries.map(rollRow);
  const frozen = { scope, roll: facts.roll.value, rows, rollObjectionsUntil: when.value.rollObjectionsUntil };
  const terms = termsOf(facts, payload, frozen, context);
  if (!terms.ok) return terms;
  const poll = noticedPoll(matter, paper.value, { ...when.value, terms: terms.value, rollCount: rows.length }, context);
  const moved = moveNoticed(matter, move.value, poll.id, context);
  if (!moved.ok) return moved;
  return ok({
    changes: [insert('poll', poll), ...insertOwnersRoll(poll.id, rows, context), ...moved.value.changes],
    entries: [
      entry('VoteNoticed', { pollId: poll.id, matterId: matter.id }, noticedData(poll, when.value.given, matter.profileHash)),
      ...moved.value.entries
    ],
    answer: { pollId: poll.id, rollCount: rows.length, rollAreaCenti: terms.value.rollAreaCenti }
  });
}

interface Times {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly rollObjectionsUntil: number;
  readonly given: NoticeGiven;
}

function timesOf(matter: Matter, payload: NoticeOwnersVote, profile: RuleProfile, context: Context): Result<Times, Refusal> {
  const window = checkWindow(payload, profile, context);
  if (!window.ok) return window;
  const { opensAt, closesAt } = window.value;
  const days = payload.isExtraordinary ? profile.assemblyExtraordinaryNoticeDays : profile.assemblyNoticeDays;
  const given = checkNotice({ length: { days }, postedAt: context.now, startsAt: opensAt, zone: context.zone });
  if (!given.ok) return given;
  const soon = revoteTooSoon(matter, opensAt, profile, context.zone);
  if (soon) return soon;
  const rollObjectionsUntil = endOfDay(addDays(calendarDateAt(context.now, context.zone), profile.rollObjectionDays), context.zone);
  if (rollObjectionsUntil > opensAt) return refuse('voting.roll-objections-too-late', 'OW3', { until: rollObjectionsUntil, opensAt });
  return ok({ opensAt, closesAt, rollObjectionsUntil, given: given.value });
}

function termsOf(
  { matter, channel }: NoticeOwnersFacts,
  payload: NoticeOwnersVote,
  frozen: { scope: OwnersScope; roll: OwnersRoll; rows: readonly RollDraft[]; rollObjectionsUntil: number },
  { sha256 }: Context
): Result<OwnersTerms, Refusal> {
  const profile = matter.profile ?? DEFAULT_PROFILE;
  const silentClause = payload.silentClause ?? null;
  const clause = checkSilentClause(profile.silentPolicy, silentClause);
  if (!clause.ok) return clause;
  const takesPhoneBallots = !profile.internetVoteOfficialOnly || channel.isOfficial;
  if (!takesPhoneBallots && payload.form !== 'WRITTEN') return refuse('voting.written-only', 'OW1');
  const { estateId, scope, majority, occupiesEstateCommonPart, affectedUnitIds } = frozen.scope;
  return ok({
    ...{ estateId, scope, majority, occupiesEstateCommonPart, affectedUnitIds },
    ...rollTerms(frozen.roll, frozen.rows, sha256),
    silentClause: profile.silentPolicy === 'FOLLOW_MAJORITY_IF_DELIVERED' ? silentClause : null,
    offersFollowMajority: profile.followMajorityOffered && payload.method !== 'ELECTION',
    rollObjectionsUntil: frozen.rollObjectionsUntil,
    form: payload.form,
    channel,
    takesPhoneBallots
  });
}

/** The rule whose participation is asked for: that of the matter, or of its scope where options or candidates are voted on. Source: domain DR11, DR12; SPEC OW1. */
export function ownersBodyRule(matter: Pick<Matter, 'rule' | 'ownersScope'>): PollBodyRule {
  const { rule, ownersScope } = matter;
  if (rule === 'DR5' || rule === 'DR6' || rule === 'DR7' || rule === 'DR8') return rule;
  if (ownersScope && ownersScope.scope.kind !== 'ESTATE') return 'DR7';
  return ownersScope?.majority === 'SPECIAL' && rule !== 'DR12' ? 'DR6' : 'DR5';
}

function noticedPoll(
  matter: Matter,
  paper: NoticedPaper,
  { opensAt, closesAt, terms, rollCount }: Times & { terms: OwnersTerms; rollCount: number },
  context: Context
): NewRow<'poll'> {
  const bodyRule = ownersBodyRule(matter);
  const byMethod = { YES_NO: bodyRule, MAJORITY_RUNOFF: 'DR11', APPROVAL: 'DR11', ELECTION: 'DR12' } as const;
  return {
    ...newPoll(context.newId(), { title: paper.title, text: paper.text, bodyKind: matter.bodyKind ?? 'OWNERS_ASSEMBLY' }),
    ...paper,
    ...{ matterId: matter.id, meetingId: null, motionId: null, isFormal: true },
    ...{ rule: byMethod[paper.method], bodyRule, ruleBase: 'OWNERS', conduct: 'WINDOW', state: 'NOTICED' },
    ...{ noticedAt: context.now, opensAt, closesAt, openedAt: null },
    ...{ rollCount, presentCount: 0, partiesPresent: [] },
    changesAllowed: (matter.profile ?? DEFAULT_PROFILE).voteChangesFormal,
    owners: terms
  };
}

function noticedData(poll: NewRow<'poll'>, given: NoticeGiven, profileHash: string | null): { [key: string]: Json } {
  const { title, text, textHash, rule, bodyRule, ruleBase, method, conduct, opensAt, closesAt, stage, seats, draftVersion, rollCount } =
    poll;
  return {
    ...{ title, text, textHash, rule, bodyRule, ruleBase, method, conduct, opensAt, closesAt, stage, seats, draftVersion, rollCount },
    options: poll.options.map((option) => ({ ...option })),
    startsAt: opensAt,
    given: { ...given },
    profileHash,
    owners: poll.owners as unknown as Json
  };
}
