/** The notice of a vote (step 6): the posted text, the rule, the frozen roll, when and how. */
import { entry, insert, update, type Change, type Context, type Decision, type Entry, type NewRow } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { addDays, calendarDateAt, endOfDay } from '../basics/time.ts';
import type { Draft } from '../drafting/records.ts';
import { draftTextHash } from '../drafting/textHash.ts';
import { ballotCandidates } from '../election/candidates.ts';
import type { Nomination } from '../election/records.ts';
import { checkMayDecide } from '../matter/competence.ts';
import type { JointDecision, Matter } from '../matter/records.ts';
import { transition, type TransitionId } from '../matter/transition.ts';
import type { Refused } from '../meeting/checks.ts';
import { checkNotice, type NoticeGiven } from '../meeting/notice.ts';
import { bodyRuleOf } from '../meeting/quorum.ts';
import type { Meeting } from '../meeting/records.ts';
import type { Publicity } from '../publicity/records.ts';
import { DEFAULT_PROFILE, type RuleProfile } from '../register/profile.ts';
import type { Review } from '../review/records.ts';
import { reviewsAllowVote } from '../review/reviewsAllowVote.ts';
import { candidateOptions, choiceOptions, postedPaper, yesNoOptions } from './paper.ts';
import { modeOf, newPoll, openedData } from './pollParts.ts';
import type { Poll } from './records.ts';
import { insertRoll, type RollDraft } from './roll.ts';
import { checkContested } from './rules/election.ts';
import { secretRefused, votersOf } from './secret/secretAllowed.ts';

export interface NoticeVote {
  readonly conduct: Poll['conduct'];
  /** A window: when it opens and closes. */
  readonly opensAt?: number | undefined;
  readonly closesAt?: number | undefined;
  readonly method: Poll['method'];
  /** Text and options where the template knows no draft; else those of the draft. */
  readonly text: string;
  readonly options: readonly string[];
  /** Candidates take them (ELECTION). */
  readonly seats?: number | undefined;
  /** NAMED unless said otherwise. */
  readonly ballotMode?: Poll['ballotMode'] | undefined;
  /** The version that is put to the vote; the present one unless named. */
  readonly draftVersion?: number | undefined;
}

export interface NoticeVoteFacts {
  readonly matter: Matter;
  readonly earlierPoll: Poll | undefined;
  readonly meeting: Meeting | undefined;
  readonly roll: readonly RollDraft[];
  readonly draft: Draft | undefined;
  readonly publicity: Publicity | undefined;
  readonly reviews: readonly Review[];
  readonly waivers: readonly JointDecision[];
  /** Nominations of the matter; read by an election only. */
  readonly nominations?: readonly Nomination[];
}

/** Rules by which heads alone are counted; owners' votes are noticed by `decideNoticeOwnersVote`. */
const HEADS_RULES: readonly string[] = ['DR1', 'DR2', 'DR3', 'DR4', 'DR9', 'DR11', 'DR12'];

/** A window of more days would outlive the notice. Source: 杭州 20 [L] for owners, taken as limit for all [D]. */
const WINDOW_DAYS_MAX = 60;

/**
 * Notices a vote and freezes its roll. Six-step matters: after a review that allows it (MT13), with the text of the posted draft
 * (G3, G4, G5); after a failed vote the same text again (MT17). Hearing matters: during the hearings, the move follows (MT7b).
 * Refuses `matter.wrong-state`, `voting.rule-not-available`, `voting.notice-running`, `review.*`, `voting.item-not-posted`,
 * `voting.text-changed`, `voting.text-missing`, `voting.too-few-options`, `voting.not-on-agenda`, `voting.meeting-not-for-vote`,
 * `voting.window-not-for-body`, `voting.window-invalid`, `voting.election-not-contested`, `matter.body-not-competent`, `meeting.notice-too-short`, `voting.revote-too-soon`, `voting.roll-empty`, `voting.secret-*`.
 * Answers `{pollId, rollCount}`. Source: domain MT13, MT14, MT17, 2.2; SPEC MT13, BL8, BL12, RL1.
 */
