/** Gathering: what comes together is written together, in order, and never more than the limit at once. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GROUP_MAX, groupQueue } from './groupQueue.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate', 'performance'] }));
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

  it('lets the first of an idle writer go at once, and its followers wait for company', async () => {
    const { groups, queue } = recorded();
    queue.add(0);
    queue.add(1);
    await vi.advanceTimersByTimeAsync(0);
    queue.add(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(groups).toEqual([[0, 1]]);
    queue.add(3);
    await vi.advanceTimersByTimeAsync(1);
    expect(groups).toEqual([
      [0, 1],
      [2, 3]
    ]);
    await vi.advanceTimersByTimeAsync(50);
    queue.add(4);
    await vi.advanceTimersByTimeAsync(0);
    expect(groups.at(-1)).toEqual([4]);
  });

  it('writes at most the limit at once and the rest after it', async () => {
    const { groups, queue } = recorded();
    for (let n = 0; n < GROUP_MAX + 1; n++) queue.add(n);
    await vi.advanceTimersByTimeAsync(0);
    expect(groups.map((group) => group.length)).toEqual([GROUP_MAX]);
    await vi.advanceTimersByTimeAsync(8);
    expect(groups.map((group) => group.length)).toEqual([GROUP_MAX, 1]);
  });

  it('writes everything that waits when it is flushed', () => {
    const { groups, queue } = recorded();
    for (let n = 0; n < GROUP_MAX + 1; n++) queue.add(n);
    queue.flush();
    expect(groups.flat()).toHaveLength(GROUP_MAX + 1);
  });
});
