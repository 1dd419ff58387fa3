/** Parts of a form that are asked only with one answer, and stay open once something stands in them. */
import { describe, expect, it } from 'vitest';
import { closeRoundFields } from '../forms/chair.ts';
import { wordsFor } from '../words/index.ts';
import { fieldParts, isPartOpen } from './fieldParts.ts';

const parts = fieldParts(closeRoundFields(wordsFor('zh-CN')));

describe('fields asked only with one answer', () => {
  it('the outcome of a round asks about the survey in one part of its own, shut until the survey is chosen', () => {
    expect(parts.map(({ onlyWith, fields }) => [onlyWith?.value, fields.length])).toEqual([
      [undefined, 2],
      ['SURVEY', 5]
    ]);
    const survey = parts[1];
    if (!survey) throw new Error('no part for the survey');
    expect(isPartOpen(survey, { outcome: ['DRAFT'] }, undefined)).toBe(false);
    expect(isPartOpen(survey, { outcome: ['SURVEY'] }, undefined)).toBe(true);
  });

  it('a refused or typed field is never hidden', () => {
    const survey = parts[1];
    if (!survey) throw new Error('no part for the survey');
    expect(isPartOpen(survey, {}, 'survey.question')).toBe(true);
    expect(isPartOpen(survey, { 'survey.carrier': ['社工站'] }, undefined)).toBe(true);
  });
});
