/** The store over any PostgreSQL client: the server's pool in operation, a PostgreSQL inside the process in tests. */
import type { Steps } from '../applyCommit.ts';
import { checkCommit } from '../checkCommit.ts';
import { plainEntries } from '../journal.ts';
import { migrate } from '../migrations.ts';
import { readingPart } from '../reading.ts';
import { StorageFailure } from '../storageFailure.ts';
import type { Store } from '../store.ts';
import { communityQueues } from './communityQueues.ts';
import { postgresDialect } from './dialect.ts';
import type { PostgresRunner } from './runner.ts';
import { sealRows } from './sealRows.ts';
import { awaitSteps, LOCK_SPACE } from './writeGroup.ts';

/** Migrates and opens the store; closing it closes the client. Rejects with `StorageFailure` UNFIT when commits would not be durable. SPEC ST7, ST10. */
export async function postgresStore(runner: PostgresRunner): Promise<Store> {
  const settings = await readSettings(runner);
  if (settings.synchronous === 'off') throw new StorageFailure('UNFIT', 'synchronous_commit is off: an acknowledged vote could be lost');
  await runner.transaction((run) => awaitSteps(migrateAlone(), run));
  const queues = communityQueues(runner);
  return {
    ...readingPart(postgresDialect, runner.run),
    async commit(commit) {
      checkCommit(commit);
      return queues.commit({ ...commit, entries: plainEntries(commit.entries) });
    },
    sealBallots: (communityId, pollId) => sealRows(runner, communityId, pollId),
    durability: () => Promise.resolve({ engine: 'postgres', ...settings }),
    async close() {
      await queues.close();
      await runner.close();
    }
  };
}

/** Several nodes may start at once: the first migrates, the others wait and find it done. */
function* migrateAlone(): Steps<void> {
  yield { sql: 'SELECT pg_advisory_xact_lock($1, 0)', params: [LOCK_SPACE] };
  yield* migrate(postgresDialect);
}

async function readSettings(runner: PostgresRunner): Promise<{ synchronous: string; version: string }> {
  const { rows } = await runner.run({ sql: "SELECT current_setting('synchronous_commit'), current_setting('server_version')", params: [] });
  return { synchronous: String(rows[0]?.[0]), version: String(rows[0]?.[1]) };
}
