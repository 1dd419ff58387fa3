/** The decision rules in a live meeting: consensus and majority, hands, urgent measures, options. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '#domain/basics/time.ts';
import {
  beginMeeting,
  calledMeeting,
  cast,
  declare,
  finishMeeting,
  meetingInSession,
  members,
  MEMBERS,
  openPoll,
  putMotion,
  triagedMatter
} from './meetingFlow.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await newStage()));
afterAll(() => stage.close());

const read = () => stage.app.store.read(stage.communityId);

describe('decision rules in the meeting', () => {
  it('[DR1] four positions without objection carry, a confirming vote stands beside them (AC-1, round 2)', async () => {
    const { meetingId, matterId } = await meetingInSession(stage);
    const motionId = await putMotion(stage, meetingId, { sort: 'DECIDING', rule: 'DR1', selfCheck: '已自查' });
    const give = (party: string, position: string, reservation = '') => ({ meetingId, motionId, party, position, reservation });
    await stage.must('position.give', give('RESIDENTS_COMMITTEE', 'AGREE'), 'LEAD:RESIDENTS_COMMITTEE');
    await stage.must('position.give', give('OWNERS_COMMITTEE', 'OBJECT'), 'LEAD:OWNERS_COMMITTEE');
    await stage.must('position.give', give('OWNERS_COMMITTEE', 'AGREE'), 'LEAD:OWNERS_COMMITTEE');
    expect(await stage.refusal('position.give', give('PROPERTY_COMPANY', 'AGREE'), 'LEAD:OWNERS_COMMITTEE')).toBe('position.not-lead');
    expect(await stage.refusal('position.give', give('PROPERTY_COMPANY', 'AGREE_WITH_RESERVATION'), 'LEAD:PROPERTY_COMPANY')).toBe(
      'voting.reservation-text-missing'
    );
    await stage.must('position.give', give('PROPERTY_COMPANY', 'AGREE_WITH_RESERVATION', '增设2处投放点'), 'LEAD:PROPERTY_COMPANY');
    await stage.must(
      'position.give',
      { ...give('SOCIAL_ORGANISATION', 'AGREE'), leadPersonId: stage.personId('LEAD:SOCIAL_ORGANISATION') },
      'RECORDER'
    );
    const pollId = await openPoll(stage, motionId);
    await cast(stage, pollId, 'FOR', MEMBERS.slice(0, 15));
    await cast(stage, pollId, 'ABSTAIN', MEMBERS.slice(15));
    expect(await declare(stage, pollId)).toMatchObject({ outcome: 'PASSED', isCarried: true });
    const poll = await read().get('poll', pollId);
    expect(poll?.consensus).toMatchObject({ rule: 'DR1', outcome: 'PASSED', dissent: ['PROPERTY_COMPANY'] });
    expect(poll?.verdict?.tests.at(-1)).toMatchObject({ left: { product: 30 }, right: { product: 16 } });
    expect((await read().get('matter', matterId))?.state).toBe('COUNTED');
  });

  it('[DR1] one objection and the motion is lost, whatever the vote; another may be put by majority', async () => {
    const { meetingId, matterId } = await meetingInSession(stage);
    const deciding = { sort: 'DECIDING', selfCheck: '已自查' };
    const motionId = await putMotion(stage, meetingId, { ...deciding, rule: 'DR1' });
    for (const party of ['RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'SOCIAL_ORGANISATION']) {
      await stage.must('position.give', { meetingId, motionId, party, position: 'AGREE' }, `LEAD:${party}`);
    }
    await stage.must(
      'position.give',
      { meetingId, motionId, party: 'PROPERTY_COMPANY', position: 'OBJECT', reservation: '成本' },
      'LEAD:PROPERTY_COMPANY'
    );
    expect(await stage.must('motion.declare', { meetingId, motionId }, 'CHAIR')).toMatchObject({ outcome: 'FAILED', isCarried: false });
    expect((await read().get('matter', matterId))?.state).toBe('DELIBERATING');
    const pollId = await openPoll(stage, await putMotion(stage, meetingId, deciding));
    await cast(stage, pollId, 'FOR', MEMBERS.slice(0, 12));
    expect(await declare(stage, pollId)).toMatchObject({ isCarried: true });
  });

  it('[DR1] declared without a vote it freezes roll and presence all the same (MT7a)', async () => {
    const { meetingId, matterId } = await meetingInSession(stage, members(3));
    const motionId = await putMotion(stage, meetingId, { sort: 'DECIDING', rule: 'DR1', selfCheck: '已自查' });
    for (const party of ['RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'SOCIAL_ORGANISATION', 'PROPERTY_COMPANY']) {
      await stage.must('position.give', { meetingId, motionId, party, position: 'AGREE' }, `LEAD:${party}`);
    }
    await stage.must('motion.declare', { meetingId, motionId }, 'CHAIR');
    const matter = await read().get('matter', matterId);
    expect(matter?.state).toBe('COUNTED');
    const poll = await read().get('poll', matter?.pollId ?? '');
    expect(poll).toMatchObject({ state: 'DECLARED', rule: 'DR1', rollCount: 16, presentCount: 12 });
    expect(await read().count('rollEntry', { pollId: poll?.id ?? '' })).toBe(16);
  });

  it('[DR2] three recused members leave roll and presence: a tie is lost (example 3)', async () => {
    const { meetingId, matterId } = await meetingInSession(stage, [
      ...members(3, ['RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'SOCIAL_ORGANISATION']),
      ...members(4, ['PROPERTY_COMPANY'])
    ]);
    for (const n of [1, 2, 3])
      await stage.must(
        'recusal.order',
        { meetingId, matterId, personId: stage.personId(`MEMBER:PROPERTY_COMPANY:${n}`), reason: '合同方' },
        'CHAIR'
      );
    const pollId = await openPoll(stage, await putMotion(stage, meetingId));
    const voters = [...members(3, ['RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'SOCIAL_ORGANISATION']), 'MEMBER:PROPERTY_COMPANY:4'];
    await cast(stage, pollId, 'FOR', voters.slice(0, 5));
    await cast(stage, pollId, 'AGAINST', voters.slice(5));
    expect(await declare(stage, pollId)).toMatchObject({ outcome: 'FAILED' });
    const poll = await read().get('poll', pollId);
    expect(poll?.tally).toMatchObject({ roll: 13, participating: 10 });
    expect(poll?.verdict?.tests.map((test) => [test.left.product, test.right.product])).toEqual([
      [30, 26],
      [4, 4],
      [10, 10]
    ]);
  });

  it('[DR2] a show of hands is decided by the same rule', async () => {
    const { meetingId } = await meetingInSession(stage, members(3));
    const motionId = await putMotion(stage, meetingId, { sort: 'SURVEY', text: '委托互助会入户调查' });
    const declareHands = (hands: object) => ({ meetingId, motionId, hands });
    expect(await stage.refusal('motion.declare', { meetingId, motionId }, 'CHAIR')).toBe('motion.hands-missing');
    expect(await stage.refusal('motion.declare', declareHands({ for: 13, against: 0, abstain: 0 }), 'CHAIR')).toBe(
      'motion.hands-exceed-present'
    );
    expect(await stage.must('motion.declare', declareHands({ for: 7, against: 3, abstain: 2 }), 'CHAIR')).toMatchObject({
      outcome: 'PASSED'
    });
  });

  it('[DR16][MG16] an urgent measure is ratified at the first joint meeting and ends on day 30 (AC-1)', async () => {
    const matterId = await triagedMatter(stage, { urgency: 'U3' });
    const measure = { matterId, party: 'PROPERTY_COMPANY', purpose: '每天清运三次', cost: '物业承担' };
    expect(await stage.refusal('interim.start', measure, 'LEAD:OWNERS_COMMITTEE')).toBe('interim.not-your-party');
    const { measureId, endsAt } = await stage.must<{ measureId: string; endsAt: number }>(
      'interim.start',
      measure,
      'LEAD:PROPERTY_COMPANY'
    );
    const called = await calledMeeting(stage, matterId);
    await beginMeeting(stage, called, members(3));
    const motionId = await putMotion(stage, called.meetingId, { sort: 'RATIFY', text: '追认清运措施', interimMeasureId: measureId });
    expect(
      await stage.refusal('motion.declare', { meetingId: called.meetingId, motionId, hands: { for: 12, against: 0, abstain: 0 } }, 'CHAIR')
    ).toBe('motion.needs-poll');
    const pollId = await openPoll(stage, motionId);
    await cast(stage, pollId, 'FOR', members(3));
    expect(await declare(stage, pollId)).toMatchObject({ outcome: 'PASSED' });
    expect(await read().get('interimMeasure', measureId)).toMatchObject({ state: 'RATIFIED', endsAt });
    await finishMeeting(stage, called.meetingId, matterId, 'CONTINUE');
    stage.clock.set(endsAt);
    await stage.settle();
    expect((await read().get('interimMeasure', measureId))?.state).toBe('ENDED');
    expect(await read().list('task', { matterId })).toMatchObject([{ text: '恢复原状：每天清运三次', party: 'PROPERTY_COMPANY' }]);
  });

  it('[DR16][MG16] not put at the first joint meeting, it lapses that day at 24:00', async () => {
    const matterId = await triagedMatter(stage, { urgency: 'U4' });
    const measure = { matterId, party: 'PROPERTY_COMPANY', purpose: '封闭车道', cost: '' };
    const { measureId } = await stage.must<{ measureId: string }>('interim.start', measure, 'SECRETARY');
    const called = await calledMeeting(stage, matterId);
    await beginMeeting(stage, called, members(3));
    await finishMeeting(stage, called.meetingId, matterId, 'CONTINUE');
    const { endsAt = 0 } = (await read().get('interimMeasure', measureId)) ?? {};
    expect(new Date(endsAt + 8 * 3_600_000).toISOString().slice(11, 19)).toBe('00:00:00');
    expect(endsAt - stage.clock.now()).toBeLessThanOrEqual(DAY_MS);
    stage.clock.set(endsAt - 1);
    await stage.settle();
    expect((await read().get('interimMeasure', measureId))?.state).toBe('RUNNING');
    stage.clock.set(endsAt);
    await stage.settle();
    expect((await read().get('interimMeasure', measureId))?.state).toBe('LAPSED');
  });

  it('[DR11][BL12] options without a majority go into a run-off on the same roll; a tie there changes nothing', async () => {
    const { meetingId } = await meetingInSession(stage);
    const motionId = await putMotion(stage, meetingId, { method: 'MAJORITY_RUNOFF', options: ['甲方案', '乙方案', '丙方案'] });
    const pollId = await openPoll(stage, motionId);
    await cast(stage, pollId, 'o1', MEMBERS.slice(0, 7));
    await cast(stage, pollId, 'o2', MEMBERS.slice(7, 13));
    await cast(stage, pollId, 'STATUS_QUO', MEMBERS.slice(13));
    expect(await declare(stage, pollId)).toMatchObject({ outcome: 'RUN_OFF', isCarried: false });
    expect(await stage.refusal('meeting.adjourn', { meetingId }, 'CHAIR')).toBe('motion.still-pending');
    const runOff = await stage.must<{ pollId: string }>('poll.open-run-off', { pollId }, 'CHAIR');
    expect(await stage.refusal('poll.open-run-off', { pollId }, 'CHAIR')).toBe('poll.already-open');
    expect(await stage.refusal('ballot.cast', { pollId: runOff.pollId, choice: 'STATUS_QUO' }, MEMBERS[0] ?? '')).toBe(
      'voting.choice-unknown'
    );
    await cast(stage, runOff.pollId, 'o1', MEMBERS.slice(0, 8));
    await cast(stage, runOff.pollId, 'o2', MEMBERS.slice(8));
    expect(await declare(stage, runOff.pollId)).toMatchObject({ outcome: 'STATUS_QUO', isCarried: false });
    expect((await read().get('motion', motionId))?.state).toBe('LOST');
  });

  it('[DR11] approval: several marks, the leader with a majority wins', async () => {
    const { meetingId } = await meetingInSession(stage);
    const pollId = await openPoll(stage, await putMotion(stage, meetingId, { method: 'APPROVAL', options: ['甲', '乙', '丙'] }));
    await cast(stage, pollId, 'o1 o2', MEMBERS.slice(0, 9));
    await cast(stage, pollId, 'o3 o2', MEMBERS.slice(9, 14));
    await cast(stage, pollId, 'ABSTAIN', MEMBERS.slice(14));
    await declare(stage, pollId);
    expect((await read().get('poll', pollId))?.verdict).toMatchObject({ outcome: 'PASSED', winner: 'o2' });
  });
});
