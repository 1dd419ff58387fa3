/** Delivery of printed ballots, each with its proof: in person, by post, by the opened link, or posted in the estate for those nobody could reach. */
import { entry, guard, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { DeliveryWay } from '../owners/records.ts';
import type { Poll } from '../records.ts';
import { checkPaperPoll } from './checkPaperPoll.ts';
import { aboutPaper } from './issuePapers.ts';
import type { BallotDelivery, BallotPaper } from './records.ts';

export interface DeliverFacts {
  readonly poll: Poll;
  /** The papers named, each once. */
  readonly papers: readonly BallotPaper[];
}

export interface DeliverPapers {
  /** ELECTRONIC is proved by the owner's own click and never entered by hand. */
  readonly way: Exclude<DeliveryWay, 'ELECTRONIC'>;
  /** Who signed the receipt; needed in person. */
  readonly receivedBy: string;
  /** Number of the registered letter, or where it hangs. */
  readonly note: string;
  /** Scan or photo of receipt, postal slip or posting. */
  readonly fileId: string | null;
  /** When it happened; absent = now. */
  readonly at?: number | undefined;
}

/**
 * Records delivery of one paper or of several at once. Later proof of a personal delivery replaces a posting, never the reverse.
 * Refuses as `checkPaperPoll`, `paper.receiver-missing` (in person), `paper.proof-missing` (post, posted: number, place or photo),
 * `paper.time-in-future`, `paper.time-before-issue`, `paper.replaced`, `paper.already-delivered`. Answers `{delivered}`.
 * Source: 舟山 17, 滨州 13 [L]; SPEC PP4.
 */
export function decideDeliverPapers(facts: DeliverFacts, payload: DeliverPapers, context: Context): Result<Decision, Refusal> {
  const checked = checkPaperPoll(facts.poll, 'GIVE_OUT');
  if (!checked.ok) return checked;
  const { way, receivedBy, note, fileId } = payload;
  if (way === 'IN_PERSON' && receivedBy === '') return refuse('paper.receiver-missing', 'PP4');
  if (way !== 'IN_PERSON' && note === '' && fileId === null) return refuse('paper.proof-missing', 'PP4');
  const at = payload.at ?? context.now;
  if (at > context.now) return refuse('paper.time-in-future', 'PP4');
  for (const paper of facts.papers) {
    const mayBe = checkDeliverable(paper, way, at);
    if (!mayBe.ok) return mayBe;
  }
  const delivery: BallotDelivery = { way, at, receivedBy, deliveredBy: context.actor.name, note, fileId };
  return ok({
    changes: facts.papers.map((paper) => update('ballotPaper', paper, delivered(paper, delivery))),
    guards: [guard('poll', facts.poll)],
    entries: [
      entry('PapersDelivered', aboutPaper(facts.poll), {
        pollId: facts.poll.id,
        way,
        at,
        serials: facts.papers.map((paper) => paper.serial),
        receivedBy,
        fileId
      })
    ],
    answer: { delivered: facts.papers.length }
  });
}

/** What a delivery changes of a paper; one that was handed back stays handed back. */
export function delivered(paper: BallotPaper, delivery: BallotDelivery) {
  return { delivery, deliveredAt: delivery.at, ...(paper.state === 'ISSUED' ? { state: 'DELIVERED' as const } : {}) };
}

/** Whether this delivery may be recorded. Refuses `paper.replaced`, `paper.time-before-issue`, `paper.already-delivered`. */
export function checkDeliverable(paper: BallotPaper, way: DeliveryWay, at: number): Result<void, Refusal> {
  const { serial } = paper;
  if (paper.replacedAt !== null) return refuse('paper.replaced', 'PP2', { serial, by: paper.replacedBySerial ?? 0 });
  if (at < paper.issuedAt) return refuse('paper.time-before-issue', 'PP4', { serial });
  const known = paper.delivery?.way;
  if (known !== undefined && (known !== 'POSTED' || way === 'POSTED')) return refuse('paper.already-delivered', 'PP4', { serial });
  return ok(undefined);
}
