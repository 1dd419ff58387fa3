/** Gathering: what comes together is written together, in order, and never more than the limit at once. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GROUP_MAX, groupQueue } from './groupQueue.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setImmediate'] }));
afterEach(() => void vi.useRealTimers());

function recorded() {
  const groups: number[][] = [];
  const queue = groupQueue<number>((group) => groups.push(group));
  return { groups, queue };
}

describe('a group queue', () => {
  it('[ST1] writes what arrived in one turn as one group, in order', async () => {
    const { groups, queue } = recorded();
    for (let n = 0; n < 5; n++) queue.add(n);
    expect(groups).toEqual([]);
    await vi.advanceTimersByTimeAsync(0);
    expect(groups).toEqual([[0, 1, 2, 3, 4]]);
  });

  it('writes what arrives during a write as the next group, without waiting for more', async () => {
    const groups: number[][] = [];
    const queue = groupQueue<number>((group) => {
      groups.push(group);
      if (groups.length === 1) for (const n of [10, 11, 12]) queue.add(n);
    });
    queue.add(0);
    queue.add(1);
    await vi.runAllTimersAsync();
    expect(groups).toEqual([
      [0, 1],
      [10, 11, 12]
    ]);
  });

  it('writes at most the limit at once and the rest after it', async () => {
    const { groups, queue } = recorded();
    for (let n = 0; n < GROUP_MAX + 1; n++) queue.add(n);
    await vi.runAllTimersAsync();
    expect(groups.map((group) => group.length)).toEqual([GROUP_MAX, 1]);
  });

  it('writes everything that waits when it is flushed', () => {
    const { groups, queue } = recorded();
    for (let n = 0; n < GROUP_MAX + 1; n++) queue.add(n);
    queue.flush();
    expect(groups.flat()).toHaveLength(GROUP_MAX + 1);
  });
});
