/** Urgent measures of the party competent for them: begun at once, ratified by the first joint meeting or lapsed, never longer than their days. */
import { hasRole, type Party } from '../basics/actor.ts';
import { entry, insert, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { addDays, calendarDateAt } from '../basics/time.ts';
import type { Matter } from '../matter/records.ts';
import { DEFAULT_PROFILE } from '../register/profile.ts';
import { measureEndsAt } from '../voting/rules/ratify.ts';
import type { InterimMeasure } from './records.ts';

export interface StartInterim {
  readonly party: Party;
  readonly purpose: string;
  readonly cost: string;
}

/**
 * Begins an urgent measure of a party (U3, U4). Refuses `interim.not-urgent`, `interim.not-your-party`, `matter.wrong-state`.
 * Answers `{measureId, endsAt}`. Source: domain 4.5, DR16 [D]; SPEC MG16.
 */
export function decideStartInterim(
  { matter }: { readonly matter: Matter },
  payload: StartInterim,
  context: Context
): Result<Decision, Refusal> {
  if (!['U3', 'U4'].includes(matter.triage?.urgency ?? '')) return refuse('interim.not-urgent', 'MG16');
  const needs = ['TRIAGED', 'DELIBERATING'] as const;
  if (!needs.some((state) => state === matter.state))
    return refuse('matter.wrong-state', 'MG16', { state: matter.state, needs: needs.join(' ') });
  if (!mayActFor(payload.party, context)) return refuse('interim.not-your-party', 'MG16', { party: payload.party });
  const endsAt = measureEndsAt(context.now, (matter.profile ?? DEFAULT_PROFILE).interimMeasureMaxDays, context.zone);
  const { party, purpose, cost } = payload;
  const measure = {
    id: context.newId(),
    matterId: matter.id,
    party,
    purpose,
    cost,
    startedAt: context.now,
    endsAt,
    ratifyBy: endsAt,
    state: 'RUNNING' as const
  };
  return ok({
    changes: [insert('interimMeasure', measure)],
    entries: [
      entry(
        'InterimMeasureStarted',
        { matterId: matter.id },
        { measureId: measure.id, party, purpose, cost, endsAt, by: context.actor.name }
      )
    ],
    answer: { measureId: measure.id, endsAt }
  });
}

/** Ends a measure early. Refuses `interim.not-running`, `interim.not-your-party`. Source: domain 4.5; SPEC MG16. */
export function decideEndInterim(
  { measure }: { readonly measure: InterimMeasure },
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  if (measure.state !== 'RUNNING' && measure.state !== 'RATIFIED') return refuse('interim.not-running', 'MG16');
  if (!mayActFor(measure.party, context)) return refuse('interim.not-your-party', 'MG16', { party: measure.party });
  return ok({
    changes: [update('interimMeasure', measure, { state: 'ENDED', endsAt: context.now })],
    entries: [
      entry(
        'InterimMeasureEnded',
        { matterId: measure.matterId },
        { measureId: measure.id, purpose: measure.purpose, cause: 'ENDED', reason: payload.reason }
      )
    ]
  });
}

export interface LapseInterimFacts {
  readonly measure: InterimMeasure;
  readonly matter: Matter;
  /** Tasks of the matter so far. */
  readonly tasks: number;
  readonly partyName: string;
}

/** States in which a decision has taken the measure's place. */
const DECIDED = ['IN_FORCE', 'EXECUTING', 'EVALUATING', 'CLOSED'];

/**
 * The clock ends a measure: not ratified it has lapsed, ratified its days are over. While nothing was decided, the party gets the task
 * to restore what was before. Twice is a no-op. Refuses `interim.not-over`. Source: domain DR16 ②③ [D]; SPEC DR16.
 */
export function decideLapseInterim(facts: LapseInterimFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const { measure, matter } = facts;
  if (measure.state === 'LAPSED' || measure.state === 'ENDED') return ok({ changes: [], entries: [] });
  if (context.now < measure.endsAt) return refuse('interim.not-over', 'DR16', { endsAt: measure.endsAt });
  const cause = measure.state === 'RATIFIED' ? 'EXPIRED' : 'LAPSED';
  const isRestored = !DECIDED.includes(matter.state);
  const changes: Change[] = [update('interimMeasure', measure, { state: measure.state === 'RATIFIED' ? 'ENDED' : 'LAPSED' })];
  if (isRestored) changes.push(restoreTask(facts, context));
  const data = { measureId: measure.id, purpose: measure.purpose, cause, endedAt: measure.endsAt, isRestored };
  return ok({ changes, entries: [entry('InterimMeasureEnded', { matterId: measure.matterId }, data)] });
}

function restoreTask({ measure, matter, tasks, partyName }: LapseInterimFacts, context: Context): Change {
  return insert('task', {
    id: context.newId(),
    matterId: matter.id,
    number: tasks + 1,
    text: `恢复原状：${measure.purpose}`,
    party: measure.party,
    responsiblePersonId: null,
    responsibleName: partyName,
    supervisorPersonId: null,
    supervisorName: '',
    dueOn: addDays(calendarDateAt(measure.endsAt, context.zone), 1),
    budgetFen: 0,
    state: 'ASSIGNED',
    reports: [],
    doneAt: null
  });
}

function mayActFor(party: Party, { actor }: Context): boolean {
  return hasRole(actor, 'SECRETARY') || (hasRole(actor, 'PARTY_LEAD') && actor.parties.includes(party));
}
