/** Public pages that are drawn once: what makes them one page, what is never kept, and how few are. */
import { describe, expect, it } from 'vitest';
import { PublicPages, tagOf, type PageState } from './publicPages.ts';

const NOON = Date.UTC(2026, 3, 10, 4);
const state: PageState = { revision: 7, now: NOON, address: 'http://h/c/a', reader: ['zh-CN', 'standard'], version: '1' };
const page = (headers: Record<string, string> = {}, init: ResponseInit = {}) =>
  new Response('<p>board</p>', { ...init, headers: { 'content-type': 'text/html', 'cache-control': 'public, max-age=15', ...headers } });

describe('the tag of a public page', () => {
  it('is the same within a minute, for the same revision', () => {
    expect(tagOf({ ...state, now: NOON + 59_999 })).toBe(tagOf(state));
    expect(tagOf({ ...state, now: NOON + 60_000 })).not.toBe(tagOf(state));
  });

  it.each([{ revision: 8 }, { address: 'http://h/c/b' }, { reader: ['en', 'standard'] }, { version: '2' }])(
    'is another with %o',
    (changed) => {
      expect(tagOf({ ...state, ...changed })).not.toBe(tagOf(state));
    }
  );
});

describe('a public page', () => {
  it('is drawn once, then given from memory, and not at all to a browser that has it', async () => {
    const pages = new PublicPages();
    const tag = tagOf(state);
    expect(pages.known(tag, null)).toBeNull();
    const first = await pages.keep(tag, page({ 'content-security-policy': "script-src 'sha256-x'" }));
    expect(await first.text()).toBe('<p>board</p>');
    const again = pages.known(tag, '"another"')!;
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([200, tag, '<p>board</p>']);
    const unchanged = pages.known(tag, `W/${tag}`)!;
    expect([unchanged.status, unchanged.headers.get('content-type'), await unchanged.text()]).toEqual([304, null, '']);
    // A browser lays the headers of a 304 over those it keeps: the policy must stay that of the body.
    expect(unchanged.headers.has('content-security-policy')).toBe(false);
  });

  it.each([
    ['of one person', page({ 'cache-control': 'private, no-store' })],
    ['that sets a cookie', page({ 'set-cookie': 'a=b' })],
    ['that was not found', page({}, { status: 404 })],
    ['that is no page', page({ 'content-type': 'application/pdf' })]
  ])('is not kept when it is one %s', async (_, response) => {
    const pages = new PublicPages();
    const answer = await pages.keep(tagOf(state), response);
    expect(answer.headers.has('etag')).toBe(false);
    expect(pages.known(tagOf(state), null)).toBeNull();
  });

  it('makes room for newer ones at 300', async () => {
    const pages = new PublicPages();
    const tagFor = (revision: number) => tagOf({ ...state, revision });
    for (let revision = 0; revision <= 300; revision++) await pages.keep(tagFor(revision), page());
    expect(pages.known(tagFor(0), null)).toBeNull();
    expect(pages.known(tagFor(1), null)).not.toBeNull();
    expect(pages.known(tagFor(300), null)).not.toBeNull();
  });
});
