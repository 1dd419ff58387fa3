/** What crosses between the store and its writer thread: commits in, outcomes out, both in groups. */
import type { Json } from '#domain/basics/json.ts';
import type { StorageFailureReason } from '../storageFailure.ts';
import type { Commit, CommitOutcome, JournalLine } from '../store.ts';

export interface WriterOptions {
  readonly file: string;
  /** Upper limit of the file in pages of 4,096 bytes; none when absent. */
  readonly pagesMax?: number;
}

/**
 * `commits` is the JSON text of a list, whose tickets count on from `ticket`: writing and reading a text costs half of what cloning the
 * objects does, and everything in a commit is stored as JSON or checked to be a plain value.
 */
export type ToWriter =
  | { readonly kind: 'COMMITS'; readonly ticket: number; readonly commits: string }
  | { readonly kind: 'SEAL'; readonly ticket: number; readonly communityId: string; readonly pollId: string }
  | { readonly kind: 'CLOSE' };

/** `FAULT` is a mistake of the program in one commit; `FAILURE` is the disk's, for every commit of the group. */
export type Settled =
  | { readonly kind: 'DONE'; readonly outcome: CommitOutcome }
  | { readonly kind: 'FAULT'; readonly message: string }
  | { readonly kind: 'FAILURE'; readonly reason: StorageFailureReason; readonly message: string };

/** What was committed lies at the sender already: of its lines only place and hashes travel. */
export interface Written {
  readonly kind: 'WRITTEN';
  /** Of the first line; 0 when the commit has none. */
  readonly seq: number;
  readonly prevHash: string;
  readonly hashes: readonly string[];
}

export type FromWriter =
  | { readonly kind: 'READY'; readonly synchronous: string; readonly version: string }
  | { readonly kind: 'UNFIT'; readonly message: string }
  | { readonly kind: 'SETTLED'; readonly answers: readonly (readonly [ticket: number, settled: Settled | Written])[] }
  /** A box was sealed: so many ballots, or what went wrong. */
  | { readonly kind: 'SEALED'; readonly ticket: number; readonly ballots: number }
  | { readonly kind: 'NOT_SEALED'; readonly ticket: number; readonly reason: StorageFailureReason; readonly message: string }
  /** Another connection has written to the file. */
  | { readonly kind: 'OTHERS_WROTE' }
  | { readonly kind: 'CLOSED' };

/** Leaves out what the sender of the commit has. */
export function shortened(settled: Settled): Settled | Written {
  if (settled.kind !== 'DONE' || settled.outcome.kind !== 'COMMITTED') return settled;
  const { lines } = settled.outcome;
  return { kind: 'WRITTEN', seq: lines[0]?.seq ?? 0, prevHash: lines[0]?.prevHash ?? '', hashes: lines.map((line) => line.hash) };
}

/** The outcome of a commit that was written, as the writer knew it. */
export function outcomeOf(commit: Commit, written: Written): CommitOutcome {
  let { prevHash } = written;
  const lines = commit.entries.map(({ type, about, data }, index): JournalLine => {
    const hash = written.hashes[index] ?? '';
    const line = { seq: written.seq + index, at: commit.at, actor: commit.actor, type, about, data: data as Json, prevHash, hash };
    prevHash = hash;
    return line;
  });
  return { kind: 'COMMITTED', answer: commit.answer, lines };
}
