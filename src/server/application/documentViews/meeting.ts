/** 会议通知 and 签到表, and the head that record and minutes share. */
import type { CheckInSheetView, MeetingHeadView, MeetingNoticeView } from '#contract/views/documents.ts';
import { PARTIES } from '#domain/basics/actor.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { IssuedDocument } from '#domain/followup/records.ts';
import type { Meeting, Round, Seat } from '#domain/meeting/records.ts';
import type { Loading } from '../binding.ts';
import { communityOf, documentInForce, framed, type DocumentBuilder } from './frame.ts';
import { PARTY_NAMES } from './terms.ts';

export interface MeetingFacts {
  readonly meeting: Meeting;
  readonly seats: readonly Seat[];
  readonly rounds: readonly Round[];
  /** The only matter on the agenda, if there is exactly one. */
  readonly matterId: string | null;
  readonly matterNumber: string | null;
  /** Names of chair and recorder, who need no seat. */
  readonly chair: string;
  readonly recorder: string;
}

const STANDINGS: Record<Seat['standing'], string> = {
  STANDING: '常任议事成员',
  STAKEHOLDER: '利害关系人',
  REPRESENTATIVE: '代表',
  OBSERVER: '列席',
  CHAIR_ONLY: '主持'
};

/** Meeting, seats and rounds. Refuses `record.not-found`. */
export async function meetingFacts({ read }: Loading, meetingId: string): Promise<Result<MeetingFacts, Refusal>> {
  const meeting = await read.get('meeting', meetingId);
  if (!meeting) return refuse('record.not-found', undefined, { kind: 'meeting' });
  const matterIds = [...new Set(meeting.agenda.flatMap((item) => item.matterId ?? []))];
  const matterId = matterIds.length === 1 ? (matterIds[0] ?? null) : null;
  const matter = matterId ? await read.get('matter', matterId) : undefined;
  const seats = await read.list('seat', { meetingId });
  const nameOf = async (personId: string | null) => (personId ? ((await read.get('person', personId))?.name ?? '') : '');
  return ok({
    ...{ meeting, seats, matterId, matterNumber: matter?.number ?? null },
    rounds: await read.list('round', { meetingId }),
    chair: await nameOf(meeting.chairPersonId),
    recorder: await nameOf(meeting.recorderPersonId)
  });
}

/** The parts of the frame that come from the meeting. */
export function meetingFrame({ meeting, matterId, matterNumber }: MeetingFacts) {
  return { bodyKind: meeting.bodyKind, meetingId: meeting.id, matterId, ...(matterNumber ? { matterNumber } : {}) };
}

/** Group under which a seat is listed: its party, else its standing. */
export function groupOf(seat: Pick<Seat, 'party' | 'standing'>): string {
  return seat.party ? PARTY_NAMES[seat.party] : STANDINGS[seat.standing];
}

/** Who was here, who was not and why. `nameOf` decides how much of a person is printed. Source: domain 2.7 [P32]; SPEC DC39. */
export function headOf(facts: MeetingFacts, nameOf: (seat: Seat) => string): MeetingHeadView {
  const { meeting, seats, rounds } = facts;
  const here = seats.filter((seat) => seat.checkedInAt !== null && seat.standing !== 'CHAIR_ONLY');
  const seated = here.filter((seat) => seat.standing !== 'OBSERVER');
  const groups = [...PARTIES.map((party) => PARTY_NAMES[party]), STANDINGS.STAKEHOLDER, STANDINGS.REPRESENTATIVE];
  const number = rounds.length === 1 ? rounds[0]?.number : undefined;
  return {
    meetingName: meeting.title,
    ...(number === undefined ? {} : { session: `第${number}轮` }),
    startedAt: meeting.openedAt ?? meeting.startsAt,
    ...(meeting.adjournedAt === null ? {} : { endedAt: meeting.adjournedAt }),
    place: meeting.place,
    chair: facts.chair,
    recorder: facts.recorder,
    attendance: {
      present: groups.flatMap((party) => {
        const people = seated.filter((seat) => groupOf(seat) === party).map(nameOf);
        return people.length === 0 ? [] : [{ party, people: counted(people) }];
      }),
      observers: here.filter((seat) => seat.standing === 'OBSERVER').map(nameOf),
      absent: seats
        .filter((seat) => seat.checkedInAt === null && seat.standing !== 'CHAIR_ONLY' && (seat.hasVote || seat.excusedReason !== ''))
        .filter((seat) => seat.standing !== 'REPRESENTATIVE' || seat.excusedReason !== '')
        .map((seat) => ({ who: nameOf(seat), reason: seat.excusedReason === '' ? '未请假' : seat.excusedReason }))
    }
  };
}

