/** The course of one task: accepted, reported with photos, accepted as done or sent back; the last one opens the evaluation. */
import { hasRole } from '../basics/actor.ts';
import { entry, insert, update, type Change, type Context, type Decision, type Entry } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { addDays, calendarDateAt, endOfDay, instantAt } from '../basics/time.ts';
import type { MatterFacts } from '../matter/facts.ts';
import { transition } from '../matter/transition.ts';
import type { StoredFile } from '../register/records.ts';
import type { Task } from './records.ts';

export type TaskFacts = Pick<MatterFacts, 'matter' | 'tasks' | 'profile' | 'evaluation'> & { readonly task: Task };

/** The responsible person, the lead of the responsible party, or the desk for them. */
export function isResponsible(task: Task, { actor }: Context): boolean {
  if (hasRole(actor, 'SECRETARY') || (actor.personId !== '' && actor.personId === task.responsiblePersonId)) return true;
  return hasRole(actor, 'PARTY_LEAD') && actor.parties.includes(task.party);
}

/** The named supervisor, or the supervision committee; never the responsible person. */
export function isSupervising(task: Task, { actor }: Context): boolean {
  if (actor.personId !== '' && actor.personId === task.responsiblePersonId) return false;
  return hasRole(actor, 'SUPERVISOR') || (actor.personId !== '' && actor.personId === task.supervisorPersonId);
}

function checkState(task: Task, ...states: readonly Task['state'][]): Result<void, Refusal> {
  return states.includes(task.state)
    ? ok(undefined)
    : refuse('followup.task-state', 'MT24', { state: task.state, needs: states.join(' ') });
}

function about(task: Task) {
  return { matterId: task.matterId, personIds: [task.responsiblePersonId, task.supervisorPersonId].filter((one) => one !== null) };
}

/** ASSIGNED → ACCEPTED by the responsible party. Refuses `followup.not-responsible`, `followup.task-state`. Source: domain 4.4; SPEC MT24. */
export function decideAcceptTask({ task }: TaskFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const state = checkState(task, 'ASSIGNED');
  if (!state.ok) return state;
  if (!isResponsible(task, context)) return refuse('followup.not-responsible', 'MT24');
  return ok({
    changes: [update('task', task, { state: 'ACCEPTED' })],
    entries: [entry('TaskAccepted', about(task), { taskId: task.id, number: task.number, by: context.actor.name })]
  });
}

export interface ReportTask {
  readonly taskId: string;
  readonly text: string;
  readonly fileIds: readonly string[];
  /** true = the work is finished; then a photo of it is required. */
  readonly isDone: boolean;
}

/** Reports progress or the end. The end comes with an after-photo. Refuses `followup.photo-missing`, `followup.file-unknown` and as above. Source: domain process MT24; M-76; SPEC MT24. */
export function decideReportTask(
  facts: TaskFacts & { readonly files: readonly StoredFile[] },
  payload: ReportTask,
  context: Context
): Result<Decision, Refusal> {
  const { task, files } = facts;
  const state = checkState(task, 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'REWORK', 'REPORTED');
  if (!state.ok) return state;
  if (!isResponsible(task, context)) return refuse('followup.not-responsible', 'MT24');
  if (payload.fileIds.some((id) => !files.some((file) => file.id === id))) return refuse('followup.file-unknown', 'MT24');
  if (payload.isDone && payload.fileIds.length === 0) return refuse('followup.photo-missing', 'MT24');
  const report = { at: context.now, byName: context.actor.name, text: payload.text, fileIds: [...payload.fileIds] };
  return ok({
    changes: [update('task', task, { state: payload.isDone ? 'REPORTED' : 'IN_PROGRESS', reports: [...task.reports, report] })],
    entries: [
      entry('TaskReported', about(task), {
        taskId: task.id,
        number: task.number,
        text: payload.text,
        photos: files.map((file) => file.sha256),
        isDone: payload.isDone,
        by: context.actor.name
      })
    ]
  });
}

/**
 * REPORTED → ACCEPTED_AS_DONE by the supervisor. With the last task the matter goes to its evaluation (MT24), which opens after the days of
 * the profile. Answers `{allDone}`. Refuses `followup.not-supervisor`, `followup.task-state`. Source: domain process MT24, 4.6; SPEC MT24.
 */
export function decideAcceptDone(facts: TaskFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const { task, matter } = facts;
  const state = checkState(task, 'REPORTED');
  if (!state.ok) return state;
  if (!isSupervising(task, context)) return refuse('followup.not-supervisor', 'MT24');
  const changes: Change[] = [update('task', task, { state: 'ACCEPTED_AS_DONE', doneAt: context.now })];
  const entries: Entry[] = [entry('TaskDone', about(task), { taskId: task.id, number: task.number, by: context.actor.name })];
  const others = facts.tasks.filter((one) => one.id !== task.id && one.state !== 'STOPPED');
  const allDone = others.every((one) => one.state === 'ACCEPTED_AS_DONE') && matter.state === 'EXECUTING';
  if (allDone) {
    const moved = transition(matter, 'MT24', context);
    if (!moved.ok) return moved;
    const window = evaluationWindow(facts.profile, context);
    const planned = { ...window, state: 'PLANNED' as const, supervisorReport: '', improvementNote: '' };
    changes.push(moved.value.change);
    changes.push(
      facts.evaluation
        ? update('evaluation', facts.evaluation, planned)
        : insert('evaluation', { id: context.newId(), matterId: matter.id, ...planned })
    );
    entries.push(entry('EvaluationPlanned', { matterId: matter.id }, window), moved.value.entry);
  }
  return ok({ changes, entries, answer: { allDone } });
}

/** From 00:00 of the n-th day after the last task, for the days of the profile, to 24:00. Source: domain 4.6 [D]; SPEC MT25. */
export function evaluationWindow(
  profile: { readonly evaluationAfterDays: number; readonly evaluationOpenDays: number },
  { now, zone }: Pick<Context, 'now' | 'zone'>
): { opensAt: number; closesAt: number } {
  const firstDay = addDays(calendarDateAt(now, zone), profile.evaluationAfterDays);
  return { opensAt: instantAt(firstDay, '00:00', zone), closesAt: endOfDay(addDays(firstDay, profile.evaluationOpenDays - 1), zone) };
}

/** REPORTED → REWORK by the supervisor, with the reason. Refuses `followup.not-supervisor`, `followup.task-state`. Source: domain process MT24; SPEC MT24. */
export function decideReworkTask(
  { task }: TaskFacts,
  payload: { readonly taskId: string; readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const state = checkState(task, 'REPORTED');
  if (!state.ok) return state;
  if (!isSupervising(task, context)) return refuse('followup.not-supervisor', 'MT24');
  return ok({
    changes: [update('task', task, { state: 'REWORK' })],
    entries: [entry('TaskSentBack', about(task), { taskId: task.id, number: task.number, reason: payload.reason, by: context.actor.name })]
  });
}
