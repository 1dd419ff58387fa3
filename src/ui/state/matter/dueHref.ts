/** Where a line of today's list is dealt with. */
import type { DueKind, DueLine } from '#contract/views/desk.ts';
import type { MatterPart } from './actionPlace.ts';

const PART_OF: Partial<Record<DueKind, MatterPart>> = {
  OBJECTION: 'publicity',
  OPINION: 'publicity',
  MODERATION: 'publicity',
  PROOF: 'publicity',
  PUBLICITY_ENDING: 'publicity',
  PUBLICITY_OVER: 'publicity',
  RESULT_TO_POST: 'publicity',
  VOTE: 'vote',
  TASK: 'followup',
  EVALUATION: 'followup'
};

/** The address of a line, under the desk. */
export function dueHref(line: DueLine, desk: string): string {
  if (line.kind === 'HOLIDAYS') return `${desk}/settings/holidays`;
  if (line.kind === 'MEETING' || line.kind === 'RECORD') return `${desk}/meetings/${line.subjectId ?? ''}`;
  const part = PART_OF[line.kind];
  return `${desk}/matters/${line.matterId}${part === undefined ? '' : `/${part}`}`;
}
