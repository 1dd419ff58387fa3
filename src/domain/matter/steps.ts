/** The six steps as people see them: which is current, which are done and when, which this template does not have. */
import type { Matter, MatterState, Template } from './records.ts';

/** 1 提议 … 6 表决, 7 = what follows. */
export type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const STEPS: readonly Step[] = [1, 2, 3, 4, 5, 6, 7];

const STEP_OF: Record<MatterState, Step | null> = {
  PROPOSED: 1,
  TRIAGED: 1,
  DELIBERATING: 2,
  DRAFTING: 3,
  PUBLICIZING: 4,
  REVIEWING: 5,
  VOTE_NOTICED: 6,
  VOTING: 6,
  COUNTED: 6,
  NO_QUORUM: 6,
  FAILED: 6,
  RESULT_PUBLICIZING: 7,
  IN_FORCE: 7,
  EXECUTING: 7,
  EVALUATING: 7,
  CLOSED: 7,
  ANNULLED: 7,
  REJECTED: 1,
  MERGED: 1,
  TRANSFERRED: 1,
  LAPSED: 1,
  WITHDRAWN: null,
  SUSPENDED: null,
  ESCALATED: null
};

/** Steps that a template passes over (4.7): they are done in the meeting by self-check and recorded waiver. */
const SKIPPED: Partial<Record<Template, readonly Step[]>> = {
  JOINT_OPERATIONAL: [3, 4, 5],
  HEARING_THEN_RESULT: [3, 4, 5],
  BUILDING_SMALL: [3, 4, 5]
};

/** States in which nothing goes on any more. */
export const FINAL_STATES: readonly MatterState[] = [
  'CLOSED',
  'REJECTED',
  'MERGED',
  'TRANSFERRED',
  'WITHDRAWN',
  'LAPSED',
  'ESCALATED',
  'ANNULLED'
];

export interface StepView {
  readonly step: Step;
  /** STOPPED: the matter ended or stands still here. */
  readonly state: 'DONE' | 'CURRENT' | 'TODO' | 'SKIPPED' | 'STOPPED';
  /** When it was last entered. */
  readonly enteredAt: number | null;
}

/** The step in which a matter is; a matter in a side state is where it was last. Source: domain 4.2; SPEC MT34. */
export function stepOf(matter: Pick<Matter, 'state' | 'resumesTo' | 'reachedAt'>): Step {
  const state = matter.state === 'SUSPENDED' ? (matter.resumesTo ?? matter.state) : matter.state;
  return STEP_OF[state] ?? lastStep(matter.reachedAt);
}

/** The rail: seven marks in fixed order, step by step with its date. Source: domain 4.2, 4.7; SPEC MT34. */
export function stepsOf(matter: Pick<Matter, 'state' | 'resumesTo' | 'reachedAt' | 'template'>): StepView[] {
  const current = stepOf(matter);
  const skipped = matter.template ? (SKIPPED[matter.template] ?? []) : [];
  const isStopped = matter.state === 'SUSPENDED' || (FINAL_STATES.includes(matter.state) && matter.state !== 'CLOSED');
  return STEPS.map((step) => {
    const enteredAt = enteredAtOf(matter.reachedAt, step);
    if (skipped.includes(step)) return { step, state: 'SKIPPED', enteredAt: null };
    if (step === current) return { step, state: isStopped ? 'STOPPED' : matter.state === 'CLOSED' ? 'DONE' : 'CURRENT', enteredAt };
    return { step, state: step < current ? 'DONE' : 'TODO', enteredAt: step < current ? enteredAt : null };
  });
}

function enteredAtOf(reachedAt: Matter['reachedAt'], step: Step): number | null {
  const times = Object.entries(reachedAt)
    .filter(([state]) => STEP_OF[state as MatterState] === step)
    .map(([, at]) => at);
  return times.length === 0 ? null : Math.min(...times);
}

function lastStep(reachedAt: Matter['reachedAt']): Step {
  const reached = Object.entries(reachedAt).sort(([, a], [, b]) => b - a);
  for (const [state] of reached) {
    const step = STEP_OF[state as MatterState];
    if (step !== null) return step;
  }
  return 1;
}
