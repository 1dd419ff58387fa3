/** The next step on paper, state by state. */
import { describe, expect, it } from 'vitest';
import { nextPaperStep } from './nextPaperStep.ts';

const sums = { issued: 7, notDelivered: 0, returned: 0, entered: 0, outstanding: 7 };
const written = { state: 'NOTICED', form: 'WRITTEN' } as const;
const open = { state: 'OPEN', form: 'WRITTEN' } as const;
const closed = { state: 'CLOSED', form: 'WRITTEN' } as const;
const waits = (code: string) => ({ code, rule: 'PP15', facts: {} });

describe('the next step on paper', () => {
  it('[PP5] a written vote is issued and delivered before it opens; a mixed one waits for nothing', () => {
    expect(nextPaperStep({ poll: written, sums: { ...sums, issued: 0 }, notIssued: 7, counting: null })).toBe('ISSUE');
    expect(nextPaperStep({ poll: written, sums: { ...sums, notDelivered: 2 }, notIssued: 0, counting: null })).toBe('DELIVER');
    expect(nextPaperStep({ poll: written, sums, notIssued: 0, counting: null })).toBe('WAIT_OPEN');
    const mixed = { state: 'NOTICED', form: 'MIXED' } as const;
    expect(nextPaperStep({ poll: mixed, sums: { ...sums, issued: 0 }, notIssued: 7, counting: null })).toBe('ISSUE_IF_ASKED');
  });

  it('[PP15] what came back is read in before more is collected', () => {
    const three = { ...sums, returned: 3, outstanding: 4 };
    expect(nextPaperStep({ poll: open, sums: three, notIssued: 0, counting: waits('papers.not-read-in') })).toBe('READ_IN');
    expect(nextPaperStep({ poll: open, sums: { ...three, entered: 3 }, notIssued: 0, counting: null })).toBe('COLLECT');
    expect(nextPaperStep({ poll: open, sums: { ...sums, returned: 7, entered: 7, outstanding: 0 }, notIssued: 0, counting: null })).toBe(
      'WAIT_CLOSE'
    );
  });

  it('[PP15] after the close only what holds the count is asked for', () => {
    expect(nextPaperStep({ poll: closed, sums, notIssued: 0, counting: waits('papers.batch-open') })).toBe('READ_IN');
    expect(nextPaperStep({ poll: closed, sums, notIssued: 0, counting: waits('papers.objection-open') })).toBe('ANSWER_OBJECTIONS');
    expect(nextPaperStep({ poll: closed, sums, notIssued: 0, counting: null })).toBe('COUNT');
    expect(nextPaperStep({ poll: { ...closed, state: 'DECLARED' }, sums, notIssued: 0, counting: null })).toBe('DONE');
  });
});
