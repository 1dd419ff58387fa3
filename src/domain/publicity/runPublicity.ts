/** What happens to a notice while it hangs: absences, corrections of the pen, a hearing, the confirmed end. */
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { calendarDateAt } from '../basics/time.ts';
import type { MatterFacts } from '../matter/facts.ts';
import { recomputedEnd } from './endOfPublicity.ts';
import { ABSENCE_FREE_MS } from './period.ts';
import type { Publicity } from './records.ts';

export type RunFacts = Pick<MatterFacts, 'profile' | 'tables'> & { readonly publicity: Publicity };

export interface PausePublicity {
  readonly publicityId: string;
  /** When the notice was last known to hang; not before the posting, not in the future. */
  readonly from: number;
  readonly reason: string;
}

/** The notice is torn down or the site is down: the clock waits. Refuses `publicity.not-running`, `publicity.absence-dates`. Source: domain 2.8 [D]; SPEC PB11. */
export function decidePausePublicity({ publicity }: RunFacts, payload: PausePublicity, context: Context): Result<Decision, Refusal> {
  if (publicity.state !== 'RUNNING' && publicity.state !== 'ENDED')
    return refuse('publicity.not-running', 'PB11', { state: publicity.state });
  if (!isAbsence(publicity, payload.from, context.now)) return refuse('publicity.absence-dates', 'PB11');
  return ok({
    changes: [update('publicity', publicity, { state: 'PAUSED', pausedAt: payload.from, pauseReason: payload.reason })],
    entries: [
      entry('PublicityPaused', { matterId: publicity.matterId }, { publicityId: publicity.id, from: payload.from, reason: payload.reason })
    ]
  });
}

export interface ResumePublicity {
  readonly publicityId: string;
  /** When it hung again; now when absent. */
  readonly to?: number | undefined;
}

/**
 * The notice hangs again. An absence of more than 24 hours moves the end by the missing time; a shorter one is recorded only.
 * Answers `{endsAt, extended}`. Refuses `publicity.not-paused`, `publicity.absence-dates`. Source: domain 2.8 [D]; SPEC PB8, PB11.
 */
export function decideResumePublicity(facts: RunFacts, payload: ResumePublicity, context: Context): Result<Decision, Refusal> {
  const { publicity } = facts;
  const { pausedAt } = publicity;
  if (publicity.state !== 'PAUSED' || pausedAt === null || publicity.pauseReason === 'SUSPENSION')
    return refuse('publicity.not-paused', 'PB11');
  const to = payload.to ?? context.now;
  if (to < pausedAt || to > context.now) return refuse('publicity.absence-dates', 'PB11');
  const pauses = [...publicity.pauses, { from: pausedAt, to, reason: publicity.pauseReason, sort: 'ABSENCE' as const }];
  const end = recomputedEnd(publicity, pauses, { ...facts, zone: context.zone });
  const extended = end.endsAt > publicity.endsAt;
  return ok({
    changes: [
      update('publicity', publicity, {
        state: context.now >= end.endsAt ? 'ENDED' : 'RUNNING',
        pausedAt: null,
        pauseReason: '',
        pauses,
        ...end
      })
    ],
    entries: [
      entry(
        'PublicityResumed',
        { matterId: publicity.matterId },
        {
          publicityId: publicity.id,
          from: pausedAt,
          to,
          reason: publicity.pauseReason,
          counted: to - pausedAt > ABSENCE_FREE_MS,
          endsAt: end.endsAt,
          ...{ wasEndsAt: publicity.endsAt, extended, number: pauses.length }
        }
      )
    ],
    answer: { endsAt: end.endsAt, extended }
  });
}

function isAbsence(publicity: Publicity, from: number, now: number): boolean {
  return from >= publicity.postedAt && from <= now && from < publicity.endsAt;
}

export interface CorrectPublicity {
  readonly publicityId: string;
  readonly text: string;
  readonly reason: string;
  /** true = the substance changes: refused, because that needs a new version and a new period. */
  readonly isMaterial: boolean;
}

