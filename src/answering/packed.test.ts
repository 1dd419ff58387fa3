/** Packing of answers: for browsers that take it, for texts that gain by it. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packed, takesGzip } from './packed.ts';

const asking = (encodings?: string) =>
  new Request('http://h/', encodings === undefined ? {} : { headers: { 'accept-encoding': encodings } });
const long = '公告栏 '.repeat(500);
const html = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, { headers: { 'content-type': 'text/html', etag: '"a"', ...headers } });

describe('packing', () => {
  it('packs a page for a browser that takes gzip, and says so', async () => {
    const answer = await packed(html(long), asking('gzip, deflate'));
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect([answer.headers.get('vary'), answer.headers.get('etag')]).toEqual(['accept-encoding', '"a"']);
    const body = Buffer.from(await answer.arrayBuffer());
    expect(Number(answer.headers.get('content-length'))).toBe(body.length);
    expect(gunzipSync(body).toString()).toBe(long);
  });

  it.each([
    ['a browser that does not take it', html(long), asking('br')],
    ['a short page', html('x'.repeat(999)), asking('gzip')],
    ['an export, which may be a stream', html(long, { 'content-type': 'application/json' }), asking('gzip')],
    ['a file', html(long, { 'content-type': 'application/pdf' }), asking('gzip')],
    ['what is packed already', html(long, { 'content-encoding': 'br' }), asking('gzip')]
  ])('leaves %s as it is', async (_, response, request) => {
    const before = response.headers.get('content-encoding');
    const answer = await packed(response, request);
    expect(answer.headers.get('content-encoding')).toBe(before);
  });

  it('packs the data of a page', async () => {
    const answer = await packed(html(long, { 'content-type': 'application/json' }), asking('gzip'), true);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
  });

  it('packs from 1,000 bytes on', async () => {
    expect((await packed(html('x'.repeat(1_000)), asking('gzip'))).headers.get('content-encoding')).toBe('gzip');
  });

  it('reads what a browser takes', () => {
    expect(['gzip', 'br, gzip;q=0.5', 'gzip;q=1.0'].map((one) => takesGzip(asking(one)))).toEqual([true, true, true]);
    expect(['', 'br', 'gzip;q=0', 'gzip;q=0, br', 'gzip;q=0.0'].map((one) => takesGzip(asking(one)))).toEqual([
      false,
      false,
      false,
      false,
      false
    ]);
  });
});
