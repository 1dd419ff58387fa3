/** What the address of a list may say, and what odd addresses become. */
import { describe, expect, it } from 'vitest';
import { listParams } from './listParams.ts';

const read = (query: string) => listParams(new URL(`http://x/list?${query}`));

describe('the address of a list', () => {
  it('holds search and page', () => {
    expect(read('search=3号楼&page=2')).toEqual({ search: '3号楼', page: 2 });
    expect(read('')).toEqual({ search: '', page: 1 });
  });

  it('is the first page when the page is odd', () => {
    for (const page of ['0', '-1', '1.5', 'x', '1e9', 'Infinity']) expect(read(`page=${page}`).page).toBe(1);
    expect(read(`search=${'长'.repeat(80)}`).search).toHaveLength(60);
  });
});
