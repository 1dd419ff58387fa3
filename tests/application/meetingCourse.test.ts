/** A joint meeting from its notice to its minutes, and a matter decided in it (JOINT_OPERATIONAL). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeetingChairView, MeetingLiveView } from '#contract/views/meeting.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/basics/time.ts';
import {
  beginMeeting,
  calledMeeting,
  cast,
  declare,
  finishMeeting,
  meetingInSession,
  members,
  openPoll,
  putMotion,
  triagedMatter
} from './meetingFlow.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await newStage()));
afterAll(() => stage.close());

const matterState = async (matterId: string) => (await stage.app.store.read(stage.communityId).get('matter', matterId))?.state;

describe('a matter decided in the joint meeting', () => {
  it('[MT5][MT7a] goes from triage through round 1 to COUNTED by a deciding motion', async () => {
    const { meetingId, matterId } = await meetingInSession(stage, members(3));
    expect(await matterState(matterId)).toBe('DELIBERATING');
    const motionId = await putMotion(stage, meetingId, { sort: 'DECIDING', selfCheck: '不涉及收费，不违反法律；免除第三至五步。' });
    const pollId = await openPoll(stage, motionId);
    await cast(stage, pollId, 'FOR', members(3).slice(0, 9));
    await cast(stage, pollId, 'AGAINST', members(3).slice(9));
    expect(await declare(stage, pollId)).toMatchObject({ outcome: 'PASSED', isCarried: true });
    expect(await matterState(matterId)).toBe('COUNTED');
    await finishMeeting(stage, meetingId, matterId, 'CONSENSUS');
    await stage.must('minutes.publish', { meetingId }, 'SECRETARY');
    const live = await stage.view<MeetingLiveView>('meeting.live', { meetingId }, 'RESIDENT:1');
    expect(live.state).toBe('MINUTES_PUBLISHED');
    expect(live.poll?.result?.tally).toMatchObject({ roll: 16, participating: 12, counts: { FOR: 9, AGAINST: 3, ABSTAIN: 0 } });
  });

  it('[MT7a] asks for the self-check and for the right template', async () => {
    const { meetingId } = await meetingInSession(stage);
    const motion = { meetingId, sort: 'DECIDING', text: '决定', proposerPersonId: stage.personId('MEMBER:OWNERS_COMMITTEE:1') };
    expect(await stage.refusal('motion.put', motion, 'CHAIR')).toBe('motion.self-check-missing');
    const other = await meetingInSession(stage, members(3), { template: 'SIX_STEP_FULL' });
    expect(await stage.refusal('motion.put', { ...motion, meetingId: other.meetingId, selfCheck: '已查' }, 'CHAIR')).toBe(
      'motion.cannot-decide-here'
    );
  });
});

describe('the notice of a meeting', () => {
  it('[MG1][MG12] is refused when too short, and a new time is a new notice', async () => {
    const matterId = await triagedMatter(stage);
    const meeting = (startsAt: number) => ({
      title: '会',
      place: '厅',
      startsAt,
      agenda: [{ title: '议题', matterId }],
      chairPersonId: stage.personId('CHAIR')
    });
    const soon = await stage.must<{ meetingId: string }>('meeting.schedule', meeting(stage.clock.now() + 3 * DAY_MS), 'SECRETARY');
    const notice = { meetingId: soon.meetingId, material: [{ title: '说明', text: '文' }] };
    expect(await stage.refusal('meeting.notice', notice, 'SECRETARY')).toBe('meeting.notice-too-short');
    expect(await matterState(matterId)).toBe('TRIAGED');
    await stage.must(
      'meeting.change-time',
      { meetingId: soon.meetingId, startsAt: stage.clock.now() + 6 * DAY_MS, reason: '场地' },
      'SECRETARY'
    );
    await stage.must('meeting.notice', notice, 'SECRETARY');
    const earlier = { meetingId: soon.meetingId, startsAt: stage.clock.now() + 2 * DAY_MS, reason: '提前' };
    expect(await stage.refusal('meeting.change-time', earlier, 'SECRETARY')).toBe('meeting.notice-too-short');
  });

  it('[MG2] of 24 hours is for urgent matters only, to the minute', async () => {
    const calm = await triagedMatter(stage);
    const urgent = await triagedMatter(stage, { urgency: 'U3' });
    const startsAt = stage.clock.now() + 24 * HOUR_MS;
    const meeting = (matterId: string) => ({
      title: '急会',
      place: '厅',
      startsAt,
      isUrgent: true,
      agenda: [{ title: '议题', matterId }],
      chairPersonId: stage.personId('CHAIR')
    });
    expect(await stage.refusal('meeting.schedule', meeting(calm), 'SECRETARY')).toBe('meeting.not-urgent');
    const { meetingId } = await stage.must<{ meetingId: string }>('meeting.schedule', meeting(urgent), 'SECRETARY');
    const notice = { meetingId, material: [{ title: '说明', text: '文' }] };
    stage.clock.advance(MINUTE_MS);
    expect(await stage.refusal('meeting.notice', notice, 'SECRETARY')).toBe('meeting.notice-too-short');
    stage.clock.advance(-MINUTE_MS);
    await stage.must('meeting.notice', notice, 'SECRETARY');
  });

  it('[MG7] needs material and rules', async () => {
    const matterId = await triagedMatter(stage);
    const meeting = {
      title: '会',
      place: '厅',
      startsAt: stage.clock.now() + 6 * DAY_MS,
      agenda: [{ title: '议题', matterId }],
      chairPersonId: stage.personId('CHAIR')
    };
    const { meetingId } = await stage.must<{ meetingId: string }>('meeting.schedule', meeting, 'SECRETARY');
    expect(await stage.refusal('meeting.notice', { meetingId }, 'SECRETARY')).toBe('meeting.material-missing');
  });

  it('[MG4] cancelled, it leaves no round behind', async () => {
    const matterId = await triagedMatter(stage);
    const called = await calledMeeting(stage, matterId);
    await stage.must('meeting.cancel', { meetingId: called.meetingId, reason: '停电' }, 'SECRETARY');
    expect(await stage.app.store.read(stage.communityId).list('round', { matterId })).toEqual([]);
    expect(await stage.refusal('meeting.open-check-in', { meetingId: called.meetingId }, 'CHAIR')).toBe('meeting.wrong-state');
    await calledMeeting(stage, matterId);
  });
});

describe('rounds', () => {
  it('[MT6][MG15] follow each other up to the limit; an inquorate one does not count', async () => {
    const matterId = await triagedMatter(stage);
    for (const outcome of ['INQUORATE', 'CONTINUE', 'NO_CONSENSUS', 'CONTINUE']) {
      const called = await calledMeeting(stage, matterId);
      const present = outcome === 'INQUORATE' ? members(1) : members(3);
      await beginMeeting(stage, called, present);
      await finishMeeting(stage, called.meetingId, matterId, outcome);
    }
    const meeting = {
      title: '第五轮',
      place: '厅',
      startsAt: stage.clock.now() + 5 * DAY_MS,
      agenda: [{ title: '议题', matterId }],
      chairPersonId: stage.personId('CHAIR')
    };
    const { meetingId } = await stage.must<{ meetingId: string }>('meeting.schedule', meeting, 'SECRETARY');
    const notice = { meetingId, material: [{ title: '说明', text: '文' }] };
    expect(await stage.refusal('meeting.notice', notice, 'SECRETARY')).toBe('round.limit-reached');
    await stage.must('meeting.notice', { ...notice, moreRoundsAgreedBy: '居民代表会议' }, 'SECRETARY');
  });

  it('[MT6] wait for the record of the round before', async () => {
    const { meetingId, matterId } = await meetingInSession(stage, members(3));
    await stage.must('meeting.adjourn', { meetingId }, 'CHAIR');
    const next = {
      title: '第二轮',
      place: '厅',
      startsAt: stage.clock.now() + 5 * DAY_MS,
      agenda: [{ title: '议题', matterId }],
      chairPersonId: stage.personId('CHAIR')
    };
    const scheduled = await stage.must<{ meetingId: string }>('meeting.schedule', next, 'SECRETARY');
    const notice = { meetingId: scheduled.meetingId, material: [{ title: '说明', text: '文' }] };
    expect(await stage.refusal('meeting.notice', notice, 'SECRETARY')).toBe('round.previous-open');
    expect(await stage.refusal('record.confirm', { meetingId, as: 'CHAIR' }, 'CHAIR')).toBe('round.not-closed');
    await stage.must('round.close', { meetingId, matterId, outcome: 'CONTINUE' }, 'CHAIR');
    expect(await stage.refusal('meeting.notice', notice, 'SECRETARY')).toBe('round.record-not-confirmed');
  });

  it('[MG15] of an outcome that the template does not know are refused, and a survey holds up the next', async () => {
    const { meetingId, matterId } = await meetingInSession(stage, members(3));
    expect(await stage.refusal('round.close', { meetingId, matterId, outcome: 'DRAFT' }, 'CHAIR')).toBe('round.outcome-not-in-template');
    expect(await stage.refusal('round.close', { meetingId, matterId, outcome: 'INQUORATE' }, 'CHAIR')).toBe('round.was-quorate');
    expect(await stage.refusal('round.close', { meetingId, matterId, outcome: 'CONSENSUS' }, 'CHAIR')).toBe('round.consensus-missing');
    expect(await stage.refusal('round.close', { meetingId, matterId, outcome: 'SURVEY' }, 'CHAIR')).toBe('round.survey-missing');
    const survey = {
      carrier: '互助会',
      question: '取消、保留还是保留并通风？',
      target: '全体住户',
      opensAt: stage.clock.now(),
      closesAt: stage.clock.now() + 3 * DAY_MS
    };
    await stage.must('round.close', { meetingId, matterId, outcome: 'SURVEY', survey }, 'CHAIR');
    await stage.must('meeting.adjourn', { meetingId }, 'CHAIR');
    for (const as of ['CHAIR', 'RECORDER']) await stage.must('record.confirm', { meetingId, as }, as);
    for (const party of ['RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY', 'SOCIAL_ORGANISATION'])
      await stage.must('record.confirm', { meetingId, as: party }, `MEMBER:${party}:1`);
    const called = await calledMeeting(stage, matterId);
    stage.clock.set(called.startsAt);
    await stage.must('meeting.open-check-in', { meetingId: called.meetingId }, 'CHAIR');
    expect(await stage.refusal('meeting.begin', { meetingId: called.meetingId }, 'CHAIR')).toBe('round.survey-report-missing');
    await stage.must('round.report-survey', { meetingId, matterId, report: '有效 1192 份' }, 'SECRETARY');
    await stage.must('meeting.begin', { meetingId: called.meetingId }, 'CHAIR');
  });
});

describe('quorum', () => {
  it('[MG9] blocks votes, not debate; late comers count for later polls only', async () => {
    const { meetingId } = await meetingInSession(stage, members(2));
    const motionId = await putMotion(stage, meetingId);
    expect(await stage.refusal('poll.open', { motionId }, 'CHAIR')).toBe('voting.no-quorum-present');
    await stage.must('floor.request', { meetingId, stance: 'FOR' }, 'MEMBER:OWNERS_COMMITTEE:1');
    await stage.must('floor.give', { meetingId }, 'CHAIR');
    await stage.must('floor.end', { meetingId }, 'CHAIR');
    for (const key of members(3).filter((one) => one.endsWith(':3')))
      await stage.must('meeting.check-in-for', { meetingId, personId: stage.personId(key) }, 'SECRETARY');
    const pollId = await openPoll(stage, motionId);
    const late = 'MEMBER:OWNERS_COMMITTEE:4';
    await stage.must('meeting.check-in-for', { meetingId, personId: stage.personId(late) }, 'SECRETARY');
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOR' }, late)).toBe('voting.not-present');
    await declare(stage, pollId);
    const second = await openPoll(stage, await putMotion(stage, meetingId, { text: '第二件' }));
    await stage.must('ballot.cast', { pollId: second, choice: 'FOR' }, late);
  });

  it('[MG9] needs every party', async () => {
    const { meetingId } = await meetingInSession(stage, members(4, ['RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY']));
    const motionId = await putMotion(stage, meetingId);
    const answer = await stage.run('poll.open', { motionId }, 'CHAIR');
    expect(answer).toMatchObject({ ok: false, code: 'voting.no-quorum-present', facts: { present: 12, roll: 16, parties: 3 } });
  });
});

describe('the chair', () => {
  it('[MG3] of this meeting is one person; hand-over and return are in the journal', async () => {
    const { meetingId } = await meetingInSession(stage);
    const deputy = 'MEMBER:SOCIAL_ORGANISATION:1';
    expect(await stage.refusal('meeting.recess', { meetingId }, deputy)).toBe('meeting.not-chair');
    await stage.must('meeting.hand-over-chair', { meetingId, toPersonId: stage.personId(deputy), reason: '要就内容发言' }, 'CHAIR');
    expect(await stage.refusal('meeting.recess', { meetingId }, 'CHAIR')).toBe('meeting.not-chair');
    await stage.must('meeting.recess', { meetingId }, deputy);
    await stage.must('meeting.resume', { meetingId }, deputy);
    await stage.must('meeting.hand-over-chair', { meetingId, toPersonId: stage.personId('CHAIR'), reason: '交回' }, deputy);
    const lines = await stage.app.store.journal(stage.communityId, { meetingId, types: ['ChairHandedOver'] });
    expect(lines.map((line) => (line.data as { to: string }).to)).toEqual(['何社一', '周主持']);
  });

  it('[RD1] with an interest must hand over, and gets the chair back only after the motion', async () => {
    const { meetingId, matterId } = await meetingInSession(stage);
    const order = { meetingId, matterId, personId: stage.personId('CHAIR'), reason: '本人承包清运' };
    expect(await stage.refusal('recusal.order', order, 'CHAIR')).toBe('recusal.not-yours-to-order');
    await stage.must('recusal.order', order, 'SUPERVISOR');
    const motion = { meetingId, text: '动议', proposerPersonId: stage.personId('MEMBER:OWNERS_COMMITTEE:1') };
    expect(await stage.refusal('motion.put', motion, 'CHAIR')).toBe('chair.must-hand-over');
    const deputy = 'MEMBER:SOCIAL_ORGANISATION:2';
    await stage.must('meeting.hand-over-chair', { meetingId, toPersonId: stage.personId(deputy), reason: '回避' }, 'CHAIR');
    await stage.must('motion.put', motion, deputy);
  });

  it('[RD1] states no opinion, and after a hand-over during a motion waits for its end', async () => {
    const { meetingId } = await meetingInSession(stage);
    await putMotion(stage, meetingId);
    expect(await stage.refusal('floor.request', { meetingId, stance: 'FOR' }, 'CHAIR')).toBe('chair.must-hand-over');
    const deputy = 'MEMBER:SOCIAL_ORGANISATION:2';
    await stage.must('meeting.hand-over-chair', { meetingId, toPersonId: stage.personId(deputy), reason: '要发言' }, 'CHAIR');
    await stage.must('floor.request', { meetingId, stance: 'FOR' }, 'CHAIR');
    const back = { meetingId, toPersonId: stage.personId('CHAIR'), reason: '交回' };
    expect(await stage.refusal('meeting.hand-over-chair', back, deputy)).toBe('chair.motion-undecided');
  });

  it('[MG18] is always offered one next step, and every blocked one says why', async () => {
    const matterId = await triagedMatter(stage);
    const called = await calledMeeting(stage, matterId);
    const { meetingId } = called;
    const next = async () => (await stage.view<MeetingChairView>('meeting.chair', { meetingId }, 'CHAIR')).next;
    expect(await next()).toBe('OPEN_CHECK_IN');
    await beginMeeting(stage, called, members(2));
    expect(await next()).toBe('PUT_MOTION');
    const motionId = await putMotion(stage, meetingId);
    const view = await stage.view<MeetingChairView>('meeting.chair', { meetingId }, 'CHAIR');
    expect(view.next).toBe('OPEN_POLL');
    expect(view.actions.find((action) => action.command === 'poll.open')).toMatchObject({
      payload: { motionId },
      permission: { allowed: false, code: 'voting.no-quorum-present', rule: 'MG9' }
    });
    expect(view.actions.find((action) => action.command === 'meeting.adjourn')?.permission).toMatchObject({ code: 'motion.still-pending' });
    await expect(stage.view('meeting.live', { meetingId }, 'VISITOR')).rejects.toThrow('authority.not-signed-in');
    await expect(stage.view('meeting.chair', { meetingId }, 'RESIDENT:1')).rejects.toThrow('meeting.not-chair');
  });
});
