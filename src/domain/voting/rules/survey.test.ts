/** DR15: the worked examples: duplicates, small samples, early ends. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../../register/profile.ts';
import { survey, type SurveyAnswer, type SurveyInput } from './survey.ts';

const OPTIONS = ['cancel', 'keep', 'ventilate'];

function answers(counts: readonly number[], duplicates = 0): SurveyAnswer[] {
  const given = counts.flatMap((count, option) => Array<string>(count).fill(OPTIONS[option] ?? ''));
  const list = given.map((choice, index) => ({ id: `a${index}`, respondentKey: `h${index}`, at: index, choices: [choice] }));
  const again = Array.from({ length: duplicates }, (_, index) => ({
    ...{ id: `d${index}`, respondentKey: `h${index}`, at: 10_000 + index, choices: ['keep'] }
  }));
  return [...list, ...again];
}

function evaluate(targets: number, list: readonly SurveyAnswer[], more: Partial<SurveyInput> = {}) {
  const asked = { base: 'HOUSEHOLDS', targets, delivered: targets, options: OPTIONS, answers: list } as const;
  return survey.evaluate({ ...asked, announcedEnd: 100, endedAt: 100, earlyEndReason: '', setting: DEFAULT_PROFILE, ...more });
}

describe('DR15 survey', () => {
  it('[DR15] example 1: 3 036 targets, 1 214 received, 22 duplicates', () => {
    expect(evaluate(3_036, answers([806, 271, 115], 22))).toMatchObject({
      ok: true,
      value: {
        ...{ rule: 'DR15', base: 'HOUSEHOLDS', targets: 3_036, received: 1_214, valid: 1_192, isSmallSample: false, isUsable: true },
        counts: { cancel: 806, keep: 271, ventilate: 115 }
      }
    });
  });

  it('[DR15] example 2: nine of forty are published with a note', () => {
    expect(evaluate(40, answers([5, 3, 1]))).toMatchObject({ value: { valid: 9, isSmallSample: true, isUsable: true } });
    expect(evaluate(40, answers([20, 9, 1]))).toMatchObject({ value: { valid: 30, isSmallSample: false } });
    expect(evaluate(600, answers([20, 9, 1]))).toMatchObject({ value: { isSmallSample: false } });
    expect(evaluate(601, answers([20, 9, 1]))).toMatchObject({ value: { isSmallSample: true } });
  });

  it('[DR15] example 3: closed early it is not usable until it is said why', () => {
    expect(evaluate(40, answers([5]), { endedAt: 99 })).toMatchObject({ value: { isUsable: false } });
    expect(evaluate(40, answers([5]), { endedAt: 99, earlyEndReason: ' ' })).toMatchObject({ value: { isUsable: false } });
    expect(evaluate(40, answers([5]), { endedAt: 99, earlyEndReason: '网站故障' })).toMatchObject({ value: { isUsable: true } });
  });

  it('[DR15] the first answer of a household counts, in whatever order they are given', () => {
    const list = answers([2, 0, 0], 2);
    const verdict = evaluate(10, [...list].reverse());
    expect(verdict).toMatchObject({ value: { counts: { cancel: 2, keep: 0 }, duplicates: ['d0', 'd1'] } });
    const blank = { id: 'x', respondentKey: 'hx', at: 1, choices: [] };
    expect(evaluate(10, [...list, blank])).toMatchObject({ value: { valid: 3, unmarked: 1 } });
  });

  it('[DR15] without targets it is refused; what cannot be is a programmer’s error', () => {
    expect(evaluate(0, [])).toMatchObject({ error: { code: 'voting.roll-empty', rule: 'DR15' } });
    expect(() => evaluate(1, answers([2]))).toThrow(RangeError);
    expect(() => evaluate(9, [{ id: 'x', respondentKey: 'h', at: 1, choices: ['other'] }])).toThrow(RangeError);
  });
});
