/** The code that a voter keeps. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { receiptCode, type ReceiptOf } from './receipt.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const ballot: ReceiptOf = { pollId: 'p1', ballotId: 'b1', rollEntryId: 'r1', choice: 'FOR', changes: 0 };

describe('receipt', () => {
  it('[BL14] is twelve signs that nobody takes for one another, the same for the same ballot', () => {
    const code = receiptCode(ballot, sha256);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(receiptCode({ ...ballot }, sha256)).toBe(code);
  });

  it('[BL14] is another one for every change of what was recorded', () => {
    const others = [{ pollId: 'p2' }, { ballotId: 'b2' }, { rollEntryId: 'r2' }, { choice: 'AGAINST' }, { changes: 1 }];
    const codes = [ballot, ...others.map((other) => ({ ...ballot, ...other }))].map((one) => receiptCode(one, sha256));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
