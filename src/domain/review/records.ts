/** Records of step 5: experts, their independence and their conclusions. */
import type { RecordBase } from '../basics/decision.ts';

export interface Review extends RecordBase {
  matterId: string;
  draftVersion: number;
  expertPersonId: string;
  expertName: string;
  field: 'LAW' | 'TECHNICAL' | 'FINANCE' | 'HEALTH' | 'OTHER';
  qualification: string;
  appointedAt: number;
  /** Statement about conflicts of interest; null until given. */
  conflict: { hasConflict: boolean; text: string; at: number } | null;
  conclusion: 'PASS' | 'PASS_WITH_CONDITIONS' | 'RETURN' | null;
  reasons: string;
  conditions: { text: string; mergedAt: number | null }[];
  concludedAt: number | null;
  /** Released without a conclusion (conflict, no answer): somebody else is appointed. */
  replacedAt: number | null;
  replacedReason: string;
}
