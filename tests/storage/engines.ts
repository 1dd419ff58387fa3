/** The databases that every store test runs on: SQLite, a PostgreSQL inside the process, and a real server when TEST_DATABASE_URL names one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import Database from 'better-sqlite3';
import pg from 'pg';
import { openPostgresStore } from '#server/storage/postgres/openPostgresStore.ts';
import { openSqliteStore } from '#server/storage/sqlite/openSqliteStore.ts';
import type { Store } from '#server/storage/store.ts';
import { pgliteStore } from './pgliteStore.ts';

export interface OpenEngine {
  /** The store that is open now. */
  store(): Store;
  /** Closes the store and opens the same data again. */
  reopen(): Promise<void>;
  /** Opens the same data once more, as a second node or an administrator's command does; null where the engine cannot. */
  second(): Promise<Store> | null;
  /** Runs SQL behind the store's back, as somebody with the file or the server could. */
  tamper(sql: string): Promise<void>;
  remove(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  open(): Promise<OpenEngine>;
}

async function withFolder(start: (folder: string) => Promise<Omit<OpenEngine, 'remove'> & { end(): Promise<void> }>): Promise<OpenEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'sifang-engine-'));
  const opened = await start(folder);
  return {
    ...opened,
    async remove() {
      await opened.end();
      await rm(folder, { recursive: true, force: true });
    }
  };
}

const sqlite: Engine = {
  name: 'SQLite',
  open: () =>
    withFolder(async (folder) => {
      const file = join(folder, 'sifang.db');
      let store = await openSqliteStore({ file });
      return {
        store: () => store,
        async reopen() {
          await store.close();
          store = await openSqliteStore({ file });
        },
        second: () => openSqliteStore({ file }),
        async tamper(sql) {
          const behind = new Database(file);
          behind.exec(sql);
          behind.close();
        },
        end: () => store.close()
      };
    })
};

const pglite: Engine = {
  name: 'PGlite',
  open: () =>
    withFolder(async (folder) => {
      const start = () => PGlite.create(join(folder, 'pg'));
      let database = await start();
      let store = await pgliteStore(database);
      return {
        store: () => store,
        async reopen() {
          await store.close();
          database = await start();
          store = await pgliteStore(database);
        },
        second: () => null,
        tamper: async (sql) => void (await database.exec(sql)),
        end: () => store.close()
      };
    })
};

/** Runs one statement on the server's own maintenance database. */
async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

function server(url: string): Engine {
  return {
    name: 'PostgreSQL server',
    async open() {
      const database = `sifang_test_${process.pid}_${Date.now()}`;
      await onServer(url, `CREATE DATABASE ${database}`);
      const own = new URL(url);
      own.pathname = `/${database}`;
      let store = await openPostgresStore({ url: own.href });
      return {
        store: () => store,
        async reopen() {
          await store.close();
          store = await openPostgresStore({ url: own.href });
        },
        second: () => openPostgresStore({ url: own.href }),
        tamper: (sql) => onServer(own.href, sql),
        async remove() {
          await store.close();
          await onServer(url, `DROP DATABASE ${database}`);
        }
      };
    }
  };
}

const address = process.env.TEST_DATABASE_URL;
export const ENGINES: readonly Engine[] = address ? [sqlite, pglite, server(address)] : [sqlite, pglite];
