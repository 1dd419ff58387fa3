/** Replacing a printed ballot that was spoiled or lost: the old number is void from then on, and the new one is counted as re-issued. */
import { entry, guard, insert, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Ballot, Poll } from '../records.ts';
import { checkPaperPoll } from './checkPaperPoll.ts';
import { aboutPaper, newPaper, type PaperCode } from './issuePapers.ts';
import type { BallotPaper } from './records.ts';

export interface ReplaceFacts {
  readonly poll: Poll;
  readonly paper: BallotPaper;
  /** The ballot that was entered from this paper, if it was. */
  readonly ballot: Ballot | undefined;
  /** The batch in which the paper is being entered is not closed yet. */
  readonly isInOpenBatch: boolean;
  readonly highestSerial: number;
  readonly code: PaperCode;
}

export interface ReplacePaper {
  /** SPOILED: handed in unusable; LOST: gone, nobody has it. */
  readonly how: 'SPOILED' | 'LOST';
  readonly reason: string;
}

/** Handed in and yet no vote: found void by the tellers, or before the vote was open. */
function isWorthless(poll: Poll, returnedAt: number, ballot: Ballot | undefined): boolean {
  const isEarly = poll.opensAt !== null && returnedAt < poll.opensAt;
  return isEarly || (ballot !== undefined && ballot.voidReason !== null);
}

/**
 * Makes a new paper for the same right and unit. A paper that was handed in stays what it is, unless it was found void or came too early:
 * then its owner may try again while there is time. Refuses as `checkPaperPoll`, `paper.already-replaced`, `paper.in-open-batch`,
 * `paper.already-returned`.
 * Answers `{paperId, serial, replaces}`. Source: domain 4.4 (REPLACED), 5.2 [D]; SPEC PP2.
 */
export function decideReplacePaper(facts: ReplaceFacts, payload: ReplacePaper, context: Context): Result<Decision, Refusal> {
  const { poll, paper, ballot } = facts;
  const checked = checkPaperPoll(poll, 'GIVE_OUT');
  if (!checked.ok) return checked;
  if (paper.replacedAt !== null) return refuse('paper.already-replaced', 'PP2', { serial: paper.replacedBySerial ?? paper.serial });
  if (facts.isInOpenBatch) return refuse('paper.in-open-batch', 'PP2', { serial: paper.serial });
  if (paper.returnedAt !== null && !isWorthless(poll, paper.returnedAt, ballot))
    return refuse('paper.already-returned', 'PP6', { serial: paper.serial });
  const serial = facts.highestSerial + 1;
  const state = payload.how === 'SPOILED' ? 'SPOILED' : 'REPLACED';
  const row = { ...newPaper({ ...paper, serial }, facts.code, context), replacesSerial: paper.serial };
  return ok({
    changes: [
      update('ballotPaper', paper, { state, replacedAt: context.now, replacedBySerial: serial, reason: payload.reason }),
      insert('ballotPaper', row)
    ],
    guards: [guard('poll', poll)],
    entries: [
      entry('PaperReplaced', aboutPaper(poll), {
        pollId: poll.id,
        rollEntryId: paper.rollEntryId,
        serial: paper.serial,
        newSerial: serial,
        how: payload.how,
        reason: payload.reason
      })
    ],
    answer: { paperId: row.id, serial, replaces: paper.serial }
  });
}
