/** When the last call is offered. */
import { describe, expect, it } from 'vitest';
import { lastCallFrom } from './lastCall.ts';

const OPENED = 1_000_000;

describe('the last call', () => {
  it('[MG19] is offered at once when more than half have voted, exactly half is not enough', () => {
    const from = (received: number, expected: number) => lastCallFrom({ openedAt: OPENED, received, expected }, 30_000) - OPENED;
    expect(from(0, 16)).toBe(30_000);
    expect(from(8, 16)).toBe(30_000);
    expect(from(9, 16)).toBe(0);
    expect(from(1, 3)).toBe(30_000);
    expect(from(2, 3)).toBe(0);
    expect(from(0, 1)).toBe(30_000);
  });

  it('[MG19] is offered after the time that the community set, also at once', () => {
    expect(lastCallFrom({ openedAt: OPENED, received: 0, expected: 16 }, 0)).toBe(OPENED);
    expect(lastCallFrom({ openedAt: OPENED, received: 0, expected: 16 }, 600_000)).toBe(OPENED + 600_000);
  });
});
