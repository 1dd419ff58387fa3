/** The last call on the chair's console: after a moment, or once more than half have voted. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MeetingChairView } from '#contract/views/meeting.ts';
import { meetingInSession, MEMBERS, openPoll, putMotion } from './meetingFlow.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => (stage = await newStage({ households: 4 })));
afterAll(() => stage.close());

it('[MG19] the console waits first, then offers the last call, then the close', async () => {
  const { meetingId } = await meetingInSession(stage);
  const view = () => stage.view<MeetingChairView>('meeting.chair', { meetingId }, 'CHAIR');
  const motionId = await putMotion(stage, meetingId);
  expect((await view()).lastCallFrom).toBeNull();
  const pollId = await openPoll(stage, motionId);
  const openedAt = stage.clock.now();
  expect(await view()).toMatchObject({ next: 'WAIT', lastCallFrom: openedAt + 30_000 });
  stage.clock.advance(29_999);
  expect((await view()).next).toBe('WAIT');
  stage.clock.advance(1);
  expect((await view()).next).toBe('LAST_CALL');
  await stage.must('poll.last-call', { pollId }, 'CHAIR');
  expect(await view()).toMatchObject({ next: 'CLOSE_POLL', lastCallFrom: null });
});

it('[MG19] more than half of the ballots bring it forward; all of them make the close the next thing', async () => {
  const { meetingId } = await meetingInSession(stage);
  const view = () => stage.view<MeetingChairView>('meeting.chair', { meetingId }, 'CHAIR');
  const pollId = await openPoll(stage, await putMotion(stage, meetingId));
  const vote = (keys: readonly string[]) => Promise.all(keys.map((key) => stage.must('ballot.cast', { pollId, choice: 'FOR' }, key)));
  await vote(MEMBERS.slice(0, 8));
  expect((await view()).next).toBe('WAIT');
  await vote(MEMBERS.slice(8, 9));
  expect((await view()).next).toBe('LAST_CALL');
  await vote(MEMBERS.slice(9));
  expect((await view()).next).toBe('CLOSE_POLL');
});
