/** Sending the notice of a meeting: early enough, with material and rules; it opens the next round of each matter on the agenda. */
import { entry, insert, update, type Change, type Context, type Decision, type Entry } from '../basics/decision.ts';
import type { Json } from '../basics/json.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter } from '../matter/records.ts';
import { transition } from '../matter/transition.ts';
import type { RuleProfile } from '../register/profile.ts';
import { notChairOrDesk, notInState } from './checks.ts';
import { checkNotice, earliestStart, type NoticeGiven, type NoticeLength } from './notice.ts';
import type { Meeting, MeetingMaterial, Round } from './records.ts';
import { checkNextRound, type RoundHistory } from './nextRound.ts';
import { matterOf } from './scheduleMeeting.ts';

export interface NoticeMeeting {
  readonly material: readonly MeetingMaterial[];
  /** '' = the community's rules of procedure. */
  readonly rulesText: string;
  /** Who agreed to more rounds than the profile allows (MT6); '' = nobody. */
  readonly moreRoundsAgreedBy: string;
}

export interface NoticeMeetingFacts {
  readonly meeting: Meeting;
  readonly histories: readonly RoundHistory[];
  readonly invitedIds: readonly string[];
  readonly procedureRules: string;
}

/**
 * Posts the notice: SCHEDULED → NOTICED. TRIAGED matters begin their deliberation (MT5), others their next round (MT6).
 * Refuses `meeting.wrong-state`, `meeting.not-chair`, `meeting.notice-too-short`, `meeting.material-missing`, `meeting.rules-missing`,
 * `meeting.agenda-empty`, `round.limit-reached`, `round.previous-open`, `round.record-not-confirmed`, `round.discussion-finished`,
 * `matter.wrong-state`. Source: domain 2.9, MT5, MT6; SPEC MG1, MG7, MG15, MT5, MT6.
 */
export function decideNoticeMeeting(facts: NoticeMeetingFacts, payload: NoticeMeeting, context: Context): Result<Decision, Refusal> {
  const { meeting, histories } = facts;
  const refused = notInState(meeting, 'SCHEDULED') ?? notChairOrDesk(meeting, context.actor);
  if (refused) return refused;
  if (meeting.agenda.length === 0) return refuse('meeting.agenda-empty', 'MG7');
  if (payload.material.length === 0) return refuse('meeting.material-missing', 'MG7');
  const rulesText = payload.rulesText || facts.procedureRules;
  if (rulesText === '') return refuse('meeting.rules-missing', 'MG7');
  const given = noticeGiven(meeting, profilesOf(meeting, histories), meeting.startsAt, context);
  if (!given.ok) return given;

  const opened = openRounds(meeting, histories, payload.moreRoundsAgreedBy, context);
  if (!opened.ok) return opened;
  const material = payload.material.map((item) => ({ ...item }));
  const data = noticeData(meeting, given.value, { rulesText, material, rounds: opened.value.rounds, agreedBy: payload.moreRoundsAgreedBy });
  return ok({
    changes: [update('meeting', meeting, { state: 'NOTICED', noticedAt: context.now, material, rulesText }), ...opened.value.changes],
    entries: [
      entry('MeetingNoticed', { meetingId: meeting.id, ...matterOf(meeting.agenda), personIds: facts.invitedIds }, data),
      ...opened.value.entries
    ],
    answer: { rounds: opened.value.rounds.map(({ matterId, number }) => ({ matterId, number })) }
  });
}

/** How long the notice of this meeting must be: the longest that a matter on its agenda asks for. Source: domain 2.9 [D]; SPEC MG1, MG2. */
export function noticeLength(meeting: Pick<Meeting, 'isUrgent' | 'sort' | 'bodyKind'>, profiles: readonly RuleProfile[]): NoticeLength {
  const longest = (days: (profile: RuleProfile) => number) => Math.max(...profiles.map(days));
  if (meeting.isUrgent) return { hours: longest((profile) => profile.urgentNoticeHours) };
  const calls = meeting.sort === 'VOTE' && ['RESIDENTS_MEETING', 'REPRESENTATIVES_MEETING'].includes(meeting.bodyKind);
  return { days: longest((profile) => (calls ? profile.residentsMeetingNoticeDays : profile.meetingNoticeDays)) };
}

