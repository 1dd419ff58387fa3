/** Decisions held by two or more bodies: entered at the desk, confirmed by one authorised person of each, then carried out at once. */
import type { Role } from '../basics/actor.ts';
import { entry, insert, update, type Change, type Context, type Decision, type Entry } from '../basics/decision.ts';
import type { Json } from '../basics/json.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { RuleProfile } from '../register/profile.ts';
import { carryOutAnnulment } from './annulMatter.ts';
import { carryOutDefect } from './reportDefect.ts';
import type { MatterFacts } from './facts.ts';
import type { KnownPlaces } from './ownersScope.ts';
import type { JointDecision, Matter } from './records.ts';
import { carryOutRejection } from './rejectMatter.ts';
import { carryOutReviewWaiver } from './waiveReview.ts';
import { carryOutResumption, carryOutSuspension } from './suspendMatter.ts';
import { carryOutTriage } from './triage.ts';

export type DecisionSubject = Exclude<JointDecision['subject'], 'STEP_WAIVER'>;

/** A joint decision is about one matter; triage and merging need two things more. */
export interface DecisionFacts extends MatterFacts {
  readonly namedProfile: RuleProfile | null;
  /** Estates and buildings that a triage may name. */
  readonly places: KnownPlaces;
  /** The matter into which this one is merged. */
  readonly target: Matter | null;
}

/** What a decision does when the last body has confirmed: checks every guard again, then changes. */
export type CarryOut = (
  facts: DecisionFacts,
  proposal: JointDecision['proposal'],
  context: Context
) => Result<{ changes: Change[]; entries: Entry[] }, Refusal>;

const TWO_COMMITTEES: readonly Role[] = ['AGENDA_BOARD_PARTY', 'AGENDA_BOARD_COMMITTEE'];

/** Who confirms and what then happens. Source: domain process 4.3; SPEC MT2, MT3, MT13, MT21, MT27, MT29. */
const SUBJECTS: Record<
  DecisionSubject,
  { readonly needs: (proposal: JointDecision['proposal']) => readonly Role[]; readonly carryOut: CarryOut }
> = {
  TRIAGE: { needs: () => TWO_COMMITTEES, carryOut: carryOutTriage },
  REJECT: { needs: () => TWO_COMMITTEES, carryOut: carryOutRejection('REJECTED') },
  MERGE: { needs: () => TWO_COMMITTEES, carryOut: carryOutRejection('MERGED') },
  TRANSFER: { needs: () => TWO_COMMITTEES, carryOut: carryOutRejection('TRANSFERRED') },
  REVIEW_WAIVER: { needs: () => [...TWO_COMMITTEES, 'SUPERVISOR'], carryOut: carryOutReviewWaiver },
  SUSPEND: { needs: byGround, carryOut: carryOutSuspension },
  RESUME: { needs: byGround, carryOut: carryOutResumption },
  ANNUL: { needs: byGround, carryOut: carryOutAnnulment },
  PROCEDURAL_DEFECT: { needs: () => [...TWO_COMMITTEES, 'SUPERVISOR'], carryOut: carryOutDefect }
};

/** The street office acts alone; what a court or the supervisor orders is confirmed by supervisor and chair. */
function byGround(proposal: JointDecision['proposal']): readonly Role[] {
  return proposal['ground'] === 'STREET_OFFICE' ? ['STREET_OFFICE'] : ['SUPERVISOR', 'CHAIR'];
}

/**
 * Enters a decision of several bodies. What could not be carried out today is refused at once, with the guard that failed.
 * Answers `{decisionId, needs}`. Refuses `decision.already-open` and everything the subject refuses. Source: domain process 4.3; SPEC MT2.
 */