export function decideNoticeVote(facts: NoticeVoteFacts, payload: NoticeVote, context: Context): Result<Decision, Refusal> {
  const { matter, roll } = facts;
  const profile = matter.profile ?? DEFAULT_PROFILE;
  if (!HEADS_RULES.includes(matter.rule ?? '')) return refuse('voting.rule-not-available', 'MT13', { rule: matter.rule ?? '' });
  const move = moveFor(facts);
  if (!move.ok) return move;
  const refused = placeWrong(facts, payload, context) ?? (roll.length === 0 ? refuse('voting.roll-empty', 'DR20') : undefined);
  if (refused) return refused;
  const paper = paperOf(facts, payload, context);
  if (!paper.ok) return paper;
  const startsAt = startOf(facts, payload);
  const soon = revoteTooSoon(matter, startsAt, profile, context.zone);
  if (soon) return soon;
  const poll = noticedPoll(facts, payload, paper.value, context);
  const barred = secretRefused({ ...poll, voters: votersOf(roll, false) });
  if (barred) return barred;
  const given = checkVoteNotice(poll, profile, { postedAt: context.now, startsAt }, context.zone);
  if (!given.ok) return given;
  const moved = moveNoticed(matter, move.value, poll.id, context);
  if (!moved.ok) return moved;
  const about = { pollId: poll.id, matterId: matter.id, ...(facts.meeting ? { meetingId: facts.meeting.id } : {}) };
  const data = {
    ...openedData(poll, roll, null),
    startsAt,
    given: { ...given.value },
    draftVersion: poll.draftVersion,
    rollCount: roll.length
  };
  return ok({
    changes: [insert('poll', poll), ...insertRoll(poll.id, roll, context), ...moved.value.changes],
    entries: [entry('VoteNoticed', about, data), ...moved.value.entries],
    answer: { pollId: poll.id, rollCount: roll.length }
  });
}

/**
 * Whether the notice of a vote is long enough; residents' and representatives' meetings have a longer one.
 * Refuses `meeting.notice-too-short`. Source: domain 2.9 [D]; SPEC MG1, BL8.
 */
export function checkVoteNotice(
  poll: Pick<Poll, 'bodyKind' | 'stage'>,
  profile: RuleProfile,
  at: { readonly postedAt: number; readonly startsAt: number },
  zone: string
): Result<NoticeGiven, Refusal> {
  const length = poll.stage === 'RUN_OFF' ? { hours: profile.urgentNoticeHours } : { days: noticeDays(poll.bodyKind, profile) };
  return checkNotice({ length, ...at, zone });
}

function noticeDays(bodyKind: Poll['bodyKind'], profile: RuleProfile): number {
  if (bodyKind === 'RESIDENTS_MEETING' || bodyKind === 'REPRESENTATIVES_MEETING') return profile.residentsMeetingNoticeDays;
  return bodyKind === 'OWNERS_COMMITTEE' ? profile.committeeNoticeDays : profile.meetingNoticeDays;
}

type Course = Pick<NoticeVoteFacts, 'matter' | 'earlierPoll' | 'reviews' | 'waivers'>;

/** The transition that the notice makes, or null when the matter stays where it is. Refuses what the body cannot decide. Source: domain MT7b, MT13, MT17. */
export function moveFor({ matter, earlierPoll, reviews, waivers }: Course): Result<TransitionId | null, Refusal> {
  const competent = checkMayDecide(matter);
  if (!competent.ok) return competent;
  if (earlierPoll && ['NOTICED', 'OPEN', 'CLOSED'].includes(earlierPoll.state)) return refuse('voting.notice-running', 'MT13');
  const hasHearings = matter.template === 'HEARING_THEN_RESULT' || matter.template === 'BUILDING_SMALL';
  switch (matter.state) {
    case 'REVIEWING': {
      const allowed = firstAllowed(matter, reviews, waivers);
      return allowed.ok ? ok('MT13') : allowed;
    }
    case 'DELIBERATING':
      return hasHearings ? ok(null) : refuse('matter.wrong-state', 'MT13', { state: matter.state, needs: 'REVIEWING' });
    case 'NO_QUORUM':
    case 'FAILED':
      return ok('MT17_REVOTE');
    case 'VOTE_NOTICED':
    case 'VOTING':
      return ok(null);
    default:
      return refuse('matter.wrong-state', 'MT13', { state: matter.state, needs: 'REVIEWING DELIBERATING NO_QUORUM FAILED' });
  }
}

