/** The file name of a paper, in every browser. */
import { describe, expect, it } from 'vitest';
import { fileHeaders } from './fileHeaders.ts';

const paper = {
  code: 'k7m2n4p9',
  docNumber: '四方决〔2026〕3号',
  title: '关于“垃圾桶”的决议',
  viewHash: 'ab12',
  isPublic: true,
  voidedAt: null
};
const decoded = (header: string) => decodeURIComponent(/filename\*=UTF-8''([^;]+)$/.exec(header)?.[1] ?? '');

describe('fileHeaders', () => {
  it('[DC40] names the file by number and title in UTF-8 and by its code for old browsers', () => {
    const header = fileHeaders(paper, false)['content-disposition'];
    expect(header).toMatch(/^inline; filename="k7m2n4p9\.pdf"; filename\*=UTF-8''[\w%.~-]+$/);
    expect(decoded(header)).toBe('四方决〔2026〕3号 关于“垃圾桶”的决议.pdf');
  });

  it('[DC40] lets no title break out of the header or the folder', () => {
    const header = fileHeaders({ ...paper, docNumber: '', title: `a"; x=1\r\nset-cookie: b/../c'(d)*` }, true)['content-disposition'];
    expect(header).toMatch(/^attachment; filename="k7m2n4p9\.pdf"; filename\*=UTF-8''[\w%.~-]+$/);
    expect(decoded(header)).not.toMatch(/["/\r\n]/);
  });

  it('[DC40] cuts a long title between characters', () => {
    const name = decoded(fileHeaders({ ...paper, docNumber: '', title: '𠮷'.repeat(200) }, false)['content-disposition']);
    expect(name).toBe(`${'𠮷'.repeat(80)}.pdf`);
  });

  it('[DC40] lets only valid public papers be kept', () => {
    expect(fileHeaders(paper, false)['cache-control']).toBe('public, max-age=60');
    expect(fileHeaders({ ...paper, isPublic: false }, false)['cache-control']).toBe('private, no-store');
    expect(fileHeaders({ ...paper, voidedAt: 5 }, false)['cache-control']).toBe('private, no-store');
  });
});
