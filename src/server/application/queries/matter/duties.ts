/** Lists of tasks, and what waits for one person: decisions to confirm, tasks to do or check, drafts to review. */
import * as v from 'valibot';
import type { MyDuties, StaffTask, TaskList } from '#contract/views/matter.ts';
import { id } from '#contract/limits.ts';
import type { Read } from '#domain/basics/reading.ts';
import { ok } from '#domain/basics/result.ts';
import type { Task } from '#domain/followup/records.ts';
import type { Matter } from '#domain/matter/records.ts';
import { query, type Reading } from '../../query.ts';
import { decisionView } from './actions.ts';
import { MATTER_READERS } from './detail.ts';
import { reviewView, taskView } from './parts.ts';

const OPEN_STATES: readonly Task['state'][] = ['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'REPORTED', 'REWORK'];

/** The matters of records, by id. */
export async function mattersOf(read: Read, records: readonly { readonly matterId: string }[]): Promise<ReadonlyMap<string, Matter>> {
  const matters = await read.list('matter', { id: [...new Set(records.map((record) => record.matterId))] });
  return new Map(matters.map((matter) => [matter.id, matter]));
}

/** Views of tasks with their matters, those due first before the others. */
export async function taskViews(reading: Reading, tasks: readonly Task[]): Promise<StaffTask[]> {
  const matters = await mattersOf(reading.read, tasks);
  return tasks
    .flatMap((task) => {
      const matter = matters.get(task.matterId);
      return matter ? [taskView(task, matter, reading)] : [];
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.number - b.number);
}

/** task.list: all tasks, those of one matter, or only the open ones. */
export const taskList = query({
  name: 'task.list',
  params: v.object({ matterId: v.optional(id), isOpen: v.optional(v.boolean(), false) }),
  roles: MATTER_READERS,
  audience: 'OWN',
  topics: ({ matterId }) => (matterId ? [`matter:${matterId}`] : ['community']),
  async run(reading, { matterId, isOpen }) {
    const where = { ...(matterId ? { matterId } : {}), ...(isOpen ? { state: OPEN_STATES } : {}) };
    const view: TaskList = { tasks: await taskViews(reading, await reading.read.list('task', where)) };
    return ok(view);
  }
});

/** my.duties: exactly what waits for this person. */
export const myDuties = query({
  name: 'my.duties',
  params: v.object({}),
  roles: ['RESIDENT', ...MATTER_READERS],
  audience: 'OWN',
  topics: (_params, actor) => [`person:${actor.personId}`, 'community'],
  async run(reading) {
    const { read, actor } = reading;
    const decisions = (await read.list('jointDecision', { state: 'PROPOSED' })).filter(
      (decision) => decisionView(decision, actor).mayConfirm
    );
    const reviews = (await read.list('review', { expertPersonId: actor.personId })).filter(
      (review) => review.concludedAt === null && review.replacedAt === null
    );
    const tasks = (await read.list('task', { state: OPEN_STATES })).filter(
      (task) => task.responsiblePersonId === actor.personId || task.supervisorPersonId === actor.personId
    );
    const matters = await mattersOf(read, [...decisions, ...reviews]);
    const named = (matterId: string) => ({
      matterId,
      matterNumber: matters.get(matterId)?.number ?? '',
      matterTitle: matters.get(matterId)?.title ?? ''
    });
    const view: MyDuties = {
      decisions: decisions.map((decision) => ({ ...decisionView(decision, actor), ...named(decision.matterId) })),
      tasks: await taskViews(reading, tasks),
      reviews: reviews.map((review) => ({ ...reviewView(review, actor), ...named(review.matterId) }))
    };
    return ok(view);
  }
});
