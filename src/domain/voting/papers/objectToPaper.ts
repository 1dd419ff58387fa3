/** "That paper is not mine": the owner objects to a ballot that was entered in his name, and is answered before the count. */
import { entry, guard, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Ballot, Poll, RollEntry } from '../records.ts';
import { checkPaperPoll } from './checkPaperPoll.ts';
import { aboutPaper } from './issuePapers.ts';
import type { TurnoutMark } from '../secret/records.ts';
import type { BallotPaper, PaperBatch } from './records.ts';
import { signersAt } from './signers.ts';

export interface PaperObjectionFacts {
  readonly poll: Poll;
  readonly paper: BallotPaper;
  readonly right: RollEntry;
  /** The ballot entered from the paper; undefined while it was not. */
  readonly ballot: Ballot | undefined;
  /** The batch from which it was entered. */
  readonly batch: PaperBatch | undefined;
  /** That the right was used. */
  readonly mark: TurnoutMark | undefined;
}

/**
 * Registers the objection of somebody who may cast for the right. Refuses `papers.wrong-state` (declared), `voting.not-on-roll`,
 * `paper.not-entered`, `paper.objection-there`. Source: domain 2.11 (forged ballots) [D]; SPEC PP13.
 */
export function decideObjectToPaper(
  facts: PaperObjectionFacts,
  payload: { readonly text: string },
  context: Context
): Result<Decision, Refusal> {
  const { poll, paper, ballot } = facts;
  const checked = checkPaperPoll(poll, 'READ_IN');
  if (!checked.ok) return checked;
  const { personId } = context.actor;
  const voters = signersAt(facts.right, poll.transfers, { unitId: paper.unitId, at: context.now });
  if (!voters.includes(personId)) return refuse('voting.not-on-roll', 'BL2');
  if (!ballot) return refuse('paper.not-entered', 'PP13', { serial: paper.serial });
  if (paper.objection !== null) return refuse('paper.objection-there', 'PP13', { serial: paper.serial });
  const open = { outcome: null, answer: '', answeredAt: null, answeredBy: '' };
  return ok({
    changes: [update('ballotPaper', paper, { objection: { text: payload.text, at: context.now, personId, ...open } })],
    guards: [guard('poll', poll)],
    entries: [entry('PaperObjected', aboutPaper(poll, [personId]), { pollId: poll.id, serial: paper.serial, text: payload.text })],
    answer: { serial: paper.serial }
  });
}

export interface AnswerPaperObjection {
  /** UPHELD: the ballot is void as NOT_THE_OWNER; KEPT: it stays. */
  readonly outcome: 'UPHELD' | 'KEPT';
  readonly answer: string;
}

/**
 * Answers the objection. Nobody who read the paper in may answer. Upheld, the ballot is void; while the vote is open the owner can vote
 * himself. Refuses `papers.wrong-state`, `paper.objection-none`, `paper.objection-answered`, `paper.objection-own-entry`.
 * Source: product default [D]; SPEC PP13.
 */
export function decideAnswerPaperObjection(
  facts: PaperObjectionFacts,
  payload: AnswerPaperObjection,
  context: Context
): Result<Decision, Refusal> {
  const { poll, paper, ballot, batch } = facts;
  const checked = checkPaperPoll(poll, 'READ_IN');
  if (!checked.ok) return checked;
  const { objection, serial } = paper;
  if (!objection) return refuse('paper.objection-none', 'PP13', { serial });
  if (objection.outcome !== null) return refuse('paper.objection-answered', 'PP13', { serial });
  const tellers = [batch?.firstTellerId, batch?.secondTellerId, batch?.thirdTellerId];
  if (tellers.includes(context.actor.personId)) return refuse('paper.objection-own-entry', 'PP13');
  const { outcome, answer } = payload;
  const answered = { ...objection, outcome, answer, answeredAt: context.now, answeredBy: context.actor.name };
  const isVoided = outcome === 'UPHELD' && ballot !== undefined;
  const { mark } = facts;
  const voided = isVoided ? [update('ballot', ballot, { voidReason: 'NOT_THE_OWNER' as const })] : [];
  const marked = isVoided && mark && !mark.isSpecial ? [update('turnoutMark', mark, { isSpecial: true })] : [];
  return ok({
    changes: [update('ballotPaper', paper, { objection: answered }), ...voided, ...marked],
    guards: [guard('poll', poll)],
    entries: [
      entry('PaperObjectionAnswered', aboutPaper(poll, [objection.personId]), { pollId: poll.id, serial, outcome, answer }),
      ...(isVoided
        ? [entry('BallotVoided', aboutPaper(poll), { pollId: poll.id, ballotId: ballot.id, serial, voidReason: 'NOT_THE_OWNER' })]
        : [])
    ],
    answer: { serial, outcome }
  });
}
