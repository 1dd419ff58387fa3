/** How long a ballot paper may be: at the limit and one beyond, with room for every mark of the longest one. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { castBallot, castBallotFor } from './voting/ballots.ts';
import { noticeVote } from './voting/notice.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => `候选人${index + 1}`);

describe('a ballot paper', () => {
  it('[NO5] has at most 60 lines', () => {
    const notice = (count: number) => v.is(noticeVote.payload, { matterId: 'm1', conduct: 'IN_MEETING', options: many(count) });
    expect([notice(60), notice(61)]).toEqual([true, false]);
    const seats = (count: number) => v.is(noticeVote.payload, { matterId: 'm1', conduct: 'IN_MEETING', seats: count });
    expect([seats(59), seats(60)]).toEqual([true, false]);
  });

  it('[NO5] takes every mark of the longest one', () => {
    const marks = many(LIMITS.candidatesOnPaper).map((_, index) => `o${index + 1}`);
    const cast = (choice: string) => v.is(castBallot.payload, { pollId: 'p1', choice });
    expect([cast(marks.join(' ')), cast('x'.repeat(300)), cast('x'.repeat(301))]).toEqual([true, true, false]);
  });

  it('[BL20] is blank only when it was read from a paper', () => {
    const read = (isPaper: boolean) =>
      v.is(castBallotFor.payload, { pollId: 'p1', rollEntryId: 'r1', choice: '', helperName: '计票人', isPaper });
    expect([read(true), read(false)]).toEqual([true, false]);
  });
});