/** Posts a corrigendum beside the notice; the clock runs on. Refuses `publicity.not-open`, `publicity.material-needs-new-version`. Source: domain 2.8; SPEC PB12. */
export function decideCorrectPublicity({ publicity }: RunFacts, payload: CorrectPublicity, context: Context): Result<Decision, Refusal> {
  if (!['RUNNING', 'PAUSED'].includes(publicity.state)) return refuse('publicity.not-open', 'PB12', { state: publicity.state });
  if (payload.isMaterial) return refuse('publicity.material-needs-new-version', 'PB12');
  const corrigendum = { at: context.now, text: payload.text, reason: payload.reason };
  return ok({
    changes: [update('publicity', publicity, { corrigenda: [...publicity.corrigenda, corrigendum] })],
    entries: [
      entry(
        'PublicityCorrected',
        { matterId: publicity.matterId },
        { publicityId: publicity.id, ...corrigendum, number: publicity.corrigenda.length + 1, by: context.actor.name }
      )
    ]
  });
}

export interface RecordHearing {
  readonly publicityId: string;
  readonly heldOn: string;
  readonly report: string;
  readonly recommendsChange: boolean;
}

/** Records the hearing that many objections call for. Refuses `publicity.not-open`, `publicity.hearing-date`. Source: domain process MT9–MT11; SPEC PB13. */
export function decideRecordHearing({ publicity }: RunFacts, payload: RecordHearing, context: Context): Result<Decision, Refusal> {
  if (!['RUNNING', 'PAUSED', 'ENDED'].includes(publicity.state)) return refuse('publicity.not-open', 'PB13', { state: publicity.state });
  const { heldOn, report, recommendsChange } = payload;
  const posted = calendarDateAt(publicity.postedAt, context.zone);
  if (heldOn < posted || heldOn > calendarDateAt(context.now, context.zone))
    return refuse('publicity.hearing-date', 'PB13', { from: posted });
  return ok({
    changes: [update('publicity', publicity, { hearing: { heldOn, report, recommendsChange, at: context.now } })],
    entries: [entry('HearingRecorded', { matterId: publicity.matterId }, { publicityId: publicity.id, heldOn, report, recommendsChange })]
  });
}

/** The desk confirms an end that was computed without a holiday table; with the tables of today it can only become later. Refuses `publicity.not-open`. Source: domain 2.8; SPEC PB14. */
export function decideConfirmEnd(facts: RunFacts, payload: { readonly publicityId: string }, context: Context): Result<Decision, Refusal> {
  const { publicity } = facts;
  if (!['RUNNING', 'PAUSED'].includes(publicity.state)) return refuse('publicity.not-open', 'PB14', { state: publicity.state });
  const end = recomputedEnd(publicity, publicity.pauses, { ...facts, zone: context.zone });
  return ok({
    changes: [update('publicity', publicity, { ...end, isEndConfirmed: true })],
    entries: [
      entry(
        'PublicityEndConfirmed',
        { matterId: publicity.matterId },
        { publicityId: payload.publicityId, endsAt: end.endsAt, by: context.actor.name }
      )
    ],
    answer: { endsAt: end.endsAt }
  });
}

/** The clock says that the period is over; nothing else depends on this tick. Refuses `publicity.period-running`, `publicity.not-running`. SPEC PB15. */
export function decideEndPublicity(
  { publicity }: RunFacts,
  _payload: { readonly publicityId: string },
  context: Context
): Result<Decision, Refusal> {
  if (publicity.state !== 'RUNNING') return refuse('publicity.not-running', 'PB15', { state: publicity.state });
  if (context.now < publicity.endsAt) return refuse('publicity.period-running', 'PB15', { endsAt: publicity.endsAt });
  return ok({
    changes: [update('publicity', publicity, { state: 'ENDED' })],
    entries: [entry('PublicityEnded', { matterId: publicity.matterId }, { publicityId: publicity.id, endsAt: publicity.endsAt })]
  });
}
