/** The chair votes last, and sees the lock lift as ballots arrive: also a resident who took the chair over. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ViewMessage } from '#contract/channels.ts';
import type { MeetingMineView } from '#contract/views/meeting.ts';
import type { PaperView } from '#contract/views/voting.ts';
import { meetingInSession, members, openPoll, putMotion } from '../application/meetingFlow.ts';
import { newStage, type Stage } from '../application/stage.ts';
import { newLiveServer, type LiveServer } from './liveServer.ts';

let stage: Stage;
let server: LiveServer;
beforeEach(async () => {
  stage = await newStage({ households: 4 });
  server = await newLiveServer(stage);
});
afterEach(async () => {
  await server.close();
  await stage.close();
});

const WHO = 'MEMBER:PROPERTY_COMPANY:4';
const barred = (message: ViewMessage) => (message.data as MeetingMineView).paper?.barred ?? null;

/** Everybody but one votes; then the last. */
async function voteAllBut(pollId: string, keys: readonly string[]): Promise<void> {
  for (const key of keys) await stage.must('ballot.cast', { pollId, choice: 'FOR' }, key);
}

it('[BL6] the lock lifts on the phone of whoever took the chair over, when the last other ballot is in', async () => {
  const voters = [...members(3), WHO];
  const { meetingId } = await meetingInSession(stage, voters);
  await stage.must('meeting.hand-over-chair', { meetingId, toPersonId: stage.personId(WHO), reason: '要发言' }, 'CHAIR');
  const motionId = await putMotionAs(meetingId);
  const phone = await server.phone(WHO);
  await phone.watch('meeting.mine', { meetingId });
  const pollId = (await stage.must<{ pollId: string }>('poll.open', { motionId }, WHO)).pollId;
  await phone.sees((message) => barred(message) === 'CHAIR_WAITS');
  await phone.watch('poll.paper', { pollId });
  await voteAllBut(pollId, voters.slice(0, -1));
  await phone.sees(
    (message) => message.key.startsWith('meeting.mine') && (message.data as MeetingMineView).paper !== null && barred(message) === null
  );
  await phone.sees((message) => message.key.startsWith('poll.paper') && (message.data as PaperView).barred === null);
  expect(await phone.give('ballot.cast', { pollId, choice: 'AGAINST' })).toMatchObject({ ok: true });
});

it('[RT6.1] the ballots of others wake no own view but that of the chair who waits', async () => {
  const { meetingId } = await meetingInSession(stage, members(4));
  const pollId = await openPoll(stage, await putMotion(stage, meetingId));
  const phone = await server.phone('MEMBER:OWNERS_COMMITTEE:1');
  await phone.watch('meeting.mine', { meetingId });
  const before = phone.views.length;
  await voteAllBut(pollId, members(4).slice(5, 9));
  await stage.must('ballot.cast', { pollId, choice: 'FOR' }, 'MEMBER:OWNERS_COMMITTEE:1');
  await phone.sees((message) => ((message.data as MeetingMineView).paper?.rights[0]?.cast ?? null) !== null);
  expect(phone.views.length - before).toBe(1);
});

/** A motion entered by the resident who is in the chair. */
async function putMotionAs(meetingId: string): Promise<string> {
  const motion = {
    ...{ meetingId, text: '恢复地面投放点十二处，四月十三日前完成。' },
    ...{ proposerPersonId: stage.personId('MEMBER:OWNERS_COMMITTEE:1'), seconderPersonId: stage.personId('MEMBER:RESIDENTS_COMMITTEE:1') }
  };
  return (await stage.must<{ motionId: string }>('motion.put', motion, WHO)).motionId;
}
