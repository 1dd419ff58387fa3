/** Brings a database up to this program's schema, in one transaction, and refuses one that another version has made. SPEC ST10. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Steps } from './applyCommit.ts';
import type { Dialect } from './dialect.ts';
import { StorageFailure } from './storageFailure.ts';

export interface Migration {
  /** File name, e.g. `0000_initial.sql`; the order of names is the order of application. */
  readonly name: string;
  /** SHA-256 of the file: a migration is never changed after a release. */
  readonly hash: string;
  readonly statements: readonly string[];
}

const FOLDER = fileURLToPath(new URL('../../../drizzle', import.meta.url));
const BREAK = '--> statement-breakpoint';

/** The migrations of one engine as they lie in `drizzle/`. */
export function migrationsOf(engine: Dialect['engine']): readonly Migration[] {
  const folder = join(FOLDER, engine);
  const names = readdirSync(folder).filter((name) => /^\d{4}_.*\.sql$/.test(name));
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, hash: createHash('sha256').update(text).digest('hex'), statements: text.split(BREAK) };
  });
}

/** What of the wanted migrations is still to be applied. Throws `StorageFailure` UNFIT when the database is newer or other. */
export function outstanding(applied: readonly { name: string; hash: string }[], wanted: readonly Migration[]): readonly Migration[] {
  applied.forEach((done, index) => {
    const known = wanted[index];
    if (!known) throw new StorageFailure('UNFIT', `the data was written by a newer version of this program (migration ${done.name})`);
    if (known.name !== done.name || known.hash !== done.hash) {
      throw new StorageFailure('UNFIT', `the data was written by another version of this program (migration ${done.name} differs)`);
    }
  });
  return wanted.slice(applied.length);
}

/** Reads what was applied. The table itself must be there: see `migrate`. */
export function* appliedMigrations(): Steps<{ name: string; hash: string }[]> {
  const { rows } = yield { sql: 'SELECT "name", "hash" FROM "migration" ORDER BY "name"', params: [] };
  return rows.map(([name, hash]) => ({ name: String(name), hash: String(hash) }));
}

/** Applies what is outstanding. The caller holds the transaction and whatever lock keeps other nodes out. */
export function* migrate(dialect: Dialect): Steps<void> {
  yield { sql: 'CREATE TABLE IF NOT EXISTS "migration" ("name" text PRIMARY KEY, "hash" text NOT NULL)', params: [] };
  for (const { name, hash, statements } of outstanding(yield* appliedMigrations(), migrationsOf(dialect.engine))) {
    for (const sql of statements) yield { sql, params: [] };
    yield { sql: `INSERT INTO "migration" ("name", "hash") VALUES (${dialect.place(1)}, ${dialect.place(2)})`, params: [name, hash] };
  }
}
