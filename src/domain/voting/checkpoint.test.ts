/** Check digits, and when a checkpoint is taken. */
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../basics/time.ts';
import { checkpointDigits, checkpointSlot, decideTakeCheckpoint } from './checkpoint.ts';
import { poll } from './pollFixture.ts';

const MINUTE_MS = 60_000;

describe('checkpointDigits', () => {
  it('[JR4] each group is four hex digits modulo 10000, with leading zeros', () => {
    expect(checkpointDigits(`0000ffff2710270f0001abcd${'9'.repeat(40)}`)).toBe('0000 5535 0000 9999 0001 3981');
  });
});

describe('checkpointSlot', () => {
  const inMeeting = poll({ openedAt: 1_000 });
  it('[JR5] a vote in a meeting has one each minute of its first hour, and only the latest missed one is due', () => {
    expect(checkpointSlot(inMeeting, 1_000 + MINUTE_MS - 1)).toBeNull();
    expect(checkpointSlot(inMeeting, 1_000 + MINUTE_MS)).toEqual({ slot: 1, at: 1_000 + MINUTE_MS });
    expect(checkpointSlot(inMeeting, 1_000 + 7 * MINUTE_MS + 5)).toEqual({ slot: 7, at: 1_000 + 7 * MINUTE_MS });
    expect(checkpointSlot(inMeeting, 1_000 + 3 * 60 * MINUTE_MS)).toEqual({ slot: 60, at: 1_000 + 60 * MINUTE_MS });
  });

  it('[JR5] a vote of days or weeks has one each day, and none before it opens or after it closes', () => {
    const ofWeeks = poll({ conduct: 'WINDOW', openedAt: 0 });
    expect(checkpointSlot(ofWeeks, DAY_MS - 1)).toBeNull();
    expect(checkpointSlot(ofWeeks, 3 * DAY_MS + 1)).toEqual({ slot: 3, at: 3 * DAY_MS });
    expect(checkpointSlot({ ...ofWeeks, state: 'NOTICED', openedAt: null }, DAY_MS)).toBeNull();
    expect(checkpointSlot({ ...ofWeeks, state: 'CLOSED' }, 9 * DAY_MS)).toBeNull();
  });
});

describe('decideTakeCheckpoint', () => {
  const head = { seq: 41, hash: 'ab' };
  const decide = (one: Parameters<typeof poll>[0]) => decideTakeCheckpoint({ poll: poll(one), head }, {}, {} as never);
  it('[JR5] writes the line of the chain and changes nothing', () => {
    const decided = decide({ state: 'CLOSED' });
    expect(decided).toMatchObject({
      value: { changes: [], entries: [{ type: 'CheckpointTaken', about: { pollId: 'p1' }, data: { pollId: 'p1', seq: 41, hash: 'ab' } }] }
    });
  });

  it('[JR5] none is taken of a vote that is not open and does not wait for its declaration', () => {
    for (const state of ['NOTICED', 'DECLARED', 'VOID'] as const)
      expect(decide({ state })).toMatchObject({ error: { code: 'poll.not-open' } });
  });
});
