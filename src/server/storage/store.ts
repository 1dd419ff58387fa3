/**
 * The store's contract: what a database must promise so that nothing above it knows which one it is.
 * SQLite (embedded) and PostgreSQL (several nodes) both pass `tests/storage/storeContract.ts`; a store that does not is not one.
 */
import type { About, Change, Entry, Guard } from '#domain/basics/decision.ts';
import type { Json } from '#domain/basics/json.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { RecordKind } from '#domain/records.ts';
import type { Community } from '#domain/register/records.ts';

/** One journal line as stored; `hash` as `hashOf` in journal.ts makes it. */
export interface JournalLine {
  readonly seq: number;
  readonly at: number;
  /** Person id, or 'SYSTEM'. */
  readonly actor: string;
  readonly type: string;
  readonly about: About;
  readonly data: Json;
  readonly prevHash: string;
  readonly hash: string;
}

export interface Commit {
  readonly communityId: string;
  /** The command's id and the hash of its name and payload; absent for set-up without a command. */
  readonly command?: { readonly id: string; readonly bodyHash: string; readonly actor: string };
  readonly at: number;
  readonly actor: string;
  readonly guards: readonly Guard[];
  readonly changes: readonly Change[];
  readonly entries: readonly Entry[];
  /** Stored with the command id and given again on every repeat. */
  readonly answer: Json;
}

/**
 * What became of a commit.
 * - `COMMITTED`: rows, journal entries and answer are durable (fsynced) in one transaction; `lines` are the chained entries.
 * - `REPEATED`: this command id was committed before with the same body: its stored answer; nothing was written.
 * - `ID_REUSED`: the id was used before with another body; nothing was written.
 * - `STALE`: a guard or an updated row no longer has the revision that was read; nothing was written, decide again.
 * - `CONFLICT`: a unique column refused an insert (`constraint` names it, e.g. `ballot_right`); nothing was written.
 */
export type CommitOutcome =
  | { readonly kind: 'COMMITTED'; readonly answer: Json; readonly lines: readonly JournalLine[] }
  | { readonly kind: 'REPEATED'; readonly answer: Json }
  | { readonly kind: 'ID_REUSED' }
  | { readonly kind: 'STALE' }
  | { readonly kind: 'CONFLICT'; readonly constraint: string };

export interface JournalFilter {
  readonly matterId?: string;
  readonly meetingId?: string;
  readonly pollId?: string;
  readonly types?: readonly string[];
  readonly afterSeq?: number;
  /** Written at this very instant. */
  readonly at?: number;
  readonly limit?: number;
  /** The newest line first instead of the oldest. */
  readonly newestFirst?: boolean;
}

export interface Store {
  /**
   * Applies one commit, all or nothing. Calls that arrive together share one disk write (group commit); one that is refused never takes
   * its neighbours with it. Resolves only after the data is on disk. Rejects with `StorageFailure`: for reason IO nothing was
   * acknowledged, and the process must stop (never retry an fsync).
   */
  commit(commit: Commit): Promise<CommitOutcome>;
  /**
   * Seals the ballots of a secret vote after its close, and gives back how many there are: they are mixed and written anew under fresh
   * random ids, and then the database is made to forget the old rows, so that nothing in its files says in which order they came, or in
   * which commit. Resolves only when that is on disk. Repeating it does no harm; after a crash in between it must be repeated. Rejects
   * with `StorageFailure`. What was copied before (backups, WAL archives, replicas) is out of reach. Source: reliability 3.3; SPEC SB5.
   */
  sealBallots(communityId: string, pollId: string): Promise<number>;
  /** The stored answer of a command id, to answer a repeat before any facts are loaded. */
  knownCommand(communityId: string, id: string): Promise<{ bodyHash: string; answer: Json } | undefined>;
  /** Reads within one community; reads its own commits. */
  read(communityId: string): Read;
  /** Journal lines in order of seq. */
  journal(communityId: string, filter: JournalFilter): Promise<JournalLine[]>;
  /** Last line's seq and hash; {0, ''} for an empty journal. */
  head(communityId: string): Promise<{ seq: number; hash: string }>;
  /** The seq of a line that every read from now on has seen: the number of a view that is built now. Never falls. */
  revision(communityId: string): Promise<number>;
  /**
   * A value that follows from records of these kinds alone, made once and given again until one of them is written. A store that does
   * not hear of every write makes it anew each time. `key` names the value among those of the same kinds; it is shared, never altered.
   */
  derive<Value>(communityId: string, kinds: readonly RecordKind[], key: string, make: () => Promise<Value>): Promise<Value>;
  /** Recomputes the whole chain; the first broken seq, or null when it holds. */
  verifyChain(communityId: string): Promise<number | null>;
  communities(): Promise<Community[]>;
  communityBySlug(slug: string): Promise<Community | undefined>;
  /** Rows that are looked up before the community is known: by a hash that cannot be guessed, or the code in a public address. */
  sessionByTokenHash(tokenHash: string): Promise<import('#domain/register/records.ts').Session | undefined>;
  invitationByCodeHash(codeHash: string): Promise<import('#domain/register/records.ts').Invitation | undefined>;
  ballotPaperByCodeHash(codeHash: string): Promise<import('#domain/voting/papers/records.ts').BallotPaper | undefined>;
  accountByLogin(login: string): Promise<import('#domain/register/records.ts').Account | undefined>;
  documentByCode(code: string): Promise<import('#domain/followup/records.ts').IssuedDocument | undefined>;
  meetingByCode(code: string): Promise<import('#domain/meeting/records.ts').Meeting | undefined>;
  /** Whether the file can be written durably: read back from the database, never assumed. */
  durability(): Promise<{ engine: 'sqlite' | 'postgres'; synchronous: string; version: string }>;
  close(): Promise<void>;
}
