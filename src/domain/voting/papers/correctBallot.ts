/** Correcting a ballot after its batch was closed: one teller asks with a reason, another confirms by reading the same, before the count only. */
import { entry, guard, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { receiptCode } from '../receipt.ts';
import type { Ballot, Poll, RollEntry } from '../records.ts';
import type { TurnoutMark } from '../secret/records.ts';
import { useRights } from '../useRights.ts';
import { checkPaperPoll } from './checkPaperPoll.ts';
import { marksOfBallot, signedBy } from './closeBatch.ts';
import { checkReading, type EnterPaper } from './enterPaper.ts';
import { aboutPaper } from './issuePapers.ts';
import { sameReading } from './paperItem.ts';
import type { BallotPaper, PaperBatch, PaperCorrection, PaperReading, ProxyRecord } from './records.ts';

export interface CorrectFacts {
  readonly poll: Poll;
  readonly batch: PaperBatch;
  /** The paper of the number. */
  readonly paper: BallotPaper | undefined;
  /** The ballot that was entered from it. */
  readonly ballot: Ballot | undefined;
  /** Its right, and the mark that it was used. */
  readonly right: RollEntry | undefined;
  readonly marks: readonly TurnoutMark[];
  readonly proxies: readonly ProxyRecord[];
  /** Who could sign for the right when the paper was handed in. */
  readonly signers: readonly string[];
}

export type CorrectBallot = EnterPaper & { readonly reason: string };

/**
 * Asks for a correction, or confirms the one that somebody else asked for by reading the same. The journal keeps both readings.
 * Refuses `papers.wrong-state` (declared), `batch.not-closed`, `batch.number-not-entered`, `batch.reason-missing`, `batch.readings-differ`,
 * `batch.nothing-to-correct`, and as `checkReading`. Answers `{serial, isCorrected}`. Source: product default [D]; SPEC PP12.
 */
export function decideCorrectBallot(facts: CorrectFacts, payload: CorrectBallot, context: Context): Result<Decision, Refusal> {
  const { poll, batch, paper, ballot } = facts;
  const checked = checkPaperPoll(poll, 'READ_IN');
  if (!checked.ok) return checked;
  if (batch.state !== 'CLOSED') return refuse('batch.not-closed', 'PP12', { number: batch.number });
  const { serial } = payload;
  const { right } = facts;
  if (!paper || !ballot || !right || paper.batchId !== batch.id) return refuse('batch.number-not-entered', 'PP12', { serial });
  const reading = checkReading(facts, payload, context.now);
  if (!reading.ok) return reading;
  const asked = batch.corrections.find((one) => one.serial === serial && one.confirmedBy === '');
  if (asked && asked.byId !== context.actor.personId)
    return confirmed(facts, { ballot, paper, right, asked, reading: reading.value }, context);
  if (payload.reason === '') return refuse('batch.reason-missing', 'PP12');
  if (isUnchanged(poll, ballot, reading.value, facts)) return refuse('batch.nothing-to-correct', 'PP12', { serial });
  const correction: PaperCorrection = {
    ...{ serial, reading: reading.value, reason: payload.reason, byId: context.actor.personId, at: context.now },
    ...{ confirmedBy: '', confirmedAt: null }
  };
  const told = { pollId: poll.id, batchId: batch.id, number: batch.number, serial, reason: payload.reason };
  return ok({
    changes: [update('paperBatch', batch, { corrections: [...batch.corrections.filter((one) => one !== asked), correction] })],
    guards: [guard('poll', poll)],
    entries: [entry('BallotCorrectionAsked', aboutPaper(poll), told)],
    answer: { serial, isCorrected: false }
  });
}

interface Confirming {
  readonly ballot: Ballot;
  readonly paper: BallotPaper;
  readonly right: RollEntry;
  readonly asked: PaperCorrection;
  readonly reading: PaperReading;
}

function confirmed(facts: CorrectFacts, of: Confirming, context: Context): Result<Decision, Refusal> {
  const { poll, batch } = facts;
  const { ballot, asked, reading } = of;
  const { serial } = asked;
  if (!sameReading(asked.reading, reading)) return refuse('batch.readings-differ', 'PP12', { serial });
  const proxy = facts.proxies.find((one) => one.id === reading.proxyId);
  const marks = marksOfBallot(poll, reading, { paper: of.paper, proxy, at: ballot.at });
  const personId = signedBy(reading, proxy, facts.signers);
  const { choice, voidReason, voidItemReason, proxyId } = ballot;
  const { id: ballotId, rollEntryId, changes } = ballot;
  const receipt = receiptCode({ pollId: poll.id, ballotId, rollEntryId, choice: marks.choice, changes }, context.sha256);
  const done = { ...asked, confirmedBy: context.actor.personId, confirmedAt: context.now };
  return ok({
    changes: [
      update('ballot', ballot, { ...marks, personId, receipt }),
      // A right whose ballot was corrected is judged one by one.
      ...useRights(poll, facts.marks, [{ right: of.right, ballot: { ...ballot, ...marks } }], context),
      update('paperBatch', batch, { corrections: batch.corrections.map((one) => (one === asked ? done : one)) })
    ],
    guards: [guard('poll', poll)],
    entries: [
      entry('BallotCorrected', aboutPaper(poll), {
        ...{ pollId: poll.id, batchId: batch.id, number: batch.number, serial, reason: asked.reason, askedBy: asked.byId },
        ...{ ballotId, receipt, from: { choice, voidReason, voidItemReason, proxyId }, to: { ...marks } }
      })
    ],
    answer: { serial, isCorrected: true }
  });
}

function isUnchanged(poll: Poll, ballot: Ballot, reading: PaperReading, { paper, proxies }: CorrectFacts): boolean {
  const marks = marksOfBallot(poll, reading, { paper: paper!, proxy: proxies.find((one) => one.id === reading.proxyId), at: ballot.at });
  const isSame = (['choice', 'voidReason', 'voidItemReason', 'proxyId'] as const).every((field) => marks[field] === ballot[field]);
  return isSame && (reading.signedBy === '' || reading.signedBy === ballot.personId);
}
