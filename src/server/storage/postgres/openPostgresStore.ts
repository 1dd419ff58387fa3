/** The store for more than one machine: a pool of connections to a PostgreSQL server. */
import pg from 'pg';
import { StorageFailure } from '../storageFailure.ts';
import type { Statement, StatementResult } from '../dialect.ts';
import type { Store } from '../store.ts';
import { postgresStore } from './postgresStore.ts';
import type { PostgresRunner } from './runner.ts';

export interface PostgresStoreOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** Connections at most. */
  readonly connectionsMax?: number;
}

const CONNECTIONS_MAX = 10;
const CONNECT_TIMEOUT_MS = 10_000;
const STATEMENT_TIMEOUT_MS = 30_000;

/** Connects, migrates and checks. Rejects with `StorageFailure` UNFIT when the server runs with `fsync` off, CONNECTION when it is not there. */
export async function openPostgresStore({ url, connectionsMax = CONNECTIONS_MAX }: PostgresStoreOptions): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    options: '-c synchronous_commit=on -c default_transaction_isolation=read\\ committed'
  });
  // A broken connection is replaced by the pool and rejects its own statement; unheard, its event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const runner = poolRunner(pool);
  try {
    await refuseWithoutFsync(runner);
    return await postgresStore(runner);
  } catch (error) {
    await pool.end();
    if (error instanceof StorageFailure) throw error;
    throw new StorageFailure('CONNECTION', `PostgreSQL: ${(error as Error).message}`, { cause: error });
  }
}

async function refuseWithoutFsync(runner: PostgresRunner): Promise<void> {
  const { rows } = await runner.run({ sql: "SELECT current_setting('fsync')", params: [] });
  if (rows[0]?.[0] !== 'on')
    throw new StorageFailure('UNFIT', 'the PostgreSQL server runs with fsync off: an acknowledged vote could be lost');
}

function poolRunner(pool: pg.Pool): PostgresRunner {
  const names = new Map<string, string>();
  /** Prepared per connection under a short name; the same text always has the same name. */
  const query = async (client: pg.Pool | pg.PoolClient, { sql, params }: Statement): Promise<StatementResult> => {
    const isPrepared = params.length > 0;
    if (isPrepared && !names.has(sql)) names.set(sql, `s${names.size}`);
    const name = isPrepared ? names.get(sql) : undefined;
    const found = await client.query({ text: sql, values: params as unknown[], rowMode: 'array', ...(name ? { name } : {}) });
    return { rows: found.rows as unknown[][], changes: found.rowCount ?? 0 };
  };
  return {
    run: (statement) => query(pool, statement),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
        const result = await work((statement) => query(client, statement));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        // A connection that cannot even roll back is thrown away.
        await client.query('ROLLBACK').catch((failed: Error) => (broken = failed));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end()
  };
}
