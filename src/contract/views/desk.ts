/** What the desk sees of all matters: what is due today, and the list of everything by step and state. */
import type { MatterState, Template, Urgency } from '#domain/matter/records.ts';
import type { SetUpLine } from '#domain/register/setUp.ts';
import type { Step } from '#domain/matter/steps.ts';
import type { Paged } from './register.ts';
import type { ActionView, StaffTask } from './matter.ts';

/** Why a line stands on today's list. */
export const DUE_KINDS = [
  'DECISION',
  'TRIAGE',
  'REVIEW_REQUEST',
  'OBJECTION',
  'OPINION',
  'MODERATION',
  'PROOF',
  'PUBLICITY_ENDING',
  'PUBLICITY_OVER',
  'RESULT_TO_POST',
  'FILING',
  'RECORD',
  'MEETING',
  'VOTE',
  'TASK',
  'EVALUATION',
  'LAPSE',
  'HOLIDAYS'
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export interface DueLine {
  readonly kind: DueKind;
  /** Of the matter; '' for lines about the community. */
  readonly matterId: string;
  readonly matterNumber: string;
  readonly title: string;
  /** Meeting, publicity or task the line leads to; null = the matter itself. */
  readonly subjectId: string | null;
  readonly meetingCode: string | null;
  readonly count: number;
  readonly dueAt: number | null;
  /** LATE: the deadline has passed; TODAY: it is today; SOON: within three days; OPEN: whenever. */
  readonly urgency: 'LATE' | 'TODAY' | 'SOON' | 'OPEN';
}

/** desk.set-up: what the community lacks before its first meeting; no lines once everything is there. */
export interface DeskSetUp {
  readonly lines: readonly SetUpLine[];
}

/** desk.today */
export interface DeskToday {
  readonly serverNow: number;
  /** Most urgent first. */
  readonly lines: readonly DueLine[];
  readonly counts: { readonly late: number; readonly today: number; readonly soon: number };
  readonly tasks: readonly StaffTask[];
}

export interface DeskMatterRow {
  readonly matterId: string;
  readonly number: string;
  readonly title: string;
  readonly state: MatterState;
  readonly step: Step;
  readonly template: Template | null;
  readonly urgency: Urgency | null;
  readonly since: number;
  readonly proposedAt: number;
  /** The obvious next command, open or blocked; null when nothing leads on. */
  readonly next: ActionView | null;
}

/** desk.matters */
export type DeskMatters = Paged<DeskMatterRow> & { readonly steps: Readonly<Record<Step, number>> };
