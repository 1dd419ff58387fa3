/** The one obvious next step of the work on the paper of an owners' vote. */
import type { PapersOverview } from '#contract/views/papers.ts';

export const PAPER_STEPS = [
  'ISSUE',
  'ISSUE_IF_ASKED',
  'DELIVER',
  'WAIT_OPEN',
  'READ_IN',
  'COLLECT',
  'WAIT_CLOSE',
  'ANSWER_OBJECTIONS',
  'COUNT',
  'DONE'
] as const;
export type PaperStep = (typeof PAPER_STEPS)[number];

type Facts = Pick<PapersOverview, 'notIssued' | 'counting'> & {
  readonly poll: Pick<PapersOverview['poll'], 'state' | 'form'>;
  readonly sums: Pick<PapersOverview['sums'], 'issued' | 'notDelivered' | 'returned' | 'entered' | 'outstanding'>;
};

/** Before the opening: issue and deliver. While it runs: what lies unread first, then what is out. After it: everything that holds the count. Source: domain MT14, MT15; SPEC PP5, PP15. */
export function nextPaperStep({ poll, sums, notIssued, counting }: Facts): PaperStep {
  const mustIssue = poll.form === 'WRITTEN' && notIssued > 0;
  switch (poll.state) {
    case 'NOTICED':
      if (mustIssue) return 'ISSUE';
      if (sums.issued === 0) return 'ISSUE_IF_ASKED';
      return sums.notDelivered > 0 ? 'DELIVER' : 'WAIT_OPEN';
    case 'OPEN':
      if (mustIssue) return 'ISSUE';
      if (sums.issued === 0) return 'ISSUE_IF_ASKED';
      if (counting?.code === 'papers.objection-open') return 'ANSWER_OBJECTIONS';
      if (counting !== null || sums.returned > sums.entered) return 'READ_IN';
      if (sums.notDelivered > 0) return 'DELIVER';
      return sums.outstanding > 0 ? 'COLLECT' : 'WAIT_CLOSE';
    case 'CLOSED':
      if (counting === null) return 'COUNT';
      return counting.code === 'papers.objection-open' ? 'ANSWER_OBJECTIONS' : 'READ_IN';
    default:
      return 'DONE';
  }
}
