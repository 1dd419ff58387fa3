/** The only way a matter changes its state: a named transition of the process table; guards are checked by the deciding command before. */
import { entry, update, type Change, type Context, type Entry, type NewRow } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter, MatterState, Template } from './records.ts';

export interface TransitionRule {
  readonly from: readonly MatterState[];
  readonly to: MatterState;
  /** Only for these templates; absent = all. */
  readonly templates?: readonly Template[];
}

const BEFORE_PUBLICITY: readonly MatterState[] = ['PROPOSED', 'TRIAGED', 'DELIBERATING', 'DRAFTING'];
const BEFORE_FORCE: readonly MatterState[] = [
  ...BEFORE_PUBLICITY,
  'PUBLICIZING',
  'REVIEWING',
  'VOTE_NOTICED',
  'VOTING',
  'COUNTED',
  'RESULT_PUBLICIZING',
  'NO_QUORUM',
  'FAILED'
];
const AFTER_FORCE: readonly MatterState[] = ['IN_FORCE', 'EXECUTING', 'EVALUATING', 'CLOSED'];

/** Transitions MT2–MT29 of the process; owners' templates use the same rows. Source: domain process table; SPEC MT. */
export const TRANSITIONS = {
  MT2: { from: ['PROPOSED'], to: 'TRIAGED' },
  MT3_REJECT: { from: ['PROPOSED'], to: 'REJECTED' },
  MT3_MERGE: { from: ['PROPOSED'], to: 'MERGED' },
  MT3_TRANSFER: { from: ['PROPOSED'], to: 'TRANSFERRED' },
  MT3_REOPEN: { from: ['REJECTED', 'MERGED', 'TRANSFERRED'], to: 'PROPOSED' },
  MT4: { from: BEFORE_PUBLICITY, to: 'WITHDRAWN' },
  MT5: { from: ['TRIAGED'], to: 'DELIBERATING' },
  MT6: { from: ['DELIBERATING'], to: 'DELIBERATING' },
  MT7: { from: ['DELIBERATING'], to: 'DRAFTING', templates: ['SIX_STEP_FULL', 'OWNERS_FULL'] },
  MT7a: { from: ['DELIBERATING'], to: 'COUNTED', templates: ['JOINT_OPERATIONAL'] },
  MT7b: { from: ['DELIBERATING'], to: 'VOTE_NOTICED', templates: ['HEARING_THEN_RESULT', 'BUILDING_SMALL'] },
  MT8: { from: ['DRAFTING'], to: 'PUBLICIZING' },
  MT9: { from: ['PUBLICIZING'], to: 'DRAFTING' },
  MT10: { from: ['PUBLICIZING'], to: 'DELIBERATING' },
  MT11: { from: ['PUBLICIZING'], to: 'REVIEWING' },
  MT12: { from: ['REVIEWING'], to: 'DRAFTING' },
  MT13: { from: ['REVIEWING'], to: 'VOTE_NOTICED' },
  MT14: { from: ['VOTE_NOTICED'], to: 'VOTING' },
  MT14_DEFECT: { from: ['VOTE_NOTICED'], to: 'PUBLICIZING' },
  MT16: { from: ['VOTING'], to: 'COUNTED' },
  MT17: { from: ['COUNTED'], to: 'NO_QUORUM' },
  MT17_REDRAFT: { from: ['NO_QUORUM', 'FAILED'], to: 'DRAFTING', templates: ['SIX_STEP_FULL', 'OWNERS_FULL'] },
  MT17_TALK: {
    from: ['NO_QUORUM', 'FAILED'],
    to: 'DELIBERATING',
    templates: ['JOINT_OPERATIONAL', 'HEARING_THEN_RESULT', 'BUILDING_SMALL']
  },
  MT17_REVOTE: { from: ['NO_QUORUM', 'FAILED'], to: 'VOTE_NOTICED' },
  MT17_CLOSE: { from: ['NO_QUORUM', 'FAILED'], to: 'CLOSED' },
  MT18: { from: ['COUNTED'], to: 'FAILED' },
  MT19: { from: ['COUNTED'], to: 'RESULT_PUBLICIZING' },
  MT20: { from: ['RESULT_PUBLICIZING'], to: 'COUNTED' },
  MT21_VOTE: { from: ['RESULT_PUBLICIZING'], to: 'VOTE_NOTICED' },
  MT21_DRAFT: { from: ['RESULT_PUBLICIZING'], to: 'DRAFTING', templates: ['SIX_STEP_FULL', 'OWNERS_FULL'] },
  MT21_TALK: {
    from: ['RESULT_PUBLICIZING'],
    to: 'DELIBERATING',
    templates: ['JOINT_OPERATIONAL', 'HEARING_THEN_RESULT', 'BUILDING_SMALL']
  },
  MT22: { from: ['RESULT_PUBLICIZING'], to: 'IN_FORCE' },
  MT23: { from: ['IN_FORCE'], to: 'EXECUTING' },
  MT24: { from: ['EXECUTING'], to: 'EVALUATING' },
  MT25: { from: ['EVALUATING'], to: 'CLOSED' },
  MT26_REWORK: { from: ['EVALUATING'], to: 'EXECUTING' },
  MT26_TALK: { from: ['EVALUATING'], to: 'DELIBERATING' },
  MT27: { from: [...BEFORE_FORCE, ...AFTER_FORCE], to: 'SUSPENDED' },
  MT28: { from: BEFORE_FORCE, to: 'ESCALATED' },
  MT29: { from: AFTER_FORCE, to: 'ANNULLED' },
  LAPSE: { from: ['PROPOSED', 'TRIAGED'], to: 'LAPSED' }
} as const satisfies Record<string, TransitionRule>;

