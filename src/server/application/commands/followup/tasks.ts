/** Tasks, each command bound to its facts and its decision. */
import { acceptDone, acceptTask, assignTasks, reportTask, reworkTask } from '#contract/commands/followup.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { decideAssignTasks } from '#domain/followup/assignTasks.ts';
import { decideAcceptDone, decideAcceptTask, decideReportTask, decideReworkTask, type TaskFacts } from '#domain/followup/runTask.ts';
import type { Read } from '#domain/basics/reading.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { loadFacts } from '../../matter/loadFacts.ts';

export const taskCommands: readonly Binding[] = [
  bind(
    assignTasks,
    async ({ read }, { matterId, tasks }) => {
      const facts = await loadFacts(read, matterId);
      if (!facts.ok) return facts;
      const ids = [...new Set(tasks.flatMap((task) => [task.responsiblePersonId, task.supervisorPersonId]))].filter(
        (id) => typeof id === 'string'
      );
      const people = (await Promise.all(ids.map((id) => read.get('person', id)))).filter((person) => person !== undefined);
      return ok({ ...facts.value, people });
    },
    decideAssignTasks
  ),
  bind(acceptTask, ofTask, decideAcceptTask),
  bind(
    reportTask,
    async ({ read }, { taskId, fileIds }) => {
      const facts = await taskFacts(read, taskId);
      if (!facts.ok) return facts;
      const files = (await Promise.all(fileIds.map((id) => read.get('storedFile', id)))).filter((file) => file !== undefined);
      return ok({ ...facts.value, files });
    },
    decideReportTask
  ),
  bind(acceptDone, ofTask, decideAcceptDone),
  bind(reworkTask, ofTask, decideReworkTask)
];

function ofTask({ read }: Loading, { taskId }: { taskId: string }): Promise<Result<TaskFacts, Refusal>> {
  return taskFacts(read, taskId);
}

async function taskFacts(read: Read, taskId: string): Promise<Result<TaskFacts, Refusal>> {
  const task = await read.get('task', taskId);
  if (!task) return refuse('record.not-found', undefined, { kind: 'task' });
  const facts = await loadFacts(read, task.matterId);
  return facts.ok ? ok({ ...facts.value, task }) : facts;
}