/** Without a waiver the reviews must allow it; with several waivers any that does. */
function firstAllowed(matter: Matter, reviews: readonly Review[], waivers: readonly JointDecision[]): Result<void, Refusal> {
  const waived = waivers.find((waiver) => reviewsAllowVote(matter, [], waiver).ok);
  return reviewsAllowVote(matter, reviews, waived);
}

function placeWrong({ matter, meeting }: NoticeVoteFacts, payload: NoticeVote, context: Context): Refused {
  if (payload.conduct === 'WINDOW') {
    if (bodyRuleOf(matter.bodyKind ?? 'JOINT_MEETING', matter.ruleBase) !== 'DR3') return refuse('voting.window-not-for-body', 'BL3');
    const { opensAt, closesAt } = payload;
    const latestAt = opensAt === undefined ? 0 : endOfDay(addDays(calendarDateAt(opensAt, context.zone), WINDOW_DAYS_MAX), context.zone);
    const isGood = opensAt !== undefined && closesAt !== undefined && closesAt > opensAt && opensAt > context.now && closesAt <= latestAt;
    return isGood ? undefined : refuse('voting.window-invalid', 'BL3', { earliestAt: context.now });
  }
  if (!meeting || !['SCHEDULED', 'NOTICED'].includes(meeting.state) || meeting.bodyKind !== matter.bodyKind) {
    return refuse('voting.meeting-not-for-vote', 'BL8', { body: matter.bodyKind ?? '' });
  }
  return meeting.agenda.some((item) => item.matterId === matter.id) ? undefined : refuse('voting.not-on-agenda', 'BL8');
}

export type NoticedPaper = Pick<Poll, 'title' | 'text' | 'textHash' | 'method' | 'options' | 'draftVersion' | 'seats' | 'candidates'>;
type Texts = Pick<NoticeVoteFacts, 'matter' | 'draft' | 'publicity' | 'nominations'>;

/**
 * What is voted on: the posted draft, or the text and options posted with this notice. An election names its seats; its candidates are
 * the confirmed list, or the names posted where nobody was nominated. Refuses `nomination.ballot-differs`, `voting.item-not-posted`, `voting.text-changed`, `voting.text-missing`, `voting.too-few-options`, `voting.election-not-contested`.
 * Source: domain 2.2, MT14 [L]; SPEC BL8, DR12, NO5.
 */
export function paperOf(facts: Texts, posted: NoticeVote, context: Context): Result<NoticedPaper, Refusal> {
  const ballot = ballotCandidates(posted.method === 'ELECTION' ? (facts.nominations ?? []) : [], posted.options);
  if (!ballot.ok) return ballot;
  const paper = paperWith(facts, { ...posted, options: ballot.value.names }, context);
  const { candidates } = ballot.value;
  return paper.ok && candidates.length > 0 ? ok({ ...paper.value, candidates }) : paper;
}

function paperWith(facts: Texts, payload: NoticeVote, context: Context): Result<NoticedPaper, Refusal> {
  const { matter } = facts;
  const { method } = payload;
  const seats = method === 'ELECTION' ? (payload.seats ?? 0) : 0;
  const contested = method === 'ELECTION' ? checkContested(seats, payload.options.length) : ok(undefined);
  if (!contested.ok) return contested;
  if (matter.template === 'SIX_STEP_FULL' || matter.template === 'OWNERS_FULL') return draftPaper(facts, { ...payload, seats }, context);
  if (payload.text === '') return refuse('voting.text-missing', 'BL8');
  if (method !== 'YES_NO' && payload.options.length < 2)
    return refuse('voting.too-few-options', 'DR11', { options: payload.options.length });
  const options = optionsFor(method, titled(payload.options));
  const paper = { title: matter.title, text: payload.text, method, options };
  return ok({ ...paper, textHash: context.sha256(postedPaper(paper)), draftVersion: null, seats });
}

function titled(titles: readonly string[]) {
  return titles.map((title, index) => ({ id: `o${index + 1}`, title, isStatusQuo: false }));
}

function optionsFor(
  method: Poll['method'],
  named: readonly { readonly id: string; readonly title: string; readonly isStatusQuo: boolean }[]
) {
  if (method === 'YES_NO') return yesNoOptions();
  return method === 'ELECTION' ? candidateOptions(named) : choiceOptions(named);
}

