/** What the public board tells and what it never tells: one matter from a proposal on a phone to its result, read by visitors all the way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardHome, BoardMatters, OwnMatters, PublicMatter, PublicPublicity } from '#contract/views/board.ts';
import type { IssuedList, VerificationView } from '#contract/views/issued.ts';
import { at, completeDraft, post, prove, review, toDrafting } from './matterWay.ts';
import { newStage, type Stage } from './stage.ts';

/** Names and phones of the stage's residents, in whatever form they might get out. */
const PRIVATE = /居民\d|1380000\d{4}|"phone"|authorPersonId|proposerPersonId/;

describe('the board of a covenant in its publicity and vote', () => {
  let stage: Stage;
  let matterId: string;
  let number: string;
  let publicityId: string;
  const matter = (as = 'VISITOR') => stage.view<PublicMatter>('board.matter', { number }, as);
  const notice = (as = 'VISITOR') => stage.view<PublicPublicity>('board.publicity', { publicityId }, as);
  const home = () => stage.view<BoardHome>('board.home', {}, 'VISITOR');

  beforeAll(async () => {
    stage = await newStage({ households: 30, now: '2026-07-04 09:00' });
    matterId = await toDrafting(stage);
    number = (await stage.app.store.read(stage.communityId).get('matter', matterId))?.number ?? '';
  });
  afterAll(() => stage.close());

  it('[PB23] a draft that is still being written is nobody’s business yet', async () => {
    stage.clock.set('2026-08-04 08:00');
    await completeDraft(stage, matterId);
    expect((await matter()).drafts).toEqual([]);
    expect(JSON.stringify(await matter())).not.toContain('违者罚款500元');
  });

  it('[PB1] the notice hangs on the front with its end, and its matter under step 4', async () => {
    stage.clock.set('2026-08-04 09:00');
    publicityId = (await post(stage, matterId, 'DRAFT')).publicityId;
    const front = await home();
    expect(front.publicities).toMatchObject([{ id: publicityId, sort: 'DRAFT', state: 'RUNNING', endsAt: at('2026-08-12', '00:00') }]);
    expect(front.steps).toMatchObject({ PUBLICIZE: 1, DRAFT: 0 });
    const found = await stage.view<BoardMatters>('board.matters', { step: 'PUBLICIZE' }, 'VISITOR');
    expect(found.rows).toMatchObject([{ number, endsAt: at('2026-08-12', '00:00') }]);
    expect((await stage.view<BoardMatters>('board.matters', { search: '没有这样的题目' }, 'VISITOR')).total).toBe(0);
  });

  it('[PB23] G17: opinions show a masked dwelling and their text once it is shown; nothing else of their authors', async () => {
    const give = (n: number, stance: string, text: string) =>
      stage.must<{ opinionId: string }>('opinion.submit', { publicityId, stance, text }, `RESIDENT:${n}`);
    const shown = await give(1, 'CHANGE', '请加一条拾便袋');
    const hidden = await give(2, 'CHANGE', '隔壁某某最不讲理');
    await give(3, 'OBJECT', '罚款没有依据');
    await stage.must('opinion.moderate', { opinionId: shown.opinionId, show: true }, 'SECRETARY');
    await stage.must('opinion.moderate', { opinionId: hidden.opinionId, show: false, reason: '请不要写邻居' }, 'SECRETARY');
    const seen = await notice();
    expect(seen.opinions.map(({ text, display, who }) => [text, display, who])).toEqual([
      ['请加一条拾便袋', 'SHOWN', '1号楼1单元***室'],
      [null, 'HIDDEN', '1号楼1单元***室'],
      [null, 'PENDING', '1号楼1单元***室']
    ]);
    const everything = JSON.stringify([seen, await matter(), await home()]);
    expect(everything).not.toMatch(PRIVATE);
    expect(everything).not.toContain('请不要写邻居');
    expect(everything).not.toContain('不讲理');
    expect(seen.mine).toBeNull();
  });

  it('[PB23] the author alone reads the own words and why they are kept off', async () => {
    const own = await stage.view<OwnMatters>('board.mine', {}, 'RESIDENT:2');
    expect(own.opinions).toMatchObject([{ text: '隔壁某某最不讲理', hiddenReason: '请不要写邻居', mayWithdraw: false }]);
    expect((await notice('RESIDENT:2')).mine).toHaveLength(1);
    expect((await notice('RESIDENT:9')).mine).toEqual([]);
    const visitor = await stage.app.query('board.mine', {}, await stage.as('VISITOR'));
    expect(visitor).toMatchObject({ ok: false, error: { code: 'authority.not-signed-in' } });
  });

  it('[PB21] an objection may be withdrawn at once and kept only after its answer', async () => {
    const mine = async () => (await notice('RESIDENT:3')).mine?.[0];
    expect(await mine()).toMatchObject({ mayWithdraw: true, mayMaintain: false });
    const opinionId = (await mine())?.opinionId;
    await stage.must('opinion.answer', { opinionId, outcome: 'NOT_ACCEPTED', answer: '第七条会请律师审查。' }, 'SECRETARY');
    expect(await mine()).toMatchObject({ mayWithdraw: true, mayMaintain: true });
    await stage.must('objection.maintain', { opinionId }, 'RESIDENT:3');
    expect((await notice()).opinions[2]).toMatchObject({ answer: '第七条会请律师审查。', isMaintained: true });
  });

  it('[BL9] G13: while a vote is open the board has no field for its split', async () => {
    await prove(stage, publicityId, 'FIRST_DAY');
    stage.clock.set('2026-08-11 20:00');
    await prove(stage, publicityId, 'LAST_DAY');
    stage.clock.set('2026-08-12 00:00');
    await stage.must('publicity.close', { matterId }, 'CHAIR');
    await review(stage, matterId, 'PASS');
    const pollId = await openVote();
    for (let n = 1; n <= 18; n += 1) await stage.must('ballot.cast', { pollId, choice: n <= 14 ? 'FOR' : 'AGAINST' }, `RESIDENT:${n}`);
    const open = await matter();
    expect(open.openVote).toMatchObject({ state: 'OPEN', rollCount: 30 });
    expect(open.votes).toEqual([]);
    expect(JSON.stringify([open, await home()])).not.toMatch(/"(?:FOR|AGAINST|tally|counts|received)"/);
    await stage.must('ballot.cast', { pollId, choice: 'FOR' }, 'RESIDENT:19');
    await stage.must('ballot.cast', { pollId, choice: 'FOR' }, 'RESIDENT:20');
    await stage.must('poll.close', { pollId }, 'CHAIR');
    expect((await matter()).votes).toEqual([]);
    await stage.must('poll.declare', { pollId }, 'CHAIR');
    expect((await matter()).votes).toMatchObject([
      { roll: 30, participating: 20, counts: [{ id: 'FOR', count: 16 }, { id: 'AGAINST', count: 4 }, { count: 0 }] }
    ]);
  });

  async function openVote(): Promise<string> {
    stage.clock.set('2026-08-13 10:00');
    const officers = { chairPersonId: stage.personId('CHAIR'), recorderPersonId: stage.personId('RECORDER') };
    const meeting = { title: '居民会议', sort: 'VOTE', bodyKind: 'RESIDENTS_MEETING', place: '广场', startsAt: at('2026-08-29', '09:30') };
    const agenda = [{ title: '表决公约', matterId }];
    const { meetingId } = await stage.must<{ meetingId: string }>('meeting.schedule', { ...meeting, ...officers, agenda }, 'SECRETARY');
    const { pollId } = await stage.must<{ pollId: string }>('vote.notice', { matterId, conduct: 'IN_MEETING', meetingId }, 'CHAIR');
    await stage.must('meeting.notice', { meetingId, material: [{ title: '公约全文', text: '见公示' }] }, 'SECRETARY');
    expect((await home()).meetings).toMatchObject([{ title: '居民会议', matters: [{ number }] }]);
    stage.clock.set('2026-08-29 09:00');
    await stage.must('meeting.open-check-in', { meetingId }, 'CHAIR');
    for (let n = 1; n <= 20; n += 1)
      await stage.must('meeting.check-in-for', { meetingId, personId: stage.personId(`RESIDENT:${n}`) }, 'TELLER');
    stage.clock.set('2026-08-29 09:30');
    await stage.must('meeting.begin', { meetingId }, 'CHAIR');
    await stage.must('poll.open', { pollId }, 'CHAIR');
    return pollId;
  }

  it('[DC41] the page behind a QR tells a valid paper with its sum, and a void one with its reason and what holds now', async () => {
    stage.clock.set('2026-08-31 09:00');
    const result = await post(stage, matterId, 'RESULT');
    await stage.settle();
    const documents = await stage.view<IssuedList>('document.list', { type: 'publicity-notice' }, 'SECRETARY');
    const issued = documents.rows.find((row) => row.subjectId === result.publicityId);
    const verify = (code = issued?.code) => stage.view<VerificationView>('document.verify', { code: code?.toUpperCase() }, 'VISITOR');
    expect(await verify()).toMatchObject({
      voidedAt: null,
      docNumber: issued?.docNumber,
      verdicts: [{ roll: 30, outcome: 'PASSED' }],
      replacedBy: null
    });
    await stage.must('document.void', { documentId: issued?.documentId, reason: '缺一页' }, 'SECRETARY');
    expect(await verify()).toMatchObject({ voidReason: '缺一页', replacedBy: null });
    const again = await stage.must<{ code: string }>(
      'document.issue',
      { type: 'publicity-notice', subjectId: result.publicityId },
      'SECRETARY'
    );
    expect(await verify()).toMatchObject({ replacedBy: again.code });
    expect(await verify(again.code)).toMatchObject({ voidedAt: null });
  });

  it('[DC35] a record is verified by anybody and opened by those who keep it', async () => {
    const records = await stage.view<IssuedList>('document.list', { type: 'record' }, 'SECRETARY');
    const code = records.rows[0]?.code;
    expect(await stage.view<VerificationView>('document.verify', { code }, 'VISITOR')).toMatchObject({
      isPublic: false,
      title: null,
      verdicts: []
    });
    const open = async (as: string) => (await stage.app.query('document.open', { code }, await stage.as(as))).ok;
    expect([
      await open('VISITOR'),
      await open('RESIDENT:1'),
      await open('GRID_WORKER'),
      await open('SECRETARY'),
      await open('RECORDER')
    ]).toEqual([false, false, false, true, true]);
    expect((await stage.view<IssuedList>('document.list', { type: 'record' }, 'GRID_WORKER')).total).toBe(0);
    expect(JSON.stringify(await matter())).not.toContain(code);
  });
});

