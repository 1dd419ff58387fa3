/** The PostgreSQL store over PGlite: a PostgreSQL inside the process, so that its half of the store is tested without a server. */
import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { Statement, StatementResult } from '#server/storage/dialect.ts';
import { postgresStore } from '#server/storage/postgres/postgresStore.ts';
import type { Store } from '#server/storage/store.ts';

async function query(client: PGlite | Transaction, { sql, params }: Statement): Promise<StatementResult> {
  const found = await client.query<unknown[]>(sql, [...params], { rowMode: 'array' });
  return { rows: found.rows, changes: found.affectedRows ?? 0 };
}

/** Opens the store over a PGlite that is there; closing the store closes it. */
export function pgliteStore(database: PGlite): Promise<Store> {
  return postgresStore({
    run: (statement) => query(database, statement),
    transaction: (work) => database.transaction((client) => work((statement) => query(client, statement))),
    close: () => database.close()
  });
}
