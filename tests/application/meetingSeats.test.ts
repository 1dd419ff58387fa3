/** Who is called, who cannot come, who comes in addition; what phones and the desk see of a meeting. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeetingDetailView, MeetingListView, MeetingLiveView, MeetingMineView, MeetingRecordView } from '#contract/views/meeting.ts';
import { beginMeeting, calledMeeting, finishMeeting, members, putMotion, triagedMatter } from './meetingFlow.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await newStage()));
afterAll(() => stage.close());

describe('seats of a joint meeting', () => {
  it('[MG5][MG6] are the standing members, the stakeholders of triage and whoever is added before it begins', async () => {
    const matterId = await triagedMatter(stage, {
      stakeholders: [{ label: '3号楼', personIds: [stage.personId('RESIDENT:1'), stage.personId('RESIDENT:2')] }]
    });
    const called = await calledMeeting(stage, matterId);
    const { meetingId } = called;
    const detail = () => stage.view<MeetingDetailView>('meeting.detail', { meetingId }, 'SECRETARY');
    expect((await detail()).presence).toMatchObject({
      parties: [{ total: 4 }, { total: 4 }, { total: 4 }, { total: 4 }],
      others: { total: 2 }
    });
    await stage.must('seat.add', { meetingId, personId: stage.personId('RESIDENT:3'), standing: 'STAKEHOLDER' }, 'SECRETARY');
    expect(await stage.refusal('seat.add', { meetingId, personId: stage.personId('RESIDENT:3'), standing: 'OBSERVER' }, 'SECRETARY')).toBe(
      'seat.already-there'
    );
    await stage.must('seat.remove', { meetingId, personId: stage.personId('RESIDENT:2'), reason: '已搬走' }, 'SECRETARY');
    expect(await stage.refusal('seat.remove', { meetingId, personId: stage.personId('CHAIR'), reason: '误' }, 'SECRETARY')).toBe(
      'seat.officer'
    );
    await beginMeeting(stage, called, members(3));
    expect(
      await stage.refusal('seat.add', { meetingId, personId: stage.personId('RESIDENT:5'), standing: 'STAKEHOLDER' }, 'SECRETARY')
    ).toBe('meeting.wrong-state');
    await stage.must('seat.add', { meetingId, personId: stage.personId('RESIDENT:5'), standing: 'OBSERVER' }, 'SECRETARY');
    expect((await detail()).presence.quorum).toMatchObject({ roll: 18, present: 12, holds: true });
  });

  it('[MG8] one checks oneself in on the phone with the code of the room', async () => {
    const called = await calledMeeting(stage, await triagedMatter(stage), { observerIds: [stage.personId('RESIDENT:9')] });
    const { meetingId, code } = called;
    stage.clock.set(called.startsAt);
    expect(await stage.refusal('meeting.check-in', { meetingId, code }, 'RESIDENT:9')).toBe('meeting.wrong-state');
    await stage.must('meeting.open-check-in', { meetingId }, 'CHAIR');
    expect(await stage.refusal('meeting.check-in', { meetingId, code }, 'RESIDENT:10')).toBe('seat.none');
    await stage.must('meeting.check-in', { meetingId, code }, 'RESIDENT:9');
    const mine = await stage.view<MeetingMineView>('meeting.mine', { meetingId }, 'RESIDENT:9');
    expect(mine.seat).toMatchObject({ standing: 'OBSERVER', hasVote: false, checkInBy: 'QR' });
    await stage.must('meeting.check-out', { meetingId }, 'RESIDENT:9');
    await stage.must('meeting.undo-check-in', { meetingId, personId: stage.personId('RESIDENT:9'), reason: '同名误签' }, 'TELLER');
  });

  it('[MG13] absences with their reason, speeches and decisions stand in the record', async () => {
    const matterId = await triagedMatter(stage);
    const called = await calledMeeting(stage, matterId);
    const { meetingId } = called;
    const absent = 'MEMBER:OWNERS_COMMITTEE:4';
    await stage.must('meeting.excuse', { meetingId, reason: '住院' }, absent);
    expect(
      await stage.refusal('meeting.excuse', { meetingId, personId: stage.personId(absent), reason: '代说' }, 'MEMBER:OWNERS_COMMITTEE:3')
    ).toBe('seat.not-yours');
    await beginMeeting(stage, called, members(3));
    const motionId = await putMotion(stage, meetingId);
    await stage.must('floor.request', { meetingId, stance: 'FOR' }, 'MEMBER:RESIDENTS_COMMITTEE:2');
    await stage.must('floor.give', { meetingId }, 'CHAIR');
    const live = await stage.view<MeetingLiveView>('meeting.live', { meetingId }, absent);
    expect(live).toMatchObject({
      scene: 'SPEECH',
      speaking: { name: '朱居二', party: 'RESIDENTS_COMMITTEE', stance: 'FOR', allowedMs: 120_000 }
    });
    stage.clock.advance(65_000);
    await stage.must('floor.end', { meetingId, gist: '地面投放便于老人' }, 'RECORDER');
    const late = {
      meetingId,
      personId: stage.personId('MEMBER:PROPERTY_COMPANY:2'),
      stance: 'AGAINST',
      gist: '成本上升',
      seconds: 40,
      matterId
    };
    expect(await stage.refusal('statement.record', late, 'MEMBER:PROPERTY_COMPANY:2')).toBe('authority.role-missing');
    await stage.must('statement.record', late, 'RECORDER');
    await stage.must('motion.declare', { meetingId, motionId, hands: { for: 10, against: 1, abstain: 1 } }, 'CHAIR');
    await finishMeeting(stage, meetingId, matterId, 'CONTINUE');
    const record = await stage.view<MeetingRecordView>('meeting.record', { meetingId }, 'RECORDER');
    const of = (type: string) => record.lines.filter((line) => line.type === type).map((line) => line.data);
    expect(of('FloorEnded')).toMatchObject([{ name: '朱居二', spokenMs: 65_000, gist: '地面投放便于老人' }]);
    expect(of('StatementRecorded')).toMatchObject([{ name: '许物二', gist: '成本上升', spokenMs: 40_000 }]);
    expect(of('MotionDeclared')).toMatchObject([{ hands: { for: 10, against: 1, abstain: 1 }, verdict: { outcome: 'PASSED' } }]);
    expect(of('MeetingAdjourned')).toMatchObject([
      {
        attendance: {
          called: 16,
          presentCount: 12,
          absent: expect.arrayContaining([expect.objectContaining({ name: '尤业四', excusedReason: '住院' })])
        }
      }
    ]);
    expect(of('RecordConfirmed')).toHaveLength(1);
    expect(record.lines.some((line) => line.type === 'BallotCast')).toBe(false);
    await expect(stage.view('meeting.record', { meetingId }, 'RESIDENT:30')).rejects.toThrow('authority.role-missing');
  });

  it('[MG17] the chair holds a scene, and the wall follows the meeting again', async () => {
    const called = await calledMeeting(stage, await triagedMatter(stage));
    await beginMeeting(stage, called, members(3));
    const { meetingId } = called;
    const scene = async () => (await stage.view<MeetingLiveView>('meeting.live', { meetingId }, 'RESIDENT:1')).scene;
    await stage.must('scene.hold', { meetingId, scene: 'WELCOME' }, 'CHAIR');
    expect(await scene()).toBe('WELCOME');
    await stage.must('scene.hold', { meetingId, scene: null }, 'CHAIR');
    expect(await scene()).toBe('AGENDA');
    const list = await stage.view<MeetingListView>('meeting.list', { when: 'COMING' }, 'VISITOR');
    expect(list.meetings.map((one) => one.meetingId)).toContain(meetingId);
    expect(JSON.stringify(list)).not.toContain('周主持');
  });
});