/** `主任、委员2人`: equal descriptions are counted; names stay as they are. */
function counted(people: readonly string[]): string[] {
  const counts = Map.groupBy(people, (name) => name);
  return [...counts].map(([name, same]) => (same.length === 1 ? name : `${name}${same.length}人`));
}

/** Lines to sign on: chair, recorder, one of each party that was here. Source: domain 2.7 [D]; SPEC DC39. */
export function signersOf({ seats }: MeetingFacts): string[] {
  const parties = PARTIES.filter((party) => seats.some((seat) => seat.party === party && seat.checkedInAt !== null));
  return ['主持人', '记录人', ...parties.map((party) => `${PARTY_NAMES[party]}代表`)];
}

/** 会议通知; of a meeting that was moved since its notice, the notice of the change. Source: domain 2.10; SPEC DC39, DC43. */
export const buildMeetingNotice: DocumentBuilder = async (loading, meetingId) => {
  const found = await meetingFacts(loading, meetingId);
  if (!found.ok) return found;
  const { meeting } = found.value;
  if (meeting.noticedAt === null) return refuse('document.not-ready', 'DC39');
  const community = await communityOf(loading.read, loading.context.actor.communityId);
  const invited = PARTIES.filter((party) => found.value.seats.some((seat) => seat.party === party)).map((party) => PARTY_NAMES[party]);
  const others = (['STAKEHOLDER', 'REPRESENTATIVE', 'OBSERVER'] as const).filter((standing) =>
    found.value.seats.some((seat) => seat.standing === standing && !seat.party)
  );
  const earlier = await documentInForce(loading.read, 'meeting-notice', meetingId, { meetingId });
  const change = earlier ? await changeSince(loading, meeting, earlier) : undefined;
  const content: Partial<MeetingNoticeView> = {
    ...(change ? { change } : {}),
    addressee: '各参会人员',
    meetingName: meeting.title,
    startsAt: meeting.startsAt,
    place: meeting.place,
    agenda: meeting.agenda.map(({ title, minutes }) => ({ title, ...(minutes > 0 ? { minutes } : {}) })),
    invited: [...invited, ...others.map((standing) => STANDINGS[standing])],
    materials: meeting.material.map((material) => material.title),
    rules: meeting.rulesText.split('\n').filter((line) => line.trim() !== ''),
    contact: community.contactText === '' ? `${community.name}居委会工作台` : community.contactText
  };
  const title = change ? `关于变更${meeting.title}时间地点的通知` : `关于召开${meeting.title}的通知`;
  const frame = { type: 'meeting-notice' as const, title, isReplacement: change !== undefined, ...meetingFrame(found.value) };
  return ok(await framed(loading, frame, content));
};

/** What the earlier notice said and why it no longer holds; undefined when time and place are still the same. SPEC MG12, DC43. */
async function changeSince(
  { journal }: Loading,
  meeting: Meeting,
  earlier: IssuedDocument
): Promise<MeetingNoticeView['change'] | undefined> {
  const said = earlier.view as unknown as MeetingNoticeView;
  if (said.startsAt === meeting.startsAt && said.place === meeting.place) return undefined;
  const moves = await journal({ meetingId: meeting.id, types: ['MeetingTimeChanged'] });
  const last = moves.at(-1)?.data as { reason?: unknown } | undefined;
  const reason = typeof last?.reason === 'string' ? last.reason : '';
  return { ...(earlier.docNumber === '' ? {} : { noticeNumber: earlier.docNumber }), startsAt: said.startsAt, place: said.place, reason };
}

/** 签到表 as it stands now; printed before the meeting it is the paper list. Source: domain 2.10; SPEC DC39. */
export const buildCheckInSheet: DocumentBuilder = async (loading, meetingId) => {
  const found = await meetingFacts(loading, meetingId);
  if (!found.ok) return found;
  const { meeting, seats } = found.value;
  const rows = seats.map((seat) => ({
    name: seat.name,
    party: seat.party ? PARTY_NAMES[seat.party] : '',
    post: seat.title,
    standing: STANDINGS[seat.standing],
    hasVote: seat.hasVote,
    ...(seat.checkedInAt === null ? {} : { checkedInAt: seat.checkedInAt, by: seat.checkInBy === 'DESK' ? '登记' : '扫码' }),
    ...(seat.recusals.length === 0 ? {} : { recusal: seat.recusals.map((recusal) => recusal.reason).join('；') })
  }));
  const content: Partial<CheckInSheetView> = {
    meetingName: meeting.title,
    startsAt: meeting.startsAt,
    place: meeting.place,
    rows,
    blankRows: 5
  };
  return ok(await framed(loading, { type: 'check-in-sheet', title: '会议签到表', ...meetingFrame(found.value) }, content));
};
