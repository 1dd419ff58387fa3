/** Decides the tasks of a resolution: no promise without somebody responsible, a date, and somebody who checks. */
import type { Party } from '../basics/actor.ts';
import { entry, insert, type Change, type Context, type Decision, type Entry, type NewRow } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { calendarDateAt } from '../basics/time.ts';
import type { MatterFacts } from '../matter/facts.ts';
import { transition } from '../matter/transition.ts';
import type { Person } from '../register/records.ts';

export interface NewTask {
  readonly text: string;
  readonly party: Party;
  readonly responsiblePersonId?: string | null | undefined;
  readonly responsibleName: string;
  readonly supervisorPersonId?: string | null | undefined;
  readonly supervisorName: string;
  readonly dueOn: string;
  readonly budgetFen: number;
}

export interface AssignTasks {
  readonly matterId: string;
  readonly tasks: readonly NewTask[];
}

export type AssignFacts = Pick<MatterFacts, 'matter' | 'tasks'> & { readonly people: readonly Person[] };

/**
 * Assigns tasks; the first ones bring the matter into execution (MT23). Each has responsible party and person, deadline, budget and a
 * supervisor who is somebody else (G11). Answers `{taskIds}`. Refuses `followup.supervisor-missing`, `followup.responsible-missing`,
 * `followup.same-person`, `followup.due-in-the-past`, `followup.person-unknown`, `followup.no-tasks`, `matter.wrong-state`.
 * Source: domain process MT23; M-54; SPEC MT23.
 */
export function decideAssignTasks(facts: AssignFacts, payload: AssignTasks, context: Context): Result<Decision, Refusal> {
  const { matter } = facts;
  if (payload.tasks.length === 0) return refuse('followup.no-tasks', 'MT23');
  if (matter.state !== 'IN_FORCE' && matter.state !== 'EXECUTING') {
    return refuse('matter.wrong-state', 'MT23', { state: matter.state, needs: 'IN_FORCE EXECUTING' });
  }
  const rows: NewRow<'task'>[] = [];
  for (const [index, task] of payload.tasks.entries()) {
    const row = checkTask(facts, task, index, context);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  const changes: Change[] = rows.map((row) => insert('task', row));
  const personIds = rows.flatMap((row) => [row.responsiblePersonId, row.supervisorPersonId]).filter((one) => one !== null);
  const entries: Entry[] = rows.map(({ id, number, text, party, responsibleName, supervisorName, dueOn, budgetFen }) =>
    entry(
      'TaskAssigned',
      { matterId: matter.id, personIds },
      { taskId: id, number, text, party, responsibleName, supervisorName, dueOn, budgetFen }
    )
  );
  if (matter.state === 'IN_FORCE') {
    const moved = transition(matter, 'MT23', context);
    if (!moved.ok) return moved;
    changes.push(moved.value.change);
    entries.push(moved.value.entry);
  }
  return ok({ changes, entries, answer: { taskIds: rows.map((row) => row.id) } });
}

function checkTask(facts: AssignFacts, task: NewTask, index: number, context: Context): Result<NewRow<'task'>, Refusal> {
  const [responsible, supervisor] = [namedPerson(facts, task.responsiblePersonId), namedPerson(facts, task.supervisorPersonId)];
  if (responsible === undefined || supervisor === undefined) return refuse('followup.person-unknown', 'MT23');
  const responsibleName = task.responsibleName || (responsible?.name ?? '');
  const supervisorName = task.supervisorName || (supervisor?.name ?? '');
  if (supervisorName === '') return refuse('followup.supervisor-missing', 'MT23', { task: index + 1 });
  if (responsibleName === '') return refuse('followup.responsible-missing', 'MT23', { task: index + 1 });
  const isSame = responsible && supervisor ? responsible.id === supervisor.id : responsibleName === supervisorName;
  if (isSame) return refuse('followup.same-person', 'MT23', { task: index + 1 });
  if (task.dueOn < calendarDateAt(context.now, context.zone)) return refuse('followup.due-in-the-past', 'MT23', { task: index + 1 });
  return ok({
    id: context.newId(),
    matterId: facts.matter.id,
    number: facts.tasks.length + index + 1,
    text: task.text,
    party: task.party,
    responsiblePersonId: responsible?.id ?? null,
    responsibleName,
    supervisorPersonId: supervisor?.id ?? null,
    supervisorName,
    dueOn: task.dueOn,
    budgetFen: task.budgetFen,
    state: 'ASSIGNED',
    reports: [],
    doneAt: null
  });
}

/** null when nobody was named by id, undefined when the id is unknown. */
function namedPerson({ people }: AssignFacts, id: string | null | undefined): Person | null | undefined {
  return id ? people.find((person) => person.id === id) : null;
}
