/** Where each action of a matter is done: in place, on another part of the matter, or in a meeting. */
import type { ActionView } from '#contract/views/matter.ts';

/** The parts of a matter's pages, by the last piece of their address; '' is the overview. */
export const MATTER_PARTS = ['', 'draft', 'publicity', 'review', 'vote', 'followup', 'journal', 'documents'] as const;
export type MatterPart = (typeof MATTER_PARTS)[number];

const PART_OF: Readonly<Record<string, MatterPart>> = {
  draft: 'draft',
  publicity: 'publicity',
  opinion: 'publicity',
  objection: 'publicity',
  hearing: 'publicity',
  review: 'review',
  vote: 'vote',
  poll: 'vote',
  option: 'vote',
  roll: 'vote',
  task: 'followup',
  evaluation: 'followup',
  rating: 'followup',
  document: 'documents'
};

/** The part on which a command has its form. Waiving the review is a joint decision, but stands where the review is. */
export function partOf(command: string): MatterPart {
  return PART_OF[command.split('.')[0] ?? ''] ?? '';
}

/** True for what is done in a meeting or where meetings are called. */
export function isOfMeetings(command: string): boolean {
  return command.startsWith('meeting.') || command.startsWith('round.');
}

/** The address at which an action is taken. `base` is the matter's, `desk` the desk's. */
export function actionHref(action: Pick<ActionView, 'command' | 'subjectId'>, base: string, desk: string, matterId: string): string {
  if (action.command === 'meeting.schedule') return `${desk}/meetings/new?matter=${matterId}`;
  if (isOfMeetings(action.command)) return `${desk}/meetings/${action.subjectId ?? ''}`;
  if (action.command.startsWith('opinion.')) return `${base}/publicity?show=open#opinions-${action.subjectId ?? ''}`;
  const part = partOf(action.command);
  const of = action.subjectId === null ? '' : `&of=${action.subjectId}`;
  return `${part === '' ? base : `${base}/${part}`}?do=${action.command}${of}#do`;
}
