/** What can be opened at all: noticed votes, and elections that are still contested. */
import { describe, expect, it } from 'vitest';
import { notOpenable } from './openNoticedPoll.ts';
import { poll } from './pollFixture.ts';

const candidates = (standing: number, withdrawn = 0) =>
  [...Array.from({ length: standing + withdrawn }, (_, index) => `o${index + 1}`), 'ABSTAIN'].map((id, index) => ({
    ...{ id, title: id, isStatusQuo: false },
    withdrawnReason: id !== 'ABSTAIN' && index >= standing ? '退出' : null
  }));
const election = (standing: number, withdrawn = 0) =>
  poll({ state: 'NOTICED', method: 'ELECTION', seats: 5, options: candidates(standing, withdrawn) });

describe('a noticed vote', () => {
  it('[BL3] is opened once', () => {
    expect(notOpenable(poll({ state: 'NOTICED' }))).toBeUndefined();
    expect(notOpenable(poll({ state: 'OPEN' }))?.error.code).toBe('poll.already-open');
    expect(notOpenable(poll({ state: 'VOID' }))?.error.code).toBe('voting.voided');
    expect(notOpenable(poll({ state: 'DECLARED' }))?.error.code).toBe('voting.closed');
  });

  it('[DR12] with as many candidates as seats is not opened, also after a withdrawal', () => {
    expect(notOpenable(election(6))).toBeUndefined();
    expect(notOpenable(election(6, 1))).toBeUndefined();
    expect(notOpenable(election(5))?.error).toMatchObject({ code: 'voting.election-not-contested', facts: { seats: 5, candidates: 5 } });
    expect(notOpenable(election(5, 2))?.error.code).toBe('voting.election-not-contested');
  });
});
