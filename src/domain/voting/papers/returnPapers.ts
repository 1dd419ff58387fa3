/** Taking papers back: the time on the receipt is the time that counts, whenever the paper is read in. */
import { entry, guard, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Poll } from '../records.ts';
import { checkPaperPoll } from './checkPaperPoll.ts';
import { aboutPaper } from './issuePapers.ts';
import type { BallotPaper, PaperSource } from './records.ts';

export interface ReturnFacts {
  readonly poll: Poll;
  readonly papers: readonly BallotPaper[];
}

export interface ReturnPapers {
  readonly source: PaperSource;
  /** When they came in; absent = now. */
  readonly at?: number | undefined;
}

/**
 * Records that papers were handed in, as soon as the notice is out: whether that was too early or too late is judged at the count.
 * Refuses `papers.not-owners-poll`, `papers.secret-poll`, `papers.wrong-state`, `paper.time-in-future`, `paper.time-before-issue`,
 * `paper.replaced`, `paper.already-returned`. Answers `{returned}`. Source: reliability 3.5, domain 5.2 [D]; SPEC PP6.
 */
export function decideReturnPapers(facts: ReturnFacts, payload: ReturnPapers, context: Context): Result<Decision, Refusal> {
  const checked = checkPaperPoll(facts.poll, facts.poll.state === 'NOTICED' ? 'GIVE_OUT' : 'READ_IN');
  if (!checked.ok) return checked;
  const at = payload.at ?? context.now;
  if (at > context.now) return refuse('paper.time-in-future', 'PP6');
  for (const paper of facts.papers) {
    const mayBe = checkReturnable(paper, at);
    if (!mayBe.ok) return mayBe;
  }
  return ok({
    changes: facts.papers.map((paper) => update('ballotPaper', paper, { state: 'RETURNED', returnedAt: at })),
    guards: [guard('poll', facts.poll)],
    entries: [
      entry('PapersReturned', aboutPaper(facts.poll), {
        pollId: facts.poll.id,
        at,
        source: payload.source,
        serials: facts.papers.map((paper) => paper.serial)
      })
    ],
    answer: { returned: facts.papers.length }
  });
}

/** Whether a paper can be taken back at this time. Refuses `paper.replaced`, `paper.already-returned`, `paper.time-before-issue`. SPEC PP6. */
export function checkReturnable(paper: BallotPaper, at: number): Result<void, Refusal> {
  const { serial } = paper;
  if (paper.replacedAt !== null) return refuse('paper.replaced', 'PP2', { serial, by: paper.replacedBySerial ?? 0 });
  if (paper.returnedAt !== null) return refuse('paper.already-returned', 'PP6', { serial });
  if (at < paper.issuedAt) return refuse('paper.time-before-issue', 'PP6', { serial });
  return ok(undefined);
}