/** G4, G5: the version is the matter's own, it was posted, and its text has the hash that was posted. Source: domain 2.2, MT14 [L]; SPEC BL8. */
function draftPaper(
  { matter, draft, publicity }: Texts,
  payload: NoticeVote & { seats: number },
  context: Context
): Result<NoticedPaper, Refusal> {
  const isCurrent = payload.draftVersion === undefined || payload.draftVersion === matter.draftVersion;
  const wasPosted =
    publicity !== undefined && ['ENDED', 'CERTIFIED'].includes(publicity.state) && publicity.version === matter.draftVersion;
  if (!draft || !isCurrent || !wasPosted)
    return refuse('voting.item-not-posted', 'BL8', { version: payload.draftVersion ?? matter.draftVersion });
  const textHash = draftTextHash(draft, context.sha256);
  if (textHash !== publicity.textHash) return refuse('voting.text-changed', 'BL8');
  const standing = draft.options.filter((option) => option.withdrawnReason === null);
  const { method, seats } = payload;
  const isChoice = method === 'MAJORITY_RUNOFF' || method === 'APPROVAL';
  if (isChoice && standing.filter((option) => !option.isStatusQuo).length < 2) {
    return refuse('voting.too-few-options', 'DR11', { options: standing.length });
  }
  const options = optionsFor(method, method === 'ELECTION' ? titled(payload.options) : standing);
  return ok({ title: draft.title, text: draft.body, method, options, textHash, draftVersion: draft.version, seats });
}

function startOf({ meeting }: NoticeVoteFacts, payload: NoticeVote): number {
  return payload.conduct === 'WINDOW' ? (payload.opensAt ?? 0) : (meeting?.startsAt ?? 0);
}

/** Not before `revoteMinIntervalDays` full days after the count. Source: product default [D]; SPEC MT17. */
export function revoteTooSoon(matter: Matter, startsAt: number, profile: RuleProfile, zone: string): Refused {
  if (matter.state !== 'NO_QUORUM' && matter.state !== 'FAILED') return undefined;
  const counted = matter.reachedAt.COUNTED ?? 0;
  const earliestAt = endOfDay(addDays(calendarDateAt(counted, zone), profile.revoteMinIntervalDays), zone);
  return startsAt >= earliestAt ? undefined : refuse('voting.revote-too-soon', 'MT17', { earliestAt });
}

function noticedPoll(
  { matter, meeting, roll }: NoticeVoteFacts,
  payload: NoticeVote,
  paper: NoticedPaper,
  context: Context
): NewRow<'poll'> {
  const bodyKind = matter.bodyKind ?? 'JOINT_MEETING';
  const isWindow = payload.conduct === 'WINDOW';
  const bodyRule = bodyRuleOf(bodyKind, matter.ruleBase);
  return {
    ...newPoll(context.newId(), { title: paper.title, text: paper.text, bodyKind }),
    ...paper,
    matterId: matter.id,
    meetingId: isWindow ? null : (meeting?.id ?? null),
    motionId: null,
    isFormal: true,
    rule: paper.method === 'YES_NO' ? bodyRule : paper.method === 'ELECTION' ? 'DR12' : 'DR11',
    bodyRule,
    ruleBase: matter.ruleBase ?? 'MEMBERS',
    conduct: payload.conduct,
    state: 'NOTICED',
    noticedAt: context.now,
    opensAt: isWindow ? (payload.opensAt ?? null) : null,
    closesAt: isWindow ? (payload.closesAt ?? null) : null,
    openedAt: null,
    rollCount: roll.length,
    presentCount: 0,
    partiesPresent: [],
    ...modeOf(payload.ballotMode ?? 'NAMED', (matter.profile ?? DEFAULT_PROFILE).voteChangesFormal)
  };
}

/** Writes the move, or only the new poll's id. */
export function moveNoticed(
  matter: Matter,
  move: TransitionId | null,
  pollId: string,
  context: Context
): Result<{ changes: Change[]; entries: Entry[] }, Refusal> {
  if (move === null) return ok({ changes: [update('matter', matter, { pollId })], entries: [] });
  const moved = transition(matter, move, context, { pollId });
  return moved.ok ? ok({ changes: [moved.value.change], entries: [moved.value.entry] }) : moved;
}
