/** Where a matter stands on the six-step rail: the same six marks in the same order on every surface. */
import type { MatterState, Template } from '#domain/matter/records.ts';

export const STEPS = ['PROPOSE', 'DISCUSS', 'DRAFT', 'PUBLICIZE', 'REVIEW', 'VOTE'] as const;
export type StepName = (typeof STEPS)[number];

export interface RailStep {
  step: StepName;
  state: 'done' | 'current' | 'ahead' | 'waived';
  /** When the step was left, epoch ms. */
  doneAt?: number | null;
  /** End of the period that runs in this step, epoch ms. */
  endsAt?: number | null;
}

export interface RailMatter {
  state: MatterState;
  /** Entry time of each state that was reached, latest visit. */
  reachedAt: Partial<Record<MatterState, number>>;
  /** State before SUSPENDED. */
  resumesTo?: MatterState | null;
  template?: Template | null;
  /** End of the running period, if one runs. */
  endsAt?: number | null;
}

/** Step of each state on the main road; 6 = after the vote. Source: domain 4.2. */
const STEP_OF: Partial<Record<MatterState, number>> = {
  PROPOSED: 0,
  TRIAGED: 0,
  DELIBERATING: 1,
  DRAFTING: 2,
  PUBLICIZING: 3,
  REVIEWING: 4,
  VOTE_NOTICED: 5,
  VOTING: 5,
  COUNTED: 5,
  NO_QUORUM: 5,
  FAILED: 5,
  RESULT_PUBLICIZING: 6,
  IN_FORCE: 6,
  EXECUTING: 6,
  EVALUATING: 6,
  CLOSED: 6,
  ANNULLED: 6
};

/** First state of each step and of what follows; reaching it dates the end of the step before. */
const OPENS: readonly (readonly MatterState[])[] = [
  ['PROPOSED'],
  ['DELIBERATING'],
  ['DRAFTING'],
  ['PUBLICIZING'],
  ['REVIEWING'],
  ['VOTE_NOTICED', 'VOTING', 'COUNTED'],
  ['RESULT_PUBLICIZING']
];

/** Steps that a template merges or waives. Source: domain 4.7. */
const WAIVED: Partial<Record<Template, readonly number[]>> = {
  JOINT_OPERATIONAL: [2, 3, 4],
  HEARING_THEN_RESULT: [2, 3, 4],
  BUILDING_SMALL: [2, 3, 4]
};

function stepOf(matter: RailMatter): number {
  const state = matter.state === 'SUSPENDED' ? (matter.resumesTo ?? 'PROPOSED') : matter.state;
  const known = STEP_OF[state];
  if (known !== undefined) return known;
  // Side states (withdrawn, merged, escalated …) stop where the matter had come to.
  const reached = Object.entries(matter.reachedAt).filter(([name]) => STEP_OF[name as MatterState] !== undefined);
  const last = reached.sort((a, b) => b[1] - a[1])[0];
  return last ? (STEP_OF[last[0] as MatterState] ?? 0) : 0;
}

/** When step `index` was left: the first entry into any later step that happened after its own. */
function leftAt(index: number, matter: RailMatter): number | null {
  const later = OPENS.slice(index + 1).flat();
  const times = later.map((state) => matter.reachedAt[state]).filter((at): at is number => at !== undefined);
  return times.length === 0 ? null : Math.min(...times);
}

/** The six marks of a matter. A period that runs after the vote (result publicity) has no mark: show its Countdown beside the rail. */
export function railOf(matter: RailMatter): RailStep[] {
  const now = stepOf(matter);
  const waived = matter.template ? (WAIVED[matter.template] ?? []) : [];
  return STEPS.map((step, index) => {
    if (waived.includes(index)) return { step, state: 'waived' };
    if (index < now) return { step, state: 'done', doneAt: leftAt(index, matter) };
    if (index > now) return { step, state: 'ahead' };
    return { step, state: 'current', endsAt: matter.endsAt ?? null };
  });
}
