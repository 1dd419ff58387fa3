/** Records of what follows a decision: documents issued, tasks, ratings. */
import type { Party } from '../basics/actor.ts';
import type { RecordBase } from '../basics/decision.ts';

/** A document that left the house: its content is frozen, its number is never given twice. */
export interface IssuedDocument extends RecordBase {
  /** resolution, minutes, record, notice … as in documents/index.ts. */
  type: string;
  /** Code printed beside the QR; leads to /v/<code>. */
  code: string;
  /** 四方决〔2026〕3号; '' for documents without a number. */
  docNumber: string;
  title: string;
  bodyKind: string;
  matterId: string | null;
  meetingId: string | null;
  publicityId: string | null;
  /** What it is about: the matter, meeting, publicity or poll from which it was issued. */
  subjectId: string;
  /** The view that is printed, complete. */
  view: Record<string, unknown>;
  viewHash: string;
  isPublic: boolean;
  issuedAt: number;
  issuedBy: string;
  voidedAt: number | null;
  voidReason: string;
  /** When another document took its place, and which; absent while it holds. It keeps its number and points to the other. */
  replacedAt?: number;
  replacedById?: string;
}

/** True for the document that holds now: neither void nor replaced. */
export function isInForce(document: Pick<IssuedDocument, 'voidedAt' | 'replacedAt'>): boolean {
  return document.voidedAt === null && (document.replacedAt ?? null) === null;
}

export interface TaskReport {
  at: number;
  byName: string;
  text: string;
  fileIds: string[];
}

/** What must be done because of a resolution: responsible party, person, date, supervisor. */
export interface Task extends RecordBase {
  matterId: string;
  number: number;
  text: string;
  party: Party;
  responsiblePersonId: string | null;
  responsibleName: string;
  supervisorPersonId: string | null;
  supervisorName: string;
  dueOn: string;
  budgetFen: number;
  state: 'ASSIGNED' | 'ACCEPTED' | 'IN_PROGRESS' | 'REPORTED' | 'ACCEPTED_AS_DONE' | 'REWORK' | 'STOPPED';
  reports: TaskReport[];
  doneAt: number | null;
}

/** A rating of the result by one household. */
export interface Rating extends RecordBase {
  matterId: string;
  householdId: string;
  personId: string;
  stars: number;
  comment: string;
  at: number;
}

/** The evaluation of one matter after its tasks. */
export interface Evaluation extends RecordBase {
  matterId: string;
  opensAt: number;
  closesAt: number;
  state: 'PLANNED' | 'OPEN' | 'CLOSED';
  supervisorReport: string;
  improvementNote: string;
}
