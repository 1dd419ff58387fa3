/** Step 4 and the way back: the publicity part of the covenant on dogs, and the guards of the posted notice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatterDraft } from '#contract/views/matter.ts';
import { at, completeDraft, post, prove, review, stateOf, toDrafting } from './matterWay.ts';
import { newStage, type Stage } from './stage.ts';

const HOLIDAYS_2026 = [
  '2026-01-01',
  '2026-04-05',
  '2026-04-06',
  '2026-05-01',
  '2026-05-02',
  '2026-06-19',
  '2026-09-25',
  '2026-10-01',
  '2026-10-02',
  '2026-10-03',
  '2026-10-04',
  '2026-10-05',
  '2026-10-06',
  '2026-10-07'
];

describe('the covenant on dogs in its publicity', () => {
  let stage: Stage;
  let matterId: string;
  let v1: { publicityId: string; endsAt: number };
  let objections: string[];

  beforeAll(async () => {
    stage = await newStage({ households: 80, now: '2026-07-04 09:00' });
    await stage.must('holiday-year.set', { year: 2026, holidays: HOLIDAYS_2026, adjustedWorkdays: ['2026-10-10'] }, 'ADMINISTRATOR');
    matterId = await toDrafting(stage);
    stage.clock.set('2026-08-04 09:00');
    await completeDraft(stage, matterId);
    v1 = await post(stage, matterId, 'DRAFT');
  });
  afterAll(() => stage.close());

  it('[MT8] posts the complete draft and the period ends at 24:00 of the seventh day', async () => {
    expect(v1.endsAt).toBe(at('2026-08-12', '00:00'));
    expect(await stateOf(stage, matterId)).toBe('PUBLICIZING');
  });

  it('[PB17] takes 31 voices of support, 12 changes and 3 objections, each with its number', async () => {
    stage.clock.set('2026-08-06 10:00');
    const give = (n: number, stance: string) =>
      stage.must<{ opinionId: string; number: number }>(
        'opinion.submit',
        { publicityId: v1.publicityId, stance, text: `意见${n}` },
        `RESIDENT:${n}`
      );
    const numbers: number[] = [];
    for (let n = 1; n <= 31; n++) numbers.push((await give(n, 'SUPPORT')).number);
    for (let n = 32; n <= 43; n++) numbers.push((await give(n, 'CHANGE')).number);
    const objected = [];
    for (let n = 44; n <= 46; n++) objected.push(await give(n, 'OBJECT'));
    objections = objected.map((one) => one.opinionId);
    expect([...numbers, ...objected.map((one) => one.number)]).toEqual(Array.from({ length: 46 }, (_, index) => index + 1));
  });

  it('[MT11] G1: the gate stays shut one millisecond before the end', async () => {
    stage.clock.set('2026-08-11 20:00');
    await prove(stage, v1.publicityId, 'LAST_DAY');
    for (const opinionId of objections.slice(0, 2))
      await stage.must('opinion.answer', { opinionId, outcome: 'NOT_ACCEPTED', answer: '已说明' }, 'SECRETARY');
    stage.clock.set(v1.endsAt - 1);
    expect(await stage.refusal('publicity.close', { matterId }, 'CHAIR')).toBe('publicity.period-running');
  });

  it('[MT11] G2: an objection without an answer keeps it shut after the end, its answer opens it', async () => {
    stage.clock.set(v1.endsAt);
    await stage.settle();
    expect(await stage.refusal('publicity.close', { matterId }, 'CHAIR')).toBe('publicity.objections-open');
    expect(await stage.refusal('opinion.submit', { publicityId: v1.publicityId, stance: 'SUPPORT', text: '晚了' }, 'RESIDENT:50')).toBe(
      'publicity.over'
    );
    stage.clock.set('2026-08-12 10:00');
    await stage.must('opinion.answer', { opinionId: objections[2], outcome: 'NOT_ACCEPTED', answer: '已说明' }, 'SECRETARY');
    await stage.must('publicity.close', { matterId }, 'CHAIR');
    expect(await stateOf(stage, matterId)).toBe('REVIEWING');
  });

  it('[MT12] the lawyer sends it back: version 2 is begun as a copy', async () => {
    stage.clock.set('2026-08-14 15:00');
    await review(stage, matterId, 'RETURN');
    expect(await stateOf(stage, matterId)).toBe('DRAFTING');
    const drafts = await stage.app.store.read(stage.communityId).list('draft', { matterId }, { orderBy: 'version' });
    expect(drafts.map(({ version, state }) => [version, state])).toEqual([
      [1, 'SUPERSEDED'],
      [2, 'WORKING']
    ]);
  });

  it('[MT8] version 2 starts its clock from 0', async () => {
    stage.clock.set('2026-08-18 09:00');
    await completeDraft(stage, matterId, { body: '七、提醒、公开致歉、报告公安机关。', changeReason: '删除罚款条款' });
    const v2 = await post(stage, matterId, 'DRAFT');
    expect(v2.endsAt).toBe(at('2026-08-26', '00:00'));
    const draft = await stage.view<MatterDraft>('matter.draft', { matterId }, 'CHAIR');
    expect(draft.shown).toMatchObject({ version: 2, comparedWith: 1, isMaterial: true });
    expect(draft.shown?.changes.filter((line) => line.isChanged).length).toBeGreaterThan(0);
  });

  it('[DC32][DC36] notices and certificate were issued by themselves, each once', async () => {
    await stage.settle();
    await stage.settle();
    const issued = await stage.app.store.read(stage.communityId).list('issuedDocument', { matterId });
    const types = issued.map((document) => document.type).sort();
    expect(types.filter((type) => type === 'publicity-notice')).toHaveLength(2);
    expect(types.filter((type) => type === 'poster')).toHaveLength(2);
    expect(types.filter((type) => type === 'publicity-certificate')).toHaveLength(1);
    const numbers = issued.filter((document) => document.type === 'publicity-notice').map((document) => document.docNumber);
    expect(numbers.sort()).toEqual(['居会决〔2026〕1号', '居会决〔2026〕2号']);
  });
});
