/** The heading of a table file as cells. */
import { describe, expect, it } from 'vitest';
import { headingCells } from './heading.ts';

describe('heading of a table file', () => {
  it('reads commas, semicolons and tabs', () => {
    expect(headingCells('\uFEFF楼栋,单元,房号\r\n3号楼,1,502')).toEqual(['楼栋', '单元', '房号']);
    expect(headingCells('楼栋;房号')).toEqual(['楼栋', '房号']);
    expect(headingCells('楼栋\t房号')).toEqual(['楼栋', '房号']);
  });

  it('keeps a separator inside quotes', () => {
    expect(headingCells('"楼栋, 号",房号')).toEqual(['楼栋, 号', '房号']);
    expect(headingCells('')).toEqual(['']);
  });
});
