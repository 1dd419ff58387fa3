/** What a device keeps of the checkpoints that it was shown, and how it compares them later. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepCheckpoint } from './keepCheckpoint.ts';
import { isSameChain, keptCheckpoint } from './keptCheckpoint.ts';

const shown = { seq: 7, digits: '1234 0000 9999 0001 5535 3981' };

/** A device's storage in memory. */
function storage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

afterEach(() => vi.unstubAllGlobals());

describe('the checkpoint that a phone keeps', () => {
  it('[JR7] is the last one of each vote', () => {
    vi.stubGlobal('localStorage', storage());
    keepCheckpoint('p1', { seq: 3, digits: '0' });
    keepCheckpoint('p1', shown);
    expect(keptCheckpoint('p1')).toEqual(shown);
    expect(keptCheckpoint('p2')).toBeUndefined();
  });

  it('[JR7] is not kept where storage is closed or holds something else, and nothing breaks', () => {
    vi.stubGlobal('localStorage', undefined);
    keepCheckpoint('p1', shown);
    expect(keptCheckpoint('p1')).toBeUndefined();
    vi.stubGlobal('localStorage', { getItem: () => '{"seq":"7"}' });
    expect(keptCheckpoint('p1')).toBeUndefined();
  });

  it('[JR7] is compared with the published list by line and digits', () => {
    expect(isSameChain(shown, [{ seq: 3, digits: '0' }, shown])).toBe(true);
    expect(isSameChain(shown, [{ ...shown, digits: '1234 0000 9999 0001 5535 3982' }])).toBe(false);
    expect(isSameChain(shown, [{ ...shown, seq: 8 }])).toBe(false);
  });
});
