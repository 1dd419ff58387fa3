/** Tests: How long sessions last. */
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../basics/time.ts';
import type { Session } from './records.ts';
import { expiryOf, isAlive, needsTouch } from './sessions.ts';

describe('how long a session lasts', () => {
  it('[AU15] staff: two hours after it was seen, never beyond twelve hours; a phone: thirty days', () => {
    expect(expiryOf({ sort: 'STAFF', createdAt: 0 }, 0)).toBe(2 * HOUR_MS);
    expect(expiryOf({ sort: 'STAFF', createdAt: 0 }, 10 * HOUR_MS)).toBe(12 * HOUR_MS);
    expect(expiryOf({ sort: 'STAFF', createdAt: 0 }, 11 * HOUR_MS)).toBe(12 * HOUR_MS);
    expect(expiryOf({ sort: 'PARTICIPANT', createdAt: 0 }, 400 * DAY_MS)).toBe(430 * DAY_MS);
  });

  it('[AU15] is over at the very end and when it was revoked', () => {
    const session = { revokedAt: null, expiresAt: 100 } as Session;
    expect([isAlive(session, 99), isAlive(session, 100), isAlive({ ...session, revokedAt: 1 }, 50)]).toEqual([true, false, false]);
  });

  it('[AU15] writes "seen" down every five minutes for staff, daily for phones', () => {
    const staff = { sort: 'STAFF', seenAt: 0 } as Session;
    expect([needsTouch(staff, 5 * MINUTE_MS - 1), needsTouch(staff, 5 * MINUTE_MS)]).toEqual([false, true]);
    expect(needsTouch({ ...staff, sort: 'PARTICIPANT' }, DAY_MS - 1)).toBe(false);
  });
});
