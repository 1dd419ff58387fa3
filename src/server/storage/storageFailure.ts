/** The one error a store rejects with when the disk or the database, and not the command, is to blame. */

/**
 * - `DISK_FULL`: nothing of the group was written; the process lives, reading works, a later commit may succeed.
 * - `BUSY`: another program held the file too long; nothing was written; a later commit may succeed.
 * - `IO`: a write or an fsync failed; nothing was acknowledged, this store takes no more commits, the process must end and check on restart.
 * - `CONNECTION`: the database server was lost; whether the group was written is known only by asking again with the same command id.
 * - `CLOSED`: the store was closed before the commit was begun.
 * - `UNFIT`: the file cannot be used: not ours, damaged, newer than this program, or not written durably.
 * - `SECRET_VOTE`: no backup now: the ballots of a secret vote are not sealed yet.
 */
export type StorageFailureReason = 'DISK_FULL' | 'BUSY' | 'IO' | 'CONNECTION' | 'CLOSED' | 'UNFIT' | 'SECRET_VOTE';

export class StorageFailure extends Error {
  readonly reason: StorageFailureReason;

  constructor(reason: StorageFailureReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StorageFailure';
    this.reason = reason;
  }
}
