/** Papers are never changed after they left the house: a correction, a moved meeting and a re-count each make a new one beside the old. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CorrigendumView, CountSheetView, MeetingNoticeView } from '#contract/views/documents.ts';
import type { IssuedPublicList, VerificationView } from '#contract/views/issued.ts';
import type { MatterDetail } from '#contract/views/matter.ts';
import { DAY_MS } from '#domain/basics/time.ts';
import { isInForce, type IssuedDocument } from '#domain/followup/records.ts';
import { calledMeeting, triagedMatter } from './meetingFlow.ts';
import { completeDraft, post, review, stateOf, toDrafting, toReviewing } from './matterWay.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => (stage = await newStage()));
afterAll(() => stage.close());

const papers = (type: string, subjectId: string): Promise<IssuedDocument[]> =>
  stage.app.store
    .read(stage.communityId)
    .list('issuedDocument', { type }, { orderBy: 'issuedAt' })
    .then((all) => all.filter((one) => one.subjectId.startsWith(subjectId)).sort((a, b) => numberOf(a) - numberOf(b)));
const verify = (code: string | undefined) => stage.view<VerificationView>('document.verify', { code }, 'VISITOR');
const numberOf = (document: IssuedDocument | undefined) => Number(/(\d+)号$/.exec(document?.docNumber ?? '')?.[1] ?? 0);

describe('a correction of the pen', () => {
  it('[DC43][PB12] is a numbered paper beside its notice, and each points to the other', async () => {
    const matterId = await toDrafting(stage);
    await completeDraft(stage, matterId);
    const { publicityId } = await post(stage, matterId, 'DRAFT');
    await stage.settle();
    const [notice] = await papers('publicity-notice', publicityId);
    const printed = JSON.stringify(notice?.view);
    for (const text of ['第三条“两米”应为“1.5米”。', '联系电话末位应为6。'])
      await stage.must('publicity.correct', { publicityId, text, reason: '笔误', isMaterial: false }, 'SECRETARY');
    await stage.settle();
    const corrections = await papers('corrigendum', publicityId);
    expect(corrections.map((one) => one.subjectId)).toEqual([`${publicityId}-1`, `${publicityId}-2`]);
    const first = corrections[0]?.view as unknown as CorrigendumView;
    expect(first).toMatchObject({ number: 1, noticeNumber: notice?.docNumber, text: '第三条“两米”应为“1.5米”。', reason: '笔误' });
    expect(corrections.map(numberOf)).toEqual([numberOf(notice) + 1, numberOf(notice) + 2]);
    const [after] = await papers('publicity-notice', publicityId);
    expect(JSON.stringify(after?.view)).toBe(printed);
    expect(after && isInForce(after)).toBe(true);
    const page = await verify(notice?.code);
    expect(page.corrigenda.map((paper) => paper.code)).toEqual(corrections.map((one) => one.code));
    expect(page).toMatchObject({ voidedAt: null, replacedAt: null });
    expect((await verify(corrections[1]?.code)).corrects).toMatchObject({ code: notice?.code, docNumber: notice?.docNumber });
    await stage.settle();
    expect(await papers('corrigendum', publicityId)).toHaveLength(2);
  });

  it('[DC43] a correction that is not there has no paper', async () => {
    const issue = { type: 'corrigendum', subjectId: 'nowhere-1' };
    expect(await stage.refusal('document.issue', issue, 'SECRETARY')).toBe('record.not-found');
  });
});

describe('a meeting that was moved', () => {
  it('[DC43][MG12] has a new numbered notice with the reason; the old one keeps its number and points to it', async () => {
    const matterId = await triagedMatter(stage);
    const called = await calledMeeting(stage, matterId);
    await stage.settle();
    const [before] = await papers('meeting-notice', called.meetingId);
    const startsAt = called.startsAt + 2 * DAY_MS;
    await stage.must('meeting.change-time', { meetingId: called.meetingId, startsAt, place: '小广场', reason: '台风' }, 'SECRETARY');
    await stage.settle();
    const [old, fresh] = await papers('meeting-notice', called.meetingId);
    expect(old).toMatchObject({ id: before?.id, docNumber: before?.docNumber, voidedAt: null, replacedById: fresh?.id });
    expect(numberOf(fresh)).toBe(numberOf(old) + 1);
    const view = fresh?.view as unknown as MeetingNoticeView;
    expect(view.title).toContain('变更');
    expect(view).toMatchObject({
      startsAt,
      place: '小广场',
      change: { noticeNumber: old?.docNumber, startsAt: called.startsAt, place: '社区议事厅', reason: '台风' }
    });
    expect(await verify(old?.code)).toMatchObject({ voidedAt: null, replacedBy: fresh?.code });
    expect((await verify(old?.code)).replacedAt).toBe(stage.clock.now());
    expect(await verify(fresh?.code)).toMatchObject({ replacedAt: null, replacedBy: null });
    const list = await stage.view<IssuedPublicList>('document.public', { type: 'meeting-notice' }, 'VISITOR');
    expect(list.rows.filter((row) => row.replacedAt !== null).map((row) => row.code)).toEqual([old?.code]);
    const again = { type: 'meeting-notice', subjectId: called.meetingId };
    expect(await stage.refusal('document.issue', again, 'SECRETARY')).toBe('document.already-issued');
  });

  it('[MG12] one that was never noticed is moved without a paper', async () => {
    const matterId = await triagedMatter(stage);
    const meeting = {
      ...{ title: '会', place: '厅', startsAt: stage.clock.now() + 9 * DAY_MS, agenda: [{ title: '议题', matterId }] },
      chairPersonId: stage.personId('CHAIR')
    };
    const { meetingId } = await stage.must<{ meetingId: string }>('meeting.schedule', meeting, 'SECRETARY');
    await stage.must('meeting.change-time', { meetingId, startsAt: meeting.startsAt + DAY_MS, reason: '改期' }, 'SECRETARY');
    await stage.settle();
    expect(await papers('meeting-notice', meetingId)).toEqual([]);
  });
});

describe('a vote that is counted again', () => {
  it('[MT20][DC43] is reached from the desk, makes a new count sheet, and only then may the result be posted again', async () => {
    const { matterId, pollId, publicityId } = await passedAndPosted();
    await stage.settle();
    const next = async (who: string) => {
      const { actions } = await stage.view<MatterDetail>('matter.detail', { matterId }, who);
      return actions.find((action) => action.isPrimary);
    };
    const doubt = { publicityId, stance: 'OBJECT', againstCount: true, text: '我户投票未计入，请复核票数。' };
    const { opinionId } = await stage.must<{ opinionId: string }>('opinion.submit', doubt, 'RESIDENT:22');
    await stage.must('objection.accept-count', { opinionId, answer: '同意复核' }, 'SUPERVISOR');
    for (const who of ['SUPERVISOR', 'TELLER', 'CHAIR', 'SECRETARY'])
      expect(await next(who)).toMatchObject({ command: 'poll.recount', subjectId: pollId, isMine: true });
    const result = { matterId, sort: 'RESULT', basis: '表决结果', scope: '全体居民', places: ['南门'] };
    expect(await stage.refusal('publicity.post', result, 'CHAIR')).toBe('publicity.recount-due');
    stage.clock.advance(60_000);
    await stage.must('poll.recount', { pollId, reason: '异议成立' }, 'SUPERVISOR');
    expect(await next('CHAIR')).toMatchObject({ command: 'publicity.post' });
    await stage.settle();
    const [first, second] = await papers('count-sheet', pollId);
    expect(first).toMatchObject({ voidedAt: null, replacedById: second?.id });
    expect((second?.view as unknown as CountSheetView).recountedAt).toBe(stage.clock.now());
    expect(await verify(first?.code)).toMatchObject({ replacedBy: second?.code });
    await stage.must('publicity.post', result, 'CHAIR');
    expect(await stateOf(stage, matterId)).toBe('RESULT_PUBLICIZING');
  });
});

/** A covenant that passed in its residents' meeting and whose result hangs. */
async function passedAndPosted(): Promise<{ matterId: string; pollId: string; publicityId: string }> {
  const matterId = await toReviewing(stage);
  await review(stage, matterId, 'PASS');
  const startsAt = stage.clock.now() + 8 * DAY_MS;
  const meeting = {
    ...{ title: '居民会议', sort: 'VOTE', place: '小广场', startsAt, agenda: [{ title: '文明养犬公约', matterId }] },
    ...{ chairPersonId: stage.personId('CHAIR'), recorderPersonId: stage.personId('RECORDER') }
  };
  const { meetingId } = await stage.must<{ meetingId: string }>('meeting.schedule', meeting, 'SECRETARY');
  await stage.must('meeting.notice', { meetingId, material: [{ title: '公约全文', text: '见公示' }] }, 'SECRETARY');
  const { pollId } = await stage.must<{ pollId: string }>('vote.notice', { matterId, conduct: 'IN_MEETING', meetingId }, 'CHAIR');
  stage.clock.set(startsAt);
  await stage.must('meeting.open-check-in', { meetingId }, 'CHAIR');
  const here = Array.from({ length: 20 }, (_, index) => `RESIDENT:${index + 1}`);
  for (const key of here) await stage.must('meeting.check-in-for', { meetingId, personId: stage.personId(key) }, 'SECRETARY');
  await stage.must('meeting.begin', { meetingId }, 'CHAIR');
  await stage.must('poll.open', { pollId }, 'CHAIR');
  for (const key of here.slice(0, 14)) await stage.must('ballot.cast', { pollId, choice: 'FOR' }, key);
  await stage.must('poll.close', { pollId }, 'CHAIR');
  await stage.must('poll.declare', { pollId }, 'CHAIR');
  return { matterId, pollId, ...(await post(stage, matterId, 'RESULT')) };
}