/** From when on a meeting may begin whose notice is posted at one moment, by what kind of meeting it is; epoch ms. */
export interface EarliestStarts {
  readonly ordinary: number;
  /** A vote of the residents' or the representatives' meeting. */
  readonly residents: number;
  /** Every matter on the agenda is U3 or U4. */
  readonly urgent: number;
}

/** What somebody who arranges a meeting must know before choosing a time. Source: domain 2.9 [D]; SPEC MG1, MG2. */
export function earliestStarts(profiles: readonly RuleProfile[], postedAt: number, zone: string): EarliestStarts {
  const of = (meeting: Parameters<typeof noticeLength>[0]) => earliestStart({ length: noticeLength(meeting, profiles), postedAt, zone });
  return {
    ordinary: of({ isUrgent: false, sort: 'ROUND', bodyKind: 'JOINT_MEETING' }),
    residents: of({ isUrgent: false, sort: 'VOTE', bodyKind: 'RESIDENTS_MEETING' }),
    urgent: of({ isUrgent: true, sort: 'ROUND', bodyKind: 'JOINT_MEETING' })
  };
}

/** Whether a notice posted now is long enough. Refuses `meeting.notice-too-short`. Source: SPEC MG1. */
export function noticeGiven(
  meeting: Meeting,
  profiles: readonly RuleProfile[],
  startsAt: number,
  context: Context
): Result<NoticeGiven, Refusal> {
  return checkNotice({ length: noticeLength(meeting, profiles), postedAt: context.now, startsAt, zone: context.zone });
}

/** The profiles that rule a meeting: its own and those of its matters. */
export function profilesOf(meeting: Meeting, histories: readonly { readonly matter: Matter }[]): RuleProfile[] {
  return [meeting.profile, ...histories.flatMap(({ matter }) => matter.profile ?? [])];
}

interface OpenedRounds {
  readonly changes: readonly Change[];
  readonly entries: readonly Entry[];
  readonly rounds: readonly { matterId: string; number: number; title: string }[];
}

/** Votes open no round; nor does a hearing on a matter that is past its deliberation. */
function openRounds(
  meeting: Meeting,
  histories: readonly RoundHistory[],
  agreedBy: string,
  context: Context
): Result<OpenedRounds, Refusal> {
  const changes: Change[] = [];
  const entries: Entry[] = [];
  const rounds: { matterId: string; number: number; title: string }[] = [];
  for (const history of meeting.sort === 'VOTE' ? [] : histories) {
    const { matter } = history;
    if (meeting.sort === 'HEARING' && !['TRIAGED', 'DELIBERATING'].includes(matter.state)) continue;
    const number = checkNextRound(history, agreedBy);
    if (!number.ok) return number;
    const moved = history.rounds.length === 0 && matter.state === 'DELIBERATING' ? undefined : moveToRound(matter, context);
    if (moved && !moved.ok) return moved;
    if (moved) {
      changes.push(moved.value.change);
      entries.push(moved.value.entry);
    }
    changes.push(insert('round', newRound(context.newId(), matter.id, meeting, number.value)));
    rounds.push({ matterId: matter.id, number: number.value, title: matter.title });
  }
  return ok({ changes, entries, rounds });
}

function moveToRound(matter: Matter, context: Context) {
  return transition(matter, matter.state === 'DELIBERATING' ? 'MT6' : 'MT5', context);
}

function newRound(id: string, matterId: string, meeting: Meeting, number: number): Omit<Round, 'communityId' | 'revision'> {
  return { id, matterId, meetingId: meeting.id, number, purpose: meeting.title, outcome: null, closedAt: null, summary: '', survey: null };
}

function noticeData(
  meeting: Meeting,
  given: NoticeGiven,
  sent: { rulesText: string; material: readonly MeetingMaterial[]; rounds: OpenedRounds['rounds']; agreedBy: string }
): Json {
  const { title, startsAt, place, isUrgent } = meeting;
  return {
    ...{ title, startsAt, place, isUrgent, given: { ...given } },
    agenda: meeting.agenda.map((item) => ({ ...item })),
    material: sent.material.map((item) => ({ ...item })),
    rulesText: sent.rulesText,
    rounds: sent.rounds.map((round) => ({ ...round })),
    moreRoundsAgreedBy: sent.agreedBy
  };
}
