/** Steps that many tests of meetings and votes take: a matter in discussion, a meeting in session, people who vote. */
import type { Party } from '#domain/basics/actor.ts';
import { PARTIES } from '#domain/basics/actor.ts';
import { DAY_MS, HOUR_MS } from '#domain/basics/time.ts';
import type { Stage } from './stage.ts';

export const MEMBERS = PARTIES.flatMap((party) => [1, 2, 3, 4].map((n) => `MEMBER:${party}:${n}`));

/** The keys of n members of each party. */
export function members(n: number, parties: readonly Party[] = PARTIES): string[] {
  return parties.flatMap((party) => Array.from({ length: n }, (_, index) => `MEMBER:${party}:${index + 1}`));
}

/** A matter proposed by a party and triaged by the two committees. */
export async function triagedMatter(stage: Stage, triage: Record<string, unknown> = {}): Promise<string> {
  const proposal = { title: '垃圾桶下地库', text: '把垃圾投放点从地库移回地面十二处。', proposerParty: 'OWNERS_COMMITTEE' };
  const { matterId } = await stage.must<{ matterId: string }>('matter.propose', proposal, 'LEAD:OWNERS_COMMITTEE');
  const today = new Date(stage.clock.now() + 8 * HOUR_MS).toISOString().slice(0, 10);
  const decision = {
    ...{ matterId, urgency: 'U1', topicClass: '服务运行', reason: '影响较广', decidedOn: today, presentNames: '蒋书记、沈主任' },
    ...{ bodyKind: 'JOINT_MEETING', rule: 'DR2', template: 'JOINT_OPERATIONAL', stakeholders: [{ label: '全体住户', personIds: [] }] },
    ...triage
  };
  const { decisionId } = await stage.must<{ decisionId: string }>('matter.triage', decision, 'SECRETARY');
  await stage.must('decision.confirm', { decisionId }, 'AGENDA_BOARD_PARTY');
  await stage.must('decision.confirm', { decisionId }, 'AGENDA_BOARD_COMMITTEE');
  return matterId;
}

export interface Called {
  readonly meetingId: string;
  readonly code: string;
  readonly startsAt: number;
}

/** A meeting scheduled five days ahead at the same hour and noticed now; CHAIR leads, RECORDER writes. */
export async function calledMeeting(stage: Stage, matterId: string, more: Record<string, unknown> = {}): Promise<Called> {
  const startsAt = stage.clock.now() + 5 * DAY_MS;
  const meeting = {
    ...{ title: '四方联席会议', place: '社区议事厅', startsAt, agenda: [{ title: '垃圾投放点', matterId }] },
    ...{ chairPersonId: stage.personId('CHAIR'), recorderPersonId: stage.personId('RECORDER') },
    ...more
  };
  const scheduled = await stage.must<{ meetingId: string; code: string }>('meeting.schedule', meeting, 'SECRETARY');
  await stage.must('meeting.notice', { meetingId: scheduled.meetingId, material: [{ title: '说明', text: '情况说明' }] }, 'SECRETARY');
  return { ...scheduled, startsAt: meeting.startsAt };
}

/** Sets the clock to the start, checks these people in at the desk and begins. */
export async function beginMeeting(stage: Stage, { meetingId, startsAt }: Called, present: readonly string[]): Promise<void> {
  stage.clock.set(startsAt);
  await stage.must('meeting.open-check-in', { meetingId }, 'CHAIR');
  await Promise.all(
    [...present, 'CHAIR'].map((key) => stage.must('meeting.check-in-for', { meetingId, personId: stage.personId(key) }, 'SECRETARY'))
  );
  await stage.must('meeting.begin', { meetingId }, 'CHAIR');
}

/** A seconded motion, entered by the chair for two people who are here. */
export async function putMotion(stage: Stage, meetingId: string, more: Record<string, unknown> = {}): Promise<string> {
  const motion = {
    ...{ meetingId, text: '恢复地面投放点十二处，四月十三日前完成。' },
    ...{ proposerPersonId: stage.personId('MEMBER:OWNERS_COMMITTEE:1'), seconderPersonId: stage.personId('MEMBER:RESIDENTS_COMMITTEE:1') },
    ...more
  };
  const { motionId } = await stage.must<{ motionId: string }>('motion.put', motion, 'CHAIR');
  return motionId;
}

/** A meeting in session with these people, on a new matter of the joint operational template. */
export async function meetingInSession(stage: Stage, present: readonly string[] = MEMBERS, triage: Record<string, unknown> = {}) {
  const matterId = await triagedMatter(stage, triage);
  const called = await calledMeeting(stage, matterId);
  await beginMeeting(stage, called, present);
  return { matterId, ...called };
}

/** Opens a poll on a motion. */
export async function openPoll(stage: Stage, motionId: string): Promise<string> {
  return (await stage.must<{ pollId: string }>('poll.open', { motionId }, 'CHAIR')).pollId;
}

/** Casts the same choice for several people. */
export async function cast(stage: Stage, pollId: string, choice: string, keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((key) => stage.must('ballot.cast', { pollId, choice }, key)));
}

/** Closes and declares; answers the outcome. */
export async function declare(stage: Stage, pollId: string): Promise<{ outcome: string; isCarried: boolean }> {
  await stage.must('poll.close', { pollId }, 'CHAIR');
  return stage.must<{ outcome: string; isCarried: boolean }>('poll.declare', { pollId }, 'CHAIR');
}

/** Ends the meeting, closes the round, and has the record confirmed by everybody it needs. */
export async function finishMeeting(
  stage: Stage,
  meetingId: string,
  matterId: string,
  outcome: string,
  parties: readonly Party[] = PARTIES
) {
  await stage.must('meeting.adjourn', { meetingId }, 'CHAIR');
  await stage.must('round.close', { meetingId, matterId, outcome, summary: '' }, 'CHAIR');
  await confirmRecord(stage, meetingId, parties);
}

/** Confirms the record in every capacity. */
export async function confirmRecord(stage: Stage, meetingId: string, parties: readonly Party[] = PARTIES): Promise<void> {
  await stage.must('record.confirm', { meetingId, as: 'CHAIR' }, 'CHAIR');
  await stage.must('record.confirm', { meetingId, as: 'RECORDER' }, 'RECORDER');
  for (const party of parties) await stage.must('record.confirm', { meetingId, as: party }, `MEMBER:${party}:1`);
}