describe('a proposal from a phone on the board', () => {
  let stage: Stage;
  let number: string;
  let matterId: string;
  const seen = (as: string) => stage.view<PublicMatter>('board.matter', { number }, as);

  beforeAll(async () => {
    stage = await newStage({ households: 30 });
    const proposal = { title: '加装两盏路灯', text: '3号楼北侧晚上很黑，老人经常摔跤，请加装两盏路灯。' };
    ({ matterId, number } = await stage.must<{ matterId: string; number: string }>('matter.propose', proposal, 'RESIDENT:7'));
  });
  afterAll(() => stage.close());

  it('[RG14] tells the proposer’s staircase and neither name nor room', async () => {
    const matter = await seen('VISITOR');
    expect(matter).toMatchObject({ proposer: '1号楼2单元***室', support: { households: 0, needs: 10 }, mine: null });
    expect(JSON.stringify(matter)).not.toMatch(PRIVATE);
  });

  it('[MT1] offers a second to neighbours, once for a household, and not to the proposer', async () => {
    expect((await seen('RESIDENT:7')).mine).toMatchObject({ isProposer: true, cannotSecond: 'matter.own-second' });
    expect((await seen('RESIDENT:8')).mine).toMatchObject({ cannotSecond: null, secondedAs: null });
    await stage.must('matter.second', { matterId }, 'RESIDENT:8');
    expect((await seen('RESIDENT:8')).mine).toMatchObject({ cannotSecond: 'matter.second-twice', secondedAs: 'HOUSEHOLD' });
    expect((await seen('VISITOR')).support.households).toBe(1);
    const own = await stage.view<OwnMatters>('board.mine', {}, 'RESIDENT:7');
    expect(own.proposals).toMatchObject([{ number, support: { households: 1 }, mayWithdraw: true, mayAskReview: false }]);
    expect((await stage.view<OwnMatters>('board.mine', {}, 'RESIDENT:8')).seconded).toMatchObject([{ number }]);
  });

  it('[MT3] a rejected proposal lies in the archive with its reason; its proposer may ask for a review in time', async () => {
    const { decisionId } = await stage.must<{ decisionId: string }>(
      'matter.reject',
      { matterId, reason: '已列入明年改造计划' },
      'SECRETARY'
    );
    await stage.must('decision.confirm', { decisionId }, 'AGENDA_BOARD_PARTY');
    await stage.must('decision.confirm', { decisionId }, 'AGENDA_BOARD_COMMITTEE');
    expect(await seen('VISITOR')).toMatchObject({ card: { state: 'REJECTED' }, rejection: { reason: '已列入明年改造计划' } });
    expect((await stage.view<BoardHome>('board.home', {}, 'VISITOR')).archived).toBe(1);
    const own = async () => (await stage.view<OwnMatters>('board.mine', {}, 'RESIDENT:7')).proposals[0];
    expect(await own()).toMatchObject({ mayWithdraw: false, mayAskReview: true });
    stage.clock.advanceDays(8);
    expect(await own()).toMatchObject({ mayAskReview: false });
  });

  it('[ST9] another community sees nothing of it', async () => {
    const other = await newStage({ store: stage.app.store, slug: 'other-community', people: false });
    const answer = await other.app.query('board.matter', { number }, await other.as('VISITOR'));
    expect(answer).toMatchObject({ ok: false, error: { code: 'record.not-found' } });
    expect((await other.view<BoardHome>('board.home', {}, 'VISITOR')).steps.PROPOSE).toBe(0);
  });
});
