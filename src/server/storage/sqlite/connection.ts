/** Opening a SQLite file safely: pragmas set and read back, version and integrity checked, and statements kept prepared. */
import Database from 'better-sqlite3';
import type { Steps } from '../applyCommit.ts';
import type { Statement, StatementResult } from '../dialect.ts';
import { migrate } from '../migrations.ts';
import { StorageFailure } from '../storageFailure.ts';
import { sqliteDialect } from './dialect.ts';

export type Connection = Database.Database;

/** Marks the file as ours ("SFNG"), so that restore can tell a wrong file from an old one. */
export const APPLICATION_ID = 0x53464e47;

/** Earlier versions can corrupt a WAL file when it is reset. Source: SQLite 3.51.3 release notes; reliability of the store SPEC ST8. */
const VERSION_MIN = [3, 51, 3] as const;
const BUSY_TIMEOUT_MS = 5_000;
const SYNCHRONOUS_FULL = 2;
/** Shapes of statements kept prepared per connection; beyond it the oldest goes. */
const PREPARED_MAX = 500;

/** Runs statements on one connection and keeps them prepared by their text. */
export function statementRunner(connection: Connection): (statement: Statement) => StatementResult {
  const prepared = new Map<string, Database.Statement>();
  return ({ sql, params }) => {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = connection.prepare(sql);
      if (statement.reader) statement.raw();
      if (prepared.size >= PREPARED_MAX) prepared.delete(prepared.keys().next().value as string);
      prepared.set(sql, statement);
    }
    if (statement.reader) return { rows: statement.all(params) as unknown[][], changes: 0 };
    return { rows: [], changes: statement.run(params).changes };
  };
}

/** Runs a sequence of steps to its end, in the caller's transaction. */
export function runSteps<Result>(steps: Steps<Result>, run: (statement: Statement) => StatementResult): Result {
  let step = steps.next();
  while (!step.done) step = steps.next(run(step.value));
  return step.value;
}

/** A connection that can only read; the file must have been opened for writing before. */
export function openForReading(file: string): Connection {
  const connection = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  return connection;
}

/** What was read back from the database after it was opened for writing. */
export interface Opened {
  readonly connection: Connection;
  readonly synchronous: string;
  readonly version: string;
}

/**
 * Opens or makes the file for writing, migrates it and proves that it is fit: right program, sound pages, `synchronous` FULL after a write
 * (better-sqlite3 compiles NORMAL for WAL, which can lose acknowledged votes in a power cut). Throws `StorageFailure` UNFIT otherwise.
 * SPEC ST7–ST10.
 */
export function openForWriting(file: string, pagesMax?: number): Opened {
  const connection = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    const version = checkedVersion(connection);
    checkOwner(connection);
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('trusted_schema = OFF');
    connection.pragma('cell_size_check = ON');
    checkPages(connection);
    // Off while tables are altered: inside the migration's transaction the pragma would be ignored.
    connection.pragma('foreign_keys = OFF');
    connection.transaction(() => runSteps(migrate(sqliteDialect), statementRunner(connection))).immediate();
    connection.pragma('foreign_keys = ON');
    if (pagesMax !== undefined) connection.pragma(`max_page_count = ${pagesMax}`);
    return { connection, synchronous: provenSynchronous(connection), version };
  } catch (error) {
    connection.close();
    throw asUnfit(file, error);
  }
}

function checkedVersion(connection: Connection): string {
  const version = connection.prepare('SELECT sqlite_version()').pluck().get() as string;
  const parts = version.split('.').map(Number);
  const differing = VERSION_MIN.findIndex((least, index) => parts[index] !== least);
  const isOld = differing >= 0 && (parts[differing] ?? 0) < (VERSION_MIN[differing] ?? 0);
  if (isOld) throw new StorageFailure('UNFIT', `SQLite ${version} is older than ${VERSION_MIN.join('.')}`);
  return version;
}

/** Throws `StorageFailure` UNFIT for a file that another program has made; an empty one is taken. */
export function checkOwner(connection: Connection): void {
  const id = connection.pragma('application_id', { simple: true });
  const tables = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (id !== APPLICATION_ID && (id !== 0 || tables !== 0)) throw new StorageFailure('UNFIT', 'the file is not a database of this program');
}

/** Throws `StorageFailure` UNFIT with SQLite's first complaint when a page is damaged. */
export function checkPages(connection: Connection): void {
  const found = connection.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new StorageFailure('UNFIT', `the database is damaged: ${String(found)}`);
}

/** The pragma tells the truth only after a write, so it is read back after one. */
function provenSynchronous(connection: Connection): string {
  connection.pragma(`application_id = ${APPLICATION_ID}`);
  const found = connection.pragma('synchronous', { simple: true });
  if (found !== SYNCHRONOUS_FULL) throw new StorageFailure('UNFIT', `synchronous is ${String(found)}, not FULL, after the first write`);
  const mode = connection.pragma('journal_mode', { simple: true });
  if (mode !== 'wal')
    throw new StorageFailure('UNFIT', `the journal mode is ${String(mode)}, not WAL: does the file lie on a network drive?`);
  return 'FULL';
}

function asUnfit(file: string, error: unknown): StorageFailure {
  const reason = error instanceof StorageFailure ? error.reason : 'UNFIT';
  return new StorageFailure(reason, `${file}: ${(error as Error).message}`, { cause: error });
}
