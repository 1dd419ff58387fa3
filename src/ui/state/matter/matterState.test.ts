/** Tests of what a matter's pages work out by themselves: facts in words, folded changes, rows, actions by state. */
import { describe, expect, it } from 'vitest';
import type { MatterDraft, ReviewView, StaffPublicity } from '#contract/views/matter.ts';
import { wordsFor } from '../../words/index.ts';
import { adoptionRows } from './adoptionRows.ts';
import { actionHref } from './actionPlace.ts';
import { dueHref } from './dueHref.ts';
import { foldedChanges } from './foldedChanges.ts';
import { journalText } from './journalText.ts';
import { isOwed } from './opinionDuties.ts';
import { publicityActions } from './publicityActions.ts';
import { reviewActions } from './reviewActions.ts';
import { sideActions } from './sideActions.ts';

const words = wordsFor('zh-CN');

describe('changes of a draft', () => {
  const line = (isChanged: boolean) => ({ isChanged, parts: [] });
  it('folds what did not change, before, between and after', () => {
    const blocks = foldedChanges([line(false), line(false), line(true), line(false), line(true), line(true), line(false)]);
    expect(blocks.map((block) => [block.folded, block.lines.length])).toEqual([
      [2, 1],
      [1, 2],
      [1, 0]
    ]);
  });
});

describe('rows of the table of opinions', () => {
  it('lists what is filled in, then opinions without a row; statements are not laid before the writer', () => {
    const draft = {
      shown: { adoption: [{ sourceId: 'o1', opinion: '甲', adoption: 'ADOPTED', reason: '' }] },
      sources: [
        { sourceId: 'o1', text: '甲', from: 'OPINION', number: 1, mustAnswer: false },
        { sourceId: 'o2', text: '乙', from: 'OPINION', number: 2, mustAnswer: true },
        { sourceId: 's1', text: '丙', from: 'STATEMENT', number: null, mustAnswer: false }
      ]
    } as unknown as Pick<MatterDraft, 'shown' | 'sources'>;
    expect(adoptionRows(draft).map((row) => [row.sourceId, row.adoption])).toEqual([
      ['o1', 'ADOPTED'],
      ['o2', '']
    ]);
  });
});

describe('places', () => {
  const at = (command: string, subjectId: string | null = null) => actionHref({ command, subjectId }, '/m', '/desk', 'm1');
  it('leads to the part where the form is', () => {
    expect(at('publicity.add-proof', 'p1')).toBe('/m/publicity?do=publicity.add-proof&of=p1#do');
    expect(at('matter.triage')).toBe('/m?do=matter.triage#do');
    expect(at('meeting.schedule')).toBe('/desk/meetings/new?matter=m1');
    expect(at('round.close', 'meeting1')).toBe('/desk/meetings/meeting1');
  });

  it('leads to the opinions of the notice', () => expect(at('opinion.answer', 'p1')).toBe('/m/publicity?show=open#opinions-p1'));

  it('leads from a line of today to where it is done', () => {
    const line = {
      matterId: 'm1',
      matterNumber: '',
      title: '',
      subjectId: 's1',
      meetingCode: null,
      count: 1,
      dueAt: null,
      urgency: 'OPEN' as const
    };
    expect(dueHref({ ...line, kind: 'OBJECTION' }, '/desk')).toBe('/desk/matters/m1/publicity');
    expect(dueHref({ ...line, kind: 'TRIAGE' }, '/desk')).toBe('/desk/matters/m1');
    expect(dueHref({ ...line, kind: 'MEETING' }, '/desk')).toBe('/desk/meetings/s1');
  });
});

describe('what may be done', () => {
  const notice = (set: Partial<StaffPublicity>) =>
    ({
      id: 'p1',
      sort: 'DRAFT',
      state: 'RUNNING',
      isEndConfirmed: true,
      objectors: 0,
      hearing: null,
      missingProof: null,
      places: ['南门'],
      ...set
    }) as StaffPublicity;
  const commands = (set: Partial<StaffPublicity>) =>
    publicityActions(notice(set), { matter: { id: 'm1' } } as never, {}).map((one) => one.command);

  it('offers nothing on a certified notice', () => expect(commands({ state: 'CERTIFIED' })).toEqual([]));

  it('offers to resume only what is paused, and to pause only what runs', () => {
    expect(commands({ state: 'PAUSED' })).toContain('publicity.resume');
    expect(commands({ state: 'PAUSED' })).not.toContain('publicity.pause');
    expect(commands({})).toContain('publicity.pause');
  });

  it('certifies a result, closes a draft', () => {
    expect(commands({ sort: 'RESULT' })).toContain('publicity.certify');
    expect(commands({ sort: 'RESULT' })).not.toContain('publicity.close');
    expect(commands({})).toContain('publicity.close');
  });

  const review = (set: Partial<ReviewView>) =>
    ({ reviewId: 'r1', replacedAt: null, conclusion: null, conflict: null, conditions: [], isMine: true, ...set }) as ReviewView;
  it('asks an expert for the statement before the conclusion', () => {
    const stated = { hasConflict: false, text: '', at: 1 };
    expect(reviewActions(review({}), false, words).map((one) => one.command)).toEqual(['review.state-conflict', 'review.release']);
    expect(reviewActions(review({ conflict: stated }), false, words).map((one) => one.command)).toEqual([
      'review.conclude',
      'review.release'
    ]);
  });

  it('offers each open condition by its place', () => {
    const conditions = [
      { text: '甲', mergedAt: 1 },
      { text: '乙', mergedAt: null }
    ];
    const items = reviewActions(review({ conclusion: 'PASS_WITH_CONDITIONS', conditions }), true, words);
    expect(items.map((one) => one.target)).toEqual([{ reviewId: 'r1', index: 1 }]);
  });

  it('offers side actions by post and state, without those that stand there anyway', () => {
    expect(sideActions({ state: 'PROPOSED' }, ['SECRETARY'], new Set())).toContain('matter.second');
    expect(sideActions({ state: 'PROPOSED' }, ['CHAIR'], new Set())).toEqual(['matter.suspend']);
    expect(sideActions({ state: 'SUSPENDED' }, ['CHAIR'], new Set())).toEqual([]);
    expect(sideActions({ state: 'PROPOSED' }, ['CHAIR'], new Set(['matter.suspend']))).toEqual([]);
  });

  it('owes an answer to an objection, not to an opinion', () => {
    expect(isOwed({ sort: 'OBJECTION', outcome: null, display: 'SHOWN' })).toBe(true);
    expect(isOwed({ sort: 'OPINION', outcome: null, display: 'SHOWN' })).toBe(false);
    expect(isOwed({ sort: 'OPINION', outcome: null, display: 'PENDING' })).toBe(true);
  });
});

describe('history', () => {
  it('names the state a matter moved to', () => {
    const line = { seq: 1, at: 1, type: 'MatterMoved', by: '', facts: { to: 'PUBLICIZING' } };
    expect(journalText(line, words, 'zh-CN').title).toBe('进入“方案公示中”');
  });

  it('tells what an entry says in words, the reason last', () => {
    const line = {
      seq: 1,
      at: 1,
      type: 'ReviewConcluded',
      by: '沈律师',
      facts: { conclusion: 'RETURN', field: 'LAW', reason: '无法律依据' }
    };
    expect(journalText(line, words, 'zh-CN')).toEqual({ title: '审查结论', text: '法律 · 退回重拟\n无法律依据' });
  });
});
