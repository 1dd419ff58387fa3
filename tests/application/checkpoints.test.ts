/** Checkpoints of the chain while a vote runs: taken by policy and clock, shown to everybody in the room, and never touching a record. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeetingLiveView, MeetingRecordView } from '#contract/views/meeting.ts';
import type { PollCheckpointsView } from '#contract/views/voting.ts';
import { checkpointDigits } from '#domain/voting/checkpoint.ts';
import { cast, meetingInSession, MEMBERS, openPoll, putMotion } from './meetingFlow.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let meetingId: string;
let pollId: string;

beforeAll(async () => {
  stage = await newStage();
  ({ meetingId } = await meetingInSession(stage, MEMBERS.slice(0, -1)));
  pollId = await openPoll(stage, await putMotion(stage, meetingId));
});
afterAll(() => stage.close());

const taken = () => stage.app.store.journal(stage.communityId, { pollId, types: ['CheckpointTaken'] });
const all = () => stage.view<PollCheckpointsView>('poll.checkpoints', { pollId }, 'VISITOR');
const shown = async () => (await stage.view<MeetingLiveView>('meeting.live', { meetingId }, MEMBERS[1]!)).poll?.checkpoint;
const revision = async () => (await stage.app.store.read(stage.communityId).get('poll', pollId))?.revision;

describe('a vote in a meeting', () => {
  it('[JR5] has a checkpoint at its opening that names a line of the journal, and its record stays as it was', async () => {
    const before = await revision();
    await stage.settle();
    await stage.settle();
    const [first, ...more] = await taken();
    expect(more).toEqual([]);
    const { seq, hash } = first!.data as { seq: number; hash: string };
    const [line] = await stage.app.store.journal(stage.communityId, { afterSeq: seq - 1, limit: 1 });
    expect(line?.hash).toBe(hash);
    expect(await revision()).toBe(before);
    expect(await shown()).toEqual({ seq, at: first!.at, digits: checkpointDigits(hash) });
  });

  it('[JR5] has one each minute, and after a pause only the latest', async () => {
    for (const minutes of [1, 1, 5]) {
      stage.clock.advance(minutes * 60_000);
      await stage.settle();
    }
    expect(await taken()).toHaveLength(4);
  });

  it('[JR5] has one at its close, none after the declaration, and nobody can take one', async () => {
    await cast(stage, pollId, 'FOR', MEMBERS.slice(1, -1));
    await stage.must('poll.last-call', { pollId }, 'CHAIR');
    await stage.must('poll.close', { pollId }, 'CHAIR');
    await stage.settle();
    expect(await taken()).toHaveLength(5);
    expect(await stage.refusal('poll.checkpoint', { pollId }, 'CHAIR')).toBe('authority.role-missing');
    await stage.must('poll.declare', { pollId }, 'CHAIR');
    expect(await stage.refusal('poll.checkpoint', { pollId }, 'SYSTEM')).toBe('poll.not-open');
    stage.clock.advance(600_000);
    await stage.settle();
    expect(await taken()).toHaveLength(5);
  });

  it('[JR5] everybody may read them all; the record of the meeting does not tell them', async () => {
    const { checkpoints } = await all();
    expect(checkpoints.map(({ at }) => at)).toEqual((await taken()).map(({ at }) => at));
    const record = await stage.view<MeetingRecordView>('meeting.record', { meetingId }, 'SECRETARY');
    expect(record.lines.some(({ type }) => type === 'CheckpointTaken')).toBe(false);
  });
});
