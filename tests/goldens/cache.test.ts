/** What the cache of documents keeps and what it drops. */
import { describe, expect, it } from 'vitest';
import { covenantResolution, invitations } from './samples.ts';
import { cacheKey, DocumentCache } from '#server/documents/cache.ts';

const bytes = (count: number): Uint8Array => new Uint8Array(count);

describe('cache of documents', () => {
  it('[DC7] keeps at most so many documents; the one used least recently goes first', () => {
    const cache = new DocumentCache({ cacheEntries: 2, cacheBytes: 1_000 });
    cache.set('a', bytes(10));
    cache.set('b', bytes(10));
    cache.get('a');
    cache.set('c', bytes(10));
    expect([cache.get('a')?.length, cache.get('b'), cache.get('c')?.length]).toEqual([10, undefined, 10]);
  });

  it('[DC7] keeps at most so many bytes, and nothing that alone is too large', () => {
    const cache = new DocumentCache({ cacheEntries: 9, cacheBytes: 100 });
    cache.set('a', bytes(60));
    cache.set('b', bytes(40));
    expect(cache.size).toBe(2);
    cache.set('b', bytes(41));
    expect([cache.get('a'), cache.get('b')?.length]).toEqual([undefined, 41]);
    cache.set('c', bytes(101));
    expect(cache.size).toBe(0);
  });

  it('[DC12] two views that differ anywhere have two keys; codes of invitations have none', () => {
    expect(cacheKey(covenantResolution)).toBe(cacheKey(structuredClone(covenantResolution)));
    expect(cacheKey({ ...covenantResolution, remedy: '另一句' })).not.toBe(cacheKey(covenantResolution));
    expect(cacheKey(invitations)).toBeUndefined();
  });
});
