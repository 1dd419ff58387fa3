/** A visit at a door: what came of it, and what it does to the paper. Nothing here knows a choice. */
import { entry, guard, insert, update, type Change, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { HOUR_MS, MINUTE_MS } from '../../basics/time.ts';
import type { Poll, RollEntry } from '../records.ts';
import { checkPaperPoll } from './checkPaperPoll.ts';
import { checkDeliverable, delivered } from './deliverPapers.ts';
import { aboutPaper } from './issuePapers.ts';
import { checkReturnable } from './returnPapers.ts';
import type { BallotPaper, VisitOutcome } from './records.ts';

export interface VisitFacts {
  readonly poll: Poll;
  readonly right: RollEntry;
  /** The good papers of the right at this door: its own unit's, or the one for all units. */
  readonly papers: readonly BallotPaper[];
}

export interface RecordVisit {
  readonly outcome: VisitOutcome;
  readonly unitId: string | null;
  /** Who took the paper and signed for it; needed when one was handed out. */
  readonly receivedBy: string;
  readonly note: string;
  /** When the button was pressed, by the phone set to the server's clock: a phone without a network tells it later. */
  readonly at?: number | undefined;
}

/** How long a phone may keep a visit to itself. Source: product default [D]; SPEC PP7. */
export const VISIT_KEPT_HOURS = 72;
/** A phone's measured clock may be ahead by this much; the server's time is taken then. */
const AHEAD_MS = 5 * MINUTE_MS;

/**
 * Records a visit. HANDED_OUT delivers the paper in person, COLLECTED hands it in at the time of the visit; every other outcome changes
 * no paper. Refuses `papers.not-owners-poll`, `papers.secret-poll`, `papers.wrong-state`, `visit.time-unlikely` (in the future or more
 * than 72 hours ago), `visit.no-paper`, `paper.receiver-missing`, and as delivery and return. Answers `{visitId, outcome, at}`.
 * Source: M-62, domain 2.11 [D]; SPEC PP7.
 */
export function decideRecordVisit(facts: VisitFacts, payload: RecordVisit, context: Context): Result<Decision, Refusal> {
  const { poll, right } = facts;
  const checked = checkPaperPoll(poll, 'GIVE_OUT');
  if (!checked.ok) return checked;
  const told = payload.at ?? context.now;
  if (told > context.now + AHEAD_MS || told < context.now - VISIT_KEPT_HOURS * HOUR_MS) {
    return refuse('visit.time-unlikely', 'PP7', { hours: VISIT_KEPT_HOURS });
  }
  const at = Math.min(told, context.now);
  const changes = paperChanges(facts, payload, at, context);
  if (!changes.ok) return changes;
  const visitId = context.newId();
  const { outcome, unitId, note } = payload;
  const visit = { id: visitId, pollId: poll.id, rollEntryId: right.id, unitId, outcome, note, at };
  const serials = changes.value.serials;
  return ok({
    changes: [insert('visit', { ...visit, byPersonId: context.actor.personId, byName: context.actor.name }), ...changes.value.changes],
    guards: [guard('poll', poll)],
    entries: [entry('DoorVisited', aboutPaper(poll), { pollId: poll.id, visitId, rollEntryId: right.id, unitId, outcome, at, serials })],
    answer: { visitId, outcome, at }
  });
}

interface PaperChanges {
  readonly changes: Change[];
  readonly serials: number[];
}

function paperChanges(facts: VisitFacts, payload: RecordVisit, at: number, context: Context): Result<PaperChanges, Refusal> {
  if (payload.outcome === 'HANDED_OUT') return handedOut(facts, payload, at, context);
  return payload.outcome === 'COLLECTED' ? collected(facts, at) : ok({ changes: [], serials: [] });
}

function handedOut({ papers }: VisitFacts, payload: RecordVisit, at: number, context: Context): Result<PaperChanges, Refusal> {
  if (payload.receivedBy === '') return refuse('paper.receiver-missing', 'PP4');
  const waiting = papers.filter((paper) => paper.returnedAt === null && (paper.delivery === null || paper.delivery.way === 'POSTED'));
  if (waiting.length === 0) return refuse('visit.no-paper', 'PP7');
  const { receivedBy, note } = payload;
  const delivery = { way: 'IN_PERSON' as const, at, receivedBy, deliveredBy: context.actor.name, note, fileId: null };
  for (const paper of waiting) {
    const mayBe = checkDeliverable(paper, 'IN_PERSON', at);
    if (!mayBe.ok) return mayBe;
  }
  return ok({
    changes: waiting.map((paper) => update('ballotPaper', paper, delivered(paper, delivery))),
    serials: waiting.map((paper) => paper.serial)
  });
}

function collected({ papers }: VisitFacts, at: number): Result<PaperChanges, Refusal> {
  const out = papers.filter((paper) => paper.returnedAt === null);
  if (out.length === 0) return refuse('visit.no-paper', 'PP7');
  for (const paper of out) {
    const mayBe = checkReturnable(paper, at);
    if (!mayBe.ok) return mayBe;
  }
  return ok({
    changes: out.map((paper) => update('ballotPaper', paper, { state: 'RETURNED' as const, returnedAt: at })),
    serials: out.map((paper) => paper.serial)
  });
}
