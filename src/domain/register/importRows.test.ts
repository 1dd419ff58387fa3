/** Tests: Rows of a register file. */
import { describe, expect, it } from 'vitest';
import { readImportRows } from './importRows.ts';

describe('rows of a register file', () => {
  it('[RG19] finds columns by their headings in either language, in any order, and passes over empty lines', () => {
    const lines = [
      ['Phone', '备注', ' 姓 名', 'ROOM', '楼栋', 'Unit'],
      ['13800000001', '常住', '王一', '101室', '1号楼', '2单元'],
      ['', ' ', '', '', '', '']
    ];
    expect(readImportRows(lines)).toEqual({
      rows: [{ row: 2, building: '1号楼', staircase: '2', room: '101', name: '王一', phone: '13800000001', isVoter: null }],
      problems: []
    });
  });

  it('[RG19] names every wrong cell of a row, at the limit of its length and one beyond', () => {
    const head = ['楼栋', '房号', '姓名', '表决人'];
    const at = readImportRows([head, ['楼'.repeat(40), '1'.repeat(20), '名'.repeat(60), '√']]);
    expect(at.problems).toEqual([]);
    const beyond = readImportRows([head, ['楼'.repeat(41), '1'.repeat(21), '名'.repeat(61), '也许']]);
    expect(beyond.problems.map((one) => one.column)).toEqual(['楼栋', '房号', '姓名', '表决人']);
    expect(beyond.rows).toEqual([]);
  });

  it('[RG19] refuses hidden control and direction characters', () => {
    const read = readImportRows([
      ['楼栋', '房号'],
      ['1号楼\u202e', '101']
    ]);
    expect(read.problems.map((one) => [one.row, one.column])).toEqual([[2, '楼栋']]);
  });

  it('[RG19] wants a name for a phone number or a voter', () => {
    const read = readImportRows([
      ['楼栋', '房号', '姓名', '电话'],
      ['1号楼', '101', '', '13800000001'],
      ['1号楼', '102', '', '']
    ]);
    expect(read.problems.map((one) => [one.row, one.column])).toEqual([[2, '姓名']]);
    expect(read.rows).toHaveLength(1);
  });
});
