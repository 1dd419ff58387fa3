/** How far a task is behind: from a yellow mark to the next agenda. */
import { daysBetween, type CalendarDate } from '../basics/time.ts';
import type { Task } from './records.ts';

/** NONE; YELLOW from the third day after the deadline; CLIMBS one level of responsibility from the seventh; AGENDA from the fifteenth. */
export type Overdue = 'NONE' | 'LATE' | 'YELLOW' | 'CLIMBS' | 'AGENDA';

/** Days after the deadline from which each level holds. Source: domain 4.4 [D]; SPEC MT35. */
const LEVELS: readonly (readonly [days: number, level: Overdue])[] = [
  [15, 'AGENDA'],
  [7, 'CLIMBS'],
  [3, 'YELLOW'],
  [1, 'LATE']
];

/** The level of a task on a day; done and stopped tasks are never late. Source: domain 4.4 [D]; SPEC MT35. */
export function overdueLevel(task: Pick<Task, 'dueOn' | 'state'>, today: CalendarDate): Overdue {
  if (task.state === 'ACCEPTED_AS_DONE' || task.state === 'STOPPED') return 'NONE';
  const late = daysBetween(task.dueOn, today);
  return LEVELS.find(([days]) => late >= days)?.[1] ?? 'NONE';
}
