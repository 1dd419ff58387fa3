/** Step 6: a vote that was noticed, in a residents' meeting and by window; its text, its roll, its clock, what becomes of the matter. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MyPollsView, PaperView } from '#contract/views/voting.ts';
import { DAY_MS, HOUR_MS } from '#domain/basics/time.ts';
import { at, COVENANT, holdRound, post, propose, review, stateOf, toReviewing, triage } from './matterWay.ts';
import { newStage, type Stage } from './stage.ts';

const residents = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `RESIDENT:${from + index}`);

/** A VOTE meeting of the residents, scheduled and noticed; eight days ahead unless a date is given. */
async function residentsMeeting(
  stage: Stage,
  matterId: string,
  startsAt = stage.clock.now() + 8 * DAY_MS
): Promise<{ meetingId: string; startsAt: number }> {
  const meeting = {
    ...{ title: '居民会议', sort: 'VOTE', place: '小广场', startsAt, agenda: [{ title: '文明养犬公约', matterId }] },
    ...{ chairPersonId: stage.personId('CHAIR'), recorderPersonId: stage.personId('RECORDER') }
  };
  const { meetingId } = await stage.must<{ meetingId: string }>('meeting.schedule', meeting, 'SECRETARY');
  await stage.must('meeting.notice', { meetingId, material: [{ title: '公约全文', text: '见公示' }] }, 'SECRETARY');
  return { meetingId, startsAt };
}

async function begin(stage: Stage, meeting: { meetingId: string; startsAt: number }, present: readonly string[]): Promise<void> {
  const { meetingId } = meeting;
  stage.clock.set(meeting.startsAt);
  await stage.must('meeting.open-check-in', { meetingId }, 'CHAIR');
  await Promise.all(present.map((key) => stage.must('meeting.check-in-for', { meetingId, personId: stage.personId(key) }, 'SECRETARY')));
  await stage.must('meeting.begin', { meetingId }, 'CHAIR');
}

/** Reviewed by a lawyer who passed it. */
async function reviewed(stage: Stage): Promise<string> {
  const matterId = await toReviewing(stage);
  await review(stage, matterId, 'PASS');
  return matterId;
}

async function castAll(stage: Stage, pollId: string, split: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const [choice, keys] of Object.entries(split))
    await Promise.all(keys.map((key) => stage.must('ballot.cast', { pollId, choice }, key)));
}

