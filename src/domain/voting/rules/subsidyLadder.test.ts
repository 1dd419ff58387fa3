/** DR18: the ladder 65 … 50, its order, and that its proof gives away every later change. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../basics/canonicalJson.ts';
import { DEFAULT_PROFILE } from '../../register/profile.ts';
import { ladderPercents, subsidyLadder, type LadderAgreement } from './subsidyLadder.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const agreement = (key: string, agreedAt: number, journalSeq: number): LadderAgreement => ({
  ...{ key, agreedAt, journalSeq, journalHash: sha256(`line ${journalSeq}`) }
});
const FIVE = [
  agreement('1单元', 10, 1),
  agreement('2单元', 20, 4),
  agreement('3单元', 20, 7),
  agreement('4单元', 30, 8),
  agreement('5单元', 31, 9)
];

function climb(agreements: readonly LadderAgreement[], percents: readonly number[] = [65, 60, 55, 50]) {
  return subsidyLadder.evaluate({ percents, agreements, sha256 });
}

function places(agreements: readonly LadderAgreement[]) {
  const climbed = climb(agreements);
  if (!climbed.ok) throw new Error(climbed.error.code);
  return climbed.value;
}

describe('DR18 subsidy ladder', () => {
  it('[DR18] the profile’s steps are 65, 60, 55, 50', () => {
    expect(ladderPercents(DEFAULT_PROFILE)).toEqual([65, 60, 55, 50]);
    expect(ladderPercents({ ladderFirstPercent: 65, ladderStepPercent: 10, ladderLastPercent: 50 })).toEqual([65, 55, 50]);
    expect(ladderPercents({ ladderFirstPercent: 50, ladderStepPercent: 5, ladderLastPercent: 50 })).toEqual([50]);
  });

  it('[DR18] places follow time, in one millisecond the journal; the last step holds for all later ones', () => {
    const ladder = places(FIVE.toReversed());
    expect(ladder.map(({ key, place, percent }) => [key, place, percent])).toEqual([
      ['1单元', 1, 65],
      ['2单元', 2, 60],
      ['3单元', 3, 55],
      ['4单元', 4, 50],
      ['5单元', 5, 50]
    ]);
  });

  it('[DR18] anyone can compute the proof again from the posted list', () => {
    let previous = '';
    for (const { proof, ...line } of places(FIVE)) {
      previous = sha256(canonicalJson({ ...line, previous }));
      expect(proof).toBe(previous);
    }
  });

  it('[DR18] a change of any line, or of the order, changes the last proof', () => {
    const last = (list: readonly LadderAgreement[]) => places(list).at(-1)?.proof;
    const original = last(FIVE);
    const swapped = FIVE.map((line, index) => (index === 1 ? { ...line, key: '3单元' } : index === 2 ? { ...line, key: '2单元' } : line));
    const later = FIVE.map((line, index) => (index === 0 ? { ...line, agreedAt: 11 } : line));
    const otherLine = FIVE.map((line, index) => (index === 3 ? { ...line, journalHash: sha256('forged') } : line));
    for (const forged of [swapped, later, otherLine, FIVE.slice(1)]) expect(last(forged)).not.toBe(original);
    expect(last([...FIVE])).toBe(original);
  });

  it('[DR18] refuses journals and times that tell different orders, double agreements, steps that rise', () => {
    expect(climb([agreement('a', 20, 1), agreement('b', 10, 2)])).toMatchObject({
      error: { code: 'ladder.order-broken', rule: 'DR18', facts: { seq: 2 } }
    });
    expect(climb([agreement('a', 10, 1), agreement('b', 10, 1)])).toMatchObject({ error: { code: 'ladder.order-broken' } });
    expect(climb([agreement('a', 10, 1), agreement('a', 11, 2)])).toMatchObject({ error: { code: 'ladder.agreement-twice' } });
    for (const percents of [[50, 60], [101], [-1], [50.5]]) {
      expect(climb(FIVE, percents)).toMatchObject({ error: { code: 'ladder.not-declining' } });
    }
    expect(climb(FIVE, [])).toMatchObject({ error: { code: 'voting.roll-empty' } });
    expect(climb([])).toEqual({ ok: true, value: [] });
  });
});
