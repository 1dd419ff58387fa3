/** After a vote and after the meeting: the count sheet says what it is about, the figures add up, and whoever must confirm the record is told. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CountSheetView, RecordView } from '#contract/views/documents.ts';
import type { MyMeetingsView } from '#contract/views/myMeetings.ts';
import { instantAt } from '#domain/basics/time.ts';
import { cast, confirmRecord, declare, meetingInSession, members, openPoll, putMotion } from './meetingFlow.ts';
import { newStage, type Stage } from './stage.ts';

const TEXT = '取消“垃圾桶下地库”试点，三日内恢复 12 处地面分类投放点，每日 7 时、19 时各清运一次，并在每处投放点设值守。';

let stage: Stage;
let called: Awaited<ReturnType<typeof meetingInSession>>;
beforeAll(async () => {
  stage = await newStage();
  called = await meetingInSession(stage, members(3));
  const pollId = await openPoll(stage, await putMotion(stage, called.meetingId, { text: TEXT }));
  await cast(stage, pollId, 'FOR', members(1));
  await stage.must('poll.last-call', { pollId }, 'CHAIR');
  await declare(stage, pollId);
  await stage.settle();
});
afterAll(() => stage.close());

const papers = async (type: 'count-sheet' | 'record') =>
  (await stage.app.store.read(stage.communityId).list('issuedDocument', { type })).map(({ view }) => view as unknown);

it('[DC46] the count sheet of a motion names community, meeting and matter and prints the whole text', async () => {
  const [sheet] = (await papers('count-sheet')) as CountSheetView[];
  expect(sheet?.about).toMatchObject({ meeting: '四方联席会议', text: `动议1：${TEXT}` });
  expect(sheet?.about?.matter).toMatch(/^垃圾桶下地库（\d{4}-\d{3}）$/);
  expect(sheet?.verdict).toMatchObject({ subject: `动议1：${TEXT}`, heading: '动议1' });
});

it('[DC46] those who were there and did not vote stand beside the choices, for all and by party', async () => {
  const [sheet] = (await papers('count-sheet')) as CountSheetView[];
  expect(sheet?.verdict).toMatchObject({ isInMeeting: true, participating: 12, silent: 8, notReturned: 4 });
  expect(sheet?.verdict.byParty?.map(({ silent }) => silent)).toEqual([2, 2, 2, 2]);
  expect(sheet?.verdict.statement).toContain('到会12人，赞成4人、反对0人、弃权0人、未投8人');
});

it('[MG13] those whose confirmation is missing are told on their own page, until when, and no longer after it', async () => {
  const asked = async (who: string) => {
    const { meetings } = await stage.view<MyMeetingsView>('my.meetings', {}, who);
    return meetings.find(({ meetingId }) => meetingId === called.meetingId)?.confirm ?? null;
  };
  await stage.must('meeting.adjourn', { meetingId: called.meetingId }, 'CHAIR');
  expect(await asked('CHAIR')).toBeNull();
  await stage.must('round.close', { meetingId: called.meetingId, matterId: called.matterId, outcome: 'CONTINUE', summary: '' }, 'CHAIR');
  const day = new Date(stage.clock.now() + 8 * 3_600_000 + 3 * 86_400_000).toISOString().slice(0, 10);
  expect(await asked('CHAIR')).toEqual({ as: ['CHAIR'], dueAt: instantAt(day, '24:00', 'Asia/Shanghai') });
  expect(await asked('MEMBER:PROPERTY_COMPANY:2')).toMatchObject({ as: ['PROPERTY_COMPANY'] });
  expect(await asked('MEMBER:PROPERTY_COMPANY:4')).toBeNull();
  await confirmRecord(stage, called.meetingId);
  expect(await asked('MEMBER:PROPERTY_COMPANY:2')).toBeNull();
});

it('[DC46] the record tells the text of a motion once, whole, and calls its vote by its number', async () => {
  await stage.must('document.issue', { type: 'record', subjectId: called.meetingId }, 'SECRETARY');
  const [record] = (await papers('record')) as RecordView[];
  const told = (record?.entries ?? []).flatMap((entry) => (entry.kind === 'procedure' ? [entry.text] : []));
  expect(told).toContain('主持人宣布开始表决：动议1。');
  expect(told.join('')).not.toContain('…');
  expect(told.find((line) => line.includes('提出动议1'))).toContain(TEXT);
});
