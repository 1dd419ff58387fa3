/** Records of step 4 and of result publicity: posted notices, proofs, opinions, objections. */
import type { RecordBase } from '../basics/decision.ts';

export interface Publicity extends RecordBase {
  matterId: string;
  /** DRAFT before the vote, RESULT after it. */
  sort: 'DRAFT' | 'RESULT';
  version: number;
  state: 'RUNNING' | 'PAUSED' | 'ENDED' | 'CERTIFIED' | 'WITHDRAWN' | 'SUPERSEDED';
  docNumber: string;
  title: string;
  postedAt: number;
  days: number;
  /** 24:00 of the last day as an instant (00:00 of the day after). */
  endsAt: number;
  rolledOver: boolean;
  /** False when no holiday table of the year was there: the desk confirms the end. */
  isEndConfirmed: boolean;
  /** SHA-256 of the canonical posted text. */
  textHash: string;
  scope: string;
  basis: string;
  places: string[];
  pausedAt: number | null;
  pauseReason: string;
  /** ABSENCE: the notice was not to be seen; SUSPENSION: the matter stood still, counted in full. */
  pauses: { from: number; to: number; reason: string; sort: 'ABSENCE' | 'SUSPENSION' }[];
  corrigenda: { at: number; text: string; reason: string }[];
  hearing: { heldOn: string; report: string; recommendsChange: boolean; at: number } | null;
  certifiedAt: number | null;
  withdrawnReason: string | null;
  /** Posted later than `result_post_within_days` (G10). */
  isLate: boolean;
}

/** Proof that a notice hung where it should: photo with server time. */
export interface PostingProof extends RecordBase {
  publicityId: string;
  matterId: string;
  occasion: 'FIRST_DAY' | 'LAST_DAY' | 'OTHER';
  place: string;
  fileId: string | null;
  note: string;
  at: number;
  byPersonId: string;
}

/** An opinion (cannot block) or an objection (must be answered before the gate opens). */
export interface Opinion extends RecordBase {
  publicityId: string;
  matterId: string;
  /** Running number within the publicity. */
  number: number;
  sort: 'OPINION' | 'OBJECTION';
  stance: 'SUPPORT' | 'CHANGE' | 'OBJECT';
  /** An objection against the count itself (MT20). */
  againstCount: boolean;
  authorPersonId: string | null;
  householdId: string | null;
  /** Given at the desk for somebody without a phone; not public. */
  authorName: string;
  channel: string;
  text: string;
  at: number;
  display: 'PENDING' | 'SHOWN' | 'HIDDEN';
  hiddenReason: string;
  outcome: 'ACCEPTED_MATERIAL' | 'ACCEPTED_CLERICAL' | 'NOT_ACCEPTED' | 'WITHDRAWN' | 'NOTED' | null;
  answer: string;
  answeredAt: number | null;
  answeredBy: string | null;
  /** When it was answered or taken back, whichever came last; null = still open. */
  settledAt: number | null;
  /** Author keeps the objection after the answer. */
  isMaintained: boolean;
}
