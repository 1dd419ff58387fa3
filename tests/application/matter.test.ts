/** One matter from the review to its close, through the commands that people use, with a clock that ticks late. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskMatters, DeskToday } from '#contract/views/desk.ts';
import type { MatterDetail, MatterDraft, MyDuties, TaskList } from '#contract/views/matter.ts';
import type { IssuedDocument } from '#domain/followup/records.ts';
import { at, COVENANT, confirmAll, post, propose, prove, review, stateOf, toReviewing } from './matterWay.ts';
import { newStage, type Stage } from './stage.ts';

const FOUR_DAYS = 4 * 86_400_000;

describe('the covenant from its review to its close', () => {
  let stage: Stage;
  let matterId: string;
  const read = () => stage.app.store.read(stage.communityId);
  const detail = () => stage.view<MatterDetail>('matter.detail', { matterId }, 'SECRETARY');
  const primary = async () => (await detail()).actions.find((action) => action.isPrimary)?.command;
  const issued = async (type: string): Promise<IssuedDocument[]> => read().list('issuedDocument', { matterId, type });

  beforeAll(async () => {
    stage = await newStage({ households: 30, now: '2026-07-04 09:00' });
    matterId = await toReviewing(stage);
  });
  afterAll(() => stage.close());

  it('[MT13] G3: no vote is noticed without a review or a waiver', async () => {
    stage.clock.set('2026-08-14 10:00');
    const meetingId = await voteMeeting();
    expect(await stage.refusal('vote.notice', { matterId, conduct: 'IN_MEETING', meetingId }, 'CHAIR')).toBe('review.none');
    expect(await primary()).toBe('review.appoint');
    await review(stage, matterId, 'PASS');
    expect(await primary()).toBe('vote.notice');
    const { pollId } = await stage.must<{ pollId: string }>('vote.notice', { matterId, conduct: 'IN_MEETING', meetingId }, 'CHAIR');
    await stage.must('meeting.notice', { meetingId, material: [{ title: '公约全文', text: '见公示' }] }, 'SECRETARY');
    await vote(meetingId, pollId);
    expect(await stateOf(stage, matterId)).toBe('COUNTED');
  });

  async function voteMeeting(): Promise<string> {
    const meeting = {
      title: '居民会议',
      sort: 'VOTE',
      bodyKind: 'RESIDENTS_MEETING',
      place: '广场',
      startsAt: at('2026-08-29', '09:30'),
      agenda: [{ title: '表决公约', matterId }]
    };
    const officers = { chairPersonId: stage.personId('CHAIR'), recorderPersonId: stage.personId('RECORDER') };
    return (await stage.must<{ meetingId: string }>('meeting.schedule', { ...meeting, ...officers }, 'SECRETARY')).meetingId;
  }

  async function vote(meetingId: string, pollId: string): Promise<void> {
    stage.clock.set('2026-08-29 09:00');
    await stage.must('meeting.open-check-in', { meetingId }, 'CHAIR');
    for (let n = 1; n <= 20; n++)
      await stage.must('meeting.check-in-for', { meetingId, personId: stage.personId(`RESIDENT:${n}`) }, 'TELLER');
    stage.clock.set('2026-08-29 09:30');
    await stage.must('meeting.begin', { meetingId }, 'CHAIR');
    await stage.must('poll.open', { pollId }, 'CHAIR');
    for (let n = 1; n <= 20; n++) await stage.must('ballot.cast', { pollId, choice: n <= 15 ? 'FOR' : 'AGAINST' }, `RESIDENT:${n}`);
    await stage.must('poll.close', { pollId }, 'CHAIR');
    await stage.must('poll.declare', { pollId }, 'CHAIR');
    await stage.must('meeting.adjourn', { meetingId }, 'CHAIR');
  }

  it('[DC38] the declared vote has its count sheet', async () => {
    await stage.settle();
    const [sheet] = await issued('count-sheet');
    expect(sheet?.view).toMatchObject({
      verdict: { roll: 30, participating: 20, outcome: 'PASSED', statement: '名册30户，到会20户，赞成15户、反对5户、弃权0户，通过。' }
    });
  });

  it('[MT22] in force at the end of the period although the tick comes four days late', async () => {
    stage.clock.set('2026-08-31 09:00');
    const { publicityId, endsAt } = await post(stage, matterId, 'RESULT');
    expect(endsAt).toBe(at('2026-09-07', '24:00'));
    await stage.must('filing.record', { matterId, filedOn: '2026-08-31', receiver: '街道办事处', note: '' }, 'SECRETARY');
    const { opinionId } = await stage.must<{ opinionId: string }>(
      'opinion.submit',
      { publicityId, stance: 'OBJECT', text: '不同意' },
      'RESIDENT:3'
    );
    await stage.must('opinion.answer', { opinionId, outcome: 'NOT_ACCEPTED', answer: '已说明' }, 'SECRETARY');
    await stage.must('objection.maintain', { opinionId }, 'RESIDENT:3');
    stage.clock.set(endsAt - 1);
    await stage.settle();
    expect(await stateOf(stage, matterId)).toBe('RESULT_PUBLICIZING');
    stage.clock.set(endsAt + FOUR_DAYS);
    await stage.settle();
    const matter = await read().get('matter', matterId);
    expect([matter?.state, matter?.reachedAt.IN_FORCE]).toEqual(['IN_FORCE', endsAt]);
  });

  it('[DC37] the resolution is issued by itself, with course, sum and text', async () => {
    const [resolution] = await issued('resolution');
    expect(resolution?.view).toMatchObject({
      origin: { channels: ['工作台登记'], proposerKind: '居委会' },
      rounds: [{ number: 1 }, { number: 2, parties: ['居委会', '业委会', '物业公司', '社会组织'] }],
      publicities: [
        { kind: 'DRAFT', version: 1 },
        { kind: 'RESULT', objections: 1, answered: 1 }
      ],
      reviews: [{ expert: '吕律师', conclusion: '通过' }],
      verdicts: [{ outcome: 'PASSED' }],
      adoptedText: { title: '文明养犬公约' },
      inForceAt: at('2026-09-07', '24:00')
    });
    expect(await stage.refusal('document.issue', { type: 'resolution', subjectId: matterId }, 'SECRETARY')).toBe('document.already-issued');
  });

  it('[PB16] the result publicity is certified after force', async () => {
    const publicityId = (await detail()).matter.resultPublicityId ?? '';
    expect(await stage.refusal('publicity.certify', { publicityId }, 'SECRETARY')).toBe('publicity.proof-missing');
    await prove(stage, publicityId, 'LAST_DAY');
    await stage.must('publicity.certify', { publicityId }, 'SECRETARY');
    await stage.settle();
    const certificates = await issued('publicity-certificate');
    expect(certificates.map((one) => (one.view as { answers: unknown[] }).answers.length).sort()).toEqual([0, 1]);
  });

  it('[MT23] G11: a task without a supervisor is refused, complete ones begin the execution', async () => {
    const task = {
      text: '设拾便箱',
      party: 'PROPERTY_COMPANY',
      responsiblePersonId: stage.personId('MEMBER:PROPERTY_COMPANY:2'),
      dueOn: '2026-10-12'
    };
    expect(await stage.refusal('task.assign', { matterId, tasks: [task] }, 'SECRETARY')).toBe('followup.supervisor-missing');
    await stage.must('task.assign', { matterId, tasks: [{ ...task, supervisorPersonId: stage.personId('SUPERVISOR') }] }, 'SECRETARY');
    expect(await stateOf(stage, matterId)).toBe('EXECUTING');
  });

  it('[MT24] the task is done with a photo and judged; the evaluation opens by itself', async () => {
    const doer = 'MEMBER:PROPERTY_COMPANY:2';
    const { tasks } = await stage.view<MyDuties>('my.duties', {}, doer);
    const taskId = tasks[0]?.taskId ?? '';
    expect(tasks[0]).toMatchObject({ mayAccept: true, mayJudge: false, overdue: 'NONE' });
    await stage.must('task.accept', { taskId }, doer);
    const photo = {
      id: 'photo0000000000000001',
      sha256: 'ab'.repeat(32),
      mime: 'image/jpeg',
      bytes: 1,
      width: 1,
      height: 1,
      isPublic: true
    };
    await stage.must('file.store', { ...photo, uploadedBy: stage.personId(doer) }, 'SYSTEM');
    await stage.must('task.report', { taskId, text: '装好了', fileIds: [photo.id], isDone: true }, doer);
    await stage.must('task.accept-done', { taskId }, 'SUPERVISOR');
    expect(await stateOf(stage, matterId)).toBe('EVALUATING');
    const opensAt = (await detail()).evaluation?.opensAt ?? 0;
    stage.clock.set(opensAt);
    await stage.settle();
    expect((await detail()).evaluation?.state).toBe('OPEN');
  });

  it('[MT25] one rating per household; 4 of 5 satisfied close the matter', async () => {
    for (const [n, stars] of [5, 4, 4, 5, 2].entries()) await stage.must('rating.give', { matterId, stars }, `RESIDENT:${n + 1}`);
    expect(await stage.refusal('rating.give', { matterId, stars: 1 }, 'RESIDENT:1')).toBe('followup.rated-already');
    expect(await stage.refusal('matter.close', { matterId }, 'CHAIR')).toBe('followup.window-open');
    stage.clock.set((await detail()).evaluation?.closesAt ?? 0);
    await stage.settle();
    await stage.must('matter.close', { matterId }, 'CHAIR');
    expect((await detail()).steps.every((step) => step.state === 'DONE')).toBe(true);
    expect(await stage.app.store.verifyChain(stage.communityId)).toBeNull();
  });

  it('[DC39] record and minutes of a round are told from its journal, the minutes without names', async () => {
    const meetingId = (await detail()).rounds[0]?.meetingId ?? '';
    await stage.must('minutes.publish', { meetingId }, 'SECRETARY');
    await stage.settle();
    const documents = await read().list('issuedDocument', { meetingId });
    const record = documents.find((one) => one.type === 'record');
    const minutes = documents.find((one) => one.type === 'minutes');
    expect(record?.view).toMatchObject({
      entries: expect.arrayContaining([
        { kind: 'procedure', at: expect.any(Number), text: expect.stringContaining('会议开始，应到16，实到12，达到法定人数') }
      ])
    });
    expect(JSON.stringify(record?.view)).toContain('尤业一');
    expect(JSON.stringify({ ...minutes?.view, meeting: { ...(minutes?.view['meeting'] as object), chair: '', recorder: '' } })).not.toMatch(
      /尤业|朱居|许物|何社/
    );
  });

  it('[DC35] records are kept on file, notices are public', async () => {
    const all = await read().list('issuedDocument', {});
    const open = new Map(all.map((one) => [one.type, one.isPublic]));
    expect([open.get('record'), open.get('minutes'), open.get('publicity-notice'), open.get('resolution')]).toEqual([
      false,
      true,
      true,
      true
    ]);
  });

  it('[DC31] numbers of a body run without gaps over all its documents', async () => {
    const numbers = (await read().list('issuedDocument', { bodyKind: 'RESIDENTS_MEETING' })).flatMap(
      (one) => one.docNumber.match(/〔2026〕(\d+)号/)?.[1] ?? []
    );
    expect(numbers.map(Number).sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('[DC34] a void document makes room for another under the next number', async () => {
    const [resolution] = await issued('resolution');
    await stage.must('document.void', { documentId: resolution?.id, reason: '附件缺页' }, 'SECRETARY');
    const again = await stage.must<{ docNumber: string }>('document.issue', { type: 'resolution', subjectId: matterId }, 'SECRETARY');
    expect(again.docNumber).not.toBe(resolution?.docNumber);
    expect((await issued('resolution')).filter((one) => one.voidedAt !== null)).toHaveLength(1);
  });

  it('[MT36] the desk lists what is due, each matter with its next command', async () => {
    const other = await propose(stage, '路灯');
    await stage.must('matter.triage', { matterId: other, ...COVENANT, decidedOn: '2026-08-01' }, 'SECRETARY');
    const today = await stage.view<DeskToday>('desk.today', {}, 'SECRETARY');
    expect(today.lines.map((line) => line.kind)).toContain('DECISION');
    const list = await stage.view<DeskMatters>('desk.matters', {}, 'SECRETARY');
    expect(list.rows.map((row) => [row.title, row.next?.command])).toEqual([['路灯', 'decision.confirm']]);
    expect((await stage.view<DeskMatters>('desk.matters', { scope: 'ENDED' }, 'SECRETARY')).rows.map((row) => row.state)).toEqual([
      'CLOSED'
    ]);
    expect((await stage.view<MyDuties>('my.duties', {}, 'AGENDA_BOARD_PARTY')).decisions).toHaveLength(1);
    expect((await stage.view<TaskList>('task.list', { matterId }, 'CHAIR')).tasks).toMatchObject([{ state: 'ACCEPTED_AS_DONE' }]);
  });

  it('the draft is shown with its HTML, raw HTML as text', async () => {
    const view = await stage.view<MatterDraft>('matter.draft', { matterId }, 'CHAIR');
    expect(view).toMatchObject({ mayWrite: false, shown: { version: 1, comparedWith: null, changes: [] } });
    expect(view.shown?.html).toContain('出门牵绳');
  });

  it('[MT27] nothing of it is to be seen by a resident or a visitor through the staff’s views', async () => {
    await expect(stage.view('matter.detail', { matterId }, 'RESIDENT:1')).rejects.toThrow('authority.role-missing');
    await expect(stage.view('desk.today', {}, 'VISITOR')).rejects.toThrow('authority.not-signed-in');
  });
});

describe('decisions of several bodies', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await newStage({ households: 12, now: '2026-07-04 09:00' })));
  afterAll(() => stage.close());

  it('[MT2] AC-8: without the discussion of the Party organisation triage is refused', async () => {
    const matterId = await propose(stage);
    expect(await stage.refusal('matter.triage', { matterId, ...COVENANT, partyOrganisationDiscussedOn: null }, 'SECRETARY')).toBe(
      'matter.party-organisation-missing'
    );
  });

  it('[MT2] both committees confirm at once: the decision is carried out once', async () => {
    const matterId = await propose(stage, '路灯');
    const { decisionId } = await stage.must<{ decisionId: string }>('matter.triage', { matterId, ...COVENANT }, 'SECRETARY');
    const answers = await Promise.all(
      ['AGENDA_BOARD_PARTY', 'AGENDA_BOARD_COMMITTEE'].map((key) => stage.run('decision.confirm', { decisionId }, key))
    );
    expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
    expect(await stateOf(stage, matterId)).toBe('TRIAGED');
  });

  it('[MT1] two proposals in the same moment get two numbers', async () => {
    const made = await Promise.all(
      [1, 2, 3].map((n) =>
        stage.must<{ number: string }>('matter.propose', { title: `提议${n}`, text: '请在西门增设一个垃圾分类投放点。' }, `RESIDENT:${n}`)
      )
    );
    expect(new Set(made.map((one) => one.number)).size).toBe(3);
  });

  it('[MT1] ten households bring a resident’s proposal to triage', async () => {
    const { matterId } = await stage.must<{ matterId: string }>(
      'matter.propose',
      { title: '投放点', text: '请在西门增设一个垃圾分类投放点。' },
      'RESIDENT:1'
    );
    const triage = { matterId, ...COVENANT, flags: { ...COVENANT.flags, isCovenant: false } };
    for (let n = 2; n <= 10; n++) await stage.must('matter.second', { matterId }, `RESIDENT:${n}`);
    expect(await stage.refusal('matter.triage', triage, 'SECRETARY')).toBe('matter.not-enough-seconds');
    await stage.must('matter.second', { matterId }, 'RESIDENT:11');
    await stage.must('matter.triage', triage, 'SECRETARY');
    expect(await stage.refusal('matter.second', { matterId }, 'RESIDENT:1')).toBe('matter.own-second');
  });

  it('[MT3] a rejection is reviewed once and opened again by the supervisor', async () => {
    const matterId = await propose(stage, '车位');
    const { decisionId } = await stage.must<{ decisionId: string }>('matter.reject', { matterId, reason: '已有规定' }, 'SECRETARY');
    await confirmAll(stage, decisionId, ['AGENDA_BOARD_COMMITTEE', 'AGENDA_BOARD_PARTY']);
    expect(await stateOf(stage, matterId)).toBe('REJECTED');
    await stage.must('matter.request-review', { matterId, reason: '情况不同' }, 'LEAD:RESIDENTS_COMMITTEE');
    await stage.must('matter.uphold-review', { matterId, upheld: true, reason: '应受理' }, 'SUPERVISOR');
    expect(await stateOf(stage, matterId)).toBe('PROPOSED');
  });

  it('[MT31] what nobody takes up lapses by the clock, at its deadline', async () => {
    const matterId = await propose(stage, '凉亭');
    stage.clock.set('2026-11-20 12:00');
    await stage.settle();
    const matter = await stage.app.store.read(stage.communityId).get('matter', matterId);
    expect([matter?.state, matter?.reachedAt.LAPSED]).toEqual(['LAPSED', at('2026-10-02', '24:00')]);
  });
});
