/** Records of step 3: versions of the draft plan and what became of each opinion. */
import type { RecordBase } from '../basics/decision.ts';

export interface DraftOption {
  id: string;
  title: string;
  cost: string;
  effect: string;
  objections: string;
  isStatusQuo: boolean;
  withdrawnReason: string | null;
}

export interface AdoptionLine {
  /** Opinion (of a publicity) or statement (of a meeting) it answers; '' when typed in. */
  sourceId: string;
  opinion: string;
  adoption: 'ADOPTED' | 'PARTLY' | 'NOT_ADOPTED';
  reason: string;
}

export interface Draft extends RecordBase {
  matterId: string;
  /** 1, 2, 3 … of the posted or completed versions; a work in progress holds the number it will have. */
  version: number;
  state: 'WORKING' | 'COMPLETE' | 'POSTED' | 'SUPERSEDED';
  title: string;
  /** Markdown. */
  body: string;
  scope: string;
  cost: string;
  duties: string;
  deadline: string;
  options: DraftOption[];
  adoption: AdoptionLine[];
  /** Legality self-check (MT8): who, when, what was looked at. */
  selfCheck: { byName: string; at: number; text: string } | null;
  /** Whether the change against the version before is one in substance. */
  isMaterial: boolean;
  changeReason: string;
  textHash: string;
  savedAt: number;
  savedBy: string;
}
