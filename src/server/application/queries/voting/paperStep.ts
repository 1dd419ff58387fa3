/** What the paper of an owners' vote asks for next, so that the vote's own page never says "wait" while papers lie about. */
import type { OwnersStep } from '#contract/views/ownersVote.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { RuleProfile } from '#domain/register/profile.ts';
import { ballotsReady } from '#domain/voting/papers/ballotsReady.ts';
import { papersCounted } from '#domain/voting/papers/paperSums.ts';
import type { Poll } from '#domain/voting/records.ts';

export interface PaperStepFacts {
  readonly poll: Poll;
  readonly profile: RuleProfile;
  readonly zone: string;
}

/**
 * Before the opening of a written vote: papers to issue, then to deliver. After the close: papers that are not read in. Null when paper holds nothing up.
 * Source: domain MT14, MT15; SPEC OW5, PP5, PP15.
 */
export async function paperStep(read: Read, { poll, profile, zone }: PaperStepFacts): Promise<OwnersStep | null> {
  const where = { pollId: poll.id };
  if (poll.state === 'NOTICED' && poll.owners?.form === 'WRITTEN') {
    const [roll, papers] = await Promise.all([read.list('rollEntry', where), read.list('ballotPaper', where)]);
    const ready = ballotsReady({
      ...{ poll, roll, papers, zone },
      ...{ isPerUnit: profile.paperPerUnit, postingDays: profile.undeliverablePostingDays }
    });
    if (ready.ok) return null;
    return ready.error.code === 'papers.not-issued' ? 'ISSUE_PAPERS' : 'DELIVER_PAPERS';
  }
  if (poll.state !== 'CLOSED') return null;
  const [papers, batches, ballots] = await Promise.all([
    read.list('ballotPaper', where),
    read.list('paperBatch', where),
    read.list('ballot', where)
  ]);
  return papersCounted({ papers, batches, ballots }).ok ? null : 'READ_PAPERS';
}
