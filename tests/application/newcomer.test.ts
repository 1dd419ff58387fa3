/** What somebody new to the desk is told before a step would fail: earliest times, papers that are there, posts that are missing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskSetUp, DeskToday } from '#contract/views/desk.ts';
import type { IssuedList } from '#contract/views/issued.ts';
import type { MeetingDetailView } from '#contract/views/meeting.ts';
import { DAY_MS, MINUTE_MS } from '#domain/basics/time.ts';
import type { EarliestStarts } from '#domain/meeting/noticeMeeting.ts';
import { calledMeeting, meetingInSession, members, triagedMatter } from './meetingFlow.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await newStage()));
afterAll(() => stage.close());

describe('somebody new to the desk', () => {
  it('[MG1][MG2] is told from when on a meeting may begin, and exactly that is accepted', async () => {
    const earliest = await stage.view<EarliestStarts>('meeting.earliest', {}, 'SECRETARY');
    expect(earliest.urgent).toBeLessThan(earliest.ordinary);
    expect(earliest.ordinary).toBeLessThan(earliest.residents);
    const matterId = await triagedMatter(stage);
    const meeting = (startsAt: number) => ({
      ...{ title: '会', place: '厅', startsAt, agenda: [{ title: '议题', matterId }] },
      chairPersonId: stage.personId('CHAIR')
    });
    const soon = earliest.ordinary - MINUTE_MS;
    const { meetingId } = await stage.must<{ meetingId: string }>('meeting.schedule', meeting(soon), 'SECRETARY');
    const detail = () => stage.view<MeetingDetailView>('meeting.detail', { meetingId }, 'SECRETARY');
    expect((await detail()).earliestStartsAt).toBe(earliest.ordinary);
    const notice = { meetingId, material: [{ title: '说明', text: '文' }] };
    expect(await stage.refusal('meeting.notice', notice, 'SECRETARY')).toBe('meeting.notice-too-short');
    await stage.must('meeting.change-time', { meetingId, startsAt: earliest.ordinary, reason: '通知不够' }, 'SECRETARY');
    await stage.must('meeting.notice', notice, 'SECRETARY');
    expect((await detail()).earliestStartsAt).toBeNull();
  });

  it('[DC32] finds the notice of a meeting by the meeting, and none of another', async () => {
    const called = await calledMeeting(stage, await triagedMatter(stage));
    await calledMeeting(stage, await triagedMatter(stage));
    await stage.settle();
    const papers = await stage.view<IssuedList>('document.list', { subjectId: called.meetingId }, 'SECRETARY');
    expect(papers.rows.map((row) => [row.type, row.subjectId])).toEqual([['meeting-notice', called.meetingId]]);
  });

  it('a meeting that runs is today’s, not overdue', async () => {
    const { meetingId } = await meetingInSession(stage, members(2));
    stage.clock.advance(30 * MINUTE_MS);
    const { lines } = await stage.view<DeskToday>('desk.today', {}, 'SECRETARY');
    expect(lines.find((line) => line.subjectId === meetingId)).toMatchObject({ kind: 'MEETING', urgency: 'TODAY' });
    const forgotten = await calledMeeting(stage, await triagedMatter(stage));
    stage.clock.advance(forgotten.startsAt - stage.clock.now() + DAY_MS);
    const later = await stage.view<DeskToday>('desk.today', {}, 'SECRETARY');
    expect(later.lines.find((line) => line.subjectId === forgotten.meetingId)).toMatchObject({ urgency: 'LATE' });
  });

  it('[RG39] reads which posts are missing until somebody holds them', async () => {
    const setUp = () => stage.view<DeskSetUp>('desk.set-up', {}, 'ADMINISTRATOR');
    const before = await stage.app.store.read(stage.communityId).list('post', { role: 'RECORDER', endedAt: null });
    for (const post of before) await stage.must('post.end', { postId: post.id, reason: '换人' }, 'ADMINISTRATOR');
    const posts = (await setUp()).lines.find((line) => line.step === 'POSTS');
    expect(posts).toMatchObject({ isDone: false, missing: ['RECORDER'] });
    await expect(stage.view('desk.set-up', {}, 'RESIDENT:1')).rejects.toThrow('authority.role-missing');
  });
});
