/** Tests: Labels of dwellings and people. */
import { describe, expect, it } from 'vitest';
import { bareRoom, bareStaircase, householdLabel, maskedHouseholdLabel, maskedName } from './householdLabel.ts';

describe('labels of dwellings and people', () => {
  const building = { name: '3号楼' };

  it('[RG14] writes the door in full, and without the room for the public', () => {
    expect(householdLabel(building, { staircase: '1', room: '502' })).toBe('3号楼1单元502室');
    expect(householdLabel(building, { staircase: '', room: '502' })).toBe('3号楼502室');
    expect(maskedHouseholdLabel(building, { staircase: '1' })).toBe('3号楼1单元***室');
  });

  it('[RG14] keeps the family name only, also one of two characters, and never the length', () => {
    expect(['张三', '张三丰', '欧阳修', '欧阳', 'John Smith', '𠮷田', ' 李四 ', ''].map(maskedName)).toEqual([
      '张**',
      '张**',
      '欧阳**',
      '欧**',
      'J**',
      '𠮷**',
      '李**',
      '**'
    ]);
  });

  it('[RG5] reads 1单元 and 1, 502室 and 502 as the same', () => {
    expect([bareStaircase(' 1单元 '), bareStaircase('1'), bareRoom('502室'), bareRoom(' 502 ')]).toEqual(['1', '1', '502', '502']);
  });
});
