/** Paper in an owners' vote from the print to the last objection, through the one door: issue, delivery, doors, batches by two tellers, powers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  BatchListView,
  BatchWorkView,
  DoorsView,
  PaperListView,
  PaperLookView,
  PapersOverview,
  VoidsView
} from '#contract/views/papers.ts';
import type { OwnPapersView } from '#contract/views/ownPapers.ts';
import { newPaperStage, RIGHTS, type PaperStage } from './paperStage.ts';

let stage: PaperStage;
beforeAll(async () => void (stage = await newPaperStage()));
afterAll(() => stage.close());

const poll = () => ({ pollId: stage.pollId });
const read = () => stage.app.store.read(stage.communityId);
const overview = () => stage.view<PapersOverview>('papers.overview', poll(), 'SECRETARY');
const enter = (batchId: string, serial: number, choice: string, as: string, more: object = {}) =>
  stage.must<{ willNotCount: string | null }>('batch.enter-paper', { batchId, serial, choice, ...more }, as);

describe('paper in an owners’ vote', () => {
  it('[PP1] is issued by the desk, one for each right, with a code of which only the hash is kept', async () => {
    const handIn = '居委会一楼投票箱';
    expect(await stage.refusal('papers.issue', { ...poll(), handIn }, 'TELLER')).toBe('authority.role-missing');
    expect(await stage.must('papers.issue', { ...poll(), handIn }, 'SECRETARY')).toEqual({ issued: RIGHTS, from: 1, to: RIGHTS });
    const papers = await read().list('ballotPaper', poll());
    expect(new Set(papers.map((paper) => paper.codeHash)).size).toBe(RIGHTS);
    expect(papers.every((paper) => /^[0-9a-f]{64}$/.test(paper.codeHash))).toBe(true);
    expect(await stage.refusal('papers.issue', { ...poll(), handIn }, 'SECRETARY')).toBe('papers.all-issued');
    const { opening, volumes, sums } = await overview();
    expect(opening).toMatchObject({ code: 'papers.not-delivered', facts: { missing: RIGHTS } });
    expect(volumes.map(({ from, to }) => [from, to])).toEqual([
      [1, 6],
      [7, 12]
    ]);
    expect(sums).toMatchObject({ issued: RIGHTS, outstanding: RIGHTS, delivered: 0 });
  });

  it('[PP7] is brought from door to door; the map shows what was done and no choice', async () => {
    const visit = (n: number, outcome: string, more: object = {}) =>
      stage.must('visit.record', { ...poll(), rollEntryId: stage.rightOf(n), outcome, ...more }, 'GRID_WORKER');
    for (const n of [1, 2, 3, 4]) await visit(n, 'HANDED_OUT', { receivedBy: '本人', unitId: `u${n}` });
    await visit(5, 'NOT_HOME');
    await visit(6, 'GAVE_UP');
    expect(
      await stage.refusal(
        'visit.record',
        { ...poll(), rollEntryId: stage.rightOf(1), outcome: 'HANDED_OUT', receivedBy: '本人' },
        'GRID_WORKER'
      )
    ).toBe('visit.no-paper');
    const doors = await stage.view<DoorsView>('papers.doors', poll(), 'GRID_WORKER');
    expect(doors.counts).toEqual({ HANDED_OUT: 4, NOT_HOME: 1, GAVE_UP: 1 });
    expect(doors.staircases[0]?.floors.map((floor) => floor.floor)).toEqual(['6', '5', '4', '3', '2', '1']);
    expect(doors.staircases[0]?.floors[5]?.doors[0]).toMatchObject({
      status: 'HANDED_OUT',
      serials: [1],
      mayHandOut: false,
      mayCollect: true
    });
    await expect(stage.view('papers.doors', poll(), 'RESIDENT:1')).rejects.toThrow('authority.role-missing');
  });

  it('[PP4][PP5] the rest is posted in the estate, and the vote may open', async () => {
    await stage.must('papers.deliver', { ...poll(), serials: [7, 8], way: 'POST', note: '挂号 100' }, 'SECRETARY');
    expect((await overview()).opening).toMatchObject({ facts: { missing: 6 } });
    await stage.must('papers.post-undelivered', { ...poll(), note: '东门公告栏' }, 'SECRETARY');
    expect((await overview()).opening).toBeNull();
    const list = await stage.view<PaperListView>('papers.list', { ...poll(), filter: 'POSTED' }, 'TELLER');
    expect(list.rows.total).toBe(6);
    expect(list.rows.rows[0]).toMatchObject({ owner: '居**', place: '1号楼1单元501室', way: 'POSTED' });
    expect(await stage.refusal('papers.post-undelivered', { ...poll(), note: '东门' }, 'SECRETARY')).toBe('papers.all-delivered');
  });

  it('[PP2] a spoiled paper is replaced; its number comes back void', async () => {
    stage.clock.set('2026-06-16 09:00');
    await stage.setPoll({ state: 'OPEN' });
    expect(await stage.must('papers.replace', { ...poll(), serial: 3, how: 'SPOILED', reason: '填错' }, 'SECRETARY')).toMatchObject({
      serial: 13,
      replaces: 3
    });
    expect(await stage.refusal('papers.return', { ...poll(), serials: [3], source: 'DESK' }, 'TELLER')).toBe('paper.replaced');
    await stage.must('papers.return', { ...poll(), serials: [1, 2, 4, 13], source: 'BOX' }, 'TELLER');
    expect((await overview()).sums).toMatchObject({ issued: 13, returned: 4, spoiled: 1, outstanding: 8, reissued: 1 });
  });

  it('[PP16] a power: accepted, three principals, never staff of the property company', async () => {
    const form = (n: number, holder: string) => ({
      ...poll(),
      ...{ rollEntryId: stage.rightOf(n), principalPersonId: stage.personId(`RESIDENT:${n}`), holderPersonId: stage.personId(holder) },
      ...{ instruction: 'FOR', hasDocument: true, isAccepted: true, signedOn: '2026-06-15' }
    });
    expect(await stage.refusal('proxy.register', form(9, 'MEMBER:PROPERTY_COMPANY:1'), 'SECRETARY')).toBe('proxy.property-staff');
    for (const n of [9, 10, 11]) await stage.must('proxy.register', form(n, 'RESIDENT:20'), 'SECRETARY');
    expect(await stage.refusal('proxy.register', form(12, 'RESIDENT:20'), 'SECRETARY')).toBe('proxy.limit-reached');
  });

  it('[PP8][PP10] two tellers enter without seeing each other; a third look settles the difference', async () => {
    stage.clock.set('2026-06-20 10:00');
    const { batchId } = await stage.must('batch.open', { ...poll(), paperCount: 4, source: 'BOX' }, 'TELLER');
    for (const [serial, choice] of [
      [1, 'FOR'],
      [2, 'AGAINST'],
      [4, 'FOR'],
      [13, '']
    ] as const)
      await enter(batchId!, serial, choice, 'TELLER');
    await stage.must('batch.finish', { batchId }, 'TELLER');
    expect(await stage.refusal('batch.enter-paper', { batchId, serial: 1, choice: 'FOR' }, 'TELLER')).toBe('batch.same-teller');

    for (const [serial, choice] of [
      [1, 'FOR'],
      [2, 'FOR'],
      [4, 'FOR'],
      [13, '']
    ] as const)
      await enter(batchId!, serial, choice, 'TELLER:2');
    const blind = await stage.view<BatchWorkView>('batch.work', { batchId }, 'TELLER:2');
    expect(blind).toMatchObject({ pass: 'SECOND', batch: { first: { isDone: true } } });
    expect(blind.own).toHaveLength(4);
    expect((await stage.view<BatchWorkView>('batch.work', { batchId }, 'TELLER')).own).toEqual([]);
    expect(await stage.refusal('batch.enter-paper', { batchId, serial: 5, choice: 'FOR' }, 'TELLER:3')).toBe('batch.two-tellers-already');

    expect(await stage.must('batch.finish', { batchId }, 'TELLER:2')).toEqual({ state: 'MISMATCH', mismatches: 1 });
    const questions = await stage.view<BatchWorkView>('batch.work', { batchId }, 'TELLER:3');
    expect(questions.questions).toEqual([{ serial: 2, isLooked: false, together: 'NONE', hands: { proxies: [], signers: [] } }]);
    expect(await read().count('ballot', poll())).toBe(0);
    expect(await stage.must('batch.look-again', { batchId, serial: 2, choice: 'AGAINST' }, 'TELLER:3')).toMatchObject({ state: 'CLOSED' });
    expect(await read().countBy('ballot', poll(), 'choice')).toEqual({ FOR: 2, AGAINST: 1, '': 1 });
    expect(await read().count('turnoutMark', poll())).toBe(4);
  });

  it('[PP11] the owner is told, sees it on the phone, and who voted before by phone is said at the entry', async () => {
    expect(await read().count('outboxMessage', { ...poll(), personId: stage.personId('RESIDENT:1'), sort: 'PAPER_ENTERED' })).toBe(1);
    const own = await stage.view<OwnPapersView>('paper.mine', poll(), 'RESIDENT:1');
    expect(own.papers).toMatchObject([{ serial: 1, notCounting: null, mayObject: true }]);
    expect(own.papers[0]?.enteredAt).not.toBeNull();
    expect((await stage.view<OwnPapersView>('paper.mine', poll(), 'RESIDENT:20')).papers).toEqual([]);

    await stage.must('ballot.cast', { ...poll(), choice: 'FOR' }, 'RESIDENT:5');
    stage.clock.set('2026-06-21 10:00');
    const { batchId } = await stage.must('batch.open', { ...poll(), paperCount: 2, source: 'BOX' }, 'TELLER');
    const look = await stage.view<PaperLookView>('paper.look', { batchId, number: '5' }, 'TELLER');
    expect(look).toMatchObject({ isIssued: true, outlook: 'EARLIER_BALLOT', others: [{ channel: 'PHONE' }] });
    expect(JSON.stringify(look)).not.toContain('FOR');
    expect(await enter(batchId!, 5, 'AGAINST', 'TELLER')).toMatchObject({ willNotCount: 'EARLIER_BALLOT' });
    const proxies = await stage.view<PaperLookView>('paper.look', { batchId, number: '９' }, 'TELLER');
    const proxyId = proxies.proxies[0]?.proxyId;
    await enter(batchId!, 9, 'AGAINST', 'TELLER', { proxyId });
    await stage.must('batch.finish', { batchId }, 'TELLER');
    for (const [serial, more] of [
      [5, {}],
      [9, { proxyId }]
    ] as const)
      await enter(batchId!, serial, 'AGAINST', 'TELLER:3', more);
    expect(await stage.must('batch.finish', { batchId }, 'TELLER:3')).toMatchObject({ state: 'CLOSED' });
    const voids = await stage.view<VoidsView>('papers.voids', poll(), 'SCRUTINEER');
    expect(voids.rows.map(({ serial, voidItemReason, superseded }) => [serial, voidItemReason ?? superseded])).toEqual([
      [5, 'DUPLICATE'],
      [9, 'AGAINST_INSTRUCTION'],
      [13, 'BLANK']
    ]);
    expect(voids.sums).toMatchObject({ entered: 6, valid: 5, byProxy: 1, superseded: { DUPLICATE: 1 } });
    expect(voids.gaveUp).toBe(1);
  });

  it('[PP13][PP15] an objection holds the count until somebody else has answered; upheld the paper is void', async () => {
    await stage.must('paper.object', { ...poll(), serial: 4, text: '我没有交过纸票' }, 'RESIDENT:4');
    expect(await stage.refusal('paper.object', { ...poll(), serial: 4, text: '再说一次' }, 'RESIDENT:4')).toBe('paper.objection-there');
    expect(await stage.refusal('paper.object', { ...poll(), serial: 4, text: '别人的' }, 'RESIDENT:1')).toBe('voting.not-on-roll');
    expect((await overview()).counting).toMatchObject({ code: 'papers.objection-open' });
    await stage.must('paper.answer-objection', { ...poll(), serial: 4, outcome: 'UPHELD', answer: '签名不符' }, 'SUPERVISOR');
    expect((await overview()).counting).toBeNull();
    expect((await overview()).sums.voids).toEqual({ NOT_THE_OWNER: 1 });
    expect(await stage.must('ballot.cast', { ...poll(), choice: 'ABSTAIN' }, 'RESIDENT:4')).toMatchObject({ choice: 'ABSTAIN' });
  });

  it('[PP12] after the closing two people correct, before the count only', async () => {
    const { batches } = await stage.view<BatchListView>('batch.list', poll(), 'TELLER');
    const { batchId } = batches.at(-1)!;
    const correct = (as: string) => ({ batchId, serial: 2, choice: 'FOR', reason: as === 'TELLER' ? '看错' : '' });
    expect(await stage.must('batch.correct', correct('TELLER'), 'TELLER')).toMatchObject({ isCorrected: false });
    expect((await overview()).counting).toMatchObject({ code: 'papers.correction-open' });
    expect(await stage.must('batch.correct', correct('TELLER:3'), 'TELLER:3')).toMatchObject({ isCorrected: true });
    expect((await read().find('ballot', { ...poll(), slot: 'paper:2' }))?.choice).toBe('FOR');
    await stage.setPoll({ state: 'DECLARED' });
    expect(await stage.refusal('batch.correct', correct('TELLER'), 'TELLER')).toBe('papers.wrong-state');
  });

  it('[PP8] no reading is in the journal before it is a ballot, and the chain holds', async () => {
    const lines = await stage.app.store.journal(stage.communityId, poll());
    const quiet = lines.filter((line) => !line.type.startsWith('Ballot'));
    expect(quiet.length).toBeGreaterThan(20);
    expect(quiet.filter((line) => /"(FOR|AGAINST)"/.test(JSON.stringify(line.data))).map((line) => line.type)).toEqual([]);
    expect(await stage.app.store.verifyChain(stage.communityId)).toBeNull();
  });
});
