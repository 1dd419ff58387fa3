/** The roll call between the close of a named vote and its declaration: the wall, the phones, the objections, the clock. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeetingChairView, MeetingLiveView, MeetingMineView, MeetingRecordView, WallView } from '#contract/views/meeting.ts';
import { cast, meetingInSession, MEMBERS, openPoll, putMotion } from './meetingFlow.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let meetingId: string;
let pollId: string;
const present = MEMBERS.slice(0, -1);
const voters = MEMBERS.slice(1, -1);
const [against, silent] = [voters[0]!, voters[1]!];

beforeAll(async () => {
  stage = await newStage();
  ({ meetingId } = await meetingInSession(stage, present));
  pollId = await openPoll(stage, await putMotion(stage, meetingId));
  await cast(stage, pollId, 'AGAINST', [against]);
  await cast(stage, pollId, 'FOR', voters.slice(2));
});
afterAll(() => stage.close());

const wall = () => stage.view<WallView>('meeting.wall', { meetingId }, 'SECRETARY');
const chair = () => stage.view<MeetingChairView>('meeting.chair', { meetingId }, 'CHAIR');
const mine = (who: string) => stage.view<MeetingMineView>('meeting.mine', { meetingId }, who);
const ownRight = async (who: string) => (await mine(who)).paper!.rights[0]!.rollEntryId;

describe('a named vote in a meeting', () => {
  it('[RB1] shows no choice before the close, not even to the chair', async () => {
    expect(await stage.refusal('poll.read-back', { pollId }, 'CHAIR')).toBe('poll.not-closed');
    expect((await wall()).readBack).toBeNull();
    expect(JSON.stringify((await wall()).poll)).not.toContain('AGAINST"}');
    await stage.must('poll.last-call', { pollId }, 'CHAIR');
    await stage.must('poll.close', { pollId }, 'CHAIR');
    expect((await wall()).readBack).toBeNull();
    expect(await stage.refusal('poll.object-line', { pollId, rollEntryId: await ownRight(against) }, against)).toBe(
      'poll.read-back-missing'
    );
  });

  it('[RB1] [RB2] is read back on the wall with one line for each right that was present; the phones have their own line alone', async () => {
    expect((await chair()).next).toBe('DECLARE_POLL');
    await stage.must('scene.hold', { meetingId, scene: 'AGENDA' }, 'CHAIR');
    await stage.must('poll.read-back', { pollId }, 'CHAIR');
    const shown = await wall();
    expect(shown.scene).toBe('RESULT');
    expect(shown.readBack?.lines).toHaveLength(present.length);
    const choices = shown.readBack!.lines.map(({ choice }) => choice);
    expect(choices.filter((choice) => choice === 'AGAINST')).toHaveLength(1);
    expect(choices.filter((choice) => choice === '')).toHaveLength(present.length - voters.length + 1);
    const live = await stage.view<MeetingLiveView>('meeting.live', { meetingId }, against);
    expect(live).not.toHaveProperty('readBack');
    expect((await mine(against)).paper).toMatchObject({ readBack: { objected: [] }, rights: [{ cast: { choice: 'AGAINST' } }] });
    expect((await mine(silent)).paper).toMatchObject({ readBack: { objected: [] }, rights: [{ cast: null }] });
  });

  it('[RB3] an objection reaches the chair at once, and only to the own line', async () => {
    const rollEntryId = await ownRight(against);
    expect(await stage.refusal('poll.object-line', { pollId, rollEntryId }, silent)).toBe('voting.not-on-roll');
    await stage.must('poll.object-line', { pollId, rollEntryId }, against);
    await stage.must('poll.object-line', { pollId, rollEntryId }, against);
    const objected = (await chair()).readBack!.lines.filter((line) => line.isObjected);
    expect(objected).toMatchObject([{ choice: 'AGAINST' }]);
    expect((await mine(against)).paper?.readBack).toEqual({ objected: [rollEntryId] });
  });

  it('[RB4] waits for its declaration as long as objections may come, and the result says which stood', async () => {
    expect((await chair()).next).toBe('WAIT');
    expect(await stage.refusal('poll.declare', { pollId }, 'CHAIR')).toBe('poll.read-back-running');
    stage.clock.advance(60_000);
    expect((await chair()).next).toBe('DECLARE_POLL');
    await stage.must('poll.declare', { pollId }, 'CHAIR');
    expect((await wall()).readBack).toBeNull();
    const [declared] = await stage.app.store.journal(stage.communityId, { pollId, types: ['PollDeclared'] });
    expect(declared?.data).toMatchObject({ readBack: { objections: [expect.any(String)] } });
    const record = await stage.view<MeetingRecordView>('meeting.record', { meetingId }, 'SECRETARY');
    expect(record.lines.map(({ type }) => type)).toEqual(expect.arrayContaining(['ReadBackShown', 'ReadBackObjected']));
  });
});
