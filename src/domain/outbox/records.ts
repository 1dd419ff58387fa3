/** The delivery ledger: every message that is owed to somebody, and what became of it. */
import type { RecordBase } from '../basics/decision.ts';

export interface OutboxMessage extends RecordBase {
  pollId: string | null;
  personId: string | null;
  rollEntryId: string | null;
  /** REMINDER to vote; PAPER_ENTERED in the owner's name; VOID_NOTICE while the owner can still vote; OTHER. */
  sort: 'REMINDER' | 'PAPER_ENTERED' | 'VOID_NOTICE' | 'OTHER';
  /** LIST = a printed list, where neither mail nor webhook is configured. */
  channel: 'LIST' | 'WEBHOOK' | 'MAIL';
  state: 'QUEUED' | 'SENT' | 'FAILED' | 'LISTED';
  /** What is said, without personal data of others. */
  text: string;
  at: number;
  settledAt: number | null;
  attempts: number;
  failure: string;
}
