/** What crosses between the store and its writer thread: commits in, outcomes out, in groups. */
import type { StorageFailureReason } from '../storageFailure.ts';
import type { Commit, CommitOutcome } from '../store.ts';

export interface WriterOptions {
  readonly file: string;
  /** Upper limit of the file in pages of 4,096 bytes; none when absent. */
  readonly pagesMax?: number;
}

export type ToWriter = { readonly kind: 'COMMIT'; readonly ticket: number; readonly commit: Commit } | { readonly kind: 'CLOSE' };

/** `FAULT` is a mistake of the program in one commit; `FAILURE` is the disk's, for every commit of the group. */
export type Settled =
  | { readonly kind: 'DONE'; readonly outcome: CommitOutcome }
  | { readonly kind: 'FAULT'; readonly message: string }
  | { readonly kind: 'FAILURE'; readonly reason: StorageFailureReason; readonly message: string };

export type FromWriter =
  | { readonly kind: 'READY'; readonly synchronous: string; readonly version: string }
  | { readonly kind: 'UNFIT'; readonly message: string }
  | { readonly kind: 'SETTLED'; readonly answers: readonly (readonly [ticket: number, settled: Settled])[] }
  | { readonly kind: 'CLOSED' };
