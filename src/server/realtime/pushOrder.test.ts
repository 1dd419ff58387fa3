/** Answers before pictures, and pictures before long. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HOLD_MS, PushOrder } from './pushOrder.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

function recorded() {
  const pushed: string[] = [];
  const order = new PushOrder<string>((room) => Promise.resolve(void pushed.push(room)));
  return { pushed, order };
}

it('[RT6] pushes in a later turn: the wall first, then what many see, then what one sees, each once', async () => {
  const { pushed, order } = recorded();
  order.add('mine', 'OWN');
  order.add('hall', 'MANY');
  order.add('wall', 'FIRST');
  order.add('mine', 'OWN');
  expect(pushed).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(pushed).toEqual(['wall', 'hall', 'mine']);
});

it('[RT6.2] the wall does not wait for commands, the others do until the last is answered', async () => {
  const { pushed, order } = recorded();
  order.commandBegins();
  order.commandBegins();
  for (const [room, lane] of [
    ['wall', 'FIRST'],
    ['hall', 'MANY'],
    ['mine', 'OWN']
  ] as const)
    order.add(room, lane);
  await vi.advanceTimersByTimeAsync(HOLD_MS / 2);
  order.commandEnds();
  await vi.advanceTimersByTimeAsync(1);
  expect(pushed).toEqual(['wall']);
  order.commandEnds();
  await vi.advanceTimersByTimeAsync(1);
  expect(pushed).toEqual(['wall', 'hall', 'mine']);
});

it('[RT6.2] nobody waits longer than the limit, however many commands are under way', async () => {
  const { pushed, order } = recorded();
  order.commandBegins();
  order.add('hall', 'MANY');
  await vi.advanceTimersByTimeAsync(HOLD_MS - 2);
  expect(pushed).toEqual([]);
  await vi.advanceTimersByTimeAsync(4);
  expect(pushed).toEqual(['hall']);
  // The time counts anew for the next that has to wait.
  order.add('hall', 'MANY');
  await vi.advanceTimersByTimeAsync(HOLD_MS - 2);
  expect(pushed).toEqual(['hall']);
  await vi.advanceTimersByTimeAsync(4);
  expect(pushed).toEqual(['hall', 'hall']);
});

it('pushes a few at a time, and lets the loop turn in between', async () => {
  const turns: number[] = [0];
  const order = new PushOrder<number>(() => Promise.resolve(void turns[turns.length - 1]!++));
  for (let room = 0; room < 40; room++) order.add(room, 'OWN');
  const turn = () => void (turns.push(0) < 20 && setImmediate(turn));
  setImmediate(turn);
  await vi.advanceTimersByTimeAsync(10);
  expect(turns.reduce((sum, pushed) => sum + pushed)).toBe(40);
  expect(Math.max(...turns)).toBe(8);
});

it('leaves out a room that nobody reads any more, and everything after it was closed', async () => {
  const { pushed, order } = recorded();
  order.add('gone', 'OWN');
  order.add('here', 'OWN');
  order.remove('gone');
  await vi.advanceTimersByTimeAsync(1);
  order.add('late', 'OWN');
  order.close();
  await vi.advanceTimersByTimeAsync(HOLD_MS * 2);
  expect(pushed).toEqual(['here']);
});
