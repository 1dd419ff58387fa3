/** Opens a copy of the database and checks all that can be checked: pages, version, every chain; and counts what is in it. */
import { openForReading, runSteps, checkOwner, checkPages, statementRunner } from '../sqlite/connection.ts';
import { sqliteDialect } from '../sqlite/dialect.ts';
import { appliedMigrations, migrationsOf, outstanding } from '../migrations.ts';
import { readingPart } from '../reading.ts';
import { StorageFailure } from '../storageFailure.ts';
import { allTables } from '../tables.ts';
import type { CommunityCount, Manifest } from './manifest.ts';

export type Inspection = Pick<Manifest, 'communities' | 'migrations' | 'sqliteVersion'>;

/** Throws `StorageFailure` UNFIT when the file is damaged, foreign, newer than this program, or a chain does not hold. SPEC ST13, ST14. */
export async function inspectDatabase(file: string): Promise<Inspection> {
  try {
    return await inspect(file);
  } catch (error) {
    if (error instanceof StorageFailure) throw new StorageFailure(error.reason, `${file}: ${error.message}`, { cause: error });
    const { code, message } = error as { code?: unknown; message: string };
    if (typeof code === 'string' && code.startsWith('SQLITE_')) throw new StorageFailure('UNFIT', `${file}: ${message}`, { cause: error });
    throw error;
  }
}

async function inspect(file: string): Promise<Inspection> {
  const connection = openForReading(file);
  try {
    checkOwner(connection);
    checkPages(connection);
    const run = statementRunner(connection);
    const migrations = runSteps(appliedMigrations(), run);
    outstanding(migrations, migrationsOf('sqlite'));
    const reading = readingPart(sqliteDialect, run);
    const communities: CommunityCount[] = [];
    for (const { id, slug } of await reading.communities()) {
      const broken = await reading.verifyChain(id);
      if (broken !== null) throw new StorageFailure('UNFIT', `the journal of ${slug} does not hold at line ${broken}`);
      const records: Record<string, number> = {};
      for (const { kind } of allTables()) records[kind] = await reading.read(id).count(kind, {});
      communities.push({ id, slug, ...(await reading.head(id)), records });
    }
    const version = run({ sql: 'SELECT sqlite_version()', params: [] }).rows[0]?.[0];
    return { communities, migrations, sqliteVersion: String(version) };
  } finally {
    connection.close();
  }
}
