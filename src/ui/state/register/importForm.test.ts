/** Tests: the settings of an import as its page posts them. */
import { describe, expect, it } from 'vitest';
import type { ImportSettings } from '#domain/register/property/import/planTypes.ts';
import { columnLetter, neededColumns, settingsFromForm } from './importForm.ts';

const before: ImportSettings = {
  headingLine: 0,
  matching: ['building', 'number', null],
  estateId: 'e1',
  estateName: '',
  asOf: '2026-04-03',
  isComplete: true,
  people: 'MATCH',
  sameNames: { 王一: 'ONE' }
};
const preview = [
  ['楼栋', '房号', '备注'],
  ['门牌', '房号', '楼栋']
];

function posted(fields: Record<string, string>): ImportSettings {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return settingsFromForm(form, before, preview);
}

describe('the settings of an import', () => {
  it('[RG32] takes what was changed and keeps what was not said', () => {
    const settings = posted({ 'column.2': 'owner', 'same.张伟': 'SEPARATE', estate: 'new', estateName: ' 新园 ', people: 'MAKE' });
    expect(settings).toEqual({
      ...before,
      matching: ['building', 'number', 'owner'],
      estateId: '',
      estateName: '新园',
      isComplete: false,
      people: 'MAKE',
      sameNames: { 王一: 'ONE', 张伟: 'SEPARATE' }
    });
  });

  it('[RG32] gives a meaning once, takes one away, and guesses anew for another heading', () => {
    expect(posted({ 'column.2': 'building' }).matching).toEqual(['building', 'number', null]);
    expect(posted({ 'column.0': 'none' }).matching).toEqual([null, 'number', null]);
    expect(posted({ headingLine: '1' }).matching).toEqual([null, 'number', 'building']);
    expect(neededColumns([null, 'number'])).toEqual(['building']);
  });

  it('[RG32] ignores odd values', () => {
    expect(posted({ headingLine: '-1', people: 'ALL', 'same.张伟': 'MAYBE', isComplete: 'on' })).toEqual(before);
    expect([0, 25, 26, 59].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'BH']);
  });
});
