/** The embedded store: reads on this thread from prepared statements, writes through a writer thread with group commit. */
import { checkCommit } from '../checkCommit.ts';
import { keepReads } from '../keptReads.ts';
import { readingPart } from '../reading.ts';
import type { Store } from '../store.ts';
import { openForReading, statementRunner } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { startWriter } from './writerThread.ts';

export interface SqliteStoreOptions {
  /** Path of the database file; made when it does not exist, its folder must. */
  readonly file: string;
  /** Upper limit of the file in pages of 4,096 bytes; beyond it commits are rejected as DISK_FULL. None when absent. */
  readonly pagesMax?: number;
}

/** Opens, migrates and checks the file. Rejects with `StorageFailure` UNFIT when it cannot be trusted with a vote. SPEC ST7–ST10. */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const kept = keepReads();
  const revisions = new Map<string, number>();
  const writer = await startWriter(options, () => (kept.forgetAll(), revisions.clear()));
  const connection = openForReading(options.file);
  const reading = readingPart(sqliteDialect, statementRunner(connection));
  return {
    ...reading,
    read: (communityId) => kept.over(communityId, reading.read(communityId)),
    derive: kept.derive,
    communityBySlug: (slug) => kept.derive(null, ['community'], slug, () => reading.communityBySlug(slug)),
    sessionByTokenHash: (hash) => kept.derive(null, ['session'], hash, () => reading.sessionByTokenHash(hash)),
    async revision(communityId) {
      // Not the head of the file: it may be ahead of what is kept, until its commit is settled here.
      const revision = revisions.get(communityId) ?? (await reading.revision(communityId));
      revisions.set(communityId, Math.max(revision, revisions.get(communityId) ?? 0));
      return revision;
    },
    async commit(commit) {
      checkCommit(commit);
      try {
        const outcome = await writer.commit(commit);
        kept.settled(commit, outcome);
        const last = outcome.kind === 'COMMITTED' ? outcome.lines.at(-1) : undefined;
        if (last) revisions.set(commit.communityId, Math.max(last.seq, revisions.get(commit.communityId) ?? 0));
        return outcome;
      } catch (error) {
        // Forgotten also after a failure: whether the disk has it is then not known here.
        kept.settled(commit);
        throw error;
      }
    },
    async sealBallots(communityId, pollId) {
      const ballots = await writer.seal(communityId, pollId);
      kept.forgetAll();
      return ballots;
    },
    durability: () => Promise.resolve({ engine: 'sqlite', synchronous: writer.synchronous, version: writer.version }),
    async close() {
      // The reader first: the writer is then the last to go and folds the WAL into the file.
      connection.close();
      await writer.close();
    }
  };
}
