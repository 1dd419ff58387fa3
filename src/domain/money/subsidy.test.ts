/** A promise that declines, and the order of agreement. */
import { describe, expect, it } from 'vitest';
import { actor, at, base, codeOf, contextAt, done, matter } from '../matter/factsFixture.ts';
import type { SubsidyAgreement, SubsidyLadder } from './records.ts';
import { decideAgreeSubsidy, decidePromiseSubsidy, percentAt } from './subsidy.ts';

const NOW = at('2026-05-02');
const desk = contextAt(NOW, actor(['SECRETARY']));
const PROMISE = { title: '加梯补贴', promisedBy: '街道办事处', document: '〔2026〕1号', percents: [] as number[] };

describe('the promise', () => {
  it('[SU1] declines, by the profile unless it says otherwise', () => {
    const made = done(decidePromiseSubsidy({ matter: matter('DRAFTING') }, PROMISE, desk));
    expect(made.changes[0]).toMatchObject({ row: { percents: [65, 60, 55, 50] } });
    expect(codeOf(decidePromiseSubsidy({ matter: matter('DRAFTING') }, { ...PROMISE, percents: [50, 60] }, desk))).toBe(
      'ladder.not-declining'
    );
  });
});

describe('an agreement', () => {
  const ladder: SubsidyLadder = { ...base('s1'), matterId: 'm1', ...PROMISE, percents: [65, 60], createdAt: NOW };
  const first: SubsidyAgreement = { ...base('a1'), ladderId: 's1', label: '1号楼1单元', place: 1, percent: 65, at: NOW };

  it('[SU2] takes the next place with its percent, the last one for all later places', () => {
    expect(done(decideAgreeSubsidy({ ladder, agreements: [first] }, { label: '2号楼' }, desk)).answer).toEqual({ place: 2, percent: 60 });
    expect([percentAt([65, 60], 1), percentAt([65, 60], 9)]).toEqual([65, 60]);
  });

  it('[SU2] is made once', () => {
    expect(codeOf(decideAgreeSubsidy({ ladder, agreements: [first] }, { label: first.label }, desk))).toBe('ladder.agreement-twice');
  });
});