describe('a vote in the residents’ meeting (AC-8)', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await newStage()));
  afterAll(() => stage.close());
  const read = () => stage.app.store.read(stage.communityId);

  it('[MT13] G3: is not noticed before an expert has passed the text', async () => {
    const matterId = await toReviewing(stage);
    const meeting = await residentsMeeting(stage, matterId);
    const notice = { matterId, conduct: 'IN_MEETING', meetingId: meeting.meetingId };
    expect(await stage.refusal('vote.notice', notice, 'CHAIR')).toBe('review.none');
    await review(stage, matterId, 'PASS');
    expect(await stage.refusal('vote.notice', { ...notice, draftVersion: 7 }, 'CHAIR')).toBe('voting.item-not-posted');
    const { pollId, rollCount } = await stage.must<{ pollId: string; rollCount: number }>('vote.notice', notice, 'CHAIR');
    expect(rollCount).toBe(30);
    expect(await stateOf(stage, matterId)).toBe('VOTE_NOTICED');
    expect(await read().get('poll', pollId)).toMatchObject({
      draftVersion: 1,
      bodyRule: 'DR3',
      ruleBase: 'HOUSEHOLDS',
      isFormal: true,
      state: 'NOTICED'
    });
  });

  it('[MT14][MT16][BL10] opens in the meeting, counts those present, passes and stays COUNTED', async () => {
    const matterId = await reviewed(stage);
    const meeting = await residentsMeeting(stage, matterId);
    const { pollId } = await stage.must<{ pollId: string }>(
      'vote.notice',
      { matterId, conduct: 'IN_MEETING', meetingId: meeting.meetingId },
      'CHAIR'
    );
    expect(await stage.refusal('poll.open', { pollId }, 'CHAIR')).toBe('meeting.wrong-state');
    await begin(stage, meeting, residents(1, 20));
    await stage.must('poll.open', { pollId }, 'CHAIR');
    expect(await stateOf(stage, matterId)).toBe('VOTING');
    await castAll(stage, pollId, { FOR: residents(1, 12), AGAINST: residents(13, 16), ABSTAIN: residents(17, 18) });
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOR' }, 'RESIDENT:25')).toBe('voting.not-present');
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'AGAINST' }, 'RESIDENT:1')).toBe('voting.already-cast');
    expect(await stage.must('ballot.cast', { pollId, choice: 'FOR' }, 'RESIDENT:1')).toMatchObject({ changes: 0 });
    await stage.must('poll.close', { pollId }, 'CHAIR');
    expect(await stateOf(stage, matterId)).toBe('COUNTED');
    expect(await stage.must('poll.declare', { pollId }, 'CHAIR')).toMatchObject({ outcome: 'PASSED' });
    expect(await stateOf(stage, matterId)).toBe('COUNTED');
    const poll = await read().get('poll', pollId);
    expect(poll?.tally).toMatchObject({ roll: 30, participating: 20, ballots: 18, counts: { FOR: 12, AGAINST: 4, ABSTAIN: 2 } });
    expect(poll?.verdict?.tests.map((test) => [test.left.product, test.right.product])).toEqual([
      [40, 30],
      [24, 20]
    ]);
  });

  it('[MT18] exactly half of those present fails, and the same text may be voted on again after thirty days', async () => {
    const matterId = await reviewed(stage);
    const meeting = await residentsMeeting(stage, matterId);
    const notice = (meetingId: string) => ({ matterId, conduct: 'IN_MEETING', meetingId });
    const { pollId } = await stage.must<{ pollId: string }>('vote.notice', notice(meeting.meetingId), 'CHAIR');
    expect(await stage.refusal('vote.notice', notice(meeting.meetingId), 'CHAIR')).toBe('voting.notice-running');
    await begin(stage, meeting, residents(1, 20));
    await stage.must('poll.open', { pollId }, 'CHAIR');
    await castAll(stage, pollId, { FOR: residents(1, 10), AGAINST: residents(11, 12) });
    await stage.must('poll.close', { pollId }, 'CHAIR');
    await stage.must('poll.declare', { pollId }, 'CHAIR');
    expect(await stateOf(stage, matterId)).toBe('FAILED');
    const soon = await residentsMeeting(stage, matterId, stage.clock.now() + 30 * DAY_MS);
    expect(await stage.refusal('vote.notice', notice(soon.meetingId), 'CHAIR')).toBe('voting.revote-too-soon');
    const later = await residentsMeeting(stage, matterId, stage.clock.now() + 31 * DAY_MS);
    await stage.must('vote.notice', notice(later.meetingId), 'CHAIR');
    expect(await stateOf(stage, matterId)).toBe('VOTE_NOTICED');
  });

  it('[BL11][MT20] is counted again after an objection to the count was accepted', async () => {
    const matterId = await reviewed(stage);
    const meeting = await residentsMeeting(stage, matterId);
    const { pollId } = await stage.must<{ pollId: string }>(
      'vote.notice',
      { matterId, conduct: 'IN_MEETING', meetingId: meeting.meetingId },
      'CHAIR'
    );
    await begin(stage, meeting, residents(1, 20));
    await stage.must('poll.open', { pollId }, 'CHAIR');
    await castAll(stage, pollId, { FOR: residents(1, 14) });
    await stage.must('poll.close', { pollId }, 'CHAIR');
    await stage.must('poll.declare', { pollId }, 'CHAIR');
    expect(await stage.refusal('poll.declare', { pollId }, 'CHAIR')).toBe('voting.already-declared');
    const { publicityId } = await post(stage, matterId, 'RESULT');
    expect(await stage.refusal('poll.recount', { pollId, reason: '复核' }, 'TELLER')).toBe('poll.recount-not-due');
    const doubt = { publicityId, stance: 'OBJECT', againstCount: true, text: '我户投票未计入，请复核票数。' };
    const { opinionId } = await stage.must<{ opinionId: string }>('opinion.submit', doubt, 'RESIDENT:22');
    await stage.must('objection.accept-count', { opinionId, answer: '同意复核' }, 'SUPERVISOR');
    expect(await stateOf(stage, matterId)).toBe('COUNTED');
    expect(await stage.must('poll.recount', { pollId, reason: '异议成立' }, 'TELLER')).toMatchObject({ outcome: 'PASSED', isSame: true });
  });

  it('[MG9][DR3] exactly half of the households present is no quorum: nothing is opened', async () => {
    const matterId = await reviewed(stage);
    const meeting = await residentsMeeting(stage, matterId);
    const { pollId } = await stage.must<{ pollId: string }>(
      'vote.notice',
      { matterId, conduct: 'IN_MEETING', meetingId: meeting.meetingId },
      'CHAIR'
    );
    await begin(stage, meeting, residents(1, 15));
    expect(await stage.run('poll.open', { pollId }, 'CHAIR')).toMatchObject({
      ok: false,
      code: 'voting.no-quorum-present',
      facts: { roll: 30, present: 15, test: '30 > 30' }
    });
    await stage.must('meeting.check-in-for', { meetingId: meeting.meetingId, personId: stage.personId('RESIDENT:16') }, 'SECRETARY');
    await stage.must('poll.open', { pollId }, 'CHAIR');
  });

  it('[BL8] G4: a text changed after the posting is not opened; the vote goes back to publicity or is noticed anew', async () => {
    const matterId = await reviewed(stage);
    const meeting = await residentsMeeting(stage, matterId);
    const { pollId } = await stage.must<{ pollId: string }>(
      'vote.notice',
      { matterId, conduct: 'IN_MEETING', meetingId: meeting.meetingId },
      'CHAIR'
    );
    const draft = await read().find('draft', { matterId, version: 1 });
    if (!draft) throw new Error('no draft');
    // Nobody can do this through the product: the row is changed behind its back.
    await stage.app.store.commit({
      ...{ communityId: stage.communityId, at: stage.clock.now(), actor: 'SYSTEM', guards: [], entries: [], answer: null },
      changes: [{ op: 'update', kind: 'draft', id: draft.id, revision: draft.revision, set: { body: '一、不必牵绳。' } }]
    });
    await begin(stage, meeting, residents(1, 20));
    expect(await stage.refusal('poll.open', { pollId }, 'CHAIR')).toBe('voting.text-changed');
    await stage.must('poll.void', { pollId, reason: '文本与公示不符', needsNewText: true }, 'SUPERVISOR');
    expect(await stateOf(stage, matterId)).toBe('PUBLICIZING');
  });

  it('[BL8] G5: only what was posted is voted on in a residents’ meeting', async () => {
    const matterId = await reviewed(stage);
    const other = await propose(stage, '另一件事');
    const meeting = await residentsMeeting(stage, matterId);
    await stage.must('vote.notice', { matterId, conduct: 'IN_MEETING', meetingId: meeting.meetingId }, 'CHAIR');
    await begin(stage, meeting, residents(1, 20));
    const motion = {
      meetingId: meeting.meetingId,
      text: '顺便表决停车收费',
      proposerPersonId: stage.personId('RESIDENT:1'),
      seconderPersonId: stage.personId('RESIDENT:2')
    };
    expect(await stage.refusal('motion.put', motion, 'CHAIR')).toBe('voting.item-not-posted');
    await stage.must('motion.put', { ...motion, sort: 'PROCEDURAL', text: '休会十分钟' }, 'CHAIR');
    expect(await stage.refusal('vote.notice', { matterId: other, conduct: 'IN_MEETING', meetingId: meeting.meetingId }, 'CHAIR')).toBe(
      'voting.rule-not-available'
    );
  });

  it('[MG1][BL8] is refused with less than seven full days, or in a meeting that does not name it', async () => {
    const matterId = await reviewed(stage);
    const unnamed = await stage.must<{ meetingId: string }>(
      'meeting.schedule',
      {
        title: '居民会议',
        sort: 'VOTE',
        bodyKind: 'RESIDENTS_MEETING',
        place: '广场',
        startsAt: stage.clock.now() + 9 * DAY_MS,
        agenda: [{ title: '其他' }],
        chairPersonId: stage.personId('CHAIR')
      },
      'SECRETARY'
    );
    expect(await stage.refusal('vote.notice', { matterId, conduct: 'IN_MEETING', meetingId: unnamed.meetingId }, 'CHAIR')).toBe(
      'voting.not-on-agenda'
    );
    const meeting = await residentsMeeting(stage, matterId);
    stage.clock.advanceDays(1);
    expect(await stage.refusal('vote.notice', { matterId, conduct: 'IN_MEETING', meetingId: meeting.meetingId }, 'CHAIR')).toBe(
      'meeting.notice-too-short'
    );
  });
});

