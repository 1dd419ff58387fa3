/** The next step on paper in owners' votes, in English. */
import type { paperNext as source } from '../zh/paperNext.ts';

export const paperNext = {
  next: {
    ISSUE: 'Issue the ballots: say where they are handed in; all rights get theirs at once.',
    ISSUE_IF_ASKED: 'This vote is held on phones; issue paper here when somebody asks for it.',
    DELIVER: 'Print them, bring them to the owners and record each door; record posted letters by number.',
    WAIT_OPEN: 'Every paper is delivered. Wait for the opening; it opens by the clock.',
    READ_IN: 'Enter what came back: two people enter each batch, and what differs is looked at again.',
    COLLECT: 'Collect the filled-in papers at the doors, or open the box and record the numbers.',
    WAIT_CLOSE: 'Every paper is back and entered. Wait for the close.',
    ANSWER_OBJECTIONS: 'Answer the owners’ objections to papers, below on this page.',
    COUNT: 'The paper is checked; the votes may be counted.',
    DONE: 'Nothing is left to do on paper.'
  },
  go: { doors: 'Record at the doors', batches: 'To the entry', count: 'To the count', vote: 'To this vote' }
} satisfies typeof source;