export function decideEnterDecision(subject: DecisionSubject) {
  return (facts: DecisionFacts, payload: { readonly matterId: string }, context: Context): Result<Decision, Refusal> => {
    const { matterId, ...rest } = payload;
    const proposal: Record<string, unknown> = {
      ...rest,
      ...(subject === 'REVIEW_WAIVER' ? { draftVersion: facts.matter.draftVersion } : {})
    };
    const rehearsal = SUBJECTS[subject].carryOut(facts, proposal, context);
    if (!rehearsal.ok) return rehearsal;
    const isOpen = facts.decisions.some((decision) => decision.subject === subject && decision.state === 'PROPOSED');
    if (isOpen) return refuse('decision.already-open', 'MT2', { subject });
    const needs = [...SUBJECTS[subject].needs(proposal)];
    const decisionId = context.newId();
    const enteredBy = context.actor.name;
    return ok({
      changes: [
        insert('jointDecision', {
          id: decisionId,
          matterId,
          subject,
          proposal,
          state: 'PROPOSED',
          needs,
          confirmations: [],
          enteredBy,
          at: context.now
        })
      ],
      entries: [entry('DecisionEntered', { matterId }, { decisionId, subject, needs, proposal: plain(proposal), enteredBy })],
      answer: { decisionId, needs }
    });
  };
}

export interface ConfirmDecision {
  readonly decisionId: string;
}

/**
 * Confirms for one body; the last confirmation carries the decision out in the same commit. One person confirms once, for one body.
 * Answers `{state, missing}`. Refuses `decision.not-open`, `decision.not-yours`, `decision.same-person` and every guard of the subject.
 * Source: domain process 4.3; SPEC MT2.
 */
export function decideConfirmDecision(
  facts: DecisionFacts & { decision: JointDecision },
  _payload: ConfirmDecision,
  context: Context
): Result<Decision, Refusal> {
  const { decision } = facts;
  const { actor } = context;
  if (decision.state !== 'PROPOSED') return refuse('decision.not-open', 'MT2');
  const confirmed = decision.confirmations.map((confirmation) => confirmation.role);
  const missing = decision.needs.filter((role) => !confirmed.includes(role));
  const role = missing.find((needed) => actor.roles.includes(needed as Role));
  if (decision.confirmations.some((confirmation) => confirmation.personId === actor.personId)) return refuse('decision.same-person', 'MT2');
  if (!role) return refuse('decision.not-yours', 'MT2', { needs: missing.join(' ') });
  const confirmations = [...decision.confirmations, { role, personId: actor.personId, name: actor.name, at: context.now }];
  const about = { matterId: decision.matterId };
  const noted = entry('DecisionConfirmed', about, { decisionId: decision.id, subject: decision.subject, role, name: actor.name });
  const left = missing.filter((needed) => needed !== role);
  if (left.length > 0) {
    return ok({
      changes: [update('jointDecision', decision, { confirmations })],
      entries: [noted],
      answer: { state: 'PROPOSED', missing: left }
    });
  }
  const done = SUBJECTS[decision.subject as DecisionSubject].carryOut(facts, decision.proposal, context);
  if (!done.ok) return done;
  return ok({
    changes: [update('jointDecision', decision, { confirmations, state: 'CARRIED_OUT' }), ...done.value.changes],
    entries: [noted, ...done.value.entries],
    answer: { state: 'CARRIED_OUT', missing: [] }
  });
}

/** Discards an open decision, with a reason; it stays on record. Refuses `decision.not-open`. SPEC MT2. */
export function decideDiscardDecision(
  { decision }: { decision: JointDecision },
  payload: { readonly decisionId: string; readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  if (decision.state !== 'PROPOSED') return refuse('decision.not-open', 'MT2');
  return ok({
    changes: [update('jointDecision', decision, { state: 'DISCARDED' })],
    entries: [
      entry(
        'DecisionDiscarded',
        { matterId: decision.matterId },
        {
          decisionId: decision.id,
          subject: decision.subject,
          reason: payload.reason,
          by: context.actor.name
        }
      )
    ]
  });
}

/** A proposal for the journal: fields that were left out are not there. */
function plain(proposal: Record<string, unknown>): Json {
  return Object.fromEntries(Object.entries(proposal).filter(([, value]) => value !== undefined)) as Json;
}