describe('a household vote by window after hearings (AC-2)', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await newStage()));
  afterAll(() => stage.close());
  const read = () => stage.app.store.read(stage.communityId);
  const HEARINGS = { ...COVENANT, template: 'HEARING_THEN_RESULT', topicClass: '保洁', flags: { ...COVENANT.flags, isCovenant: false } };
  const OPTIONS = ['请新物业公司', '集资聘请一名保洁员', '志愿者轮值'];

  /** Hearing 1 on 14 July; the notice of the vote goes out on the 15th, hearing 2 on the 21st decides to vote. */
  async function toWindow(window: { opensAt: number; closesAt: number }, method = 'MAJORITY_RUNOFF') {
    stage.clock.set('2026-07-04 09:00');
    const matterId = await propose(stage, '聘请保洁');
    await triage(stage, matterId, HEARINGS);
    await holdRound(stage, matterId, { notice: '2026-07-08', date: '2026-07-14', outcome: 'CONTINUE' });
    stage.clock.set('2026-07-15 09:00');
    const notice = { matterId, conduct: 'WINDOW', ...window, method, text: '本小区保洁怎么办？', options: OPTIONS };
    const { pollId } = await stage.must<{ pollId: string }>('vote.notice', notice, 'SECRETARY');
    return { matterId, pollId };
  }

  it('[MT7b][BL3][BL12] opens and closes by the clock, also hours late; participation is ballots cast', async () => {
    const opensAt = at('2026-07-25', '08:00');
    const closesAt = at('2026-07-25', '18:00');
    const { matterId, pollId } = await toWindow({ opensAt, closesAt });
    expect(await stateOf(stage, matterId)).toBe('DELIBERATING');
    await stage.must('option.withdraw', { pollId, optionId: 'o3', reason: '无人报名' }, 'CHAIR');
    expect(await stage.refusal('option.withdraw', { pollId, optionId: 'o1', reason: '再撤' }, 'CHAIR')).toBe('voting.too-few-options');
    expect(await stage.refusal('option.withdraw', { pollId, optionId: 'STATUS_QUO', reason: '撤' }, 'CHAIR')).toBe('voting.option-unknown');
    await holdRound(stage, matterId, { notice: '2026-07-16', date: '2026-07-21', outcome: 'VOTE' });
    await stage.must('matter.proceed-to-vote', { matterId }, 'CHAIR');
    expect(await stage.refusal('poll.open', { pollId }, 'CHAIR')).toBe('voting.opens-by-clock');
    stage.clock.set(opensAt - 1);
    await stage.settle();
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'o2' }, 'RESIDENT:1')).toBe('voting.not-open-yet');
    stage.clock.set(opensAt + 3 * HOUR_MS);
    await stage.settle();
    expect(await read().get('poll', pollId)).toMatchObject({ state: 'OPEN', openedAt: opensAt });
    expect(await stateOf(stage, matterId)).toBe('VOTING');
    const mine = await stage.view<MyPollsView>('my.polls', {}, 'RESIDENT:5');
    expect(mine.polls).toMatchObject([{ pollId, state: 'OPEN', castAt: null }]);
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'o3' }, 'RESIDENT:1')).toBe('voting.choice-unknown');
    await castAll(stage, pollId, { o2: residents(1, 14), o1: residents(15, 18) });
    const helped = { pollId, choice: 'o2', personId: stage.personId('RESIDENT:19'), helperName: '楼长老周' };
    await stage.must('ballot.cast-for', helped, 'SECRETARY');
    expect(await stage.refusal('ballot.cast-for', { ...helped, choice: 'o1' }, 'SECRETARY')).toBe('voting.already-cast');
    expect(await stage.refusal('poll.close', { pollId }, 'CHAIR')).toBe('voting.window-running');
    stage.clock.set(closesAt);
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'o2' }, 'RESIDENT:20')).toBe('voting.closed');
    stage.clock.set(closesAt + 5 * HOUR_MS);
    await stage.settle();
    expect(await read().get('poll', pollId)).toMatchObject({ state: 'CLOSED', closedAt: closesAt });
    expect(await stage.refusal('poll.declare', { pollId }, 'RESIDENT:1')).toBe('authority.role-missing');
    expect(await stage.must('poll.declare', { pollId }, 'TELLER')).toMatchObject({ outcome: 'PASSED' });
    expect(await stateOf(stage, matterId)).toBe('COUNTED');
    expect((await read().get('poll', pollId))?.verdict).toMatchObject({ winner: 'o2', outcome: 'PASSED' });
    expect((await read().get('poll', pollId))?.tally).toMatchObject({ roll: 30, participating: 19 });
  });

  it('[MT17] too few ballots are no quorum', async () => {
    const { matterId, pollId } = await toWindow({ opensAt: at('2026-07-25', '08:00'), closesAt: at('2026-07-25', '18:00') });
    await holdRound(stage, matterId, { notice: '2026-07-16', date: '2026-07-21', outcome: 'VOTE' });
    await stage.must('matter.proceed-to-vote', { matterId }, 'CHAIR');
    stage.clock.set(at('2026-07-25', '09:00'));
    await stage.settle();
    await castAll(stage, pollId, { o2: residents(1, 15) });
    stage.clock.set(at('2026-07-25', '18:00'));
    await stage.settle();
    expect(await stage.must('poll.declare', { pollId }, 'SECRETARY')).toMatchObject({ outcome: 'NO_QUORUM' });
    expect(await stateOf(stage, matterId)).toBe('NO_QUORUM');
  });

  it('[BL12][DR11] a run-off has a window of its own, a day after the declaration at the earliest', async () => {
    const { matterId, pollId } = await toWindow({ opensAt: at('2026-07-25', '08:00'), closesAt: at('2026-07-25', '18:00') });
    await holdRound(stage, matterId, { notice: '2026-07-16', date: '2026-07-21', outcome: 'VOTE' });
    await stage.must('matter.proceed-to-vote', { matterId }, 'CHAIR');
    stage.clock.set(at('2026-07-25', '09:00'));
    await stage.settle();
    await castAll(stage, pollId, { o1: residents(1, 8), o2: residents(9, 15), o3: residents(16, 20) });
    stage.clock.set(at('2026-07-25', '18:00'));
    await stage.settle();
    expect(await stage.must('poll.declare', { pollId }, 'CHAIR')).toMatchObject({ outcome: 'RUN_OFF' });
    expect(await stateOf(stage, matterId)).toBe('VOTING');
    const opensAt = at('2026-07-26', '18:00');
    const window = { pollId, opensAt, closesAt: opensAt + 4 * HOUR_MS };
    expect(await stage.refusal('poll.open-run-off', { ...window, opensAt: opensAt - 60_000 }, 'CHAIR')).toBe('voting.window-invalid');
    expect(await stage.refusal('poll.open-run-off', window, 'RESIDENT:1')).toBe('authority.role-missing');
    const runOff = await stage.must<{ pollId: string }>('poll.open-run-off', window, 'CHAIR');
    stage.clock.set(opensAt);
    await stage.settle();
    await castAll(stage, runOff.pollId, { o1: residents(1, 7), o2: residents(8, 20) });
    stage.clock.set(window.closesAt);
    await stage.settle();
    expect(await stage.must('poll.declare', { pollId: runOff.pollId }, 'CHAIR')).toMatchObject({ outcome: 'PASSED' });
    expect(await stateOf(stage, matterId)).toBe('COUNTED');
    expect((await read().get('matter', matterId))?.pollId).toBe(runOff.pollId);
  });

  it('[RL1][RL4] the roll is frozen with the notice and mended only with a reason, before it opens', async () => {
    const { pollId } = await toWindow({ opensAt: at('2026-07-25', '08:00'), closesAt: at('2026-07-25', '18:00') });
    const householdId = stage.households[4] ?? '';
    const personId = await stage
      .must<{ personId: string }>('person.add', { name: '新住户', householdId, isBound: true }, 'SYSTEM')
      .then((added) => added.personId);
    await stage.must('household.name-voter', { householdId, personId }, 'SYSTEM');
    expect(await read().find('rollEntry', { pollId, rightKey: `household:${householdId}` })).toMatchObject({
      personId: stage.personId('RESIDENT:5')
    });
    expect(await stage.refusal('roll.correct', { pollId, action: 'ADD', householdId, reason: '漏登' }, 'SECRETARY')).toBe(
      'voting.right-there'
    );
    await stage.must('roll.correct', { pollId, action: 'REPLACE', householdId, reason: '表决人已变更' }, 'SECRETARY');
    expect(await read().find('rollEntry', { pollId, rightKey: `household:${householdId}` })).toMatchObject({
      personId,
      label: '1号楼1单元***室'
    });
    await stage.must('roll.correct', { pollId, action: 'REMOVE', householdId, reason: '该户不存在' }, 'SECRETARY');
    expect((await read().get('poll', pollId))?.rollCount).toBe(29);
    const paper = await stage.view<PaperView>('poll.paper', { pollId }, 'RESIDENT:6');
    expect(paper).toMatchObject({ barred: 'NOT_OPEN', rights: [{ label: '1号楼1单元***室', cast: null }] });
  });

  it('[BL2] one person who votes for two households names which', async () => {
    const householdId = stage.households[9] ?? '';
    await stage.must('household.name-voter', { householdId, personId: null }, 'SYSTEM');
    const { matterId, pollId } = await toWindow({ opensAt: at('2026-07-25', '08:00'), closesAt: at('2026-07-25', '18:00') });
    await stage.must(
      'roll.correct',
      { pollId, action: 'REPLACE', householdId, personId: stage.personId('RESIDENT:9'), reason: '委托' },
      'SECRETARY'
    );
    await holdRound(stage, matterId, { notice: '2026-07-16', date: '2026-07-21', outcome: 'VOTE' });
    await stage.must('matter.proceed-to-vote', { matterId }, 'CHAIR');
    stage.clock.set(at('2026-07-25', '09:00'));
    await stage.settle();
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'o1' }, 'RESIDENT:9')).toBe('voting.which-right');
    const paper = await stage.view<PaperView>('poll.paper', { pollId }, 'RESIDENT:9');
    for (const { rollEntryId } of paper.rights) await stage.must('ballot.cast', { pollId, choice: 'o1', rollEntryId }, 'RESIDENT:9');
    expect(await read().count('ballot', { pollId })).toBe(2);
    const foreign = await read().find('rollEntry', { pollId, personId: stage.personId('RESIDENT:8') });
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'o1', rollEntryId: foreign?.id }, 'RESIDENT:9')).toBe('voting.not-on-roll');
  });
});