export type TransitionId = keyof typeof TRANSITIONS;

/**
 * Moves a matter by a named transition; `set` carries what else changes on the matter in the same write (one decision writes a record once).
 * Returns the change and the journal line `MatterMoved {transition, from, to}`.
 * Refuses `matter.wrong-state` (facts: state, needs) and `matter.wrong-template` (facts: template, needs).
 * Source: domain process table; SPEC MT.
 */
export function transition(
  matter: Matter,
  id: TransitionId,
  context: Context,
  set: Partial<NewRow<'matter'>> = {}
): Result<{ change: Change; entry: Entry }, Refusal> {
  const rule: TransitionRule = TRANSITIONS[id];
  const spec = id.split('_')[0] ?? id;
  if (!rule.from.includes(matter.state)) return refuse('matter.wrong-state', spec, { state: matter.state, needs: rule.from.join(' ') });
  if (rule.templates && matter.template && !rule.templates.includes(matter.template)) {
    return refuse('matter.wrong-template', spec, { template: matter.template, needs: rule.templates.join(' ') });
  }
  const reachedAt = { ...matter.reachedAt, [rule.to]: context.now };
  return ok({
    change: update('matter', matter, { ...set, state: rule.to, reachedAt }),
    entry: entry('MatterMoved', { matterId: matter.id }, { transition: id, from: matter.state, to: rule.to })
  });
}

/**
 * Ends a suspension: back to the state before it, the time of its entry moved by as much as the matter stood still.
 * Refuses `matter.wrong-state`. Source: domain process MT27; SPEC MT27.
 */
export function resumption(
  matter: Matter,
  context: Context,
  set: Partial<NewRow<'matter'>> = {}
): Result<{ change: Change; entry: Entry }, Refusal> {
  const to = matter.resumesTo;
  if (matter.state !== 'SUSPENDED' || to === null) return refuse('matter.wrong-state', 'MT27', { state: matter.state, needs: 'SUSPENDED' });
  return ok({
    change: update('matter', matter, { ...set, state: to, resumesTo: null, suspension: null }),
    entry: entry('MatterMoved', { matterId: matter.id }, { transition: 'MT27_RESUME', from: 'SUSPENDED', to })
  });
}
